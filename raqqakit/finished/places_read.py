"""What a gazetteer, a table of names and a ruler make of a story's places."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil, floor, hypot, inf
from typing import TypeGuard

from raqqakit import data, names, places, text
from raqqakit.errors import InputError
from raqqakit.figures import Bar, range_chart, scale_bar_km, show
from raqqakit.finished.story_map import BAR_MM, DEGREE_KM, bars_apart, two_towns
from raqqakit.quantities import Interval, find_quantities
from raqqakit.tables import Table

NONE = "none"
MINE, ON_MAP, CALCULATED = "my strip of paper", "measured on the map", "calculated"
RULER_MM = 2
RULER = f"a ruler on a print, {RULER_MM} mm either way"
BAR_SAYS = "bar: from lowest to highest; the story's inferred, the ruler's calculated"
ROUNDED = {
    Decimal(1): "whole kilometres",
    Decimal(10): "tens",
    Decimal(100): "hundreds",
}


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


def ways_to_measure(strip: object = None, story: str = "article") -> None:
    """Show the distance that a story prints beside other measures of it.

    `strip` is what the learner measured on the map: a number, or a list of the lowest
    and the highest. Raises InputError for a measure that is no number.
    """
    bars, goal = ways(strip, story), data.examples(story)["places"]["goal"]
    title = f"How far it is to {goal}, by the way of measuring"
    chart = range_chart(bars, title=title, axis="kilometres", bar_says=BAR_SAYS)
    known = [(bar.label, bar.said) for bar in bars]
    mine = () if any(bar.label == MINE for bar in bars) else ((MINE, "not measured"),)
    show(
        chart,
        kind=f"Range chart with {len({bar.group for bar in bars})} panels",
        finding=f"{'; '.join(map(': '.join, known)).capitalize()}. {_beside(bars)}",
        extent=f"The axis runs from 0 to {chart.axes[0].get_xlim()[1]:.0f} kilometres",
        numbers=Table(
            ("way of measuring", "kilometres"),
            [*known, *mine, ("by road, or along the river", "not known")],
            "One distance, several ways",
            source=f"Source of the number in print: {data.about(story).source}. "
            "That it was rounded is our inference. The strip is your own measure; "
            "all else is calculated.",
        ),
    )  # fmt: skip


def ways(strip: object = None, story: str = "article") -> list[Bar]:
    """The ways to measure the distance that a story prints, in kilometres."""
    (goal, start), map_km = two_towns(story), _map_km(story)
    north, east = goal.latitude - start.latitude, goal.longitude - start.longitude
    flat, straight = DEGREE_KM * hypot(north, east), places.distance_km(start, goal)
    (said,) = (
        q.interval
        for q in find_quantities(data.article(story))
        if q.unit == "kilometres"
    )
    own = _measured(strip)
    return [
        _story_bar(said),
        *([_own_bar(own, straight)] if own else []),
        Bar(RULER, map_km, CALCULATED),
        Bar("degrees as a flat grid", _one(flat), CALCULATED),
        Bar("a straight line on the globe", _one(straight), CALCULATED),
    ]


def _beside(bars: Sequence[Bar]) -> str:
    """On which side of the story's bar the straight line lies, in words."""
    printed, *_, straight = (bar.interval for bar in bars)
    way = "below" if (straight.high or 0) < (printed.low or 0) else "above"
    if printed.overlap(straight):
        way = "within"
    return f"The straight line lies {way} the bar of the story"


def _story_bar(said: Interval) -> Bar:
    """What "about" covers, if the number in print was rounded: our inference."""
    number = Decimal(said.low or 0)
    step = max(one for one in ROUNDED if number % one == 0)
    covered = Interval(number - step / 2, number + step / 2)
    label = f"the story, if rounded to {ROUNDED[step]}"
    return Bar(label, covered, "in print", f"about {said}: {covered}")


def _map_km(story: str) -> Interval:
    """What a ruler finds on a print of a story's map, which it reads to RULER_MM."""
    goal, start = two_towns(story)
    box = tuple(data.examples(story)["map"]["box"])
    bars, good_to = bars_apart(goal, start, box), RULER_MM / BAR_MM
    bar = scale_bar_km(box)
    return Interval(floor(bar * (bars - good_to)), ceil(bar * (bars + good_to)))


def _one(value: float) -> Interval:
    return Interval(round(value), round(value))


def _own_bar(own: Interval, straight: float) -> Bar:
    """The row of the learner's strip; one that is far out is asked for its unit."""
    far = (own.high or 0) < straight / 2 or (own.low or 0) > 2 * straight
    return Bar(MINE, own, ON_MAP, f"{own} (in kilometres?)" if far else "")


def _measured(strip: object) -> Interval | None:
    """What the strip said: one number, a range of two, or nothing yet."""
    parts = list(strip) if isinstance(strip, list | tuple) else [strip]
    known = [Decimal(str(one)) for one in parts if _is_length(one)]
    if any(one is not None and not _is_length(one) for one in parts):
        raise InputError("Write the kilometres of your strip in numbers: [85, 95].")
    if known and None in parts:
        raise InputError("Your strip has one end. Measure again and write both ends.")
    return Interval(min(known), max(known)) if known else None


def _is_length(one: object) -> TypeGuard[float]:
    return isinstance(one, int | float) and one is not True and 0 <= one < inf


def _town_of(found: list[places.Place]) -> str:
    return found[0].name if found else NONE
