"""Two ends of a stretch, of numbers or of days; None is an open end."""

from typing import Any, Generic, NamedTuple, Protocol, TypeVar


class Ordered(Protocol):
    """What can be held against another of its kind: a number, a day."""

    def __lt__(self, other: Any, /) -> bool: ...

    def __le__(self, other: Any, /) -> bool: ...


End = TypeVar("End", bound=Ordered)


class Ends(NamedTuple, Generic[End]):
    """The lowest and the highest value of a stretch, both included."""

    low: End | None
    high: End | None

    def in_order(self) -> bool:
        """Whether the low end is not above the high one."""
        return self.low is None or self.high is None or self.low <= self.high

    def hold(self, value: End) -> bool:
        """Whether a value lies between them."""
        return Ends(self.low, value).in_order() and Ends(value, self.high).in_order()

    def common(self, other: "Ends[End]") -> "Ends[End] | None":
        """What two stretches have in common, or None when they lie apart."""
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        both = Ends(max(lows, default=None), min(highs, default=None))
        return both if both.in_order() else None
