"""The range chart of an own story: what the learner grouped, and nothing else."""

from collections.abc import Mapping
from difflib import get_close_matches

from raqqakit.errors import InputError
from raqqakit.figures import Bar, range_chart, range_table
from raqqakit.own.drawing import Drawing
from raqqakit.own.numbers import Named
from raqqakit.own.story import Story, require


def chart(story: Story, groups: Mapping[str, str], *, axis: str = "people") -> Drawing:
    """The range chart of a story's quantities.

    Takes the story; for each quantity to draw, by its name in the table of
    quantities, whom it counts; and the axis with its unit. What no group is given
    for is not drawn. Raises InputError for a name that is no quantity of the
    text, and for quantities of another unit than the axis.
    """
    drawn = grouped(story, groups)
    for number in drawn:
        _refuse_unit(number, axis)
    says = {number.name: number.quantity.interval for number in drawn}
    bars = [Bar(words, says[words], whom) for words, whom in groups.items()]
    ends = [x for b in bars for x in (b.interval.low, b.interval.high) if x is not None]
    parts = "; ".join(f"{b.group}: {b.label} says {b.interval}" for b in bars)
    panels = len({b.group for b in bars})
    return Drawing(
        range_chart(bars, title=f"Numbers in “{story.title}”", axis=axis),
        f"Range chart with {panels} panel{'s' * (panels > 1)}",
        parts,
        f"The numbers given run from {min(ends):,} to {max(ends):,} {axis}",
        range_table(bars, caption="The numbers of the chart",
                    source=_source(story)),
    )  # fmt: skip


def _source(story: Story) -> str:
    return f"Source: {story.source.rstrip('.')}; printed: {story.printed}."


def grouped(story: Story, groups: Mapping[str, str]) -> list[Named]:
    """The quantities of a story that were given a group.

    Raises InputError for no group, or for a name that is no quantity of the text.
    """
    require(story)
    if not (isinstance(groups, Mapping) and groups):
        raise InputError("Nothing is chosen to draw. Give groups={words: whom}.")
    if not all(isinstance(whom, str) and whom.strip() for whom in groups.values()):
        raise InputError("A group has no words. Write behind the colon whom it counts.")
    known = {number.name: number for number in story.quantities}
    for words in groups:
        if words not in known:
            near = get_close_matches(str(words), known, 1, 0.5)
            hint = f" The nearest is {near[0]!r}." if near else ""
            raise InputError(
                f"{str(words)[:40]!r} is no quantity that the kit found. Copy one from "
                f"the first column of the table of quantities.{hint}"
            )
    return [known[words] for words in groups]


def _refuse_unit(number: Named, axis: str) -> None:
    unit = number.quantity.unit
    if unit and unit not in axis:
        raise InputError(
            f"{number.name!r} counts {unit}, and the axis says {axis!r}. Leave it out, "
            f"or draw it alone with axis={unit!r}."
        )
