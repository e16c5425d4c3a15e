"""Answers that are a chart: the table behind it and its axes are judged, no pixels."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from raqqakit.exercises.answers.axis import axis_findings
from raqqakit.exercises.answers.bars import Rows
from raqqakit.exercises.answers.drawn import describe, is_figure, picture_of
from raqqakit.exercises.answers.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.answers.number_range import Ends
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.forms import loose, near, spelt
from raqqakit.exercises.values.to_plain import shown, to_plain

if TYPE_CHECKING:
    from raqqakit.figures import Picture

PARTS = ("title", "axis", "from", "to", "rows", "groups")
MOST = 12  # bars that are read out in an alternative text


@dataclass(frozen=True)
class Chart(Expected):
    """A chart of bars is wanted: a figure, or its description as a dictionary.

    The description has the `title`, the title of the value `axis`, where the axis runs
    `from` and `to`, the `rows`: a list of (label, number) or (label, (low, high)),
    with None for an open end, and for each row the title of its panel in `groups`.

    `rows` gives the values wanted by their labels, `panels` the labels that belong in
    one panel by its title. `known_by` holds for a label or a title the words of which
    one is enough. What is counted in `unit`, as the beginnings of words, must be the
    first unit in the title of the axis.
    """

    rows: Mapping[str, Any]
    unit: Sequence[str]
    known_by: Mapping[str, Sequence[str]] = field(default_factory=dict)
    panels: Mapping[str, Sequence[str]] = field(default_factory=dict)
    from_zero: bool = True
    onward: ClassVar[str] = "or more"

    def gather(self, value: object) -> Any:
        """The description of a figure; a dictionary as it is."""
        if not is_figure(value):
            return to_plain(value)
        try:
            return to_plain(describe(value))
        except (AttributeError, TypeError, ValueError, IndexError):
            return {"rows": []}  # a figure of another kind

    def picture(self, value: object) -> "Picture | None":
        """The figure, with what was read in it as its alternative text."""
        if not is_figure(value):
            return None
        return picture_of(value, self._words(self.read(self.gather(value))))

    def _words(self, read: Any) -> str:
        groups = [f" ({g})" if g else "" for g in read["groups"]]
        rows = [
            f"{label}{group}: {self.write(ends)}"
            for (label, ends), group in zip(read["rows"], groups)
        ]
        more = f"; and {len(rows) - MOST} more" if len(rows) > MOST else ""
        title, axis = (" ".join(read[part].split()) for part in ("title", "axis"))
        return (
            f"Your chart: {title or 'without a title'}. "
            f"{'; '.join(rows[:MOST]) or 'No bars'}{more}. "
            f"Axis: {axis or 'without a title'}."
        )

    def ends(self, value: Any) -> Ends:
        """The two ends of a row: a count is a bar without a range."""
        if isinstance(value, list | tuple) and len(value) == 2:
            return (value[0], value[1])
        return (getattr(value, "low", value), getattr(value, "high", value))

    def write(self, ends: Ends) -> str:
        """The two ends of a bar in words."""
        low, high = (None if end is None else self.one_end(end) for end in ends)
        if low is None or high is None:
            return f"up to {high}" if high else f"{low} {self.onward}"
        return low if low == high else f"{low} to {high}"

    def one_end(self, end: Any) -> str:
        """One end of a bar in words."""
        return shown(end)

    def read(self, data: Any) -> Any:
        """The description, with every part; raises Unreadable for what is no chart."""
        if not isinstance(data, dict):
            raise refuse(data, "the chart, as `figures` makes it,")
        if strange := [key for key in data if key not in PARTS]:
            raise Unreadable("no-such-part", _strange(strange[0]))
        rows = data.get("rows")
        rows = list(rows.items()) if isinstance(rows, dict) else rows
        if not isinstance(rows, list | tuple) or not all(map(_is_row, rows)):
            words = (
                'This description has no "rows", a dictionary of labels and numbers.'
            )
            raise Unreadable("no-rows", f"{words} Add it, or check the chart itself.")
        groups = data.get("groups")
        ends = [data.get("from", 0), data.get("to")]
        return {
            "title": str(data.get("title") or ""),
            "axis": str(data.get("axis") or ""),
            "from": ends[0] if is_number(ends[0]) else 0,
            "to": ends[1] if is_number(ends[1]) else None,
            "rows": [(str(label), self.ends(value)) for label, value in rows],
            "groups": groups if isinstance(groups, list) else [],
        }

    def right(self, answer: Any) -> bool:
        """Whether the values, the axis and the titles are as they should be."""
        return next(self._findings(answer), None) is None

    def find(self, answer: Any) -> Finding:
        """The first thing to change: the values, then the axis, then the titles."""
        return next(self._findings(answer))

    def _findings(self, answer: Any) -> Iterator[Finding]:
        wanted = {label: self.ends(value) for label, value in self.rows.items()}
        drawn = answer["rows"]
        named = [self.name_of(label, wanted) for label, _ in drawn]
        yield from Rows(drawn, named, wanted, self.write).findings()
        if self.panels:
            yield from self._panels(answer["groups"], named)
        yield from axis_findings(answer, self.unit, self.from_zero)
        if not answer["title"].strip():
            yield Finding("no-title", "The chart has no title.", "Say what it shows.")

    def name_of(self, label: Any, names: Iterable[str]) -> str | None:
        """Which of the names a label means: by itself, by its words, or by a part."""
        said, names = spelt(str(label)), [*names]
        if exact := [name for name in names if spelt(name) == said]:
            return exact[0]
        hits = {name: _weight(said, self._known(name)) for name in names}
        best = [n for n in names if hits[n] == max(hits.values()) > 0]
        if not best:
            best = [n for n in names if len(said) > 2 and said in spelt(n)]
        return best[0] if len(best) == 1 else near(label, names) or None

    def _known(self, name: str) -> Sequence[str]:
        return self.known_by.get(name, (name,))

    def _panels(self, groups: list[Any], named: list[str | None]) -> Iterator[Finding]:
        """Whether bars that count the same people, and no others, stand together."""
        titles = dict(zip(named, map(str, groups)))
        if len(groups) != len(named):
            what = "This description does not say in which group each bar stands."
            yield Finding("no-groups", what, 'Add "groups", one title for each bar.')
        if len({*titles.values()}) == 1:
            yield Finding("one-panel", ONE_PANEL, "Give each population its own group.")
        for panel, labels in self.panels.items():
            mine = {titles.get(label, "") for label in labels}
            if len({*map(loose, mine)}) > 1:
                what = "Bars that count the same people stand in several groups."
                yield Finding("panels", what, "Put them into one.")
            title = next(iter(mine))
            meant = self.name_of(title, self.panels)
            if meant is None:
                what = f"The group {shown(title)} does not say whom it counts."
                yield Finding("panel-title", what, "Name it for its people.")
            if meant != panel:
                what = f"{shown(labels[0])} stands in the group {shown(title)}."
                yield Finding("panel-swapped", what, "Whom does this bar count?")


ONE_PANEL = "All bars stand in one group, so different people look like one count."


def _weight(said: str, words: Sequence[str]) -> int:
    """How many letters of what was said are those of the words for a name."""
    return sum(len(w) for w in map(spelt, words) if re.search(_begins(w), said))


def _begins(word: str) -> str:
    """A pattern for the beginning of a word; for a short word, for all of it."""
    return rf"\b{re.escape(word)}" + (r"\b" if len(word) < 4 else "")


def _strange(key: Any) -> str:
    what = f"This description has a part {shown(key)}, which no chart has."
    if meant := near(key, PARTS):
        return f'{what} Do you mean "{meant}"?'
    return f'{what} Give check the chart itself, or a dictionary with "rows".'


def _is_row(row: Any) -> bool:
    return isinstance(row, list | tuple) and len(row) == 2
