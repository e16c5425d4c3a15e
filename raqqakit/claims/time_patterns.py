"""The ways in which Norwegian news says when, as patterns around kinds of words."""

import re

from raqqakit.remembered import remembered
from raqqakit.vocabulary import after, not_after, pattern

YEAR = r"(?:1\d|20)\d\d"
NOT_SHARED = r"(?!\s?[/–-]\s?\d)"  # a winter is of two years: "i 2004/05"
MOST = 6  # days or months before the last two of a list
END = r"(?!-?\w)"  # "17. mai-toget" is no day


def _or(*ways: str) -> str:
    return f"(?:{'|'.join(ways)})"


def _maybe(way: str) -> str:
    return f"(?:{way})?"


@remembered
def ranging() -> str:
    """What stands between the two ends of a stretch."""
    return _or(r"\s?[–-]\s?", rf"\s{pattern('until')}\s")


def _some(one: str, more: str = "") -> str:
    """One of a kind, or several in a row: "from 3 to 6 May", "Tuesday and Friday"."""
    more, joined = more or one, _or(ranging(), rf"\s{pattern('and', 'or')}\s")
    opened = rf"{pattern('beginning', 'between')}\s"
    several = rf"{_maybe(opened)}(?:{more},\s){{0,{MOST}}}{more}{joined}"
    return rf"{_maybe(several)}{one}"


@remembered
def amount() -> str:
    """How many: in digits or in up to four words, each with a space after it."""
    numbers = pattern(
        "several", "some", "small number", "one", "teen", "tens", "unread", "and"
    )
    return rf"(?:(?:{numbers}|\d{{1,3}})\s){{1,4}}"


@remembered
def of_year() -> str:
    """What says of which year it is: "2016", "i 2016", "i fjor", "året etter"."""
    ways = (_named_year(YEAR), pattern("year about"), _ago(), that_year())
    return _maybe(rf"\s{_or(*ways)}")


def _named_year(year: str) -> str:
    """A year behind its month, and not metres: "i mai i 2000 meters høyde"."""
    length = pattern("units", "measure")
    return rf"(?:{pattern('in')}\s(?={YEAR}(?!\s{length})))?{year}"


@remembered
def that_year() -> str:
    """A year that is counted from another one: "året etter", "to år senere"."""
    return _or(pattern("that year"), rf"{amount()}{pattern('years later')}")


@remembered
def date_part() -> str:
    """A day of a month in a list: its weekday, number, month and year, as groups."""
    named = rf"({pattern('weekday')}),?\s(?:{pattern('determiner')}\s)?"
    months = pattern("month", "short month")
    return rf"(?:{named})?(\d{{1,2}})\.?(?!\d)(?:\s?({months}){_its_year()})?"


@remembered
def month_part() -> str:
    """A month in a list and its year, as groups."""
    return rf"({pattern('month')}){_its_year()}"


def _its_year() -> str:
    return rf"(?:\s{_named_year(f'({YEAR})')})?"


def _plain(way: str) -> str:
    """A pattern without its groups."""
    return re.sub(r"\((?!\?)", "(?:", way)


@remembered
def _date() -> str:
    weekday = rf"{pattern('weekday')},?\s(?:{pattern('determiner')}\s)?"
    point = rf"(?:\.|(?={ranging()}))"  # "3. og 6. mai", but also "3–6. mai"
    months = pattern("month", "short month")
    pointless = rf"\s(?={months}\s{YEAR})"  # "lov 30 juni 1972"
    last = rf"{_maybe(weekday)}\d{{1,2}}(?:\.\s?|{pointless}){months}"
    more = rf"{_maybe(weekday)}\d{{1,2}}{point}(?:\s?{months}{_plain(_its_year())})?"
    numbers = rf"\d{{1,2}}[./]\d{{1,2}}[./-]{YEAR}|{YEAR}-\d\d-\d\d"
    return rf"(?:{numbers}|{_some(last, more)}{of_year()})"


@remembered
def _weekday() -> str:
    one = rf"{pattern('weekday')}(?:\s{pattern('part of day', 'night')})?{END}"
    week = rf"\s(?:{pattern('in')}\s)?{pattern('last week', 'this week', 'next week')}"
    return rf"{_some(one)}{_maybe(_or(week, far()))}"


@remembered
def far() -> str:
    """What makes a weekday before it another one: "for en uke siden", "i mai"."""
    ways = _or(_ago(), _ahead(), _season(), pattern("year about"), that_year())
    return _or(rf"\s{ways}", _in_month())


def _in_month() -> str:
    return rf"\s{pattern('in')}\s{pattern('month')}"


def _season() -> str:
    """A part of a year that has no days: "i sommer", "i fjor høst", "neste vår"."""
    led = pattern("year about", "previous", "latest", "next", "coming")
    return _or(pattern("some time"), rf"{led}\s{pattern('season')}")


def _ago() -> str:
    units = pattern("that unit", "units", "one unit")
    much = _or(rf"{amount()}{units}", pattern("long"))
    return rf"{pattern('for')}\s{much}\s{pattern('ago')}"


def _ahead() -> str:
    return rf"{pattern('ahead')}\s{amount()}{pattern('units', 'one unit')}"


@remembered
def patterns() -> dict[str, str]:
    """The ways to say when, by kind; of two that fit, the first counts."""
    return _days() | _from_printing() | _lengths()


def _days() -> dict[str, str]:
    """Days, months and years, as a calendar has them."""
    month = rf"{_some(_plain(month_part()))}{of_year()}"
    part = pattern("part of day", "night")
    near = rf"{pattern('near', 'today')}(?:\s{part})?"
    night = rf"{pattern('night to')}\s{_or(_date(), pattern('weekday'), near)}"
    return {
        "night": _or(night, pattern("tonight")),
        "date": _date(),
        "part": rf"{pattern('third')}\s{_or(month, YEAR)}",
        "month": rf"{month}(?!\s(?-i:[A-ZÆØÅ]))",  # May Moe is somebody's name
        "year": _years(),
        "decade": _decade(),
        "weekday": _weekday(),
        "of a weekday": rf"{pattern('weekday')}{pattern('weekday genitive')}",
        "near": near,
    }


def _years() -> str:
    led = rf"(?={YEAR}){after('in', 'ago', 'during')}{not_after('up in')}"
    alone = rf"{led}{YEAR}{NOT_SHARED}(?!\s{pattern('units', 'measure')})"
    plus = rf"\s{pattern('and')}\s"
    led = _or(rf"{pattern('beginning', 'between', 'period')}\s", after("in"))
    return _or(rf"{led}{YEAR}{_or(ranging(), plus)}{YEAR}", alone)


def _bounded() -> str:
    """A year that something lies before or after, or is of: "før 1999", "fra 1999"."""
    kinds = ("scale", "units", "measure", "money", "counted", "counted alone")
    counts = rf"(?![.,]\d|\s?%|\s\d{{3}}|\s{pattern(*kinds)})"
    joined = _or(ranging(), rf"\s{pattern('and')}\s")
    more = rf"(?:{joined}{YEAR})?"
    led = rf"(?={YEAR}){after('before a year')}{not_after('up in')}"
    return rf"{led}{YEAR}{more}{counts}"


def _decade() -> str:
    """Ten years or a hundred: "1930-årene", "1700-tallet", "åttitallet"."""
    tens = rf"(?:{pattern('tens')}|\d0)"
    return rf"(?:{YEAR[:-4]}\d0|{tens}){pattern('decade ending')}"


def _from_printing() -> dict[str, str]:
    """Weeks, months and years that are named by where they lie from the printing."""
    return {
        "weekend": pattern("weekend"),
        "this week": pattern("this week"),
        "week before": pattern("last week"),
        "week after": pattern("next week"),
        "month about": pattern("month about"),
        "year about": rf"{pattern('year about')}(?!\s{pattern('season')}{END})",
    }


def _lengths() -> dict[str, str]:
    """How long, and how long from the printing."""
    count = rf"(?:{pattern('several', 'some', 'small number')}|\d{{1,3}})"
    length = rf"{count}\s{pattern('units', 'those units')}"
    return {
        "ago": rf"{_ago()}{_maybe(_in_month())}",
        "ahead": _ahead(),
        "span": _span(),
        "some time": _or(rf"{_season()}{of_year()}", that_year(), _bounded()),
        "now": rf"(?<!\w[.@]){pattern('now')}",  # not in "avis.no"
        "duration": _or(length, pattern("long")),
    }


def _span() -> str:
    units = pattern("that unit", "units", "those units")
    determiner = rf"{pattern('determiner')}\s"
    return _or(
        rf"{pattern('the last', 'the last several')}\s{_maybe(amount())}{units}",
        rf"{_maybe(determiner)}{amount()}{pattern('last')}\s{units}",
        rf"{determiner}{_maybe(amount())}{pattern('next', 'coming')}\s"
        rf"{_maybe(amount())}{units}",
        rf"{pattern('last')}\s{pattern('one unit', 'units')}",
    )


@remembered
def time() -> re.Pattern[str]:
    """Every way to say when; the group that is not empty is its kind."""
    ways = (f"(?P<{group(kind)}>{way})" for kind, way in patterns().items())
    since = rf"(?P<since>{pattern('ago')}\s(?:{pattern('in')}\s)?)?"
    return re.compile(rf"(?<![\w-]){since}(?:{'|'.join(ways)}){END}", re.IGNORECASE)


def group(kind: str) -> str:
    """The name of the group of a kind in the pattern of all times."""
    return f"{kind.replace(' ', '_')}_"
