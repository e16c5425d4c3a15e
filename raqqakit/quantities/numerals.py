"""Numerals and number words, each read alone."""

import re
from decimal import Decimal

from raqqakit.errors import InputError
from raqqakit.quantities.intervals import Interval, Number
from raqqakit.vocabulary import flat, values

GROUP = "[. \u00a0\u2009\u202f]"
WHOLE = rf"(?:\d{{1,3}}(?:{GROUP}\d{{3}}){{1,7}}|\d{{1,24}})"
NUMERAL = rf"(?!0\d){WHOLE}(?:,\d{{1,2}})?(?!\d|[.,]\d)"
WHOLE_NUMERAL = re.compile(rf"(?P<whole>{WHOLE})(?:,(?P<part>\d{{1,2}}))?")


def parse_numeral(word: str) -> Number:
    """Read a numeral as Norwegian newspapers print it.

    A point (NTB's rule) or a space (that of most others) stands between the
    thousands, a comma before decimals:
    "10.000" and "10 000" are 10000, "2,5" is Decimal("2.5"). Returns an int
    where the numeral is whole. Raises InputError for anything else, such as
    "2.5" (a date, a version, an English decimal?) or "10,000" (an English comma?).
    """
    _require_text(word)
    match = WHOLE_NUMERAL.fullmatch(word.strip())
    if not match:
        raise InputError(
            f"{word!r} is not a number as Norwegian newspapers print it: a point or "
            "a space stands between thousands (10.000), a comma before decimals (2,5)."
        )
    whole = re.sub(GROUP, "", match["whole"])
    return Decimal(f"{whole}.{match['part']}") if match["part"] else int(whole)


def _require_text(word: object) -> None:
    if not isinstance(word, str):
        raise InputError(
            f"{word!r} is not text. Write it as it stands in print, in quotation marks."
        )


def parse_count(words: str) -> Number:
    """Read a numeral or a small number word, with a scale: "2,5 millioner"."""
    number, scale = split_scale(words)
    value = values("small number").get(number) or parse_numeral(number)
    product = value * values("scale").get(scale, 1)
    return int(product) if product == int(product) else product


def split_scale(words: str) -> tuple[str, str]:
    """A number in print and its scale, which is "" where there is none."""
    number, _, scale = re.sub(r"\s", " ", words.lower().strip()).rpartition(" ")
    known = scale in values("scale")
    return (number, scale) if known else (words.lower().strip(), "")


def parse_vague(word: str) -> Interval:
    """Read a vague number word: "tusenvis" is at least 2,000, upper end open.

    The convention: "-vis" means "by the", and who counts by the thousand has
    counted at least two ("tusenvis", at least two thousand). No word says how many
    at most. "noen", "flere" and "mange" say no more than that there are several.
    Raises InputError for a word that is not on the list; nothing is guessed.
    """
    _require_text(word)
    vague = values("several", "some", "vague")
    several, _, of = flat(word).rpartition(" ")
    low = vague.get(flat(word))
    if several in values("several", "some") and of in values("several of"):
        low = vague[several] * values("several of")[of]
    if low is None:
        raise InputError(
            f"{word!r} is not among the vague words the kit knows: {', '.join(vague)}. "
            "Decide yourself, and write Interval(low, high)."
        )
    return Interval(low, None)
