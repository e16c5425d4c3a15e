"""Answers that are one number."""

from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    number_of,
    only_one,
)
from raqqakit.exercises.values.equality import close, is_number, number_in
from raqqakit.exercises.values.to_plain import shown


@dataclass(frozen=True)
class Number(Expected):
    """One number is wanted.

    With a `tolerance`, every number as near as that is right. With `text=False`, a
    number in quotation marks is not taken: where the lesson is that text is not yet
    a number.
    """

    value: Any
    tolerance: float = 0
    text: bool = True

    def read(self, data: Any) -> Any:
        """The number, out of a text or a list of one as well."""
        data = only_one(data)
        if isinstance(data, str):
            return from_text(data, self.text)
        if isinstance(data, tuple) and len(data) == 2 and all(map(is_number, data)):
            raise Unreadable("comma", COMMA)
        return number_of(data)

    def right(self, answer: Any) -> bool:
        """Whether it is the number, within the tolerance."""
        return close(answer, self.value, self.tolerance)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two numbers are the same, within the tolerance."""
        return close(answer, other, self.tolerance)

    def find(self, answer: Any) -> Finding:
        """By how much it is out, and in which way."""
        said, wanted = shown(answer), self.value
        for factor, code, what, then in FACTORS:
            if wanted and close(answer, wanted * factor):
                return Finding(code, f"{said} {what}.", then)
        if isinstance(wanted, int) and close(answer, wanted + 1):
            what = f"{said} is one too many."
            return Finding("one-too-many", what, "See what was counted that is none.")
        if isinstance(wanted, int) and close(answer, wanted - 1):
            what = f"{said} is one too few."
            return Finding("one-too-few", what, "See what was left out.")
        if close(answer, wanted, abs(wanted) / 100):
            what = f"{said} is close, and not yet the number."
            return Finding("close", what, "Round only at the very end, or not at all.")
        high = close(max(answer, wanted), answer)
        return Finding("high" if high else "low", f"{said} is too {_way(high)}.")

    def note(self, data: Any) -> str:
        """A word on a number that came in quotation marks or in a list."""
        if isinstance(data, str):
            return "You gave it as text; a number needs no quotation marks."
        return "" if is_number(data) else "The number alone would do."


COMMA = (
    "In Python a comma separates two values. Write a decimal number with a point, and "
    "ten thousand as 10_000."
)


def _way(high: bool) -> str:
    return "high" if high else "low"


FACTORS = (
    (-1, "sign", "has the wrong sign", "Which number is taken from which?"),
    (
        1000,
        "thousandfold",
        "is a thousand times too high",
        "See where the thousands were counted twice.",
    ),
    (
        1 / 1000,
        "thousandth",
        "is a thousand times too low",
        "See whether a point between the thousands was read as a decimal point.",
    ),
    (
        100,
        "per-cent",
        "is a hundred times too high",
        "Is a share wanted, and not a per cent?",
    ),
    (
        1 / 100,
        "share",
        "is a hundred times too low",
        "Is a per cent wanted, and not a share?",
    ),
)


def from_text(text: str, allowed: bool) -> Any:
    """The number in a text; raises Unreadable for none, or where none is allowed."""
    number = number_in(text)
    if number is not None and allowed:
        return number
    raise Unreadable(
        "still-text",
        f"{shown(text)} is still text, in quotation marks. Turn it into a number "
        "first, such as 10_000.",
    )
