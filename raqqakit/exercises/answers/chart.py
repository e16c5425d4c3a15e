"""Answers that are a chart: the table behind it and its axes are judged, no pixels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.bars import rows_found
from raqqakit.exercises.answers.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.equality import folded, is_number
from raqqakit.exercises.values.to_plain import shown, to_plain


@dataclass(frozen=True)
class Chart(Expected):
    """A chart of bars is wanted: a figure, or its description as a dictionary.

    The description has the `title`, the title of the value `axis`, where the axis runs
    `from` and `to`, the `rows`: a list of (label, number) or (label, (low, high)),
    with None for an open end, and for each row the title of its panel in `groups`.
    `rows` gives the values wanted; labels are free unless `labels` is set. One of the
    words in `unit` must stand in the axis title. `panels` names the rows that belong
    in one panel, such as (("left",), ("fled", "stayed")).
    """

    rows: Mapping[str, Any]
    unit: Sequence[str]
    labels: bool = False
    from_zero: bool = True
    panels: Sequence[Sequence[str]] = ()

    def gather(self, value: object) -> Any:
        """The description of a figure; a dictionary as it is."""
        if not is_figure(value):
            return to_plain(value)
        try:
            return to_plain(describe(value))
        except (AttributeError, TypeError, ValueError, IndexError):
            return {"rows": []}  # a figure of another kind

    def read(self, data: Any) -> Any:
        """The description, with every part; raises Unreadable for what is no chart."""
        if not isinstance(data, dict):
            raise refuse(data, "the chart, as `figures` makes it,")
        rows = data.get("rows")
        rows = list(rows.items()) if isinstance(rows, dict) else rows
        if not isinstance(rows, list | tuple) or not all(map(_is_row, rows)):
            words = "This description has no `rows`. Give check the chart itself."
            raise Unreadable("no-rows", words)
        groups = data.get("groups")
        ends = [data.get("from", 0), data.get("to")]
        return {
            "title": str(data.get("title") or ""),
            "axis": str(data.get("axis") or ""),
            "from": ends[0] if is_number(ends[0]) else 0,
            "to": ends[1] if is_number(ends[1]) else None,
            "rows": [(str(label), _ends(value)) for label, value in rows],
            "groups": groups if isinstance(groups, list) else [],
        }

    def right(self, answer: Any) -> bool:
        """Whether the values, the axis and the titles are as they should be."""
        return next(self._findings(answer), None) is None

    def find(self, answer: Any) -> Finding:
        """The first thing to change: the values, then the axis, then the titles."""
        return next(self._findings(answer))

    def _findings(self, answer: Any) -> Iterator[Finding]:
        wanted = [(label, _ends(value)) for label, value in self.rows.items()]
        if not answer["rows"]:
            what = "This figure holds no bars."
            yield Finding("no-bars", what, "Give the chart its numbers first.")
        yield from rows_found(answer["rows"], wanted, self.labels)
        if self.panels and len(answer["groups"]) == len(wanted):
            yield from self._panels_found(answer)
        highest = [end for _, ends in answer["rows"] for end in ends if end is not None]
        if self.from_zero and answer["from"] != 0:
            yield Finding("axis-cut", AXIS_CUT.format(shown(answer["from"])), ZERO)
        if answer["to"] is not None and highest and max(highest) > answer["to"]:
            yield Finding("bar-cut", "A bar is longer than the axis.", "Let it go on.")
        if not any(word in folded(answer["axis"]) for word in map(folded, self.unit)):
            yield Finding("no-unit", "The axis does not say what is counted.", UNIT)
        if not answer["title"].strip():
            yield Finding("no-title", "The chart has no title.", "Say what it shows.")

    def _panels_found(self, answer: Any) -> Iterator[Finding]:
        """Whether rows that belong together, and no others, stand in one panel."""
        wanted = [[_ends(self.rows[name]) for name in panel] for panel in self.panels]
        drawn = [
            {g for g, (_, v) in zip(answer["groups"], answer["rows"]) if v in panel}
            for panel in wanted
        ]
        together = all(len(groups) == 1 for groups in drawn)
        if not together or len(set().union(*drawn)) < len(drawn):
            yield Finding("panels", PANELS, "Give each population a group of its own.")


PANELS = "Bars that count different people stand in one panel, or the same in two."
AXIS_CUT = "The axis begins at {}, so the bars look more different than they are."
ZERO = "Let it begin at 0."
UNIT = "Name the unit in the title of the axis."


def _is_row(row: Any) -> bool:
    return isinstance(row, list | tuple) and len(row) == 2


def _ends(value: Any) -> tuple[Any, Any]:
    """The two ends of a row: a count is a bar without a range."""
    low, high = getattr(value, "low", value), getattr(value, "high", value)
    if isinstance(value, list | tuple) and len(value) == 2:
        low, high = value
    return tuple(end if is_number(end) else None for end in (low, high))  # type: ignore[return-value]


def is_figure(value: object) -> bool:
    """Whether a value is a figure of matplotlib, which is not imported for that."""
    names = [(kind.__module__, kind.__name__) for kind in type(value).__mro__]
    return ("matplotlib.figure", "Figure") in names


def describe(figure: Any) -> dict[str, Any]:
    """What a figure shows, as a dictionary: its titles, its axis, its rows."""
    all_axes = figure.axes
    if not all_axes:
        return {"rows": []}
    upright = any(_upright(axes) for axes in all_axes)
    last, over = all_axes[-1], getattr(figure, "_suptitle", None)
    low, high = last.get_ylim() if upright else last.get_xlim()
    titles = [over.get_text()] if over else [axes.get_title() for axes in all_axes]
    rows = [(row, axes) for axes in all_axes for row in _rows(axes, upright)]
    return {
        "title": " ".join(title for title in titles if title),
        "axis": last.get_ylabel() if upright else last.get_xlabel(),
        "from": float(low),
        "to": float(high),
        "rows": [row for row, _ in rows],
        "groups": [axes.get_title() or axes.get_title(loc="left") for _, axes in rows],
    }


def _upright(axes: Any) -> bool:
    return any(getattr(c, "orientation", "") == "vertical" for c in axes.containers)


def _rows(axes: Any, upright: bool) -> list[Any]:
    """The rows of one panel in their order: bars, points, and arrows for open ends."""
    found: dict[int, Any] = {}
    for bar in (b for b in axes.patches if hasattr(b, "get_width")):
        place, value = _bar(bar, upright)
        found[place] = value
    for line in axes.lines:
        if line.get_marker() == "D":
            found[round(float(line.get_ydata()[0]))] = float(line.get_xdata()[0])
    for text in axes.texts:
        if getattr(text, "arrowprops", None):
            (goal, row), start = text.xy, text.xyann[0]
            found[round(float(row))] = (start, None) if goal > start else (None, start)
    ticks = axes.get_xticklabels() if upright else axes.get_yticklabels()
    places = axes.get_xticks() if upright else axes.get_yticks()
    names = {round(float(p)): t.get_text() for p, t in zip(places, ticks)}
    return [(names.get(place, ""), found[place]) for place in sorted(found)]


def _bar(bar: Any, upright: bool) -> tuple[int, Any]:
    """The place of a bar, with its number; with both ends when it starts beyond 0."""
    x, y, width, height = (
        float(get()) for get in (bar.get_x, bar.get_y, bar.get_width, bar.get_height)
    )
    start, size = (y, height) if upright else (x, width)
    middle = x + width / 2 if upright else y + height / 2
    return round(middle), size if start == 0 else (start, start + size)
