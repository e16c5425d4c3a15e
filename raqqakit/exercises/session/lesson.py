"""A lesson in the learner's hands: its questions, and what comes back of the past."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from raqqakit.exercises.problems import Problem, ProblemSet
from raqqakit.exercises.replies import RIGHT, Words
from raqqakit.exercises.session.curve import Curve, curve
from raqqakit.exercises.session.history import history
from raqqakit.exercises.session.question import Question
from raqqakit.exercises.session.session import Exercises
from raqqakit.exercises.sets import known_editions, known_lessons, problems_of
from raqqakit.exercises.texts import AGAIN
from raqqakit.record import Record

if TYPE_CHECKING:
    from ipywidgets import VBox

MOST = 3  # questions that are asked again at a time
NOTHING = (
    "Your first answers in the lessons before were right, or there are none yet. The "
    "questions below are for everybody."
)


class Lesson(Exercises):
    """The questions of a lesson: q1.ask() and so on, again() and curve()."""

    called = "lesson"

    def __init__(
        self, problems: ProblemSet, record: Record | None = None, story: str = ""
    ) -> None:
        self._story = story
        asked = [p for p in problems.problems if not p.text.is_twin]
        super().__init__(ProblemSet(problems.text, asked), record)
        for twin in (p for p in problems.problems if p.text.is_twin):
            question = Question(twin, problems.id, self._record, self.called)
            self.__dict__[twin.text.python_name] = question

    def curve(self) -> Curve:
        """When you were sure, were you right? The first answers of this lesson."""
        return curve(self._histories().values())

    def again(self) -> "VBox | Words":
        """Questions of earlier lessons that went wrong at first, on other words."""
        twins = [*asked_again(self._record, self._set.id, self._story)][:MOST]
        if not twins:
            return Words("Nothing comes back", NOTHING, "hint")
        from ipywidgets import VBox

        return VBox([twin.ask() for twin in twins])

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), "again", "curve"]


def asked_again(record: Record, before: str, story: str = "") -> Iterator[Question]:
    """The twins of questions whose first answer was wrong, and that are still open.

    Takes the record, the name of the lesson whose forerunners are meant, and the story
    in whose words they are asked.
    """
    for name in (one for one in known_lessons() if one < before):
        events = record.events(name)
        for twin, edition in _twins(name, story) if events else ():
            first = history(events, twin.id.removesuffix(AGAIN)).first
            answered = history(events, twin.id).status
            if first and first.status != RIGHT != answered:
                load = ", ".join(repr(word) for word in (name, edition) if word)
                yield Question(twin, name, record, f"exercises.load({load})")


def _twins(name: str, story: str) -> Iterable[tuple[Problem, str]]:
    """The twins of a lesson's questions, in the words of a story where it has them.

    What only another edition asks is there, too: who answered it has read it there.
    Each comes with the edition that it is from.
    """
    found = dict[str, tuple[Problem, str]]()
    for edition in (*known_editions(name), story):
        for problem in problems_of(name, edition).problems:
            if problem.text.is_twin:
                found[problem.id] = problem, edition
    return found.values()
