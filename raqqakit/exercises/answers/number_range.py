"""Answers that are a range of numbers, of which an end may be open."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from raqqakit.exercises.answers.groups import in_order, only_one
from raqqakit.exercises.answers.number import NO_MARKS, number_of
from raqqakit.exercises.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.equality import close, is_number, share_in
from raqqakit.exercises.values.forms import bare
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Other, Plain, Real
from raqqakit.quantities import Interval

End: TypeAlias = Real | None
Ends: TypeAlias = tuple[End, End]
TO = re.compile(r"\s*(?:-|–|\bto\b|\band\b|\btil\b|\bog\b|,\s)\s*")
FROM = re.compile(r"^(?:between|mellom|from|fra)\s+", re.IGNORECASE)
COMMA = (
    "comma",
    "In Python a comma separates two values.",
    "Write a decimal number with a point, and ten thousand as 10_000.",
)
QUOTED_NONE = ("none-as-text", "`None` is no text.", "Leave out its quotation marks.")
PLUS = "A comma sets values side by side; a plus adds them."


@dataclass(frozen=True)
class NumberRange(Expected[Ends]):
    """A range of numbers is wanted: a lowest and a highest, None for an open end.

    With `as_numbers`, figures between quotation marks are not yet the answer.
    """

    low: End
    high: End
    as_numbers: bool = False

    def read(self, data: Plain) -> Ends:
        """The two ends, out of a pair, an interval, a set of two or a text."""
        ends = _parts(only_one(data))
        if (
            isinstance(ends, tuple)
            and len(ends) in (3, 4)
            and all(map(is_number, ends))
        ):
            raise Unreadable(*COMMA)
        if isinstance(ends, Other):
            raise refuse(ends, "a range")
        if not isinstance(ends, GROUPS) or len(ends) != 2:
            example = "(1, 2)" if is_number(data) else "(lowest, highest)"
            what = f"This is {shown(data)}, and a range has two ends."
            raise Unreadable("no-range", what, f"Write both, such as {example}.")
        for end in map(only_one, ends):
            if isinstance(end, GROUPS):
                what = f"{shown(end)} stands where one end of the range belongs."
                raise Unreadable("two-in-one-end", what, PLUS)
        said = [bare(end) for end in ends if isinstance(end, str)]
        if "None" in said and not isinstance(only_one(data), str):
            raise Unreadable(*QUOTED_NONE)
        low, high = map(_end, in_order(ends))
        if isinstance(ends, set | frozenset) and low is not None and high is not None:
            low, high = min(low, high), max(low, high)
        quoted = self.as_numbers and _quoted(only_one(data))
        if quoted and self.same((low, high), (self.low, self.high)):
            raise Unreadable("still-text", "In quotation marks it is text.", NO_MARKS)
        return (low, high)

    def same(self, answer: Ends, other: Ends) -> bool:
        """Whether two ranges have the same ends."""
        return same_ends(answer, other)

    def findings(self, answer: Ends) -> Iterator[Finding]:
        """Yield which end is out, and how."""
        wanted = (self.low, self.high)
        if self.same(answer, wanted):
            return
        low, high = map(_said, answer)
        if self.same(answer[::-1], wanted):
            what = f"{low} stands first, so the ends are the wrong way round."
            yield Finding("ends-swapped", what, "Put the lower one first.")
        if answer[0] is not None and same_ends(answer[:1], answer[1:]):
            what = f"Both ends of your range are {low}, so it is one number."
            yield Finding("ends-alike", what, "What are the lowest and the highest?")
        given = [(a, w) for a, w in zip(answer, wanted) if a is not None and w]
        if given and all(close(a * 1000, w) for a, w in given):
            what = f"Your range, {low} to {high}, is a thousand times too low."
            then = "Write each number in full, without a point between its thousands."
            yield Finding("thousandth", what, then)
        yield from self._each_end(answer)

    def _each_end(self, answer: Ends) -> Iterator[Finding]:
        wanted = (self.low, self.high)
        low, high = map(_said, answer)
        opened = [(end is None, right is None) for end, right in zip(answer, wanted)]
        if (False, True) in opened:
            what = "Your range has two ends, and the words name only one of them."
            then = "Write None where the source gives no number."
            yield Finding("closed-end", what, then)
        if (True, False) in opened:
            what = "Your range is open at an end that the words do give."
            then = "Read them again, from the first word to the last."
            yield Finding("open-end", what, then)
        if same_ends(answer[:1], wanted):
            yield Finding("high-end", f"The low end is right; {high} is not.")
        if same_ends(answer[1:], wanted[1:]):
            yield Finding("low-end", f"The high end is right; {low} is not.")
        yield Finding("both-ends", f"Neither end of {low} to {high} is right yet.")


def same_ends(ends: Sequence[Plain], others: Sequence[Plain]) -> bool:
    """Whether ends are the same; an open end is like another open end alone."""
    return all(
        close(one, other) if is_number(one) and is_number(other) else one is other
        for one, other in zip(ends, others)
    )


def _said(end: End) -> str:
    return "open" if end is None else shown(end)


def _parts(data: Plain) -> Plain:
    """What is to be two ends, out of the forms in which a range can be written."""
    match data:
        case Interval(low=low, high=high):
            return (low, high)
        case str():
            return [*TO.split(FROM.sub("", bare(data)))]
        case dict():
            return [*data.values()]
    return data


def _quoted(data: Plain) -> bool:
    """Whether an end is a text, or both are one that has figures and no words."""
    if isinstance(data, str):
        return not re.search("[^\\W\\d_]", data)
    ends = [*data.values()] if isinstance(data, dict) else data
    return isinstance(ends, GROUPS) and any(isinstance(only_one(x), str) for x in ends)


def _end(data: Plain) -> End:
    is_open = isinstance(data, str) and bare(data).lower() in ("none", "open", "…", "")
    endless = isinstance(data, float) and abs(data) == float("inf")
    share = share_in(data) if isinstance(data, str) else None
    return (
        None
        if data is None or endless or is_open
        else number_of(data if share is None else share)
    )
