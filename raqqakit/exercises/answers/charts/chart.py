"""Answers that are a chart: the table behind it and its axes are judged, no pixels."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, ClassVar

from raqqakit.exercises.answers.charts.drawing import Drawing, Ends, read_drawing, said
from raqqakit.exercises.answers.charts.figure import Drawn, bars
from raqqakit.exercises.answers.charts.findings import Rows, axis_findings
from raqqakit.exercises.answers.spelling import near
from raqqakit.exercises.expected import Finding
from raqqakit.exercises.values.forms import loose, spelt
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain, Real

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ALIKE = 0.6  # share of a word's letters that a slip leaves as they are
MOST = 12  # bars that are read out in an alternative text


@dataclass(frozen=True)
class Chart(Drawn[Drawing]):
    """A chart of bars is wanted: a figure, or its description as a dictionary.

    The description has the `title`, the title of the value `axis`, where the axis runs
    `from` and `to`, the `rows`: a list of (label, number) or (label, (low, high)),
    with None for an open end, and for each row the title of its panel in `groups`.

    `rows` gives the values wanted by their labels, `panels` the labels that belong in
    one panel by its title. `known_by` holds for a label or a title the words of which
    one is enough. What is counted in `unit`, as the beginnings of words, must be the
    first unit in the title of the axis.
    """

    rows: Mapping[str, object]
    unit: Sequence[str]
    known_by: Mapping[str, Sequence[str]] = field(default_factory=dict)
    panels: Mapping[str, Sequence[str]] = field(default_factory=dict)
    from_zero: bool = True
    nothing: ClassVar = {"rows": []}
    onward: ClassVar[str] = "or more"
    made_by: ClassVar[str] = ""

    def describe(self, figure: "Figure") -> Mapping[str, object]:
        """The titles of a figure, its axis and its rows."""
        return bars(figure)

    def words(self, answer: Drawing) -> str:
        """The titles and the rows in words."""
        groups = [f" ({g})" if g else "" for g in answer["groups"]]
        rows = [
            f"{label}{group}: {self.write(ends)}"
            for (label, ends), group in zip(answer["rows"], groups)
        ]
        more = f"; and {len(rows) - MOST} more" if len(rows) > MOST else ""
        title = _line(answer["title"]) or "without a title"
        shows = f"{'; '.join(rows[:MOST]) or 'No bars'}{more}"
        return (
            f"Your {self._kind(answer)}: {title}. {shows}. {self.axis_words(answer)}."
        )

    def _kind(self, answer: Drawing) -> str:
        """What kind of chart it is, and of how many panels."""
        ranges = any(low != high for _, (low, high) in answer["rows"])
        kind = "range chart" if ranges else "chart of single values"
        panels = len({*answer["groups"]})
        return f"{kind} with {panels} panels" if panels > 1 else kind

    def axis_words(self, answer: Drawing) -> str:
        """From where to where the axis runs, and of what."""
        start, end, axis = answer["from"], answer["to"], _line(answer["axis"])
        if end is None:
            return f"Axis: {axis or 'without a title'}"
        of = f" {axis}" if axis else ", without a title"
        return f"The axis runs from {_mark(start)} to {_mark(end)}{of}"

    def ends(self, value: Any) -> Ends:
        """The two ends of a row: a count is a bar without a range."""
        if isinstance(value, list | tuple) and len(value) == 2:
            return (value[0], value[1])
        return (getattr(value, "low", value), getattr(value, "high", value))

    def write(self, ends: Ends) -> str:
        """The two ends of a bar in words."""
        low, high = (None if end is None else said(end) for end in ends)
        if low is None or high is None:
            return f"up to {high}" if high else f"{low} {self.onward}"
        return low if low == high else f"{low} to {high}"

    def read(self, data: Plain) -> Drawing:
        """The description, with every part; raises Unreadable for what is no chart."""
        made_by = self.made_by or ("range_chart" if self.panels else "bar_chart")
        return read_drawing(data, self.ends, made_by)

    def findings(self, answer: Drawing) -> Iterator[Finding]:
        """Yield what is to be changed: the values, then the axis, then the titles."""
        wanted = {label: self.ends(value) for label, value in self.rows.items()}
        named = [self._meant(label, wanted) for label, _ in answer["rows"]]
        yield from Rows(answer["rows"], named, wanted, self.write).findings()
        if self.panels:
            yield from self._panels(answer["groups"], named)
        yield from axis_findings(answer, self.unit, self.from_zero)
        if not answer["title"].strip():
            yield Finding("no-title", "The chart has no title.", "Say what it shows.")

    def _meant(self, label: str, names: Iterable[str]) -> str | None:
        """Which of the names a label means: by itself, by its words, or by a part."""
        said, names = spelt(label), [*names]
        if exact := [name for name in names if spelt(name) == said]:
            return exact[0]
        hits = {n: _weight(said, self.known_by.get(n, (n,))) for n in names}
        best = [n for n in names if hits[n] == max(hits.values()) > 0]
        if not best:
            best = [n for n in names if len(said) > 2 and said in spelt(n)]
        return best[0] if len(best) == 1 else _misspelt(said, names)

    def _panels(
        self, groups: list[str], named: Sequence[str | None]
    ) -> Iterator[Finding]:
        """Whether bars that count the same people, and no others, stand together."""
        titles = dict(zip(named, groups))
        if len(groups) != len(named):
            what = "This description does not say in which group each bar stands."
            yield Finding("no-groups", what, 'Add "groups", one title for each bar.')
        if len({*titles.values()}) == 1:
            what = "All bars stand in one group, so different people look like one"
            then = "Give each population its own group."
            yield Finding("one-panel", f"{what} count.", then)
        for panel, labels in self.panels.items():
            mine = {titles.get(label, "") for label in labels}
            if len({*map(loose, mine)}) > 1:
                what = f"{' and '.join(map(shown, labels))} are of the same people"
                yield Finding("panels", f"{what}, in two groups.", "Which is theirs?")
            title = mine.pop()
            meant = self._meant(title, self.panels)
            if meant is None:
                what = f"The group {shown(title)} names none of the people asked for."
                yield Finding("panel-title", what, "Whom do its bars count?")
            if meant != panel:
                what = f"{shown(labels[0])} stands in the group {shown(title)}."
                yield Finding("panel-swapped", what, "Whom does this bar count?")


def _misspelt(said: str, names: Iterable[str]) -> str | None:
    """The name that is meant by what is spelled nearly so, in each of its words."""
    meant = near(said, names)
    mine, theirs = said.split(), spelt(meant).split()
    other = len(mine) == len(theirs) and any(
        SequenceMatcher(None, *words).ratio() < ALIKE for words in zip(mine, theirs)
    )
    return None if other else meant or None


def _mark(end: Real) -> str:
    number = float(end)
    return f"{number:,.0f}" if abs(number) >= 10 else f"{number:.3g}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _weight(said: str, words: Sequence[str]) -> int:
    """How many letters of what was said begin one of the words; all of a short one."""
    ends = {word: r"\b" if len(word) < 4 else "" for word in map(spelt, words)}
    found = (w for w, end in ends.items() if re.search(rf"\b{re.escape(w)}{end}", said))
    return sum(map(len, found))
