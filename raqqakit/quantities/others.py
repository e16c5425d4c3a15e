"""Numbers that are no quantities: days, years, clock times, ages, names of things."""

import re
from collections.abc import Iterator

from raqqakit.quantities.patterns import DASH, LIMITS, YEAR, Span, count, link, no_unit
from raqqakit.quantities.units import PEOPLE
from raqqakit.remembered import remembered
from raqqakit.vocabulary import after, alternatives, not_after, pattern, units

CAPITAL = "(?-i:[A-ZÆØÅ])"


def other_numbers(text: str) -> Iterator[Span]:
    """The places of all numbers of a text that say neither how many nor how much.

    Takes a text. Gives the start and the end of each, with the words that show it.
    """
    for kind in _kinds():
        yield from (match.span() for match in kind.finditer(text))


@remembered
def _kinds() -> tuple[re.Pattern[str], ...]:
    ways = (_days(), _years(), _clock(), _ages(), _names(), _digits(), _scores())
    return tuple(re.compile(rf"(?<!\w)(?:{way})", re.IGNORECASE) for way in ways)


def _days() -> str:
    """A number with a point that ends no sentence: "3.–6. juni", "16., 17. og 18."."""
    goes_on = rf"(?:\s?(?-i:[a-zæøå])|\s?{DASH}|,|\s?{pattern('month')}\b)"
    led = rf"{pattern('determiner')}\s\d{{1,2}}\.(?!\d)"
    return rf"\d{{1,3}}\.(?={goes_on})|(?=[\d(])(?:{_numbering()})|{led}"


def _numbering() -> str:
    """The number of a paragraph or a point: "16. Her er", "(3) Her er", "; 2) her"."""
    quoted = r"[«\"“„]?"  # a list of titles: "7. «Havet»"
    begins = r"(?:(?<![^\n])|(?<=\n\s)|(?<=\n\s\s))"
    line = rf"{begins}(?:\(?\d{{1,3}}\.?\)|\d{{1,3}}\.)(?=\s{quoted}[^\W\d_])"
    opens = rf"(?:(?<=[.!?:;,]\s)|(?<=[«“\"])|{after('and')})"
    starts = r"(?:(?<=[.!?:]\s)|(?<=[«“\"]))"
    sentence = rf"(?<=[.!?:;]\s)\d{{1,2}}\.(?=\s{quoted}{CAPITAL})"
    return rf"{line}|{opens}\d{{1,2}}\)(?=\s)|{sentence}|{starts}\(\d{{1,3}}\)"


def _years() -> str:
    """Years: after a word for a time, between brackets, or two with a dash."""
    years = rf"{YEAR}(?:(?:{link()}|,\s){YEAR})*"
    led = pattern("before a year", "during", "month", "between")
    led = rf"{led}\s{not_after('up in')}{years}"
    pair, counts = rf"{YEAR}\s?{DASH}\s?{YEAR}", no_unit("counted alone")
    return rf"(?:(?:{led}|{pair}){counts}|(?<=\(){years}(?=\)))"


def _clock() -> str:
    part = pattern("clock part")
    hour = rf"(?:\d{{1,4}}(?:[.:]\d\d)?|{pattern('small number', 'one')}(?!\w))"
    clock = pattern("clock")
    more = rf"(?:{link()}(?:{clock}\s)?{hour}{no_unit()})?"
    before = pattern(*LIMITS, "before a year", "finite verb")
    late = rf"(?:(?:{before}|{part})\s){{0,2}}"
    exact = r"(?:\d{1,2}\.\d\d(?!\d)|0\d)"
    digits = rf"{exact}{link()}{hour}{no_unit()}|\d+(?::\d+)+"
    return rf"(?:{clock}\s{late}{hour}{more}|{part}\s{hour}|{digits})"


def _ages() -> str:
    """Years of a life: "45 år gamle", "i alderen 20 til 35", "Moe (45)", "Moe, 45,"."""
    years, limit = pattern("years"), pattern(*LIMITS, "between")
    old = rf"{count()}(?:{link()}{count()})?\s\w+\s{pattern('old')}(?!\w)"
    number = rf"(?:\d{{1,3}}|{pattern('small number')}(?!\w))"
    aged = rf"{pattern('aged')}\s(?:{limit}\s)?{number}(?:(?=\s{years})|{no_unit()})"
    people = alternatives(f for f, unit in units("counted").items() if unit == PEOPLE)
    who = rf"(?:{pattern('pronoun', 'determiner', 'those')}|{people})"
    limited = rf"{who}\s{pattern('at most', 'at least')}\s{number}\s{years}(?!\w)"
    named = r"(?:\s\(\d{1,3}\)|,\s\d{1,3},(?!\d))"
    return rf"(?:{old}|{aged}|{limited}|{CAPITAL}\w{{1,40}}{named})"


def _names() -> str:
    """A number that is a part of a name: "side 12", "TV 2", "Storgata 5, 5003"."""
    number = rf"(?:\d[\d.]*\d|\d|{pattern('small number')}(?!\w))"
    more = rf"(?:(?:{link()}|,\s|\s?/\s?){number}{no_unit()})*"
    street = rf"{CAPITAL}\w{{0,40}}?{pattern('street ending')}\s\d+"
    street += rf"{no_unit()}(?:,\s\d{{4}}|{link()}\d+{no_unit()})?"
    capitals = rf"(?-i:[A-ZÆØÅ]{{2,20}})\s\d{{1,3}}(?!\s\d){no_unit()}"
    return rf"(?:{pattern('numbered')}\s{number}{no_unit()}{more}|{street}|{capitals})"


def _digits() -> str:
    """Digits in groups that are no thousands, as in telephone numbers."""
    return r"(?:\d\d\s){3}\d\d|\d{3}\s\d\d\s\d{3}|\+\d+(?:\s\d+)*"


def _scores() -> str:
    goals = rf"\d{{1,2}}\s?{DASH}\s?\d{{1,2}}"
    return rf"{pattern('score')}\s(?:\w+\s)?{goals}{no_unit()}"
