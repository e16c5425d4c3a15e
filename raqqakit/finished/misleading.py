"""A chart that is wrong on purpose, for the lesson that takes it apart."""

from raqqakit import data
from raqqakit.figures import bar_chart, show
from raqqakit.tables import Table


def misleading_chart(story: str = "article") -> None:
    """Show a story's statements as invented middles in one row, and say so."""
    wrong = data.examples(story)["misleading"]
    invented = wrong["values"]
    chart = bar_chart(invented, title=wrong["title"], axis="people")
    bars = ", ".join(f"{name} {value:,}" for name, value in invented.items())
    show(
        chart,
        kind="Bar chart, misleading on purpose",
        finding=f"Three bars of invented middle values: {bars}",
        extent=f"The axis runs from 0 to {chart.axes[0].get_xlim()[1]:,.0f} people",
        numbers=Table(
            ("bar", "invented value"),
            list(invented.items()),
            "The invented values",
            source="Source: none.",
            folded=True,
        ),
    )
