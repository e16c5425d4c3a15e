"""The range chart drawn straight as SVG, for a widget that answers at once.

matplotlib takes some 200 milliseconds to draw and pack a chart, this a few. The
marks are those of `range_chart`: bar, arrow, diamond, a panel for each population.
The label stands above its bar, so that the chart is narrow enough for a phone.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape
from math import floor, log10

from raqqakit.errors import InputError
from raqqakit.figures.marks import LOOKS, RANGE_WORDS
from raqqakit.figures.ranges import Bar
from raqqakit.figures.style import GREY, INK

WIDTH, LEFT, RIGHT, TOP = 480, 14, 442, 26
ROW, PANEL, THICK = 46, 26, 16
HATCHES = (
    '<path d="M-1,9 9,-1 M-1,1 1,-1 M7,9 9,7"/>',
    '<path d="M0,0 8,8 M0,8 8,0"/>',
    '<circle cx="4" cy="4" r="1.2"/>',
)
FONT = "DejaVu Sans, Verdana, Helvetica, sans-serif"


def quick_range_chart(
    bars: Sequence[Bar], *, title: str, axis: str, upto: float, alt: str
) -> str:
    """A chart of ranges as an HTML image with its alternative text.

    Takes what `range_chart` takes, the end of the axis, and the alternative text.
    Returns HTML. Raises InputError for a bar without a number, or one that the
    axis would cut off.
    """
    ends = [end for bar in bars for end in bar.mark.ends]
    if not bars or not all(bar.mark.ends for bar in bars):
        raise InputError("Each bar of a range chart needs a number at one end.")
    if upto <= 0 or max(ends, default=0) > upto:
        raise InputError(f"An axis up to {upto:,.0f} cuts off a bar.")
    drawing = _drawing(bars, title, axis, upto).encode("utf-8")
    return (
        f'<img alt="{escape(alt)}" style="max-width:100%;width:{WIDTH}px" '
        f'src="data:image/svg+xml;base64,{b64encode(drawing).decode("ascii")}">'
    )


def _drawing(bars: Sequence[Bar], title: str, axis: str, upto: float) -> str:
    groups = list(dict.fromkeys(b.group for b in bars))
    parts, y = [_text(LEFT, 18, title, "bold")], TOP
    for number, group in enumerate(groups):
        color = LOOKS[number % len(LOOKS)].color
        parts.append(_text(LEFT, y + 20, group, color=color))
        y += PANEL
        for bar in (b for b in bars if b.group == group):
            parts.append(_row(bar, y, number % len(LOOKS), upto))
            y += ROW
    parts += [*_axis(axis, upto, y + 6), *_legend(bars, y + 50)]
    height = y + 58 + 20 * len(_kinds(bars))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="{FONT}" font-size="14" fill="{INK}">{_patterns()}'
        f'<rect width="{WIDTH}" height="{height}" fill="white"/>{"".join(parts)}</svg>'
    )


def _patterns() -> str:
    drawn = (
        f'<pattern id="h{n}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<g stroke="{LOOKS[n].color}" fill="{LOOKS[n].color}">{hatch}</g></pattern>'
        for n, hatch in enumerate(HATCHES)
    )
    return f"<defs>{''.join(drawn)}</defs>"


def _text(x: float, y: float, words: str, weight: str = "", color: str = INK) -> str:
    bold = f' font-weight="{weight}"' if weight else ""
    return f'<text x="{x:.1f}" y="{y}" fill="{color}"{bold}>{escape(words)}</text>'


def _x(value: float, upto: float) -> float:
    return LEFT + (RIGHT - LEFT) * value / upto


def _row(bar: Bar, y: int, look: int, upto: float) -> str:
    color, middle = LOOKS[look].color, y + 22 + THICK / 2
    label = _text(LEFT, y + 16, f"{bar.label}: {bar.interval}")
    first = _x(bar.mark.ends[0], upto)
    if bar.mark.kind == "arrow":
        goal = RIGHT + 12 if bar.mark.high is None else LEFT
        return label + _arrow(first, goal, middle, color)
    if bar.mark.kind == "diamond":
        return label + _diamond(first, middle, color)
    wide = _x(bar.mark.ends[-1], upto) - first
    return (
        f'{label}<rect x="{first:.1f}" y="{y + 22}" width="{wide:.1f}" '
        f'height="{THICK}" fill="url(#h{look})" stroke="{color}" stroke-width="2"/>'
    )


def _arrow(start: float, goal: float, y: float, color: str) -> str:
    back = goal - 10 if goal > start else goal + 10
    return (
        f'<path d="M{start:.1f},{y - 8} v16 M{start:.1f},{y} H{back:.1f}" '
        f'stroke="{color}" stroke-width="3" fill="none"/>'
        f'<path d="M{goal:.1f},{y} L{back:.1f},{y - 6} v12 z" fill="{color}"/>'
    )


def _diamond(x: float, y: float, color: str) -> str:
    return f'<path d="M{x:.1f},{y - 8} l8,8 -8,8 -8,-8 z" fill="{color}"/>'


def _axis(axis: str, upto: float, y: int) -> list[str]:
    line = f'<path d="M{LEFT},{y} H{RIGHT}" stroke="{INK}"/>'
    ticks = [
        f'<path d="M{_x(value, upto):.1f},{y} v5" stroke="{INK}"/>'
        f'<text x="{_x(value, upto):.1f}" y="{y + 18}" font-size="12" '
        f'text-anchor="{"start" if not value else "middle"}">{value:,.0f}</text>'
        for value in _ticks(upto)
    ]
    name = f'<text x="{RIGHT}" y="{y + 34}" text-anchor="end">{escape(axis)}</text>'
    return [line, *ticks, name]


def _ticks(upto: float) -> Iterable[float]:
    """Round numbers from 0, at most six of them, below the end of the axis."""
    rough = upto / 5
    scale = 10 ** floor(log10(rough))
    step = next(scale * m for m in (1, 2, 5, 10) if scale * m >= rough)
    return [step * n for n in range(6) if step * n <= upto]


def _kinds(bars: Sequence[Bar]) -> list[str]:
    used = {bar.mark.kind for bar in bars}
    return [words for kind, words in RANGE_WORDS.items() if kind in used]


def _legend(bars: Sequence[Bar], y: int) -> list[str]:
    return [
        f'<text x="{LEFT}" y="{y + 20 * n}" font-size="12" fill="{GREY}">{words}</text>'
        for n, words in enumerate(_kinds(bars), 1)
    ]
