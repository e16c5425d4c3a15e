"""Charts of plain counts, never of estimates."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from raqqakit.errors import InputError
from raqqakit.figures.style import BLUE, STYLE, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def bar_chart(values: Mapping[str, float], *, title: str, axis: str) -> "Figure":
    """A chart of plain counts: one bar a name, its number at the end.

    For things that were counted, such as the words of a sentence; never for
    estimates. Raises InputError when there is nothing to draw, no dictionary, or no
    number.
    """
    if not isinstance(values, Mapping):
        raise InputError(
            "Each bar needs a name beside its number, so they stand in a dictionary: "
            '{"one name": 3, "another": 5}.'
        )
    if not values:
        raise InputError("There is nothing to draw yet.")
    for value in values.values():
        if isinstance(value, str) or not hasattr(value, "__float__"):
            raise InputError(
                f"A bar needs a number, and {value!r} is none. Write it in figures, "
                "without quotation marks."
            )
    from matplotlib import rc_context

    with rc_context(STYLE):
        figure = new_figure(6.6, 1.3 + 0.29 * len(values), title)
        axes = figure.subplots()
        bars = axes.barh(range(len(values)), list(values.values()), color=BLUE)
        axes.bar_label(bars, fmt="{:,.0f}", padding=3, fontsize=10)
        axes.set_yticks(range(len(values)), list(values))
        axes.locator_params(axis="x", integer=True)  # no "0, 0, 1, 2, 2" on an axis
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
        axes.margins(x=0.1)
        axes.invert_yaxis()
        axes.set_xlabel(axis)
    return figure
