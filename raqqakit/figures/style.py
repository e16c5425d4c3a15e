"""What all figures look like: colours, letters, and an empty one to begin with."""

import textwrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# Three colours of Okabe and Ito's palette (2008), each over 3:1 on white.
BLUE, VERMILION, GREEN = "#0072B2", "#D55E00", "#00795C"
INK, GREY, WATER, LAND, SEA = "#1A1A1A", "#595959", "#3A78A8", "#F6F3EC", "#D6E6F2"
STYLE: Any = {
    "font.size": 11,
    "font.family": "DejaVu Sans",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "hatch.linewidth": 0.8,
    "text.parse_math": False,
}


def new_figure(width: float, height: float, title: str) -> "Figure":
    """An empty white figure of so many inches, with its title at the top left."""
    from raqqakit.figures.chart import Chart

    figure = Chart(figsize=(width, height), layout="constrained", facecolor="white")
    figure.suptitle(
        textwrap.fill(title, round(10.3 * width)),
        x=0.01, ha="left", fontsize=12, weight="bold",
    )  # fmt: skip
    return figure


def add_legend(
    figure: "Figure", handles: list[Any], size: float = 9.5, columns: int = 1
) -> None:
    """Write the legend under a figure, with letters of so many points, in columns."""
    figure.legend(
        handles=handles, loc="outside lower left", frameon=False, fontsize=size,
        alignment="left", ncols=columns,
    )  # fmt: skip
