"""The tables of an own story: who, where, who says what, and how much."""

from collections import Counter

from raqqakit.claims import find_claims
from raqqakit.figures import claim_table
from raqqakit.names import Mention
from raqqakit.own.files import Story
from raqqakit.own.found import places_of
from raqqakit.quantities import find_quantities
from raqqakit.tables import Table


def actors(story: Story) -> Table:
    """The actors of a story: each id with its mentions and its ways of writing."""
    rows = _counted([m for m in story.mentions if m.label == "actor"])
    columns = ("actor", "mentions", "written as")
    return Table(columns, rows, "The actors", ("written as",))


def locations(story: Story) -> Table:
    """The locations of a story, with the point of each where one is known."""
    found = places_of(story)
    rows = [
        (*row, *_point(found.placed.get(str(row[0]))))
        for row in _counted([m for m in story.mentions if m.label == "location"])
    ]
    columns = ("location", "mentions", "written as", "degrees north", "degrees east")
    return Table(columns, rows, "The locations", ("written as",))


def _counted(mentions: list[Mention]) -> list[tuple[str, int, str]]:
    counts = Counter(m.id for m in mentions)
    forms = {key: dict.fromkeys(m.text for m in mentions if m.id == key)
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
    rows = find_claims(story.text, story.printed, story.aliases)
    return claim_table(rows, {}, caption="Who says what, sentence by sentence")


def quantities(story: Story) -> Table:
    """Every quantity that the kit's rules find, with what it says."""
    rows = [
        (q.text, str(q.interval), q.unit, q.approximate)
        for q in find_quantities(story.text)
    ]
    columns = ("in the text", "says", "unit", "marked 'about'")
    return Table(columns, rows, "The quantities", ("in the text",))
