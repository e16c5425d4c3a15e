"""What the legend of a series says: who is who, and which sign means what."""

import textwrap
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from raqqakit.estimates import Estimate
from raqqakit.figures.frame import GREY
from raqqakit.figures.series_marks import APART, VOICES, Look

WIDE = 56  # letters in a line of the legend
NAMED = 4  # a voice with more rows than this is known by its look alone
AROUND = (" (", " via ", " citing ", " as cited", " in ")


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
    """The lines of the legend: every voice with its rows, and the signs drawn.

    `moved` is by how many days a mark stands beside its day at most.
    """
    voices = dict.fromkeys(looks[row.id] for row in rows)
    own = [(look, [r for r in rows if looks[r.id] == look]) for look in voices]
    return [*(_voice(look, mine) for look, mine in own), *_signs(rows, hollow, moved)]


def _voice(look: Look, rows: Sequence[Estimate]) -> Any:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    who = ", ".join(dict.fromkeys(map(voice_of, rows)))
    kind = " (set apart)" if look == APART else ""
    which = f": {', '.join(row.id for row in rows)}" if len(rows) <= NAMED else ""
    words = f"{who}{kind}{which}"
    shared: Any = {"color": look.color, "label": textwrap.fill(words, WIDE)}
    if all(row.interval.low == row.interval.high for row in rows):
        filling: Any = {"fillstyle": look.filling, "markerfacecoloralt": "white"}
        return Line2D([], [], linestyle="", marker="D", **filling, **shared)
    return Patch(
        facecolor="white", edgecolor=look.color, hatch=look.hatch, linewidth=1.8,
        label=shared["label"],
    )  # fmt: skip


def _signs(
    rows: Sequence[Estimate], hollow: Collection[str], moved: float
) -> list[Any]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    ends = [(row.interval.low, row.interval.high) for row in rows]
    days = round(moved + 0.5)
    said = {
        "bar: lowest to highest": any(
            None not in pair and pair[0] != pair[1] for pair in ends
        ),
        "arrow down: at most": any(e[0] is None for e in ends),
        "arrow up: at least": any(e[1] is None for e in ends),
        "diamond: one number": any(a == b for a, b in ends),
        "hollow: with a warning": bool(hollow),
        f"marks stand up to {days} days aside": days > 1,
    }
    bare: Any = {"linestyle": "", "color": GREY, "fillstyle": "none"}
    signs = (
        Patch(facecolor="white", edgecolor=GREY, linewidth=1.8),
        *(Line2D([], [], marker=m, **bare) for m in ("v", "^", "D")),
        Patch(facecolor="white", edgecolor=GREY, linewidth=1.8, linestyle="--"),
        Line2D([], [], marker="", **bare),
    )
    for sign, words in zip(signs, said):
        sign.set_label(words)
    return [sign for sign, drawn in zip(signs, said.values()) if drawn]
