"""The chart that the lessons lead to, in one call."""

from raqqakit import data
from raqqakit.figures import Bar, range_chart, range_table, show
from raqqakit.quantities import find_quantities
from raqqakit.text import with_capital


def displacement_bars(story: str = "article") -> list[Bar]:
    """A story's three statements on those who left and who stayed, in people."""
    says = {q.text: q.interval for q in find_quantities(data.article(story))}
    return [
        Bar(row["label"], says[row["words"]], row["group"])
        for row in data.examples(story)["statements"]
    ]


def displacement_chart(story: str = "article") -> None:
    """Show the range chart of lesson 05 with its alternative text and its numbers."""
    bars, words = displacement_bars(story), data.examples(story)["chart"]
    chart = range_chart(bars, title=words["title"], axis="people")
    heading, sentence, inside = (str(bar.interval) for bar in bars)
    caption, source = "The numbers of the chart", f"Source: {words['source']}"
    show(
        chart,
        kind="Range chart with two panels",
        finding=(
            f"{with_capital(heading)} {words['people']} {words['left']} "
            f"by the heading, {sentence} by the text; both upper ends are open. "
            f"{with_capital(inside)} {words['stay']}"
        ),
        extent=f"The axis runs from 0 to {chart.axes[0].get_xlim()[1]:,.0f} people",
        numbers=range_table(bars, caption=caption, source=source),
    )
