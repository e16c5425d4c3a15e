"""Answers that are a figure of matplotlib, and what a figure of bars shows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from raqqakit.exercises.expected import A, Expected
from raqqakit.exercises.values.to_plain import Plain, to_plain

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from raqqakit.figures import Picture


class Drawn(Expected[A]):
    """A figure is wanted, or its description as a dictionary.

    Each kind says how it describes a figure, and what it calls what was read in one;
    `nothing` describes a figure of another kind.
    """

    nothing: ClassVar[Mapping[str, list[Plain]]]

    def describe(self, figure: "Figure") -> Mapping[str, object]:
        """What a figure shows; an error where it is of another kind."""
        raise NotImplementedError

    def words(self, answer: A) -> str:
        """What was read in a figure, for its alternative text."""
        raise NotImplementedError

    def gather(self, value: object) -> Plain:
        """The description of a figure; all else as it is."""
        if not is_figure(value):
            return to_plain(value)
        try:
            return to_plain(self.describe(value))  # type: ignore[arg-type]
        except (AttributeError, TypeError, ValueError, LookupError):
            return to_plain(self.nothing)

    def picture(self, value: object) -> "Picture | None":
        """The figure with its alternative text; None for what cannot be drawn."""
        if not is_figure(value):
            return None
        from raqqakit import figures

        words = self.words(self.read(self.gather(value)))
        try:
            return figures.picture(value, words)  # type: ignore[arg-type]
        except Exception:  # whatever a learner has drawn, the reply is shown
            return None


def is_figure(value: object) -> bool:
    """Whether a value is a figure of matplotlib, which is not imported for that."""
    names = [(kind.__module__, kind.__name__) for kind in type(value).__mro__]
    return ("matplotlib.figure", "Figure") in names


def bars(figure: "Figure") -> dict[str, object]:
    """What a figure of bars shows, as a dictionary: its titles, its axis, its rows."""
    upright = any(
        getattr(group, "orientation", "") == "vertical"
        for axes in figure.axes
        for group in axes.containers
    )
    last, over = figure.axes[-1], figure.get_suptitle()
    low, high = last.get_ylim() if upright else last.get_xlim()
    titles = [over] if over else [axes.get_title() for axes in figure.axes]
    rows = [(row, axes) for axes in figure.axes for row in _rows(axes, upright)]
    return {
        "title": " ".join(title for title in titles if title),
        "axis": last.get_ylabel() if upright else last.get_xlabel(),
        "from": float(low),
        "to": float(high),
        "rows": [row for row, _ in rows],
        "groups": [axes.get_title() or axes.get_title(loc="left") for _, axes in rows],
    }


def _rows(axes: Any, upright: bool) -> list[tuple[str, object]]:
    """The rows of one panel in their order: bars, points, and arrows for open ends."""
    found: dict[int, object] = {}
    numbers, names = (axes.yaxis, axes.xaxis) if upright else (axes.xaxis, axes.yaxis)
    # A bar that was given a text for its number is drawn at the place of that text.
    texts = getattr(getattr(numbers, "units", None), "_mapping", {})
    given = {number: text for text, number in texts.items()}
    for bar in (b for b in axes.patches if hasattr(b, "get_width")):
        across, along = (bar.get_x(), bar.get_width()), (bar.get_y(), bar.get_height())
        (start, size), (side, width) = (along, across) if upright else (across, along)
        low, high = _whole(start), _whole(start + size)
        is_range = low or bar.get_hatch()  # a bar of a range may begin at nought
        value = (low, high) if is_range else given.get(high, high)
        found[round(side + width / 2)] = value
    for line in axes.lines:
        if line.get_marker() == "D":
            place, [value, *_] = line.get_ydata()[0], line.get_xdata()
            found[round(float(place))] = _whole(value)
    for text in axes.texts:
        if getattr(text, "arrowprops", None):
            (goal, row), start = text.xy, _whole(text.xyann[0])
            found[round(float(row))] = (start, None) if goal > start else (None, start)
    ticks = zip(names.get_ticklocs(), names.get_ticklabels())
    labels = {round(float(place)): written(label) for place, label in ticks}
    return [(labels.get(place, ""), found[place]) for place in sorted(found)]


def _whole(number: Any) -> float:
    """A number as it was probably given: matplotlib makes floats of all."""
    return int(number) if float(number).is_integer() else float(number)


def written(text: Any) -> str:
    """What is written somewhere, without the lines that it was broken into."""
    return " ".join(text.get_text().split())
