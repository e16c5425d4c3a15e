"""The quantities of a text, and the number words that no rule reads."""

import re
from collections.abc import Iterable, Iterator

from raqqakit.quantities.others import other_numbers
from raqqakit.quantities.patterns import YEAR, Span, quantity
from raqqakit.quantities.reading import Quantity, read
from raqqakit.quantities.unread import open_numbers, unread_words
from raqqakit.text import Piece
from raqqakit.vocabulary import FOREIGN

HIDDEN = "¤"  # stands for each digit of a year


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity in a text: numerals, ranges, hedged and vague words.

    A number that says neither how many nor how much is passed over: a year, a day, a
    clock time, an age, a road, a telephone number. What can be read in two ways
    ("8-1000"), or stands among number words that no rule reads ("to hundre"), is left
    to `unread_numbers`.
    """
    readings, _ = _read(text)
    return [quantity for _, said in readings for quantity in said or ()]


def unread_numbers(text: str) -> list[Piece]:
    """What looks like a number, and no rule reads it: "dusinvis", "ni av ti", "1'500".

    Takes a text. Returns each run of such words as one piece, in order. What they
    say is for a reader to decide; nothing is guessed.
    """
    readings, unread = _read(text)
    spans = [*unread, *(span for span, said in readings if said is None)]
    return [Piece(a, b, text[a:b]) for a, b in _joined(spans)]


def _read(text: str) -> tuple[list[tuple[Span, list[Quantity] | None]], list[Span]]:
    """Each number with what it says (None: it is open), and what no rule reads."""
    plain = text.translate(FOREIGN)
    others = _places(other_numbers(plain))
    unread = [span for span in open_numbers(plain) if others.isdisjoint(range(*span))]
    unread += unread_words(plain)
    closed = others | _places(unread)
    found = quantity().finditer(_without_years(plain, others))
    free = (match for match in found if closed.isdisjoint(range(*match.span())))
    return [(match.span(), read(match, text)) for match in free], unread


def _without_years(text: str, others: set[int]) -> str:
    """A text whose years are hidden: "i 2005 til 15 prosent" is no range."""
    return re.sub(
        rf"(?<!\d){YEAR}(?!\d)",
        lambda m: HIDDEN * len(m[0]) if m.start() in others else m[0],
        text,
    )


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(*span)}


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Stretches in order, those that overlap as one."""
    start = end = -1
    for first, last in sorted(spans):
        if first >= end > 0:
            yield start, end
        if first >= end:
            start = first
        end = max(end, last)
    if end > 0:
        yield start, end
