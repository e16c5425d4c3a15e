"""Who does what to whom: boxes, lines, and the sentence each rests on."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from raqqakit.errors import InputError
from raqqakit.figures.style import BLUE, INK, STYLE, VERMILION, new_figure
from raqqakit.relations import Link
from raqqakit.tables import Table

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text


HEAD = "-|>,head_width=0.35,head_length=0.7"
AGAINST = ("fights", "opposes")


def actor_picture(
    links: Sequence[Link],
    positions: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    *,
    title: str,
) -> "Figure":
    """A picture of actors and the lines between them.

    Takes the links, the position of each actor (x and y from 0 to 1) and the name
    to print in its box. Support is a solid line; a fight or an opposition is a
    dashed one with a cross; a line that is only implied is thin and has no head.
    The number in brackets is the sentence that a line rests on. Raises InputError for
    an actor without a place.
    """
    lost = [a for ln in links for a in (ln.source, ln.target) if a not in positions]
    if lost:
        raise InputError(f"The actor {lost[0]!r} has no place in the picture.")
    from matplotlib import rc_context

    with rc_context(STYLE):
        figure = new_figure(6.6, 5.9, title)
        axes = figure.subplots()
        boxes = {a: _draw_actor(axes, names[a], positions[a]) for a in positions}
        for link in links:
            _draw_link(axes, link, boxes, positions)
        axes.set_xlim(-0.14, 1.14)
        axes.set_ylim(0.0, 1.06)
        axes.axis("off")
        figure.legend(
            handles=_link_legend(links), loc="outside lower left", frameon=False,
            title="The number in brackets is the sentence that a line rests on.",
            fontsize=9.5, alignment="left", title_fontsize=9.5,
        )  # fmt: skip
    return figure


def _draw_actor(axes: "Axes", name: str, position: tuple[float, float]) -> "Text":
    written = textwrap.fill(name, 14, break_on_hyphens=False)
    return axes.text(
        *position, written, ha="center", va="center", zorder=5,
        bbox={"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": INK},
    )  # fmt: skip


def _link_style(link: Link) -> dict[str, Any]:
    against = link.relation in AGAINST
    return {
        "color": VERMILION if against else BLUE,
        "linestyle": (0, (4, 2.5)) if against else "-",
        "linewidth": 1.2 if link.basis == "implied" else 2.6,
    }


def _draw_link(
    axes: "Axes",
    link: Link,
    boxes: Mapping[str, "Text"],
    positions: Mapping[str, tuple[float, float]],
) -> None:
    start, goal = positions[link.source], positions[link.target]
    ends = {
        "patchA": boxes[link.source].get_bbox_patch(),
        "patchB": boxes[link.target].get_bbox_patch(),
        "arrowstyle": HEAD if link.basis == "stated" else "-",
        "shrinkA": 1,
        "shrinkB": 3,
    }
    style = _link_style(link)
    axes.annotate("", goal, start, arrowprops=style | ends)
    written = f"{_sign(link)} ({link.sentence})"
    axes.text(
        (start[0] + goal[0]) / 2, (start[1] + goal[1]) / 2, written,
        ha="center", va="center", fontsize=10, color=INK, zorder=6,
        bbox={"boxstyle": "round,pad=0.3", "fc": "white", "ec": style["color"]},
    )  # fmt: skip


def _sign(link: Link) -> str:
    return "×" if link.relation in AGAINST else "+"


def _link_legend(links: Sequence[Link]) -> list[Any]:
    from matplotlib.lines import Line2D

    kinds = {(ln.relation, ln.basis): ln for ln in links}
    return [
        Line2D([], [], **_link_style(link), label=_line_words(link))
        for _, link in sorted(kinds.items(), key=lambda kind: kind[0], reverse=True)
    ]


def _line_words(link: Link) -> str:
    """What a line of the picture looks like, and what it says."""
    line = "dashed line" if link.relation in AGAINST else "solid line"
    look = f"thin {line}, no head" if link.basis == "implied" else line
    return f"{_sign(link)} {look}: {link.relation} ({link.basis})"


def link_words(links: Iterable[Link], names: Mapping[str, str]) -> str:
    """The lines of a picture of actors in words, for its alternative text.

    Takes the links and the name of each actor. Returns one clause for each who
    and does what, with all whom it reaches: "Anna supports Bo and Cato". What is
    implied has no direction in the picture, and the words say so.
    """
    reached: dict[tuple[str, str, str], list[str]] = {}
    for link in links:
        kind = (link.source, link.relation, link.basis)
        reached.setdefault(kind, []).append(names[link.target])
    return "; ".join(
        f"{names[who]} {what} {' and '.join(whom)}"
        + (" (implied, drawn without direction)" if basis == "implied" else "")
        for (who, what, basis), whom in reached.items()
    )


def link_table(
    links: Iterable[Link], names: Mapping[str, str], *, caption: str, source: str
) -> Table:
    """The lines of a picture of actors as a table with the words they rest on."""
    rows = [(_clause(x, names), x.sentence, x.quote, x.basis) for x in links]
    columns = ("who does what to whom", "sentence", "by these words", "basis")
    return Table(columns, rows, caption, ("by these words",), source, folded=True)


def _clause(link: Link, names: Mapping[str, str]) -> str:
    return f"{names[link.source]} {link.relation} {names[link.target]}"
