"""What the legend of a series says: who is who, and which sign means what."""

import math
import textwrap
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from raqqakit.estimates import Estimate
from raqqakit.figures.marks import Look, mark_of, sign
from raqqakit.figures.series_marks import APART, VOICES

WIDE = 56  # letters in a line of the legend
HALF = 36  # letters of which two lines stand side by side
AROUND = (" (", " via ", " citing ", " as cited", " as quoted", " in ", ", printed")


def voice_of(row: Estimate) -> str:
    """Who says it, without the person who spoke or the paper that passed it on."""
    voice = row.publisher
    for mark in AROUND:
        voice = voice.split(mark)[0]
    return voice


def looks_of(rows: Sequence[Estimate], apart: Sequence[Estimate]) -> dict[str, Look]:
    """The look of each row by its id; the last one is shared by all further voices."""
    voices = list(dict.fromkeys(map(voice_of, rows)))
    last = len(VOICES) - 1
    looks = {r.id: VOICES[min(voices.index(voice_of(r)), last)] for r in rows}
    return looks | {row.id: APART for row in apart}


def legend_of(
    rows: Sequence[Estimate], looks: Mapping[str, Look], hollow: Collection[str],
    moved: float,
) -> list[Any]:  # fmt: skip
    """The lines of the legend: every voice, and the signs drawn.

    `moved` is by how many days a mark stands beside its day at most.
    """
    voices = dict.fromkeys(looks[row.id] for row in rows)
    own = [(look, [r for r in rows if looks[r.id] == look]) for look in voices]
    who = [_voice(look, mine) for look, mine in own]
    return [*who, *_signs(rows, hollow, moved)]


def layout_of(legend: Sequence[Any]) -> tuple[int, int]:
    """In how many columns the lines of a legend stand, and how many are in one."""
    words = [line.get_label() for line in legend]
    lines = sum(1 + said.count("\n") for said in words)
    columns = 2 if max(map(len, words)) <= HALF else 1
    return columns, math.ceil(lines / columns)


def _voice(look: Look, rows: Sequence[Estimate]) -> Any:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    who = ", ".join(dict.fromkeys(map(voice_of, rows)))
    kind = " (set apart)" if look == APART else ""
    words = f"{who}{kind}"
    shared: Any = {"color": look.color, "label": textwrap.fill(words, WIDE)}
    if all(mark_of(row.interval).kind == "diamond" for row in rows):
        filling: Any = {"fillstyle": look.filling, "markerfacecoloralt": "white"}
        return Line2D([], [], linestyle="", marker="D", **filling, **shared)
    return Patch(
        facecolor="white", edgecolor=look.color, hatch=look.hatch, linewidth=2,
        label=shared["label"],
    )  # fmt: skip


def _signs(
    rows: Sequence[Estimate], hollow: Collection[str], moved: float
) -> list[Any]:
    marks, days = [mark_of(row.interval) for row in rows], math.ceil(moved - 0.5)
    kinds = {mark.kind for mark in marks}
    said = (
        ("bar", "bar: lowest to highest", "bar" in kinds),
        (
            "down",
            "arrow down: no lowest number given",
            any(m.low is None for m in marks),
        ),
        ("up", "arrow up: no highest number given", any(m.high is None for m in marks)),
        ("diamond", "diamond: one number", "diamond" in kinds),
        ("dashed", "hollow: with a warning", bool(hollow)),
        (
            "",
            f"some marks stand aside, by {days} day{'s' * (days > 1)} at most",
            days > 0,
        ),
    )
    return [sign(kind, words) for kind, words, drawn in said if drawn]
