"""Answers that are a range of numbers."""

import re
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    number_of,
)
from raqqakit.exercises.answers.number import COMMA
from raqqakit.exercises.values.equality import close, is_number
from raqqakit.exercises.values.forms import bare, only_one
from raqqakit.exercises.values.to_plain import shown
from raqqakit.quantities import Interval

TO = re.compile(r"\s*(?:-|–|\bto\b|\band\b|\btil\b|\bog\b|,\s)\s*")
BETWEEN = re.compile(r"^(?:between|mellom|from|fra)\s+", re.IGNORECASE)
ENDLESS = (float("inf"), float("-inf"))
Ends = tuple[Any, Any]


@dataclass(frozen=True)
class NumberRange(Expected):
    """A range of numbers is wanted: a lowest and a highest, None for an open end."""

    low: Any
    high: Any

    def read(self, data: Any) -> Ends:
        """The two ends, out of a pair, an interval, a set of two or a text."""
        ends = _parts(only_one(data))
        if isinstance(ends, tuple) and len(ends) == 4 and ends[1] == ends[3] == 0:
            raise Unreadable("comma", COMMA)
        if not isinstance(ends, list | tuple | set | frozenset) or len(ends) != 2:
            raise Unreadable("no-range", _no_range(data))
        unordered = isinstance(ends, set | frozenset)
        # A set has another order in every run: the reply must not.
        low, high = map(_end, sorted(ends, key=repr) if unordered else ends)
        turned = unordered and None not in (low, high) and low > high
        return (high, low) if turned else (low, high)

    def right(self, answer: Ends) -> bool:
        """Whether both ends are the ends wanted."""
        return self.same(answer, (self.low, self.high))

    def same(self, answer: Ends, other: Ends) -> bool:
        """Whether two ranges have the same ends."""
        return alike(answer, other)

    def find(self, answer: Ends) -> Finding:
        """Which end is out, and how."""
        wanted, said = (self.low, self.high), [*map(_said, answer)]
        pairs = [*zip(answer, wanted)]
        given = [(a, w) for a, w in pairs if a is not None and w]
        if alike(answer[::-1], wanted):
            what = f"{said[0]} stands first, so the ends are the wrong way round."
            return Finding("ends-swapped", what, "Put the lower one first.")
        if answer[0] is not None and alike((answer[0],), (answer[1],)):
            what = f"Both ends of your range are {said[0]}, so it is one number."
            return Finding("ends-alike", what, "What are the lowest and the highest?")
        if given and all(close(a * 1000, w) for a, w in given):
            what = f"Your range, {' to '.join(said)}, is a thousand times too low."
            then = "In this newspaper the point stands between the thousands."
            return Finding("thousandth", what, then)
        if any(w is None and a is not None for a, w in pairs):
            what = "Your range has two ends, and the words name only one of them."
            then = "Write None where the source gives no number."
            return Finding("closed-end", what, then)
        if any(a is None and w is not None for a, w in pairs):
            what = "Your range is open at an end that the words do give."
            then = "Read them again, from the first word to the last."
            return Finding("open-end", what, then)
        return _one_end(said, [alike((a,), (w,)) for a, w in pairs])


def _one_end(said: list[str], well: list[bool]) -> Finding:
    if well[0]:
        return Finding("high-end", f"The low end is right; {said[1]} is not.")
    if well[1]:
        return Finding("low-end", f"The high end is right; {said[0]} is not.")
    return Finding("both-ends", f"Neither end of {' to '.join(said)} is right yet.")


def alike(ends: tuple[Any, ...], others: tuple[Any, ...]) -> bool:
    """Whether ends are the same; an open end is like another open end alone."""
    return all(
        a is b if a is None or b is None else close(a, b) for a, b in zip(ends, others)
    )


def _said(end: Any) -> str:
    return "open" if end is None else shown(end)


def _parts(data: Any) -> Any:
    """What is to be two ends, out of the forms in which a range can be written."""
    match data:
        case Interval(low=low, high=high):
            return (low, high)
        case str():
            return TO.split(BETWEEN.sub("", bare(data)))
        case dict():
            return [*data.values()]
    return data


def _no_range(data: Any) -> str:
    what = f"This is {shown(data)}, and a range has two ends."
    example = "(1, 2)" if is_number(data) else "(lowest, highest)"
    return f"{what} Write both, such as {example}."


def _end(data: Any) -> Any:
    is_open = isinstance(data, str) and bare(data).lower() in ("none", "open", "…", "")
    return None if data is None or data in ENDLESS or is_open else number_of(data)
