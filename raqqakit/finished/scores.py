"""How far lesson 02 trusts a list of mentions: two shares, each drawn as a range."""

from collections.abc import Sequence

from raqqakit.errors import InputError
from raqqakit.figures import Bar, range_chart, show
from raqqakit.names import score
from raqqakit.quantities import Interval
from raqqakit.tables import Table
from raqqakit.text import Piece


def scores_as_ranges(marks: Sequence[Piece], reference: Sequence[Piece]) -> None:
    """Show precision and recall of marks, each from the exact to the overlapping score.

    Raises InputError without marks or without a reference.
    """
    if not marks or not reference:
        raise InputError("There is nothing to score yet. Find some mentions first.")
    exact, rough = score(marks, reference), score(marks, reference, exact=False)
    shares = {
        "precision": (f"of the {exact.found} found", exact.precision, rough.precision),
        "recall": (f"of the {exact.expected} wanted", exact.recall, rough.recall),
    }
    bars = [
        Bar(name, Interval(round(100 * low), round(100 * high)), of)
        for name, (of, low, high) in shares.items()
    ]
    title = "How much is right, how much is found"
    says = "bar: from the exact score to the overlapping one"
    told = [f"{bar.label} {bar.interval} per cent {bar.group}" for bar in bars]
    rows = [(f"{b.label}, {b.group}", b.interval.low, b.interval.high) for b in bars]
    show(
        range_chart(bars, title=title, axis="per cent", upto=109, bar_says=says),
        kind="Range chart with two bars",
        finding=", ".join(told).capitalize(),
        extent="The axis is marked from 0 to 100 per cent; of other texts nothing is "
        "known",
        numbers=Table(
            ("share", "exact, per cent", "overlapping, per cent"),
            [*rows, ("both, on another text", "not known", "not known")],
            title, source="Source: counted here, against the kit's reference.",
        ),
    )  # fmt: skip
