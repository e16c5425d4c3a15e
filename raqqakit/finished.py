"""The chart that the lessons lead to, in one call."""

from raqqakit import data
from raqqakit.figures import Bar, range_chart, range_table, show
from raqqakit.quantities import find_quantities

FLED = "civilians who have fled"
INSIDE = "civilians still inside the city"
SOURCE = (
    "Source: NTB, printed on 22 September 2017. It names nobody for these numbers; of "
    "the range it says that it is estimated. The text speaks of the last month(s). "
    "Thousands: at least two thousand, by the kit's convention."
)
# Where the boxes of lesson 02 stand, so that few lines cross.
ACTOR_PLACES = {
    "usa": (0.0, 1.0),
    "coalition": (0.0, 0.38),
    "sdf": (0.36, 0.74),
    "is": (0.36, 0.08),
    "syrian_government": (0.78, 0.56),
    "pro_government_militia": (0.98, 0.08),
    "russia": (1.05, 1.0),
    "assad": (0.66, 1.0),
}
LABELS = {
    "Tusenvis": ("heading: thousands", FLED),
    "Titusenvis": ("sentence 18: tens of thousands", FLED),
    "mellom 10.000 og 25.000": ("sentence 18: a range", INSIDE),
}


def displacement_bars() -> list[Bar]:
    """The article's three statements on displaced civilians, as ranges of people."""
    found = [q for q in find_quantities(data.article()) if q.text in LABELS]
    return [Bar(LABELS[q.text][0], q.interval, LABELS[q.text][1]) for q in found]


def displacement_chart() -> None:
    """Show the range chart of lesson 05 with its alternative text and its numbers."""
    bars = displacement_bars()
    chart = range_chart(
        bars, title="What one article says about Raqqa's civilians", axis="people"
    )
    show(
        chart,
        kind="Range chart with two panels",
        finding=(
            "At least 2,000 civilians have fled by the heading, at least 20,000 by the "
            "text; both upper ends are open. Between 10,000 and 25,000 are still inside"
        ),
        extent="The axis runs from 0 to 32,500 people",
        numbers=range_table(bars, caption="The numbers of the chart", source=SOURCE),
    )
