"""Answers that are a number, foretold: any from one to another will do."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from raqqakit.exercises.answers.number import number_of, readings
from raqqakit.exercises.expected import Expected, Finding
from raqqakit.exercises.values.equality import PER_CENT
from raqqakit.exercises.values.to_plain import Plain, Real

OTHERWISE = "otherwise"
# "It shows 5": words that leave a number as it is; "about" or "at least" do not.
BEFORE = re.compile(
    r"^(?:(?:i|it|that|the|my|think|guess|is|are|will|be|show|shows|print|prints|give"
    r"|gives|answer|result|number|so|python)\b[,:]?\s*)+",
    re.IGNORECASE,
)
OUT_OF = re.compile(
    r"^(\d+) (?:out )?of (?:the |all )?\w+(?: [^\W\d]+)*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Prediction(Expected[Real]):
    """A number is predicted: any from `low` to `high`, both included, will do.

    Where it is one of `per_cent`, it may be written with its sign: "80 %". `replied`
    are the tests of the numbers to which the question has a reply of their own, and
    `units` the words that may stand behind the number.
    """

    low: Real
    high: Real
    per_cent: bool = False
    replied: tuple[Callable[[Real], bool], ...] = ()
    units: frozenset[str] = frozenset()

    def read(self, data: Plain) -> Real:
        """The number, out of a text or a list of one as well.

        "10.000" is ten thousand where the question foresees that, and no ten.
        """
        if isinstance(data, str):
            data = self._alone(data)
        thousands = self._with_points(data) if isinstance(data, str) else None
        return number_of(data, self.units) if thousands is None else thousands

    def _alone(self, text: str) -> str:
        """The number of a text without the words in front, or what it is a part of.

        Per cent are a share themselves, so "8 of 12" is none of them.
        """
        text = BEFORE.sub("", text)
        return PER_CENT.sub("", text) if self.per_cent else OUT_OF.sub(r"\1", text)

    def _with_points(self, text: str) -> Real | None:
        """The number in thousands, where it is right, or alone is foreseen."""
        found = readings(text)
        foreseen = [number for number in found if self._foresees(number)]
        right = bool(found) and self.low <= found[0] <= self.high
        return found[0] if foreseen and (right or foreseen == found[:1]) else None

    def _foresees(self, number: Real) -> bool:
        return self.low <= number <= self.high or any(t(number) for t in self.replied)

    def findings(self, answer: Real) -> Iterator[Finding]:
        """Yield that another number is meant; the text has a reply to each."""
        if not self.low <= answer <= self.high:
            yield Finding(OTHERWISE, "Another number.", "Read the question once more.")
