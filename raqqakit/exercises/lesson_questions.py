"""The questions of a lesson: all there is of them stands in the lesson's text.

A question is a choice between lettered options, or a number to be predicted. From the
text of it comes a problem like those of the exercises.
"""

import re
from collections.abc import Callable

from raqqakit.exercises.answers import Choice
from raqqakit.exercises.answers.number import number_of
from raqqakit.exercises.answers.prediction import OTHERWISE, Prediction
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import ProblemText
from raqqakit.exercises.values.to_plain import Real

WORD = re.compile(r"[^\W\d_]{2,}")


def question(text: ProblemText, edition: str = "") -> Problem:
    """The problem that a question of a lesson is, in the words of an edition."""
    if text.options:
        choice = Choice(text.options, text.code)
        return Problem(text, expected=choice, edition=edition)
    low, high = ends(text.code)
    tests = {code: _test(code) for code in text.replies}
    replied = tuple(tests[code] for code in tests if code != OTHERWISE)
    return Problem(
        text,
        expected=Prediction(low, high, "per cent" in text.prose, replied, _units(text)),
        misconceptions=tests,
        edition=edition,
    )


def _units(text: ProblemText) -> frozenset[str]:
    """People, and the words of a question and its answer: each may be counted."""
    return frozenset(WORD.findall(f"people {text.prose} {text.right}".casefold()))


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
