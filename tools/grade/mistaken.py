"""What many in a class misunderstand, and what they were told."""

from collections import Counter
from collections.abc import Sequence

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT
from tools.gather.html import table
from tools.grade.learners import Learner


def misconceptions(problems: Sequence[Problem], pupils: Sequence[Learner]) -> str:
    """What many misunderstand, the most frequent first, with what they were told."""
    met: Counter[tuple[str, str]] = Counter()
    still: Counter[tuple[str, str]] = Counter()
    told: dict[tuple[str, str], str] = {}
    for pupil in pupils:
        for name, standing in pupil.standings.items():
            wrong = [one for one in standing.met if one.status != RIGHT]
            met.update({(name, one.code) for one in wrong})
            told |= {(name, one.code): one.message for one in wrong}
            still[name, standing.best.code] += standing.best.status != NOT_ATTEMPTED
    if not met:
        return "<h3>What many misunderstand</h3><p>Nothing yet.</p>"
    titles = {p.id: p.text.title for p in problems}
    rows = [
        [f"{key[0]} {titles[key[0]]}", key[1], str(number), str(still[key]), told[key]]
        for key, number in met.most_common(25)
    ]
    columns = ["problem", "code", "learners", "of them still", "a reply they got"]
    made = table("The most frequent first, at most 25", columns, rows)
    return f"<h3>What many misunderstand</h3>{made}"
