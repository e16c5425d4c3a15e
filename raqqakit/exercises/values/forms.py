"""The forms in which an answer can be written, read in one place for all problems."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from raqqakit.exercises.values.equality import folded, key, number_in

GROUPS = (list, tuple, set, frozenset)
BETWEEN = re.compile(r"\s*(?:[,;/&+→\n]|->|\b(?:and|og|or|eller)\b)\s*", re.IGNORECASE)
AROUND = "()[]{}*.:`\"' \n\t"
SHORT = re.compile(r"[A-Za-z]|\d+")
LETTERS = re.compile(r"[A-Ja-j]{2,10}")
# What a keyboard without Norwegian letters writes for them.
KEYBOARD = str.maketrans({"ø": "o", "å": "a", "æ": "ae", "ö": "o", "ä": "ae"})


def only_one(data: Any) -> Any:
    """The one value in a group of one, however deep; all else as it is."""
    while isinstance(data, GROUPS) and len(data) == 1:
        data = next(iter(data))
    return data


def several(data: Any, letters: bool = False) -> list[Any]:
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
    # A set has no order of its own, and a reply must not change by chance.
    mine = sorted(data, key=repr) if isinstance(data, set | frozenset) else data
    flat = [x for one in mine for x in (one if isinstance(one, GROUPS) else [one])]
    return [_letter(x) for x in flat] if letters else flat


def _listed(text: str, letters: bool) -> list[str]:
    """The values that one text names: "A, E", "7 8 11" or "ACE"."""
    parts = [bare(part) for part in BETWEEN.split(text) if bare(part)]
    words = [bare(word) for word in text.split() if bare(word)]
    if len(parts) == 1 and len(words) > 1 and all(map(SHORT.fullmatch, words)):
        parts = words
    if letters and len(parts) == 1 and LETTERS.fullmatch(parts[0]):
        parts = [*parts[0]]
    return parts


def _letter(data: Any) -> Any:
    """A letter as the page writes it: "(a)" is "A"."""
    short = isinstance(data, str) and len(bare(data)) == 1
    return bare(data).upper() if short else data


def bare(text: str) -> str:
    """A text without the signs around it."""
    return text.strip(AROUND)


def loose(data: Any) -> Any:
    """What stands for plain data where its spelling is not the point.

    Capitals, hyphens, brackets and letters that a keyboard may lack do not matter,
    nor whether a number is written as text.
    """
    if not isinstance(data, str):
        return key(data)
    number = number_in(data)
    return spelt(data) if number is None else key(number)


def spelt(text: str) -> str:
    """A text as a keyboard without Norwegian letters writes it."""
    words = re.sub(r"[-_\s]+", " ", bare(folded(text))).translate(KEYBOARD)
    return words.replace("oe", "o").replace("aa", "a")


def near(text: Any, words: Iterable[Any]) -> str:
    """The word among those on the page that a misspelt one is meant to be, or ""."""
    known = {spelt(word): word for word in words if isinstance(word, str)}
    close = isinstance(text, str) and get_close_matches(spelt(text), known, 1, 0.75)
    return known[close[0]] if close and len(close[0]) > 2 else ""
