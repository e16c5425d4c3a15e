"""The forms in which an answer can be written, read in one place for all problems."""

import re
from collections.abc import Hashable, Iterable
from difflib import get_close_matches
from fractions import Fraction

from raqqakit.exercises.values.equality import folded, is_number, number_in
from raqqakit.exercises.values.to_plain import GROUPS, Plain
from raqqakit.quantities import Interval
from raqqakit.vocabulary import typed

BETWEEN = re.compile(r"\s*(?:[,;/&+→\n]|->|\b(?:and|og|or|eller)\b)\s*", re.IGNORECASE)
AROUND = "()[]{}*.:`\"' \n\t"
SHORT = re.compile(r"[A-Za-z]|\d+")
LETTERS = re.compile(r"[A-Ja-j]{2,10}")


def only_one(data: Plain) -> Plain:
    """The one value in a group of one, however deep; all else as it is."""
    while isinstance(data, GROUPS) and len(data) == 1:
        [data] = data
    return data


def in_order(group: Iterable[Plain]) -> list[Plain]:
    """The values of a group; those of a set in an order that is not left to chance."""
    return sorted(group, key=repr) if isinstance(group, set | frozenset) else [*group]


def several(data: Plain, letters: bool = False) -> list[Plain]:
    """The values that an answer names: those of a group, of a text, or one alone.

    Of a dictionary they are the keys, but for those that are said to be False. With
    `letters`, single letters are wanted, and "ACE" is three of them.
    """
    data = only_one(data)
    if isinstance(data, dict):
        return [k for k, v in data.items() if str(v).lower() not in ("false", "no")]
    if isinstance(data, str):
        data = _listed(data, letters)
    if not isinstance(data, GROUPS):
        return [data]
    flat: list[Plain] = []
    for one in in_order(data):
        flat += in_order(one) if isinstance(one, GROUPS) else [one]
    return [*map(_letter, flat)] if letters else flat


def _listed(text: str, letters: bool) -> list[Plain]:
    """The values that one text names: "A, E", "7 8 11" or "ACE"."""
    parts = [*filter(None, map(bare, BETWEEN.split(text)))]
    words = [*filter(None, map(bare, text.split()))]
    if len(parts) == 1 and len(words) > 1 and all(map(SHORT.fullmatch, words)):
        parts = words
    if letters and len(parts) == 1 and LETTERS.fullmatch(parts[0]):
        parts = [*parts[0]]
    return [*parts]


def _letter(data: Plain) -> Plain:
    """A letter as the page writes it: "(a)" is "A"."""
    if isinstance(data, str) and len(bare(data)) == 1:
        return bare(data).upper()
    return data


def bare(text: str) -> str:
    """A text without the signs around it."""
    return text.strip(AROUND)


def loose(data: Plain) -> Hashable:
    """What stands for plain data where its spelling is not the point.

    Capitals, hyphens, brackets and letters that a keyboard may lack do not matter,
    nor whether a number is written as text. Equal ones mean the same answer.
    """
    number = number_in(data) if isinstance(data, str) else data
    match data:
        case str() if number is None:
            return spelt(data)
        case Interval(low=low, high=high):
            return loose((low, high))
        case dict():
            return frozenset((loose(k), loose(v)) for k, v in data.items())
        case set() | frozenset():
            return frozenset(map(loose, data))
        case list() | tuple():
            return tuple(map(loose, data))
    return round(Fraction(number), 9) if is_number(number) else repr(number)


def spelt(text: str) -> str:
    """A text as a keyboard without Norwegian letters writes it."""
    return typed(re.sub(r"[-_\s]+", " ", bare(folded(text))))


def near(text: Plain, words: Iterable[Plain]) -> str:
    """The word among those on the page that a misspelt one is meant to be, or ""."""
    known = {spelt(word): word for word in words if isinstance(word, str)}
    close = isinstance(text, str) and get_close_matches(spelt(text), known, 1, 0.75)
    return known[close[0]] if close and len(close[0]) > 2 else ""
