"""The problems beside lesson 03: names, places, distances, and what a map hides."""

import math
from typing import Any

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    Order,
    Pairs,
    case,
)
from raqqakit.exercises.predicates import (
    all_alike,
    beside,
    either,
    holds,
    some_bar,
    without,
)
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number

TEXT = texts_of("ex03")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(2),
    misconceptions=(
        Misconception("all-found", when=4),
        Misconception("river-or-country", when=3),
        Misconception("main-names-only", when=1),
        Misconception("none-found", when=0),
    ),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Items(("B", "D"), what="line"),
    misconceptions=(
        Misconception("small-letter", when=holds("A")),
        Misconception("the-town-itself", when=holds("C")),
        Misconception("start-only", when=["B"]),
        Misconception("heading-only", when=["D"]),
    ),
)

AREA_OR_TOWN = {"A": "area", "B": "town", "C": "area", "D": "town"}

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs(
        AREA_OR_TOWN,
        words=("area", "town"),
        also={"province": "area", "municipality": "area", "city": "town"},
    ),
    misconceptions=(
        Misconception("one-name-one-place", when=all_alike),
        Misconception(
            "turned-round", when={"A": "town", "B": "area", "C": "town", "D": "area"}
        ),
        Misconception("borders", when={"A": "town"}),
        Misconception("measured-to-an-area", when={"B": "area"}),
        Misconception(
            "calmer-story",
            when=either(beside("C", "town"), beside("D", "area")),
        ),
    ),
)


KM = 111.2  # one degree


def _shrunk(north: float, east: float, latitude: float = 0) -> float:
    """A distance of so many degrees, with those to the east shrunk as at a latitude."""
    return KM * math.hypot(north, east * math.cos(latitude))


Q4 = Problem(
    TEXT["q4"],
    expected=Function(
        "kilometres",
        cases=(case(0, 0, 0, 1, gives=111.2), case(60, 0, 62, 1, gives=228.8)),
        unseen=(
            case(24, 9, 27, 7, gives=389.337, about="another-latitude"),
            case(46, 34, 46, 34, gives=0, about="no-way"),
            case(60, 0, 60, 1, gives=55.6),
            case(35.34, 40.14, 35.95, 39.01, gives=122.6),
        ),
        avoid=("raqqa", "deir", "gazetteer"),
        tolerance=0.3,  # a sphere's distance and a flat one differ by so much
    ),
    misconceptions=(
        Misconception("still-flat", when=lambda a, b, c, d: _shrunk(c - a, d - b)),
        Misconception(
            "first-degrees", when=lambda a, b, c, d: _shrunk(c - a, d - b, a)
        ),
        Misconception(
            "degrees-not-radians",
            when=lambda a, b, c, d: _shrunk(c - a, d - b, (a + c) / 2),
        ),
        Misconception(
            "of-longitude",
            when=(
                lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(b + d) / 2),
                lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(b)),
                lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(d)),
            ),
        ),
        Misconception(
            "sine",
            when=lambda a, b, c, d: _shrunk(
                c - a, d - b, (math.pi - math.radians(a + c)) / 2
            ),
        ),
        Misconception(
            "north-shrunk",
            when=lambda a, b, c, d: _shrunk(d - b, c - a, math.radians(a + c) / 2),
        ),
        Misconception(
            "both-shrunk",
            when=lambda a, b, c, d: (
                _shrunk(c - a, d - b) * math.cos(math.radians(a + c) / 2)
            ),
        ),
        Misconception(
            "one-latitude",
            when=(
                lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(a)),
                lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(c)),
            ),
        ),
    ),
)

Q5 = Problem(
    TEXT["q5"],
    expected=Order(TEXT["q5"].options, ("BDACE",)),
    misconceptions=(
        Misconception("flat-degrees", when=holds("F")),
        Misconception("nothing-to-look-up", when=without("D", "B")),
        Misconception("nothing-found", when=without("A", "D")),
        Misconception("measured-too-soon", when=without("C", "A")),
        Misconception("printed-too-soon", when=without("E", "C")),
    ),
)


WINDS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
# The first and the last degree of each wind, and of north again.
EDGES = (
    0,
    22,
    23,
    67,
    68,
    112,
    113,
    157,
    158,
    202,
    203,
    247,
    248,
    292,
    293,
    337,
    338,
    360,
)


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "wind",
        cases=(case(320, gives="NW"), case(304, gives="NW"), case(90, gives="E")),
        unseen=[
            case(e, gives=[*WINDS, "N"][n // 2], about="edge" if e % 360 else "")
            for n, e in enumerate(EDGES)
        ],
        avoid=("bearing", "raqqa", "deir"),
    ),
    misconceptions=(
        Misconception("north-again", when=lambda b: WINDS[min(7, round(b / 45))]),
        Misconception("cut-down", when=lambda b: WINDS[int(b / 45) % 8]),
        Misconception("rounded-up", when=lambda b: WINDS[math.ceil(b / 45) % 8]),
        Misconception("no-way-round", when=lambda b: WINDS[round(b / 45)]),
        Misconception("left-about", when=lambda b: WINDS[-round(b / 45) % 8]),
        Misconception("four-only", when=lambda b: WINDS[round(b / 90) % 4 * 2]),
    ),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
)

Q8 = Problem(
    TEXT["q8"],
    expected=Items(("A", "C", "E"), what="statement"),
    misconceptions=(
        Misconception("can-be-read", when=["B", "D"]),
        Misconception("scale-forgotten", when=holds("B")),
        Misconception("direction-forgotten", when=holds("D")),
        Misconception("time-forgotten", when=["A", "C"]),
        Misconception("bank-from-line", when=["A", "E"]),
    ),
)


def _decimals(rows: Any) -> bool:
    """Whether the distances are right but for what stands behind the point."""
    lengths = sorted(low for _, (low, _) in rows if is_number(low))
    exact = [round(length) for length in lengths] == [43, 123, 168]
    return exact and any(length != round(length) for length in lengths)


Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        {"Deir ez-Zor": 123, "Aleppo": 168, "Al-Tabqa": 43},
        unit=("kilomet", "km"),
        known_by={
            "Deir ez-Zor": ("deir", "dayr", "deyr", "dair", "der z"),
            "Aleppo": ("aleppo", "halab"),
            "Al-Tabqa": ("tabqa", "tabaqah", "thawra"),
        },
    ),
    misconceptions=(
        Misconception(
            "flat-degrees",
            when=some_bar(lambda low, _: low in (143, 144, 206, 51)),
        ),
        Misconception(
            "from-elsewhere",
            when=some_bar(lambda low, _: low == 0),
        ),
        Misconception(
            "not-rounded",
            when=lambda chart: _decimals(chart["rows"]),
        ),
        Misconception("no-unit"),
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
