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
from raqqakit.exercises.predicates import all_alike, beside, either, holds, without
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
    unusual=("2", 2.0, [2], "two"),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Items(("B", "D"), what="line"),
    misconceptions=(
        Misconception("small-letter", when=holds("A"), example=["A", "B", "D"]),
        Misconception("the-town-itself", when=holds("C"), example=["B", "C", "D"]),
        Misconception("start-only", when=["B"]),
        Misconception("heading-only", when=["D"]),
    ),
    unusual=({"b", "d"}, "B D", ["BD"], "d and b", {"A": False, "B": True, "D": True}),
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
        Misconception(
            "one-name-one-place", when=all_alike, example=dict.fromkeys("ABCD", "town")
        ),
        Misconception(
            "turned-round", when={"A": "town", "B": "area", "C": "town", "D": "area"}
        ),
        Misconception(
            "borders", when=beside("A", "town"), example=AREA_OR_TOWN | {"A": "town"}
        ),
        Misconception(
            "measured-to-an-area",
            when=beside("B", "area"),
            example=AREA_OR_TOWN | {"B": "area"},
        ),
        Misconception(
            "calmer-story",
            when=either(beside("C", "town"), beside("D", "area")),
            example=AREA_OR_TOWN | {"C": "town"},
        ),
    ),
    unusual=(
        {"a": "Area", "b": "Town", "c": "area", "d": "town "},
        [("A", "area"), ("B", "town"), ("C", "area"), ("D", "town")],
        {"area": ["A", "C"], "town": ["B", "D"]},
        {"A": "province", "B": "city", "C": "municipality", "D": "city"},
    ),
)


KM = 111.2


def _degrees_in_cos(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    east = KM * (lon2 - lon1) * math.cos((lat1 + lat2) / 2)
    return math.hypot(KM * (lat2 - lat1), east)


def _north_shrunk(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    shrink = math.cos(math.radians((lat1 + lat2) / 2))
    return math.hypot(KM * (lat2 - lat1) * shrink, KM * (lon2 - lon1))


def _both_shrunk(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    shrink = math.cos(math.radians((lat1 + lat2) / 2))
    return math.hypot(KM * (lat2 - lat1) * shrink, KM * (lon2 - lon1) * shrink)


def _shrunk_by_first(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    east = KM * (lon2 - lon1) * math.cos(math.radians(lat1))
    return math.sqrt((KM * (lat2 - lat1)) ** 2 + east**2)


def _by_pythagoras(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    east = (lon2 - lon1) * math.cos(math.radians(lat1 + lat2) / 2)
    return 111.2 * math.sqrt((lat2 - lat1) ** 2 + east**2)


def _by_mean_cosine(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    both = math.cos(math.radians(lat1)) + math.cos(math.radians(lat2))
    return math.hypot(111.2 * (lat1 - lat2), 111.2 * (lon1 - lon2) * both / 2)


def _on_the_globe(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    one, other = math.radians(lat1), math.radians(lat2)
    half = math.sin((other - one) / 2) ** 2
    east = math.sin(math.radians(lon2 - lon1) / 2) ** 2
    half += math.cos(one) * math.cos(other) * east
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


Q4 = Problem(
    TEXT["q4"],
    expected=Function(
        "kilometres",
        cases=(case(0, 0, 0, 1, gives=111.2), case(60, 0, 62, 1, gives=228.8)),
        unseen=(
            case(24, 9, 27, 7, gives=389.337),
            case(46, 34, 46, 34, gives=0),
            case(60, 0, 60, 1, gives=55.6),
            case(35.34, 40.14, 35.95, 39.01, gives=122.6),
        ),
        avoid=("raqqa", "deir", "gazetteer"),
        tolerance=0.3,  # a sphere's distance and a flat one differ by so much
    ),
    misconceptions=(
        Misconception(
            "still-flat",
            when=lambda lat1, lon1, lat2, lon2: math.hypot(
                KM * (lat2 - lat1), KM * (lon2 - lon1)
            ),
        ),
        Misconception(
            "first-degrees",
            when=lambda lat1, lon1, lat2, lon2: math.hypot(
                KM * (lat2 - lat1), KM * (lon2 - lon1) * math.cos(lat1)
            ),
        ),
        Misconception("degrees-not-radians", when=_degrees_in_cos),
        Misconception("north-shrunk", when=_north_shrunk),
        Misconception("both-shrunk", when=_both_shrunk),
        Misconception(
            "one-latitude",
            when=(
                _shrunk_by_first,
                lambda lat1, lon1, lat2, lon2: _shrunk_by_first(lat2, lon1, lat1, lon2),
            ),
        ),
    ),
    unusual=(_on_the_globe, _by_pythagoras, _by_mean_cosine),
)

Q5 = Problem(
    TEXT["q5"],
    expected=Order(TEXT["q5"].options, ("BDACE",)),
    misconceptions=(
        Misconception("flat-degrees", when=holds("F"), example="BDAFE"),
        Misconception("nothing-to-look-up", when=without("D", "B"), example="DBACE"),
        Misconception("nothing-found", when=without("A", "D"), example="BADCE"),
        Misconception("measured-too-soon", when=without("C", "A"), example="BDCAE"),
        Misconception("printed-too-soon", when=without("E", "C"), example="BDAEC"),
    ),
    unusual=(["b", "d", "a", "c", "e"], "B, D, A, C, E", "B → D → A → C → E"),
)


def _by_steps(bearing: float) -> str:
    winds = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
    return winds[int((bearing + 22.5) // 45) % 8]


def _by_limits(bearing: float) -> str:  # noqa: PLR0911
    if bearing < 22.5 or bearing > 337.5:
        return "N"
    if bearing < 67.5:
        return "NE"
    if bearing < 112.5:
        return "E"
    if bearing < 157.5:
        return "SE"
    if bearing < 202.5:
        return "S"
    if bearing < 247.5:
        return "SW"
    if bearing < 292.5:
        return "W"
    return "NW"


def _by_nearest(bearing: float) -> str:
    winds = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270}
    winds |= {"NW": 315}
    if bearing > 337:
        return "N"
    return min(winds, key=lambda name: abs(winds[name] - bearing))


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "wind",
        cases=(case(320, gives="NW"), case(304, gives="NW"), case(90, gives="E")),
        unseen=(
            case(0, gives="N"),
            case(22, gives="N"),
            case(23, gives="NE"),
            case(67, gives="NE"),
            case(68, gives="E"),
            case(112, gives="E"),
            case(113, gives="SE"),
            case(157, gives="SE"),
            case(158, gives="S"),
            case(202, gives="S"),
            case(203, gives="SW"),
            case(247, gives="SW"),
            case(248, gives="W"),
            case(292, gives="W"),
            case(293, gives="NW"),
            case(337, gives="NW"),
            case(338, gives="N"),
            case(360, gives="N"),
        ),
        avoid=("bearing", "raqqa", "deir"),
    ),
    misconceptions=(
        Misconception(
            "north-again",
            when=lambda bearing: ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[
                min(7, round(bearing / 45))
            ],
        ),
        Misconception(
            "cut-down",
            when=lambda bearing: ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[
                int(bearing / 45) % 8
            ],
        ),
        Misconception(
            "rounded-up",
            when=lambda bearing: ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[
                math.ceil(bearing / 45) % 8
            ],
        ),
        Misconception(
            "no-way-round",
            when=lambda bearing: ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[
                round(bearing / 45)
            ],
        ),
        Misconception(
            "left-about",
            when=lambda bearing: ("N", "NW", "W", "SW", "S", "SE", "E", "NE")[
                round(bearing / 45) % 8
            ],
        ),
        Misconception(
            "four-only",
            when=lambda bearing: ("N", "E", "S", "W")[round(bearing / 90) % 4],
        ),
    ),
    unusual=(
        lambda bearing: ["N", "NE", "E", "SE", "S", "SW", "W", "NW", "N"][
            round(bearing / 45)
        ],
        _by_steps,
        _by_limits,
        _by_nearest,
    ),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
    unusual=("d", "(D)", ["D"], "D."),
)

Q8 = Problem(
    TEXT["q8"],
    expected=Items(("A", "C", "E"), what="statement"),
    misconceptions=(
        Misconception("can-be-read", when=["B", "D"]),
        Misconception("scale-forgotten", when=holds("B"), example=["A", "B", "C", "E"]),
        Misconception(
            "direction-forgotten", when=holds("D"), example=["A", "C", "D", "E"]
        ),
        Misconception("time-forgotten", when=["A", "C"]),
        Misconception("bank-from-line", when=["A", "E"]),
    ),
    unusual=({"a", "c", "e"}, ("E", "C", "A"), "A, C, E", "A C E", ["A C E"]),
)


def _far(deir: float, aleppo: float, tabqa: float, axis: str = "km") -> dict[str, Any]:
    """A chart of the three distances, described."""
    rows = {"Deir ez-Zor": deir, "Aleppo": aleppo, "Al-Tabqa": tabqa}
    return {"title": "From Raqqa", "axis": axis, "rows": rows}


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
            when=lambda chart: (
                {v[0] for _, v in chart["rows"]} & {143, 144, 206, 51} != set()
            ),
            example=_far(143, 207, 52),
        ),
        Misconception(
            "from-elsewhere",
            when=lambda chart: any(v[0] == 0 for _, v in chart["rows"]),
            example=_far(0, 168, 43),
        ),
        Misconception(
            "not-rounded",
            when=lambda chart: _decimals(chart["rows"]),
            example=_far(123.24, 168.25, 43.34),
        ),
        Misconception("no-unit", example=_far(123, 168, 43, "distance")),
    ),
    unusual=(
        _far(123, 168, 43, "km in a straight line"),
        _far(123.0, 168.0, 43.0, "Kilometers")
        | {"rows": [("tabqa", 43), ("Deir al-Zor", 123), ("aleppo", 168)]},
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
