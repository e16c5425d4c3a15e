"""YOUR_ANSWER survives any use, so that an untouched notebook runs to its end."""

import copy
import itertools
import json
import math
import operator
import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raqqakit.exercises import YOUR_ANSWER as Y
from raqqakit.exercises.values.to_plain import holds_placeholder, to_plain


def print_nothing(*given: object) -> tuple[object, ...]:
    return given


USES = {
    "plus": lambda: Y + 1,
    "plus on the right": lambda: 1 + Y,
    "text plus": lambda: "a" + Y,
    "list plus": lambda: [1] + Y,  # noqa: RUF005
    "times": lambda: 3 * Y,
    "text times": lambda: "ab" * Y,
    "division": lambda: 10 / Y // 3 % 2,
    "power": lambda: 2**Y,
    "divmod": lambda: divmod(7, Y),
    "minus": lambda: -Y,
    "bits": lambda: ~Y & 3 | Y ^ 1,
    "matrix": lambda: Y @ Y,
    "decimal": lambda: Decimal(3) * Y,
    "absolute": lambda: abs(Y),
    "rounded": lambda: round(Y, 2),
    "whole": lambda: math.floor(Y),
    "call": lambda: Y(1, 2, key=3),
    "attribute": lambda: Y.something.else_entirely,
    "method": lambda: Y.replace("a", "b").split()[0].strip(),  # noqa: PLW0108
    "index": lambda: Y[0],
    "key": lambda: Y["name"],
    "slice": lambda: Y[1:3],
    "deep": lambda: Y[0].low["x"](1)[-1] + 1,
    "format": lambda: f"{Y}",
    "format with a spec": lambda: f"{Y:>12,.2f}",
    "format of old": lambda: "%d and %s" % (Y, Y),  # noqa: UP031
    "format method": lambda: "{:.1%} {!r}".format(Y, Y),  # noqa: UP032
    "as text": lambda: str(Y),
    "as list": lambda: list(Y),
    "as tuple": lambda: tuple(Y),
    "as set": lambda: set(Y),
    "as dict": lambda: dict(Y),
    "comprehension": lambda: [x * 2 for x in Y],
    "sorted": lambda: sorted(Y),
    "sum": lambda: sum(Y),
    "max": lambda: max(Y),
    "join": lambda: ",".join(Y),
    "join with": lambda: Y.join(["a", "b"]),
    "enumerate": lambda: list(enumerate(Y)),
    "zip": lambda: list(zip(Y, [1, 2])),
    "map": lambda: list(map(str, Y)),
    "chain": lambda: list(itertools.chain(Y, Y)),
    "reversed": lambda: reversed(Y),
    "star": lambda: print_nothing(*Y),
    "keys and values": lambda: {k: v for k, v in Y.items()},  # noqa: C416
    "inside a list": lambda: [1, Y],
    "inside a dict": lambda: {"a": [Y]},
    "a key": lambda: {Y: 1},
    "copied": lambda: copy.deepcopy([Y, copy.copy(Y)]),
    "lookup": lambda: operator.itemgetter(1)(Y),
    "next": lambda: next(iter(Y)),
}


@pytest.mark.parametrize("use", USES.values(), ids=list(USES))
def test_it_survives_and_what_comes_of_it_is_no_attempt(use) -> None:
    assert holds_placeholder(to_plain(use()))


FREE = {
    "in a list": lambda: Y in [1, 2],
    "holds": lambda: 3 in Y,
    "smaller": lambda: Y < 3 or Y >= 3 or 3 < Y < 5,
    "length": lambda: len(Y),
    "place in a list": lambda: ["a", "b"][Y],
    "range": lambda: list(range(Y)),
    "number": lambda: (int(Y), float(Y), math.sqrt(Y)),
    "day": lambda: date(2017, 9, Y),
    "bytes": lambda: bytes(Y),
    "pattern": lambda: re.split(Y, "abc"),
    "pattern compiled": lambda: re.compile(Y).findall("abc"),
    "separator": lambda: "a b".split(Y),
    "hash": lambda: hash(Y),
    "json": lambda: json.dumps({"a": Y}),
    "print": lambda: print(Y, end=""),
    "condition": lambda: 1 if Y else 2,
    "length of a list": lambda: len([1, Y]),
    "sorted with others": lambda: sorted([Y, "a"]),
    "set attribute": lambda: setattr(Y, "a", 1),
    "delete attribute": lambda: delattr(Y, "a"),
    "set item": lambda: operator.setitem(Y, 0, 1),
    "delete item": lambda: operator.delitem(Y, 0),
}


@pytest.mark.parametrize("use", FREE.values(), ids=list(FREE))
def test_it_survives_where_a_plain_value_must_come_of_it(use) -> None:
    use()


def test_it_unpacks_into_as_many_names_as_are_wanted() -> None:
    a, b = Y
    c, d, e = Y
    f, g, h, i = Y
    j, k, m, n, o = Y
    (p, q), r = Y
    s, *t = Y
    for u, v in Y:
        assert u is v is Y
    everything = [a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s]
    assert all(one is Y for one in everything)
    assert t == []


def test_loops_over_it_end() -> None:
    assert [x is Y for x in Y] == [True]
    while Y:
        raise AssertionError
    with Y as opened:
        assert opened is Y


def test_it_is_the_same_after_an_update_in_place() -> None:
    total = Y
    total += 1
    total *= 2
    total[0] += 3
    assert total is Y


@given(st.none() | st.booleans() | st.integers() | st.floats() | st.text())
def test_it_equals_itself_alone(other) -> None:
    assert Y == Y  # noqa: PLR0124
    assert not Y != Y  # noqa: PLR0124, SIM202
    assert Y != other  # noqa: SIM300
    assert other != Y


def test_its_own_name_as_a_text_is_another_thing() -> None:
    assert Y != "YOUR_ANSWER"
    assert repr(Y) == str(Y) == "YOUR_ANSWER"


def test_a_notebook_asks_in_vain_for_other_pictures_of_it() -> None:
    for name in ("_repr_html_", "_ipython_display_", "_repr_mimebundle_", "__array__"):
        assert not hasattr(Y, name)
