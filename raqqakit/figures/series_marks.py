"""Where the marks of a series stand, and how each is drawn; see `series.py`."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from raqqakit.claims.days import MONTHS
from raqqakit.estimates import Estimate
from raqqakit.figures.marks import Look, Slot
from raqqakit.figures.style import BLUE, GREEN, INK, VERMILION
from raqqakit.quantities import Interval

if TYPE_CHECKING:
    from matplotlib.axes import Axes


WINE = "#882255"  # of Paul Tol's palette "muted"
VOICES = (
    Look(BLUE, "///", "full"),
    Look(GREEN, "...", "left"),
    Look(WINE, "|||", "top"),
    Look(INK, "---", "right"),
)
APART = Look(VERMILION, "xxx", "full")
COLUMN = 0.039  # of the axis: each mark has a column of its own, with its label
MOST = 20  # columns
SHORTEST = 14.0  # days on the axis
OPEN = 0.12  # of the axis: the arrow of an "at least"
TOP = 1.24  # times the highest number: room for the labels


def day_of(row: Estimate) -> date | None:
    """The day a row speaks of, or else the day it was published; None without one."""
    return row.end or row.published


def position_of(row: Estimate) -> float:
    """The middle of a row's day on the axis, in days."""
    day = day_of(row)
    return day.toordinal() + 0.5 if day else 0.0


def spread(positions: Sequence[float]) -> tuple[list[float], float]:
    """Places at least one column apart, moved as little as can be.

    Takes positions in their order, in days. Returns the new ones in the same order,
    and the width of a column.
    """
    gap = COLUMN * 1.12 * max(positions[-1] - positions[0], SHORTEST)
    blocks: list[tuple[float, int]] = []
    for number, position in enumerate(positions):
        total, count = position - number * gap, 1
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / count:
            before, many = blocks.pop()
            total, count = total + before, count + many
        blocks.append((total, count))
    levels = [total / count for total, count in blocks for _ in range(count)]
    return [level + number * gap for number, level in enumerate(levels)], gap


def set_axes(
    axes: "Axes", rows: Sequence[Estimate], positions: Sequence[float], gap: float
) -> float:
    """Set the axes for rows at their positions; returns the end of that of numbers."""
    room = gap + max(0.0, SHORTEST - (positions[-1] - positions[0])) / 2
    first, end = positions[0] - room, positions[-1] + room
    top = TOP * max(_reach(row.interval) for row in rows) or 1.0
    axes.set_xlim(first, end)
    axes.set_ylim(0, top)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    days = _ticks(date.fromordinal(int(first) + 1), date.fromordinal(int(end)))
    axes.set_xticks(
        [day.toordinal() + 0.5 for day in days],
        [f"{day.day} {MONTHS[day.month - 1][:3]}" for day in days],
    )
    years = sorted({day.year for row in rows if (day := day_of(row))})
    last = f" to {years[-1]}" if years[1:] else ""
    axes.set_xlabel(f"day in {years[0]}{last}")
    return top


def _reach(interval: Interval) -> float:
    """How high a mark reaches, with the room that an arrow upward takes."""
    open_above = interval.high is None
    return 1.2 * float(interval.low or 0) if open_above else float(interval.high or 0)


def _ticks(first: date, last: date) -> list[date]:
    """Up to six days to name: firsts of months, or within two months days."""
    length = (last - first).days
    if length <= 62:
        return [first + timedelta(n) for n in range(0, length, max(1, length // 4))]
    years = range(first.year, last.year + 1)
    months = [date(year, month, 1) for year in years for month in range(1, 13)]
    inside = [day for day in months if first <= day <= last]
    return inside[:: -(-len(inside) // 6)]


def slot_of(row: Estimate, position: float, width: float, top: float) -> Slot:
    """Where a row's mark stands; an arrow upward is a share of the axis long."""
    reach = float(row.interval.low or 0) + OPEN * top
    return Slot(position, (0.0, reach), width, upright=True)


def write_label(
    axes: "Axes", row: Estimate, slot: Slot, top: float, label: str
) -> None:
    """Write a row's label upward from the head of its mark."""
    head = slot.reach[1] if row.interval.high is None else float(row.interval.high)
    axes.text(
        slot.row, head + 0.03 * top, label, color=INK, rotation=90, fontsize=9,
        ha="center", va="bottom",
    )  # fmt: skip
