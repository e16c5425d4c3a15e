"""The kind of figure that all charts are drawn on; imported when one is drawn."""

from matplotlib.figure import Figure


class Chart(Figure):
    """A matplotlib figure that does not show itself without words."""

    def __repr__(self) -> str:
        return (
            "A chart, drawn but not shown yet. Show it with figures.show(chart, "
            "kind=..., finding=..., extent=..., numbers=...), so that all can read it."
        )
