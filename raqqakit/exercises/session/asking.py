"""A question of a lesson in the page: what is shown, what was answered, the reply."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from raqqakit.exercises.past.history import SURE, History
from raqqakit.exercises.problems import Problem, judge_safely
from raqqakit.exercises.replies import RIGHT, Result, marked
from raqqakit.exercises.values.serialise import decode
from raqqakit.exercises.values.shown import shown

if TYPE_CHECKING:
    from raqqakit.widgets.question import AskedQuestion

TWIN = "The same in plain Python: {} Add, for example, sure={!r}."


def in_the_page(
    problem: Problem, call: str, check: Callable[..., Result], past: History
) -> "AskedQuestion":
    """The widget of a question, with the reply to the first answer if there is one.

    Takes the problem, how its check is called, such as "lesson.q1.check", what checks
    an answer, and what was answered before.
    """
    # Whoever only checks answers needs no widgets.
    from raqqakit.widgets.question import AskedQuestion

    text = problem.text
    return AskedQuestion(
        lambda answer, sure: check(answer, sure=sure)._repr_html_(),
        TWIN.format(f"{call}({'A' if text.options else 10!r}).", SURE[-1]),
        options=[[letter, marked(words)] for letter, words in text.options.items()],
        levels=[*SURE],
        prose=marked(text.prose) if text.is_twin else "",
        reply={"html": _before(problem, past), "number": 0},
    )


def _before(problem: Problem, past: History) -> str:
    """The reply to the first answer, with what it was; "" before it."""
    if not past.first:
        return ""
    answer = decode(past.first.answer)
    sure = f", {past.first.sure}" if past.first.sure else ""
    later = past.best if past.status == RIGHT != past.first.status else None
    right = f" A later one was right: {shown(decode(later.answer))}." if later else ""
    said = marked(f"Your first answer, kept: {shown(answer)}{sure}.{right}")
    return f"{judge_safely(problem, answer)._repr_html_()}<p>{said}</p>"
