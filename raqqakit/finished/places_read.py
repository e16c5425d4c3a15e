"""What a gazetteer and a table of names make of a story's places, as tables."""

from math import hypot

from raqqakit import data, names, places, text
from raqqakit.errors import InputError
from raqqakit.finished.story_map import DEGREE_KM, two_towns
from raqqakit.quantities import find_quantities
from raqqakit.tables import Table

NONE = "none"


def names_as_towns(story: str = "article") -> Table:
    """For each name of a place in a story, the town that its gazetteer has for it."""
    gazetteer = data.gazetteer(story)
    rows = [
        (one.alias, _town_of(places.look_up(gazetteer, one.alias)))
        for one in data.aliases("location_names", story)
    ]
    caption, columns = "The names of the story", ("name", "town in the gazetteer")
    return Table(columns, rows, caption, norwegian=("name",))


def words_as_towns(story: str = "article") -> Table:
    """The words of a story that its gazetteer takes for towns."""
    gazetteer = data.gazetteer(story)
    rows = [
        (word, place.name, place.country)
        for word in sorted({word.text for word in text.words(data.article(story))})
        for place in places.look_up(gazetteer, word)
    ]
    columns, caption = ("word", "is taken for", "in"), "Every word, looked up"
    return Table(columns, rows, caption, norwegian=("word",))


def read_otherwise(story: str = "article") -> Table:
    """Where the table of names of places means another place than the reference."""
    article, named = data.article(story), data.entity_names(story)
    lists = ("location_names", "location_descriptions")
    found = names.find_mentions(
        article, [alias for one in lists for alias in data.aliases(one, story)]
    )
    meant = {(m.start, m.end): m.id for m in data.reference("location", story=story)}
    rows = [
        (number, m.text, named[m.id], named.get(meant.get((m.start, m.end), ""), NONE))
        for number, sentence in enumerate(text.sentences(article), start=1)
        for m in found
        if sentence.start <= m.start < sentence.end
        and meant.get((m.start, m.end)) != m.id
    ]
    return Table(
        ("sentence", "words", "the table means", "the reference means"), rows,
        f"{len(found)} found, {len(meant)} wanted; understood otherwise:",
        norwegian=("words",),
    )  # fmt: skip


def ways_to_measure(strip: object = None, story: str = "article") -> Table:
    """The distance that a story prints, beside three measures of it, in kilometres.

    `strip` is what the learner measured on the map: a number, or a list of the lowest
    and the highest. Raises InputError for a measure that is no number.
    """
    goal, start = two_towns(story)
    north, east = goal.latitude - start.latitude, goal.longitude - start.longitude
    flat, straight = DEGREE_KM * hypot(north, east), places.distance_km(start, goal)
    (printed,) = (
        q.interval.low
        for q in find_quantities(data.article(story))
        if q.unit == "kilometer"
    )
    rows = [
        ("printed in the story, about", printed),
        ("my strip of paper", _measured(strip)),
        ("degrees as a flat grid", round(flat)),
        ("a straight line on the globe", round(straight)),
    ]
    return Table(("way of measuring", "kilometres"), rows, "One distance, four ways")


def _measured(strip: object) -> object:
    """What the strip said: one number, a range of two, or nothing yet."""
    parts = strip if isinstance(strip, list | tuple) else [strip]
    known = [one for one in parts if isinstance(one, int | float)]
    if any(one is not None and one not in known for one in parts):
        raise InputError("Write the kilometres of your strip in numbers: [85, 95].")
    ends = sorted({*known})
    return f"{ends[0]:g} to {ends[-1]:g}" if len(ends) > 1 else next(iter(ends), None)


def _town_of(found: list[places.Place]) -> str:
    return found[0].name if found else NONE
