"""A lesson in the learner's hands: its questions, and what comes back of the past."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from raqqakit.exercises.past.again import coming_back
from raqqakit.exercises.past.curve import Curve, curve
from raqqakit.exercises.replies import Words
from raqqakit.exercises.session.question import Question
from raqqakit.exercises.session.session import Exercises
from raqqakit.record import Record

if TYPE_CHECKING:
    from raqqakit.widgets.question import AskedQuestions

MOST = 3  # questions that are asked again at a time
NOTHING = (
    "Your first answers in the lessons before were right, or there are none yet. The "
    "questions below are for everybody."
)


class Lesson(Exercises):
    """The questions of a lesson: q1.ask() and so on, again() and curve()."""

    called = "lesson"

    def curve(self) -> Curve:
        """When you were sure, were you right? The first answers of this lesson."""
        return curve(self._histories().values())

    def again(self) -> "AskedQuestions | Words":
        """Questions of earlier lessons that went wrong at first, on other words."""
        twins = [*asked_again(self._record, self._set.id, self._set.edition)][:MOST]
        if not twins:
            return Words("Nothing comes back", NOTHING, "hint")
        from raqqakit.widgets.question import AskedQuestions

        return AskedQuestions([twin.ask() for twin in twins])

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), "again", "curve"]


def asked_again(record: Record, before: str, story: str = "") -> Iterator[Question]:
    """The questions that come back in a lesson, each told how it is called there."""
    for twin, lesson, edition in coming_back(record, before, story):
        load = ", ".join(repr(word) for word in (lesson, edition) if word)
        yield Question(twin, lesson, record, f"exercises.load({load})")
