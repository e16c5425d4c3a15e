"""When two answers are the same, whatever form they have."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import TypeGuard

from raqqakit.exercises.values.to_plain import Real

# Signs that look alike, and white space that does not break a line.
ALIKE = str.maketrans("“”„«»‘’‚–—‐‑−", '"""""\'\'\'-----', "\u00ad")
GROUPED = re.compile(r"[+-]?\d{1,3}(?:[ \u00a0\u202f_,']\d{3})+(?:\.\d+)?")
DIGITS = re.compile(r"[+-]?(?:0[.,]\d+|\d+(?:[.,](?!\d{3}$)\d+)?)")
PER_CENT = re.compile(r"\s*(?:%|per ?cent|prosent)\W*$", re.IGNORECASE)
WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
IN_WORDS = {word: number for number, word in enumerate(WORDS.split())}


def folded(text: str) -> str:
    """A text without what does not matter: capitals, spaces, quotes, a full stop."""
    words = " ".join(normal(text).translate(ALIKE).casefold().split()).strip("\"' ")
    return normal(words.removesuffix(".").strip("\"' "))


def normal(text: str) -> str:
    """A text in one of the ways in which Unicode can write the same letters."""
    return unicodedata.normalize("NFC", text)


def number_in(text: str) -> Real | None:
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


def share_in(text: str) -> Real | None:
    """The number that a text writes, also as a share per cent: "50 %" is one half."""
    number = number_in(PER_CENT.sub("", text))
    if number is None or not PER_CENT.search(text):
        return number
    return Decimal(number) / 100


def is_number(data: object) -> TypeGuard[Real]:
    """Whether plain data is a number, and one that can be compared."""
    if isinstance(data, float | Decimal):
        return isfinite(data)
    return isinstance(data, int) and not isinstance(data, bool)


def close(one: Real, other: Real, tolerance: float = 0) -> bool:
    """Whether two numbers are the same, or as near as the tolerance says.

    Where a number has been calculated, a difference in its ninth digit is none.
    """
    exact = isinstance(one, int) and isinstance(other, int)
    if one == other or (exact and not tolerance):
        return one == other
    a, b = Fraction(one), Fraction(other)
    return abs(a - b) <= max(Fraction(tolerance), 0 if exact else abs(b) / 10**9)
