"""Who said how many people were inside: as a table, and to calculate with."""

from typing import TYPE_CHECKING

from raqqakit import data
from raqqakit.claims.days import written
from raqqakit.estimates import Estimate, pick
from raqqakit.figures.series import in_its_words
from raqqakit.quantities import Interval
from raqqakit.tables import Cell, Table

if TYPE_CHECKING:
    from raqqakit.widgets.form import Form

EARLY = 2  # statements of the first of the two months


def inside_statements(story: str = "article") -> list[Estimate]:
    """A story's statements on the people inside, in people, the earliest two first."""
    return pick(data.estimates(story), *data.examples(story)["inside"]["rows"])


def inside_table(story: str = "article") -> Table:
    """The same as a table, with a link to the page of each and the words it has."""
    rows = [
        (written(e.end), _linked(e), in_its_words(e), str(e.interval))
        for e in inside_statements(story)
    ]
    columns = ("said or printed", "who says it", "in their words", "people inside")
    place = inside_statements(story)[0].place
    return Table(columns, rows, f"People inside {place}, by {len(rows)} statements")


def inside_explorer(story: str = "article") -> "Form":
    """Two assumptions, each one statement, and by how many fewer were then inside."""
    from raqqakit.widgets import explorer

    statements, words = inside_statements(story), data.examples(story)["inside"]
    return explorer(
        _named(statements[:EARLY]),
        _named(statements[: EARLY - 1 : -1]),
        months=words["months"],
        unknown=words["unknown"],
    )


def _linked(row: Estimate) -> Cell:
    return Cell(_agency(row), url=row.url)


def _agency(row: Estimate) -> str:
    """Who wrote it, without the newspaper that printed it and that the page names."""
    return row.publisher.partition(" (via ")[0]


def _named(rows: list[Estimate]) -> dict[str, Interval]:
    return {f"{e.interval}: {_agency(e)}, {written(e.end)}": e.interval for e in rows}
