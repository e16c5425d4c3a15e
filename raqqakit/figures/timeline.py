"""When claims were said and when they hold: days drawn as stretches, never guessed."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from raqqakit.claims import Days
from raqqakit.claims.days import MONTHS
from raqqakit.errors import InputError
from raqqakit.figures.marks import (
    LOOKS,
    Kind,
    Look,
    Mark,
    Slot,
    draw_mark,
    mark_of_days,
    signs,
)
from raqqakit.figures.style import INK, STYLE, add_legend, new_figure
from raqqakit.tables import Table

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


SHORTEST = timedelta(6)  # a panel shows at least a week
MARGIN = 0.12  # of the panel's time, left and right
LETTER = 0.019  # about the width of a letter, as a share of the axis
WORDS: Mapping[Kind, str] = {
    "bar": "bar: within these days",
    "arrow": "arrow: the text gives no day at this end",
    "diamond": "diamond: one day",
}

FOLD = 24  # letters of a label on one line


@dataclass(frozen=True, slots=True)
class TimeBar:
    """One row of a timeline: what, on which days, and in which panel it stands.

    `whole` is what the table says where the label had to be cut for the picture.
    """

    label: str
    days: Days
    group: str
    whole: str = ""

    @property
    def mark(self) -> Mark:
        """How the row is drawn."""
        return mark_of_days(self.days)

    def __post_init__(self) -> None:
        if not isinstance(self.days, Days):
            raise InputError(
                f"A bar of a timeline needs days, and {self.days!r} are none. Write "
                "for example Days(date(2017, 6, 1), date(2017, 6, 10))."
            )


def timeline(bars: Sequence[TimeBar], *, title: str) -> "Figure":
    """A timeline of ranges, one row each, in the order given, from the top down.

    A bar runs from the first to the last day on which something may have happened;
    an arrow marks an end that the text leaves open; a diamond is one day. Each
    `group` has a panel with a time axis of its own, for years and days do not
    fit on one. Raises InputError without bars, or for a bar with no day.
    """
    if not bars or any(b.days == Days() for b in bars):
        raise InputError("Each bar of a timeline needs a day at one end.")
    from matplotlib import rc_context

    groups = list(dict.fromkeys(b.group for b in bars))
    rows = [[b for b in bars if b.group == g] for g in groups]
    with rc_context(STYLE):
        height = 0.9 + 0.72 * len(groups) + _row_height(bars) * len(bars)
        figure = new_figure(6.6, height, title)
        panels = figure.subplots(
            len(groups), squeeze=False, height_ratios=[1.1 + len(r) for r in rows]
        )
        for (axes,), group, look in zip(panels, rows, LOOKS * len(groups)):
            _draw_panel(axes, group, look)
        add_legend(figure, signs(WORDS, (bar.mark for bar in bars)))
    return figure


def _row_height(bars: Sequence[TimeBar]) -> float:
    """How many inches a row takes, so that the longest label has room."""
    lines = max(len(textwrap.wrap(bar.label, FOLD)) for bar in bars)
    return 0.16 + 0.18 * max(lines, 2)


def _window(bars: Sequence[TimeBar]) -> tuple[date, date]:
    """The first and the last day of a panel's axis, with room on both sides."""
    ends = [d for b in bars for d in (b.days.first, b.days.last) if d is not None]
    first, last = min(ends), max(ends)
    spare = max(SHORTEST - (last - first), timedelta())
    length = last - first + spare
    room = timedelta(max(1, round(length.days * MARGIN)))
    return first - spare // 2 - room, last + spare // 2 + room


def _draw_panel(axes: "Axes", bars: Sequence[TimeBar], look: Look) -> None:
    first, last = map(_position, _window(bars))
    for row, bar in enumerate(bars):
        draw_mark(axes, bar.mark, Slot(row, (first, last)), look)
        _write_days(axes, bar, row, (first, last))
    axes.set_xlim(first, last)
    axes.set_ylim(len(bars) - 0.5, -0.75)
    axes.set_yticks(range(len(bars)), [textwrap.fill(b.label, FOLD) for b in bars])
    axes.tick_params(axis="y", length=0)
    days = _ticks(*_window(bars))
    years = days[0].year < days[-1].year and days[0].day == days[0].month == 1
    axes.set_xticks([_position(d) for d in days], [_tick(d, years) for d in days])
    named = " and ".join(map(str, sorted({d.year for d in days})))
    axes.set_xlabel("year" if years else f"day in {named}")
    axes.set_title(bars[0].group, loc="left", fontsize=11, color=look.color)


def _position(day: date) -> float:
    """Where a day begins on the axis, in days."""
    return float(day.toordinal())


def _ticks(first: date, last: date) -> list[date]:
    """Four to seven days to name on an axis: years, months or days apart."""
    if (last - first).days > 2 * 366:
        years = range(first.year + 1, last.year + 1)
        return [date(y, 1, 1) for y in years[:: 1 + len(years) // 7]]
    step = max(1, -(-(last - first).days // 5))
    return [first + timedelta(n) for n in range(0, (last - first).days + 1, step)]


def _tick(day: date, years: bool) -> str:
    return str(day.year) if years else f"{day.day} {MONTHS[day.month - 1][:3]}"


def _write_days(
    axes: "Axes", bar: TimeBar, row: int, window: tuple[float, float]
) -> None:
    """Write the days above the bar, leftward where they would leave the panel."""
    words, days = str(bar.days), bar.days
    start = window[0] if days.first is None else _position(days.first)
    end = window[1] if days.last is None else _position(days.last) + 1
    fits = start + LETTER * len(words) * (window[1] - window[0]) < window[1]
    inside = max(start, window[0] + 0.01 * (window[1] - window[0]))
    x, side = (inside, "left") if fits else (end, "right")
    axes.text(x, row - 0.27, words, color=INK, ha=side, va="bottom", fontsize=10)


def time_table(bars: Iterable[TimeBar], *, caption: str, source: str) -> Table:
    """The days of a timeline as a table; an open end says so in words."""
    rows = [
        (b.whole or b.label, b.group, _end(b.days.first), _end(b.days.last))
        for b in bars
    ]
    columns = ("what", "panel", "first day", "last day")
    return Table(columns, rows, caption, source=source, folded=True)


def _end(day: date | None) -> str:
    return "not given" if day is None else day.isoformat()
