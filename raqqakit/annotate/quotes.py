"""Marks written down as quotations: the annotator's twin in plain Python."""

import re
from collections.abc import Iterable, Mapping

from raqqakit.annotate.marks import refuse_overlaps, tokens
from raqqakit.errors import InputError
from raqqakit.names import Mention
from raqqakit.text import Piece

NUMBERED = re.compile(r"(.+)#(\d{1,4})", re.DOTALL)
Quotes = str | Iterable[str]


def marks_from_quotes(
    text: str,
    quotes: Mapping[str, Quotes] | Quotes,
    *,
    label: str = "actor",
    within: Piece | None = None,
) -> list[Mention]:
    """Find quoted words in a text and mark them.

    Takes the text and, for each label, the words as they stand in it: {"actor":
    ["USA", "SDF#2"], "location": ["Raqqa"]}. Without labels, as in {"USA", "IS"},
    all get the `label`. A quotation marks every place where it stands as whole
    words; "SDF#2" marks the second only. `within` is the part of the text to look
    in and to count from. Returns mentions in order of place, as the annotator does.
    Raises InputError, naming the quotation, for words that do not stand there as
    they are written, and for two marks that overlap.
    """
    part = within or Piece(0, len(text), text)
    by_label = quotes if isinstance(quotes, Mapping) else {label: quotes}
    found = {
        Mention(start, end, text[start:end], name)
        for name, wanted in by_label.items()
        for quote in _listed(wanted)
        for start, end in _spans(part, quote)
    }
    ordered = sorted(found, key=lambda m: (m.start, m.end, m.label))
    refuse_overlaps(ordered)
    return ordered


def _listed(wanted: Quotes) -> list[str]:
    quotes = [wanted] if isinstance(wanted, str) else list(wanted)
    for quote in quotes:
        if not isinstance(quote, str) or not quote.strip():
            raise InputError(
                f"{quote!r:.60} is not a quotation. Write words of the text in "
                "quotation marks."
            )
    return sorted(quotes)


def _spans(part: Piece, quote: str) -> list[tuple[int, int]]:
    spans = _standing(part, quote)
    numbered = NUMBERED.fullmatch(quote)
    if spans or not numbered:
        return spans or _missing(part, quote)
    words, number = numbered[1], int(numbered[2])
    spans = _standing(part, words) or _missing(part, words)
    if not 1 <= number <= len(spans):
        raise InputError(
            f"{words!r:.60} stands there {_times(len(spans))}, so there is no number "
            f"{number}. Numbers are counted from 1."
        )
    return [spans[number - 1]]


def _standing(part: Piece, quote: str) -> list[tuple[int, int]]:
    """The places where a quotation stands as whole words, in the whole text."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    inner = {i for t in tokens(part.text) for i in range(t.start + 1, t.end)}
    return [
        (m.start() + part.start, m.end() + part.start)
        for m in re.finditer(pattern, part.text)
        if m.start() not in inner and m.end() not in inner
    ]


def _missing(part: Piece, quote: str) -> list[tuple[int, int]]:
    standing, written = [t.text for t in tokens(part.text)], quote.strip()
    alike = [t for t in standing if t.lower() == written.lower()]
    longer = [t for t in standing if written in t]
    if alike:
        raise InputError(
            f"{quote!r:.60} does not stand there, but {alike[0]!r:.60} does: capital "
            "letters count."
        )
    if longer:
        raise InputError(
            f"{quote!r:.60} stands there only inside {longer[0]!r:.60}. Quote the "
            "whole word."
        )
    raise InputError(
        f"{quote!r:.60} does not stand there. Copy it from the text, letter by letter; "
        "capital letters count."
    )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
