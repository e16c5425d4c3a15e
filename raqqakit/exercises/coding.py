"""Plain data to JSON and back, with every type kept."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from raqqakit.exercises.plain import Other
from raqqakit.quantities import Interval

ELLIPSIS = {"type": "nothing"}


def encode(data: Any) -> Any:
    """Plain data as JSON can hold it: a number too long for others becomes digits."""
    kind = type(data)
    if data is None or kind in (bool, str):
        return data
    if data is ...:
        return ELLIPSIS
    if kind is dict:
        pairs = [[encode(key), encode(value)] for key, value in data.items()]
        return {"type": "dict", "value": pairs}
    if kind is list:
        return [encode(item) for item in data]
    if kind in (tuple, set, frozenset):
        return {"type": kind.__name__, "value": [encode(item) for item in data]}
    if kind is Interval:
        return {"type": "interval", "value": [encode(data.low), encode(data.high)]}
    if kind is Other:
        return {"type": "other", "value": data.kind}
    written = data.hex() if kind is bytes else hex(data) if kind is int else str(data)
    return {"type": kind.__name__, "value": written}


def decode(coded: Any) -> Any:
    """What `encode` made, as plain data; raises ValueError for anything else."""
    if coded is None or isinstance(coded, bool | str):
        return coded
    if isinstance(coded, list):
        return [decode(item) for item in coded]
    if coded == ELLIPSIS:
        return ...
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
    "interval": lambda ends: Interval(*map(decode, ends)),
    "other": lambda kind: Other(str(kind)[:40]),
    "int": lambda digits: int(digits, 16),
    "float": float,
    "complex": complex,
    "bytes": bytes.fromhex,
    "Decimal": Decimal,
    "Fraction": Fraction,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}
