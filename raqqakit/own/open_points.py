"""What is asked about the points of a story: far off, swapped, or in the sea."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, radians

from raqqakit import data
from raqqakit.own.decisions import UNREAD, Reading
from raqqakit.own.maps import RAQQA_MAP
from raqqakit.own.open_names import Row, of_text
from raqqakit.own.points import FAR, degrees, nearest_km
from raqqakit.own.values import point_of
from raqqakit.places import Place, lines_of

# The kit's coast is drawn roughly, and has Latakia in the sea, though not so far out.
OFFSHORE = 10  # kilometres
KM_IN_A_DEGREE = 111.2  # of latitude, on a sphere with the Earth's mean radius
Ring = Sequence[tuple[float, float]]


def far_off(reading: Reading) -> Iterator[Row]:
    """Points far from all others of the story, and whether swapping helps."""
    points = _points(reading)
    for place in points:
        others = [p for p in points if p is not place]
        off = nearest_km(place, others)
        if off is not None and off > FAR:
            swapped = _swapped(place)
            near = nearest_km(swapped, others) if swapped else None
            hint = (
                "are north and east swapped? The other way round it lies near them"
                if near is not None and near <= FAR
                else "is this the place that is meant?"
            )
            yield (
                "a point far from the others", of_text(place.name),
                f"{degrees(place)}, {off:,.0f} kilometres from the nearest: {hint}",
            )  # fmt: skip


def in_the_sea(reading: Reading) -> Iterator[Row]:
    """Points on which the kit's map has sea; it knows land only around Raqqa."""
    land = _land()
    for place in _points(reading):
        if _on_the_map(place) and not any(_has(land, p) for p in _around(place)):
            yield (
                "a point in the sea", of_text(place.name),
                f"{degrees(place)}: the kit's map has no land within {OFFSHORE} "
                "kilometres of it",
            )  # fmt: skip


def unheld(reading: Reading) -> Iterator[Row]:
    """The points that were not held against land, because the kit has no map there."""
    names = [p.name for p in _points(reading) if not _on_the_map(p)]
    if names:
        yield (
            "points that were held against no land", of_text(", ".join(names)),
            "the kit has no map of the land there: look them up on another",
        )  # fmt: skip


def _points(reading: Reading) -> list[Place]:
    """The points as they have been read, else as they are proposed."""
    found = []
    for row in reading.by_kind.get("place", ()):
        words = row.proposal.value if row.standing == UNREAD else row.value
        point = point_of(words) if words else None
        if point:
            found.append(Place("", row.proposal.words, "", *point, 0, ()))
    return found


def _swapped(place: Place) -> Place | None:
    """The place with its degrees the other way round, if that is on Earth."""
    north, east = place.longitude, place.latitude
    return Place("", place.name, "", north, east, 0, ()) if abs(north) <= 90 else None


def _on_the_map(place: Place) -> bool:
    west, east, south, north = RAQQA_MAP
    return west <= place.longitude <= east and south <= place.latitude <= north


def _around(place: Place) -> Iterator[tuple[float, float]]:
    """A point and eight around it, as degrees east and north."""
    tall = OFFSHORE / KM_IN_A_DEGREE
    wide = tall / cos(radians(place.latitude))
    for north in (-tall, 0, tall):
        for east in (-wide, 0, wide):
            yield place.longitude + east, place.latitude + north


def _land() -> list[Ring]:
    """The outlines of the land on the kit's map."""
    features = [f for f in data.base_map() if f["properties"]["kind"] == "land"]
    return [ring for f in features for ring in lines_of(f["geometry"])]


def _has(land: Sequence[Ring], point: tuple[float, float]) -> bool:
    """Whether a point lies within one of some outlines (the even-odd rule)."""
    return any(_crossings(ring, point) % 2 for ring in land)


def _crossings(ring: Ring, point: tuple[float, float]) -> int:
    """How often a line from a point to the east meets an outline."""
    east, north = point
    return sum(
        (y1 > north) != (y2 > north)
        and east < (x2 - x1) * (north - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in pairwise(ring)
    )
