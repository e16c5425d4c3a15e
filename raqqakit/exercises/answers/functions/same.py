"""When what a function gave is what it should give."""

from functools import partial

from raqqakit.exercises.values.equality import close, is_number, normal
from raqqakit.exercises.values.to_plain import Plain
from raqqakit.quantities import Interval


def same_result(got: Plain, wanted: Plain, tolerance: float = 0) -> bool:
    """Whether what a function returned is what it should return.

    A list does for a tuple, and a tuple for an interval. Text must be the same text: a
    function that changes capitals does something else.
    """
    same = partial(same_result, tolerance=tolerance)
    got, wanted = _ends(got), _ends(wanted)
    if isinstance(got, str) and isinstance(wanted, str):
        return normal(got) == normal(wanted)
    if isinstance(wanted, list | tuple) and isinstance(got, list | tuple):
        return len(got) == len(wanted) and all(map(same, got, wanted))
    if is_number(wanted) and is_number(got):
        return close(got, wanted, tolerance)
    return type(got) is type(wanted) and got == wanted


def _ends(data: Plain) -> Plain:
    return (data.low, data.high) if isinstance(data, Interval) else data
