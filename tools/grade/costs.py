"""What each problem has cost a class, as a small chart and a table for the teacher."""

from collections.abc import Sequence
from html import escape

from tools.gather.html import table
from tools.grade.bars import BLUE, DOTS, EMPTY, GREEN, GREY, ORANGE, STRIPES, bars
from tools.grade.efforts import AT_ONCE, HINTED, LATER, OPEN, RULE, Effort

LOOKS = {
    AT_ONCE: (GREEN, ""),
    LATER: (BLUE, STRIPES),
    HINTED: (ORANGE, DOTS),
    OPEN: (GREY, EMPTY),
}
COLUMNS = [
    "problem", "tried by", AT_ONCE, "right now", "tries: middle", "tries: most",
    "read a hint", "right after a hint", "remark",
]  # fmt: skip


def costs(found: Sequence[Effort]) -> str:
    """The chart and the table; "" where nobody tried anything."""
    if not found:
        return ""
    words = _in_words(found)
    counts = {one.problem.id: one.ways for one in found}
    most = max(len(one.tried) for one in found)
    made = table("Tries and hints by problem", COLUMNS, map(_row, found))
    return (
        '<section class="whole"><h3>Tries and hints</h3>'
        f"<p>{escape(words)}</p>{bars(words, counts, LOOKS, most)}</section>"
        f'<section class="whole costs">{made}<p class="small">{RULE}</p></section>'
    )


def _in_words(found: Sequence[Effort]) -> str:
    """The finding: the most tried problem, and those with a remark."""
    most = max(found, key=lambda one: one.middle)
    said = [
        f"{one.problem.id} ({', '.join(one.remarks)})" for one in found if one.remarks
    ]
    remarks = f"Look at {'; '.join(said)}." if said else "No problem has a remark."
    return (
        f"How those who tried came to their answer. {most.problem.id} took "
        f"most tries, {_number(most.middle)} in the middle of the class. {remarks}"
    )


def _row(one: Effort) -> list[str]:
    helped, after = one.after_hint
    return [
        f"{one.problem.id} {one.problem.text.title}",
        str(len(one.tried)),
        str(one.ways[AT_ONCE]),
        str(one.right),
        _number(one.middle),
        str(one.most),
        str(one.hinted),
        f"{helped} of {after}" if after else "–",
        "; ".join(one.remarks) or "–",
    ]


def _number(middle: float) -> str:
    return f"{middle:g}"
