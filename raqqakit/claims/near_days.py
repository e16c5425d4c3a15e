"""Days counted from the printing: yesterday, last week, this year so far."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from raqqakit.claims.days import Days
from raqqakit.claims.time_days import dates
from raqqakit.claims.time_patterns import YEAR, amount
from raqqakit.claims.weekdays import weekday
from raqqakit.claims.when import ONE, WEEK, When, monday
from raqqakit.vocabulary import pattern

Start = Callable[[date, int], date]  # the first day of a unit, so many units away


def near(when: When) -> Days | None:
    """Yesterday, today, tomorrow; of a night it is not clear which side is meant.

    "i dag" means these days as well, but for a verb in the past.
    """
    away = timedelta(when.value("near", "today") or 0)
    these_days = when.has("today") and when.tense != "past"
    open_ = these_days or when.has("night")
    return None if open_ else Days(when.first + away, when.last + away)


def night(when: When) -> Days | None:
    """The two days on which a night lies: "natt til torsdag" is Wednesday, Thursday."""
    if when.has("tonight"):
        evening = -ONE if when.tense == "past" else 0 * ONE
        nights = Days(when.first + evening, when.last + evening + ONE)
        return nights if when.tense else None
    led = re.sub(rf"\A{pattern('night to')}\s", "", when.text, flags=re.IGNORECASE)
    day = replace(when, text=led)
    rule = (
        near
        if day.has("near", "today")
        else dates
        if re.search(r"\d", led)
        else weekday
    )
    morning = rule(day)
    if morning is None or morning.first is None:
        return None
    return Days(morning.first - ONE, morning.last)


def weekend(when: When) -> Days | None:
    """Saturday and Sunday: the last one that had begun, or the next one to end."""
    side = when.value("weekend")
    if side is None and not when.tense:
        return None
    begun = 5 if side == -1 or (side is None and when.tense == "past") else 0
    weeks = [monday(day - begun * ONE) for day in (when.first, when.last)]
    return Days(weeks[0] + 5 * ONE, weeks[1] + 6 * ONE)


def _week(day: date, away: int) -> date:
    return monday(day) + away * WEEK


def _month(day: date, away: int) -> date:
    months = 12 * day.year + day.month - 1 + away
    return date(months // 12, months % 12 + 1, 1)


def _year(day: date, away: int) -> date:
    return date(day.year + away, 1, 1)


def week_about(when: When) -> Days | None:
    """Monday to Sunday of the week before, of this week, or of the next one."""
    return _unit(when, _week, "last week", "this week", "next week")


def month_about(when: When) -> Days | None:
    """The month before the printing, the one of it, or the next one."""
    return _unit(when, _month, "month about")


def year_about(when: When) -> Days | None:
    """The year before the printing, the one of it, or the next one."""
    return _unit(when, _year, "year about")


def _unit(when: When, start: Start, *kinds: str) -> Days | None:
    """A whole unit; what was in this one lies before the printing, what will be after.

    A present means all of it: "Prisene går ned denne uken" had begun and goes on.

    "Next year" in a tale of the past is the year after the one that is told of.
    """
    away = when.value(*kinds) or 0
    if away > 0 and when.tense == "past":
        return None
    first, last = start(when.first, away), start(when.last, away + 1) - ONE
    if away == 0 and when.tense == "past":
        last = when.last
    if away == 0 and when.tense in ("may", "future"):
        first = when.first
    return Days(first, last)


def span(when: When) -> Days | None:
    """One week or month back from the printing; a plural says not how far back."""
    if when.has("next", "coming"):
        return Days(when.first, None) if when.ahead else None
    back = when.value("that unit") if when.has("the last") else None
    if back is None or re.search(rf"\b{amount()}", when.text, re.IGNORECASE):
        return Days(None, when.last)
    return Days(when.first - timedelta(back), when.last)


def years(when: When) -> Days:
    """One year, or several in a row."""
    spelt = [int(year) for year in re.findall(YEAR, when.text)]
    return Days(date(min(spelt), 1, 1), date(max(spelt), 12, 31))
