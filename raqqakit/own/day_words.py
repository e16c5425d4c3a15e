"""Stretches of days from the words that a reader types, or a spreadsheet saves."""

import re
from datetime import date

from raqqakit.claims import Days
from raqqakit.claims.days import MONTHS, month
from raqqakit.errors import InputError
from raqqakit.vocabulary import flat, values

NAME = r"[^\W\d_]{3,}\.?"
# 2024-05-21, 21.5.2024, 21-May-24 as spreadsheets write it, 21 May 2024, May 2024, 21.
# Where the month is a number, the day comes first only with points: with strokes it
# may be either.
DAY = (
    rf"(?:\d{{4}}-\d{{1,2}}(?:-\d{{1,2}})?|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}"
    rf"|\d{{1,2}}-{NAME}-\d{{2,4}}|(?:\d{{1,2}}\.? )?{NAME}(?: \d{{4}})?|\d{{1,2}}\.?)"
)
FORMS = (
    r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?",
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
    rf"(?P<day>\d{{1,2}})-(?P<month>{NAME})-(?P<year>\d{{2}}|\d{{4}})",
    rf"(?:(?P<day>\d{{1,2}})\.? )?(?P<month>{NAME})(?: (?P<year>\d{{4}}))?",
    r"(?P<day>\d{1,2})\.?(?P<month>)(?P<year>)",
)
RANGE = re.compile(rf"(?:between |from )?({DAY})(?: to | and | ?[–-] ?)({DAY})")
DAYS_SAID = "Write it like 21 May 2024, or 3 to 6 May 2024"


def days_of(words: str) -> Days:
    """A stretch of days from words such as "3 to 6 May 2024" or "21.5.2024".

    A month without a day is all its days. "up to 6 May 2024" and "from 3 May 2024
    on" have an open end. Raises InputError for other words.
    """
    said = " ".join(words.lower().split())
    up = re.fullmatch(rf"up to ({DAY})", said)
    on = re.fullmatch(rf"from ({DAY}) on", said)
    both = RANGE.fullmatch(said)
    try:
        if up:
            return Days(None, _days(up[1]).last)
        if on:
            return Days(_days(on[1]).first, None)
        if both and not re.fullmatch(DAY, said):
            last = _days(both[2]).last
            return Days(_days(both[1], last).first, last)
        return _days(said)
    except ValueError as problem:
        if isinstance(problem, InputError):
            raise
        raise InputError(f"{words[:40]!r} is no day here. {DAYS_SAID}.") from None


def _days(said: str, like: date | None = None) -> Days:
    """One day, or one month; what is left out is taken from a day that is `like` it.

    Raises ValueError for other words, and for days that no calendar has.
    """
    found = next((m for form in FORMS if (m := re.fullmatch(form, said))), None)
    if found is None:
        raise ValueError(said)
    name, year = found["month"], found["year"]
    number = _month(name) if name else like.month if like else 0
    in_full = int(f"20{year}" if len(year or "") == 2 else year or 0)
    in_full = in_full or (like.year if like else 0)
    if not found["day"]:
        date(in_full, number, 1)
        return month(in_full, number)
    day = date(in_full, number, int(found["day"]))
    return Days(day, day)


def _month(name: str) -> int:
    """The number of a month, by its digits or by its name in either language."""
    if name.isdigit():
        return int(name)
    begins = name.rstrip(".")
    known = [*enumerate(map(str.lower, MONTHS), 1)]
    known += [(n, flat(m)) for m, n in values("month").items()]
    found = [n for n, m in known if m.startswith(begins)]
    if not found:
        raise ValueError(name)
    return found[0]
