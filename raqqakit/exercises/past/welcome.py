"""A sentence for a learner who comes back: how far, since when, what next."""

from collections.abc import Mapping
from datetime import datetime

from raqqakit.claims.days import MONTHS
from raqqakit.exercises.past.history import History
from raqqakit.exercises.replies import RIGHT

# fmt: off
WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)
# fmt: on


def welcome(histories: Mapping[str, History], now: datetime) -> str:
    """Greet somebody who has tried something already; "" for all others.

    Takes what was done with each problem of a set, and the time of day here.
    """
    last = max((h.last.when for h in histories.values() if h.last), default=None)
    if last is None:
        return ""
    open_ones = [name for name, past in histories.items() if past.status != RIGHT]
    right, all_of_them = len(histories) - len(open_ones), len(histories)
    counted = f"{right} of {all_of_them} {'is' if right == 1 else 'are'} right"
    far = counted if right else f"none of {all_of_them} is right yet"
    since = f"Welcome back: {far}; your last attempt was {_day(last, now)}."
    return f"{since} Go on with {open_ones[0]}." if open_ones else since


def _day(last: datetime, now: datetime) -> str:
    """A day in words: the nearest ones by name, the others by date."""
    day = last.astimezone(now.tzinfo).date()
    ago = (now.date() - day).days
    if ago in (0, 1):
        return ("today", "yesterday")[ago]
    if 1 < ago < 7:
        return f"on {WEEKDAYS[day.weekday()]}"
    year = f" {day.year}" if day.year != now.year else ""
    return f"on {day.day} {MONTHS[day.month - 1]}{year}"
