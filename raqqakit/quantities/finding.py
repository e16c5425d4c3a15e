"""The quantities of a text, and the number words that no rule reads."""

import re
from dataclasses import dataclass

from raqqakit.quantities import patterns
from raqqakit.quantities.intervals import Interval, Number
from raqqakit.quantities.numerals import parse_count, parse_vague, split_scale
from raqqakit.text import Piece
from raqqakit.vocabulary import FOREIGN, flat, forms

WORD_BEFORE = re.compile(r"(\w+)\W+$")


@dataclass(frozen=True, slots=True)
class Quantity(Piece):
    """A quantity in a text, with what it says and what it leaves open.

    `interval` holds the ends the words give; `unit` is a measure such as
    "prosent", or "". With `approximate` the words blur the number ("om lag")
    without saying by how much.
    """

    interval: Interval
    unit: str
    approximate: bool


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity in a text: numerals, ranges, hedged and vague words.

    A number of four digits after "i", "siden" or a month ("i 2014") is a year
    and is passed over, and so are a day of the month ("22. september") and two
    numbers that fall ("3-1"), for a range rises. What stands among number words
    that no rule reads ("to hundre") is left to `unread_numbers`.
    """
    unread = {
        n for piece in unread_numbers(text) for n in range(piece.start, piece.end)
    }
    return [
        _quantity(match)
        for match in patterns.quantity().finditer(text.translate(FOREIGN))
        if not _is_date(match, text)
        and not _falls(match)
        and not _in_digits(match, text)
        and unread.isdisjoint((match.start(), match.end() - 1))
    ]


def unread_numbers(text: str) -> list[Piece]:
    """Number words that the rules do not read: "dusinvis", "to hundre", "thousands".

    Takes a text. Returns each run of such words as one piece, in order. What they
    say is for a reader to decide; nothing is guessed.
    """
    return [
        Piece(run.start(), run.end(), text[run.start() : run.end()])
        for run in patterns.number_run().finditer(text.translate(FOREIGN))
        if any(word["unread"] for word in patterns.number_word().finditer(run.group()))
    ]


def _in_digits(match: re.Match[str], text: str) -> bool:
    """Whether it is a part of a longer row of digits, such as a telephone number."""
    if not match["one"] or not match["one"].isdigit():
        return False
    before = text[max(0, match.start() - 2) : match.start()]
    after = text[match.end() : match.end() + 2]
    return bool(re.match(r"\s\d", after) or re.search(r"\d\s$", before))


def _falls(match: re.Match[str]) -> bool:
    if not (match["low"] or match["from"]):
        return False
    low, high = _ends(match)
    return low > high


def _quantity(match: re.Match[str]) -> Quantity:
    hedge = flat(match["hedge"] or "")
    return Quantity(
        match.start(),
        match.end(),
        match.group(),
        _interval(match, hedge),
        (match["unit"] or "").lower(),
        hedge in forms("about", "nearly"),
    )


def _interval(match: re.Match[str], hedge: str) -> Interval:
    if match["vague"]:
        return parse_vague(match["vague"])
    if match["one"] is None:
        return Interval(*_ends(match))
    number = parse_count(match["one"])
    open_low = hedge in forms("nearly", "at most")
    open_high = hedge in forms("at least")
    return Interval(None if open_low else number, None if open_high else number)


def _ends(match: re.Match[str]) -> tuple[Number, Number]:
    first, last = match["low"] or match["from"], match["high"] or match["to"]
    number, scale = split_scale(last)
    alone = not split_scale(first)[1]
    if scale and alone and parse_count(first) <= parse_count(number):
        first = f"{first} {scale}"  # "10 til 25 tusen" means thousands twice
    return parse_count(first), parse_count(last)


def _is_date(match: re.Match[str], text: str) -> bool:
    before = WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    leads = before and before[1].lower() in forms("before a year", "month")
    years = patterns.years().fullmatch(match.group()) and not match["hedge"]
    return bool((leads and years) or patterns.month_after().match(text, match.end()))
