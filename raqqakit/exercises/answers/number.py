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


@dataclass(frozen=True)
class Number(Expected):
    """One number is wanted."""

    value: Any

    def read(self, data: Any) -> Any:
        """The number, out of a text or a list of one as well."""
        if isinstance(data, tuple) and len(data) == 2 and all(map(is_number, data)):
            raise Unreadable("comma", COMMA)
        return number_of(data)

    def right(self, answer: Any) -> bool:
        """Whether it is the number."""
        return self.same(answer, self.value)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two numbers are the same."""
        return close(answer, other)

    def find(self, answer: Any) -> Finding:
        """In which way it is out, and by how little."""
        said, wanted = shown(answer), self.value
        whole = isinstance(wanted, int)
        if whole and close(answer, wanted + 1):
            what = f"{said} is one too many."
            return Finding("one-too-many", what, "See what was counted that is none.")
        if whole and close(answer, wanted - 1):
            what = f"{said} is one too few."
            return Finding("one-too-few", what, "See what was left out.")
        if close(answer, wanted, abs(wanted) / 100):
            what = f"{said} is close, and not yet the number."
            return Finding("close", what, "Round only at the very end, or not at all.")
        way = "high" if close(max(answer, wanted), answer) else "low"
        return Finding(way, f"{said} is too {way}.")
