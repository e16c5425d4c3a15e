"""From weekdays to days, by the tense and the words around them."""

import re
from datetime import date, timedelta

from raqqakit.claims.days import Days
from raqqakit.claims.time_patterns import far
from raqqakit.claims.when import ONE, WEEK, When, in_a_row, monday
from raqqakit.vocabulary import pattern, values

LATER = ("coming", "next", "by")  # after the day of printing


def weekday(when: When) -> Days | None:
    """The days of one or several weekdays, by the tense and the words around them."""
    unclear = re.search(far(), when.text, re.IGNORECASE) or when.has("night")
    unclear = unclear or (when.tense == "may" and not _is_told(when))
    early, late = (_chain(when, end) for end in (when.first, when.last))
    if unclear or not early or not late or not in_a_row(late, ONE, when.text):
        return None
    return Days(early[0], late[-1])


def of_a_weekday(when: When) -> Days | None:
    """The day of what is named by it, where a verb says that it was: "onsdagens".

    Behind another word than "i" it may lie ahead: "De var klare for søndagens kamp".
    """
    was = when.tense == "past" and when.lead in ("", "in")
    return weekday(when) if was else None


def _is_told(when: When) -> bool:
    """Whether a word beside a weekday says on which side it lies: "på onsdag"."""
    return bool(when.lead) or when.has("last week", "this week", "next week")


def _chain(when: When, end: date) -> list[date]:
    """The weekdays of a list in order, seen from one day of printing; or no day."""
    spelt = re.findall(pattern("weekday"), when.text, re.IGNORECASE)
    wanted = [values("weekday")[word.lower()] for word in spelt]
    week = when.value("last week", "this week", "next week")
    if week is not None:
        return [monday(end) + week * WEEK + timedelta(n) for n in wanted]
    if when.tense == "past":
        days = [_on_or_before(end, wanted[-1])]
        for number in wanted[-2::-1]:
            days.insert(0, _on_or_before(days[0] - ONE, number))
        return days
    if when.ahead:
        days = [_on_or_after(end + ONE * (when.lead in LATER), wanted[0])]
        for number in wanted[1:]:
            days.append(_on_or_after(days[-1] + ONE, number))
        same_week = monday(days[0]) == monday(end)
        return [] if when.lead == "next" and same_week else days
    return []


def _on_or_before(day: date, number: int) -> date:
    return day - timedelta((day.weekday() - number) % 7)


def _on_or_after(day: date, number: int) -> date:
    return day + timedelta((number - day.weekday()) % 7)
