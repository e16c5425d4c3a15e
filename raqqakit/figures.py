"""Every chart of the kit. A range stays a range, an open end is an arrow.

matplotlib is imported when a figure is drawn, not before.
"""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from raqqakit.places import Place, lines_of
from raqqakit.problem import InputProblem
from raqqakit.quantities import Interval
from raqqakit.tables import Table

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

# Three colours of Okabe and Ito's palette (2008), each over 3:1 on white.
BLUE, VERMILION, GREEN = "#0072B2", "#D55E00", "#00795C"
INK, GREY, WATER, LAND, SEA = "#1A1A1A", "#595959", "#3A78A8", "#F6F3EC", "#D6E6F2"
LOOKS = ((BLUE, "///"), (VERMILION, "xxx"), (GREEN, "..."))
STYLE = {
    "font.size": 11,
    "font.family": "DejaVu Sans",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "hatch.linewidth": 0.8,
    "svg.hashsalt": "raqqakit",
}


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a range chart.

    `interval` in the unit of the axis; equal ends are one number without a
    range. `group` names the population counted.
    """

    label: str
    interval: Interval
    group: str


@dataclass(frozen=True, slots=True)
class Link:
    """A line of the picture of actors: who does what to whom, and by which words.

    `relation` is "supports", "fights" or another verb; `basis` is "stated" or
    "implied"; `sentence` counts the article's sentences from 1.
    """

    source: str
    relation: str
    target: str
    sentence: int
    quote: str
    basis: str


def alternative_text(kind: str, finding: str, extent: str) -> str:
    """What a screen reader says of a figure: its kind, its finding, its range.

    Raises InputProblem when one of the three is missing or says nothing.
    """
    parts = [part.strip().rstrip(".") for part in (kind, finding, extent)]
    if min(map(len, parts)) < 5:
        raise InputProblem(
            "A figure needs its alternative text in three parts: what kind it is, "
            "what it shows, and from where to where its values run."
        )
    return ". ".join(parts) + "."


def show(
    figure: "Figure", *, kind: str, finding: str, extent: str, numbers: Table
) -> None:
    """Show a figure with its alternative text and, under it, its numbers.

    Takes a matplotlib figure, the three parts of the alternative text, and the
    table of what was plotted; the table's `source` says where the numbers are
    from. Raises InputProblem when a part of the text or the source is missing.
    """
    from IPython.display import Image, display

    alt = alternative_text(kind, finding, extent)
    if not numbers.source:
        raise InputProblem("A figure needs a source. Give the table of numbers one.")
    display(Image(data=png(figure), format="png", alt=alt, width=_css_width(figure)))
    display(numbers)


def png(figure: "Figure") -> bytes:
    """The figure as a PNG file, without date or version, so that it repeats."""
    stream = BytesIO()
    figure.savefig(stream, format="png", dpi=160, metadata={"Software": None})
    return stream.getvalue()


def _css_width(figure: "Figure") -> int:
    return round(figure.get_size_inches()[0] * 96)


def _new(width: float, height: float, title: str) -> "Figure":
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained", facecolor="white")
    figure.suptitle(
        textwrap.fill(title, 68), x=0.01, ha="left", fontsize=12, weight="bold"
    )
    return figure


def range_chart(
    bars: Sequence[Bar], *, title: str, axis: str, upto: float | None = None
) -> "Figure":
    """A chart of ranges, one row each, in the order given, from the top down.

    A bar runs from the lowest to the highest value given; an arrow marks an end
    that the source leaves open; a diamond is one number without a range. Each
    `group` is a population and has a panel of its own, on the same axis, so that
    two populations never look like one series. `axis` is the title of the axis
    with its unit; `upto` sets its end; it starts at zero. Raises InputProblem
    without bars, or for a bar with no number.
    """
    if not bars or any(b.interval == Interval() for b in bars):
        raise InputProblem("Each bar of a range chart needs a number at one end.")
    from matplotlib import rc_context

    groups = list(dict.fromkeys(b.group for b in bars))
    end = upto or 1.3 * max(_ends(bar.interval)[-1] for bar in bars)
    with rc_context(STYLE):
        figure = _new(7.2, 2.0 + 0.42 * len(groups) + 0.62 * len(bars), title)
        panels = figure.subplots(
            len(groups), sharex=True, squeeze=False,
            height_ratios=[0.4 + sum(b.group == g for b in bars) for g in groups],
        )  # fmt: skip
        for (axes,), group, look in zip(panels, groups, LOOKS * len(groups)):
            _draw_panel(axes, [b for b in bars if b.group == group], end, look)
        _finish_range_chart(figure, bars, axis, end)
    return figure


def _ends(interval: Interval) -> list[float]:
    return [float(x) for x in (interval.low, interval.high) if x is not None]


def _draw_panel(
    axes: "Axes", bars: Sequence[Bar], end: float, look: tuple[str, str]
) -> None:
    for row, bar in enumerate(bars):
        _draw_bar(axes, bar, row, end, look)
    axes.set_ylim(len(bars) - 0.5, -0.75)
    axes.set_yticks(range(len(bars)), [textwrap.fill(b.label, 26) for b in bars])
    axes.tick_params(axis="y", length=0)
    axes.set_title(bars[0].group, loc="left", fontsize=11, color=look[0])


def _draw_bar(
    axes: "Axes", bar: Bar, row: int, end: float, look: tuple[str, str]
) -> None:
    color, hatch = look
    low, high = bar.interval.low, bar.interval.high
    if low is not None and high is not None and low != high:
        axes.barh(
            row, float(high - low), 0.36, float(low),
            color="white", edgecolor=color, hatch=hatch, linewidth=2,
        )  # fmt: skip
    elif low == high:
        axes.plot([_ends(bar.interval)[0]], [row], "D", color=color, markersize=9)
    else:
        _draw_arrow(axes, row, bar.interval, end, color)
    axes.text(
        _ends(bar.interval)[0] if low is not None else 0.01 * end,
        row - 0.27, str(bar.interval), color=INK, va="bottom", fontsize=10,
    )  # fmt: skip


def _draw_arrow(
    axes: "Axes", row: int, interval: Interval, end: float, color: str
) -> None:
    start = _ends(interval)[0]
    goal = end if interval.high is None else 0.0
    arrow = {"arrowstyle": "-|>,head_width=0.4,head_length=0.8", "color": color}
    axes.annotate(
        "", (goal, row), (start, row),
        arrowprops=arrow | {"linewidth": 3, "shrinkA": 0, "shrinkB": 0},
    )  # fmt: skip
    axes.plot([start, start], [row - 0.18, row + 0.18], color=color, linewidth=4)


def _finish_range_chart(
    figure: "Figure", bars: Sequence[Bar], axis: str, end: float
) -> None:
    from matplotlib.ticker import MaxNLocator

    last = figure.axes[-1]
    last.set_xlim(0, end)
    last.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    last.xaxis.set_major_locator(MaxNLocator(5))
    last.set_xlabel(axis)
    figure.legend(
        handles=_range_legend(bars), loc="outside lower left", frameon=False,
        fontsize=9.5, alignment="left",
    )  # fmt: skip


def _range_legend(bars: Sequence[Bar]) -> list[Any]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    ranges = any(len(set(_ends(b.interval))) == 2 for b in bars)
    opened = any(None in (b.interval.low, b.interval.high) for b in bars)
    points = any(b.interval.low == b.interval.high for b in bars)
    bar = Patch(facecolor="white", edgecolor=GREY, hatch="///", linewidth=1.5)
    bar.set_label("bar: from the lowest to the highest number given")
    arrow = Line2D([], [], color=GREY, linewidth=2.5, marker=">", markevery=[1])
    arrow.set_label("arrow: the source gives no number at this end")
    diamond = Line2D([], [], linestyle="", color=GREY, marker="D")
    diamond.set_label("diamond: one number, given without a range")
    return [h for used, h in ((ranges, bar), (opened, arrow), (points, diamond)) if used]


def range_table(bars: Iterable[Bar], *, caption: str, source: str) -> Table:
    """The numbers of a range chart as a table; an open end says so in words."""
    rows = [
        (b.label, b.group, _end(b.interval.low), _end(b.interval.high)) for b in bars
    ]
    columns = ("what", "whom it counts", "lowest", "highest")
    return Table(columns, rows, caption, source=source, folded=True)


def _end(value: object) -> object:
    return "not given" if value is None else value


def bar_chart(values: Mapping[str, float], *, title: str, axis: str) -> "Figure":
    """A chart of plain counts: one bar a name, its number at the end.

    For things that were counted, such as the words of a sentence; never for
    estimates. Raises InputProblem when there is nothing to draw.
    """
    if not values:
        raise InputProblem("There is nothing to draw yet.")
    from matplotlib import rc_context

    with rc_context(STYLE):
        figure = _new(7.2, 1.3 + 0.29 * len(values), title)
        axes = figure.subplots()
        bars = axes.barh(range(len(values)), list(values.values()), color=BLUE)
        axes.bar_label(bars, fmt="{:,.0f}", padding=3, fontsize=10)
        axes.set_yticks(range(len(values)), list(values))
        axes.invert_yaxis()
        axes.set_xlabel(axis)
    return figure


def place_map(
    features: Iterable[Mapping[str, Any]],
    places: Mapping[str, Place],
    *,
    title: str,
    box: tuple[float, float, float, float] = (36.0, 42.6, 32.8, 37.6),
) -> "Figure":
    """A map of named places on the base map, with borders, rivers and a scale bar.

    Takes the features of the base map, the places by the name to print, and the
    box as west, east, south, north in degrees. North is up; east and west are
    drawn to the scale of the middle of the map (equirectangular). Raises
    InputProblem when a place lies outside the box.
    """
    outside = [n for n, p in places.items() if not _inside(p, box)]
    if outside:
        raise InputProblem(f"{outside[0]} lies outside the map. Widen the box.")
    from matplotlib import rc_context

    with rc_context(STYLE):
        figure = _new(7.2, 6.3, title)
        axes = figure.subplots()
        for feature in features:
            _draw_feature(axes, feature)
        for name, place in places.items():
            _draw_place(axes, name, place, leftward=place.longitude > sum(box[:2]) / 2)
        _finish_map(axes, box)
    return figure


def _inside(place: Place, box: tuple[float, float, float, float]) -> bool:
    west, east, south, north = box
    return west < place.longitude < east and south < place.latitude < north


def _draw_feature(axes: "Axes", feature: Mapping[str, Any]) -> None:
    kind = feature["properties"]["kind"]
    looks: dict[str, dict[str, Any]] = {
        "country_border": {"color": GREY, "linewidth": 1.4},
        "coastline": {"color": GREY, "linewidth": 1.0},
        "river": {"color": WATER, "linewidth": 1.3},
    }
    if feature["properties"].get("dashed"):
        looks[kind] = looks[kind] | {"linestyle": "--"}
    for line in lines_of(feature["geometry"]):
        x, y = [p[0] for p in line], [p[1] for p in line]
        if kind in ("land", "lake"):
            axes.fill(x, y, facecolor=LAND if kind == "land" else SEA)
        elif kind in looks:
            wide = 2.4 if feature["properties"].get("name") == "Euphrates" else None
            axes.plot(x, y, **looks[kind] | ({"linewidth": wide} if wide else {}))


def _draw_place(axes: "Axes", name: str, place: Place, leftward: bool) -> None:
    axes.plot([place.longitude], [place.latitude], "o", color=VERMILION, markersize=9)
    axes.annotate(
        name, (place.longitude, place.latitude), (-9, -16) if leftward else (9, 7),
        textcoords="offset points", ha="right" if leftward else "left",
        fontsize=11, weight="bold", color=INK, path_effects=_halo(), zorder=5,
    )  # fmt: skip


def _halo() -> list[Any]:
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=3.5, foreground="white")]


def _finish_map(axes: "Axes", box: tuple[float, float, float, float]) -> None:
    from math import cos, radians

    west, east, south, north = box
    shrink = cos(radians((south + north) / 2))
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect(1 / shrink)
    axes.set_facecolor(SEA)
    axes.set_xlabel("degrees east")
    axes.set_ylabel("degrees north")
    _draw_scale_bar(axes, west + 0.3, south + 0.3, 100 / (111.195 * shrink))


def _draw_scale_bar(axes: "Axes", x: float, y: float, width: float) -> None:
    axes.plot([x, x + width], [y, y], color=INK, linewidth=4, solid_capstyle="butt")
    axes.text(x + width / 2, y + 0.07, "100 km", ha="center", color=INK, fontsize=10)


def label_map(axes: "Axes", labels: Mapping[str, tuple[float, float]]) -> None:
    """Write names on a map, each at its (longitude, latitude) in degrees."""
    for text, (x, y) in labels.items():
        axes.text(
            x, y, text, color=GREY, fontsize=10.5, style="italic", ha="center",
            path_effects=_halo(), zorder=4,
        )  # fmt: skip


def actor_picture(
    links: Sequence[Link],
    positions: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    *,
    title: str,
) -> "Figure":
    """A picture of actors and the lines between them.

    Takes the links, the place of each actor (x and y from 0 to 1) and the name
    to print in its box. Support is a solid line, a fight a dashed one with a
    cross; a line that is only implied is thin. The number on a line is the
    sentence it rests on. Raises InputProblem for an actor without a place.
    """
    lost = [a for ln in links for a in (ln.source, ln.target) if a not in positions]
    if lost:
        raise InputProblem(f"The actor {lost[0]!r} has no place in the picture.")
    from matplotlib import rc_context

    with rc_context(STYLE):
        figure = _new(7.2, 6.2, title)
        axes = figure.subplots()
        boxes = {a: _draw_actor(axes, names[a], positions[a]) for a in positions}
        for link in links:
            _draw_link(axes, link, boxes, positions)
        axes.set_xlim(-0.14, 1.14)
        axes.set_ylim(-0.08, 1.06)
        axes.axis("off")
        figure.legend(
            handles=_link_legend(links), loc="outside lower left", frameon=False,
            fontsize=9.5, title="The number on a line is the sentence it rests on.",
            alignment="left", title_fontsize=9.5,
        )  # fmt: skip
    return figure


def _draw_actor(axes: "Axes", name: str, place: tuple[float, float]) -> "Text":
    return axes.text(
        *place, textwrap.fill(name, 14, break_on_hyphens=False), ha="center", va="center", zorder=5,
        bbox={"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": INK},
    )  # fmt: skip


def _link_style(link: Link) -> dict[str, Any]:
    fights = link.relation == "fights"
    return {
        "color": VERMILION if fights else BLUE,
        "linestyle": (0, (4, 2.5)) if fights else "-",
        "linewidth": 1.2 if link.basis == "implied" else 2.6,
    }


def _draw_link(
    axes: "Axes",
    link: Link,
    boxes: Mapping[str, "Text"],
    positions: Mapping[str, tuple[float, float]],
) -> None:
    start, goal = positions[link.source], positions[link.target]
    ends = {
        "patchA": boxes[link.source].get_bbox_patch(),
        "patchB": boxes[link.target].get_bbox_patch(),
        "arrowstyle": "-|>,head_width=0.35,head_length=0.7",
        "shrinkA": 1,
        "shrinkB": 3,
    }
    style = _link_style(link)
    axes.annotate("", goal, start, arrowprops=style | ends)
    sign = "×" if link.relation == "fights" else "+"
    axes.text(
        (start[0] + goal[0]) / 2, (start[1] + goal[1]) / 2, f"{sign} {link.sentence}",
        ha="center", va="center", fontsize=10, color=INK, zorder=6,
        bbox={"boxstyle": "round,pad=0.3", "fc": "white", "ec": style["color"]},
    )  # fmt: skip


def _link_legend(links: Sequence[Link]) -> list[Any]:
    from matplotlib.lines import Line2D

    kinds = {(ln.relation, ln.basis): ln for ln in links}
    signs = {"fights": "× dashed line: fights", "supports": "+ solid line: supports"}
    return [
        Line2D([], [], **_link_style(link), label=f"{signs.get(verb, verb)} ({basis})")
        for (verb, basis), link in sorted(kinds.items(), reverse=True)
    ]


def link_table(
    links: Iterable[Link], names: Mapping[str, str], *, caption: str, source: str
) -> Table:
    """The lines of a picture of actors as a table with the words they rest on."""
    rows = [
        (names[x.source], x.relation, names[x.target], x.sentence, x.quote, x.basis)
        for x in links
    ]
    columns = ("who", "does what", "to whom", "sentence", "by these words", "basis")
    return Table(columns, rows, caption, ("by these words",), source, folded=True)
