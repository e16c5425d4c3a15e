"""Answers in words: a text, a letter of a choice, lines in their order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.alike import folded
from raqqakit.exercises.plain import FUNCTION, shown
from raqqakit.exercises.want import Finding, Unreadable, Want, only_one, refuse

NAMED = (
    "This is a function itself, and a text is wanted. Write its name in quotation "
    "marks, or call it and check what it gives back."
)
MARKS = re.compile(r"[\s*().:,;>\[\]\"'-]+")
JOINS = {"", "AND", "OR", "OG", "ELLER", "&", "/"}


@dataclass(frozen=True)
class Text(Want):
    """A text is wanted; each of the texts expected is right.

    Capitals, spaces, kinds of quotes and a last full stop do not matter. With `exact`
    they do: only white space around the answer does not.
    """

    expected: Sequence[str]
    exact: bool = False

    def read(self, data: Any) -> Any:
        """The text, out of a list of one as well."""
        data = only_one(data)
        if data == FUNCTION:
            raise Unreadable("function", NAMED)
        if not isinstance(data, str):
            raise refuse(data, "a text in quotation marks")
        return data

    def _key(self, text: str) -> str:
        return text.strip() if self.exact else folded(text)

    def right(self, answer: Any) -> bool:
        """Whether it is one of the texts expected."""
        return any(self.same(answer, one) for one in self.expected)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two texts say the same."""
        return self._key(answer) == self._key(other)

    def find(self, answer: Any) -> Finding:
        """How the text differs from the nearest that is expected."""
        said, mine = shown(answer), folded(answer)
        wanted = [folded(one) for one in self.expected]
        if not mine:
            return Finding("empty", "Your text is empty.")
        if mine in wanted:
            what = f"{said} has the right letters, and capitals and signs count here."
            return Finding("signs", what, "Compare it with the text, sign by sign.")
        if any(mine in one for one in wanted):
            return Finding("too-short", f"{said} is a part of it, and not yet all.")
        if any(one in mine for one in wanted):
            return Finding("too-long", f"{said} holds more than is asked for.")
        if any(sorted(mine) == sorted(one) for one in wanted):
            return Finding("letters", f"{said} has the letters in another order.")
        return Finding("another-text", f"{said} is not what is asked for.")


@dataclass(frozen=True)
class Choice(Want):
    """One of the options is wanted; each is a letter with its words.

    Each wrong option needs its own misconception, with the letter as its value.
    """

    options: Mapping[str, str]
    expected: str

    def read(self, data: Any) -> Any:
        """The letter, out of "b", "B)", "(b) …" or the option's own words."""
        data = only_one(data)
        if not isinstance(data, str):
            raise refuse(data, "a letter in quotation marks")
        parts = MARKS.split(data.strip(" *([\"'").upper())
        named = {part for part in parts if part in self.options}
        if len(named) > 1 and all(p in named | JOINS for p in parts):
            raise Unreadable(
                "two-options",
                f"{shown(data)} names more than one option. Give one letter: "
                f"{self._all()}.",
            )
        for name, words in self.options.items():
            if name == parts[0] or folded(words) == folded(data):
                return name
        raise Unreadable(
            "no-option",
            f"{shown(data)} is none of the options. Give one letter: {self._all()}.",
        )

    def _all(self) -> str:
        *first, last = self.options
        return f"{', '.join(first)} or {last}"

    def right(self, answer: Any) -> bool:
        """Whether it is the letter of the right option."""
        return bool(answer == self.expected)

    def find(self, answer: Any) -> Finding:
        """Name an option that has no reply of its own."""
        return Finding("another-option", f"{answer} is not the one.")


@dataclass(frozen=True)
class Order(Want):
    """Lines are wanted in their order: a Parsons problem.

    `lines` are the lines by their letters, as the learner sees them. `expected` is
    the right order as one word, such as "CABD"; several where several are right. A
    letter that is in none of them is a line that does not belong.
    """

    lines: Mapping[str, str]
    expected: Sequence[str]

    def read(self, data: Any) -> Any:
        """The letters, out of a word, a list of letters, or the lines themselves."""
        data = only_one(data)
        if isinstance(data, str):
            data = data.strip("\n").split("\n") if "\n" in data else MARKS.split(data)
            if len(data) == 1 and not self._letter(data[0]):
                data = list(data[0])
        if not isinstance(data, list | tuple):
            raise refuse(data, 'a list of letters, such as ["B", "A"],')
        parts = [part for part in data if part != ""]
        letters = [self._letter(part) for part in parts]
        if None in letters:
            said = shown(parts[letters.index(None)])
            words = f"{said} is none of the lines. Give their letters in order."
            raise Unreadable("no-line", words)
        return "".join(str(letter) for letter in letters)

    def _letter(self, part: Any) -> str | None:
        if not isinstance(part, str):
            return None
        for letter, line in self.lines.items():
            if letter == MARKS.sub("", part).upper() or line.split() == part.split():
                return letter
        return None

    def right(self, answer: Any) -> bool:
        """Whether the lines stand in one of the right orders."""
        return answer in self.expected

    def find(self, answer: Any) -> Finding:
        """The first place where the order goes astray."""
        if twice := [letter for letter in answer if answer.count(letter) > 1]:
            return Finding("line-twice", f"Line {twice[0]} stands twice.")
        stray = [x for x in answer if not any(x in order for order in self.expected)]
        if stray:
            what = f"Line {stray[0]} does not belong here."
            return Finding("stray-line", what, "Read it aloud: what would it do?")
        kept = max(_in_common(answer, order) for order in self.expected)
        if kept == len(answer):
            what = f"{_lines(kept)} right so far, and lines are missing."
            return Finding("lines-missing", what, "What has to happen after them?")
        what = f"Line {answer[kept]} cannot stand in place {kept + 1}."
        return Finding("order", what, "What must have happened before it?")


def _lines(number: int) -> str:
    if not number:
        return "None is"
    return "The first line is" if number == 1 else f"The first {number} lines are"


def _in_common(one: str, other: str) -> int:
    pairs = zip(one, other)
    return next(
        (n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other))
    )
