"""The problems beside lesson 05: numbers, vague words, ranges, and what they count."""

import re
from collections.abc import Callable
from typing import Any

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    NumberRange,
    Order,
    Pairs,
    case,
)
from raqqakit.exercises.predicates import all_alike, holds, some_bar, without
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number

TEXT = texts_of("ex05")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(142.5),
    misconceptions=(
        Misconception("as-printed", when=2640),
        Misconception("both-cut", when=2.64),
        Misconception("point-dropped", when=lambda n: n in (142, 143)),
        Misconception(
            "zeros-kept",
            when=lambda n: n in (142.05, 142.005, 142.25),
        ),
        Misconception("point-left-out", when=lambda n: n in (165, 390)),
        Misconception("one-alone", when=lambda n: n in (2.5, 140)),
        Misconception("taken-away", when=137.5),
        Misconception("texts-joined", when=2.50014),
        Misconception("still-text"),
    ),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "A"),
)


def _plain(word: str) -> int:
    return int(word.replace(".", ""))


def _careful(word: str) -> int | None:
    return _plain(word) if re.fullmatch(r"[\d.]+", word) else None


def _where(pattern: str) -> Callable[[str], int | None]:
    """A function that reads what a pattern fits, without its points and commas."""
    return lambda w: int(re.sub("[.,]", "", w)) if re.fullmatch(pattern, w) else None


_as_it_should = _where(r"\d{1,3}(\.\d{3})*|\d+")


def _by_trying(word: str) -> int | None:
    first, *rest = word.split(".")
    if rest and (len(first) > 3 or {len(group) for group in rest} != {3}):
        return None
    try:
        return int("".join((first, *rest)))
    except ValueError:
        return None


def _behind_the_point(front: int) -> Callable[[str], int | None]:
    """A function that takes for granted that a point is there."""

    def read(word: str) -> int | None:
        first, *rest = word.split(".")
        good = len(rest[0]) == 3 and len(first) <= front
        return int("".join((first, *rest))) if good else None

    return read


Q3 = Problem(
    TEXT["q3"],
    expected=Function(
        "news_number",
        cases=(
            case("10.000", gives=10_000),
            case("140", gives=140),
            case("2.5", gives=None, about="not-three"),
        ),
        unseen=(
            case("1.250.000", gives=1_250_000, about="two-points"),
            case("100.505.200", gives=100_505_200, about="two-points"),
            case("2550", gives=2550, about="no-point"),
            case("2", gives=2, about="no-point"),
            case("2.250", gives=2250, about="one-in-front"),
            case("5.52", gives=None, about="not-three"),
            case("5.0520", gives=None, about="not-three"),
            case("5522.250", gives=None, about="four-in-front"),
            case("1.25.000", gives=None, about="group-of-two"),
            case("1.250.00", gives=None, about="group-of-two"),
            case("10,000", gives=None, about="comma"),
            case("2.fem", gives=None, about="letters"),
            case("ti", gives=None, about="letters"),
            case("-5", gives=None),
        ),
        avoid=("article",),
    ),
    misconceptions=(
        Misconception("every-point", when=(_plain, _careful)),
        Misconception("float", when=float),
        Misconception(
            "no-points",
            when=(
                lambda word: None if "." in word else int(word),
                lambda word: int(word) if word.isdigit() else None,
            ),
        ),
        Misconception(
            "one-group",
            when=(
                lambda w: _plain(w) if re.fullmatch(r"\d+\.\d{3}", w) else None,
                lambda w: _plain(w) if re.fullmatch(r"\d{1,3}\.\d{3}", w) else None,
            ),
        ),
        Misconception(
            "one-point",
            when=(_where(r"\d{1,3}\.\d{3}|\d+"), _where(r"\d+(\.\d{3})?")),
        ),
        Misconception(
            "front-not-counted",
            when=(
                _where(r"\d+(\.\d{3})*"),
                lambda w: _plain(w) if {3} >= {*map(len, w.split(".")[1:])} else None,
            ),
        ),
        Misconception("front-always", when=_where(r"\d{1,3}(\.\d{3})*")),
        Misconception("three-or-more", when=_where(r"\d{1,3}(\.\d{3,})*|\d+")),
        Misconception("three-or-fewer", when=_where(r"\d{1,3}(\.\d{1,3})*|\d+")),
        Misconception(
            "last-alone",
            when=(_where(r"[\d.]*\.\d{3}|\d+"), _where(r"\d{1,3}(\.\d*)*\.\d{3}|\d+")),
        ),
        Misconception("first-alone", when=_where(r"\d{1,3}\.\d{3}(\.\d*)*|\d+")),
        Misconception(
            "all-figures-counted",
            when=lambda w: _careful(w) if "." not in w or len(w) > 4 else None,
        ),
        Misconception("comma-as-point", when=_where(r"\d{1,3}([.,]\d{3})*|\d+")),
        Misconception(
            "nothing-behind", when=(_behind_the_point(3), _behind_the_point(9))
        ),
        Misconception(
            "nought-for-none",
            when=(lambda w: _as_it_should(w) or 0, lambda w: _as_it_should(w) or -1),
        ),
        Misconception("minus-taken", when=_by_trying),
        Misconception(
            "no-figures",
            when=lambda w: (
                _plain(w) if re.fullmatch(r"[^.]{1,3}(\.[^.]{3})*|[^.]+", w) else None
            ),
        ),
    ),
)

Q4 = Problem(
    TEXT["q4"],
    expected=NumberRange(200, None),
    misconceptions=(
        Misconception("one-hundred", when=lambda ends: ends[0] == 100),
        Misconception(
            "closed-above",
            when=lambda ends: ends[0] == 200 and ends[1] is not None,
        ),
        Misconception(
            "tens-or-thousands",
            when=lambda ends: ends[0] in (20, 2000, 20_000),
        ),
        Misconception("three-of-them", when=lambda ends: ends[0] in (3, 300)),
        Misconception("by-ones", when=lambda ends: ends[0] in (1, 2)),
        Misconception("over-one-hundred", when=lambda ends: ends[0] == 101),
        Misconception("open-below", when=lambda ends: ends[0] is None),
    ),
)

FLOW_OR_STOCK = {"A": "flow", "B": "stock", "C": "stock", "D": "flow", "E": "flow"}

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(FLOW_OR_STOCK, words=("stock", "flow")),
    misconceptions=(
        Misconception("all-the-same", when=all_alike),
        Misconception(
            "turned-round",
            when={"A": "stock", "B": "flow", "C": "flow", "D": "stock", "E": "stock"},
        ),
        Misconception("flight-as-stock", when={"A": "stock"}),
        Misconception("moves-as-stock", when={"E": "stock"}),
        Misconception("still-there-as-flow", when={"B": "flow"}),
        Misconception("one-night-as-flow", when={"C": "flow"}),
        Misconception("moving-in-as-stock", when={"D": "stock"}),
    ),
)


Q6 = Problem(
    TEXT["q6"],
    expected=Order(TEXT["q6"].options, ("BEADF",)),
    misconceptions=(
        Misconception("middles", when=holds("C")),
        Misconception("shown-too-soon", when=without("F", "D")),
        Misconception("drawn-too-soon", when=without("D", "A")),
        Misconception("says-too-soon", when=without("A", "E")),
        Misconception("never-shown", when="BEAD"),
    ),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Items(
        ("B", "C", "D"),
        what="statement",
        also={"SOHR": "A", "UN": "B", "OCHA": "C", "NTB": "D"},
    ),
    misconceptions=(
        Misconception("bar-only", when=["D"]),
        Misconception("only-those-ruled-out", when=["A"]),
        Misconception("arrows-only", when=["B", "C"]),
        Misconception("ceiling-forgotten", when=holds("A")),
        Misconception(
            "one-ceiling-lost",
            when=lambda letters: len({"B", "C"} & {*letters}) == 1,
        ),
    ),
)


def _written(between: str) -> Callable[[Any, Any], str]:
    """A function that gives both ends as one text, with something between."""
    return lambda start, now: between.join(
        str(max(0, end)) for end in (start[0] - now[1], start[1] - now[0])
    )


Q8 = Problem(
    TEXT["q8"],
    expected=Function(
        "fewer",
        cases=(
            case((100, 200), (10, 25), gives=(75, 190)),
            case((50, 50), (20, 30), gives=(20, 30)),
        ),
        unseen=(
            case((0, 0), (7, 25), gives=(0, 0), about="more-now"),
            case((7, 7), (7, 20), gives=(0, 0), about="more-now"),
            case((7, 60), (0, 7), gives=(0, 60), about="all-or-none"),
            case((30, 60), (20, 50), gives=(0, 40), about="one-end-below"),
        ),
        avoid=("june", "september", "article"),
    ),
    misconceptions=(
        Misconception(
            "same-ends",
            when=(
                lambda a, b: (a[0] - b[0], a[1] - b[1]),
                lambda a, b: (max(0, a[0] - b[0]), max(0, a[1] - b[1])),
                lambda a, b: sorted((a[0] - b[0], a[1] - b[1])),
                lambda a, b: sorted((max(0, a[0] - b[0]), max(0, a[1] - b[1]))),
            ),
        ),
        Misconception(
            "one-end",
            when=(
                lambda a, b: max(0, a[0] - b[1]),
                lambda a, b: max(0, a[1] - b[0]),
                lambda a, b: a[0] - b[1],
                lambda a, b: a[1] - b[0],
            ),
        ),
        Misconception(
            "middles",
            when=(
                lambda a, b: (sum(a) - sum(b)) / 2,
                lambda a, b: max(0, (sum(a) - sum(b)) / 2),
                lambda a, b: (sum(a) - sum(b)) // 2,
            ),
        ),
        Misconception(
            "below-zero",
            when=(
                lambda a, b: (a[0] - b[1], a[1] - b[0]),
                lambda a, b: (max(0, a[0] - b[1]), a[1] - b[0]),
                lambda a, b: (a[0] - b[1], max(0, a[1] - b[0])),
            ),
        ),
        Misconception(
            "minus-dropped",
            when=(
                lambda a, b: (abs(a[0] - b[1]), abs(a[1] - b[0])),
                lambda a, b: sorted((abs(a[0] - b[1]), abs(a[1] - b[0]))),
            ),
        ),
        Misconception(
            "min-for-max", when=lambda a, b: (min(0, a[0] - b[1]), min(0, a[1] - b[0]))
        ),
        Misconception(
            "more-for-fewer",
            when=(
                lambda a, b: (max(0, b[0] - a[1]), max(0, b[1] - a[0])),
                lambda a, b: (max(0, b[1] - a[0]), max(0, b[0] - a[1])),
                lambda a, b: (max(0, b[0] - a[0]), max(0, b[1] - a[1])),
                lambda a, b: (b[0] - a[1], b[1] - a[0]),
                lambda a, b: (b[1] - a[0], b[0] - a[1]),
                lambda a, b: (b[0] - a[0], b[1] - a[1]),
            ),
        ),
        Misconception(
            "high-not-crossed",
            when=(
                lambda a, b: (max(0, a[0] - b[1]), max(0, a[1] - b[1])),
                lambda a, b: (a[0] - b[1], a[1] - b[1]),
            ),
        ),
        Misconception(
            "low-not-crossed",
            when=(
                lambda a, b: (max(0, a[0] - b[0]), max(0, a[1] - b[0])),
                lambda a, b: (a[0] - b[0], a[1] - b[0]),
            ),
        ),
        Misconception(
            "none-for-zero",
            when=(
                lambda a, b: (None if a[0] < b[1] else a[0] - b[1], a[1] - b[0]),
                lambda a, b: tuple(
                    None if n < 0 else n for n in (a[0] - b[1], a[1] - b[0])
                ),
                lambda a, b: (
                    None if a[0] < b[1] else a[0] - b[1],
                    max(0, a[1] - b[0]),
                ),
            ),
        ),
        Misconception(
            "both-to-zero",
            when=lambda a, b: (0, 0) if a[0] < b[1] else (a[0] - b[1], a[1] - b[0]),
        ),
        Misconception(
            "one-text",
            when=tuple(map(_written, (" to ", "-", ", ", " and ", " - "))),
        ),
        Misconception(
            "turned", when=lambda a, b: (max(0, a[1] - b[0]), max(0, a[0] - b[1]))
        ),
    ),
)


RANGES = {
    "hundreds": (200, None),
    "thousands": (2000, None),
    "in the centre": (1000, 2500),
}


Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        RANGES,
        unit=("people", "person", "inhabitant", "resident", "civilian"),
        known_by={
            "hundreds": ("hundred", "hundrevis"),
            "thousands": ("thousands", "tusenvis"),
            "in the centre": ("centre", "center", "still", "between", "range"),
            "have left": ("left", "fled", "gone", "leave", "leaving"),
            "still there": ("still", "stay", "remain", "inside", "in the cent"),
        },
        panels={
            "have left": ("hundreds", "thousands"),
            "still there": ("in the centre",),
        },
    ),
    misconceptions=(
        Misconception(
            "of-the-article",
            when=some_bar(lambda a, b: a in (10_000, 20_000) or b == 25_000),
        ),
        Misconception(
            "middle-drawn",
            when=some_bar(lambda low, high: low == high == 1750),
        ),
        Misconception(
            "counts-of-words",
            when=some_bar(lambda a, b: a == b in (200, 2000, 100, 1000, 550, 5500)),
        ),
        Misconception(
            "range-opened",
            when=lambda chart: (
                {(1000, None), (2000, None)} <= {v for _, v in chart["rows"]}
                and (1000, 2500) not in [v for _, v in chart["rows"]]
            ),
        ),
        Misconception(
            "closed-above",
            when=some_bar(lambda a, b: a in (200, 2000) and b not in (None, a)),
        ),
        Misconception(
            "one-of-them",
            when=some_bar(lambda a, b: a in (100, 1000) and b is None),
        ),
        Misconception(
            "thousandth",
            when=some_bar(
                lambda a, b: (
                    (a, b) != (2, None)
                    and any(is_number(end) and 0 < end < 10 for end in (a, b))
                )
            ),
        ),
        Misconception("no-unit"),
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
