"""One call of a learner's function: how it is tried."""

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.sandbox import timeout
from raqqakit.exercises.sandbox.clock import Clock, TimeUp
from raqqakit.exercises.sandbox.restore import NoInput, nothing_changed, quiet
from raqqakit.exercises.values.equality import key
from raqqakit.exercises.values.to_plain import to_plain


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
