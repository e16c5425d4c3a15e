"""A globe with its degrees, and how long one to the east is at some latitudes."""

from collections.abc import Iterable, Mapping
from math import asin, atan2, cos, degrees, radians, sin
from typing import TYPE_CHECKING

from raqqakit.figures.style import GREY, INK, LAND, SEA, STYLE, VERMILION, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SEEN_FROM = 20  # degrees north, above which the eye stands
STEP = 30  # degrees between two lines
SLICE = (-15, 15)  # the meridians between which the lengths are drawn
BESIDE = 1.15  # where the words begin, in radii from the middle
WIDE = f"The thick lines are drawn {SLICE[1] - SLICE[0]} degrees wide"
LINES = (
    "Lines of latitude run round the globe.",
    "Lines of longitude meet at the poles.",
    f"{WIDE}.",
)
Point = tuple[float, float]


def globe(lengths: Mapping[float, str], *, title: str) -> "Figure":
    """A globe seen from the side, with words beside some of its parallels.

    Takes the words by the degrees north they belong to. At each of these parallels a
    line runs across one slice of the globe, so that one sees it grow shorter.
    """
    from matplotlib import rc_context

    with rc_context(STYLE):
        figure = new_figure(6.2, 3.4, title)
        axes = figure.subplots()
        _draw_net(axes)
        for north, words in lengths.items():
            _draw_length(axes, north, words)
        for number, words in enumerate(LINES):
            y = -0.62 - 0.16 * number
            axes.text(BESIDE, y, words, va="center", color=GREY, fontsize=10)
        axes.set_aspect("equal")
        axes.set_xlim(-1.08, 2.6)
        axes.set_axis_off()
    return figure


def _draw_net(axes: "Axes") -> None:
    turn = [seen(*point) for point in _rim()]
    axes.fill(*zip(*turn, strict=True), facecolor=SEA, edgecolor=GREY, linewidth=1.2)
    west, east = ([seen(n, e) for n in range(91)] for e in SLICE)
    south = [seen(0, e) for e in range(*SLICE)]
    axes.fill(*zip(*south, *east, *west[::-1], strict=True), facecolor=LAND)
    for east_of in range(-75, 90, STEP):
        _line(axes, ((n, east_of) for n in range(-90, 91)))
    for north in range(-60, 61, STEP):
        _line(axes, ((north, e) for e in range(-90, 91)))


def _rim() -> list[Point]:
    """The points of the globe's edge, all of them a quarter turn from the eye."""
    eye, rim = radians(SEEN_FROM), []
    for around in range(0, 361, 3):
        x, y = sin(radians(around)), cos(radians(around))
        rim.append((degrees(asin(y * cos(eye))), degrees(atan2(x, -y * sin(eye)))))
    return rim


def seen(north: float, east: float) -> Point:
    """Where a point of the globe is in the picture, whose middle is (0, 0)."""
    eye, lat, lon = radians(SEEN_FROM), radians(north), radians(east)
    return cos(lat) * sin(lon), cos(eye) * sin(lat) - sin(eye) * cos(lat) * cos(lon)


def _before_the_eye(north: float, east: float) -> bool:
    eye, lat = radians(SEEN_FROM), radians(north)
    return sin(eye) * sin(lat) + cos(eye) * cos(lat) * cos(radians(east)) >= 0


def _line(axes: "Axes", points: Iterable[Point]) -> None:
    shown = [seen(*point) for point in points if _before_the_eye(*point)]
    axes.plot(*zip(*shown, strict=True), color=GREY, linewidth=0.6)


def _draw_length(axes: "Axes", north: float, words: str) -> None:
    across = [seen(north, east) for east in range(SLICE[0], SLICE[1] + 1)]
    axes.plot(*zip(*across, strict=True), color=VERMILION, linewidth=4)
    x, y = across[-1]
    axes.plot([x, BESIDE - 0.03], [y, y], color=INK, linewidth=0.8, linestyle=":")
    axes.text(BESIDE, y, words, va="center", color=INK, fontsize=11)
