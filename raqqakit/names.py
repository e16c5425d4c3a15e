"""From aliases to mentions, and from mentions to scores.

An alias is a way of writing an actor or a place ("SDF"); a mention is one place
in the text where it stands. Finding is done with rules that can be read aloud;
scoring compares what was found with a reference annotation.
"""

import json
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from raqqakit.decoding import read_text
from raqqakit.errors import InputError
from raqqakit.remembered import remembered
from raqqakit.rows import read_rows
from raqqakit.text import Piece, pieces
from raqqakit.vocabulary import pattern

ALIAS_COLUMNS = ("alias", "id", "label")
GENITIVE = r"(?:s|['’])?"
NAME_WORD = r"[A-ZÆØÅ][\w-]*"
NAME_LINK = r"(?: (?:for|of)(?= [A-ZÆØÅ])| al-[A-ZÆØÅ][\w-]*)"
CAPITALISED = re.compile(rf"{NAME_WORD}(?:{NAME_LINK}| {NAME_WORD})*")


@dataclass(frozen=True, slots=True)
class Alias:
    """One way of writing the actor or place called `id`."""

    alias: str
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Mention(Piece):
    """A marked stretch of the text: what it is (`label`) and whom it means (`id`)."""

    label: str
    id: str = ""


M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, slots=True, repr=False)
class Score:
    """How well found mentions meet the reference; all shares are between 0 and 1.

    `right` of the `found` meet one in the reference; `met` of the `expected` are
    met by one that was found.
    """

    right: int
    found: int
    met: int
    expected: int

    def __repr__(self) -> str:
        return (
            f"precision {self.precision:.2f} ({self.right} of {self.found} found), "
            f"recall {self.recall:.2f} ({self.met} of {self.expected} wanted), "
            f"F1 {self.f1:.2f}"
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0.0 when nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was met; 0.0 when nothing was."""
        return self.met / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall (van Rijsbergen 1979)."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def read_aliases(path: str | Path) -> list[Alias]:
    """Read an alias table: a CSV file with the columns alias, id, label.

    Raises InputError for a missing column, an empty cell, a cell too many, or one
    alias that is given to two ids.
    """
    advice = "Its first line should be: alias,id,label"
    rows = read_rows(path, ALIAS_COLUMNS, advice, whole=True)
    aliases = [_alias(row, f"Line {n} of {Path(path).name}") for n, row in rows]
    _refuse_two_meanings(aliases)
    return aliases


def _alias(row: dict[str, str], where: str) -> Alias:
    cells = [row[column] for column in ALIAS_COLUMNS]
    if not all(cells):
        raise InputError(f"{where} has an empty cell. Fill it.")
    return Alias(*cells)


def _refuse_two_meanings(aliases: Iterable[Alias]) -> None:
    seen: dict[str, str] = {}
    for alias in aliases:
        if seen.setdefault(alias.alias, alias.id) != alias.id:
            raise InputError(
                f"The alias {alias.alias!r} stands for {seen[alias.alias]!r} and for "
                f"{alias.id!r}. Keep one of the two lines."
            )


def read_annotation(path: str | Path) -> tuple[str, list[Mention]]:
    """Read a marked text: one JSON line with `text` and `spans`.

    Returns the text and its mentions in order of place. Raises InputError
    when the file is not such a line or an offset does not fit the text.
    """
    raw = read_text(path)
    try:
        record = json.loads(raw)
        text, spans = record["text"], record["spans"]
        found = [
            Mention(
                s["start"],
                s["end"],
                text[s["start"] : s["end"]],
                s["label"],
                s["id"] or "",
            )
            for s in spans
        ]
    except (ValueError, KeyError, TypeError):
        raise InputError(
            f"{Path(path).name} is not an annotation file: one JSON line with "
            "'text' and 'spans' is expected."
        ) from None
    if not all(_fits(m, s, text) for m, s in zip(found, spans)):
        raise InputError(
            f"The offsets in {Path(path).name} do not fit its text. Mark it again."
        )
    return text, sorted(found, key=lambda m: m.start)


def _fits(mention: Mention, span: dict[str, str], text: str) -> bool:
    inside = 0 <= mention.start < mention.end <= len(text)
    return inside and mention.text == span.get("surface", mention.text)


def alias_pattern(
    alias: str, *, compounds: bool = True, genitives: bool = True
) -> re.Pattern[str]:
    """The regular expression that finds one alias as a whole word.

    With `genitives` an -s or an apostrophe may follow ("Syrias"); with
    `compounds` a hyphen and a noun ("SDF-krigerne"), but not a hyphen and an
    adjective ("USA-støttede"), for that describes somebody else. An alias that
    begins with a small letter is also found at the start of a sentence, and one of
    several words also where a line breaks between them.
    """
    if not alias.strip():
        raise InputError("An alias is empty. Write the name that is to be found.")
    # A line of the text may break between two words of a name.
    written = r"\s+".join(map(re.escape, alias.split()))
    if alias[0].islower():
        written = f"[{alias[0]}{alias[0].upper()}]{written[1:]}"
    tail = (GENITIVE if genitives else "") + (_compound() if compounds else "")
    return re.compile(rf"(?<![\w-]){written}{tail}(?![\w-])")


@remembered
def _compound() -> str:
    """A hyphen and a noun, but no adjective: "SDF-krigerne", not "SDF-støttede"."""
    noun, adjective = pattern("noun ending"), pattern("describing ending")
    return rf"(?:-(?:(?=\w*{noun}\b)|(?!\w*{adjective}\b))\w+)?"


def find_mentions(
    text: str,
    aliases: Iterable[Alias],
    *,
    compounds: bool = True,
    genitives: bool = True,
) -> list[Mention]:
    """Every place where an alias stands, in order; the longer alias wins.

    Takes a text and aliases. Returns mentions that never overlap. See
    `alias_pattern` for `compounds` and `genitives`. Raises InputError for what is
    no alias, and for one alias with two ids.
    """
    aliases = list(aliases)
    if not all(isinstance(alias, Alias) for alias in aliases):
        raise InputError(
            'Each alias is written like this: names.Alias("SOHR", "sohr", "actor").'
        )
    _refuse_two_meanings(aliases)
    hits = [
        Mention(m.start(), m.end(), m.group(), alias.label, alias.id)
        for alias in aliases
        for m in alias_pattern(
            alias.alias, compounds=compounds, genitives=genitives
        ).finditer(text)
    ]
    return without_overlaps(hits)


def without_overlaps(mentions: Iterable[M]) -> list[M]:
    """Keep the longer of two overlapping mentions, the earlier of two equals."""
    kept: list[M] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        place = bisect(kept, mention.start, key=lambda m: m.start)
        neighbours = kept[max(0, place - 1) : place + 1]
        if not any(overlaps(mention, other) for other in neighbours):
            kept.insert(place, mention)
    return kept


def capitalised(text: str) -> list[Piece]:
    """Runs of words with a capital letter, as a first guess at names.

    "Syrian Observatory for Human Rights" and "Bashar al-Assad" stay whole. The
    first word of every sentence comes along: it is capital without being a name.
    """
    return pieces(CAPITALISED, text)


def overlaps(one: Piece, other: Piece) -> bool:
    """Whether two pieces share at least one character."""
    return one.start < other.end and other.start < one.end


def score(
    found: Sequence[Piece], reference: Sequence[Piece], *, exact: bool = True
) -> Score:
    """Compare found pieces with a reference, by place alone.

    With `exact` both ends must agree; without it, one shared character is
    enough. What a piece is called plays no part: filter by label or id first.
    """
    return Score(
        right=sum(any(_meets(f, r, exact) for r in reference) for f in found),
        found=len(found),
        met=sum(any(_meets(f, r, exact) for f in found) for r in reference),
        expected=len(reference),
    )


def _meets(one: Piece, other: Piece, exact: bool) -> bool:
    if exact:
        return (one.start, one.end) == (other.start, other.end)
    return overlaps(one, other)


def kappa(one: Sequence[str], other: Sequence[str]) -> float:
    """Cohen's kappa of two labellings of the same items (Cohen 1960).

    Takes two sequences of labels of equal, non-zero length. Returns agreement
    beyond chance: 1 is full agreement, 0 what chance would give. Two readers
    who both use one label only agree fully: 1. Raises InputError when the
    lengths differ or are zero.
    """
    if len(one) != len(other) or not one:
        raise InputError("Kappa needs two labellings of the same items.")
    seen = sum(a == b for a, b in zip(one, other)) / len(one)
    left, right = Counter(one), Counter(other)
    chance = sum(left[x] * right[x] for x in left) / len(one) ** 2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)
