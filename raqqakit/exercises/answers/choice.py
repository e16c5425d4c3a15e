"""Answers that are a letter of a choice."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    only_one,
    refuse,
    require,
)
from raqqakit.exercises.values.equality import folded
from raqqakit.exercises.values.to_plain import shown

MARKS = re.compile(r"[\s*().:,;>\[\]\"'-]+")
JOINS = {"", "AND", "OR", "OG", "ELLER", "&", "/"}


@dataclass(frozen=True)
class Choice(Expected):
    """One of the options is wanted; each is a letter with its words.

    Each wrong option needs its own misconception, with the letter as its value.
    """

    options: Mapping[str, str]
    key: str

    def __post_init__(self) -> None:
        have = "; ".join(f"{name} {words}" for name, words in self.options.items())
        require(self.key in self.options, f"{self.key} is none of the options: {have}.")

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
        return bool(answer == self.key)

    def find(self, answer: Any) -> Finding:
        """Name an option that has no reply of its own."""
        return Finding("another-option", f"{answer} is not the one.")
