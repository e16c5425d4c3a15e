"""Answers that are a number, foretold: any from one to another will do."""

from collections.abc import Iterator
from dataclasses import dataclass

from raqqakit.exercises.answers.number import number_of
from raqqakit.exercises.expected import Expected, Finding
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
