"""Stretches of days: what is known of when, with no day made up."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from raqqakit.ends import Ends
from raqqakit.errors import InputError
from raqqakit.vocabulary import flat, forms, values

# Written here, for a computer may be set to any language.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
PRINTED = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
METADATA_DATE = re.compile(r"\s*date (\d{4}-\d{2}(?:-\d{2})?)\b")


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, the first and the last included.

    `None` is an open end: the source does not say how early or how late. An
    event lies somewhere within its days; no day in the middle is more likely.
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        for end in (self.first, self.last):
            if end is not None and type(end) is not date:
                raise InputError(
                    f"{end!r} is not a day. Write date(2017, 9, 21), or None where "
                    "the text leaves it open."
                )
        if not self._ends.in_order():
            raise InputError(
                f"The first day {written(self.first)} is after the last day "
                f"{written(self.last)}. Swap them, or check the text."
            )

    @property
    def _ends(self) -> Ends[date]:
        return Ends(self.first, self.last)

    def overlap(self, other: "Days") -> "Days | None":
        """The days that two stretches have in common, or None when there are none."""
        found = self._ends.common(other._ends)
        return Days(*found) if found else None

    def __contains__(self, day: date) -> bool:
        return self._ends.hold(day)

    def __str__(self) -> str:
        if self.first is None and self.last is None:
            return "no day given"
        if self.first is None:
            return f"up to {written(self.last)}"
        if self.last is None:
            return f"from {written(self.first)} on"
        if self.first == self.last:
            return written(self.first)
        return f"{_without_repeats(self.first, self.last)} to {written(self.last)}"


def written(day: date | None) -> str:
    """A day in English words, whatever the computer's language: 21 September 2017."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "open"


def _without_repeats(first: date, last: date) -> str:
    if first.year != last.year:
        return written(first)
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]}"
    return str(first.day)


def month(year: int, number: int) -> Days:
    """All days of a month; months are counted from 1."""
    return Days(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def printed(words: str) -> Days:
    """When a text was printed, from what is known: a day, a month or a year.

    Takes "2017-09-22", "2017-09" or "2017". Returns the days on which it may have
    been printed. Raises InputError for anything else.
    """
    found = PRINTED.fullmatch(words.strip()) if isinstance(words, str) else None
    try:
        if found is None:
            raise ValueError
        year, number, day = (int(part) if part else 0 for part in found.groups())
        if day:
            return Days(date(year, number, day), date(year, number, day))
        first = date(year, number or 1, 1)
        return Days(first, month(year, number or 12).last)
    except ValueError:
        raise InputError(
            f"{words!r} is no day of printing. Write it like '2024-05-23', or "
            "'2024-05' if only the month is known."
        ) from None


def printed_in(text: str) -> Days | None:
    """The month in a text's own first line ("date 2017-09 ..."), or None.

    The line does not say of what; it is taken as that of writing and printing.
    """
    found = METADATA_DATE.match(text)
    return printed(found[1]) if found else None


def weekday_number(weekday: str) -> int:
    """The number of a weekday in Norwegian ("torsdag"), counted from Monday as 0.

    Raises InputError for what is no weekday.
    """
    number = values("weekday").get(flat(weekday))
    if number is None:
        example = forms("weekday")[0]
        raise InputError(f"{weekday!r} is no weekday. Write one like {example!r}.")
    return number


def weekdays_before(weekday: str, printing: Days) -> list[date]:
    """Every day that a weekday can mean in a text printed on one of some days.

    Takes the weekday in Norwegian ("torsdag") and the days of printing. By news
    custom a weekday with a verb in the past is the last such day on or before the
    printing, the day itself included. Returns the days in order. Raises InputError
    for no weekday, or days of printing with an open end.
    """
    wanted = weekday_number(weekday)
    if printing.first is None or printing.last is None:
        raise InputError("The days of printing have an open end. Give both ends.")
    day = printing.first - timedelta((printing.first.weekday() - wanted) % 7)
    weeks = (printing.last - day).days // 7
    return [day + timedelta(7 * n) for n in range(weeks + 1)]
