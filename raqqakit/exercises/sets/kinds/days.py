"""Answers that are days, of exercises 04: several of them, or a timeline."""

import re
from dataclasses import dataclass
from datetime import date

from raqqakit.claims.days import MONTHS, Days
from raqqakit.exercises.answers.charts.chart import Chart
from raqqakit.exercises.answers.charts.drawing import Drawing, Ends
from raqqakit.exercises.answers.items import Items
from raqqakit.exercises.answers.number_range import QUOTED_NONE
from raqqakit.exercises.expected import Unreadable
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain

ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?\s*(?:of\s)?(?P<m>[A-Za-z]{3,})"
    r"[.,]?\s*(?P<y>\d{4})?"
)
_MONTH_FIRST = re.compile(
    r"(?P<m>[A-Za-z]{3,})\.?\s+(?P<d>\d{1,2})(?!\d)(?:st|nd|rd|th)?,?\s*(?P<y>\d{4})?"
)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[./](?P<m>\d{1,2})[./](?P<d>\d{1,2})")
_BEFORE = r"(?<!\d)(?<!\d[-/])"  # what stands here is not the end of a longer one
_NUMBERS = re.compile(
    rf"{_BEFORE}(?P<d>\d{{1,2}})\s?[./–-]\s*(?P<m>\d{{1,2}})(?!\d)"
    r"(?:\s?[./-])?\s*(?P<y>\d{4})?"
)
_MONTH_BEFORE_DAY = re.compile(  # as in America, where it can be nothing else: 9/14
    rf"{_BEFORE}(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})(?!\d)/?(?P<y>\d{{4}})?"
)
_FORMS = (ISO, _YEAR_FIRST, _DAY_FIRST, _MONTH_FIRST, _NUMBERS, _MONTH_BEFORE_DAY)
_SHORT = {name[:3].lower(): n for n, name in enumerate(MONTHS, start=1)}
_SHORT |= {"mai": 5, "okt": 10, "des": 12}
YEAR = 2024  # in which the calmer story happens, for a day that names none


def day_in(data: object) -> date | None:
    """The day that a value means, None when it means none."""
    if isinstance(data, date):
        return date(data.year, data.month, data.day)
    if not isinstance(data, str):
        return None
    for form in _FORMS:
        if found := form.search(data):
            name = found["m"].lower()
            number = int(name) if name.isdigit() else _SHORT.get(name[:3], 0)
            try:
                return date(int(found["y"] or YEAR), number, int(found["d"]))
            except ValueError:
                continue
    return None


@dataclass(frozen=True)
class DayItems(Items):
    """Several days are wanted, as dates or in words; read as "2024-05-07"."""

    def _item(self, item: Plain) -> Plain:
        day = day_in(super()._item(item))
        return str(day or item)


ALONE = "stands alone, and each row has a first day and a last."
TWICE = "Write both in round brackets, a day that is known twice."
NO_SUCH_DAY = 'Write it like "1 May 2024", and see that its month has that day.'


@dataclass(frozen=True)
class Timeline(Chart):
    """A timeline is wanted: a figure, or a description whose ends are days."""

    onward = "or later"
    made_by = "timeline"

    def gather(self, value: object) -> Plain:
        """The description of a figure, or one in which rows may be `Days`."""
        rows = value.get("rows") if isinstance(value, dict) else None
        if isinstance(rows, dict):
            rows = {label: _both(days) for label, days in rows.items()}
            value = {**value, "rows": rows}  # type: ignore[dict-item]
        return super().gather(value)

    def ends(self, value: object) -> Ends:
        """The two ends of a row, with days as the timeline draws them."""
        match value:
            case [str() | date() as alone] | (str() | date() as alone):
                raise Unreadable("one-day", f"{shown(alone)} {ALONE}", TWICE)
        first, last = super().ends(value)
        if "None" in (first, last):
            raise Unreadable(*QUOTED_NONE)
        days = day_in(first), day_in(last)
        for end, day in zip((first, last), days):
            if isinstance(end, str) and day is None:
                what = f"{shown(end)} is no day that can be read."
                raise Unreadable("no-such-day", what, NO_SUCH_DAY)
        if days[0] and days[0] == days[1]:
            middle = days[0].toordinal() + 0.5
            return (middle, middle)
        low = days[0].toordinal() if days[0] else first
        return (low, days[1].toordinal() + 1 if days[1] else last)

    def _kind(self, answer: Drawing) -> str:
        return "timeline"

    def axis_words(self, answer: Drawing) -> str:
        """Of what the axis is: each panel may show other days, which its rows say."""
        return super().axis_words({**answer, "to": None})

    def write(self, ends: Ends) -> str:
        """The two ends of a row as days."""
        first, last = _stretch(ends)
        return super().write((first or ends[0], last or ends[1]))


def _both(days: object) -> object:
    return (days.first, days.last) if isinstance(days, Days) else days


_ERA, _LAST = date(1000, 1, 1).toordinal(), date.max.toordinal()  # others: no days


def stretches(chart: Drawing) -> list[tuple[date | None, date | None]]:
    """The first and the last day of each row of a timeline that has been read."""
    return [_stretch(ends) for _, ends in chart["rows"]]


def _stretch(ends: Ends) -> tuple[date | None, date | None]:
    low, high = (
        int(end) if is_number(end) and _ERA < end <= _LAST else None for end in ends
    )
    point = ends[0] == ends[1]
    first = None if low is None else date.fromordinal(low)
    return first, None if high is None else date.fromordinal(high - (not point))
