"""Number words that no rule reads: they are found, and left to a reader.

So nothing is made of a part: "to hundre" (two hundred) is not "to" (two).
"""

import re
from collections.abc import Iterator

from raqqakit.quantities.patterns import BEGINS, DASH, ENDS, LIMITS, Span, count, vague
from raqqakit.remembered import remembered
from raqqakit.vocabulary import alternatives, forms, pattern, values


def unread_words(text: str) -> Iterator[Span]:
    """The places of number words in a row of which one is not read.

    Takes a text. Gives the start and the end of each, in order.
    """
    for run in _run().finditer(text):
        if any(word["unread"] for word in _word().finditer(run.group())):
            yield run.span()


def open_numbers(text: str) -> Iterator[Span]:
    """The places of numbers that say several things: "ni av ti", "1'500", "1/2"."""
    return (match.span() for match in _open().finditer(text))


def _unread() -> str:
    small = values("small number")
    ones = alternatives([*forms("one"), *(w for w in small if small[w] < 10)])
    tens, teens, hundred = pattern("tens"), pattern("teen"), pattern("hundred")
    before = rf"(?:{ones}|{alternatives(small)}|{teens}|{tens})"
    ways = (
        rf"{tens}{ones}?",
        rf"{ones}{pattern('and')}{tens}",
        rf"{before}?{hundred}(?:{pattern('and')}\w+)?",
        rf"(?!{pattern('vague')}\b)(?:{before}|{hundred}){pattern('round ending')}",
        rf"{alternatives(small)}{pattern('part')}",
        rf"{pattern('one')}\s{pattern('vague')}",
        pattern("teen", "scale", "unread"),
    )
    return "|".join(ways)


@remembered
def _word() -> re.Pattern[str]:
    """One number word; the group `unread` holds one that no rule reads."""
    unread = rf"(?P<unread>(?:{_unread()}|{pattern('share')})(?!\w))"
    return re.compile(rf"{unread}|{count()}|{vague()}\b", re.IGNORECASE)


@remembered
def _run() -> re.Pattern[str]:
    """Number words in a row, read or not."""
    word = rf"(?:(?:{_unread()})(?!\w)|{count()}|{vague()}\b)"
    some = rf"(?:{pattern('one')}\s)?{word}"
    # Digits before a comma are a number of their own: "200, to hundre".
    link = rf"\s(?:{pattern('and', 'to', 'or')}\s)?"
    joined = rf"(?:(?:(?<=[a-zæøå]),)?{link}|\s?{DASH}\s?)"
    return re.compile(
        rf"{BEGINS}(?:{some}(?:{joined}{some})*|{pattern('share')}){ENDS}",
        re.IGNORECASE,
    )


def _torn() -> str:
    """Two numbers with a word that no rule expects: "20 og muligens 35"."""
    number, both = count(), pattern("and")
    known = rf"(?:{both}|{pattern('scale', 'measure', 'money')})"
    noun = rf"{number}\s(?!{known}\s)\w+\s{both}\s{number}"
    return rf"(?:{noun}|{number}\s{both}\s(?!{number}|{pattern(*LIMITS)})\w+\s{number})"


@remembered
def _open() -> re.Pattern[str]:
    few = rf"(?:{pattern('small number')}|[2-9]|10{{1,3}})(?![\d.,]\d|\s\d{{3}})"
    ways = (
        rf"(?:{pattern('one')}|{count()})\s\(?{pattern('of')}\s{few}",
        rf"{count()}\s{pattern('or')}\s{count()}",
        rf"{pattern('one')}(?:\s(?:{pattern('to')}|(?:\w+\s)?{pattern('or')})\s|{DASH})"
        rf"{count()}",
        rf"{pattern('between')}\s(?:{_torn()}|{pattern('one')}\s{pattern('and')}\s{count()})",
        rf"(?:{count()}|{pattern('one')})\s(?:\w+\s)?{pattern('or more')}",
        r"\d+(?:['’´]\d+)+",
        rf"(?:{count()}\s)?(?:\d+(?:/\d+)+|\d+\s/\s\d+|\d*[¼-¾])(?:\s{pattern('scale')})?",
        r"(?<=\w\s\()\d{1,3}(?=\))",
        r"\d+(?:&#?\w{1,8};\d+)+",
    )
    return re.compile(rf"{BEGINS}(?:{'|'.join(ways)}){ENDS}", re.IGNORECASE)
