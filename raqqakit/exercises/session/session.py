"""What a learner holds in hand: a set of exercises, and its questions."""

from typing import Any

from raqqakit.exercises.problems import Problem, ProblemSet, judge_safely
from raqqakit.exercises.replies import NOT_ATTEMPTED, Result, Solution, Words
from raqqakit.exercises.session import saving
from raqqakit.exercises.session.progress import Progress
from raqqakit.exercises.sets import problems_of
from raqqakit.exercises.values.to_plain import holds_placeholder, safely, to_plain

UNTRIED = Result(NOT_ATTEMPTED, "not-attempted", "")


class NoSuchName(AttributeError):
    """A name after the point that is not there: one sentence, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [f"Stopped: {self}"]


class Question:
    """One problem in the learner's hands: check, hint, solution."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._data: Any = None
        self._result, self._hints, self._tries = UNTRIED, 0, 0

    def check(self, *answer: object, **named: object) -> Result:
        """Check an answer. Takes a value of any kind; never raises, never changes it.

        Returns a result with `status` ("right", "not yet", "not attempted" or "could
        not run"), `code` and `message`, which shows itself.
        """
        given = [*answer, *named.values()]
        value = given[0] if len(given) == 1 else tuple(given) or ...
        self._data = safely(self._problem.expected.gather, value)
        self._result = judge_safely(self._problem, self._data)
        self._tries += self._result.status != NOT_ATTEMPTED
        return self._result

    def hint(self, *_: object) -> Words:
        """The next of three hints: where to look, the idea, nearly the code."""
        self._hints = min(self._hints + 1, 3)
        title = f"Hint {self._hints} of 3"
        return Words(title, self._problem.hints[self._hints - 1])

    def solution(self, *_: object) -> Solution | Words:
        """One solution with its why, once an answer has been checked."""
        if self._tries:
            return Solution(self._problem.text.code, self._problem.text.why)
        first = "Check an answer of your own first, right or not; then this opens."
        return Words("Not yet", first, "solution")

    def __dir__(self) -> list[str]:
        return ["check", "hint", "solution"]

    def __repr__(self) -> str:
        text = self._problem.text
        return f"{text.id}: {text.title} ({text.format}). {self._result!r}"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        raise NoSuchName(
            f"There is no {name!r} here. Write check(answer), hint() or solution()."
        )


class Exercises:
    """A set of exercises: its questions q1, q2 …, progress() and save("name")."""

    def __init__(self, problems: ProblemSet) -> None:
        self._set = problems
        self._questions = {p.id: Question(p) for p in problems.problems}
        self.__dict__.update(self._questions)

    def progress(self) -> Progress:
        """How far you are: a small picture, and the same in words."""
        return Progress(
            self._set.id,
            {name: q._result.status for name, q in self._questions.items()},
        )

    def save(self, name: object = None, *_: object) -> Words:
        """Save your answers for a teacher, in a new file beside the notebook.

        Takes your name. A file that is there already is kept: the new one gets a
        number. Says where the answers are, or why they could not be saved.
        """
        data = safely(to_plain, name)
        if not isinstance(data, str) or holds_placeholder(data) or not data.strip():
            words = 'Write your name in quotation marks: `ex.save("Ada")`.'
            return Words("Not saved", words, "hint")
        answers = {n: saving.answer(q) for n, q in self._questions.items()}
        try:
            file = saving.save(self._set.id, data, answers)
        except OSError as trouble:
            reason = trouble.strerror or "no reason given"
            words = f"The folder takes no new file ({reason}). Your answers are here."
            return Words("Not saved", words, "could not run")
        words = f"Your answers are in {file}, beside this notebook."
        return Words("Saved", words, "saved")

    def __dir__(self) -> list[str]:
        return [*self._questions, "progress", "save"]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        *_, last = self._questions
        raise NoSuchName(
            f"There is no {name!r} in this set. Its problems are q1 to {last}."
        )

    def __repr__(self) -> str:
        return repr(self.progress())

    def _repr_html_(self) -> str:
        return self.progress()._repr_html_()


def load(name: object) -> Exercises:
    """Open a set of exercises, whose questions are q1, q2 and so on.

    After `ex = load("ex02")` write `ex.q1.check(answer)` or `ex.q1.hint()`.

    Takes the name of a set; "2", 2 or "02" will do. Raises InputError for others.
    """
    return Exercises(problems_of(name))
