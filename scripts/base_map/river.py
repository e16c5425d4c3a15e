"""The Euphrates, shifted so that it runs through its towns."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shapely import LineString, get_coordinates

from raqqakit.places import EARTH_RADIUS_KM
from scripts.base_map.cutting import rounded
from scripts.base_map.known import REACH_KM
from scripts.base_map.source import Floats, Place


def great_circle(a: Floats, b: Floats) -> Floats:
    """Return the distances between places in km, on a sphere (haversine)."""
    (lon_a, lat_a), (lon_b, lat_b) = np.radians(a).T, np.radians(b).T
    h = np.sin((lat_b - lat_a) / 2) ** 2
    h = h + np.cos(lat_a) * np.cos(lat_b) * np.sin((lon_b - lon_a) / 2) ** 2
    distances: Floats = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(h))
    return distances


@dataclass(frozen=True)
class Road:
    """A table of pairs along a way, with the km of each from its start, ascending."""

    km: Floats
    pairs: Floats

    def at(self, km: Floats) -> Floats:
        """Return the pairs at some numbers of km, between two rows too."""
        return np.array([np.interp(km, self.km, axis) for axis in self.pairs.T]).T


def road_along(line: LineString) -> Road:
    """Return the places of a line, each with its km from the start."""
    places = get_coordinates(line)
    steps = great_circle(places[:-1], places[1:])
    return Road(np.concatenate([[0.0], np.cumsum(steps)]), places)


def foot_of(road: Road, place: Place) -> tuple[float, float]:
    """Return at which km a line is nearest to a place, and how many km away it is.

    Reckoned on a plane that touches the globe at the place: right for short stretches.
    """
    shrink = np.array([np.cos(np.radians(place[1])), 1.0])
    starts, steps = road.pairs[:-1], np.diff(road.pairs, axis=0)
    flat, way = steps * shrink, (place - starts) * shrink
    parts = np.clip((way * flat).sum(axis=1) / (flat**2).sum(axis=1), 0, 1)
    away = great_circle(starts + parts[:, None] * steps, np.array(place))
    nearest = int(away.argmin())
    at_km = road.km[nearest] + parts[nearest] * np.diff(road.km)[nearest]
    return float(at_km), float(away[nearest])


def shifts_along(road: Road, towns: Sequence[Place]) -> Road:
    """Return how far to shift a line along its way, in degrees.

    The shift is none at the two ends and REACH_KM before and after a town, unless
    another town is nearer than that. Raises ValueError if the towns are not in the
    order of the line.
    """
    feet = np.array([foot_of(road, town)[0] for town in towns])
    if not (np.diff(feet) > 0).all():
        raise ValueError("the towns are not in the order of the river")
    edges = np.concatenate([feet - REACH_KM, feet + REACH_KM])
    clear = np.abs(edges[:, None] - feet).min(axis=1) > REACH_KM - 0.001
    still = np.concatenate([[0.0], edges[clear], road.km[-1:]])
    km = np.concatenate([feet, still])
    pairs = np.concatenate([np.array(towns) - road.at(feet), np.zeros((len(still), 2))])
    order = km.argsort()
    return Road(km[order], pairs[order])


def refine(line: LineString, towns: Sequence[Place]) -> LineString:
    """Return the line, shifted near each town so that it runs through it.

    At a town the nearest place of the line moves to the town; the shift fades evenly
    to nothing in REACH_KM, or passes into that of the next town. The line keeps its
    bends. Raises ValueError if the towns are not in the order of the line.
    """
    road = road_along(line)
    shifts = shifts_along(road, towns)
    stops = np.union1d(road.km, shifts.km)
    return rounded(LineString(road.at(stops) + shifts.at(stops)))


def halfway(line: LineString, a: Place, b: Place) -> Place:
    """Return the place of the line halfway along it between two towns."""
    road = road_along(line)
    x, y = road.at(np.array((foot_of(road, a)[0] + foot_of(road, b)[0]) / 2))
    return float(x), float(y)
