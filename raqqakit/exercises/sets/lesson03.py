"""The two functions of lesson 03: kilometres out of degrees, and miles."""

import math

from raqqakit.exercises.answers import Function, case
from raqqakit.exercises.problems import Misconception, Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson03")

DEGREE = 111.2  # kilometres


def _share(latitude: float) -> float:
    return math.cos(math.radians(latitude))


def _way(north: float, east_km: float) -> float:
    return math.hypot(DEGREE * north, east_km)


Q7 = Problem(
    TEXT["q7"],
    expected=Function(
        "kilometres",
        cases=(case(0, 1, 0, gives=111.2), case(0, 1, 60, gives=55.6)),
        unseen=(
            case(3, 4, 0, gives=556),
            case(1, 2, 50, gives=181.2),
            case(0, 0, 20, gives=0, about="no-way"),
            case(0, -2, 60, gives=111.2, about="west"),
        ),
        avoid=("goal", "start", "halfway", "gazetteer"),
        tolerance=0.3,
    ),
    misconceptions=(
        Misconception("still-flat", when=lambda n, e, lat: _way(n, DEGREE * e)),
        Misconception("degrees", when=lambda n, e, lat: _way(n, e * _share(lat))),
        Misconception(
            "east-forgotten",
            when=(
                lambda n, e, lat: _way(n, DEGREE * _share(lat)),
                lambda n, e, lat: _way(n, _share(lat)),
            ),
        ),
        Misconception(
            "divided", when=lambda n, e, lat: _way(n, DEGREE * e / _share(lat))
        ),
        Misconception(
            "times-latitude", when=lambda n, e, lat: _way(n, DEGREE * e * lat)
        ),
        Misconception(
            "one-latitude",
            when=(
                lambda n, e, lat: _way(n, 90 * e),
                lambda n, e, lat: _way(n, DEGREE * e * 0.81),
                lambda n, e, lat: _way(n, 58 * e),
                lambda n, e, lat: _way(n, DEGREE * e * 0.52),
                lambda n, e, lat: _way(n, DEGREE * e / 2),
            ),
        ),
        Misconception(
            "same-line",
            when=(
                lambda n, e, lat: _way(n, DEGREE * n),
                lambda n, e, lat: _way(n, DEGREE * n * _share(lat)),
            ),
        ),
    ),
)

MILE = 1.609  # kilometres

Q9 = Problem(
    TEXT["q9"],
    expected=Function(
        "miles",
        cases=(
            case(100, gives=62),
            case(16, gives=10),
            case(None, gives=None, about="none-not-asked"),
        ),
        unseen=(
            case(0, gives=0, about="zero-as-none"),
            case(3, gives=2, about="cut-down"),
            case(4, gives=2, about="always-up"),
            case(1736, gives=1079, about="rough-mile"),
            case(123.2, gives=77),
        ),
        avoid=("kit_says", "goal", "start"),
    ),
    misconceptions=(
        Misconception(
            "turned-round",
            when=(
                lambda km: None if km is None else round(km * MILE),
                lambda km: round(km * MILE),
                lambda km: km * MILE,
                lambda km: None if km is None else km * MILE,
            ),
        ),
        Misconception(
            "none-not-asked",
            when=(
                lambda km: round(km / MILE),
                lambda km: round(km / 1.6),
                lambda km: "" if km is None else round(km / MILE),
            ),
        ),
        Misconception("zero-as-none", when=lambda km: round(km / MILE) if km else None),
        Misconception(
            "nought-for-none",
            when=lambda km: 0 if km is None else round(km / MILE),
        ),
        Misconception(
            "cut-down",
            when=(
                lambda km: None if km is None else int(km / MILE),
                lambda km: int(km / MILE),
                lambda km: None if km is None else km // MILE,
            ),
        ),
        Misconception(
            "not-rounded",
            when=(
                lambda km: km / MILE,
                lambda km: None if km is None else km / MILE,
                lambda km: km / MILE if km else None,
                lambda km: None if km is None else round(km / MILE, 1),
            ),
        ),
        Misconception(
            "always-up",
            when=lambda km: None if km is None else math.ceil(km / MILE),
        ),
        Misconception(
            "rough-mile",
            when=(
                lambda km: None if km is None else round(km / 1.6),
                lambda km: None if km is None else round(km * 0.6),
                lambda km: None if km is None else round(km / 1.5),
            ),
        ),
    ),
)

PROBLEMS = (Q7, Q9)
