"""From days of a month, and months, to days: by their year, or else by the tense.

Each rule takes a When and returns its days, or None where it cannot decide: no day
is made up.
"""

import re
from datetime import date, timedelta

from raqqakit.claims.days import Days, month
from raqqakit.claims.time_patterns import YEAR, date_part, month_part
from raqqakit.claims.when import ONE, When, in_a_row
from raqqakit.vocabulary import values


def dates(when: When) -> Days | None:
    """One or several days of a month; a list with gaps has no days."""
    if when.of_another_year:  # "3. mai for to år siden"
        return None
    try:
        days = _numeric(when.text) or _dates(when)
    except ValueError:  # 31 February
        return None
    if not days or not in_a_row(days, ONE, when.text):
        return None
    return when.near_enough(Days(days[0], days[-1]))


def _numeric(text: str) -> list[date]:
    """A date in figures alone, as 22.9.2017 or 2017-09-22."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(numbers) != 3 or re.search(r"[^\d./-]", text):
        return []
    return [date(*numbers) if numbers[0] > 31 else date(*numbers[::-1])]


def _dates(when: When) -> list[date]:
    """The days of a list, from the last one back: others may lack month and year."""
    days, number = list[date](), 0
    for weekday_, day, word, year in _parts(date_part(), when.text)[::-1]:
        number = values("month", "short month")[word.lower()] if word else number
        if year:
            years = {int(year)}
        elif days:
            years = {days[0].year - (number > days[0].month)}
        else:
            years = _years(when, number, int(day), weekday_)
        if len(years) != 1:
            return []
        days.insert(0, date(years.pop(), number, int(day)))
        if weekday_ and days[0].weekday() != values("weekday")[weekday_.lower()]:
            return []
    return days


def _parts(part: str, text: str) -> list[tuple[str, ...]]:
    return [m.groups() for m in re.finditer(part, text, re.IGNORECASE)]


def _years(when: When, number: int, day: int, weekday_: str) -> set[int]:
    """The years that a day without its year can be of: one, if it can be told."""
    first, last = when.first, when.last
    if when.has("year about"):
        return {_about(when, first), _about(when, last)} - {0}
    if weekday_:
        wanted = values("weekday")[weekday_.lower()]
        near = range(first.year - 1, last.year + 2)
        return {y for y in near if date(y, number, day).weekday() == wanted}
    if when.tense == "past":
        begun = first.year - (number > first.month)
        return {begun, last.year - ((number, day) > (last.month, last.day))}
    if not when.ahead:
        return set()
    begun = last.year + (number < last.month)
    return {first.year + ((number, day) < (first.month, first.day)), begun}


def _about(when: When, end: date) -> int:
    """The year that "i fjor" or "neste år" says, or 0 for the next year of a tale."""
    away = when.value("year about") or 0
    return 0 if away > 0 and when.tense == "past" else end.year + away


# -- months, and parts of them ----------------------------------------------------


def months(when: When) -> Days | None:
    """One or several months; without a year, by the tense."""
    ends = [_months(when, end) for end in (when.first, when.last)]
    if when.of_another_year or not (ends[0] and ends[1]):
        return None
    firsts = [date(year, number, 1) for year, number in ends[1]]
    if not in_a_row(firsts, timedelta(31), when.text):
        return None
    return when.near_enough(Days(month(*ends[0][0]).first, month(*ends[1][-1]).last))


def _months(when: When, end: date) -> list[tuple[int, int]]:
    """The months of a list, each with its year, seen from one day of printing."""
    listed = list[tuple[int, int]]()
    for word, year in _parts(month_part(), when.text)[::-1]:
        number = values("month")[word.lower()]
        if year:
            found_year = int(year)
        elif listed:
            found_year = listed[0][0] - (number > listed[0][1])
        else:
            told = _year_of_month(when, number, end)
            if told is None:
                return []
            found_year = told
        listed.insert(0, (found_year, number))
    return listed


def _year_of_month(when: When, number: int, end: date) -> int | None:
    if when.has("year about"):
        return _about(when, end) or None
    if when.tense == "past":
        return end.year - (number > end.month)
    return end.year + (number < end.month) if when.ahead else None


def decade(when: When) -> Days | None:
    """Ten years, or a hundred; of a decade without its century no years are known."""
    spelt = re.match(YEAR, when.text)
    if spelt is None or spelt[0] == "2000":  # ten years, or a hundred
        return None
    first = int(spelt[0])
    return Days(date(first, 1, 1), date(first + (9 if first % 100 else 99), 12, 31))


def part(when: When) -> Days | None:
    """The first, second or last third of a month or a year."""
    third = when.value("third") or 0
    whole = months(when) if when.has("month") else None
    if not when.has("month"):
        start = int(re.findall(YEAR, when.text)[-1])
        return Days(month(start, 4 * third + 1).first, month(start, 4 * third + 4).last)
    if whole is None or whole.first is None or whole.last is None:
        return None
    last = whole.last if third == 2 else whole.last.replace(day=10 * third + 10)
    return Days(whole.first.replace(day=10 * third + 1), last)
