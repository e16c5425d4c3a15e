"""Answers that are one letter: the option that is chosen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from raqqakit.exercises.answers.groups import only_one, several
from raqqakit.exercises.answers.letters import (
    letter_before,
    require_known,
    require_no_numbers,
)
from raqqakit.exercises.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.forms import spelt
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain

OR = re.compile(r"\b(?:or|eller)\b", re.IGNORECASE)
SAME = 20  # letters in which words and an option agree, and not by chance


def _plain(words: str) -> str:
    """Words without what does not matter, nor the marks of code."""
    return spelt(words.replace("`", ""))


@dataclass(frozen=True)
class Choice(Expected[str]):
    """One of the options is wanted; each is a letter with its words.

    Each wrong option needs its own misconception, with the letter as its value.
    """

    options: Mapping[str, str]
    key: str

    def __post_init__(self) -> None:
        require_known(self.key, self.options, "is none of the options")

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
            require_no_numbers(data, "options", self._by_place, then)
            raise refuse(data, "a letter")
        letter, said = letter_before(data), _plain(data)
        begun = [name for name in self.options if self._begins(name, said)]
        for name, words in self.options.items():
            if name == letter or _plain(words) == said or begun == [name]:
                return name
        require_no_numbers(data, "options", self._by_place, then)
        what = f"{shown(data)} is none of the options."
        part = re.compile(rf"\b{re.escape(said)}\b")
        if said and any(part.search(_plain(words)) for words in self.options.values()):
            what = f"{shown(data)} is a part of an option, and not the whole of one."
        elif any(self._begins(name, said[:SAME]) for name in self.options):
            what = "Your words begin like an option, and are not the whole of one."
        raise Unreadable("no-option", what, then)

    def _begins(self, name: str, said: str) -> bool:
        """Whether an option begins with some words, of a length that tells."""
        return len(said) >= SAME and _plain(self.options[name]).startswith(said)

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield that an option is another one; most have a reply of their own."""
        if answer != self.key:
            yield Finding("another-option", f"{answer} is not the one.")
