"""Plain data in the words of a message."""

from decimal import Decimal

from raqqakit.exercises.values.to_plain import Plain
from raqqakit.quantities import Interval


def shown(data: Plain, width: int = 48) -> str:
    """Plain data in a few words for a message, shortened to so many letters."""
    match data:
        case int() if not isinstance(data, bool):
            many = "a number of very many digits"
            return f"{data:,}" if abs(data) < 10**30 else many
        case float() if len(repr(data)) > 9:
            return f"{data:.6g}"
        case Decimal():
            return str(data)
    words = _repr(data).replace("datetime.date(", "date(")
    if len(words) > width:
        end = words[-1] if words[-1] in "'\")]}" else ""
        words = f"{words[: width - 2]}…{end}"
    return " ".join(words.split())


def _repr(data: Plain) -> str:
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
        case Interval():
            return str(data)
    return repr(data)
