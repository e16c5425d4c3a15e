"""One model of a mark: a bar is a range, an arrow an open end, a diamond one value.

Every chart of ranges draws its rows from here, along the axis of numbers or of days.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from raqqakit.claims import Days
from raqqakit.figures.style import BLUE, GREEN, GREY, VERMILION
from raqqakit.quantities import Interval

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Kind = Literal["bar", "arrow", "diamond"]


class Look(NamedTuple):
    """The colour, the hatching of bars and the filling of diamonds of one voice."""

    color: str
    hatch: str
    filling: Any = "full"


LOOKS = (Look(BLUE, "///"), Look(VERMILION, "xxx"), Look(GREEN, "..."))
RANGE_WORDS: Mapping[Kind, str] = {
    "bar": "bar: from the lowest to the highest number given",
    "arrow": "arrow: the source gives no number at this end",
    "diamond": "diamond: one number, given without a range",
}
HEADS = {"arrow": ">", "up": "^", "down": "v", "diamond": "D"}


@dataclass(frozen=True, slots=True)
class Mark:
    """The ends of a mark on its axis; None for an end that is open."""

    low: float | None
    high: float | None

    @property
    def kind(self) -> Kind:
        """What is drawn: never a point where the source gives a range."""
        if self.low is None or self.high is None:
            return "arrow"
        return "diamond" if self.low == self.high else "bar"

    @property
    def ends(self) -> list[float]:
        """The ends that are given, the lower one first."""
        return [end for end in (self.low, self.high) if end is not None]


def mark_of(interval: Interval) -> Mark:
    """The mark of an interval of numbers."""
    low, high = interval.low, interval.high
    return Mark(
        None if low is None else float(low), None if high is None else float(high)
    )


def mark_of_days(days: Days) -> Mark:
    """The mark of days, by their position on an axis of days: a day is one wide."""
    if days.first == days.last and days.first is not None:
        return Mark(middle := days.first.toordinal() + 0.5, middle)
    return Mark(
        None if days.first is None else float(days.first.toordinal()),
        None if days.last is None else days.last.toordinal() + 1.0,
    )


class Slot(NamedTuple):
    """Where a mark stands: its row, how thick it is there, and how far arrows run.

    `reach` are the positions on the axis where an arrow to the low and to the high side
    ends. An `upright` mark has its values upward and its row from left to right.
    """

    row: float
    reach: tuple[float, float]
    thick: float = 0.36
    upright: bool = False

    def at(self, value: float, aside: float = 0.0) -> tuple[float, float]:
        """The point of a value, so much aside of the row."""
        beside = self.row + aside
        return (beside, value) if self.upright else (value, beside)


def draw_mark(
    axes: "Axes", mark: Mark, slot: Slot, look: Look, hollow: bool = False
) -> None:
    """Draw a mark in its slot; hollow where the reader is to be warned."""
    draw = {"bar": _draw_bar, "arrow": _draw_arrow, "diamond": _draw_diamond}
    draw[mark.kind](axes, mark, slot, look, hollow)


def _draw_bar(axes: "Axes", mark: Mark, slot: Slot, look: Look, hollow: bool) -> None:
    low, high = mark.ends
    draw = axes.bar if slot.upright else axes.barh
    draw(
        slot.row, high - low, slot.thick, low, color="white", edgecolor=look.color,
        linewidth=2, hatch=None if hollow else look.hatch,
        linestyle="--" if hollow else "-",
    )  # fmt: skip


def _draw_diamond(
    axes: "Axes", mark: Mark, slot: Slot, look: Look, hollow: bool
) -> None:
    x, y = slot.at(mark.ends[0])
    axes.plot(
        [x], [y], "D", color=look.color, markersize=6 if slot.upright else 9,
        clip_on=False, fillstyle="none" if hollow else look.filling,
        markerfacecoloralt="white",
    )  # fmt: skip


def _draw_arrow(axes: "Axes", mark: Mark, slot: Slot, look: Look, hollow: bool) -> None:
    """Draw a stroke at the one end that is given, and a head where it runs on."""
    tail, goal = mark.ends[0], slot.reach[mark.high is None]
    head = f"{'->' if hollow else '-|>'},head_width=0.35,head_length=0.6"
    arrow = {"arrowstyle": head, "color": look.color, "shrinkA": 0, "shrinkB": 0}
    size = {"linewidth": 2, "mutation_scale": 7} if slot.upright else {"linewidth": 3}
    line = size | ({"linewidth": 1.3, "linestyle": "--"} if hollow else {})
    axes.annotate("", slot.at(goal), slot.at(tail), arrowprops=arrow | line)
    (x, y), (u, v) = slot.at(tail, -slot.thick / 2), slot.at(tail, slot.thick / 2)
    axes.plot([x, u], [y, v], color=look.color, linewidth=1.3 if hollow else 4)


def signs(words: Mapping[Kind, str], marks: Iterable[Mark]) -> list[Any]:
    """The signs of the marks drawn, for the legend, each with its words."""
    used = {mark.kind for mark in marks}
    return [sign(kind, said) for kind, said in words.items() if kind in used]


def sign(kind: str, words: str) -> Any:
    """One sign of a legend: a kind of mark, "up", "down", "dashed" or "hollow"."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    if kind in ("bar", "dashed"):
        box: Any = {"linestyle": "--" if kind == "dashed" else "-", "linewidth": 2}
        return Patch(facecolor="white", edgecolor=GREY, label=words, **box)
    look: Any = {"marker": HEADS.get(kind, ""), "linestyle": "", "color": GREY}
    if kind == "hollow":
        look |= {"marker": "D", "fillstyle": "none"}
    if kind == "arrow":
        look |= {"linestyle": "-", "linewidth": 2.5, "markevery": [1]}
    return Line2D([], [], label=words, **look)
