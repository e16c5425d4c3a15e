"""The places that the article names and a gazetteer of cities lacks."""

import csv
import io
from collections.abc import Iterable, Sequence

import numpy as np
from shapely import LineString, Polygon

from raqqakit.places import GAZETTEER_COLUMNS
from scripts.base_map.known import COUNTRIES, DEIR_EZ_ZOR, PROVINCE_TOWNS, RAQQA
from scripts.base_map.river import halfway
from scripts.base_map.source import Place, Row, Topology, lines_of, place_of

EXTRA_FIELDS = (*GAZETTEER_COLUMNS, "kind", "point", "source")


def extra_places(
    topology: Topology, towns: dict[int, Row], river: LineString
) -> list[Row]:
    """Return the places that the article names and a gazetteer of cities lacks."""
    syria = {"geonameid": "163843", "alternate_names": "Syrian Arab Republic"}
    iraq = {"geonameid": "99237", "alternate_names": "Irak|Republic of Iraq"}
    return [
        province_row([towns[number] for number in PROVINCE_TOWNS]),
        country_row(topology, "SYR", **syria),
        country_row(topology, "IRQ", **iraq),
        river_row(river, place_of(towns[RAQQA]), place_of(towns[DEIR_EZ_ZOR])),
    ]


def province_row(towns: Sequence[Row]) -> Row:
    """Return the row of the province, from its towns."""
    return extra_row(
        town_centre(towns),
        name="Deir ez-Zor Governorate",
        country="SY",
        alternate_names="Dayr az-Zawr|Deir al-Zor|Deir al-Zour|Deir ez-Zor",
        kind="province",
        point="mean of its five towns in the gazetteer, each counted by its "
        "inhabitants: an area has no one place, and this is not its middle",
        source="GeoNames (towns and their first-level division SY.07)",
    )


def river_row(river: LineString, one: Place, other: Place) -> Row:
    """Return the row of the Euphrates, from its line and two towns on it."""
    return extra_row(
        halfway(river, one, other),
        name="Euphrates",
        alternate_names="Al-Furat|Eufrat|Furat",
        kind="river",
        point="halfway along the refined river between Ar Raqqah and Deir ez-Zor: "
        "for a label only; the river is a line in data/map/base_map.json",
        source="Natural Earth 4.1.0, 1:50 million; GeoNames",
    )


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


def town_centre(towns: Sequence[Row]) -> Place:
    """Return the mean place of some towns, each counted by its inhabitants."""
    people = [int(town["population"]) for town in towns]
    x, y = np.average([place_of(town) for town in towns], axis=0, weights=people)
    return float(x), float(y)


def country_centre(topology: Topology, code: str) -> Place:
    """Return the centroid of the largest ring of a country of the source."""
    found = [one for one in topology.layers["countries"] if one.get("id") == code]
    rings = map(Polygon, lines_of(topology, found[0]))
    centre = max(rings, key=lambda ring: ring.area).centroid
    return centre.x, centre.y


def as_csv(rows: Iterable[Row]) -> str:
    """Return the rows as CSV text with a header line and LF line ends."""
    text = io.StringIO()
    table = csv.DictWriter(text, EXTRA_FIELDS, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()
