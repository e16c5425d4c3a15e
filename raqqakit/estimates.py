"""The table of published estimates: read, checked, and picked from.

One row is one figure as its publisher printed it. Rows of different
populations, places or start dates are different series and stay apart.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from raqqakit.errors import InputError
from raqqakit.quantities import Interval
from raqqakit.rows import read_rows

# fmt: off
COLUMNS = (
    "id", "measure", "place", "place_level", "as_of_start", "as_of_end", "published",
    "low", "high", "point", "unit", "qualifier", "publisher", "source_title", "url",
    "note", "series", "use",
)
# fmt: on
READ = ("as_of_start", "as_of_end", "published", "low", "high", "point")


@dataclass(frozen=True, slots=True)
class Estimate:
    """One published figure with who, when, where and whom it counts.

    `interval` holds the range printed; with `single` the publisher gave one
    number and no range, so both ends are that number. Dates are None where the
    page gives none. `use` is "chart", "context" or "caught" (stale or wrong:
    never charted as an estimate).
    """

    id: str
    measure: str
    place: str
    place_level: str
    start: date | None
    end: date | None
    published: date | None
    interval: Interval
    single: bool
    unit: str
    qualifier: str
    publisher: str
    source_title: str
    url: str
    note: str
    series: str
    use: str


def read_estimates(path: str | Path) -> list[Estimate]:
    """Read and check a table of estimates (CSV, UTF-8, the columns of COLUMNS).

    Numbers are plain digits, dates YYYY-MM-DD, blanks allowed for both. Raises
    InputError, naming row and column, for a missing column, a word where a
    number or date belongs, a low above its high, a start after its end, a row
    without any figure, or an id used twice.
    """
    advice = "Add it to the first line, or start from a copy of the kit's own table."
    rows = [_estimate(row) for _, row in read_rows(path, COLUMNS, advice)]
    _refuse_double_ids(rows)
    return rows


def _estimate(row: dict[str, str]) -> Estimate:
    start, end = _date(row, "as_of_start"), _date(row, "as_of_end")
    if start and end and start > end:
        raise _problem(row, f"starts on {start}, after its end {end}. Swap the dates")
    interval, single = _figure(row)
    kept: dict[str, Any] = {k: row[k] for k in COLUMNS if k not in READ}
    return Estimate(
        **kept,
        start=start,
        end=end,
        published=_date(row, "published"),
        interval=interval,
        single=single,
    )


def _figure(row: dict[str, str]) -> tuple[Interval, bool]:
    low, high, point = (_number(row, name) for name in ("low", "high", "point"))
    if point is not None:
        if low is not None or high is not None:
            raise _problem(row, "has a point and a range. Keep one of them")
        return Interval(point, point), True
    if low is None and high is None:
        raise _problem(row, "has no figure. Fill low, high or point")
    if low is not None and high is not None and low > high:
        raise _problem(row, f"has low {low:,} above high {high:,}. Swap them")
    return Interval(low, high), False


def _number(row: dict[str, str], column: str) -> int | None:
    cell = row[column]
    if cell and not (cell.isascii() and cell.isdigit() and len(cell) <= 12):
        raise _problem(
            row, f"has {cell!r} in {column}. Write a whole number in digits, like 10000"
        )
    return int(cell) if cell else None


def _date(row: dict[str, str], column: str) -> date | None:
    try:
        return date.fromisoformat(row[column]) if row[column] else None
    except ValueError:
        raise _problem(
            row, f"has {row[column]!r} in {column}. Write the date like 2017-09-22"
        ) from None


def _problem(row: dict[str, str], what: str) -> InputError:
    return InputError(f"Row {row['id'] or '(without id)'} of the estimates {what}.")


def _refuse_double_ids(rows: Iterable[Estimate]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            raise InputError(f"The id {row.id!r} stands twice. Rename one of the rows.")
        seen.add(row.id)


def pick(rows: Iterable[Estimate], *ids: str) -> list[Estimate]:
    """The rows with these ids, in the order asked for.

    Raises InputError, naming the id, when one is not in the table.
    """
    by_id = {row.id: row for row in rows}
    unknown = [i for i in ids if i not in by_id]
    if unknown:
        raise InputError(f"There is no row {unknown[0]!r} in the estimates.")
    return [by_id[i] for i in ids]


def fewer_between(start: Interval, remaining: Interval) -> Interval:
    """How many fewer people are inside now than at the start, as an interval.

    Takes the number inside at the start and the number inside now, in people.
    Returns start minus remaining; an open end stays open, but there cannot be fewer
    than 0 people, neither now nor in the difference. This is a net change: it
    includes those who fled and those who died, and those who came in make it
    smaller. None of the three is known from the two numbers. Raises InputError
    when more people are inside now than at the start, by every reading of the two.
    """
    if not (isinstance(start, Interval) and isinstance(remaining, Interval)):
        raise InputError(
            "Both numbers are wanted as intervals, such as Interval(100_000, 200_000)."
        )
    fewer = start - remaining.within(0, None)
    if fewer.high is not None and fewer.high < 0:
        raise InputError(
            f"There are more people now ({remaining}) than at the start ({start}). "
            "Are the two the wrong way round?"
        )
    return fewer.within(0, None)
