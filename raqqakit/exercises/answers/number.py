"""Answers that are one number."""

from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    number_of,
)
from raqqakit.exercises.values.equality import close, is_number
from raqqakit.exercises.values.to_plain import shown

COMMA = (
    "In Python a comma separates two values. Write a decimal number with a point, and "
    "ten thousand as 10_000."
)
ONE_OUT = {
    1: ("one-too-many", "one too many", "See what was counted that is none."),
    -1: ("one-too-few", "one too few", "See what was left out."),
}
FACTORS = {
    -1: ("sign", "has the wrong sign", "Which number is taken from which?"),
    1000: (
        "thousandfold",
        "is a thousand times too high",
        "See where the thousands were counted twice.",
    ),
    1 / 1000: (
        "thousandth",
        "is a thousand times too low",
        "See whether a point between the thousands was read as a decimal point.",
    ),
    100: (
        "per-cent",
        "is a hundred times too high",
        "Is a share wanted, and not a per cent?",
    ),
    1 / 100: (
        "share",
        "is a hundred times too low",
        "Is a per cent wanted, and not a share?",
    ),
}


@dataclass(frozen=True)
class Number(Expected):
    """One number is wanted.

    With a `tolerance`, every number as near as that is right.
    """

    value: Any
    tolerance: float = 0

    def read(self, data: Any) -> Any:
        """The number, out of a text or a list of one as well."""
        if isinstance(data, tuple) and len(data) == 2 and all(map(is_number, data)):
            raise Unreadable("comma", COMMA)
        return number_of(data)

    def right(self, answer: Any) -> bool:
        """Whether it is the number, within the tolerance."""
        return self.same(answer, self.value)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two numbers are the same, within the tolerance."""
        return close(answer, other, self.tolerance)

    def find(self, answer: Any) -> Finding:
        """By how much it is out, and in which way."""
        said, wanted = shown(answer), self.value
        for factor, (code, what, then) in FACTORS.items():
            if wanted and close(answer, wanted * factor):
                return Finding(code, f"{said} {what}.", then)
        for step, (code, what, then) in ONE_OUT.items():
            if isinstance(wanted, int) and close(answer, wanted + step):
                return Finding(code, f"{said} is {what}.", then)
        if close(answer, wanted, abs(wanted) / 100):
            what = f"{said} is close, and not yet the number."
            return Finding("close", what, "Round only at the very end, or not at all.")
        way = "high" if close(max(answer, wanted), answer) else "low"
        return Finding(way, f"{said} is too {way}.")
