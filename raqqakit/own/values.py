"""What a row of a reading may say, in words that a learner types and a table shows."""

import re
from datetime import date
from decimal import Decimal

from raqqakit.claims import Days
from raqqakit.claims.days import MONTHS
from raqqakit.claims.hedges import CERTAINTIES
from raqqakit.errors import InputError
from raqqakit.quantities import Interval, Number

NOBODY, NO_POINT = "nobody named", "no point"
ABOUT = "about "
DAY = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.? [a-z]+(?: \d{4})?|\d{1,2})"
DAYS_SAID = "Write it like 21 May 2024, or 3 to 6 May 2024"
NUMBER = r"\d+(?:[ .,]\d{3})*(?:[.,]\d{1,2})?"
NUMBER_SAID = "Write it like 500, 400 to 500, at least 200, at most 50 or about 30"
RANGE = re.compile(rf"(?:between |from )?({NUMBER})\s*(?:-|–|to|and)\s*({NUMBER})")
LIMITED = re.compile(rf"(at least|at most|over|under|more than|less than)? ?({NUMBER})")
POINT = re.compile(r"(-?\d{1,2}(?:\.\d+)?)[,;]? +(-?\d{1,3}(?:\.\d+)?)")


def number_of(words: str) -> tuple[Interval, bool]:
    """A number or a range, and whether it is only about so.

    Takes words such as "about 500", "400 to 500" or "at least 10,000"; a comma, a
    point or a space may stand between thousands. Raises InputError for others.
    """
    said = " ".join(words.lower().split())
    about, said = said.startswith(ABOUT), said.removeprefix(ABOUT)
    both, one = RANGE.fullmatch(said), LIMITED.fullmatch(said)
    if both:
        return Interval(_number(both[1]), _number(both[2])), about
    if one is None:
        raise InputError(f"{words[:40]!r} is no number here. {NUMBER_SAID}.")
    number, limit = _number(one[2]), one[1] or ""
    open_low = limit in ("at most", "under", "less than")
    open_high = limit in ("at least", "over", "more than")
    return Interval(None if open_low else number, None if open_high else number), about


def _number(digits: str) -> Number:
    whole = re.fullmatch(r"(\d+(?:[ .,]\d{3})*)(?:[.,](\d{1,2}))?", digits)
    if whole is None:
        raise InputError(f"{digits!r} is no number here. {NUMBER_SAID}.")
    plain = re.sub(r"\D", "", whole[1])
    return Decimal(f"{plain}.{whole[2]}") if whole[2] else int(plain)


def number_in_words(interval: Interval, about: bool) -> str:
    """An interval as it is shown: "about 500", "between 400 and 500"."""
    return f"{ABOUT if about else ''}{interval}"


def days_of(words: str) -> Days:
    """A stretch of days from words such as "3 to 6 May 2024" or "2024-05-21".

    "up to 6 May 2024" and "from 3 May 2024 on" have an open end. Raises InputError
    for other words.
    """
    said = " ".join(words.lower().split())
    up, on = (
        re.fullmatch(rf"up to ({DAY})", said),
        re.fullmatch(rf"from ({DAY}) on", said),
    )
    both = re.fullmatch(rf"({DAY}) (?:to|and|–|-) ({DAY})", said)
    if up or on:
        day = _day((up or on)[1], words)  # type: ignore[index]
        return Days(None, day) if up else Days(day, None)
    if both:
        last = _day(both[2], words)
        return Days(_day(both[1], words, last), last)
    return Days(_day(said, words), _day(said, words))


def _day(said: str, words: str, like: date | None = None) -> date:
    """One day; what its words leave out is taken from a day that is `like` it."""
    numbers = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", said)
    parts = re.fullmatch(r"(\d{1,2})\.?(?: ([a-z]+))?(?: (\d{4}))?", said)
    try:
        if numbers:
            return date(*(int(n) for n in numbers.groups()))
        if parts is None:
            raise ValueError
        month = _month(parts[2]) if parts[2] else like and like.month
        year = int(parts[3]) if parts[3] else like and like.year
        return date(year or 0, month or 0, int(parts[1]))
    except ValueError:
        raise InputError(f"{words[:40]!r} is no day here. {DAYS_SAID}.") from None


def _month(name: str) -> int:
    found = [n for n, m in enumerate(MONTHS, 1) if m.lower().startswith(name[:3])]
    if len(name) < 3 or not found:
        raise ValueError(name)
    return found[0]


def point_of(words: str) -> tuple[float, float] | None:
    """Degrees north and east from words such as "58.85, 5.73"; None for "no point".

    Raises InputError for other words, and for degrees that are not on Earth.
    """
    if words.strip().lower() in (NO_POINT, "none", "no"):
        return None
    found = POINT.fullmatch(words.strip().replace("\u2212", "-"))
    if found is None or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise InputError(
            f"{words[:40]!r} is no point. Write degrees north and east, with points "
            "in the numbers, like 58.85, 5.73, or write 'no point'."
        )
    return float(found[1]), float(found[2])


def firmness_of(words: str) -> str:
    """How firm a claim is, in one of the kit's words. Raises InputError for others."""
    said = " ".join(words.lower().split())
    if said not in CERTAINTIES:
        raise InputError(f"{words[:40]!r} is none of {', '.join(CERTAINTIES)}.")
    return said


def shown(kind: str, words: str) -> str:
    """What a reader wrote in a row of some kind, checked, in the words of the tables.

    Raises InputError, with what to write, for words that a row of the kind cannot say.
    """
    if kind == "how many":
        return number_in_words(*number_of(words))
    if kind == "when":
        return str(days_of(words))
    if kind == "place":
        point = point_of(words)
        return f"{point[0]:.3f}, {point[1]:.3f}" if point else NO_POINT
    if kind == "how firm":
        return firmness_of(words)
    return " ".join(words.split())
