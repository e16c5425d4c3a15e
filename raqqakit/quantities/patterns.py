"""How quantities stand in a text, as patterns made of the words of the tables."""

import re

from raqqakit.quantities.numerals import NUMERAL
from raqqakit.remembered import remembered
from raqqakit.vocabulary import pattern

Span = tuple[int, int]
LIMITS = ("about", "nearly", "at most", "at least")
COUNTED = ("measure", "money", "counted", "counted alone", "years")
HYPHEN = "[-\u2010\u2011]"
DASH = "[-\u2010-\u2015\u2212]"
# A word or a number begins or ends here: not within a compound, a date, a minus.
BEGINS = "(?<![\\w.,/\u2010\u2011\u2212-])"
ENDS = rf"(?!\w|{DASH}\w|{HYPHEN})"
YEAR = r"(?:19|20)\d\d"


def compiled(words: str) -> re.Pattern[str]:
    """A pattern for which capitals do not count."""
    return re.compile(words, re.IGNORECASE)


def count() -> str:
    """A numeral or a small number word, with a scale: "2,5 millioner"."""
    scale = rf"(?:\s{pattern('scale')}(?!\w))?"
    return rf"(?:{NUMERAL}|{pattern('small number')}(?!\w)){scale}"


def vague() -> str:
    """A vague number word: "flere hundre" is one, and not "flere" alone."""
    several = pattern("several", "some")
    return rf"(?:{several}\s{pattern('several of')}|{pattern('vague')}|{several})"


def link() -> str:
    """What joins two numbers: a word between spaces, or a dash."""
    return rf"(?:\s{pattern('to', 'and', 'or')}\s|\s?{DASH}\s?)"


def no_unit(*but: str) -> str:
    """The place after a number that counts nothing: no noun of the tables follows.

    Takes kinds of nouns that may follow all the same.
    """
    nouns = pattern("scale", *(kind for kind in COUNTED if kind not in but))
    return rf"(?!\d|[.,]\d|\s?%|\s{nouns}(?!\w))"


def _measure() -> str:
    return pattern("measure", "money")


def _between() -> str:
    """Two numbers after a word, with what may stand in between: "mellom 4- og 500"."""
    near, same = pattern(*LIMITS), rf"(?:\s?(?P<low_unit>{_measure()}))?"
    low = rf"(?:(?P<near>{near})\s)?(?P<low>{count()})(?P<shared>{HYPHEN})?{same}"
    high = rf"(?:(?P<nearer>{near})\s)?(?P<high>{count()})"
    return rf"{pattern('between')}\s{low}\s{pattern('and')}\s{high}"


def _to() -> str:
    """Two numbers with a word or a dash between them: "10- til 15.000", "4-500"."""
    same = rf"(?:\s?(?P<from_unit>{_measure()}))?"
    word = rf"(?P<hyphen>{HYPHEN})?{same}\s{pattern('to')}\s"
    word += rf"(?:(?P<late>{pattern(*LIMITS)})\s)?"
    return rf"(?P<from>{count()})(?:{word}|(?P<dash>\s?{DASH}\s?))(?P<to>{count()})"


@remembered
def quantity() -> re.Pattern[str]:
    """A quantity: a range or a number with its limit, or a vague word."""
    hedge = rf"(?:(?P<hedge>{pattern(*LIMITS)})\s)?"
    unit = rf"(?:(?:\s|(?=%))(?P<unit>{pattern('measure')})(?!\w))?"
    return re.compile(
        rf"{BEGINS}(?:{hedge}(?:{_between()}|{_to()}|(?P<one>{count()}))"
        rf"|(?P<vague>{vague()})\b){unit}{ENDS}",
        re.IGNORECASE,
    )
