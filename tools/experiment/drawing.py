"""What both charts of the experiment share: a colour, and the width of a phone."""

from html import escape

# 3:1 and more on the light ground and on the dark one of the page.
COLOUR, WIDTH = "#2b7bb9", 360


def drawn_with_words(words: str, height: float, drawn: str) -> str:
    """A picture, and over it what it shows, in words."""
    alt = escape(words)
    return (
        f'<p>{alt}</p><svg role="img" aria-label="{alt}" width="{WIDTH}" '
        f'height="{height:.0f}" viewBox="0 0 {WIDTH} {height:.0f}">{drawn}</svg>'
    )


def text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    """A few words in a picture."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f"<text {place}>{escape(words)}</text>"
