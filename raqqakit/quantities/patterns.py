"""How quantities stand in a text, as patterns made of the words of the tables."""

import re
from functools import cache

from raqqakit.quantities.numerals import NUMERAL
from raqqakit.vocabulary import alternatives, forms, pattern, values

LIMITS = ("about", "nearly", "at most", "at least")
YEAR = r"(?:19|20)\d\d"


def _count() -> str:
    """A numeral or a small number word, with a scale: "2,5 millioner"."""
    scale = rf"(?:\s{pattern('scale')}(?!\w))?"
    return rf"(?:{NUMERAL}|{pattern('small number')}(?!\w)){scale}"


def _vague() -> str:
    """A vague number word: "flere hundre" is one, and not "flere" alone."""
    several = pattern("several")
    return rf"(?:{several}\s{pattern('several of')}|{pattern('vague')}|{several})"


@cache
def quantity() -> re.Pattern[str]:
    """A quantity: a range, a number with its limit, or a vague word."""
    count, hedge, to = _count(), pattern(*LIMITS), pattern("to")
    between = rf"{pattern('between')}\s(?P<low>{count})\s{pattern('and')}\s"
    unit = rf"(?:(?:\s|(?=%))(?P<unit>{pattern('measure')})(?!\w))?"
    return re.compile(
        rf"(?<![\w.,-])(?:{between}(?P<high>{count})"
        rf"|(?P<from>{count})(?:\s{to}\s|\s?[–-]\s?)(?P<to>{count})"
        rf"|(?:(?P<hedge>{hedge})\s)?(?P<one>{count})"
        rf"|(?P<vague>{_vague()})\b){unit}(?![\w-])",
        re.IGNORECASE,
    )


def _unread() -> str:
    """Number words that no rule here reads: they are found, and left to a reader.

    So nothing is made of a part: "to hundre" (two hundred) is not "to" (two).
    """
    small = values("small number")
    ones = alternatives([*forms("one"), *(w for w in small if small[w] < 10)])
    tens, teens = pattern("tens"), pattern("teen")
    before = rf"(?:{ones}|{alternatives(small)}|{teens}|{tens})"
    ways = (
        rf"{tens}{ones}?",
        rf"{ones}{pattern('and')}{tens}",
        rf"{before}?{pattern('hundred')}(?:{pattern('and')}\w+)?",
        rf"{alternatives(small)}{pattern('part')}",
        pattern("teen", "scale", "unread"),
    )
    return "|".join(ways)


@cache
def number_word() -> re.Pattern[str]:
    """One number word; the group `unread` holds one that no rule reads."""
    unread = rf"(?P<unread>(?:{_unread()}|{pattern('share')})(?!\w))"
    return re.compile(rf"{_count()}|{_vague()}\b|{unread}", re.IGNORECASE)


@cache
def number_run() -> re.Pattern[str]:
    """Number words in a row, read or not."""
    word = rf"(?:{_count()}|{_vague()}\b|(?:{_unread()})(?!\w))"
    some = rf"(?:{pattern('one')}\s)?{word}"
    # Digits before a comma are a number of their own: "200, to hundre".
    link = rf"\s(?:{pattern('and', 'to', 'or')}\s)?"
    joined = rf"(?:(?:(?<=[a-zæøå]),)?{link}|\s?[–-]\s?)"
    return re.compile(
        rf"(?<![\w.,-])(?:{some}(?:{joined}{some})*|{pattern('share')})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def years() -> re.Pattern[str]:
    """A year, or two with a word or a dash between them."""
    return re.compile(rf"{YEAR}(?:(?:\s{pattern('to', 'and')}\s|\s?[–-]\s?){YEAR})?")


@cache
def month_after() -> re.Pattern[str]:
    """What follows the day of a month."""
    return re.compile(rf"\. ?{pattern('month')}\b")
