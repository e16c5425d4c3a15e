"""How far a learner is in the whole kit, and where to go on."""

from collections.abc import Mapping

from raqqakit.exercises.past.curve import Curve, curve
from raqqakit.exercises.past.history import History, histories
from raqqakit.exercises.problems import ProblemSet
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT
from raqqakit.exercises.sets import (
    LESSON,
    known_editions,
    known_lessons,
    known_sets,
    problems_of,
)
from raqqakit.record import Record
from raqqakit.tables import Table


def overview(story: str = "") -> Table:
    """What is done in each lesson and set of exercises, and where to go on.

    Takes the story of the page, whose questions are counted where nothing is answered
    yet: another story may have fewer.
    """
    record = Record()
    names = sorted([*known_lessons(), *known_sets()], key=_place)
    rows = [_row(_worked_on(name, record, story), record) for name in names]
    return Table(("part", "answered", "right", "go on with"), rows, "How far I am")


def _place(name: str) -> tuple[str, bool]:
    """Where a set stands: each set of exercises after the lesson of its number."""
    return name[-2:], not name.startswith(LESSON)


def whole_curve() -> Curve:
    """When you were sure, were you right? The first answers of all lessons."""
    record = Record()
    return curve(
        past
        for name in known_lessons()
        for past in _in_every_edition(name, record).values()
    )


def _in_every_edition(name: str, record: Record) -> dict[str, History]:
    """The past of each question of a lesson, also of those that one edition asks."""
    found = dict[str, History]()
    for edition in known_editions(name):
        found |= histories(problems_of(name, edition), record)
    return found


def _worked_on(name: str, record: Record, story: str) -> ProblemSet:
    """The problems of a set, in the edition in which the learner answered last."""
    told = [event.edition for event in record.events(name) if event.edition]
    chosen = told[-1] if told else story
    return problems_of(name, chosen if chosen in known_editions(name) else "")


def _tried(past: Mapping[str, History]) -> int:
    return sum(one.status != NOT_ATTEMPTED for one in past.values())


def _row(found: ProblemSet, record: Record) -> tuple[str, str, str, str]:
    past = histories(found, record)
    right = sum(one.status == RIGHT for one in past.values())
    waiting = [name for name, one in past.items() if one.status == NOT_ATTEMPTED]
    where = "lesson" if found.id.startswith(LESSON) else "exercises"
    return (
        f"{where} {found.id[-2:]}",
        f"{_tried(past)} of {len(past)}",
        f"{right} of {len(past)}",
        waiting[0] if waiting else "all answered",
    )
