"""The chart of a class: the statuses of each problem, with the same in a table."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import RIGHT, SIGNS, STATUSES
from tools.gather.html import table

WIDTH, ROW, LEFT = 640, 30, 60
# Each status has a colour, a pattern and a sign; the words stand in the table below.
LOOKS = {
    "right": ("#1b7f5a", ""),
    "not yet": ("#c65102", "stripes"),
    "could not run": ("#a4262c", "dots"),
    "not attempted": ("#8a8a8a", "none"),
}


def chart(name: str, counts: dict[str, Counter[str]], learners: int) -> str:
    """The statuses of each problem as a bar, with its text alternative."""
    height = ROW * (len(counts) + 1)
    rows = "".join(
        _bar(number, problem, count, learners)
        for number, (problem, count) in enumerate(counts.items(), start=1)
    )
    words = escape(_in_words(name, counts, learners))
    return (
        f'<section class="whole"><h3>How far the class is</h3><p>{words}</p>'
        f'<svg role="img" aria-label="Stacked bars. {words}" width="{WIDTH}" '
        f'height="{height}" viewBox="0 0 {WIDTH} {height}">{PATTERNS}{_legend()}{rows}'
        "</svg></section>"
    )


def _in_words(name: str, counts: dict[str, Counter[str]], learners: int) -> str:
    rights = {problem: count[RIGHT] for problem, count in counts.items()}
    most, least = (best(rights, key=rights.__getitem__) for best in (max, min))
    return (
        f"{name}, {learners} learners. Most often right is {most} ({rights[most]}), "
        f"least often {least} ({rights[least]})."
    )


PATTERNS = (
    '<defs><pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="3" height="8" fill="#fff" '
    'fill-opacity="0.55"/></pattern><pattern id="dots" width="7" height="7" '
    'patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.6" fill="#fff" '
    'fill-opacity="0.7"/></pattern></defs>'
)


def _piece(x: float, y: float, width: float, status: str) -> str:
    colour, pattern = LOOKS[status]
    place = f'x="{x:.1f}" y="{y}" width="{width:.1f}" height="{ROW - 10}"'
    fill = "none" if pattern == "none" else colour
    drawn = f'<rect {place} fill="{fill}" stroke="{colour}" stroke-width="1.5"/>'
    if pattern in ("stripes", "dots"):
        drawn += f'<rect {place} fill="url(#{pattern})"/>'
    return drawn


def _bar(row: int, problem: str, count: Counter[str], learners: int) -> str:
    y, x = row * ROW + 4, float(LEFT)
    drawn = f'<text x="0" y="{y + 15}">{escape(problem)}</text>'
    for status in LOOKS:
        width = (WIDTH - LEFT - 4) * count[status] / max(learners, 1)
        if width:
            drawn += _piece(x, y, width, status)
        x += width
    return drawn


def _legend() -> str:
    drawn, x = "", 0
    for status in LOOKS:
        drawn += _piece(x + 1, 2, 22, status)
        drawn += f'<text x="{x + 30}" y="17">{SIGNS[status][0]} {status}</text>'
        x += WIDTH // len(LOOKS)
    return drawn


def counts_table(problems: Sequence[Problem], counts: dict[str, Counter[str]]) -> str:
    """The numbers of the chart."""
    rows = [
        [p.id, p.text.title, *(str(counts[p.id][status]) for status in STATUSES)]
        for p in problems
    ]
    caption = "The numbers of the chart: learners by status"
    made = table(caption, ["problem", "title", *STATUSES], rows)
    return f'<section class="whole">{made}</section>'
