"""One problem in the learner's hands: check, hint, solution."""

import sys
from dataclasses import replace
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn

from raqqakit.exercises.notebook.cell import still_stands
from raqqakit.exercises.past.history import SURE, History, history, sure_of
from raqqakit.exercises.problems import Problem, judge_safely
from raqqakit.exercises.replies import (
    COULD_NOT,
    NOT_ATTEMPTED,
    RIGHT,
    Result,
    Solution,
    Words,
)
from raqqakit.exercises.session.asking import in_the_page
from raqqakit.exercises.values.placeholder import YOUR_ANSWER
from raqqakit.exercises.values.serialise import encode
from raqqakit.exercises.values.to_plain import safely
from raqqakit.record import CHECK, HINT, Event, Record

if TYPE_CHECKING:
    from raqqakit.widgets.question import AskedQuestion

NOTHING_GIVEN = "Write an answer between the round brackets of `check`."
NO_SUCH_WORD = "How sure you were is not kept: write {!r}, {!r} or {!r}.".format(*SURE)
IN_QUOTES = "`{}` goes into the brackets without quotation marks."
ANSWER_FIRST = "Check an answer of your own first, right or not."
HINTS_FIRST = "Read the three hints first, with {}.hint(); then this opens."


class NoSuchName(AttributeError):
    """A name after the point that is not there: one sentence, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [f"Stopped: {self}"]


class Question:
    """One problem in the learner's hands: check, hint, solution."""

    def __init__(
        self, problem: Problem, name_of_set: str, record: Record, called: str = "ex"
    ) -> None:
        self._problem, self._set, self._record = problem, name_of_set, record
        self._event = partial(
            Event, set=name_of_set, problem=problem.id, edition=problem.edition
        )
        self.called = f"{called}.{problem.text.python_name}"
        self._hint = 0

    def check(self, *answer: object, sure: object = "", **named: object) -> Result:
        """Check an answer. Takes a value of any kind; never raises, never changes it.

        `sure` is how sure you are: "a guess", "fairly sure" or "certain".

        Returns a result with `status` ("right", "not yet", "not attempted" or "could
        not run"), `code` and `message`, which shows itself. An attempt is in the
        record before the result is returned; where it could not be written, `note`
        says so.
        """
        given = [*answer, *named.values()]
        if not given:
            return Result(NOT_ATTEMPTED, "not-attempted", NOTHING_GIVEN)
        value = given[0] if len(given) == 1 else tuple(given)
        caller = sys._getframe(1)
        value = YOUR_ANSWER if still_stands(caller, caller.f_lineno) else value
        data = safely(self._problem.expected.gather, value)
        result = judge_safely(self._problem, data)
        if self._is_a_name(value, caller.f_globals) and result.status != RIGHT:
            return Result(COULD_NOT, "name-in-quotes", IN_QUOTES.format(value))
        if result.status == NOT_ATTEMPTED or not self._counts(result):
            return result
        attempt = self._event(
            kind=CHECK,
            status=result.status,
            code=result.code,
            answer=encode(data),
            sure=sure_of(sure),
        )
        note = self._keep(attempt) or (
            NO_SUCH_WORD if sure and not attempt.sure else ""
        )
        picture = self._problem.expected.picture(value)
        return replace(result, note=note, picture=picture)

    def ask(self, *_: object) -> "AskedQuestion":
        """The question in the page: an answer, and how sure you are, in one press."""
        return in_the_page(
            self._problem, f"{self.called}.check", self.check, self._history()
        )

    def hint(self, *_: object) -> Words:
        """The next of three hints: where to look, the idea, nearly the code."""
        if not self._problem.text.hints:
            return Words("No hint here", "Answer the question: the reply helps.")
        self._hint = min(self._hint + 1, 3)
        if self._hint > self._history().hints:
            self._record.add(self._event(kind=HINT))
        title = f"Hint {self._hint} of 3"
        return Words(title, self._problem.text.hints[self._hint - 1])

    def solution(self, *_: object) -> Solution | Words:
        """One solution with its why, after a right answer, or one and all the hints."""
        past, hints = self._history(), len(self._problem.text.hints)
        if past.status == RIGHT or (past.attempts and past.hints >= hints):
            return Solution(self._problem.text.code, self._problem.text.why)
        first = HINTS_FIRST.format(self.called)
        return Words("Not yet", first if past.attempts else ANSWER_FIRST, "solution")

    def _is_a_name(self, value: object, page: dict[str, object]) -> bool:
        """Whether a text is the name of a value of the page, and no option."""
        if type(value) is not str or self._problem.text.options:
            return False
        return value in page and not isinstance(page[value], ModuleType)

    def _counts(self, result: Result) -> bool:
        """Whether it is an attempt: what answers no question of a lesson is none."""
        text = self._problem.text
        known = result.code in text.replies or result.status == RIGHT
        return known or not text.is_question

    def _history(self) -> History:
        return history(self._record.events(self._set), self._problem.id)

    def _keep(self, attempt: Event) -> str:
        """Write an attempt into the record, unless it is the last one over again.

        A notebook that is run from the top every day then adds nothing.
        """
        last = self._history().last
        again = last and attempt == replace(
            last, when=attempt.when, kit=attempt.kit, sure=attempt.sure
        )
        return self._record.add(*([] if again else [attempt]))

    def __dir__(self) -> list[str]:
        return ["ask"] * self._problem.text.is_question + ["check", "hint", "solution"]

    def __repr__(self) -> str:
        text, status = self._problem.text, self._history().status
        return f"{text.id}: {text.title} ({text.format}). {status.capitalize()}."

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("_"):
            raise AttributeError(name)
        raise NoSuchName(
            f"There is no {name!r} here. Write check(answer), hint() or solution()."
        )
