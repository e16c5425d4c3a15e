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

    Takes the name of a set; "2", 2 or "02" will do. It is told its story, too, so that
    its replies speak of it. A set in another language has the code of that behind its
    name: "lesson02.nb". Raises InputError for other names.
    """
    answer_what_stops()
    stem, _, language = str(name).partition(".")
    edition = language or story
    problems = problems_of(stem, edition)
    of_lesson = problems.id.startswith(LESSON)
    found = Lesson(problems, story=edition) if of_lesson else Exercises(problems)
    if greeting := found._greeting():
        print(greeting)
    return found
