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
from raqqakit.exercises.predicates import all_alike, both, holds, some_bar, without
from raqqakit.exercises.problems import OfStory, Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number

TEXT = texts_of("ex05")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(142.5, ("people", "meals")),
    misconceptions={
        "as-printed": 2640,
        "both-cut": 2.64,
        "point-dropped": lambda n: n in (142, 143),
        "zeros-kept": lambda n: n in (142.05, 142.005, 142.25),
        "point-left-out": lambda n: n in (165, 390),
        "point-moved": lambda n: n in (1425, 142_500, 14.25, 1.425),
        "one-alone": lambda n: n in (2.5, 140),
        "taken-away": 137.5,
        "texts-joined": lambda n: float(n) in (2.50014, 2_500_140),
        "less-than-one": lambda n: 0 < n < 140,
        "too-little": lambda n: 140 < n < 142,
        "still-text": None,
    },
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
            case("10.000", gives=10_000, about="three-behind"),
            case("140", gives=140, about="no-point"),
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
            case("2,5", gives=None, about="comma"),
            case("2.fem", gives=None, about="letters"),
            case("ti", gives=None, about="letters"),
            case("-5", gives=None),
        ),
        avoid=("article",),
    ),
    misconceptions={
        "every-point": (_plain, _careful),
        "float": float,
        "no-points": (
            lambda word: None if "." in word else int(word),
            lambda word: int(word) if word.isdigit() else None,
        ),
        "one-group": (
            lambda w: _plain(w) if re.fullmatch(r"\d+\.\d{3}", w) else None,
            lambda w: _plain(w) if re.fullmatch(r"\d{1,3}\.\d{3}", w) else None,
        ),
        "one-point": (_where(r"\d{1,3}\.\d{3}|\d+"), _where(r"\d+(\.\d{3})?")),
        "front-not-counted": (
            _where(r"\d+(\.\d{3})*"),
            lambda w: _plain(w) if {3} >= {*map(len, w.split(".")[1:])} else None,
        ),
        "front-always": _where(r"\d{1,3}(\.\d{3})*"),
        "three-or-more": _where(r"\d{1,3}(\.\d{3,})*|\d+"),
        "three-or-fewer": _where(r"\d{1,3}(\.\d{1,3})*|\d+"),
        "last-alone": (
            _where(r"[\d.]*\.\d{3}|\d+"),
            _where(r"\d{1,3}(\.\d*)*\.\d{3}|\d+"),
        ),
        "first-alone": _where(r"\d{1,3}\.\d{3}(\.\d*)*|\d+"),
        "all-figures-counted": lambda w: (
            _careful(w) if "." not in w or len(w) > 4 else None
        ),
        "comma-as-point": _where(r"\d{1,3}([.,]\d{3})*|\d+"),
        "nothing-behind": (_behind_the_point(3), _behind_the_point(9)),
        "nought-for-none": (
            lambda w: _as_it_should(w) or 0,
            lambda w: _as_it_should(w) or -1,
        ),
        "minus-taken": _by_trying,
        "no-figures": lambda w: (
            _plain(w) if re.fullmatch(r"[^.]{1,3}(\.[^.]{3})*|[^.]+", w) else None
        ),
    },
)

Q4 = Problem(
    TEXT["q4"],
    expected=NumberRange(200, None),
    misconceptions={
        "one-hundred": lambda ends: ends[0] == 100,
        "closed-above": lambda ends: ends[0] == 200 and ends[1] is not None,
        "tens-or-thousands": lambda ends: ends[0] in (20, 2000, 20_000),
        "three-of-them": lambda ends: ends[0] in (3, 300),
        "by-ones": lambda ends: ends[0] in (1, 2),
        "over-one-hundred": lambda ends: ends[0] == 101,
        "at-most": lambda ends: ends[0] is None and ends[1] in (100, 200),
        "open-below": lambda ends: ends[0] is None,
    },
    stories={
        "calmer": OfStory(
            NumberRange(200_000, None),
            {
                "one-hundred": lambda ends: ends[0] == 100_000,
                "closed-above": lambda ends: ends[0] == 200_000 and ends[1] is not None,
                "tens-or-thousands": lambda ends: ends[0] in (20, 200, 2000, 20_000),
                "three-of-them": lambda ends: ends[0] in (3, 300_000),
                "over-one-hundred": lambda ends: ends[0] == 100_001,
                "at-most": lambda ends: (
                    ends[0] is None and ends[1] in (100_000, 200_000)
                ),
            },
        )
    },
)

FLOW_OR_STOCK = {"A": "flow", "B": "stock", "C": "stock", "D": "flow", "E": "flow"}

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(FLOW_OR_STOCK, words=("stock", "flow")),
    misconceptions={
        "all-the-same": all_alike,
        "turned-round": {
            "A": "stock",
            "B": "flow",
            "C": "flow",
            "D": "stock",
            "E": "stock",
        },
        "flight-as-stock": {"A": "stock"},
        "moves-as-stock": {"E": "stock"},
        "still-there-as-flow": {"B": "flow"},
        "one-night-as-flow": {"C": "flow"},
        "moving-in-as-stock": {"D": "stock"},
    },
)


Q6 = Problem(
    TEXT["q6"],
    expected=Order(TEXT["q6"].options, ("BEADF",)),
    misconceptions={
        "middles-drawn": both(holds("C"), without("D", "A")),
        "middles": holds("C"),
        "shown-too-soon": without("F", "D"),
        "drawn-too-soon": without("D", "A"),
        "says-too-soon": without("A", "E"),
        "never-shown": "BEAD",
    },
)

Q7 = Problem(
    TEXT["q7"],
    expected=Items(
        ("B", "C", "D"),
        what="statement",
        also={"SOHR": "A", "UN": "B", "OCHA": "C", "NTB": "D"},
    ),
    misconceptions={
        "bar-only": ["D"],
        "only-those-ruled-out": ["A"],
        "arrows-only": ["B", "C"],
        "ceiling-forgotten": holds("A"),
        "one-ceiling-lost": lambda letters: len({"B", "C"} & {*letters}) == 1,
    },
    stories={
        "calmer": OfStory(
            Items(
                ("B", "C", "D"),
                what="statement",
                also={"LV": "A", "county": "B", "municipality": "C", "story": "D"},
            )
        )
    },
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
    misconceptions={
        "same-ends": (
            lambda a, b: (a[0] - b[0], a[1] - b[1]),
            lambda a, b: (max(0, a[0] - b[0]), max(0, a[1] - b[1])),
            lambda a, b: sorted((a[0] - b[0], a[1] - b[1])),
            lambda a, b: sorted((max(0, a[0] - b[0]), max(0, a[1] - b[1]))),
        ),
        "one-end": (
            lambda a, b: max(0, a[0] - b[1]),
            lambda a, b: max(0, a[1] - b[0]),
            lambda a, b: a[0] - b[1],
            lambda a, b: a[1] - b[0],
        ),
        "middles": (
            lambda a, b: (sum(a) - sum(b)) / 2,
            lambda a, b: max(0, (sum(a) - sum(b)) / 2),
            lambda a, b: (sum(a) - sum(b)) // 2,
            lambda a, b: [max(0, (sum(a) - sum(b)) / 2)] * 2,
        ),
        "below-zero": (
            lambda a, b: (a[0] - b[1], a[1] - b[0]),
            lambda a, b: (max(0, a[0] - b[1]), a[1] - b[0]),
            lambda a, b: (a[0] - b[1], max(0, a[1] - b[0])),
        ),
        "minus-dropped": (
            lambda a, b: (abs(a[0] - b[1]), abs(a[1] - b[0])),
            lambda a, b: sorted((abs(a[0] - b[1]), abs(a[1] - b[0]))),
        ),
        "start-low-twice": (
            lambda a, b: (max(0, a[0] - b[1]), max(0, a[0] - b[0])),
            lambda a, b: (a[0] - b[1], a[0] - b[0]),
        ),
        "middle-of-start": (
            lambda a, b: (sum(a) / 2 - b[1], sum(a) / 2 - b[0]),
            lambda a, b: (max(0, sum(a) / 2 - b[1]), max(0, sum(a) / 2 - b[0])),
        ),
        "min-for-max": lambda a, b: (min(0, a[0] - b[1]), min(0, a[1] - b[0])),
        "more-for-fewer": (
            lambda a, b: (max(0, b[0] - a[1]), max(0, b[1] - a[0])),
            lambda a, b: (max(0, b[1] - a[0]), max(0, b[0] - a[1])),
            lambda a, b: (max(0, b[0] - a[0]), max(0, b[1] - a[1])),
            lambda a, b: (b[0] - a[1], b[1] - a[0]),
            lambda a, b: (b[1] - a[0], b[0] - a[1]),
            lambda a, b: (b[0] - a[0], b[1] - a[1]),
        ),
        "high-not-crossed": (
            lambda a, b: (max(0, a[0] - b[1]), max(0, a[1] - b[1])),
            lambda a, b: (a[0] - b[1], a[1] - b[1]),
        ),
        "low-not-crossed": (
            lambda a, b: (max(0, a[0] - b[0]), max(0, a[1] - b[0])),
            lambda a, b: (a[0] - b[0], a[1] - b[0]),
        ),
        "none-for-zero": (
            lambda a, b: (None if a[0] < b[1] else a[0] - b[1], a[1] - b[0]),
            lambda a, b: tuple(
                None if n < 0 else n for n in (a[0] - b[1], a[1] - b[0])
            ),
            lambda a, b: (
                None if a[0] < b[1] else a[0] - b[1],
                max(0, a[1] - b[0]),
            ),
        ),
        "both-to-zero": lambda a, b: (
            (0, 0) if a[0] < b[1] else (a[0] - b[1], a[1] - b[0])
        ),
        "one-text": tuple(map(_written, (" to ", "-", ", ", " and ", " - "))),
        "turned": lambda a, b: (max(0, a[1] - b[0]), max(0, a[0] - b[1])),
    },
)


COUNTED = ("people", "person", "inhabitant", "resident")
RANGE = (1200, 1450)  # of the notice about Nordvang
RANGES = {
    "hundreds": (200, None),
    "thousands": (2000, None),
    "in the centre": (1000, 2500),
}


Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        RANGES,
        unit=(*COUNTED, "civilian"),
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
    misconceptions={
        "of-the-article": some_bar(lambda a, b: a in (10_000, 20_000) or b == 25_000),
        "middle-drawn": some_bar(lambda low, high: low == high == 1750),
        "counts-of-words": some_bar(
            lambda a, b: a == b in (200, 2000, 100, 1000, 550, 5500)
        ),
        "range-opened": lambda chart: (
            {(1000, None), (2000, None)} <= {v for _, v in chart["rows"]}
            and (1000, 2500) not in [v for _, v in chart["rows"]]
        ),
        "closed-above": some_bar(lambda a, b: a in (200, 2000) and b not in (None, a)),
        "one-of-them": some_bar(lambda a, b: a in (100, 1000) and b is None),
        "thousandth": some_bar(
            lambda a, b: (
                (a, b) != (2, None)
                and any(is_number(end) and 0 < end < 10 for end in (a, b))
            )
        ),
        "no-unit": None,
    },
    stories={
        "calmer": OfStory(
            Chart(
                {"hundreds": (200, None), "thousands": (2000, None), "range": RANGE},
                unit=COUNTED,
                known_by={
                    "hundreds": ("hundred", "hundrevis"),
                    "thousands": ("thousands", "tusenvis"),
                    "range": ("range", "still", "between", "there", "nordvang"),
                    "have come": ("come", "came", "arriv", "coming"),
                    "still there": ("still", "stay", "remain", "in nordvang"),
                },
                panels={
                    "have come": ("hundreds", "thousands"),
                    "still there": ("range",),
                },
            ),
            {
                "of-the-article": some_bar(
                    lambda a, b: a in (12_000, 20_000) or (a, b) == (1000, 2500)
                ),
                "middle-drawn": some_bar(lambda low, high: low == high == 1325),
                "range-opened": some_bar(lambda a, b: (a, b) == (1200, None)),
            },
        )
    },
)

PROBLEMS = (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9)
