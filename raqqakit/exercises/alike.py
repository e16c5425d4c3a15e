"""When two answers are the same, whatever form they have."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
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
DIGITS = re.compile(r"[+-]?\d+(?:\.(?!\d{3}$)\d+)?")


def folded(text: str) -> str:
    """A text without what does not matter: capitals, spaces, quotes, a full stop."""
    signs = unicodedata.normalize("NFC", text).translate(ALIKE).casefold()
    words = " ".join(signs.split()).strip("\"' ")
    return unicodedata.normalize("NFC", words.removesuffix(".").strip("\"' "))


def number_in(text: str) -> Number | None:
    """The number that a text writes in digits; None when it is not plain which.

    "10 000", "10_000", "10,000" and "2.5" are numbers. "10.000" is not: it is ten
    for Python and ten thousand for a Norwegian newspaper.
    """
    text = text.strip().replace("−", "-")
    if len(text) > 40 or not (GROUPED.fullmatch(text) or DIGITS.fullmatch(text)):
        return None
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
    if isinstance(data, str):
        return folded(data)
    if is_number(data):
        return ("number", round(Fraction(data), 9))
    if isinstance(data, Interval):
        return key((data.low, data.high))
    if isinstance(data, dict):
        return ("pairs", frozenset((key(k), key(v)) for k, v in data.items()))
    if isinstance(data, set | frozenset):
        return ("set", frozenset(map(key, data)))
    if isinstance(data, list | tuple):
        return ("list", tuple(map(key, data)))
    return repr(data)


def keys(items: Iterable[Any]) -> dict[Any, Any]:
    """The items by their keys, in the order of the items."""
    return {key(item): item for item in items}


def same_result(got: Any, wanted: Any, tolerance: float = 0) -> bool:
    """Whether what a function returned is what it should return.

    A list does for a tuple, a tuple for an interval and any group for a set. Text
    must be the same text: a function that changes capitals does something else.
    """
    if isinstance(wanted, bool | None) or isinstance(got, bool | None):
        return got is wanted
    if isinstance(wanted, Interval) or isinstance(got, Interval):
        return _ends(got) == _ends(wanted) is not None
    if is_number(wanted) and is_number(got):
        return close(got, wanted, tolerance)
    if isinstance(wanted, str) and isinstance(got, str):
        return unicodedata.normalize("NFC", got) == unicodedata.normalize("NFC", wanted)
    if isinstance(wanted, dict) and isinstance(got, dict):
        return got.keys() == wanted.keys() and all(
            same_result(got[k], wanted[k], tolerance) for k in wanted
        )
    if isinstance(wanted, set | frozenset) and isinstance(got, GROUPS):
        return _all_in(got, wanted) and _all_in(wanted, got)
    if isinstance(wanted, list | tuple) and isinstance(got, list | tuple):
        return len(got) == len(wanted) and all(
            same_result(a, b, tolerance) for a, b in zip(got, wanted)
        )
    return type(got) is type(wanted) and bool(got == wanted)


GROUPS = (list, tuple, set, frozenset)


def _all_in(these: Iterable[Any], those: Iterable[Any]) -> bool:
    return all(any(same_result(one, other) for other in those) for one in these)


def _ends(data: Any) -> tuple[Any, Any] | None:
    if isinstance(data, Interval):
        return data.low, data.high
    pair = isinstance(data, list | tuple) and len(data) == 2
    return (data[0], data[1]) if pair else None
