"""Answers that are lines put in their order, by their letters."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from raqqakit.exercises.answers.groups import only_one, several
from raqqakit.exercises.answers.letters import (
    NO_ORDER,
    require_known,
    require_no_numbers,
)
from raqqakit.exercises.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.forms import bare
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Plain

GIVEN = re.compile(r"(\w+(?:, \w+)*) = ")  # "start, goal = …"
QUOTED = re.compile(r'"[^"]*"')
USED = re.compile(r"(?<![\w.])[^\W\d]\w*(?!\w|=)")  # no attribute, no keyword


@dataclass(frozen=True)
class Order(Expected[str]):
    """Lines are wanted in their order: a Parsons problem.

    `lines` are the lines by their letters, as the learner sees them. `orders` holds
    the right order as one word, such as "CABD"; several where several are right. A
    letter that is in none of them is a line that does not belong. `what` names one
    of them in messages ("report").
    """

    lines: Mapping[str, str]
    orders: Sequence[str]
    what: str = "line"

    def __post_init__(self) -> None:
        for order in self.orders:
            require_known(order, self.lines, "has a letter that is none of the lines")

    def in_words(self, options: Mapping[str, str]) -> Self:
        """The same order of lines in other words."""
        return replace(self, lines=options)

    def read(self, data: Plain) -> str:
        """The letters, out of a word, a list of letters, or the lines themselves.

        A dictionary says the place of each letter, or which letter stands in a place.
        """
        data = _by_place(only_one(data))
        if isinstance(data, set | frozenset):
            raise Unreadable(*NO_ORDER)
        if not isinstance(data, (str, *GROUPS)):
            raise refuse(data, "a list of letters")
        require_no_numbers(data, f"{self.what}s", "".join(self.lines))
        parts = several(data, letters=True)
        if isinstance(data, str) and self._letter(data.strip().split("\n")[0]):
            parts = [*data.strip().split("\n")]
        return "".join(map(self._known, parts))

    def _known(self, part: Plain) -> str:
        if letter := self._letter(part):
            return letter
        what = f"{shown(part)} is none of the {self.what}s."
        raise Unreadable("no-line", what, "Give their letters in order.")

    def _letter(self, part: Plain) -> str:
        said = part if isinstance(part, str) else ""
        for letter, line in self.lines.items():
            if letter == bare(said).upper() or line.split() == said.split():
                return letter
        return ""

    def matches(self, when: Any, answer: str) -> bool | str:
        """Whether an order shows a misconception; one turned round shows none."""
        return answer[::-1] not in self.orders and super().matches(when, answer)

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield the first place where the order goes astray."""
        if answer in self.orders:
            return
        if answer[::-1] in self.orders:
            what = f"You have the right {self.what}s, from the last to the first."
            yield Finding("reversed", what, "Which of them comes first?")
        if not answer:
            yield Finding("empty", f"There is no {self.what} in your answer.")
        if twice := [letter for letter in answer if answer.count(letter) > 1]:
            yield Finding("line-twice", f"{self._called(twice[0])} stands twice.")
        if stray := [letter for letter in answer if letter not in "".join(self.orders)]:
            what = f"{self._called(stray[0])} does not belong here."
            yield Finding("stray-line", what, "Read it aloud: what would it do?")
        kept = self._right_so_far(answer)
        if kept == len(answer):
            first = (
                f"first {kept} {self.what}s are"
                if kept > 1
                else f"first {self.what} is"
            )
            what = f"The {first} right so far, and that is not all."
            yield Finding("lines-missing", what, "What has to happen after them?")
            return
        yield from self._too_early(answer[kept], answer[:kept])
        what = f"{self._called(answer[kept])} cannot stand in place {kept + 1}."
        yield Finding("order", what, "What must have happened before it?")

    def _called(self, letter: str) -> str:
        return f"{self.what.capitalize()} {letter}"

    def _right_so_far(self, answer: str) -> int:
        kept = len(answer)
        while not any(order.startswith(answer[:kept]) for order in self.orders):
            kept -= 1
        return kept

    def _too_early(self, line: str, before: str) -> Iterator[Finding]:
        """Yield each name that a line uses and that no line before it makes."""
        made = {*_names_made(self.lines[one] for one in before)}
        for name in _names_made(self.lines.values()):
            if name in _names_used_in(self.lines[line]) - made:
                what = f"Line {line} uses `{name}`, and no line before it makes that."
                yield Finding("name-not-made", what, f"Which line makes `{name}`?")


def _names_made(lines: Iterable[str]) -> Iterator[str]:
    """Yield the names to which lines of Python give a value."""
    for line in lines:
        if found := GIVEN.match(line):
            yield from found[1].split(", ")


def _names_used_in(line: str) -> set[str]:
    """The names that a line of Python uses, leaving out what stands in quotes."""
    return {*USED.findall(QUOTED.sub("", GIVEN.sub("", line)))}


def _by_place(data: Plain) -> Plain:
    """The values of a dictionary that gives each its place, in order; else itself."""
    if not isinstance(data, dict):
        return data
    for pairs in ([*data.items()], [(value, key) for key, value in data.items()]):
        found = {place: line for place, line in pairs if is_number(place)}
        if {*found} == {*range(1, len(pairs) + 1)}:
            return [found[place] for place in sorted(found)]
    return data
