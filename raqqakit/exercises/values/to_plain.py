"""From any value a learner may give to plain data.

The value is not changed, and nothing of it is kept.
"""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from raqqakit.exercises.values.placeholder import NAME, Placeholder
from raqqakit.quantities import Interval
from raqqakit.text import Piece

DEEPEST, MOST, LONGEST, LETTERS, BITS = 6, 5_000, 20_000, 200_000, 4_000
NONE: dict[str, str] = {}
VIEWS = (type(NONE.keys()), type(NONE.values()), type(NONE.items()))
GROUPS = (dict, list, tuple, set, frozenset, deque, range, *VIEWS)


@dataclass(frozen=True)
class Other:
    """Something that is no plain data: what kind of thing it is, in a word or two."""

    kind: str


NOT_YET = Other("placeholder")
FUNCTION, ONCE, TOO_BIG = Other("function"), Other("iterator"), Other("too big")
TOO_DEEP, UNREADABLE = Other("too deep"), Other("unreadable")


def to_plain(value: object) -> Any:
    """Return a value as plain data: numbers, text, dates, and groups of them.

    What is none of these becomes an `Other`. A series or an array becomes a list, a
    piece of a text its words.
    """
    return _Reader().read(value, 0)


def safely(read: Callable[[Any], Any], value: object) -> Any:
    """Read a value; whatever goes wrong, it is then unreadable."""
    try:
        return read(value)
    except Exception:
        return UNREADABLE


def holds_placeholder(data: Any) -> bool:
    """Whether the placeholder is anywhere in plain data."""
    if isinstance(data, str):
        return NAME in data
    if isinstance(data, dict):
        return any(map(holds_placeholder, [*data, *data.values()]))
    if isinstance(data, list | tuple | set | frozenset):
        return any(map(holds_placeholder, data))
    return data in (NOT_YET, ...)


class _Reader:
    """Reads one value, and counts what it has read."""

    def __init__(self) -> None:
        self.left, self.letters = MOST, LETTERS

    def read(self, value: object, depth: int) -> Any:
        """Read a value that lies so deep in the answer."""
        self.left -= 1
        kind = type(value)
        if depth > DEEPEST:
            return TOO_DEEP
        if issubclass(kind, Placeholder):
            return NOT_YET
        if value is None or value is ... or kind is bool:
            return value
        for read in (_single, self._group, _known, self._listed):
            found = read(value, kind, depth)
            if found is not None:
                self.letters -= len(found) if isinstance(found, str | bytes) else 0
                return found if self.letters > 0 else TOO_BIG
        return _other(value, kind)

    def _group(self, value: Any, kind: type, depth: int) -> Any:
        if not issubclass(kind, GROUPS):
            return None
        if len(value) > self.left:
            return TOO_BIG
        if issubclass(kind, dict):
            return {
                _key(self.read(k, depth + 1)): self.read(v, depth + 1)
                for k, v in [*value.items()]
            }
        items = [self.read(item, depth + 1) for item in [*value]]
        for base in (set, frozenset):
            if issubclass(kind, base):
                return base(map(_key, items))
        return tuple(items) if issubclass(kind, tuple) else items

    def _listed(self, value: Any, kind: type, depth: int) -> Any:
        """Read what can turn itself into a list: a series, an array."""
        if not hasattr(kind, "tolist"):
            return None
        size = getattr(value, "size", 0)
        if isinstance(size, int) and size > self.left:
            return TOO_BIG
        return self.read(value.tolist(), depth + 1)


def _single(value: Any, kind: type, depth: int) -> Any:
    """Read one number, text or date; None for everything else."""
    found: Any = value if kind in (complex, date, datetime) else None
    if issubclass(kind, str):
        text = str.__str__(value)
        found = text if len(text) <= LONGEST else TOO_BIG
    elif issubclass(kind, int):
        number = int.__int__(value)
        found = number if number.bit_length() <= BITS else TOO_BIG
    elif issubclass(kind, float):
        found = float.__float__(value)
    elif issubclass(kind, bytes | bytearray):
        found = bytes(memoryview(value)[:LONGEST])
    elif kind is Fraction:
        ends = value.numerator, value.denominator
        found = value if max(map(int.bit_length, ends)) <= BITS else TOO_BIG
    elif kind is Decimal:
        found = _decimal(value)
    return found


def _decimal(value: Decimal) -> Any:
    if not value.is_finite():
        return float("nan") if value.is_nan() else float(value)
    return value if abs(value.adjusted()) < 1_000 else TOO_BIG


def _known(value: Any, kind: type, depth: int) -> Any:
    """Read what the kit itself makes."""
    if kind is Interval:
        ends = [to_plain(end) for end in (value.low, value.high)]
        well = all(end is None or type(end) in (int, Decimal) for end in ends)
        return Interval(*ends) if well else UNREADABLE
    if kind is timedelta:
        return value.days
    if kind is Other:
        return value
    return to_plain(value.text) if issubclass(kind, Piece) else None


def _other(value: object, kind: type) -> Other:
    if kind is re.Pattern:
        return Other("pattern")
    if hasattr(kind, "__next__"):
        return ONCE
    return FUNCTION if callable(value) else Other(kind.__name__[:40])


def _key(data: Any) -> Any:
    """Plain data that can stand in a set; what cannot is left out of it."""
    try:
        hash(data)
    except TypeError:
        return UNREADABLE
    return data


def shown(data: Any, width: int = 48) -> str:
    """Plain data in a few words for a message, shortened to so many letters."""
    if isinstance(data, Other):
        return KINDS.get(data, f"a value of the type {data.kind}")
    if isinstance(data, bool | None):
        return str(data)
    if isinstance(data, int):
        return f"{data:,}" if abs(data) < 10**30 else "a number of very many digits"
    if isinstance(data, float) and len(repr(data)) > 9:
        return f"{data:.6g}"
    words = str(data) if isinstance(data, Decimal | Interval) else _repr(data)
    if len(words) > width:
        end = words[-1] if words[-1] in "'\")]}" else ""
        words = f"{words[: width - 2]}…{end}"
    return " ".join(words.split())


def _repr(data: Any) -> str:
    """What Python shows of plain data; a set in an order that does not change."""
    match data:
        case set() | frozenset():
            return f"{{{', '.join(sorted(map(_repr, data)))}}}"
        case list():
            return f"[{', '.join(map(_repr, data))}]"
        case tuple():
            return f"({', '.join(map(_repr, data))}{',' * (len(data) == 1)})"
        case dict():
            pairs = (f"{_repr(k)}: {_repr(v)}" for k, v in data.items())
            return f"{{{', '.join(pairs)}}}"
        case Other() | Interval():
            return shown(data)
    return repr(data)


KINDS = {
    NOT_YET: NAME,
    FUNCTION: "a function",
    ONCE: "something that gives its values only once",
    TOO_BIG: "something very long",
    TOO_DEEP: "a list in a list in a list, and so on",
    UNREADABLE: "something that cannot be read",
}
