"""One call of a learner's function: how it is tried, and what may be the matter."""

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import Finding, refuse
from raqqakit.exercises.replies import COULD_NOT
from raqqakit.exercises.sandbox import timeout
from raqqakit.exercises.sandbox.clock import Clock, TimeUp
from raqqakit.exercises.sandbox.restore import NoInput, nothing_changed, quiet
from raqqakit.exercises.values.equality import key
from raqqakit.exercises.values.to_plain import Other, to_plain


@dataclass(frozen=True)
class Case:
    """One call of a learner's function: what it is given, and what it should return."""

    given: tuple[Any, ...]
    wanted: Any


def case(*given: Any, gives: Any) -> Case:
    """A case: `case("a b", gives=2)` says that for "a b" the function returns 2."""
    return Case(given, gives)


def run(function: Callable[..., Any], case: Case, clock: Clock) -> list[Any]:
    """Call the function once; return how it ended, with what, and what else it did.

    Whoever interrupts the kernel has waited long enough: no other case is tried then.
    """
    how, got, changed = "returned", None, False
    with quiet() as printed, nothing_changed(function):
        try:
            got, changed = timeout.call(_called, function, case, clock=clock)
        except (TimeUp, KeyboardInterrupt):
            clock.end()
            how = "too long"
        except NoInput:
            how = "asks"
        except BaseException as trouble:
            how, got = type(trouble).__name__, _words(trouble)
    return [how, got, changed, bool(printed.tell())]


def _called(function: Callable[..., Any], case: Case) -> tuple[Any, bool]:
    """What the function returns, and whether it changes what it is given."""
    given = deepcopy(case.given)
    got = to_plain(function(*given))
    return got, key(to_plain(given)) != key(to_plain(case.given))


def _words(trouble: BaseException) -> str:
    """The words of an error, when they are plain."""
    words = trouble.args[0] if trouble.args else ""
    return re.sub(r"\s+", " ", words)[:60] if isinstance(words, str) else ""


def matter(call: Any, case: Case, said: dict[str, str]) -> Finding | None:
    """What is the matter with a call, other than that it gives another value.

    Takes the call as `run` returns it, its case, and the words for it in replies.
    Raises Unreadable for a result that is no plain value.
    """
    how, got, changed, printed = call
    if how != "returned":
        code, what, then = STOPS.get(how, _stop(how))
        return Finding(code, what.format(**said), then, COULD_NOT)
    if got is None and case.wanted is not None:
        return NO_RETURN[bool(printed)]
    if isinstance(got, Other):
        raise refuse(got, "a plain value")
    return CHANGES if changed else None


def another_kind(got: Any, wanted: Any) -> str:
    """What to do about a result that only looks like the one wanted; '' for others."""
    if isinstance(got, str) and isinstance(wanted, str):
        same = got.casefold().split() == wanted.casefold().split()
        return "Capitals and spaces count here." if same else ""
    if isinstance(got, str) and got.strip() == str(wanted):
        return "That is text: leave out the quotation marks, or use `int(…)`."
    if isinstance(wanted, bool) and not isinstance(got, bool) and got in (0, 1):
        return "Give back True or False, not a number."
    return ""


def _stop(how: object) -> tuple[str, str, str]:
    what = f"{{call}} stopped with {_article(str(how))} `{how}` ({{value}})."
    return "stops", what, "Try this call in a cell of its own."


def _article(word: str) -> str:
    return "an" if word[:1] in "AEIOU" else "a"


CHANGES = Finding(
    "changes-argument",
    "Your function changes what it is given.",
    "Make a new one, so that the caller's own stays as it was.",
)
NO_RETURN = {
    True: Finding(
        "prints",
        "Your function prints its answer and gives nothing back.",
        "Write `return` in the place of `print`.",
    ),
    False: Finding(
        "no-return",
        "Your function gives nothing back.",
        "Its last line needs the word `return` before the result.",
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
    "NameError": (
        "name-error",
        "{call} stopped at a name that does not exist in the function ({value}).",
        "Is it spelt right, or does something like `math.` belong in front?",
    ),
    "RecursionError": (
        "recursion",
        "{call} calls itself again and again.",
        "When should it stop calling itself?",
    ),
}
