"""The problems beside lesson 03: names, places, distances, and what a map hides."""

import math
from collections.abc import Callable
from functools import partial
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
from raqqakit.exercises.answers.charts.drawing import Drawing
from raqqakit.exercises.predicates import (
    all_alike,
    beside,
    both,
    either,
    holds,
    some_bar,
    without,
)
from raqqakit.exercises.problems import OfStory, Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number

TEXT = texts_of("ex03")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(
        2, ("name", "names", "town", "towns", "of 4", "of four", "of the four")
    ),
    misconceptions={
        "all-found": 4,
        "river-or-country": 3,
        "main-names-only": 1,
        "none-found": 0,
        "more-than-names": lambda n: n > 4,
    },
)

Q2 = Problem(
    TEXT["q2"],
    expected=Items(("B", "D"), what="line"),
    misconceptions={
        "nothing-mistaken": [],
        "every-capital": ["B", "C", "D"],
        "small-letter": holds("A"),
        "the-town-itself": holds("C"),
        "start-only": ["B"],
        "heading-only": ["D"],
    },
)

AREA_OR_TOWN = {"A": "area", "B": "town", "C": "area", "D": "town"}

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs(
        AREA_OR_TOWN,
        words=("area", "town"),
        also={"province": "area", "municipality": "area", "city": "town"},
    ),
    misconceptions={
        "one-name-one-place": all_alike,
        "turned-round": {"A": "town", "B": "area", "C": "town", "D": "area"},
        "borders": {"A": "town"},
        "measured-to-an-area": {"B": "area"},
        "calmer-story": either(beside("C", "town"), beside("D", "area")),
    },
)


KM = 111.2  # one degree


def _shrunk(north: float, east: float, latitude: float = 0) -> float:
    """A distance of so many degrees, with those to the east shrunk as at a latitude."""
    return KM * math.hypot(north, east * math.cos(latitude))


def _shrunk_east(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The way to the east alone, below 0 to the west."""
    return KM * (lon2 - lon1) * math.cos(math.radians(lat1 + lat2) / 2)


Q4 = Problem(
    TEXT["q4"],
    expected=Function(
        "kilometres",
        cases=(case(0, 0, 0, 1, gives=111.2), case(60, 0, 62, 1, gives=228.8)),
        unseen=(
            case(24, 9, 27, 7, gives=389.337, about="at-25-degrees"),
            case(46, 34, 46, 34, gives=0, about="same-point"),
            case(60, 0, 60, 1, gives=55.6),
            case(35.34, 40.14, 35.95, 39.01, gives=122.6),
        ),
        avoid=("gazetteer",),
        tolerance=0.3,  # a sphere's distance and a flat one differ by so much
    ),
    misconceptions={
        "still-flat": (
            lambda a, b, c, d: _shrunk(c - a, d - b),
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(c - a)),
        ),
        "first-degrees": lambda a, b, c, d: _shrunk(c - a, d - b, a),
        "degrees-not-radians": lambda a, b, c, d: _shrunk(c - a, d - b, (a + c) / 2),
        "of-longitude": (
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(b + d) / 2),
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(b)),
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(d)),
        ),
        "sine": lambda a, b, c, d: _shrunk(
            c - a, d - b, (math.pi - math.radians(a + c)) / 2
        ),
        "north-shrunk": lambda a, b, c, d: _shrunk(
            d - b, c - a, math.radians(a + c) / 2
        ),
        "both-shrunk": lambda a, b, c, d: (
            _shrunk(c - a, d - b) * math.cos(math.radians(a + c) / 2)
        ),
        "one-latitude": (
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(a)),
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(c)),
        ),
        "one-of-two-halved": (
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(a + c / 2)),
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(a / 2 + c)),
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(a) + c / 2),
        ),
        "not-halved": lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(a + c)),
        "divided": lambda a, b, c, d: (
            KM * math.hypot(c - a, (d - b) / math.cos(math.radians(a + c) / 2))
        ),
        "added": (
            lambda a, b, c, d: KM * (c - a) + _shrunk_east(a, b, c, d),
            lambda a, b, c, d: KM * abs(c - a) + abs(_shrunk_east(a, b, c, d)),
        ),
        "east-alone": (_shrunk_east, lambda a, b, c, d: abs(_shrunk_east(a, b, c, d))),
        "one-factor": (
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(60)),
            lambda a, b, c, d: _shrunk(c - a, d - b, math.radians(61)),
        ),
    },
)

Q5 = Problem(
    TEXT["q5"],
    expected=Order(TEXT["q5"].options, ("BDACE",)),
    misconceptions={
        "only-what-is-too-much": "F",
        "flat-degrees": holds("F"),
        "nothing-to-look-up": without("D", "B"),
        "nothing-found": without("A", "D"),
        "measured-too-soon": without("C", "A"),
        "printed-too-soon": without("E", "C"),
    },
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


def _from_list(winds: str, bearing: int) -> str:
    return winds.split()[round(bearing / 45) % 8]


def _by_quarters(points: str) -> Callable[[int], str]:
    """A function that knows the corners, and these of the winds at one degree each."""
    return lambda b: (
        "NESW"[b // 90 % 4]
        if b % 90 == 0 and "NESW"[b // 90 % 4] in points
        else WINDS[min(3, b // 90) * 2 + 1]
    )


def _begins_anew(after: int) -> Callable[[int], str]:
    """A function that begins at north again after so many steps."""
    return lambda b: WINDS[round(b / 45) % after]


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "wind",
        cases=(
            case(320, gives="NW", about="on-the-page"),
            case(304, gives="NW", about="on-the-page"),
            case(90, gives="E", about="on-the-page"),
        ),
        unseen=[
            case(e, gives=[*WINDS, "N"][n // 2], about="edge" if e % 360 else "north")
            for n, e in enumerate(EDGES)
        ],
        avoid=("bearing",),
    ),
    misconceptions={
        "north-again": lambda b: WINDS[min(7, round(b / 45))],
        "cut-down": (
            lambda b: WINDS[int(b / 45) % 8],
            lambda b: WINDS[min(7, b // 45)],
            lambda b: WINDS[int(b / 45)],
        ),
        "rounded-up": (
            lambda b: WINDS[math.ceil(b / 45) % 8],
            lambda b: WINDS[max(1, math.ceil(b / 45)) % 8],
            lambda b: WINDS[(b // 45 + 1) % 8],
        ),
        "no-way-round": (
            lambda b: WINDS[round(b / 45)],
            lambda b: WINDS[math.ceil(b / 45)],
        ),
        "list-mixed": tuple(
            partial(_from_list, winds)
            for winds in (
                "N NE E SW S SE W NW",
                "N NW E SE S SW W NE",
                "N NE W SE S SW E NW",
                "N NW E SW S SE W NE",
                "S NE E SE N SW W NW",
            )
        ),
        "from-the-east": (
            partial(_from_list, "E NE N NW W SW S SE"),
            partial(_from_list, "E SE S SW W NW N NE"),
        ),
        "four-at-one-degree": (
            lambda b: WINDS[b // 45 % 8] if b % 90 == 0 else WINDS[b // 90 * 2 + 1],
        ),
        "in-quarters": tuple(map(_by_quarters, ("", "N", "E"))),
        "another-count": tuple(map(_begins_anew, (4, 6, 7))),
        "in-sevenths": (
            lambda b: WINDS[round(b / 360 * 7)],
            lambda b: WINDS[int(b / 360 * 7)],
        ),
        "left-about": lambda b: WINDS[-round(b / 45) % 8],
        "four-only": (
            lambda b: WINDS[round(b / 90) % 4 * 2],
            lambda b: WINDS[min(3, round(b / 90)) * 2],
            lambda b: WINDS[b // 90 % 4 * 2],
            lambda b: WINDS[min(3, b // 90) * 2],
            lambda b: WINDS[max(0, (b - 1) // 90) * 2],
        ),
    },
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
)

Q8 = Problem(
    TEXT["q8"],
    expected=Items(("A", "C", "E"), what="statement"),
    misconceptions={
        "can-be-read": ["B", "D"],
        "both-forgotten": both(holds("B"), holds("D")),
        "scale-forgotten": holds("B"),
        "direction-forgotten": holds("D"),
        "time-forgotten": ["A", "C"],
        "armies-forgotten": ["C", "E"],
        "bank-from-line": ["A", "E"],
    },
)


KM_IN_A_MILE = 1.609


def _lengths(chart: Drawing) -> list[Any]:
    return sorted(low for _, (low, _) in chart["rows"] if is_number(low))


def _all_are(lengths: list[int]) -> Callable[[Drawing], bool]:
    """A test whether the bars are so long."""
    return lambda chart: _lengths(chart) == lengths


def _but_for_decimals(lengths: list[int]) -> Callable[[Drawing], bool]:
    """A test whether the bars are so long but for what stands behind the point."""
    return lambda chart: [*map(round, _lengths(chart))] == lengths != _lengths(chart)


def _in_miles(*kilometres: int) -> Callable[[Drawing], bool]:
    """A test whether the bars are so long in miles, rounded in whichever way."""
    miles = sorted(km / KM_IN_A_MILE for km in kilometres)
    return lambda chart: (
        len(_lengths(chart)) == len(miles)
        and all(abs(a - b) < 1 for a, b in zip(_lengths(chart), miles))
    )


def _some_bar_is(*lengths: int) -> Callable[[Drawing], bool | str]:
    return some_bar(lambda low, _: low in lengths)


def _printed(length: int, true: set[int]) -> Callable[[Drawing], bool]:
    """A test whether a bar has a length and the two others are two of the true ones."""
    return lambda chart: (
        length in _lengths(chart) and len({*_lengths(chart)} & true) == len(true) - 1
    )


def _has_bar(*names: str) -> Callable[[Drawing], bool | str]:
    return lambda chart: holds(*names)(name for name, _ in chart["rows"])


KILOMETRES = ("kilomet", "km")
Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        {"Deir ez-Zor": 123, "Aleppo": 168, "Al-Tabqa": 43},
        unit=KILOMETRES,
        known_by={
            "Deir ez-Zor": ("deir", "dayr", "deyr", "dair", "der z"),
            "Aleppo": ("aleppo", "halab"),
            "Al-Tabqa": ("tabqa", "tabaqah", "thawra"),
        },
    ),
    misconceptions={
        "in-miles": _in_miles(43, 123, 168),
        "flat-degrees": _some_bar_is(143, 144, 206, 51),
        "the-printed-one": _printed(140, {43, 123, 168}),
        "another-start": _has_bar("Raqqa", "Rakka"),
        # As far as two of the three lie apart, or as one from itself.
        "from-elsewhere": _some_bar_is(0, 131, 154, 285, 286),
        "rounded-up": _all_are([44, 124, 169]),
        "not-rounded": _but_for_decimals([43, 123, 168]),
        "no-unit": None,
    },
    stories={
        "calmer": OfStory(
            Chart(
                {"Øvre Vang": 11, "Brekkesund": 22, "Storgard": 18},
                unit=KILOMETRES,
                known_by={
                    "Øvre Vang": ("øvre", "ovre", "oevre", "upper"),
                    "Brekkesund": ("brekkesund",),
                    "Storgard": ("storgard", "stor-gard", "storgård"),
                },
            ),
            {
                "flat-degrees": _some_bar_is(38, 34),
                "the-printed-one": _printed(14, {11, 18, 22}),
                "another-start": _has_bar("Elvestad"),
                "from-elsewhere": _some_bar_is(0, 16, 20),
                "rounded-up": _all_are([12, 19, 22]),
                "not-rounded": _but_for_decimals([11, 18, 22]),
                "in-miles": _in_miles(11, 18, 22),
            },
        )
    },
)

PROBLEMS = (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9)
