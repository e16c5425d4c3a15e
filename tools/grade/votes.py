"""The first votes of a class on the questions of a lesson."""

from collections import Counter
from collections.abc import Sequence

from raqqakit.exercises.past.history import SURE
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import RIGHT
from tools.gather.html import table
from tools.grade.learners import Learner
from tools.grade.judged import Attempt

COLUMNS = ["question", "key", "right at once", "first votes", "certain, and not right"]
WORDS = (
    "The first answer of each learner, before any reply. Where the class is divided, "
    "let neighbours talk and vote again."
)


def votes(problems: Sequence[Problem], pupils: Sequence[Learner]) -> str:
    """The first answers to each question; "" where no question was asked."""
    asked = [p for p in problems if p.text.is_question and not p.text.is_twin]
    first = {
        p.id: [one for pupil in pupils if (one := pupil.standings[p.id].first)]
        for p in asked
    }
    if not any(first.values()):
        return ""
    made = table("First votes", COLUMNS, [_row(p, first[p.id]) for p in asked])
    return f"<h3>First votes</h3><p>{WORDS}</p>{made}"


def _row(problem: Problem, first: Sequence[Attempt]) -> list[str]:
    given = Counter(_label(problem, one.result.code) for one in first)
    right = sum(one.result.status == RIGHT for one in first)
    sure = sum(one.sure == SURE[-1] and one.result.status != RIGHT for one in first)
    return [
        f"{problem.id} {problem.text.title}",
        problem.text.code.replace("-", " "),
        f"{right} of {len(first)}",
        ", ".join(f"{label}: {number}" for label, number in sorted(given.items())),
        str(sure),
    ]


def _label(problem: Problem, code: str) -> str:
    """An answer by its letter, or by what the reply says of the number."""
    if code == RIGHT:
        return problem.text.code.replace("-", " ")
    by_code = {code: letter for letter, code in problem.text.wrong.items()}
    return by_code.get(code, code.replace("-", " "))
