"""Answers that are a range of numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    number_of,
)
from raqqakit.exercises.answers.number import COMMA, from_text
from raqqakit.exercises.values.equality import close, is_number
from raqqakit.exercises.values.to_plain import shown
from raqqakit.quantities import Interval

TO = re.compile(r"\s*(?:-|–|to|and|til|og)\s*")
BETWEEN = re.compile(r"^(?:between|mellom|from|fra)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class NumberRange(Expected):
    """A range of numbers is wanted: a lowest and a highest, None for an open end."""

    low: Any
    high: Any

    def read(self, data: Any) -> Any:
        """The two ends, out of a pair, an interval, a set of two or a text."""
        if isinstance(data, Interval):
            return (data.low, data.high)
        if isinstance(data, str):
            data = TO.split(BETWEEN.sub("", data.strip()))
        if isinstance(data, dict):
            data = list(data.values())
        if isinstance(data, set | frozenset) and len(data) == 2:
            ends = [*map(_end, data)]
            return tuple(sorted(ends)) if None not in ends else tuple(ends)
        if isinstance(data, list | tuple) and len(data) == 2:
            return tuple(map(_end, data))
        if isinstance(data, tuple) and len(data) == 4 and data[1] == data[3] == 0:
            raise Unreadable("comma", COMMA)
        raise Unreadable("no-range", _no_range(data))

    def right(self, answer: Any) -> bool:
        """Whether both ends are the ends wanted."""
        return _pair(answer, (self.low, self.high))

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two ranges have the same ends."""
        return _pair(answer, other)

    def find(self, answer: Any) -> Finding:
        """Which end is out, and how."""
        wanted = (self.low, self.high)
        for code, what, then, test in RANGE_FINDINGS:
            if test(answer, wanted):
                said = [shown(end) for end in answer]
                return Finding(code, what.format(*said), then)
        if _one(answer[0], wanted[0]):
            return Finding("high-end", f"The low end is right; {_said(answer[1])}.")
        if _one(answer[1], wanted[1]):
            return Finding("low-end", f"The high end is right; {_said(answer[0])}.")
        ends = " to ".join("open" if e is None else shown(e) for e in answer)
        return Finding("both-ends", f"Neither end of {ends} is right yet.")


def _said(end: Any) -> str:
    return "the other is open in your answer" if end is None else f"{shown(end)} is not"


def _no_range(data: Any) -> str:
    if is_number(data):
        return (
            f"{shown(data)} is one number, and a range has two ends. "
            "Write the lowest and the highest, such as (1, 2)."
        )
    return f"A range has two ends, and this is {shown(data)}. Write (lowest, highest)."


def _end(data: Any) -> Any:
    if data is None or data in (float("inf"), float("-inf")):
        return None
    if isinstance(data, str) and data.strip().lower() == "none":
        return None
    if isinstance(data, str):
        return from_text(data, True)
    return number_of(data)


def _one(end: Any, other: Any) -> bool:
    if end is None or other is None:
        return end is other
    return close(end, other)


def _pair(one: Any, other: Any) -> bool:
    return _one(one[0], other[0]) and _one(one[1], other[1])


def _scaled(answer: Any, wanted: Any) -> bool:
    ends = [(a, w) for a, w in zip(answer, wanted) if a is not None and w]
    return bool(ends) and all(close(a * 1000, w) for a, w in ends)


def _closed(answer: Any, wanted: Any) -> bool:
    opened = [a for a, w in zip(answer, wanted) if w is None and a is not None]
    return bool(opened)


def _opened(answer: Any, wanted: Any) -> bool:
    return any(a is None and w is not None for a, w in zip(answer, wanted))


RANGE_FINDINGS: tuple[tuple[str, str, str, Callable[[Any, Any], bool]], ...] = (
    (
        "ends-swapped",
        "{0} is above {1}, so the ends are the wrong way round.",
        "Put the lower one first.",
        lambda a, w: _pair(a[::-1], w) and not _pair(a, w),
    ),
    (
        "ends-alike",
        "Both ends of your range are {0}, so it is one number.",
        "What is the lowest the words allow, and what the highest?",
        lambda a, w: a[0] is not None and _one(*a) and not _one(*w),
    ),
    (
        "thousandth",
        "Your range runs from {0} to {1}, a thousand times too low.",
        "In this newspaper the point stands between the thousands.",
        _scaled,
    ),
    (
        "closed-end",
        "Your range has two ends, and the words name only one of them.",
        "Write None where the source gives no number.",
        _closed,
    ),
    (
        "open-end",
        "Your range is open at an end that the words do give.",
        "Read them again, from the first word to the last.",
        _opened,
    ),
)
