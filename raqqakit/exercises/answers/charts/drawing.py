"""What a chart shows, as a table with titles: read from a description."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias, TypedDict

from raqqakit.claims.days import written
from raqqakit.exercises.answers.spelling import near
from raqqakit.exercises.expected import Unreadable, refuse
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain, Real

Ends: TypeAlias = tuple[Plain, Plain]
Row: TypeAlias = tuple[str, Ends]
Drawing = TypedDict(
    "Drawing",
    {
        "title": str,
        "axis": str,
        "from": Real,
        "to": Real | None,
        "rows": list[Row],
        "groups": list[str],
    },
)
NOT_DRAWN = "This is not drawn yet, and the chart is wanted."
NO_ROWS = (
    "no-rows",
    'This description has no "rows", a dictionary of labels and numbers.',
    "Add it, or check the chart itself.",
)


def read_drawing(
    data: Plain, ends_of: Callable[[Plain], Ends], made_by: str
) -> Drawing:
    """The description of a chart, with every part.

    Takes also how the two ends of a row are read, and the function of `figures` that
    draws such a chart. Raises Unreadable for what is no description.
    """
    parts = Drawing.__annotations__
    several = data if isinstance(data, list | tuple | dict) else ()
    if several and not any(str(part).casefold() in parts for part in several):
        then = f"Draw it with `figures.{made_by}`, and check what comes back."
        raise Unreadable("kind", NOT_DRAWN, then)
    if not isinstance(data, dict):
        raise refuse(data, "the chart, as `figures` makes it,")
    for key in data:
        if key not in parts:
            raise _strange(key)
    rows, groups = data.get("rows"), data.get("groups")
    start, end = data.get("from"), data.get("to")
    return {
        "title": str(data.get("title") or ""),
        "axis": str(data.get("axis") or ""),
        "from": start if is_number(start) else 0,
        "to": end if is_number(end) else None,
        "rows": [(label, ends_of(value)) for label, value in _labelled(rows)],
        "groups": [*map(str, groups)] if isinstance(groups, list) else [],
    }


def _labelled(rows: Plain) -> list[tuple[str, Plain]]:
    """The rows of a description, each with its label."""
    rows = [*rows.items()] if isinstance(rows, dict) else rows
    if not isinstance(rows, list | tuple):
        raise Unreadable(*NO_ROWS)
    found: list[tuple[str, Plain]] = []
    for row in rows:
        if not isinstance(row, list | tuple) or len(row) != 2:
            raise Unreadable(*NO_ROWS)
        found.append((str(row[0]), row[1]))
    return found


def _strange(key: Plain) -> Unreadable:
    what = f"This description has a part {shown(key)}, which no chart has."
    then = 'Give check the chart itself, or a dictionary with "rows".'
    meant = near(key, Drawing.__annotations__)
    then = f'Do you mean "{meant}"?' if meant else then
    return Unreadable("no-such-part", what, then)


def said(end: Plain) -> str:
    """One end of a row in words."""
    if isinstance(end, date):
        return written(end)
    return shown(end)
