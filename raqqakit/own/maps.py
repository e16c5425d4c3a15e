"""The map of an own story: the places that have a point."""

from collections.abc import Iterable, Mapping
from math import cos, radians
from textwrap import fill

from raqqakit import data
from raqqakit.errors import InputError
from raqqakit.figures import place_map
from raqqakit.own.decisions import Reading, require_reading
from raqqakit.own.drawing import Drawing
from raqqakit.own.points import degrees
from raqqakit.own.story import PLACES
from raqqakit.own.values import point_of
from raqqakit.places import Place, distance_km
from raqqakit.tables import Table

MARGIN, LEAST = 0.25, 0.09  # of the box on each side; degrees, about 10 km
LONGEST = 24  # letters in a line of a name on the map
RAQQA_MAP = (34.0, 46.0, 31.0, 38.5)  # where the kit has borders and rivers
Box = tuple[float, float, float, float]


def map_of(reading: Reading) -> Drawing:
    """The map of the places whose point somebody has read.

    Borders and rivers are drawn where the kit has them, around Raqqa; elsewhere
    there is only a grid of degrees. Raises InputError when no point has been read.
    """
    require_reading(reading)
    named = _placed(reading)
    if not named:
        raise InputError(
            "No place has a point that somebody has read. Decide one, and put its "
            "coordinates into places.csv if there are none."
        )
    box = box_around(named.values())
    known = _inside(box, RAQQA_MAP)
    ground = "with borders and rivers" if known else "without borders or rivers"
    wrapped = {fill(name, LONGEST): place for name, place in named.items()}
    return Drawing(
        place_map(
            data.base_map() if known else [], wrapped,
            title=f"Places in “{reading.story.title}”", box=box,
        ),
        f"Map of {len(named)} place{'s' * (len(named) > 1)}, {ground}",
        _where(named),
        "The map runs from {:.2f} to {:.2f} degrees east, {:.2f} to {:.2f} north"
        .format(*box),
        _points(named, reading, known),
    )  # fmt: skip


def _placed(reading: Reading) -> dict[str, Place]:
    """The places that have a point by somebody's reading, by their names."""
    found = dict[str, Place]()
    for row in reading.by_kind.get("place", ()):
        point = point_of(row.value) if row.value else None
        if point:
            name = row.proposal.words
            found[name] = Place("", name, "", *point, 0, ())
    return found


def _where(named: Mapping[str, Place]) -> str:
    """Where each place lies; of two, also how far they are apart."""
    said = "; ".join(f"{name} lies at {degrees(p)}" for name, p in named.items())
    if len(named) == 2:
        said += f"; the two lie {distance_km(*named.values()):,.1f} kilometres apart"
    return said


def _points(named: Mapping[str, Place], reading: Reading, known: bool) -> Table:
    """The points as a table, with where they and the ground under them are from."""
    sources = reading.story.points.sources.values()
    towns = " Towns: GeoNames (CC BY 4.0)." if {*sources} != {PLACES} else ""
    ground = "Natural Earth (public domain)." if known else "There is no base map."
    return Table(
        ("place", "degrees north", "degrees east"),
        [(n, f"{p.latitude:.3f}", f"{p.longitude:.3f}") for n, p in named.items()],
        "The places on the map",
        ("place",),
        folded=True,
        source=f"Points: read by {reading.reader}.{towns} {ground}",
    )


def box_around(places: Iterable[Place]) -> Box:
    """The box around some places, with a margin: west, east, south, north."""
    points = list(places)
    north = [p.latitude for p in points]
    east = [p.longitude for p in points]
    shrink = max(0.05, cos(radians((min(north) + max(north)) / 2)))
    tall = max(max(north) - min(north), (max(east) - min(east)) * shrink * 0.75, LEAST)
    high, wide = (0.5 + MARGIN) * tall, (0.5 + MARGIN) * tall / shrink / 0.75
    middle = (min(east) + max(east)) / 2, (min(north) + max(north)) / 2
    return middle[0] - wide, middle[0] + wide, middle[1] - high, middle[1] + high


def _inside(box: Box, outer: Box) -> bool:
    west, east, south, north = outer
    return west < box[0] and box[1] < east and south < box[2] and box[3] < north
