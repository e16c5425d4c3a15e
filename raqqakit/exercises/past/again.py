"""Which questions of earlier lessons come back: those that went wrong at first."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from raqqakit.exercises.past.history import history
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import RIGHT
from raqqakit.exercises.sets import known_editions, known_lessons, problems_of
from raqqakit.exercises.texts import AGAIN
from raqqakit.record import Record


class Twin(NamedTuple):
    """A question on other words, with the lesson and the edition that it is from."""

    problem: Problem
    lesson: str
    edition: str


def coming_back(record: Record, before: str, story: str = "") -> Iterator[Twin]:
    """The twins of questions whose first answer was wrong, and that are still open.

    Takes the record, the name of the lesson whose forerunners are meant, and the story
    in whose words they are asked.
    """
    for name in (one for one in known_lessons() if one < before):
        events = record.events(name)
        for twin in _twins(name, story) if events else ():
            first = history(events, twin.problem.id.removesuffix(AGAIN)).first
            answered = history(events, twin.problem.id).status
            if first and first.status != RIGHT != answered:
                yield twin


def _twins(lesson: str, story: str) -> Iterable[Twin]:
    """The twins of a lesson's questions, in the words of a story where it has them.

    What only another edition asks is there, too: who answered it has read it there.
    """
    found = dict[str, Twin]()
    for edition in (*known_editions(lesson), story):
        for problem in problems_of(lesson, edition).problems:
            if problem.text.is_twin:
                found[problem.id] = Twin(problem, lesson, edition)
    return found.values()
