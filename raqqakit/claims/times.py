"""From the time words of Norwegian news to stretches of days.

"tidlig i juni" becomes 1 to 10 June by a convention that is written down here.
No word becomes a single day that the text does not give.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from raqqakit.claims.days import Days, month, weekdays_before
from raqqakit.text import Piece
from raqqakit.vocabulary import FOREIGN, after, flat, pattern, values

LOOK_BACK = 12  # letters: enough for "kommende"
YEAR = r"(?:1[89]|20)\d\d"
Move = Callable[[date], date]


@cache
def _patterns() -> dict[str, str]:
    """The ways to say when, by kind; of two that fit, the first counts."""
    months, third = pattern("month"), pattern("third")
    count = rf"(?:{pattern('several', 'small number')}|\d{{1,3}})"
    length = rf"{count}\s{pattern('units', 'those units')}"
    unit = pattern("that unit", "units", "those units")
    return {
        "date": rf"(?P<day>\d{{1,2}})\.\s(?P<of>{months})(?:\s(?P<day_year>{YEAR}))?\b",
        "part": rf"(?P<part>{third})\s"
        rf"(?:(?P<part_month>{months})(?:\s(?P<part_year>{YEAR}))?"
        rf"|(?P<part_whole>{YEAR}))\b",
        "month": rf"(?P<month>{months})(?:\s(?P<month_year>{YEAR}))?\b",
        "year": rf"{after('in')}(?P<year>{YEAR})\b",
        "weekday": rf"(?P<weekday>{pattern('weekday')})\b",
        "near": rf"(?P<near>{pattern('near')})\b",
        "this week": rf"{pattern('this week')}\b",
        "week before": rf"{pattern('last week')}\b",
        "year about": rf"(?P<about>{pattern('year about')})\b",
        "ago": rf"{pattern('for')}\s{length}\s{pattern('ago')}\b",
        "span": rf"(?:(?P<one>{pattern('the last')})|{pattern('the last several')})"
        rf"\s(?P<unit>{unit})\b",
        "now": rf"{pattern('now')}\b",
        "duration": rf"(?:{length}|{pattern('long')})\b",
    }


def _group(kind: str) -> str:
    return f"{kind.replace(' ', '_')}_"


@cache
def _time() -> re.Pattern[str]:
    ways = (f"(?P<{_group(kind)}>{way})" for kind, way in _patterns().items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ways)})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TimeWords(Piece):
    """Words that say when: their kind, and the days they mean by the kit's rules.

    `days` is None where no rule gives days, as for a duration ("flere måneder"), or
    where the words can mean two ("til onsdag").
    """

    kind: str
    days: Days | None


def find_times(text: str, printing: Days) -> list[TimeWords]:
    """Every time expression of a text with the days it means.

    Takes a text in Norwegian and the days on which it may have been printed.
    Returns the expressions in order. A month without its year is the last one that
    began before the printing; a weekday is the last one on or before it. Clock
    times, holidays and events ("before the war") are not known to the rules.
    """
    return [
        TimeWords(m.start(), m.end(), m.group(), _kind(m), _days_of(m, text, printing))
        for m in _time().finditer(text.translate(FOREIGN))
    ]


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _patterns() if match[_group(kind)])


def _days_of(match: re.Match[str], text: str, printing: Days) -> Days | None:
    rules: dict[str, Callable[[re.Match[str], Days], Days | None]] = {
        "date": _date, "part": _part, "month": _month, "year": _year, "near": _near,
        "this week": lambda _, p: _moved(p, _monday),
        "span": _span, "week before": _week_before,
        "year about": _year_about, "ago": lambda _, p: None,
        "now": lambda _, p: Days(None, p.last),
        "duration": lambda _, p: None,
    }  # fmt: skip
    kind = _kind(match)
    if kind == "weekday":
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        return _weekday(match[0], before, printing)
    return rules[kind](match, printing)


def _weekday(word: str, before: str, printing: Days) -> Days | None:
    """The days of a weekday by the words before it.

    "til onsdag" and "fra lørdag" may lie on either side of the printing, and stay
    open; the night to a weekday is gone when it is in print.
    """
    open_days = None in (printing.first, printing.last)
    either = _ends_in("either side", before) and not _ends_in("night to", before)
    if open_days or either:
        return None
    days = weekdays_before(word, printing)
    if _ends_in("coming", before):
        return Days(days[0] + timedelta(7), days[-1] + timedelta(7))
    return Days(days[0], days[-1])


def _ends_in(kind: str, before: str) -> bool:
    return bool(re.search(rf"\b{pattern(kind)}\s$", before, re.IGNORECASE))


def _date(match: re.Match[str], printing: Days) -> Days | None:
    try:
        found = _month_of(match["of"], match["day_year"], printing)
        number = int(match["day"])
        return found and _shifted(found, lambda day: day.replace(day=number))
    except ValueError:
        return None


def _month(match: re.Match[str], printing: Days) -> Days | None:
    return _month_of(match["month"], match["month_year"], printing)


def _month_of(word: str, year: str | None, printing: Days) -> Days | None:
    """The days of a month; without its year, of the last one that had begun."""
    number = values("month")[word.lower()]
    if year:
        return month(int(year), number)
    if printing.first is None or printing.last is None:
        return None
    years = [day.year - (day.month < number) for day in (printing.first, printing.last)]
    return Days(month(years[0], number).first, month(years[1], number).last)


def _part(match: re.Match[str], printing: Days) -> Days | None:
    part = values("third")[flat(match["part"])]
    if match["part_whole"]:
        year = int(match["part_whole"])
        return Days(month(year, 4 * part + 1).first, month(year, 4 * part + 4).last)
    whole = _month_of(match["part_month"], match["part_year"], printing)
    if whole is None or whole.first is None or whole.last is None:
        return None
    last = whole.last if part == 2 else whole.last.replace(day=10 * part + 10)
    return Days(whole.first.replace(day=10 * part + 1), last)


def _year(match: re.Match[str], printing: Days) -> Days:
    year = int(match["year"])
    return Days(date(year, 1, 1), date(year, 12, 31))


def _moved(days: Days, first: Move, last: Move = lambda day: day) -> Days:
    """Days with the first end moved, and perhaps the last; open ends stay open."""
    return Days(days.first and first(days.first), days.last and last(days.last))


def _shifted(days: Days, move: Move) -> Days:
    return _moved(days, move, move)


def _near(match: re.Match[str], printing: Days) -> Days:
    step = timedelta(values("near")[flat(match["near"])])
    return _shifted(printing, lambda day: day + step)


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _week_before(match: re.Match[str], printing: Days) -> Days:
    """Monday to Sunday of the week before the printing."""
    week, one = timedelta(7), timedelta(1)
    return _moved(printing, lambda d: _monday(d) - week, lambda d: _monday(d) - one)


def _year_about(match: re.Match[str], printing: Days) -> Days:
    """The year before the printing, or the year of it so far."""
    if values("year about")[flat(match["about"])] == 0:
        return _moved(printing, lambda day: date(day.year, 1, 1))
    first, last = lambda d: date(d.year - 1, 1, 1), lambda d: date(d.year - 1, 12, 31)
    return _moved(printing, first, last)


def _span(match: re.Match[str], printing: Days) -> Days:
    """One week or month back from the printing; a plural says not how far back."""
    length = values("that unit").get(flat(match["unit"])) if match["one"] else None
    if length is None:
        return Days(None, printing.last)
    return _moved(printing, lambda day: day - timedelta(length))
