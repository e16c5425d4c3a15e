"""A problem is data: what is wanted, what goes wrong, and what is said about it."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    REFUSALS,
    Expected,
    Finding,
    Unreadable,
    require,
)
from raqqakit.exercises.replies import COULD_NOT, NOT_ATTEMPTED, NOT_YET, RIGHT, Result
from raqqakit.exercises.texts import ProblemText, SetText
from raqqakit.exercises.values.to_plain import UNREADABLE, holds_placeholder

UNTOUCHED = "Replace `YOUR_ANSWER` in this cell, and run the cell again."


@dataclass(frozen=True)
class Misconception:
    """A misconception: how it shows, its code for the teacher, the reply to it.

    `when` is a wrong answer, or a test of the answer as it is read; for a function, a
    wrong function, or a tuple of several. Without `when` it shows by what the check
    itself finds: then the `code` is that of the finding, such as "still-text", and the
    reply takes the place of the general one. `example` is an answer that shows it, for
    the tests; without it, `when` is one. In the reply, {value} is what the learner
    gave; for a function it is what the call {call} gave where {wanted} was wanted.
    """

    code: str
    reply: str
    when: Any = None
    example: Any = None

    @property
    def wrong_answers(self) -> tuple[Any, ...]:
        """Answers that show the misconception."""
        answer = self.when if self.example is None else self.example
        several = isinstance(answer, tuple) and all(map(callable, answer))
        return answer if several else (answer,)


@dataclass(frozen=True)
class Problem:
    """One problem of a set: what its text says, and how an answer is judged.

    `right` is said of a right answer: one sentence that uses it. `hints` are where to
    look, the idea, and nearly the code. `unusual` are right answers in forms that few
    will choose, for the tests.
    """

    text: ProblemText
    _: KW_ONLY
    expected: Expected
    misconceptions: Sequence[Misconception]
    hints: tuple[str, str, str]
    right: str
    unusual: Sequence[Any]

    def __post_init__(self) -> None:
        require(len(self.hints) == 3, f"{self.id} needs three hints.")

    @property
    def id(self) -> str:
        """The name of the problem, such as "q4"."""
        return self.text.id


@dataclass(frozen=True)
class ProblemSet:
    """A set of problems beside one lesson."""

    text: SetText
    problems: Sequence[Problem]

    @property
    def id(self) -> str:
        """The name of the set, such as "ex02"."""
        return self.text.id


def judge(problem: Problem, data: Any) -> Result:
    """Say what is to be said of an answer to a problem, given as plain data.

    Nothing of the learner's is run, so a saved answer can be judged again.
    """
    if holds_placeholder(data):
        return Result(NOT_ATTEMPTED, "not-attempted", UNTOUCHED)
    try:
        answer = problem.expected.read(data)
        if problem.expected.right(answer):
            return Result(RIGHT, "right", problem.right)
        misconception = next(
            (s for s in problem.misconceptions if _shows(problem, s, answer)), None
        )
        if misconception:
            return Result(
                NOT_YET,
                misconception.code,
                filled(problem, misconception.reply, answer),
            )
        return _found(problem, problem.expected.find(answer), answer)
    except Unreadable as trouble:
        misconception = _by_code(problem, trouble.code)
        message = misconception.reply if misconception else trouble.message
        return Result(COULD_NOT, trouble.code, filled(problem, message, data))


def judge_safely(problem: Problem, data: Any) -> Result:
    """Judge an answer; what nobody thought of is then an answer that cannot be read."""
    try:
        return judge(problem, data)
    except Exception:
        return Result(COULD_NOT, "unreadable", REFUSALS[UNREADABLE][1])


def _shows(problem: Problem, misconception: Misconception, answer: Any) -> bool:
    try:
        return misconception.when is not None and problem.expected.matches(
            misconception.when, answer
        )
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
        return False  # a test that does not fit this answer


def _by_code(problem: Problem, code: str) -> Misconception | None:
    named = (s for s in problem.misconceptions if s.when is None and s.code == code)
    return next(named, None)


def _found(problem: Problem, found: Finding, answer: Any) -> Result:
    if misconception := _by_code(problem, found.code):
        return Result(
            found.status,
            misconception.code,
            filled(problem, misconception.reply, answer),
        )
    return Result(
        found.status, found.code, f"{found.what} {found.next or problem.hints[0]}"
    )


def filled(problem: Problem, reply: str, answer: Any) -> str:
    """A reply with the learner's own values in it, shortened."""
    for name, words in problem.expected.fields(answer).items():
        reply = reply.replace(f"{{{name}}}", words)
    return reply
