"""Charts of ranges: a range stays a range, an open end is an arrow."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from raqqakit.errors import InputError
from raqqakit.figures.marks import (
    LOOKS,
    RANGE_WORDS,
    Look,
    Mark,
    Slot,
    draw_mark,
    mark_of,
    sign,
    signs,
)
from raqqakit.figures.style import INK, STYLE, add_legend, new_figure
from raqqakit.quantities import Interval, Number
from raqqakit.tables import Table

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


ABOUT_SAYS = "dashed or hollow: only about so, and the source does not say how near"
LETTER = 0.015  # about the width of a letter, as a share of the axis


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a range chart.

    `interval` in the unit of the axis; equal ends are one number without a
    range. `group` names the population counted. `words` is what is written above the
    mark where the source says it otherwise than the interval can: "more than 70".
    `about` is for a number that is only about so: its mark is hollow.
    """

    label: str
    interval: Interval
    group: str
    words: str = field(default="", repr=False)
    about: bool = field(default=False, repr=False)

    @property
    def mark(self) -> Mark:
        """How the row is drawn."""
        return mark_of(self.interval)

    @property
    def said(self) -> str:
        """What is written above the mark."""
        return self.words or f"{'about ' * self.about}{self.interval}"

    def __post_init__(self) -> None:
        if not isinstance(self.interval, Interval):
            raise InputError(
                f"A bar needs an interval, and {self.interval!r} is none. Write for "
                "example Interval(10_000, 25_000)."
            )


def range_chart(
    bars: Sequence[Bar],
    *,
    title: str,
    axis: str,
    upto: float | None = None,
    bar_says: str = RANGE_WORDS["bar"],
) -> "Figure":
    """A chart of ranges, one row each, in the order given, from the top down.

    A bar runs from the lowest to the highest value given; an arrow marks an end
    that the source leaves open; a diamond is one number without a range. Each
    `group` is a population and has a panel of its own, on the same axis, so that
    two populations never look like one series. What is only about so is dashed or
    hollow. `axis` is the title of the axis
    with its unit; `upto` sets its end; it starts at zero. `bar_says` is what the
    legend says of a bar. Raises InputError without bars, or for a bar with no number.
    """
    if not bars or any(b.interval == Interval() for b in bars):
        raise InputError("Each bar of a range chart needs a number at one end.")
    from matplotlib import rc_context

    groups = list(dict.fromkeys(b.group for b in bars))
    most = max(bar.mark.ends[-1] for bar in bars)
    end = upto or 1.3 * most or 1
    if upto is not None and not most < end:
        raise InputError(f"An axis up to {upto:,} cuts off a bar at {most:,.0f}.")
    with rc_context(STYLE):
        figure = new_figure(6.6, 2.0 + 0.42 * len(groups) + 0.62 * len(bars), title)
        panels = figure.subplots(
            len(groups), sharex=True, squeeze=False,
            height_ratios=[0.4 + sum(b.group == g for b in bars) for g in groups],
        )  # fmt: skip
        for (axes,), group, look in zip(panels, groups, LOOKS * len(groups)):
            _draw_panel(axes, [b for b in bars if b.group == group], end, look)
        _finish_range_chart(figure, axis, end)
        add_legend(figure, _signs(bars, bar_says))
    return figure


def _signs(bars: Sequence[Bar], bar_says: str) -> list[Any]:
    """What the legend says of the marks that are drawn."""
    words = {**RANGE_WORDS, "bar": bar_says}
    hollow = [sign("hollow", ABOUT_SAYS)] if any(b.about for b in bars) else []
    return [*signs(words, (bar.mark for bar in bars)), *hollow]


def _draw_panel(axes: "Axes", bars: Sequence[Bar], end: float, look: Look) -> None:
    for row, bar in enumerate(bars):
        draw_mark(axes, bar.mark, Slot(row, (0.0, end)), look, bar.about)
        _write_range(axes, bar, row, end)
    axes.set_ylim(len(bars) - 0.5, -0.75)
    axes.set_yticks(range(len(bars)), [textwrap.fill(b.label, 26) for b in bars])
    axes.tick_params(axis="y", length=0)
    title = textwrap.fill(bars[0].group, 50)
    axes.set_title(title, loc="left", fontsize=11, color=look.color)


def _write_range(axes: "Axes", bar: Bar, row: int, end: float) -> None:
    x, side = _label_position(bar, end)
    axes.text(x, row - 0.27, bar.said, color=INK, ha=side, va="bottom", fontsize=10)


def _label_position(bar: Bar, end: float) -> tuple[float, str]:
    """Where the numbers stand above a mark, and which side of them is there."""
    mark, wide = bar.mark, LETTER * end * len(bar.said)
    first = mark.ends[0]
    if mark.low is None:
        return (first, "right") if first > wide else (0.01 * end, "left")
    if mark.kind == "diamond" and wide < first < end - wide:
        return (first, "center")
    last = end if mark.high is None else mark.high
    return (first, "left") if first + wide < end else (last, "right")


def _finish_range_chart(figure: "Figure", axis: str, end: float) -> None:
    from matplotlib.ticker import MaxNLocator

    last = figure.axes[-1]
    last.set_xlim(0, end)
    last.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    last.xaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))
    last.set_xlabel(axis)


def range_table(bars: Iterable[Bar], *, caption: str, source: str) -> Table:
    """The numbers of a range chart as a table; an open end says so in words."""
    rows = [
        (
            b.label,
            b.group,
            *(_end(e, b.about) for e in (b.interval.low, b.interval.high)),
        )
        for b in bars
    ]
    columns = ("what", "whom it counts", "lowest", "highest")
    return Table(columns, rows, caption, source=source, folded=True)


def _end(value: Number | None, about: bool) -> object:
    if value is None:
        return "not given"
    return f"about {value:,}" if about else value
