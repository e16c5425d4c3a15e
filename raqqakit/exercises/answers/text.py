"""Answers that are a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    refuse,
)
from raqqakit.exercises.values.equality import folded
from raqqakit.exercises.values.forms import only_one, spelt
from raqqakit.exercises.values.to_plain import FUNCTION, shown

NAMED = (
    "This is a function itself, and a text is wanted. Write its name in quotation "
    "marks, or call it and check what it gives back."
)


@dataclass(frozen=True)
class Text(Expected):
    """A text is wanted; each of the texts expected is right.

    Capitals, hyphens, a last full stop and letters that a keyboard may lack do not
    matter. With `exact` they do: only white space around the answer does not.
    """

    accepted: Sequence[str]
    exact: bool = False

    def read(self, data: Any) -> Any:
        """The text, out of a list of one as well."""
        data = only_one(data)
        if data == FUNCTION:
            raise Unreadable("function", NAMED)
        if not isinstance(data, str):
            raise refuse(data, "a text in quotation marks")
        return data

    def right(self, answer: Any) -> bool:
        """Whether it is one of the texts expected."""
        return any(self.same(answer, one) for one in self.accepted)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two texts say the same."""
        read = str.strip if self.exact else spelt
        return read(answer) == read(other)

    def find(self, answer: Any) -> Finding:
        """How the text differs from the nearest that is expected."""
        said, mine = shown(answer), folded(answer)
        wanted = {folded(one): one for one in self.accepted}
        if not mine:
            return Finding("empty", "Your text is empty.")
        if mine in wanted:
            what = f"{said} has the right letters, and capitals and signs count here."
            return Finding("signs", what, "Compare it with the text, sign by sign.")
        meant = next((w for w in self.accepted if spelt(w) == spelt(answer)), None)
        if meant:
            what = f"Do you mean «{meant}»? Copy it from the text, letter by letter."
            return Finding("keyboard", f"{said} is nearly it.", what)
        if any(mine in one for one in wanted):
            return Finding("too-short", f"{said} is a part of it, and not yet all.")
        if any(one in mine for one in wanted):
            return Finding("too-long", f"{said} holds more than is asked for.")
        return Finding("another-text", f"{said} is not what is asked for.")
