"""What both charts of the experiment share: one colour, a frame that can be moved."""

from html import escape

# 3:1 and more on the light ground and on the dark one of the page.
COLOUR, WIDTH = "#2b7bb9", 640


def framed_svg(name: str, words: str, height: float, drawn: str) -> str:
    """A picture with its words, in a frame that a phone moves sideways."""
    alt = escape(words)
    return (
        f'<p class="said">{alt}</p><div class="wide" role="region" tabindex="0" '
        f'aria-label="{escape(name)}"><svg role="img" aria-label="{alt}" '
        f'width="{WIDTH}" height="{height:.0f}" viewBox="0 0 {WIDTH} {height:.0f}" '
        f'style="max-width:none">{drawn}</svg></div>'
    )


def text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    """A few words in a picture."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f"<text {place}>{escape(words)}</text>"
