"""Stacked bars as SVG, of which each part has a colour and a pattern of its own."""

from collections.abc import Mapping
from html import escape

WIDTH, ROW, LEFT = 640, 30, 60
STRIPES, DOTS, EMPTY = "stripes", "dots", "none"
GREEN, ORANGE, RED, BLUE, GREY = "#1b7f5a", "#c65102", "#a4262c", "#1477b0", "#8a8a8a"
PATTERNS = (
    '<defs><pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="3" height="8" fill="#fff" '
    'fill-opacity="0.55"/></pattern><pattern id="dots" width="7" height="7" '
    'patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.6" fill="#fff" '
    'fill-opacity="0.7"/></pattern></defs>'
)

# A colour, and a pattern or "", by the name of a part.
Looks = Mapping[str, tuple[str, str]]


def bars(
    words: str,
    counts: Mapping[str, Mapping[str, int]],
    looks: Looks,
    whole: int,
    signs: Mapping[str, str] | None = None,
) -> str:
    """A bar for each name, of which `whole` fills the width, below a legend.

    Takes what the picture says in words, the counts of the parts by name, how each part
    looks, and signs to stand before the parts' names in the legend.
    """
    height = ROW * (len(counts) + 1)
    rows = "".join(
        _bar(number, name, count, looks, whole)
        for number, (name, count) in enumerate(counts.items(), start=1)
    )
    return (
        f'<svg role="img" aria-label="Stacked bars. {escape(words)}" width="{WIDTH}" '
        f'height="{height}" viewBox="0 0 {WIDTH} {height}">{PATTERNS}'
        f"{_legend(looks, signs or {})}{rows}</svg>"
    )


def _piece(x: float, y: float, width: float, look: tuple[str, str]) -> str:
    colour, pattern = look
    place = f'x="{x:.1f}" y="{y}" width="{width:.1f}" height="{ROW - 10}"'
    fill = "none" if pattern == EMPTY else colour
    drawn = f'<rect {place} fill="{fill}" stroke="{colour}" stroke-width="1.5"/>'
    if pattern in (STRIPES, DOTS):
        drawn += f'<rect {place} fill="url(#{pattern})"/>'
    return drawn


def _bar(
    row: int, name: str, count: Mapping[str, int], looks: Looks, whole: int
) -> str:
    y, x = row * ROW + 4, float(LEFT)
    drawn = f'<text x="0" y="{y + 15}">{escape(name)}</text>'
    for part, look in looks.items():
        width = (WIDTH - LEFT - 4) * count[part] / max(whole, 1)
        if width:
            drawn += _piece(x, y, width, look)
        x += width
    return drawn


def _legend(looks: Looks, signs: Mapping[str, str]) -> str:
    drawn, x = "", 0
    for part, look in looks.items():
        words = f"{signs.get(part, '')} {part}".strip()
        drawn += _piece(x + 1, 2, 22, look)
        drawn += f'<text x="{x + 30}" y="17">{words}</text>'
        x += WIDTH // len(looks)
    return drawn
