"""What a marks file holds, when it is one: any file may hold anything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from raqqakit.annotate import mentions_of
from raqqakit.errors import InputError
from tools.agree.pairs import Mark
from tools.gather.content import file_bytes, json_of, printable, require, utf8

LONGEST = 200_000  # letters; the kit reads no longer text of a learner's own
MOST = 20_000  # marks
LABEL = 30  # letters
NO_MARKS = "is no marks file of this kit. Left alone."
ELSEWHERE = "has marks that do not fit its text. Ask for it again."
OVERLAPPING = "marks that share letters with another were left out: {}"


@dataclass(frozen=True)
class Marking:
    """What a marks file holds: a text, the marks in order of place, what to know."""

    text: str
    marks: tuple[Mark, ...]
    notes: tuple[str, ...] = ()


def marking(path: Path) -> Marking:
    """Read a marks file. Raises ValueError, in a sentence, when unfit, and OSError."""
    found = json_of(utf8(file_bytes(path, "marks")))
    well = isinstance(found, dict) and isinstance(found.get("text"), str)
    require(well and isinstance(found.get("spans"), list), NO_MARKS)
    text, spans = found["text"], found["spans"]
    letters = f"is on a text of {len(text):,} letters, too many. Left alone."
    require(len(text) <= LONGEST, letters)
    require(len(spans) <= MOST, f"has {len(spans):,} marks, too many. Left alone.")
    require(all(_is_mark(span) for span in spans), ELSEWHERE)
    try:
        mentions = mentions_of(text, spans)
    except InputError:
        raise ValueError(ELSEWHERE) from None
    same = all(m.text == s for m, s in zip(mentions, _surfaces(spans, text)))
    require(same, ELSEWHERE)
    marks = [(m.start, m.end, _label(m.label)) for m in mentions]
    kept = [*_apart(marks)]
    left = len({*marks}) - len(kept)
    notes = [OVERLAPPING.format(left)] if left else []
    return Marking(text, tuple(kept), tuple(notes))


def _is_mark(span: Any) -> bool:
    """Whether a span has places and a label; the kit's own reading checks the rest."""
    if not isinstance(span, dict):
        return False
    ends = (span.get("start"), span.get("end"))
    label = span.get("label")
    named = isinstance(label, str) and bool(_label(label))
    return named and all(type(end) is int for end in ends)


@lru_cache(maxsize=100)
def _label(label: str) -> str:
    return printable(label)[:LABEL].strip()


def _surfaces(spans: Sequence[Mapping[str, Any]], text: str) -> Iterator[Any]:
    """The words that each span says it marks, in order of place."""
    for span in sorted(spans, key=lambda one: one["start"]):
        yield span.get("surface", text[span["start"] : span["end"]])


def _apart(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks of which none shares a letter with one before it, the longer first."""
    reached = 0
    for mark in sorted({*marks}, key=lambda m: (m[0], -m[1], m[2])):
        if mark[0] >= reached:
            reached = mark[1]
            yield mark
