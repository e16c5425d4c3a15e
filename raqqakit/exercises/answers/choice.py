"""Answers that are one letter: the option that is chosen."""

import re
from collections.abc import Callable, Iterator, Mapping
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
# Letters in which words and an option agree, and not by chance.
BEGUN, WHOLE = 6, 20


def _plain(words: str) -> str:
    """Words without what does not matter, nor the marks of code and of quotation."""
    return spelt(re.sub(r"[`\"'“”«»]", "", words))


def _begin_alike(said: str, option: str) -> bool:
    """Whether an option was begun, or said whole with more behind it."""
    begun = len(said) >= BEGUN and option.startswith(said)
    return begun or (len(option) >= WHOLE and said.startswith(option))


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
        if isinstance(data, str) and (meant := self._meant(data)):
            return meant
        require_no_numbers(data, "options", self._by_place, then)
        if not isinstance(data, str):
            raise refuse(data, "a letter")
        what = f"The check cannot tell which option {shown(data)} means."
        raise Unreadable("no-option", what, then)

    def _meant(self, text: str) -> str:
        """The option of the letter in front, or in words, or of their beginning."""
        letter, said = letter_before(text), _plain(text)
        options = {name: _plain(words) for name, words in self.options.items()}
        ways: tuple[Callable[[str], bool], ...] = (
            lambda name: name == letter,
            lambda name: options[name] == said,
            lambda name: _begin_alike(said, options[name]),
        )
        found = ([*filter(way, options)] for way in ways)
        return next((one[0] for one in found if len(one) == 1), "")

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield that an option is another one; most have a reply of their own."""
        if answer != self.key:
            yield Finding("another-option", f"{answer} is not the one.")
