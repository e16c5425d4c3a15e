"""Plain data to JSON and back, with every type kept."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from raqqakit.exercises.values.to_plain import PLACEHOLDER, Other, Plain
from raqqakit.quantities import Interval
from raqqakit.record import Json


def encode(data: Plain) -> Json:
    """Plain data as JSON can hold it; what JSON does not know gets its type's name."""
    if data is None or isinstance(data, bool | str):
        return data
    if isinstance(data, list):
        return [*map(encode, data)]
    write, _ = FORMS[type(data)]
    return {"type": type(data).__name__, "value": write(data)}


def decode(coded: Json) -> Plain:
    """What `encode` made, as plain data; raises ValueError for anything else."""
    try:
        match coded:
            case None | bool() | str():
                return coded
            case list():
                return [*map(decode, coded)]
            case {"type": str(kind), "value": value}:
                return READERS[kind](value)
    except (KeyError, TypeError, ArithmeticError, IndexError, RecursionError):
        pass
    raise ValueError("not an encoded answer")


def _items(group: Any) -> Json:
    return [*map(encode, group)]


# How each type that JSON does not know is written and read.
FORMS: dict[type, tuple[Callable[[Any], Json], Callable[[Any], Plain]]] = {
    int: (hex, lambda text: int(text, 16)),  # in base 16 there is no limit of digits
    float: (str, float),
    Decimal: (str, Decimal),
    date: (str, date.fromisoformat),
    bytes: (bytes.hex, bytes.fromhex),
    Other: (lambda other: other.kind, lambda kind: Other(str(kind)[:40])),
    Interval: (
        lambda span: _items((span.low, span.high)),
        lambda ends: Interval(*map(decode, ends)),  # type: ignore[arg-type]
    ),
    tuple: (_items, lambda coded: tuple(map(decode, coded))),
    set: (_items, lambda coded: set(map(decode, coded))),
    frozenset: (_items, lambda coded: frozenset(map(decode, coded))),
    dict: (
        lambda pairs: [_items(pair) for pair in pairs.items()],
        lambda coded: {decode(key): decode(value) for key, value in coded},
    ),
}
READERS = {kind.__name__: read for kind, (_, read) in FORMS.items()}
READERS["ellipsis"] = lambda _: PLACEHOLDER
