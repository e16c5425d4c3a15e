"""The range chart of an own story: what the learner grouped, and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from raqqakit.errors import InputError
from raqqakit.figures import Bar, range_chart, range_table
from raqqakit.own.drawing import Drawing
from raqqakit.own.groups import groups_of
from raqqakit.own.numbers import Named
from raqqakit.own.story import Story
from raqqakit.tables import Table


def chart(story: Story, groups: Mapping[str, str], *, axis: str = "people") -> Drawing:
    """The range chart of a story's quantities.

    Takes the story; for each quantity to draw, by its name in the table of
    quantities, whom it counts (see `groups_of`); and the axis with its unit. What no
    group is given for is not drawn. Raises InputError for a name that is no quantity
    of the text, and for quantities of another unit than the axis.
    """
    found = groups_of(story, groups)
    numbers = {number.name: number for number in story.quantities}
    drawn = [(numbers[name], whom) for name, whom in found.items()]
    for number, _ in drawn:
        _refuse_unit(number, axis)
    bars = [Bar(n.name, n.quantity.interval, whom) for n, whom in drawn]
    ends = [x for b in bars for x in (b.interval.low, b.interval.high) if x is not None]
    parts = "; ".join(f"{b.group}: {b.label} says {b.interval}" for b in bars)
    panels = len({b.group for b in bars})
    return Drawing(
        range_chart(bars, title=f"Numbers in “{story.title}”", axis=axis),
        f"Range chart with {panels} panel{'s' * (panels > 1)}",
        parts,
        f"The numbers given run from {min(ends):,} to {max(ends):,} {axis}",
        _numbers(bars, story),
    )


def _numbers(bars: Sequence[Bar], story: Story) -> Table:
    table = range_table(bars, caption="The numbers of the chart", source=_source(story))
    return replace(table, norwegian=("what",))


def _source(story: Story) -> str:
    return f"Source: {story.source.rstrip('.')}; printed: {story.printed}."


def _refuse_unit(number: Named, axis: str) -> None:
    unit = number.quantity.unit
    if unit and unit not in axis:
        raise InputError(
            f"{number.name!r} counts {unit}, and the axis says {axis!r}. Leave it out, "
            f"or draw it alone with axis={unit!r}."
        )
