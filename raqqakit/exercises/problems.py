"""A problem is data: what is wanted, what goes wrong, and what is said about it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import Any

from raqqakit.exercises.expected import AGAIN, Expected, Unreadable, refuse, require
from raqqakit.exercises.replies import NOT_ATTEMPTED, NOT_YET, RIGHT, Result
from raqqakit.exercises.texts import ProblemText, SetText
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import (
    UNREADABLE,
    Plain,
    holds_placeholder,
    labels_left,
)

NO_REPLY = (
    'The misconception "{0}" of {1.id} ({1.title}) has no reply: write it in '
    "source/exercises/, under **Replies:** in the cell tagged {1.id}, replies."
)
NO_MISCONCEPTION = (
    'The reply "{0}" of {1.id} ({1.title}) has no misconception: write how it shows in '
    "raqqakit/exercises/sets/, or take the reply out of source/exercises/."
)
FIELD = re.compile(r"\{(\w+)\}")  # {value}, {which}, {call} or {wanted}
UNTOUCHED = "Replace `YOUR_ANSWER` in this cell, and run the cell again."
ONE_LEFT = "`YOUR_ANSWER` still stands beside {}. Replace it, and run the cell again."


@dataclass(frozen=True)
class OfStory:
    """What a problem wants where another story is read, and what goes wrong there.

    Of the misconceptions, those that show otherwise than in the article.
    """

    expected: Expected[Any]
    misconceptions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """One problem of a set: what its text says, and how an answer is judged.

    `misconceptions` say how each shows, by its code, by which the text has its reply:
    by a wrong answer, or a test of the answer as it is read; of pairs, by those that
    are wrong; of a function, by a wrong function, or a tuple of several. None stands
    for what the check itself finds: then the code is that of the finding, such as
    "still-text", and the reply takes the place of the general one. The wrong options
    of a choice, and what a function's cases are `about`, need not be given. `stories`
    say what an edition wants that tells another story; `edition` is the one whose words
    these are. Raises InputError where a misconception or a reply is alone.
    """

    text: ProblemText
    _: KW_ONLY
    expected: Expected[Any]
    misconceptions: Mapping[str, Any] = field(default_factory=dict)
    stories: Mapping[str, OfStory] = field(default_factory=dict)
    edition: str = ""

    def __post_init__(self) -> None:
        options = {code: letter for letter, code in self.text.wrong.items()}
        told_apart = dict.fromkeys(self.expected.told_apart())
        codes = told_apart | dict(self.misconceptions or options)
        object.__setattr__(self, "misconceptions", codes)
        for code in codes:
            require(code in self.text.replies, NO_REPLY.format(code, self.text))
        for code in self.text.replies:
            require(code in codes, NO_MISCONCEPTION.format(code, self.text))

    @property
    def id(self) -> str:
        """The name of the problem, such as "q4"."""
        return self.text.id

    def in_edition(self, edition: str, text: ProblemText) -> "Problem":
        """The problem in the words of an edition, and for its story."""
        told = self.stories.get(edition, OfStory(self.expected))
        return replace(
            self,
            text=text,
            expected=told.expected.in_edition(edition).in_words(text.options),
            misconceptions={**self.misconceptions, **told.misconceptions},
            edition=edition,
        )


@dataclass(frozen=True)
class ProblemSet:
    """A set of problems beside one lesson, in the words of an edition."""

    text: SetText
    problems: Sequence[Problem]
    edition: str = ""

    @property
    def id(self) -> str:
        """The name of the set, such as "ex02"."""
        return self.text.id

    @property
    def asked(self) -> list[str]:
        """The names of its problems, without the questions on other words."""
        return [one.id for one in self.problems if not one.text.is_twin]


def judge(problem: Problem, data: Plain) -> Result:
    """Say what is to be said of an answer to a problem, given as plain data.

    Nothing of the learner's is run, so a saved answer can be judged again.
    """
    if holds_placeholder(data):
        return Result(NOT_ATTEMPTED, "not-attempted", _left(data))
    try:
        answer = problem.expected.read(data)
        found = problem.expected.find(answer)
        if found is None:
            return Result(RIGHT, "right", problem.text.right)
        for code, when in problem.misconceptions.items():
            if which := _shows(problem, when, answer):
                return Result(NOT_YET, code, replied(problem, code, answer, which))
    except Unreadable as trouble:
        answer, found = data, trouble.finding
    if problem.misconceptions.get(found.code, ...) is None:
        return Result(found.status, found.code, replied(problem, found.code, answer))
    hint = next(iter(problem.text.hints), AGAIN)  # a question of a lesson has none
    return Result(found.status, found.code, found.words(hint))


def _left(data: Plain) -> str:
    """What is said of an answer with a gap, and where it is when it is the last."""
    label, *others = labels_left(data) or {""}
    return ONE_LEFT.format(shown(label)) if label and not others else UNTOUCHED


def judge_safely(problem: Problem, data: Plain) -> Result:
    """Judge an answer; what nobody thought of is then an answer that cannot be read."""
    try:
        return judge(problem, data)
    except Exception:
        found = refuse(UNREADABLE, "a value").finding
        return Result(found.status, found.code, found.words())


def _shows(problem: Problem, when: Any, answer: Any) -> bool | str:
    """Whether an answer shows a misconception, or in which part of it."""
    try:
        return when is not None and problem.expected.matches(when, answer)
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
        return False  # a test that does not fit this answer


def replied(problem: Problem, code: str, answer: Any, which: bool | str = "") -> str:
    """What the text replies to a code, with the learner's own values in it."""
    fields = problem.expected.fields(answer) | {"which": str(which)}
    reply = problem.text.replies[code]
    return FIELD.sub(lambda field: fields.get(field[1], field[0]), reply)
