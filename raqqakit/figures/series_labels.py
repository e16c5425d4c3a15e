"""The labels of a series: above its marks, side by side, with lines to their days."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from raqqakit.claims.days import MONTHS
from raqqakit.errors import InputError
from raqqakit.estimates import Estimate
from raqqakit.figures.marks import Slot
from raqqakit.figures.series_legend import voice_of
from raqqakit.figures.series_marks import LABELS, day_of, spread
from raqqakit.figures.style import GREY, INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LONGEST = 60  # letters of a label, with which the chart grows


def who_and_day(row: Estimate) -> str:
    """Who says it and the day, such as "UN OCHA, 21 Sep"."""
    day = day_of(row)
    return voice_of(row) + (f", {day.day} {MONTHS[day.month - 1][:3]}" if day else "")


def labels_of(rows: Iterable[Estimate], label: Callable[[Estimate], str]) -> list[str]:
    """The label of each row; raises InputError where it is no words, or too many."""
    found = [label(row) for row in rows]
    for words in found:
        if not isinstance(words, str) or not words.strip():
            raise InputError(f"A label is {words!r}. Let `label` give back some words.")
        if len(words) > LONGEST:
            raise InputError(
                f'The label "{words[:20]}…" has {len(words)} letters, and the chart '
                f"grows with them. Write {LONGEST} at most."
            )
    return found


def label_places(positions: Sequence[float]) -> list[float]:
    """Where the labels of marks stand, in days, each with a column of its own."""
    return spread(positions, LABELS)[0]


def write_label(
    axes: "Axes", words: str, head: float, places: tuple[Slot, float],
    band: tuple[float, float],
) -> None:  # fmt: skip
    """Write a label upward in its place, and lead a thin line to it from its mark.

    Takes the head of the mark; its slot and the place of the label; and where the
    numbers end and the labels begin.
    """
    slot, place = places
    axes.plot(
        [slot.row, slot.row, place], [head, *band], color=GREY, linewidth=0.6,
        linestyle=":", zorder=0.5,
    )  # fmt: skip
    axes.text(
        place, band[1], words, color=INK, rotation=90, fontsize=9, ha="center",
        va="bottom",
    )  # fmt: skip
