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
MARKS = (0.039, 0.03, 0.022, 0.016, 0.012)  # of the axis: room for a mark, by need
NEAR = 0.25  # days: so far a mark may stand from the middle of its day
LABELS = 0.039  # of the axis: each label has a column of its own
MOST = 20  # columns
SHORTEST = 14.0  # days on the axis
OPEN = 0.12  # of the numbers: the arrow of an open highest end
NUMBERS, LEADER = 2.0, 0.35  # inches: of the numbers, and of the lines to the labels
LETTER = 0.077  # inches: about the height of a letter written upward


def day_of(row: Estimate) -> date | None:
    """The day a row speaks of, or else the day it was published; None without one."""
    return row.end or row.published


def position_of(row: Estimate) -> float:
    """The middle of a row's day on the axis, in days."""
    day = day_of(row)
    return day.toordinal() + 0.5 if day else 0.0


def spread(positions: Sequence[float], share: float) -> tuple[list[float], float]:
    """Places at least one column apart, moved as little as can be.

    Takes positions in their order, in days, and a column as a share of the axis.
    Returns the new ones in the same order, and the width of a column in days.
    """
    gap = share * 1.12 * max(positions[-1] - positions[0], SHORTEST)
    blocks: list[tuple[float, int]] = []
    for number, position in enumerate(positions):
        total, count = position - number * gap, 1
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / count:
            before, many = blocks.pop()
            total, count = total + before, count + many
        blocks.append((total, count))
    levels = [total / count for total, count in blocks for _ in range(count)]
    return [level + number * gap for number, level in enumerate(levels)], gap


def mark_places(days: Sequence[float]) -> tuple[list[float], float]:
    """Where marks stand, and how wide each may be: as wide as keeps them on their days.

    Takes the middles of the days in their order. Only days too near for the narrowest
    marks, such as one day twice, move a mark aside.
    """
    for share in MARKS:
        places, gap = spread(days, share)
        if all(abs(place - day) <= NEAR for place, day in zip(places, days)):
            break
    return places, gap


def height_for(labels: Sequence[str]) -> float:
    """How many inches the axes of numbers with such labels above them take."""
    return NUMBERS + LEADER + LETTER * max(map(len, labels))


def set_axes(
    axes: "Axes", rows: Sequence[Estimate], ends: tuple[float, float],
    labels: Sequence[str],
) -> tuple[float, float]:  # fmt: skip
    """Set the axes for rows whose labels stand between two ends, in days.

    Returns where the numbers end and where the labels begin, on the upright axis.
    """
    from matplotlib.ticker import MaxNLocator

    room = max(0.03 * (ends[1] - ends[0]), (SHORTEST - (ends[1] - ends[0])) / 2)
    first, end = ends[0] - room, ends[1] + room
    high = max(_reach(row.interval) for row in rows) or 1.0
    top = 1.04 * high * height_for(labels) / NUMBERS
    axes.set_xlim(first, end)
    axes.set_ylim(0, top)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    ticks = MaxNLocator(6, steps=[1, 2, 5, 10]).tick_values(0, high)
    axes.set_yticks([tick for tick in ticks if 0 <= tick <= 1.04 * high])
    axes.spines["left"].set_bounds(0, 1.04 * high)
    days = _ticks(date.fromordinal(int(first) + 1), date.fromordinal(int(end)))
    axes.set_xticks(
        [day.toordinal() + 0.5 for day in days],
        [f"{day.day} {MONTHS[day.month - 1][:3]}" for day in days],
    )
    years = sorted({day.year for row in rows if (day := day_of(row))})
    last = f" to {years[-1]}" if years[1:] else ""
    axes.set_xlabel(f"day in {years[0]}{last}")
    return 1.04 * high, 1.04 * high * (1 + LEADER / NUMBERS)


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


def slot_of(
    row: Estimate, position: float, width: float, band: tuple[float, float]
) -> Slot:
    """Where a row's mark stands; an arrow upward is a share of the numbers long."""
    reach = float(row.interval.low or 0) + OPEN * band[0]
    return Slot(position, (0.0, reach), width, upright=True)


def head_of(row: Estimate, slot: Slot) -> float:
    """Where a row's mark ends upward: its highest number, or the end of its arrow."""
    high = row.interval.high
    return slot.reach[1] if high is None else float(high)
