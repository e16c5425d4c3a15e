"""Plain data to JSON and back, with every type kept."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from raqqakit.exercises.values.to_plain import Other
from raqqakit.quantities import Interval


def encode(data: Any) -> Any:
    """Plain data as JSON can hold it; what JSON does not know gets its type's name."""
    kind = type(data)
    if data is None or kind in (bool, str):
        return data
    if kind is list:
        return [encode(item) for item in data]
    return {"type": kind.__name__, "value": _written(data)}


def _written(data: Any) -> Any:
    """The content of plain data of one of the types that JSON does not know."""
    match data:
        case dict():
            return [[encode(key), encode(value)] for key, value in data.items()]
        case tuple() | set() | frozenset():
            return [encode(item) for item in data]
        case Interval(low=low, high=high):
            return [encode(low), encode(high)]
        case Other(kind=kind):
            return kind
    # In base 16 a number has no limit of digits.
    return data.hex() if type(data) is bytes else _digits(data)


def _digits(data: Any) -> str:
    return hex(data) if type(data) is int else str(data)


def decode(coded: Any) -> Any:
    """What `encode` made, as plain data; raises ValueError for anything else."""
    if coded is None or isinstance(coded, bool | str):
        return coded
    if isinstance(coded, list):
        return [decode(item) for item in coded]
    try:
        return _READERS[coded["type"]](coded["value"])
    except (KeyError, TypeError, ArithmeticError, IndexError, RecursionError):
        raise ValueError("not an encoded answer") from None


def _pairs(coded: Any) -> dict[Any, Any]:
    return {decode(key): decode(value) for key, value in coded}


def _group(kind: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda coded: kind(decode(item) for item in coded)


_READERS: dict[str, Callable[[Any], Any]] = {
    "dict": _pairs,
    "tuple": _group(tuple),
    "set": _group(set),
    "frozenset": _group(frozenset),
    "Interval": lambda ends: Interval(*map(decode, ends)),
    "Other": lambda kind: Other(str(kind)[:40]),
    "ellipsis": lambda _: ...,
    "int": lambda digits: int(digits, 16),
    "float": float,
    "complex": complex,
    "bytes": bytes.fromhex,
    "Decimal": Decimal,
    "Fraction": Fraction,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}
