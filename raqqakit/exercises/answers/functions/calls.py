"""One call of a learner's function: how it is tried, and what is kept of it."""

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from raqqakit.exercises.answers.functions.inspecting import meant_by, misfit
from raqqakit.exercises.sandbox import timeout
from raqqakit.exercises.sandbox.clock import Clock, TimeUp
from raqqakit.exercises.sandbox.restore import NoInput, nothing_changed, quiet
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Other, Plain, to_plain

RETURNED, ARGUMENTS, TOO_LONG, ASKS = "returned", "arguments", "too long", "asks"
STRETCH = "timedelta"


@dataclass(frozen=True)
class Case:
    """One call of a learner's function: what it is given, and what it should return.

    `about` is the code of a reply that says what is special in what it is given, and
    nothing of the function: it has to be true whatever the fault is.
    """

    given: tuple[object, ...]
    wanted: object
    about: str = ""


def case(*given: object, gives: object, about: str = "") -> Case:
    """A case: `case("a b", gives=2)` says that for "a b" the function returns 2."""
    return Case(given, gives, about)


class Call(NamedTuple):
    """How a call ended, with what, whether it changed what it was given, or printed.

    `how` is "returned", the name of an error, or one of the words above. Where it
    ended at an unknown name, `got` is that name and what it may mean; where the
    function takes another number of values, it is that number.
    """

    how: str
    got: Plain
    changed: bool = False
    printed: bool = False


def run(function: Callable[..., object], case: Case, clock: Clock) -> Call:
    """Call the function once, or say without that why it cannot be called so.

    Whoever interrupts the kernel has waited long enough: no other case is tried then.
    """
    takes = misfit(function, case.given)
    if takes is not None:
        return Call(ARGUMENTS, takes)
    how, got, changed = RETURNED, None, False
    with quiet() as printed, nothing_changed(function):
        try:
            got, changed = timeout.call(_called, function, case, clock=clock)
        except (TimeUp, KeyboardInterrupt):
            clock.end()
            how = TOO_LONG
        except NoInput:
            how = ASKS
        except BaseException as trouble:
            how, got = type(trouble).__name__, _words(trouble, function)
    return Call(how, got, changed, bool(printed.tell()))


def _called(function: Callable[..., object], case: Case) -> tuple[Plain, bool]:
    """What the function returns, and whether it changes what it is given."""
    given = deepcopy(case.given)
    got = function(*given)
    kept = Other(STRETCH) if isinstance(got, timedelta) else to_plain(got)
    return kept, to_plain(given) != to_plain(case.given)


def _words(trouble: BaseException, function: Callable[..., object]) -> Plain:
    """The words of an error, when they are plain; of a name, what it may mean."""
    if type(trouble) is NameError and trouble.name:
        return [trouble.name, meant_by(trouble.name, function)]
    words = trouble.args[0] if trouble.args else ""
    if isinstance(trouble, KeyError) and not isinstance(words, str):
        words = shown(to_plain(words))
    return re.sub(r"\s+", " ", words)[:60] if isinstance(words, str) else ""
