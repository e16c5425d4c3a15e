"""What a figure of matplotlib shows, as plain words and numbers."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from raqqakit.figures import Picture


def is_figure(value: object) -> bool:
    """Whether a value is a figure of matplotlib, which is not imported for that."""
    names = [(kind.__module__, kind.__name__) for kind in type(value).__mro__]
    return ("matplotlib.figure", "Figure") in names


def picture_of(figure: Any, words: str) -> "Picture | None":
    """A figure with its alternative text; None for what cannot be drawn."""
    from raqqakit import figures

    try:
        return figures.picture(figure, words)
    except Exception:  # whatever a learner has drawn, the reply is shown
        return None


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
        found[place] = _as_given(axes.yaxis if upright else axes.xaxis, value)
    for line in axes.lines:
        if line.get_marker() == "D":
            found[round(float(line.get_ydata()[0]))] = _whole(line.get_xdata()[0])
    for text in axes.texts:
        if getattr(text, "arrowprops", None):
            (goal, row), start = text.xy, _whole(text.xyann[0])
            found[round(float(row))] = (start, None) if goal > start else (None, start)
    ticks = axes.get_xticklabels() if upright else axes.get_yticklabels()
    places = axes.get_xticks() if upright else axes.get_yticks()
    names = {round(float(p)): _words(t) for p, t in zip(places, ticks)}
    return [(names.get(place, ""), found[place]) for place in sorted(found)]


def _bar(bar: Any, upright: bool) -> tuple[int, Any]:
    """The place of a bar, with its number; with both ends when it starts beyond 0."""
    x, y, width, height = (
        _whole(get()) for get in (bar.get_x, bar.get_y, bar.get_width, bar.get_height)
    )
    start, size = (y, height) if upright else (x, width)
    middle = x + width / 2 if upright else y + height / 2
    return round(middle), size if start == 0 else (start, start + size)


def _whole(number: Any) -> float:
    """A number as it was probably given: matplotlib makes floats of all."""
    return int(number) if float(number).is_integer() else float(number)


def _as_given(axis: Any, value: Any) -> Any:
    """The text that a bar was given for a number: matplotlib draws its place then."""
    categories = getattr(getattr(axis, "units", None), "_mapping", {})
    return next((text for text, n in categories.items() if n == value), value)


def _words(text: Any) -> str:
    """What is written, without the lines that it was broken into."""
    return " ".join(text.get_text().split())
