"""Named places on the base map, with rivers, borders and a scale bar."""

from collections.abc import Iterable, Mapping
from math import cos, floor, log10, radians
from typing import TYPE_CHECKING, Any

from raqqakit.errors import InputError
from raqqakit.figures.labels import Spot, spots
from raqqakit.figures.style import (
    GREY,
    INK,
    LAND,
    SEA,
    STYLE,
    VERMILION,
    WATER,
    new_figure,
)
from raqqakit.places import EARTH_RADIUS_KM, Place, lines_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


AREAS = {"land": LAND, "lake": SEA}
LINES = {
    "country_border": (GREY, 1.4),
    "municipal_border": (GREY, 1.4),
    "coastline": (GREY, 1.0),
    "river": (WATER, 1.3),
}
GRID = "#D2CCBD"
MAIN_RIVER = 2.4  # width of the line of the river that a story is about
WIDE, HIGH = 415, 330  # points: the room for a map in its figure
DEGREE_KM = radians(1) * EARTH_RADIUS_KM


def place_map(
    features: Iterable[Mapping[str, Any]],
    places: Mapping[str, Place],
    *,
    title: str,
    labels: Mapping[str, tuple[float, float]] | None = None,
    box: tuple[float, float, float, float] = (35.2, 42.6, 32.8, 37.6),
) -> "Figure":
    """A map of named places on the base map, with borders, rivers and a scale bar.

    Takes the features of the base map, the places by the name to print, further
    labels with the (longitude, latitude) to write them at, and the box as west,
    east, south, north in degrees. Without features there are lines at the degrees of
    the axes. North is up; east and west are drawn to the scale of the middle of the
    map (equirectangular). Raises InputError when a place lies outside the box.
    """
    outside = [n for n, p in places.items() if not _inside(p, box)]
    if outside:
        raise InputError(f"{outside[0]} lies outside the map. Widen the box.")
    from matplotlib import rc_context

    with rc_context(STYLE):
        figure = new_figure(6.6, 5.5, title)
        axes = figure.subplots()
        known = list(features)
        for feature in known:
            _draw_feature(axes, feature)
        for name, spot in _spots(places, box).items():
            _draw_place(axes, name, places[name], spot)
        _write_labels(axes, labels or {})
        _finish_map(axes, box)
        if not known:
            axes.set_facecolor(LAND)
            axes.grid(color=GRID, linewidth=0.8)
    return figure


def _inside(place: Place, box: tuple[float, float, float, float]) -> bool:
    west, east, south, north = box
    return west < place.longitude < east and south < place.latitude < north


def _draw_feature(axes: "Axes", feature: Mapping[str, Any]) -> None:
    told = feature["properties"]
    for line in lines_of(feature["geometry"]):
        x, y = [p[0] for p in line], [p[1] for p in line]
        if told["kind"] in AREAS:
            axes.fill(x, y, facecolor=AREAS[told["kind"]])
        elif told["kind"] in LINES:
            color, width = LINES[told["kind"]]
            main = told.get("main") or told.get("name") == "Euphrates"
            width = MAIN_RIVER if main else width
            axes.plot(x, y, "--" if told.get("dashed") else "-", color=color, lw=width)


def _spots(
    places: Mapping[str, Place], box: tuple[float, float, float, float]
) -> dict[str, Spot]:
    """Where each name goes, by the size that the map is about to have."""
    west, east, south, north = box
    shrink = cos(radians((south + north) / 2))
    scale = min(WIDE / (east - west) / shrink, HIGH / (north - south))
    dots = {
        name: (
            (place.longitude - west) * shrink * scale,
            (place.latitude - south) * scale,
        )
        for name, place in places.items()
    }
    return spots(dots, (east - west) * shrink * scale, (north - south) * scale)


def _draw_place(axes: "Axes", name: str, place: Place, spot: Spot) -> None:
    axes.plot([place.longitude], [place.latitude], "o", color=VERMILION, markersize=9)
    axes.annotate(
        name, (place.longitude, place.latitude), (spot.right, spot.up),
        textcoords="offset points", ha=spot.side,
        fontsize=11, weight="bold", color=INK, path_effects=_halo(), zorder=5,
    )  # fmt: skip


def _halo() -> list[Any]:
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=3.5, foreground="white")]


def _finish_map(axes: "Axes", box: tuple[float, float, float, float]) -> None:
    west, east, south, north = box
    shrink = cos(radians((south + north) / 2))
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect(1 / shrink)
    axes.set_facecolor(SEA)
    axes.set_xlabel("degrees east")
    axes.set_ylabel("degrees north")
    _draw_scale_bar(axes, box, DEGREE_KM * shrink)


def _draw_scale_bar(
    axes: "Axes", box: tuple[float, float, float, float], kilometres: float
) -> None:
    """Draw the bar in the lower right; `kilometres` is the length of a degree east."""
    west, east, south, north = box
    length = scale_bar_km(box)
    right, y = east - 0.034 * (east - west), south + 0.052 * (north - south)
    left = right - length / kilometres
    axes.plot([left, right], [y, y], color=INK, linewidth=4, solid_capstyle="butt")
    axes.text(
        (left + right) / 2, y + 0.0146 * (north - south), f"{length:g} km",
        ha="center", color=INK, fontsize=10,
    )  # fmt: skip


def scale_bar_km(box: tuple[float, float, float, float]) -> float:
    """How many kilometres the scale bar of a map has: a fifth of its width at most."""
    west, east, south, north = box
    wide = (east - west) * DEGREE_KM * cos(radians((south + north) / 2))
    return _round_length(wide / 5)


def _round_length(most: float) -> float:
    """The longest of 1, 2, 5, 10, 20, 50 ... that is not above `most`."""
    ten = 10.0 ** floor(log10(most))
    return max(ten * step for step in (1, 2, 5, 10) if ten * step <= most)


def _write_labels(axes: "Axes", labels: Mapping[str, tuple[float, float]]) -> None:
    for text, (x, y) in labels.items():
        axes.text(
            x, y, text, color=GREY, fontsize=10.5, style="italic", ha="center",
            path_effects=_halo(), zorder=4,
        )  # fmt: skip
