"""Answers that are lines in their order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    refuse,
    require,
)
from raqqakit.exercises.values.forms import GROUPS, bare, only_one, several
from raqqakit.exercises.values.to_plain import shown


@dataclass(frozen=True)
class Order(Expected):
    """Lines are wanted in their order: a Parsons problem.

    `lines` are the lines by their letters, as the learner sees them. `orders` holds
    the right order as one word, such as "CABD"; several where several are right. A
    letter that is in none of them is a line that does not belong.
    """

    lines: Mapping[str, str]
    orders: Sequence[str]

    def __post_init__(self) -> None:
        have = "; ".join(f"{name} {words}" for name, words in self.lines.items())
        for order in self.orders:
            known = {*order} <= {*self.lines}
            require(known, f"{order} has a letter that is none of the lines: {have}.")

    def read(self, data: Any) -> Any:
        """The letters, out of a word, a list of letters, or the lines themselves."""
        data = only_one(data)
        if isinstance(data, set | frozenset):
            words = "A set has no order, and the order counts. Write a list."
            raise Unreadable("no-order", words)
        if not isinstance(data, (str, *GROUPS)):
            raise refuse(data, "a list of letters")
        parts = several(data, letters=True)
        if isinstance(data, str) and self._letter(data.strip().split("\n")[0]):
            parts = data.strip().split("\n")
        letters = [self._letter(part) for part in parts]
        if None in letters:
            said = shown(parts[letters.index(None)])
            words = f"{said} is none of the lines. Give their letters in order."
            raise Unreadable("no-line", words)
        return "".join(str(letter) for letter in letters)

    def _letter(self, part: Any) -> str | None:
        said = part if isinstance(part, str) else ""
        for letter, line in self.lines.items():
            if letter == bare(said).upper() or line.split() == said.split():
                return letter
        return None

    def right(self, answer: Any) -> bool:
        """Whether the lines stand in one of the right orders."""
        return answer in self.orders

    def find(self, answer: Any) -> Finding:
        """The first place where the order goes astray."""
        if not answer:
            return Finding("empty", "There is no line in your answer.")
        if twice := [letter for letter in answer if answer.count(letter) > 1]:
            return Finding("line-twice", f"Line {twice[0]} stands twice.")
        stray = [x for x in answer if not any(x in order for order in self.orders)]
        if stray:
            what = f"Line {stray[0]} does not belong here."
            return Finding("stray-line", what, "Read it aloud: what would it do?")
        kept = max(_in_common(answer, order) for order in self.orders)
        if kept == len(answer):
            what = f"{_lines(kept)} right so far, and lines are missing."
            return Finding("lines-missing", what, "What has to happen after them?")
        what = f"Line {answer[kept]} cannot stand in place {kept + 1}."
        return Finding("order", what, "What must have happened before it?")


def _lines(number: int) -> str:
    return "The first line is" if number == 1 else f"The first {number} lines are"


def _in_common(one: str, other: str) -> int:
    pairs = zip(one, other)
    return next(
        (n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other))
    )
