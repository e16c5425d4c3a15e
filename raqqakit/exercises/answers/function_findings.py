"""What may be the matter with one call of a learner's function, in words."""

from typing import Any

from raqqakit.exercises.answers.expected import Finding, Unreadable, refuse
from raqqakit.exercises.answers.tried import ARGUMENTS, Call
from raqqakit.exercises.replies import COULD_NOT
from raqqakit.exercises.sandbox.calls import Case
from raqqakit.exercises.values.to_plain import FUNCTION, ONCE, Other, shown


def matter(call: Call, case: Case, said: dict[str, str]) -> Finding | None:
    """What is the matter with a call, other than that it gives another value.

    Takes the call, its case, and the words for it in replies. Raises Unreadable for a
    result that is no plain value.
    """
    if call.how != "returned":
        return _stop(call, case, said)
    if isinstance(call.got, Other):
        raise _refused(call.got, said)
    return CHANGES if call.changed else None


def _refused(got: Other, said: dict[str, str]) -> Unreadable:
    if got not in NOT_PLAIN:
        return refuse(got, "a plain value")
    code, words = NOT_PLAIN[got]
    return Unreadable(code, words.format(**said))


def _stop(call: Call, case: Case, said: dict[str, str]) -> Finding:
    if call.how == ARGUMENTS:
        values = f"{call.got} value{'s' * (call.got != 1)}"
        what = f"Your function takes {values}, and {{call}} gives it {{number}}."
        then = "Write as many names between its round brackets."
        code, said = ARGUMENTS, said | {"number": str(len(case.given))}
    elif isinstance(call.got, list):
        name, then = call.got
        code, what = "name-error", f"{{call}} stopped: nothing has the name `{name}`."
    else:
        code, what, then = STOPS.get(call.how, _error(call.how))
    return Finding(code, what.format(**said), then, COULD_NOT)


def _error(how: str) -> tuple[str, str, str]:
    article = "an" if how[:1] in "AEIOU" else "a"
    what = f"{{call}} stopped with {article} `{how}` ({{value}})."
    return "stops", what, "Try this call in a cell of its own."


def silence(
    call: Call, said: dict[str, str], returns: bool, may_be_none: bool
) -> Finding | None:
    """What to say of a call that gives None; nothing for a call that gives a value.

    Takes also whether a `return` with a value stands in the function, and whether
    None is an answer like others.
    """
    if call.how != "returned" or call.got is not None or (returns and may_be_none):
        return None
    if not returns:
        return PRINTS if call.printed else NO_RETURN
    what = "{call} gives None, so nothing.".format(**said)
    then = PRINTED if call.printed else NOT_REACHED
    return Finding("prints" if call.printed else "no-return", what, then)


def another_kind(got: Any, wanted: Any) -> str:
    """What to do about a result that only looks like the one wanted; '' for others."""
    if isinstance(got, str) and isinstance(wanted, str):
        same = got.casefold().split() == wanted.casefold().split()
        return "Capitals and spaces count here." if same else ""
    if isinstance(got, str) and got.strip() == str(wanted):
        return "That is text: leave out the quotation marks, or use `int(…)`."
    if isinstance(wanted, bool) and not isinstance(got, bool):
        return "Give back True or False itself."
    return ""


def typed(value: Any) -> str:
    """A value as it is typed in a call, so that the call can be tried."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:_}" if abs(value) >= 10_000 else str(value)
    return "set()" if value == set() else shown(value, LONGEST)


LONGEST = 90  # letters of an argument
NOT_REACHED = "Is a `return` reached there, and does a value stand behind it?"
PRINTED = "What is printed is not given back: is a `return` with a value reached there?"
CHANGES = Finding(
    "changes-argument",
    "Your function changes what it is given.",
    "Make a new one, so that the caller's own stays as it was.",
)
PRINTS = Finding(
    "prints",
    "Your function prints its answer and gives nothing back.",
    "Write `return` in the place of `print`.",
)
NO_RETURN = Finding(
    "no-return",
    "Your function gives nothing back.",
    "Its last line needs the word `return` before the result.",
)
NOT_PLAIN = {
    FUNCTION: (
        "function",
        "{call} gives a function that was not called. Write round brackets behind "
        "its name, after `return`.",
    ),
    ONCE: (
        "iterator",
        "{call} gives its values one by one and only once. Write `list(…)` around "
        "what stands behind `return`.",
    ),
}
STOPS = {
    "too long": (
        "too-long",
        "{call} did not end within half a second, so it was stopped.",
        "Which loop has no end?",
    ),
    "asks": (
        "asks",
        "Your function asks the keyboard with `input`.",
        "Use what it is given in the brackets.",
    ),
    "UnboundLocalError": (
        "no-value-yet",
        "{call} uses a name before it has a value ({value}).",
        "Give it a value before the `if` or the loop.",
    ),
    "RecursionError": (
        "recursion",
        "{call} calls itself again and again.",
        "When should it stop calling itself?",
    ),
}
