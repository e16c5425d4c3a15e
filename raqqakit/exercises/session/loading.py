"""Opening a set of exercises, or the questions of a lesson."""

from raqqakit.exercises.notebook import answer_what_stops
from raqqakit.exercises.session.lesson import Lesson
from raqqakit.exercises.session.session import Exercises
from raqqakit.exercises.sets import LESSON, problems_of


def load(name: object, story: str = "") -> Exercises:
    """Open a set of exercises, whose questions are q1, q2 and so on.

    After `ex = load("ex02")` write `ex.q1.check(answer)` or `ex.q1.hint()`; after
    `lesson = load("lesson02")` write `lesson.q1.ask()`. What was attempted before comes
    back, and a sentence says how far that was.

    Takes the name of a set; "2", 2 or "02" will do, and "02.nb" has the words of an
    edition in a language. It is told its story, too, so that its replies speak of it.
    Raises InputError for other names.
    """
    answer_what_stops()
    problems = problems_of(name, story)
    found = (Lesson if problems.id.startswith(LESSON) else Exercises)(problems)
    if greeting := found._greeting():
        print(greeting)
    return found
