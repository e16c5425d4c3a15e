"""Answers that are letters of the page: of a choice, or of lines in their order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from raqqakit.exercises.answers.groups import only_one, several
from raqqakit.exercises.answers.lines import names_made, names_used_in
from raqqakit.exercises.expected import (
    Expected,
    Finding,
    Unreadable,
    refuse,
    require,
)
from raqqakit.exercises.values.equality import is_number, number_in
from raqqakit.exercises.values.forms import bare, spelt
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Plain

OR = re.compile(r"\b(?:or|eller)\b", re.IGNORECASE)
FIRST = re.compile(r"\W*([A-Za-z])\W")  # "b) the words of the option"
NO_ORDER = ("no-order", "A set has no order, and the order counts.", "Write a list.")


def _require_known(letters: str, options: Mapping[str, str], fault: str) -> None:
    """Raise InputError, with the fault, when a letter is none of the options."""
    have = "; ".join(f"{name} {words}" for name, words in options.items())
    require({*letters} <= {*options}, f"{letters} {fault}: {have}.")


def require_no_numbers(data: Plain, what: str, letters: str = "ABCDEFG") -> None:
    """Raise Unreadable for numbers where letters are wanted."""
    given = [number_in(x) if isinstance(x, str) else x for x in several(data)]
    numbers = [int(x) for x in given if is_number(x)]
    if numbers and len(numbers) == len(given):
        meant = [letters[max(0, n - 1) : max(0, n)] for n in numbers]
        comma = " and " if len(meant) == 2 else ", "
        then = f"Do you mean {comma.join(meant)}?" if all(meant) else "Give letters."
        raise Unreadable("numbers", f"The {what} have letters, not numbers.", then)


@dataclass(frozen=True)
class Choice(Expected[str]):
    """One of the options is wanted; each is a letter with its words.

    Each wrong option needs its own misconception, with the letter as its value.
    """

    options: Mapping[str, str]
    key: str

    def __post_init__(self) -> None:
        _require_known(self.key, self.options, "is none of the options")

    @property
    def _by_place(self) -> str:
        """The letters that a number may mean; none where options begin with numbers."""
        numbered = any(words[:1].isdigit() for words in self.options.values())
        return "" if numbered else "".join(self.options)

    def in_words(self, options: Mapping[str, str]) -> Self:
        """The same choice between options in other words."""
        return replace(self, options=options)

    def read(self, data: Plain) -> str:
        """The letter, out of "b", "B)", "(b) …" or the option's own words."""
        *first, last = self.options
        then = f"Give one letter: {', '.join(first)} or {last}."
        listed = several(OR.sub(",", data) if isinstance(data, str) else data, True)
        if sum(one in [*self.options] for one in listed) > 1:
            what = f"{shown(data)} names more than one option."
            raise Unreadable("two-options", what, then)
        data = only_one(data)
        if not isinstance(data, str):
            require_no_numbers(data, "options", self._by_place)
            raise refuse(data, "a letter")
        start = FIRST.match(data + " ")
        for name, words in self.options.items():
            if (start and name == start[1].upper()) or spelt(words) == spelt(data):
                return name
        require_no_numbers(data, "options", self._by_place)
        raise Unreadable("no-option", f"{shown(data)} is none of the options.", then)

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield that an option is another one; most have a reply of their own."""
        if answer != self.key:
            yield Finding("another-option", f"{answer} is not the one.")


@dataclass(frozen=True)
class Order(Expected[str]):
    """Lines are wanted in their order: a Parsons problem.

    `lines` are the lines by their letters, as the learner sees them. `orders` holds
    the right order as one word, such as "CABD"; several where several are right. A
    letter that is in none of them is a line that does not belong.
    """

    lines: Mapping[str, str]
    orders: Sequence[str]

    def __post_init__(self) -> None:
        for order in self.orders:
            _require_known(order, self.lines, "has a letter that is none of the lines")

    def in_words(self, options: Mapping[str, str]) -> Self:
        """The same order of lines in other words."""
        return replace(self, lines=options)

    def read(self, data: Plain) -> str:
        """The letters, out of a word, a list of letters, or the lines themselves."""
        data = only_one(data)
        if isinstance(data, set | frozenset):
            raise Unreadable(*NO_ORDER)
        if not isinstance(data, (str, *GROUPS)):
            raise refuse(data, "a list of letters")
        require_no_numbers(data, "lines", "".join(self.lines))
        parts = several(data, letters=True)
        if isinstance(data, str) and self._letter(data.strip().split("\n")[0]):
            parts = [*data.strip().split("\n")]
        return "".join(map(self._known, parts))

    def _known(self, part: Plain) -> str:
        if letter := self._letter(part):
            return letter
        what = f"{shown(part)} is none of the lines."
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
            what = "You have the right lines, from the last to the first."
            yield Finding("reversed", what, "Which of them comes first?")
        if not answer:
            yield Finding("empty", "There is no line in your answer.")
        if twice := [letter for letter in answer if answer.count(letter) > 1]:
            yield Finding("line-twice", f"Line {twice[0]} stands twice.")
        if stray := [letter for letter in answer if letter not in "".join(self.orders)]:
            what = f"Line {stray[0]} does not belong here."
            yield Finding("stray-line", what, "Read it aloud: what would it do?")
        kept = self._right_so_far(answer)
        if kept == len(answer):
            so_far = f"first {kept} lines are" if kept > 1 else "first line is"
            what = f"The {so_far} right so far, and lines are missing."
            yield Finding("lines-missing", what, "What has to happen after them?")
            return
        yield from self._too_early(answer[kept], answer[:kept])
        what = f"Line {answer[kept]} cannot stand in place {kept + 1}."
        yield Finding("order", what, "What must have happened before it?")

    def _right_so_far(self, answer: str) -> int:
        kept = len(answer)
        while not any(order.startswith(answer[:kept]) for order in self.orders):
            kept -= 1
        return kept

    def _too_early(self, line: str, before: str) -> Iterator[Finding]:
        """Yield each name that a line uses and that no line before it makes."""
        made = {*names_made(self.lines[one] for one in before)}
        for name in names_made(self.lines.values()):
            if name in names_used_in(self.lines[line]) - made:
                what = f"Line {line} uses `{name}`, and no line before it makes that."
                yield Finding("name-not-made", what, f"Which line makes `{name}`?")
