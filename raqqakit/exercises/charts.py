"""Answers that are a chart: the table behind it and its axes are judged, no pixels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises import plain
from raqqakit.exercises.alike import close, folded, is_number, key
from raqqakit.exercises.plain import shown
from raqqakit.exercises.want import Finding, Unreadable, Want, refuse

PARTS = ("title", "axis", "from", "to", "rows")


@dataclass(frozen=True)
class Chart(Want):
    """A chart of bars is wanted: a figure, or its description as a dictionary.

    The description has the `title`, the title of the value `axis`, where the axis runs
    `from` and `to`, and the `rows`: a list of (label, number) or (label, (low,
    high)), with None for an open end. `rows` gives the values wanted; labels are free
    unless `labels` is set. One of the words in `unit` must stand in the axis title.
    """

    rows: Mapping[str, Any]
    unit: Sequence[str]
    labels: bool = False
    from_zero: bool = True

    def gather(self, value: object) -> Any:
        """The description of a figure; a dictionary as it is."""
        if is_figure(value):
            return plain.plain(describe(value))
        return plain.plain(value)

    def read(self, data: Any) -> Any:
        """The description, with every part; raises Unreadable for what is no chart."""
        if not isinstance(data, dict):
            raise refuse(data, "the chart, as `figures` makes it,")
        rows = data.get("rows")
        rows = list(rows.items()) if isinstance(rows, dict) else rows
        if not isinstance(rows, list | tuple) or not all(map(_is_row, rows)):
            words = "This description has no `rows`. Give check the chart itself."
            raise Unreadable("no-rows", words)
        ends = [data.get("from", 0), data.get("to")]
        return {
            "title": str(data.get("title") or ""),
            "axis": str(data.get("axis") or ""),
            "from": ends[0] if is_number(ends[0]) else 0,
            "to": ends[1] if is_number(ends[1]) else None,
            "rows": [(str(label), _ends(value)) for label, value in rows],
        }

    def right(self, answer: Any) -> bool:
        """Whether the values, the axis and the titles are as they should be."""
        return next(self._findings(answer), None) is None

    def find(self, answer: Any) -> Finding:
        """The first thing to change: the values, then the axis, then the titles."""
        return next(self._findings(answer))

    def _findings(self, answer: Any) -> Iterator[Finding]:
        wanted = [(label, _ends(value)) for label, value in self.rows.items()]
        yield from _rows_found(answer["rows"], wanted, self.labels)
        highest = [end for _, ends in answer["rows"] for end in ends if end is not None]
        if self.from_zero and answer["from"] != 0:
            yield Finding("axis-cut", AXIS_CUT.format(shown(answer["from"])), ZERO)
        if answer["to"] is not None and highest and max(highest) > answer["to"]:
            yield Finding("bar-cut", "A bar is longer than the axis.", "Let it go on.")
        if not any(word in folded(answer["axis"]) for word in map(folded, self.unit)):
            yield Finding("no-unit", "The axis does not say what is counted.", UNIT)
        if not answer["title"].strip():
            yield Finding("no-title", "The chart has no title.", "Say what it shows.")


AXIS_CUT = "The axis begins at {}, so the bars look more different than they are."
ZERO = "Let it begin at 0."
UNIT = "Name the unit in the title of the axis."


def _rows_found(rows: Any, wanted: Any, labels: bool) -> Iterator[Finding]:
    missing, extra = [value for _, value in wanted], []
    for label, value in rows:
        match = next((m for m in missing if _alike(m, value)), None)
        if match is None:
            extra.append((label, value))
        else:
            missing.remove(match)
    for label, value in extra:
        if value[0] == value[1] and any(_within(value, span) for span in missing):
            what = f"{shown(value[0])} for {shown(label)} is one value, not a range."
            yield Finding("midpoint", what, "Draw both ends of what the source says.")
        if len(extra) > len(missing):
            yield Finding("extra-bar", f"The bar {shown(label)} does not belong here.")
        yield Finding("value", f"The bar {shown(label)} has another value.")
    if missing:
        words = "One bar is" if len(missing) == 1 else f"{len(missing)} bars are"
        yield Finding("missing-bar", f"{words} missing.")
    if labels and {key(n) for n, _ in rows} != {key(n) for n, _ in wanted}:
        yield Finding("labels", "A bar has another name than the one asked for.")


def _is_row(row: Any) -> bool:
    return isinstance(row, list | tuple) and len(row) == 2


def _ends(value: Any) -> tuple[Any, Any]:
    """The two ends of a row: a count is a bar without a range."""
    low, high = getattr(value, "low", value), getattr(value, "high", value)
    if isinstance(value, list | tuple) and len(value) == 2:
        low, high = value
    return tuple(end if is_number(end) else None for end in (low, high))  # type: ignore[return-value]


def _alike(one: Any, other: Any) -> bool:
    return all(
        a is b if a is None or b is None else close(a, b) for a, b in zip(one, other)
    )


def _within(value: Any, span: Any) -> bool:
    low, high = span
    point = value[0]
    if point is None or low == high:
        return False
    return (low is None or low <= point) and (high is None or point <= high)


def is_figure(value: object) -> bool:
    """Whether a value is a figure of matplotlib, which is not imported for that."""
    kinds = type.__dict__["__mro__"].__get__(type(value))
    names = [(k.__dict__.get("__module__"), k.__name__) for k in kinds]
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
    return {
        "title": " ".join(title for title in titles if title),
        "axis": last.get_ylabel() if upright else last.get_xlabel(),
        "from": float(low),
        "to": float(high),
        "rows": [row for axes in all_axes for row in _rows(axes, upright)],
    }


def _upright(axes: Any) -> bool:
    return any(getattr(c, "orientation", "") == "vertical" for c in axes.containers)


def _rows(axes: Any, upright: bool) -> list[Any]:
    """The rows of one panel in their order: bars, points, and arrows for open ends."""
    found: dict[int, Any] = {}
    for bar in axes.patches:
        start, size = (
            (bar.get_y(), bar.get_height())
            if upright
            else (bar.get_x(), bar.get_width())
        )
        middle = (
            bar.get_x() + bar.get_width() / 2
            if upright
            else bar.get_y() + bar.get_height() / 2
        )
        value = float(size) if start == 0 else (float(start), float(start + size))
        found[round(float(middle))] = value
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
