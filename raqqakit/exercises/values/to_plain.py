"""From any value a learner may give to plain data.

The value is not changed, and nothing of it is kept.
"""

import re
from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Mapping,
    Sequence,
    Set,
    ValuesView,
)
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from types import EllipsisType, NoneType
from typing import Any, TypeAlias

from raqqakit.exercises.values.placeholder import NAME, Placeholder
from raqqakit.quantities import Interval
from raqqakit.text import Piece

DEEPEST, MOST, BITS = 6, 5_000, 4_000
LETTERS = 40  # so many letters of a text count as much as one value


@dataclass(frozen=True)
class Other:
    """Something that is no plain data: what kind of thing it is, in a word or two."""

    kind: str

    def __repr__(self) -> str:
        return KINDS.get(self.kind, f"a value of the type {self.kind}")


KINDS = {
    "placeholder": NAME,
    "function": "a function",
    "iterator": "something that gives its values only once",
    "too big": "something very long",
    "too deep": "a list in a list in a list, and so on",
    "unreadable": "something that cannot be read",
}
PLACEHOLDER, FUNCTION, ONCE, TOO_BIG, TOO_DEEP, UNREADABLE = map(Other, KINDS)

Real: TypeAlias = int | float | Decimal
Single: TypeAlias = Real | str | bytes | date | Interval | Other | None
Group: TypeAlias = "list[Plain] | tuple[Plain, ...] | set[Plain] | frozenset[Plain]"
Plain: TypeAlias = "Single | Group | dict[Plain, Plain]"
GROUPS = (list, tuple, set, frozenset)


def to_plain(value: object) -> Plain:
    """Return a value as plain data: numbers, text, days, and groups of them.

    What is none of these becomes an `Other`. A series or an array becomes a list, a
    piece of a text its words, a fraction a number.
    """
    return _Reader().read(value, 0)


def safely(read: Callable[[object], Plain], value: object) -> Plain:
    """Read a value; whatever goes wrong, it is then unreadable."""
    try:
        return read(value)
    except Exception:
        return UNREADABLE


def holds_placeholder(data: Plain) -> bool:
    """Whether the placeholder is anywhere in plain data."""
    if isinstance(data, str):
        return NAME in data
    if isinstance(data, dict):
        return any(map(holds_placeholder, [*data, *data.values()]))
    if isinstance(data, GROUPS):
        return any(map(holds_placeholder, data))
    return data == PLACEHOLDER


def labels_left(data: Plain, label: Plain = "") -> set[str]:
    """The labels beside which the placeholder stands; "" where it has none."""
    parts: Iterable[tuple[Plain, Plain]]
    match data:
        case dict():
            parts = data.items()
        case [str(row), value] if NAME not in row:  # as a chart has its rows
            parts = [(row, value)]
        case list() | tuple():
            whole = not any(isinstance(one, dict | list | tuple) for one in data)
            parts = [(label if whole else "", one) for one in data]
        case _:
            return {str(label)} if holds_placeholder(data) else set()
    return {left for name, one in parts for left in labels_left(one, name)}


class _Reader:
    """Reads one value, and counts what it has read."""

    def __init__(self) -> None:
        self.left = MOST

    def read(self, value: object, depth: int) -> Plain:
        """Read a value that lies so deep in the answer."""
        self.left -= 1
        if depth > DEEPEST:
            return TOO_DEEP
        match value:
            case int() | float() | None | Placeholder():  # the most there are
                return _single(value)
            case str() | bytes() | bytearray():
                self.left -= len(value) // LETTERS
                text = str.__str__(value) if isinstance(value, str) else bytes(value)
                return text if self.left > 0 else TOO_BIG
            case Mapping() | Set() | Sequence() | ValuesView():
                return self._group(value, depth + 1)
            case Piece():
                return self.read(value.text, depth)
        return self._listed(value, depth)

    def _listed(self, value: Any, depth: int) -> Plain:
        """Read what can turn itself into a list, as a series can, or one value."""
        many = hasattr(type(value), "tolist")
        return self.read(value.tolist(), depth) if many else _single(value)

    def _group(self, group: Collection[object], depth: int) -> Plain:
        if len(group) > self.left:
            return TOO_BIG
        if isinstance(group, Mapping):
            pairs = [*group.items()]
            return {self.read(k, depth): self.read(v, depth) for k, v in pairs}
        items = [self.read(item, depth) for item in [*group]]
        kinds = (kind for kind in GROUPS if isinstance(group, kind))
        return next(kinds, list)(items)


def _single(value: object) -> Plain:
    for kind, read in SINGLE:
        if isinstance(value, kind):
            return read(value)
    if hasattr(type(value), "__next__"):
        return ONCE
    return FUNCTION if callable(value) else Other(type(value).__name__[:40])


def _decimal(value: Decimal) -> Plain:
    if not value.is_finite():
        return float("nan") if value.is_nan() else float(value)
    return Decimal(value) if abs(value.adjusted()) < 1_000 else TOO_BIG


# How a single value is read: as the first of these kinds that it is.
SINGLE: tuple[tuple[type | tuple[type, ...], Callable[[Any], Plain]], ...] = (
    ((NoneType, bool, Other, Interval), lambda value: value),
    (int, lambda number: int(number) if number.bit_length() <= BITS else TOO_BIG),
    (float, float),
    (Decimal, _decimal),
    (Fraction, lambda number: float(number) if abs(number) < 10**300 else TOO_BIG),
    (date, lambda day: date(day.year, day.month, day.day)),
    (timedelta, lambda time: time.days),
    (re.Pattern, lambda _: Other("pattern")),
    ((EllipsisType, Placeholder), lambda _: PLACEHOLDER),
)
