"""The functions of lesson 03: metres, miles, and kilometres out of degrees."""

import math
from collections.abc import Callable

from raqqakit.exercises.answers import Function, case
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson03")

DEGREE = 111.2  # kilometres


def _share(latitude: float) -> float:
    return math.cos(math.radians(latitude))


def _way(north: float, east_km: float) -> float:
    return math.hypot(DEGREE * north, east_km)


def _of_one_latitude(degree: float) -> Callable[[float, float, float], float]:
    """The way when a degree to the east has so many kilometres everywhere."""
    return lambda north, east, latitude: _way(north, degree * east)


def _with_degree(degree: float) -> Callable[[float, float, float], float]:
    """The way when a degree to the east has so many kilometres at the equator."""
    return lambda north, east, latitude: _way(north, degree * east * _share(latitude))


NO_TOWN = "not-found"  # what a case with None is about


def _none_or(calculated: Callable[[float], object]) -> Callable[[float | None], object]:
    """A function that gives None for None, and otherwise what another gives."""
    return lambda km: None if km is None else calculated(km)


Q8 = Problem(
    TEXT["q8"],
    expected=Function(
        "metres",
        cases=(case(2, gives=2000), case(None, gives=None, about=NO_TOWN)),
        unseen=(
            case(0, gives=0, about="no-distance"),
            case(0.5, gives=500),
            case(1736, gives=1_736_000),
        ),
        avoid=("kit_says", "goal", "start"),
    ),
    misconceptions={
        "nought-for-none": lambda km: 0 if km is None else 1000 * km,
        "turned-round": (_none_or(lambda km: km / 1000), lambda km: km / 1000),
        "too-few": (
            _none_or(lambda km: 100 * km),
            lambda km: 100 * km,
            lambda km: km * 100,
        ),
        "point": (
            _none_or(lambda km: km),
            lambda km: 1.000 * km,
            lambda km: km * 1.000,
        ),
        "comma": (
            _none_or(lambda km: (1, 000 * km)),
            _none_or(lambda km: (km * 1, 000)),
            _none_or(lambda km: (1000, 0)),
            _none_or(lambda km: (km * 1000, 0)),
        ),
        "made-whole": (
            _none_or(lambda km: int(km) * 1000),
            _none_or(lambda km: round(km) * 1000),
        ),
        "added": (_none_or(lambda km: km + 1000), lambda km: km + 1000),
        "no-km": _none_or(lambda km: 1000),
        "exchanged": (
            lambda km: km * 1000 if km is None else None,  # type: ignore[operator]
            lambda km: 1000 * km if km is None else None,  # type: ignore[operator]
        ),
        "none-calculated": (
            lambda km: 1000 * km,
            lambda km: km * 1000,
            lambda km: km / 0.001,
            lambda km: round(1000 * km),
            lambda km: round(km * 1000),
        ),
        "all-none": lambda km: None,
        "prints": None,
    },
)

MILE = 1.609  # kilometres
METRES = 1609  # of a mile

Q9 = Problem(
    TEXT["q9"],
    expected=Function(
        "miles",
        cases=(
            case(100, gives=62),
            case(16, gives=10),
            case(None, gives=None, about=NO_TOWN),
        ),
        unseen=(
            case(0, gives=0, about="no-distance"),
            case(3, gives=2),
            case(4, gives=2),
            case(1736, gives=1079, about="long-way"),
            case(123.2, gives=77),
        ),
        avoid=("kit_says", "goal", "start"),
    ),
    misconceptions={
        "turned-round": (
            lambda km: km * MILE,
            lambda km: round(km * MILE),
            _none_or(lambda km: km * MILE),
            _none_or(lambda km: round(km * MILE)),
            _none_or(lambda km: km * METRES),
            _none_or(lambda km: round(km * METRES)),
        ),
        "none-not-asked": (
            lambda km: round(km / MILE),
            lambda km: round(km / 1.6),
            lambda km: round(km * 0.621),
            lambda km: round(km * 0.6214),
            lambda km: round(km * 0.62),
        ),
        "prints": None,
        "rounded-first": (
            lambda km: round(km) / MILE,
            _none_or(lambda km: round(km) / MILE),
            _none_or(lambda km: int(km) / MILE),
        ),
        "in-metres": (
            lambda km: km / METRES,
            lambda km: round(km / METRES),
            lambda km: round(km) / METRES,
            _none_or(lambda km: km / METRES),
            _none_or(lambda km: round(km / METRES)),
            _none_or(lambda km: round(km) / METRES),
        ),
        "other-way": (
            lambda km: round(MILE / km),
            _none_or(lambda km: MILE / km),
            _none_or(lambda km: round(MILE / km)),
        ),
        "never-reached": lambda km: None,
        "zero-as-none": lambda km: round(km / MILE) if km else None,
        "nought-for-none": (
            lambda km: 0 if km is None else round(km / MILE),
            lambda km: round(km / MILE) if km else 0,
        ),
        "comma": (
            lambda km: round(km / 1, 609),
            _none_or(lambda km: round(km / 1, 609)),
            _none_or(lambda km: round(km, 609)),
            lambda km: (km / 1, 609),
            _none_or(lambda km: (km / 1, 609)),
        ),
        "cut-down": (
            lambda km: int(km / MILE),
            _none_or(lambda km: int(km / MILE)),
            _none_or(lambda km: km // MILE),
        ),
        "not-rounded": (
            lambda km: km / MILE,
            lambda km: km / 1.6,
            lambda km: km * 0.621,
            lambda km: km / MILE if km else None,
            _none_or(lambda km: km / MILE),
            _none_or(lambda km: km / 1.6),
            _none_or(lambda km: round(km / MILE, 1)),
            _none_or(lambda km: km * 0.621),
            _none_or(lambda km: km * 0.6214),
            _none_or(lambda km: km * 0.62),
        ),
        "always-up": _none_or(lambda km: math.ceil(km / MILE)),
        "rough-mile": (
            _none_or(lambda km: round(km / 1.6)),
            _none_or(lambda km: round(km * 0.6)),
            _none_or(lambda km: round(km * 0.62)),
            _none_or(lambda km: round(km * 0.621)),
            _none_or(lambda km: round(km / 1.5)),
        ),
    },
)

Q11 = Problem(
    TEXT["q11"],
    expected=Function(
        "kilometres",
        cases=(case(0, 1, 0, gives=111.2), case(0, 1, 60, gives=55.6)),
        unseen=(
            case(3, 4, 0, gives=556, about="two-parts"),
            case(1, 2, 50, gives=181.1, about="two-parts"),
            case(0, 0, 20, gives=0, about="no-way"),
            case(0, -2, 60, gives=111.2, about="west"),
        ),
        avoid=("goal", "start", "halfway", "gazetteer"),
        tolerance=0.3,
    ),
    misconceptions={
        "still-flat": lambda n, e, lat: _way(n, DEGREE * e),
        "degrees": (
            lambda n, e, lat: _way(n, e * _share(lat)),
            lambda n, e, lat: _way(n, e),
        ),
        "east-forgotten": (
            lambda n, e, lat: _way(n, DEGREE * _share(lat)),
            lambda n, e, lat: _way(n, _share(lat)),
        ),
        "no-radians": lambda n, e, lat: _way(n, DEGREE * e * math.cos(lat)),
        "rough-degree": tuple(map(_with_degree, (110, 111, 111.1, 111.3))),
        "divided": lambda n, e, lat: _way(n, DEGREE * e / _share(lat)),
        "times-latitude": lambda n, e, lat: _way(n, DEGREE * e * lat),
        "one-latitude": tuple(map(_of_one_latitude, (90, 90.2, 58, 57.9, 55.6))),
        "same-line": (
            lambda n, e, lat: _way(n, DEGREE * n),
            lambda n, e, lat: _way(n, DEGREE * n * _share(lat)),
        ),
    },
)

PROBLEMS = (Q8, Q9, Q11)
