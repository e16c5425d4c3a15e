"""Answers that are a letter of a choice."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    refuse,
    require,
)
from raqqakit.exercises.values.forms import only_one, several, spelt
from raqqakit.exercises.values.to_plain import shown

OR = re.compile(r"\b(?:or|eller)\b", re.IGNORECASE)
FIRST = re.compile(r"\W*([A-Za-z])\W")  # "b) the words of the option"


@dataclass(frozen=True)
class Choice(Expected):
    """One of the options is wanted; each is a letter with its words.

    In the text each wrong option has its reply: they are the misconceptions.
    """

    options: Mapping[str, str]
    key: str

    def __post_init__(self) -> None:
        have = "; ".join(f"{name} {words}" for name, words in self.options.items())
        require(self.key in self.options, f"{self.key} is none of the options: {have}.")

    def read(self, data: Any) -> Any:
        """The letter, out of "b", "B)", "(b) …" or the option's own words."""
        listed = OR.sub(",", data) if isinstance(data, str) else data
        named = [x for x in several(listed, letters=True) if x in [*self.options]]
        if len(named) > 1:
            what = f"{shown(data)} names more than one option."
            raise Unreadable("two-options", f"{what} Give one letter: {self._all()}.")
        data = only_one(data)
        if not isinstance(data, str):
            raise refuse(data, "a letter")
        first = FIRST.match(data + " ")
        letter = first[1].upper() if first else ""
        for name, words in self.options.items():
            if name == letter or spelt(words) == spelt(data):
                return name
        what = f"{shown(data)} is none of the options."
        raise Unreadable("no-option", f"{what} Give one letter: {self._all()}.")

    def _all(self) -> str:
        *first, last = self.options
        return f"{', '.join(first)} or {last}"

    def right(self, answer: Any) -> bool:
        """Whether it is the letter of the right option."""
        return bool(answer == self.key)

    def find(self, answer: Any) -> Finding:
        """Name an option that has no reply of its own."""
        return Finding("another-option", f"{answer} is not the one.")
