"""The features of the map, in the order in which they are drawn, as GeoJSON."""

import json
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import shapely
from shapely import LineString, Polygon

from scripts.base_map.cutting import BOUNDS, cut, cut_area, land_beside
from scripts.base_map.known import (
    COUNTRIES,
    DASHED,
    EGYPT,
    EUPHRATES,
    GOLAN_NOTE,
    LAKES,
    METADATA,
    NORTHERN_CYPRUS,
    RIVER_NOTE,
    RIVERS,
)
from scripts.base_map.source import Row, Topology, arcs_of, lines_of

Feature = dict[str, Any]


def base_map(topology: Topology, euphrates: list[Feature]) -> list[Feature]:
    """Return all features of the map, in the order in which to draw them."""
    *land, coast = coast_features(topology)
    rivers = [*river_features(topology), *euphrates]
    return [*land, *rivers, *lake_features(topology), coast, *border_features(topology)]


def feature(kind: str, shape: Any, **properties: Any) -> Feature:
    """Return a GeoJSON feature of the kind given; areas run anticlockwise."""
    whole = shapely.orient_polygons(shape) if isinstance(shape, Polygon) else shape
    return {
        "type": "Feature",
        "properties": {"kind": kind, **properties},
        "geometry": shapely.geometry.mapping(whole),
    }


def line_feature(kind: str, lines: list[LineString], **properties: Any) -> Feature:
    """Return a feature of one line or, if there are more, of several."""
    shape = lines[0] if len(lines) == 1 else shapely.MultiLineString(lines)
    return feature(kind, shape, **properties)


def coast_features(topology: Topology) -> list[Feature]:
    """Return the land in the box, made from the coast, and the coast itself.

    The land of the source stops at the border of Asia; its coast does not.
    """
    layer = topology.layers["coastlines"]
    coasts = cut(chain(*(lines_of(topology, geometry) for geometry in layer)))
    land = [feature("land", area) for area in land_beside(coasts)]
    return [*land, line_feature("coastline", coasts)]


def lake_features(topology: Topology) -> list[Feature]:
    """Return the lakes in the box."""
    lakes = topology.layers["lakes"]
    return [
        feature("lake", cut_area(lines_of(topology, lakes[number])[0]), name=name)
        for number, name in LAKES.items()
    ]


def river_features(topology: Topology) -> list[Feature]:
    """Return the rivers in the box but the Euphrates, one feature for each name."""
    named = {
        name: [number for number in RIVERS if RIVERS[number] == name]
        for name in sorted(set(RIVERS.values()))
    }
    return [
        line_feature("river", cut(rivers_of(topology, numbers)), name=name)
        for name, numbers in named.items()
    ]


def euphrates(topology: Topology) -> LineString:
    """Return the Euphrates of the source in the box as one line, downstream.

    Raises ValueError if its pieces do not make one line.
    """
    whole = cut(rivers_of(topology, EUPHRATES))
    if len(whole) != 1:
        raise ValueError(f"the Euphrates is in {len(whole)} pieces")
    (line,) = whole
    return line if line.coords[0][1] > line.coords[-1][1] else line.reverse()


def rivers_of(topology: Topology, numbers: Iterable[int]) -> Iterable[LineString]:
    """Return the lines of some rivers of the source."""
    rivers = topology.layers["rivers"]
    return chain(*(lines_of(topology, rivers[number]) for number in numbers))


def euphrates_features(
    line: LineString, refined: LineString, towns: Sequence[Row]
) -> list[Feature]:
    """Return the Euphrates as the source has it and as refined through the towns."""
    names = [town["name"] for town in towns]
    told = {"name": "Euphrates", "refined_through": names, "note": RIVER_NOTE}
    return [
        feature("river_original", line, name="Euphrates"),
        feature("river", refined, **told),
    ]


def border_features(topology: Topology) -> list[Feature]:
    """Return the land borders in the box, one feature for each pair of countries."""
    cuts = {
        pair: cut(LineString(topology.arcs[number]) for number in numbers)
        for pair, numbers in sorted(border_arcs(topology).items())
    }
    return [border_feature(pair, lines) for pair, lines in cuts.items() if lines]


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


def border_feature(pair: tuple[str, str], lines: list[LineString]) -> Feature:
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


def as_geojson(features: Iterable[Feature]) -> str:
    """Return the features as a GeoJSON collection, one to a line."""

    def dense(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    head = dense({"type": "FeatureCollection", "bbox": BOUNDS})
    body = ",\n".join(dense(one) for one in features)
    return f'{head[:-1]},\n"metadata":{dense(METADATA)},\n"features":[\n{body}\n]}}\n'
