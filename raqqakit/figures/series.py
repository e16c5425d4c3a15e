"""Estimates of one population over time: as ranges, and never joined by a line."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from raqqakit.claims.days import written
from raqqakit.errors import InputError
from raqqakit.estimates import Estimate
from raqqakit.figures.marks import Look, draw_mark, mark_of
from raqqakit.figures.series_labels import (
    label_places,
    labels_of,
    who_and_day,
    write_label,
)
from raqqakit.figures.series_legend import layout_of, legend_of, looks_of
from raqqakit.figures.series_marks import (
    MOST,
    day_of,
    head_of,
    height_for,
    mark_places,
    position_of,
    set_axes,
    slot_of,
)
from raqqakit.figures.style import STYLE, add_legend, new_figure
from raqqakit.tables import Cell, Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

STOCKS = {"remaining_in_city", "population", "idp_stock", "refugees"}
COUNTED = {
    "remaining_in_city": "people inside",
    "displaced_cumulative": "those displaced since a start",
    "displaced_period": "those displaced in a period",
    "returns": "those who came back",
    "population": "a whole population",
    "idp_stock": "displaced people at a moment",
    "refugees": "refugees abroad",
}
APART = "Draw them in two charts."
# Publishers whose hedges and titles are in Norwegian.
NORWEGIAN = ("NTB", "NRK")


def series_chart(
    rows: Sequence[Estimate],
    *,
    title: str,
    axis: str,
    apart: Sequence[Estimate] = (),
    hollow: Collection[str] = (),
    label: Callable[[Estimate], str] = who_and_day,
) -> "Figure":
    """A chart of one series of estimates: days to the right, numbers upward from 0.

    Takes rows of the table of estimates; `axis`, the unit of the numbers; `apart`,
    the rows that are compared with the series, such as the article; and `hollow`,
    the ids that are drawn hollow because the reader is to be warned; `label`, what
    is written above a row's mark: who said it and the day, if not told. A bar runs
    from the lowest to the highest number given, an arrow starts at the one end
    given and points away from it, a diamond is one number without a range.
    Nothing is drawn between two rows. Marks stand on their days, and grow narrow
    where days are near; the labels make room instead. Where marks of one day have to
    stand side by side, the legend says by how much.

    Raises InputError, saying why, for rows that are not one series: two
    measures, places, starts or units, a row marked as wrong, a row without a day;
    for more marks than can be labelled, and for a label that is too long. Rows that
    share a `series` of the table are one, whatever their publishers call the unit.
    """
    drawn = [*rows, *apart]
    refuse_mixture(drawn)
    _refuse_unknown(hollow, drawn)
    if len(drawn) > MOST:
        raise InputError(
            f"{len(drawn)} marks cannot all be labelled. Take {MOST} rows at most."
        )
    looks = looks_of(rows, apart)
    return _draw(sorted(drawn, key=position_of), looks, hollow, label, (title, axis))


def _draw(
    rows: Sequence[Estimate], looks: Mapping[str, Look], hollow: Collection[str],
    label: Callable[[Estimate], str], titles: tuple[str, str],
) -> "Figure":  # fmt: skip
    from matplotlib import rc_context

    days = [position_of(row) for row in rows]
    positions, gap = mark_places(days)
    moved = max(abs(place - day) for place, day in zip(positions, days))
    labels = labels_of(rows, label)
    with rc_context(STYLE):
        legend = legend_of(rows, looks, hollow, moved)
        columns, lines = layout_of(legend)
        figure = new_figure(5.2, height_for(labels) + 1.2 + 0.21 * lines, titles[0])
        axes = figure.subplots()
        places = label_places(positions)
        band = set_axes(axes, rows, (places[0], places[-1]), labels)
        axes.set_ylabel(titles[1])
        for row, position, place, words in zip(rows, positions, places, labels):
            slot = slot_of(row, position, 0.7 * gap, band)
            look = looks[row.id]
            draw_mark(axes, mark_of(row.interval), slot, look, row.id in hollow)
            write_label(axes, words, head_of(row, slot), (slot, place), band)
        add_legend(figure, legend, size=9, columns=columns)
    return figure


def refuse_mixture(rows: Sequence[Estimate]) -> None:
    """Raise InputError, with the reason, unless the rows are one series."""
    if not rows or not all(isinstance(row, Estimate) for row in rows):
        raise InputError(
            "A series is made of rows of the table. Take them with estimates.pick."
        )
    for row in rows:
        _refuse_alone(row)
    first = rows[0]
    one_series = bool(first.series) and {row.series for row in rows} == {first.series}
    counts = [] if one_series else [_refuse_other_start, _refuse_other_unit]
    for refuse in (_refuse_other_measure, _refuse_other_place, *counts):
        for row in rows:
            refuse(first, row)


def _refuse_alone(row: Estimate) -> None:
    if row.use == "caught":
        raise InputError(
            f"{row.id} is marked as wrong or stale in the table, so it is no estimate "
            "to draw. Read its note, and leave it out."
        )
    if day_of(row) is None:
        raise InputError(
            f"{row.id} has no day, so it has no place on an axis of days. Leave it "
            "out, or name it under the chart."
        )


def _refuse_other_measure(one: Estimate, other: Estimate) -> None:
    if one.measure != other.measure:
        raise InputError(
            f"{one.id} counts {COUNTED.get(one.measure, one.measure)}, {other.id} "
            f"counts {COUNTED.get(other.measure, other.measure)}: two populations are "
            f"no series. {APART}"
        )


def _refuse_other_place(one: Estimate, other: Estimate) -> None:
    if other.place_level == "unclear":
        raise InputError(
            f"{other.id} does not say whether it counts the city or the governorate. "
            "Leave it out, or name it under the chart."
        )
    if one.place_level != other.place_level:
        raise InputError(
            f"{one.id} counts at the level of the {one.place_level}, {other.id} of "
            f"the {other.place_level}: two levels are no series. {APART}"
        )
    if one.place != other.place:
        raise InputError(
            f"{one.id} counts {one.place}, {other.id} {other.place}: two places are "
            f"no series. {APART}"
        )


def _refuse_other_start(one: Estimate, other: Estimate) -> None:
    unknown = one.start is None and one is not other
    if one.measure not in STOCKS and (unknown or one.start != other.start):
        raise InputError(
            f"{one.id} counts from {_start(one)}, {other.id} from {_start(other)}: "
            f"without one and the same start they are no series. {APART}"
        )


def _refuse_other_unit(one: Estimate, other: Estimate) -> None:
    if one.unit != other.unit:
        raise InputError(
            f"{one.id} counts {one.unit}, {other.id} {other.unit}: one person can be "
            f"displaced twice, so the two are no series. {APART}"
        )


def _start(row: Estimate) -> str:
    return row.start.isoformat() if row.start else "a day that is not given"


def _refuse_unknown(ids: Collection[str], rows: Sequence[Estimate]) -> None:
    unknown = sorted(set(ids) - {row.id for row in rows})
    if unknown:
        raise InputError(
            f"{unknown[0]!r} is to be hollow and is not among the rows. Check its id."
        )


def series_table(
    rows: Iterable[Estimate], *, caption: str, source: str, folded: bool = True
) -> Table:
    """The rows of a chart as a table, each with its words and a link to its page."""
    columns = ("who, with the page", "day", "in their words", "lowest", "highest")
    cells = [_cells(row) for row in rows]
    return Table(columns, cells, caption, source=source, folded=folded)


def _cells(row: Estimate) -> tuple[object, ...]:
    day, ends = day_of(row), (row.interval.low, row.interval.high)
    return (
        Cell(row.publisher, row.url),
        written(day) if day else "not given",
        in_its_words(row),
        *("not given" if end is None else end for end in ends),
    )


def in_its_words(row: Estimate) -> Cell:
    """How a publisher hedges a number, marked as Norwegian where it is."""
    language = "nb" if row.publisher.startswith(NORWEGIAN) else ""
    return Cell(row.qualifier, language=language)
