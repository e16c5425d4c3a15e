"""The values that an answer names, in whichever form they are given."""

import re
from collections.abc import Iterable

from raqqakit.exercises.values.forms import bare
from raqqakit.exercises.values.to_plain import GROUPS, Plain

BETWEEN = re.compile(r"\s*(?:[,;/&+→\n]|->|\b(?:and|og|or|eller)\b)\s*", re.IGNORECASE)
SHORT = re.compile(r"[A-Za-z]|\d+")
# "A-C-E" is three letters; "A-C" may mean those from A to C.
CHAIN = re.compile(r"[a-j](?:\s*[-–>]+\s*[a-j]){2,}", re.IGNORECASE)
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
    if letters and CHAIN.fullmatch(bare(text)):
        text = re.sub("[-–>]+", ",", text)
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
