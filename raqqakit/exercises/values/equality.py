"""When two answers are the same, whatever form they have."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import isfinite
from typing import Any

from raqqakit.quantities import Interval

Number = int | float | Decimal | Fraction
# Signs that look alike, and white space that does not break a line.
ALIKE = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'"}
    | {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00ad": ""}
)
GROUPED = re.compile(r"[+-]?\d{1,3}(?:[ \u00a0\u202f_,']\d{3})+(?:\.\d+)?")
DIGITS = re.compile(r"[+-]?\d+(?:[.,](?!\d{3}$)\d+)?")
WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
IN_WORDS = {word: number for number, word in enumerate(WORDS.split())}


def folded(text: str) -> str:
    """A text without what does not matter: capitals, spaces, quotes, a full stop."""
    signs = unicodedata.normalize("NFC", text).translate(ALIKE).casefold()
    words = " ".join(signs.split()).strip("\"' ")
    return unicodedata.normalize("NFC", words.removesuffix(".").strip("\"' "))


def number_in(text: str) -> Number | None:
    """The number that a text writes, None when it is not plain which.

    "10 000", "10_000", "10,000", "2.5", "2,5" and "ten" are numbers. "10.000" is not:
    it is ten for Python and ten thousand for a Norwegian newspaper.
    """
    text = text.strip().replace("−", "-")
    if text.lower() in IN_WORDS:
        return IN_WORDS[text.lower()]
    if len(text) > 40 or not (GROUPED.fullmatch(text) or DIGITS.fullmatch(text)):
        return None
    if DIGITS.fullmatch(text):
        text = text.replace(",", ".")
    value = Decimal(re.sub(r"[ \u00a0\u202f_,']", "", text))
    return int(value) if value == int(value) else value


def is_number(data: Any) -> bool:
    """Whether plain data is a number, and one that can be compared."""
    if isinstance(data, float | Decimal):
        return isfinite(data)
    return isinstance(data, int | Fraction) and not isinstance(data, bool)


def close(one: Number, other: Number, tolerance: float = 0) -> bool:
    """Whether two numbers are the same, or as near as the tolerance says.

    Where a number has been calculated, a difference in its ninth digit is none.
    """
    a, b = Fraction(one), Fraction(other)
    exact = all(isinstance(x, int) for x in (one, other))
    margin = max(Fraction(tolerance), 0 if exact else abs(b) / 10**9)
    return abs(a - b) <= margin


def key(data: Any) -> Any:
    """What stands for plain data where sets are compared: equal keys, same answer."""
    match data:
        case str():
            return folded(data)
        case Interval(low=low, high=high):
            return key((low, high))
        case dict():
            return ("pairs", frozenset((key(k), key(v)) for k, v in data.items()))
        case set() | frozenset():
            return ("set", frozenset(map(key, data)))
        case list() | tuple():
            return ("list", tuple(map(key, data)))
    number = ("number", round(Fraction(data), 9)) if is_number(data) else None
    return number or repr(data)


def keys(items: Iterable[Any]) -> dict[Any, Any]:
    """The items by their keys, in the order of the items."""
    return {key(item): item for item in items}


def same_result(got: Any, wanted: Any, tolerance: float = 0) -> bool:
    """Whether what a function returned is what it should return.

    A list does for a tuple, a tuple for an interval and any group for a set. Text
    must be the same text: a function that changes capitals does something else.
    """
    same = partial(same_result, tolerance=tolerance)
    match wanted:
        case bool() | None:
            well = got is wanted
        case Interval():
            well = _ends(got) == _ends(wanted)
        case str():
            well = isinstance(got, str) and normal(got) == normal(wanted)
        case dict():
            well = isinstance(got, dict) and got.keys() == wanted.keys()
            well = well and all(same(got[name], wanted[name]) for name in wanted)
        case set() | frozenset():
            well = isinstance(got, GROUPS) and len(keys(got)) == len(keys(wanted))
            well = well and all(any(same(a, b) for b in wanted) for a in got)
        case list() | tuple():
            got = _ends(got) if isinstance(got, Interval) else got
            well = isinstance(got, list | tuple) and len(got) == len(wanted)
            well = well and all(map(same, got, wanted))
        case _ if is_number(wanted):
            well = is_number(got) and close(got, wanted, tolerance)
        case _:
            well = type(got) is type(wanted) and got == wanted
    return bool(well)


GROUPS = (list, tuple, set, frozenset)


def normal(text: str) -> str:
    """A text in one of the ways in which Unicode can write the same letters."""
    return unicodedata.normalize("NFC", text)


def _ends(data: Any) -> tuple[Any, Any] | None:
    if isinstance(data, Interval):
        return data.low, data.high
    pair = isinstance(data, list | tuple) and len(data) == 2
    return (data[0], data[1]) if pair else None
