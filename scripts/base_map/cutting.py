"""Lines and areas of the source, cut to the box of the map."""

from collections.abc import Iterable
from itertools import groupby

import shapely
from shapely import LineString, Point, Polygon

BOUNDS = (34.0, 31.0, 46.0, 38.5)  # west, south, east, north
BOX = shapely.box(*BOUNDS)
AT_SEA = Point(34.2, 33.5)
DECIMALS = 4


def rounded(line: LineString) -> LineString:
    """Return the line rounded to DECIMALS, without repeated places."""
    places = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in line.coords]
    return LineString([place for place, _ in groupby(places)])


def cut(lines: Iterable[LineString]) -> list[LineString]:
    """Return the pieces of some lines that lie in the box, rounded.

    Those that meet at their ends are made into one.
    """
    pieces = [shapely.intersection(line, BOX) for line in lines]
    inside = [piece for piece in shapely.get_parts(pieces) if piece.length]
    merged = shapely.line_merge(shapely.MultiLineString(list(map(rounded, inside))))
    return list(shapely.get_parts(merged))


def cut_area(ring: LineString) -> Polygon:
    """Return the part of an area that lies in the box, rounded."""
    inside = shapely.intersection(Polygon(ring), BOX)
    return Polygon(rounded(inside.exterior))


def land_beside(coasts: list[LineString]) -> list[Polygon]:
    """Return the areas into which some coasts cut the box, without the sea."""
    edges = shapely.union_all([BOX.exterior, *coasts])
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(edges)))
    return [face for face in faces if not face.contains(AT_SEA)]
