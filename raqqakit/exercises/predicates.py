"""What an answer shows: the tests that misconceptions of several sets share.

Each makes a test, which says of an answer as it is read whether it shows something.
Words are compared as the answers themselves are.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from raqqakit.exercises.answers.charts.drawing import Drawing
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain

Test = Callable[[Any], bool | str]


def both(one: Test, other: Test) -> Test:
    """A test whether two tests hold."""
    return lambda answer: one(answer) and other(answer)


def either(one: Test, other: Test) -> Test:
    """A test whether at least one of two tests holds."""
    return lambda answer: one(answer) or other(answer)


# -- several values, or letters in their order --------------------------------------


def holds(*items: Plain) -> Test:
    """A test whether one of the items is among those given."""
    return lambda given: not _words(items).isdisjoint(_words(given))


def lacks(*items: Plain) -> Test:
    """A test whether one of the items is not among those given."""
    return lambda given: not _words(items) <= _words(given)


def some_item(test: Callable[[str], bool]) -> Callable[[Iterable[Plain]], str]:
    """A test for which item, as a text, a test holds; "" for none."""
    return lambda given: next((shown(x) for x in given if test(str(x))), "")


def without(line: str, *needed: str) -> Callable[[str], bool]:
    """A test whether a line stands before one that it needs, or without it."""
    return lambda order: (
        line in order and not {*needed} <= {*order[: order.index(line)]}
    )


def before(first: str, second: str) -> Callable[[str], bool]:
    """A test whether both lines are there, the first of them earlier."""
    return lambda order: (
        first in order and second in order and order.index(first) < order.index(second)
    )


# -- pairs --------------------------------------------------------------------------


def beside(name: str, *values: Plain) -> Callable[[Mapping[Plain, Plain]], bool]:
    """A test whether one of the values stands beside a name."""
    return lambda pairs: _beside(pairs, name) in _words(values)


def other_beside(name: str, value: Plain) -> Callable[[Mapping[Plain, Plain]], bool]:
    """A test whether something else than a value stands beside a name."""
    return lambda pairs: _beside(pairs, name) not in ("", loose(value))


def all_alike(pairs: Mapping[Plain, Plain]) -> bool:
    """Whether there are several pairs, and all have the same word."""
    return len(pairs) > 1 == len(_words(pairs.values()))


# -- charts -------------------------------------------------------------------------


def some_bar(test: Callable[[Plain, Plain], bool]) -> Callable[[Drawing], str]:
    """A test for which bar of a chart a test of two ends holds; "" for none."""
    return lambda chart: next(
        (shown(label) for label, ends in chart["rows"] if test(*ends)), ""
    )


def _words(values: Iterable[Plain]) -> set[Hashable]:
    return {*map(loose, values)}


def _beside(pairs: Mapping[Plain, Plain], name: str) -> Hashable:
    """The word that stands beside a name; "" when there is none."""
    return {loose(k): loose(v) for k, v in pairs.items()}.get(loose(name), "")
