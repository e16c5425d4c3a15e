"""From place names to points on the ground, distances and directions."""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from raqqakit.decoding import read_text
from raqqakit.errors import InputError
from raqqakit.rows import read_rows

MINUS = "\u2212"  # as spreadsheets write it
EARTH_RADIUS_KM = 6371.0088  # mean radius R1 of the GRS 80 ellipsoid (Moritz 2000)
WINDS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
GAZETTEER_COLUMNS = (
    "geonameid",
    "name",
    "country",
    "latitude",
    "longitude",
    "population",
    "alternate_names",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the gazetteer: one point that stands for a place.

    Latitude and longitude in degrees (WGS 84, north and east positive);
    `population` as GeoNames has it, without a date.
    """

    geonameid: str
    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    alternates: tuple[str, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """The main name and every other spelling."""
        return (self.name, *self.alternates)


def read_gazetteer(path: str | Path) -> list[Place]:
    """Read a gazetteer (CSV, UTF-8, the columns of GAZETTEER_COLUMNS).

    Raises InputError for a missing column or a coordinate that is no number
    or not on Earth.
    """
    return [_place(row) for _, row in read_rows(path, GAZETTEER_COLUMNS, "Add it.")]


def _place(row: dict[str, str]) -> Place:
    return Place(
        row["geonameid"],
        row["name"],
        row["country"],
        _degrees(row, "latitude", 90),
        _degrees(row, "longitude", 180),
        _people(row),
        tuple(s for s in row["alternate_names"].split("|") if s),
    )


def _people(row: dict[str, str]) -> int:
    cell = row["population"] or "0"
    if not (cell.isascii() and cell.isdigit()):
        raise InputError(
            f"The population of {row['name']!r} is {cell!r}. Write it in digits."
        )
    return int(cell)


def _degrees(row: dict[str, str], column: str, limit: int) -> float:
    try:
        value = float(row[column].replace(MINUS, "-"))
    except ValueError:
        value = math.nan
    if not abs(value) <= limit:
        raise InputError(
            f"The {column} of {row['name']!r} is {row[column]!r}. Write degrees "
            f"between -{limit} and {limit}, with a point, like 35.95."
        )
    return value


def look_up(gazetteer: Iterable[Place], name: str) -> list[Place]:
    """Every place with this spelling; upper and lower case are alike.

    Returns none, one or several places: a name alone does not choose.
    """
    wanted = name.strip().casefold()
    return [p for p in gazetteer if wanted in map(str.casefold, p.spellings)]


def similar_names(
    gazetteer: Iterable[Place], name: str, count: int = 3, cutoff: float = 0.6
) -> list[str]:
    """The spellings closest to a name (difflib), best first; a hint, no answer.

    `cutoff` is the least likeness wanted, from 0 to 1.
    """
    spellings = sorted({s for place in gazetteer for s in place.spellings})
    return get_close_matches(name, spellings, n=count, cutoff=cutoff)


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance in kilometres (haversine formula, Sinnott 1984).

    On a sphere of the Earth's mean radius; right to about half a per cent. Raises
    InputError for what is no place.
    """
    _require_places(one, other)
    lat1, lat2 = math.radians(one.latitude), math.radians(other.latitude)
    east = math.radians(other.longitude - one.longitude)
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin(east / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def bearing_degrees(start: Place, goal: Place) -> float:
    """The direction to set out in, in degrees clockwise from north, 0 to 360.

    The initial bearing of the great circle from `start` to `goal`. Raises
    InputError for what is no place.
    """
    _require_places(start, goal)
    lat1, lat2 = math.radians(start.latitude), math.radians(goal.latitude)
    east = math.radians(goal.longitude - start.longitude)
    x = math.sin(east) * math.cos(lat2)
    y = math.cos(lat1) * math.sin(lat2)
    y -= math.sin(lat1) * math.cos(lat2) * math.cos(east)
    return math.degrees(math.atan2(x, y)) % 360.0 % 360.0


def _require_places(*given: object) -> None:
    for one in given:
        if not isinstance(one, Place):
            raise InputError(
                "A place is wanted here. Take the first that look_up gives: "
                "places.look_up(gazetteer, name)[0]."
            )


def compass(bearing: float) -> str:
    """The nearest of the eight winds: 304 degrees is "NW"."""
    return WINDS[round(bearing / 45) % 8]


def read_base_map(path: str | Path) -> list[dict[str, Any]]:
    """The features of a GeoJSON file: dictionaries with properties and geometry.

    Raises InputError when the file is not a GeoJSON FeatureCollection.
    """
    raw = read_text(path)
    try:
        features: Any = json.loads(raw)["features"]
    except (ValueError, KeyError, TypeError):
        features = None
    if not isinstance(features, list):
        raise InputError(f"{Path(path).name} is not a GeoJSON map.") from None
    return features


def lines_of(geometry: dict[str, Any]) -> list[Sequence[tuple[float, float]]]:
    """The lines of a geometry as lists of (longitude, latitude) in degrees.

    A polygon gives its rings. Other kinds of geometry give an empty list.
    """
    coordinates: Any = geometry["coordinates"]
    nested: dict[str, Any] = {
        "LineString": lambda: [coordinates],
        "MultiLineString": lambda: coordinates,
        "Polygon": lambda: coordinates,
        "MultiPolygon": lambda: [ring for polygon in coordinates for ring in polygon],
    }
    lines: list[Sequence[tuple[float, float]]] = nested.get(geometry["type"], list)()
    return lines


POINT_COLUMNS = ("id", "name", "latitude", "longitude")


def read_points(path: str | Path) -> dict[str, Place]:
    """Read places given by coordinates (CSV, UTF-8, the columns of POINT_COLUMNS).

    A comma in a coordinate counts as a point, as Norwegian spreadsheets write it.
    Returns the places by their ids. Raises InputError for a missing column, an
    empty id or name, a coordinate that is no number or not on Earth, or one id
    with two points.
    """
    points: dict[str, Place] = {}
    advice = "Its first line should be: id,name,latitude,longitude"
    for line, row in read_rows(path, POINT_COLUMNS, advice, whole=True):
        key, name = row["id"], row["name"]
        if not (key and name):
            raise InputError(
                f"Line {line} of {Path(path).name} has no id or no name. Fill it."
            )
        if key in points:
            raise InputError(f"The id {key!r} has two points. Keep one of the lines.")
        points[key] = _point(row, name)
    return points


def _point(row: dict[str, str], name: str) -> Place:
    cells = {c: row[c].replace(",", ".") for c in ("latitude", "longitude")}
    cells["name"] = name
    degrees = _degrees(cells, "latitude", 90), _degrees(cells, "longitude", 180)
    return Place("", name, "", *degrees, 0, ())
