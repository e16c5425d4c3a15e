"""Answers that are days: several of them, a timeline, or a function of days."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from raqqakit.claims.days import MONTHS
from raqqakit.exercises.answers.chart import Chart
from raqqakit.exercises.answers.function import Function
from raqqakit.exercises.answers.items import Items
from raqqakit.exercises.values.equality import is_number

ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?\s*(?:of\s)?(?P<m>[A-Za-z]{3,})"
    r"[.,]?\s*(?P<y>\d{4})?"
)
_MONTH_FIRST = re.compile(
    r"(?P<m>[A-Za-z]{3,})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s*(?P<y>\d{4})?"
)
_NUMBERS = re.compile(r"(?P<d>\d{1,2})\.\s*(?P<m>\d{1,2})\.?\s*(?P<y>\d{4})?")
_SHORT = {name[:3].lower(): n for n, name in enumerate(MONTHS, start=1)}
_SHORT |= {"mai": 5, "okt": 10, "des": 12}


def day_in(data: Any) -> date | None:
    """The day that a value means, None when it means none; 2024 without a year."""
    if isinstance(data, date):
        return date(data.year, data.month, data.day)
    if not isinstance(data, str):
        return None
    for form in (ISO, _DAY_FIRST, _MONTH_FIRST, _NUMBERS):
        if found := form.search(data):
            name = found["m"].lower()
            number = int(name) if name.isdigit() else _SHORT.get(name[:3], 0)
            try:
                return date(int(found["y"] or 2024), number, int(found["d"]))
            except ValueError:
                continue
    return None


_SEVERAL = re.compile(r",|;|\n|–|\s-\s|\b(?:to|and|or|til|og)\b").search


@dataclass(frozen=True)
class DayItems(Items):
    """Several days are wanted, as dates or in words; read as "2024-05-07"."""

    def read(self, data: Any) -> Any:
        """The days, written alike; what is no day stays as it is."""
        if isinstance(data, date) or (isinstance(data, str) and not _SEVERAL(data)):
            data = [data] if day_in(data) else data
        items = super().read(data)
        return [str(day_in(item) or item) for item in items]


def _place(data: Any, last: bool) -> Any:
    """Where a day begins on the axis of a timeline, or where it ends."""
    day = day_in(data)
    return day.toordinal() + last if day else data


@dataclass(frozen=True)
class Timeline(Chart):
    """A timeline is wanted: a figure, or a description whose ends are days."""

    def read(self, data: Any) -> Any:
        """The description, with days as the timeline draws them."""
        if isinstance(data, dict) and isinstance(rows := data.get("rows"), dict):
            data = data | {"rows": {k: self._drawn(v) for k, v in rows.items()}}
        return super().read(data)

    def _drawn(self, value: Any) -> Any:
        if isinstance(value, list | tuple) and len(value) == 2:
            first, last = value
            if first != last or first is None:
                return (_place(first, last=False), _place(last, last=True))
            value = first
        day = day_in(value)
        return day.toordinal() + 0.5 if day else value


_ERA = date(1000, 1, 1).toordinal()  # what is lower is no day


def stretches(chart: Any) -> list[tuple[date | None, date | None]]:
    """The first and the last day of each row of a timeline that has been read."""
    return [(_first_day(low), _last_day(low, high)) for _, (low, high) in chart["rows"]]


def _first_day(low: Any) -> date | None:
    return date.fromordinal(int(low)) if is_number(low) and low > _ERA else None


def _last_day(low: Any, high: Any) -> date | None:
    if not is_number(high) or high <= _ERA:
        return None
    return date.fromordinal(int(high) if low == high else int(high) - 1)


@dataclass(frozen=True, eq=False)
class FunctionOfDays(Function):
    """A function of days: messages show them as the learner writes them."""

    def fields(self, answer: Any) -> dict[str, str]:
        """What a reply may say of the first case that failed."""
        found = super().fields(answer)
        return {k: v.replace("datetime.date(", "date(") for k, v in found.items()}
