"""The chart of a class: the statuses of each problem, with the same in a table."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import RIGHT, SIGNS, STATUSES
from tools.gather.html import table
from tools.grade.bars import DOTS, EMPTY, GREEN, GREY, ORANGE, RED, STRIPES, bars

# Each status has a colour, a pattern and a sign; the words stand in the table below.
LOOKS = {
    "right": (GREEN, ""),
    "not yet": (ORANGE, STRIPES),
    "could not run": (RED, DOTS),
    "not attempted": (GREY, EMPTY),
}


def chart(title: str, counts: dict[str, Counter[str]], learners: int) -> str:
    """The statuses of each problem as a bar, with its text alternative."""
    words = _in_words(title, counts, learners)
    signs = {status: SIGNS[status][0] for status in LOOKS}
    return (
        '<section class="whole"><h3>How far the class is</h3>'
        f"<p>{escape(words)}</p>{bars(words, counts, LOOKS, learners, signs)}</section>"
    )


def _in_words(title: str, counts: dict[str, Counter[str]], learners: int) -> str:
    rights = {problem: count[RIGHT] for problem, count in counts.items()}
    most, least = (best(rights, key=rights.__getitem__) for best in (max, min))
    return (
        f"{title}, {learners} learners. Most often right is {most} ({rights[most]}), "
        f"least often {least} ({rights[least]})."
    )


def counts_table(problems: Sequence[Problem], counts: dict[str, Counter[str]]) -> str:
    """The numbers of the chart."""
    rows = [
        [p.id, p.text.title, *(str(counts[p.id][status]) for status in STATUSES)]
        for p in problems
    ]
    caption = "The numbers of the chart: learners by status"
    made = table(caption, ["problem", "title", *STATUSES], rows)
    return f'<section class="whole">{made}</section>'
