"""The questions of a lesson: all there is of them stands in the lesson's text.

A question is a choice between lettered options, or a number to be predicted. From the
text of it comes a problem like those of the exercises.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from raqqakit.exercises.answers import Choice
from raqqakit.exercises.answers.expected import Expected, Finding
from raqqakit.exercises.answers.number import number_of
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import ProblemText
from raqqakit.exercises.values.equality import PER_CENT
from raqqakit.exercises.values.to_plain import Plain, Real

OTHERWISE = "otherwise"


@dataclass(frozen=True)
class Prediction(Expected[Real]):
    """A number is predicted: any from `low` to `high`, both included, will do.

    Where it is one of `per_cent`, it may be written with its sign: "80 %".
    """

    low: Real
    high: Real
    per_cent: bool = False

    def read(self, data: Plain) -> Real:
        """The number, out of a text or a list of one as well."""
        if isinstance(data, str) and self.per_cent:
            data = PER_CENT.sub("", data)
        return number_of(data)

    def findings(self, answer: Real) -> Iterator[Finding]:
        """Yield that another number is meant; the text has a reply to each."""
        if not self.low <= answer <= self.high:
            yield Finding(OTHERWISE, "Another number.", "Read the question once more.")


def question(text: ProblemText) -> Problem:
    """The problem that a question of a lesson is."""
    if text.options:
        return Problem(text, expected=Choice(text.options, text.code))
    low, high = ends(text.code)
    tests = {code: _test(code) for code in text.replies}
    return Problem(
        text,
        expected=Prediction(low, high, "per cent" in text.prose),
        misconceptions=tests,
    )


def ends(code: str) -> tuple[Real, Real]:
    """The least and the highest number of a code such as "42" or "40-to-60"."""
    low, _, high = code.partition("-to-")
    return number_of(low), number_of(high or low)


def _test(code: str) -> Callable[[Real], bool]:
    """The test that the code of a reply stands for, such as "more-than-42"."""
    how, _, number = code.rpartition("-than-")
    if code == OTHERWISE:
        return lambda answer: True
    low, high = ends(number)
    if how:
        return lambda answer: answer > high if how == "more" else answer < low
    return lambda answer: low <= answer <= high
