"""What a function did: tried in every case, kept as plain data, and read again."""

from collections.abc import Sequence
from typing import NamedTuple

from raqqakit.exercises.answers.functions.calls import Call, Case, run
from raqqakit.exercises.answers.functions.code import said_by_code
from raqqakit.exercises.answers.functions.inspecting import returns_a_value
from raqqakit.exercises.expected import Unreadable, refuse
from raqqakit.exercises.replies import COULD_NOT
from raqqakit.exercises.sandbox.clock import Clock
from raqqakit.exercises.sandbox.restore import names_used
from raqqakit.exercises.values.placeholder import NAME
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import (
    FUNCTION,
    PLACEHOLDER,
    Other,
    Plain,
    to_plain,
)

OLDER = (
    "older-kit",
    "This function was checked by an older kit, with other cases.",
    "Check it again.",
    COULD_NOT,
)


class Tried(NamedTuple):
    """What a function did: its calls, the names it may not use, whether it returns.

    `code` is what else can be said of it by its code alone: see `in_its_code`.
    """

    calls: Sequence[Call]
    uses: Sequence[str]
    returns: bool = True
    code: Sequence[str] = ()


def try_out(
    value: object,
    seen: Sequence[Case],
    unseen: Sequence[Case],
    avoid: Sequence[str],
    more: float = 0,
) -> Plain:
    """What a function did in each case; plain data when it is no function.

    Takes also the cases that stand in the text, those that do not, and the names that
    it may not use, and how many seconds more than a learner's it may take.
    """
    data = to_plain(value)
    if data != FUNCTION or not callable(value):
        return data
    names, clock = names_used(value), Clock(more)
    if NAME in names:
        return PLACEHOLDER
    return {
        "calls": [[*run(value, case, clock)] for case in (*seen, *unseen)],
        "uses": [*sorted(names & {*avoid})],
        "returns": returns_a_value(value),
        "code": [*said_by_code(value, seen)],
    }


def as_tried(data: Plain, name: str, number: int) -> Tried:
    """What a function of a name did in a number of cases, out of plain data.

    Raises Unreadable when it was none, or was tried in other cases.
    """
    match data:
        case {"calls": [*calls], "uses": [*uses], **more}:
            whole = [one for one in calls if isinstance(one, list) and len(one) == 4]
            if len(whole) != number:
                raise Unreadable(*OLDER)
            code, returns = more.get("code"), bool(more.get("returns", True))
            said = map(str, code) if isinstance(code, list) else ()
            made = [Call(*one) for one in whole]
            return Tried(made, [*map(str, uses)], returns, [*said])
        case Other() if data != FUNCTION:
            raise refuse(data, f"the function `{name}`")
    what = f"This is {shown(data)}, and the function itself is wanted."
    then = f"Write `{name}` without quotation marks."
    if data != name:
        then = f"It begins with `def {name}`; give the check its name without brackets."
    raise Unreadable("no-function", what, then, COULD_NOT)
