"""The votes that a class has cast on one question: who counts, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass

from raqqakit.exercises.replies import RIGHT
from tools.grade.asked import in_words
from tools.grade.judged import Attempt
from tools.grade.learners import Learner


@dataclass(frozen=True)
class Vote:
    """A learner's vote: the first answer, the second, and that on other words."""

    first: Attempt
    second: Attempt | None = None
    twin: Attempt | None = None


def votes_on(name: str, problem: str, pupils: Sequence[Learner]) -> tuple[Vote, ...]:
    """One vote each; two who handed in one answer, given at one computer, are one."""
    found: dict[object, Vote] = {}
    for pupil in pupils:
        standing, twin = pupil.standings[problem], pupil.again.get(problem)
        first, second = standing.first, standing.second
        if first and _answers(name, problem, first):
            again = second if second and _answers(name, problem, second) else None
            vote = Vote(first, again, twin.first if twin else None)
            key = (first.when, first.result) if first.when else pupil.key
            found.setdefault(key, vote)
    return tuple(found.values())


def _answers(name: str, problem: str, given: Attempt) -> bool:
    """Whether it is an answer to the question: a file may hold anything."""
    text = in_words(name, problem, given.edition).text
    return is_right(given) or given.result.code in text.replies


def is_right(given: Attempt) -> bool:
    """Whether an answer is right."""
    return given.result.status == RIGHT
