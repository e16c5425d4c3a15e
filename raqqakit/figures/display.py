"""The one way to show a figure: with its alternative text and its numbers."""

from base64 import b64encode
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from raqqakit.errors import InputError
from raqqakit.tables import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def alternative_text(kind: str, finding: str, extent: str) -> str:
    """What a screen reader says of a figure: its kind, its finding, its range.

    Raises InputError when one of the three is missing or says nothing.
    """
    parts = [part.strip().rstrip(".") for part in (kind, finding, extent)]
    if min(map(len, parts)) < 5:
        raise InputError(
            "A figure needs its alternative text in three parts: kind=, what kind it "
            "is; finding=, what it shows; extent=, from where to where it runs."
        )
    return ". ".join(parts) + "."


@dataclass(frozen=True)
class Picture:
    """A drawn figure with its alternative text, ready for a page.

    The picture is HTML with an `alt`, for JupyterLab reads no other; in plain
    text the alternative text stands for it.
    """

    data: bytes
    alt: str
    width: int

    def __repr__(self) -> str:
        return f"Figure. {self.alt}"

    def _repr_html_(self) -> str:
        data = b64encode(self.data).decode("ascii")
        return (
            f'<img alt="{escape(self.alt)}" '
            f'style="max-width:100%;width:{self.width}px" '
            f'src="data:image/png;base64,{data}">'
        )


def show(
    figure: "Figure",
    *,
    kind: str = "",
    finding: str = "",
    extent: str = "",
    numbers: Table | None = None,
) -> None:
    """Show a figure with its alternative text and, under it, its numbers.

    Takes a matplotlib figure; the three parts of the alternative text (what kind
    of figure it is, what it shows, from where to where its values run); and the
    table of what was plotted, whose `source` says where the numbers are from.
    Raises InputError when one of them is missing.
    """
    from IPython.display import display

    alt = alternative_text(kind, finding, extent)
    if numbers is None or not numbers.source:
        raise InputError(
            "A figure needs its numbers and their source: give numbers=Table(..., "
            "source=...)."
        )
    display(picture(figure, alt))
    display(numbers)


def picture(figure: "Figure", alt: str) -> Picture:
    """A figure drawn for a page, with its alternative text."""
    return Picture(png(figure), alt, _css_width(figure))


def png(figure: "Figure") -> bytes:
    """The figure as a small PNG file, without date or version, so that it repeats.

    Takes a matplotlib figure. Returns a picture of 64 colours at 1.5 times the
    size it is shown in, sharp on most screens and a quarter of the bytes.
    """
    from PIL import Image

    drawn, small = BytesIO(), BytesIO()
    figure.savefig(drawn, format="png", dpi=144, pil_kwargs={"compress_level": 1})
    pixels = Image.open(drawn).convert("RGB").quantize(64, dither=Image.Dither.NONE)
    pixels.save(small, format="png", optimize=True)
    return small.getvalue()


def _css_width(figure: "Figure") -> int:
    return round(float(figure.get_size_inches()[0]) * 96)
