"""Charts of lesson 05, whichever of the two stories they are made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar, Self

from raqqakit.checks.voices import FLED
from raqqakit.checks.wording import has
from raqqakit.errors import InputError
from raqqakit.exercises.answers.charts.chart import Chart
from raqqakit.exercises.answers.charts.drawing import Drawing
from raqqakit.exercises.expected import Finding, Unreadable
from raqqakit.exercises.sets.kinds.days import day_in
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain, to_plain
from raqqakit.quantities import Interval

if TYPE_CHECKING:
    from raqqakit.figures import Picture

HIGHEST = 5_000  # no number of the calmer story's charts is higher


@dataclass(frozen=True)
class StoryChart(Chart):
    """A chart of the article, in `rows`, or of the calmer story, in `calmer`.

    `said_on` holds for a label the month and the day that it has to name, too. A group
    of bars that count the same people has to have one of the words in `whom`.

    An edition says which of them is read. Where none is told the numbers say it: the
    article's highest is ten times the other's.
    """

    calmer: Mapping[str, object] = field(default_factory=dict)
    said_on: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    whom: Sequence[str] = ()
    made_by: ClassVar[str] = "range_chart"

    def in_edition(self, edition: str) -> Self:
        """The chart of the story of an edition alone."""
        stories = {"article": self.rows, "calmer": self.calmer or self.rows}
        rows = stories.get(edition)
        return replace(self, rows=rows, calmer={}) if rows else self

    def findings(self, answer: Drawing) -> Iterator[Finding]:
        """Yield what is to be changed, by the story that the numbers are of."""
        ends = [end for _, row in answer["rows"] for end in row if is_number(end)]
        if self.calmer and max(ends, default=HIGHEST) < HIGHEST:
            calm = replace(self, rows=self.calmer, calmer={})
            yield from calm.findings(answer)
            return
        yield from super().findings(answer)
        if not self.panels and len({*answer["groups"]}) > 1:
            what = "Your bars count the same people and stand in several groups."
            yield Finding("panels", what, "Give all of them one group.")
        for group in filter(str.strip, answer["groups"] if self.whom else ()):
            if not self._names(group):
                what = f"The group {shown(group)} does not say whom the bars count."
                yield Finding("panel-title", what, f"They are people {self.whom[0]}.")
        if (
            self.whom
            and has(FLED, answer["title"])
            and not self._names(answer["title"])
        ):
            what = f"By its title, {shown(answer['title'])}, people have left."
            yield Finding("title-of-others", what, "Are those the people of your bars?")
        yield from self._days(answer)

    def _names(self, title: str) -> bool:
        """Whether a title says of the people that they are those of the bars."""
        return any(word in title.casefold() for word in self.whom)

    def _days(self, answer: Drawing) -> Iterator[Finding]:
        """Whether each label says the day on which somebody said so."""
        for label, _ in answer["rows"] if self.said_on else ():
            name, day = self._meant(label, self.rows), day_in(label)
            if day is None:
                yield Finding("no-day", f"{shown(label)} does not say on which day.")
            elif name and (day.month, day.day) != self.said_on[name]:
                yield Finding("other-day", f"{shown(label)} has another day.")


@dataclass(frozen=True)
class Populations(StoryChart):
    """A dictionary of labels and intervals for each of the `panels`, in their order.

    They are drawn beside the reply; what is kept of them is the chart's description.
    """

    def gather(self, value: object) -> Plain:
        """The chart that the dictionaries make; all else as it is."""
        if not isinstance(value, tuple) or len(value) != len(self.panels):
            return super().gather(value)
        if not all(isinstance(one, dict) for one in value):
            return to_plain(value)
        named = [*zip(self.panels, value)]
        return to_plain(
            {
                "title": "Your bars",
                "axis": self.unit[0],
                "rows": [row for _, bars in named for row in bars.items()],
                "groups": [panel for panel, bars in named for _ in bars],
            }
        )

    def read(self, data: Plain) -> Drawing:
        """The chart; raises Unreadable where one of the values is no dictionary."""
        if isinstance(data, list | tuple):
            raise Unreadable("no-dictionary", "Dictionaries are wanted.", "")
        return super().read(data)

    def picture(self, value: object) -> "Picture | None":
        """The chart of the dictionaries; None for what cannot be drawn."""
        from raqqakit.figures import Bar, range_chart

        try:
            chart = self.read(self.gather(value))
            bars = [
                Bar(label, Interval(*ends), group)  # type: ignore[arg-type]
                for (label, ends), group in zip(chart["rows"], chart["groups"])
            ]
            drawn = range_chart(bars, title=chart["title"], axis=chart["axis"])
        except (InputError, Unreadable, TypeError, ValueError):
            return None
        return super().picture(drawn)
