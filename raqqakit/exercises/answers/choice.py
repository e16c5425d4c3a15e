"""Answers that are a letter of a choice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    refuse,
    require_known,
)
from raqqakit.exercises.values.forms import only_one, several, spelt
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain

OR = re.compile(r"\b(?:or|eller)\b", re.IGNORECASE)
FIRST = re.compile(r"\W*([A-Za-z])\W")  # "b) the words of the option"


@dataclass(frozen=True)
class Choice(Expected[str]):
    """One of the options is wanted; each is a letter with its words.

    Each wrong option needs its own misconception, with the letter as its value.
    """

    options: Mapping[str, str]
    key: str

    def __post_init__(self) -> None:
        require_known(self.key, self.options, "is none of the options")

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
            raise refuse(data, "a letter")
        start = FIRST.match(data + " ")
        for name, words in self.options.items():
            if (start and name == start[1].upper()) or spelt(words) == spelt(data):
                return name
        raise Unreadable("no-option", f"{shown(data)} is none of the options.", then)

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield that an option is another one; most have a reply of their own."""
        if answer != self.key:
            yield Finding("another-option", f"{answer} is not the one.")
