"""What the readers of a wording would print: a bar from end to end for each answer."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from raqqakit.experiment.printed import (
    NONE,
    OPEN,
    POINT,
    RANGE,
    WORDS,
    Printed,
)
from tools.experiment.drawing import COLOUR, WIDTH, drawn_with_words, text

LEFT, RIGHT, ROW, TOP = 12, 344, 38, 46
MOST = 24  # rows of a chart; the rest is counted in words under it
FAR = 4  # times the story's upper end: what lies beyond is drawn at the edge
# The words stand clear of the dotted lines behind them.
HALO = ' style="paint-order:stroke;stroke:var(--page);stroke-width:5px"'
Row = tuple[Printed, int]


def ranges(name: str, given: Sequence[Printed], ends: tuple[int, int]) -> str:
    """The chart of one wording; a sentence where nobody gave a number.

    Takes what the wording is called, the answers, and the ends in the story.
    """
    rows = _rows(given)
    if not rows:
        return "<p>Nobody gave a number here.</p>"
    shown = rows[:MOST]
    scale = _Scale(_edge(shown, ends))
    drawn = _band(scale, ends, len(shown)) + "".join(
        _row(place, row, scale) for place, row in enumerate(shown)
    )
    words = in_words(name, given, ends)
    rest = sum(count for _, count in rows[MOST:])
    more = f"<p>{rest} further answers stand in the table of all.</p>" if rest else ""
    height = TOP + ROW * len(shown) + 8
    return drawn_with_words(words, height, drawn) + more


def in_words(name: str, given: Sequence[Printed], ends: tuple[int, int]) -> str:
    """The chart in words: its kind, what it shows, and how far the answers reach."""
    count = Counter(one.kind for one in given)
    lows = [one.low for one in given if one.low is not None]
    highs = [one.high for one in given if one.high is not None]
    reach = f"The lowest end is {min(lows):,}, " if lows else "No lower end is given, "
    reach += f"the highest {max(highs):,}." if highs else "and no upper one."
    return (
        f"Range chart, {name}, {len(given)} answers. {count[POINT]} would print one "
        f"number, {count[RANGE]} a range, {count[OPEN]} one end alone, and "
        f"{count[NONE] + count[WORDS]} no number. {reach} "
        f"The story says {ends[0]:,} to {ends[1]:,}."
    )


def _rows(given: Sequence[Printed]) -> list[Row]:
    """The answers with a number, equal ones together, from the lowest on."""
    alike = Counter(
        Printed("", one.kind, one.low, one.high, one.hedge)
        for one in given
        if one.kind in (POINT, RANGE, OPEN)
    )
    return sorted(alike.items(), key=lambda row: _order(row[0]))


def _order(one: Printed) -> tuple[int, int, str]:
    return (one.low or 0, one.high or 10**12, one.hedge)


def _edge(rows: Sequence[Row], ends: tuple[int, int]) -> float:
    """The number at the right edge of a chart."""
    numbers = [n for one, _ in rows for n in (one.low, one.high) if n is not None]
    near = [n for n in numbers if n <= FAR * ends[1]]
    return 1.15 * max([ends[1], *near])


class _Scale:
    """From numbers of people to places in the chart."""

    def __init__(self, edge: float) -> None:
        self.edge = edge

    def __call__(self, number: float) -> float:
        return LEFT + (RIGHT - LEFT) * min(number / self.edge, 1)


def _band(scale: _Scale, ends: tuple[int, int], rows: int) -> str:
    """The two ends in the story, through the whole height, and nought."""
    low, high = map(scale, ends)
    bottom = TOP + ROW * rows
    lines = "".join(
        f'<line x1="{x:.1f}" y1="{TOP - 6}" x2="{x:.1f}" y2="{bottom}" '
        'stroke="currentColor" stroke-dasharray="3 4"/>'
        for x in (low, high)
    )
    axis = f'<line x1="{LEFT}" y1="{TOP - 6}" x2="{LEFT}" y2="{bottom}" '
    axis += 'stroke="currentColor"/>'
    return (
        f'<text x="{(low + high) / 2:.1f}" y="14" text-anchor="middle">in the story'
        f"</text>{text(low, 34, f'{ends[0]:,}')}{text(high, 34, f'{ends[1]:,}')}"
        f"{text(LEFT, 34, '0')}{text(WIDTH, 14, 'people', 'end')}{axis}{lines}"
    )


def _row(place: int, row: Row, scale: _Scale) -> str:
    one, count = row
    y = TOP + ROW * place + ROW - 10
    times = f" × {count}" if count > 1 else ""
    label = (
        f'<text x="{LEFT + 5}" y="{y - 12:.1f}"{HALO}>{escape(str(one))}{times}</text>'
    )
    return label + _mark(one, y, scale)


def _mark(one: Printed, y: float, scale: _Scale) -> str:
    """A dot for one number, a bar for a range, an arrow towards an open end."""
    if one.low is None or one.high is None:
        return _arrow(one, y, scale)
    low, high = scale(one.low), scale(one.high)
    if one.low > scale.edge:
        return _head(RIGHT, y, 1)
    if one.kind == POINT:
        return f'<circle cx="{low:.1f}" cy="{y:.1f}" r="6" fill="{COLOUR}"/>'
    beyond = _head(RIGHT, y, 1) if one.high > scale.edge else ""
    high -= 9 if beyond else 0
    return (
        f'<rect x="{low:.1f}" y="{y - 6:.1f}" width="{high - low:.1f}" height="12" '
        f'fill="{COLOUR}"/>{beyond}'
    )


def _arrow(one: Printed, y: float, scale: _Scale) -> str:
    start, end, way = (
        (scale(one.low), RIGHT, 1) if one.low is not None
        else (scale(one.high or 0), LEFT + 12, -1)
    )  # fmt: skip
    line = f'<line x1="{start:.1f}" y1="{y:.1f}" x2="{end}" y2="{y:.1f}" '
    begin = f'<line x1="{start:.1f}" y1="{y - 6:.1f}" x2="{start:.1f}" y2="{y + 6:.1f}"'
    stroke = f' stroke="{COLOUR}" stroke-width="3"/>'
    ends = "" if start == RIGHT else begin + stroke  # at the edge nothing begins
    return line + stroke + ends + _head(end, y, way)


def _head(x: float, y: float, way: int) -> str:
    back = x - 9 * way
    points = f"{x + 3 * way:.1f},{y:.1f} {back:.1f},{y - 7:.1f} {back:.1f},{y + 7:.1f}"
    return f'<polygon points="{points}" fill="{COLOUR}"/>'
