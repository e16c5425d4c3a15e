"""Plain data to JSON and back, with every type kept."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from raqqakit.exercises.values.to_plain import GROUPS, NOT_YET, Other, Plain
from raqqakit.quantities import Interval
from raqqakit.record import Json


def encode(data: Plain) -> Json:
    """Plain data as JSON can hold it; what JSON does not know gets its type's name."""
    if data is None or isinstance(data, bool | str):
        return data
    if isinstance(data, list):
        return [*map(encode, data)]
    return {"type": type(data).__name__, "value": _written(data)}


def _written(data: Plain) -> Json:
    """The content of plain data of one of the types that JSON does not know."""
    match data:
        case dict():
            return [[encode(key), encode(value)] for key, value in data.items()]
        case tuple() | set() | frozenset():
            return [*map(encode, data)]
        case Interval(low=low, high=high):
            return [encode(low), encode(high)]
        case Other(kind=kind):
            return kind
        case int():
            return hex(data)  # in base 16 a number has no limit of digits
        case bytes():
            return data.hex()
    return str(data)


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


def _group(kind: Callable[[Iterable[Plain]], Plain]) -> Callable[[list[Json]], Plain]:
    return lambda coded: kind(map(decode, coded))


def _pairs(coded: list[tuple[Json, Json]]) -> Plain:
    return {decode(key): decode(value) for key, value in coded}


READERS: dict[str, Callable[..., Plain]] = {
    **{kind.__name__: _group(kind) for kind in GROUPS},
    "dict": _pairs,
    "Interval": lambda ends: Interval(*map(decode, ends)),  # type: ignore[arg-type]
    "Other": lambda kind: Other(str(kind)[:40]),
    "ellipsis": lambda _: NOT_YET,
    "int": lambda digits: int(digits, 16),
    "float": float,
    "bytes": bytes.fromhex,
    "Decimal": Decimal,
    "date": date.fromisoformat,
}
