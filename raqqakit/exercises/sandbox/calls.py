"""One call of a learner's function: how it is tried."""

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.sandbox import timeout
from raqqakit.exercises.sandbox.restore import nothing_changed
from raqqakit.exercises.values.equality import key
from raqqakit.exercises.values.to_plain import name_of, safely, to_plain


@dataclass(frozen=True)
class Case:
    """One call of a learner's function: what it is given, and what it should return."""

    given: tuple[Any, ...]
    wanted: Any


def case(*given: Any, gives: Any) -> Case:
    """A case: `case("a b", gives=2)` says that for "a b" the function returns 2."""
    return Case(given, gives)


def run(function: Callable[..., Any], case: Case, clock: timeout.Clock) -> list[Any]:
    """Call the function once; return how it ended, with what, and what else it did."""
    how, got, changed = "returned", None, False
    with timeout.quiet() as printed, nothing_changed(function):
        try:
            left = clock.left()
            got, changed = timeout.call(_called, function, case, seconds=left)
        except timeout.TimeUp:
            how = "too long"
        except timeout.NoInput:
            how = "asks"
        except BaseException as trouble:
            how, got = name_of(type(trouble)), _words(trouble)
    return [how, got, changed, bool(printed.tell())]


def _called(function: Callable[..., Any], case: Case) -> tuple[Any, bool]:
    """What the function returns, and whether it changes what it is given."""
    given = deepcopy(case.given)
    got = to_plain(function(*given))
    return got, key(to_plain(given)) != key(to_plain(case.given))


def _words(trouble: BaseException) -> str:
    """The words of an error, when they are plain."""
    given = BaseException.__dict__["args"].__get__(trouble)
    words = safely(to_plain, given[0]) if given else ""
    return re.sub(r"\s+", " ", words)[:60] if isinstance(words, str) else ""
