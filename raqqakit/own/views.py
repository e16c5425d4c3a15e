"""The tables of an own story: who, where, who says what, and how much."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from raqqakit.claims import claim_table
from raqqakit.names import Mention
from raqqakit.own.story import Story, require
from raqqakit.tables import Cell, Table


def actors(story: Story) -> Table:
    """The actors of a story: each id with its mentions and its ways of writing."""
    require(story)
    rows = _counted([m for m in story.mentions if m.label == "actor"])
    columns = ("actor", "mentions", "written as")
    return Table(columns, rows, "The actors", ("written as",))


def locations(story: Story) -> Table:
    """The locations of a story, with the point of each, and where it is from."""
    require(story)
    points = story.points
    rows = [
        (*row, *_point(points.found.get(row[0])), points.sources.get(row[0], ""))
        for row in _counted([m for m in story.mentions if m.label == "location"])
    ]
    columns = ("location", "mentions", "written as",
               "degrees north", "degrees east", "point from")  # fmt: skip
    return Table(columns, rows, "The locations", ("written as",))


def _counted(mentions: list[Mention]) -> list[tuple[str, int, str]]:
    counts = Counter(m.id for m in mentions)
    forms = {key: dict.fromkeys(" ".join(m.text.split())
                                for m in mentions if m.id == key)
             for key in counts}  # fmt: skip
    return [(key, n, ", ".join(forms[key])) for key, n in counts.most_common()]


def _point(place: object) -> tuple[str, str]:
    latitude = getattr(place, "latitude", None)
    longitude = getattr(place, "longitude", None)
    if latitude is None or longitude is None:
        return "no point", "no point"
    return f"{latitude:.3f}", f"{longitude:.3f}"


def claims(story: Story) -> Table:
    """One row for each sentence and heading: who says it, how firmly, and when."""
    require(story)
    table = claim_table(story.claims, {}, caption="Who says what, sentence by sentence")
    words = {c.speaker for c in story.claims if c.sourced} - {
        a.id for a in story.aliases
    }
    column = table.columns.index("who says it")
    return replace(table, rows=[_marked(row, column, words) for row in table.rows])


def _marked(row: Sequence[object], column: int, words: Collection[str]) -> list[object]:
    """A row whose speaker is marked as Norwegian if it is in words of the text."""
    said = str(row[column])
    mark: object = Cell(said, language="nb") if said in words else said
    return [*row[:column], mark, *row[column + 1 :]]


def quantities(story: Story) -> Table:
    """Every quantity that the kit's rules find, with what it says.

    The first column is its name for the chart: its words in print, and where the
    same words stand twice the place too.
    """
    require(story)
    rows = [
        (n.name, n.follows, str(n.quantity.interval), n.quantity.unit,
         n.quantity.approximate)
        for n in story.quantities
    ]  # fmt: skip
    columns = ("quantity", "what follows", "says", "unit", "marked 'about'")
    return Table(columns, rows, "The quantities", ("quantity", "what follows"))
