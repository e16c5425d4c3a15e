"""What a learner's function did, call by call: made once, kept, and read again."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from raqqakit.exercises.sandbox.calls import Case, run
from raqqakit.exercises.sandbox.clock import Clock
from raqqakit.exercises.sandbox.inspecting import meant_by, misfit

ARGUMENTS = "arguments"


class Call(NamedTuple):
    """How a call ended, with what, whether it changed what it was given, or printed.

    Where it ended at an unknown name, `got` is that name and what it may mean; where
    the function takes another number of values, it is that number.
    """

    how: str
    got: Any
    changed: bool = False
    printed: bool = False


class Tried(NamedTuple):
    """What a function did: its calls, the names it may not use, whether it returns."""

    calls: list[Call]
    uses: list[str]
    returns: bool


def try_it(function: Callable[..., Any], case: Case, clock: Clock) -> list[Any]:
    """Call a function once, or say without running it why it cannot be called so."""
    takes = misfit(function, case.given)
    if takes is not None:
        return [*Call(ARGUMENTS, takes)]
    how, got, *more = run(function, case, clock)
    name = re.search(r"'(\w+)'", str(got)) if how == "NameError" else None
    return [how, [name[1], meant_by(name[1], function)] if name else got, *more]


def read_tried(data: Any) -> Tried | None:
    """What a function did, from plain data; None for plain data of another kind."""
    if not (isinstance(data, dict) and {"calls", "uses"} <= data.keys()):
        return None
    calls, uses = data["calls"], data["uses"]
    well = isinstance(calls, list) and isinstance(uses, list)
    if not well or not all(isinstance(c, list) and len(c) == 4 for c in calls):
        return None
    return Tried([Call(*c) for c in calls], uses, bool(data.get("returns", True)))
