"""What is known of a number: two ends, and no middle."""

from dataclasses import dataclass
from decimal import Decimal

from raqqakit.ends import Ends
from raqqakit.errors import InputError

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """What is known of a number: a lowest and a highest value.

    `None` is an open end: the source does not say how low or how high. Both
    ends, where given, are the values the source names. There is no middle.
    """

    low: Number | None = None
    high: Number | None = None

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and not isinstance(end, int | Decimal):
                raise InputError(_no_end(end))
        if not self._ends.in_order():
            then = "Swap them, or check the source."
            if not self.high:
                then = "Does a comma stand inside a number? Ten thousand is 10_000."
            raise InputError(
                f"The low end {self.low:,} is above the high end {self.high:,}. {then}"
            )

    @property
    def _ends(self) -> Ends[Number]:
        return Ends(self.low, self.high)

    def __add__(self, other: "Interval") -> "Interval":
        """The sum: lowest with lowest, highest with highest; open stays open."""
        return Interval(_add(self.low, other.low), _add(self.high, other.high))

    def __sub__(self, other: "Interval") -> "Interval":
        """The difference: the least minus the most, and the most minus the least."""
        return self + Interval(_negative(other.high), _negative(other.low))

    def within(self, low: Number | None, high: Number | None) -> "Interval":
        """The part of this interval between two limits.

        Raises InputError when nothing of it lies there.
        """
        part = self.overlap(Interval(low, high))
        if part is None:
            raise InputError(
                f"Nothing of '{self}' lies within '{Interval(low, high)}'."
            )
        return part

    def overlap(self, other: "Interval") -> "Interval | None":
        """What two intervals have in common, or None when they lie apart."""
        found = self._ends.common(other._ends)
        return Interval(*found) if found else None

    def __contains__(self, value: Number) -> bool:
        return self._ends.hold(value)

    def __str__(self) -> str:
        if self.low is None and self.high is None:
            return "no number given"
        if self.low is None:
            return f"at most {self.high:,}"
        if self.high is None:
            return f"at least {self.low:,}"
        if self.low == self.high:
            return f"{self.low:,}"
        return f"between {self.low:,} and {self.high:,}"


def _no_end(end: object) -> str:
    if isinstance(end, str):
        return (
            f"{end!r} is still text, in quotation marks. Turn it into a number first, "
            "for example with parse_numeral."
        )
    what = "has a decimal point" if isinstance(end, float) else "is no whole number"
    return (
        f"{end!r} {what}. In Python ten thousand is 10_000; a point would make it ten."
    )


def _add(one: Number | None, other: Number | None) -> Number | None:
    return None if one is None or other is None else one + other


def _negative(value: Number | None) -> Number | None:
    return None if value is None else -value
