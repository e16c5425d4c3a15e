"""Answers that are a table of pairs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    refuse,
)
from raqqakit.exercises.values.forms import GROUPS, loose, near, several
from raqqakit.exercises.values.to_plain import shown


@dataclass(frozen=True)
class Pairs(Expected):
    """A table of pairs is wanted: a dictionary, or a list of pairs.

    `words` are all the words that the page offers to choose from; without them any
    value may be given. `also` holds other ways to write a word, with the word.
    """

    pairs: Mapping[Any, Any]
    words: Sequence[Any] = ()
    also: Mapping[str, Any] = field(default_factory=dict)

    def read(self, data: Any) -> Any:
        """The pairs, with names and words as the page writes them, where it has them.

        A dictionary the other way round, with the names in lists, is turned.
        """
        if isinstance(data, GROUPS) and all(map(_is_pair, data)):
            data = {_hashable(name): value for name, value in data}
        if not isinstance(data, dict):
            raise self._no_pairs(data)
        if data and all(self._word(k) in self.words for k in data):
            data = {n: k for k, v in data.items() for n in several(v, letters=True)}
        return {self._name(k): self._word(v) for k, v in data.items()}

    def _no_pairs(self, data: Any) -> Unreadable:
        example = "{" + f"{shown(next(iter(self.pairs)))}: …" + "}"
        if isinstance(data, (str, *GROUPS)):
            what = "This does not say what belongs to which name."
            return Unreadable("kind", f"{what} Write a dictionary, such as {example}.")
        return refuse(data, f"a dictionary, such as {example},")

    def _name(self, name: Any) -> Any:
        return _known(self.pairs, name)

    def _word(self, value: Any) -> Any:
        also = {loose(said): word for said, word in self.also.items()}
        return also.get(loose(value), _known(self.words, value))

    def right(self, answer: Any) -> bool:
        """Whether every pair is there, with its value, and no other."""
        return self.same(answer, self.pairs)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two tables hold the same pairs."""
        return _by_key(answer) == _by_key(other)

    def matches(self, when: Any, answer: Any) -> bool:
        """Whether it shows a misconception: by a test, or by holding some pairs.

        A word that is not offered shows none.
        """
        if self.words and not all(v in self.words for v in answer.values()):
            return False
        if callable(when):
            return super().matches(when, answer)
        return _by_key(self.read(when)).items() <= _by_key(answer).items()

    def find(self, answer: Any) -> Finding:
        """The first name that is missing, does not belong, or has another value."""
        mine, wanted = _by_key(answer), _by_key(self.pairs)
        if not answer:
            return Finding("empty", "There is no pair in your answer.")
        if strange := [name for name in answer if loose(name) not in wanted]:
            return self._strange_name(strange[0], answer)
        for name, value in answer.items():
            if self.words and value not in self.words:
                return _no_word(name, value, self.words)
            if mine[loose(name)] != wanted[loose(name)]:
                what = f"For {shown(name)} you have {shown(value)}, and that is not it."
                return Finding("value", what)
        missing = [name for name in self.pairs if loose(name) not in mine]
        what = f"What you have is right, and without {_listed(missing)}."
        return Finding("missing", what, "Add what is missing.")

    def _strange_name(self, name: Any, answer: Any) -> Finding:
        values = {loose(value) for value in self.pairs.values()}
        if all(loose(one) in values for one in answer):
            first = f"Write {shown(next(iter(self.pairs)))} first, then its value."
            return Finding("turned-round", "Your pairs are the wrong way round.", first)
        if meant := near(name, self.pairs):
            what = f"There is no {shown(name)} here. Do you mean {shown(meant)}?"
            return Finding("misspelt", what, "Spell it as the page does.")
        short = all(len(str(n)) <= 2 for n in self.pairs)
        then = f"The names are {_listed(self.pairs)}." if short else ""
        return Finding("extra", f"{shown(name)} does not belong here.", then)


def _no_word(name: Any, value: Any, words: Sequence[Any]) -> Finding:
    what = f"{shown(value)} for {shown(name)} is none of the words to choose from."
    if meant := near(value, words):
        return Finding("no-such-word", what, f"Do you mean {shown(meant)}?")
    return Finding("no-such-word", what, f"They are {_listed(words)}.")


def _is_pair(data: Any) -> bool:
    return isinstance(data, list | tuple) and len(data) == 2


def _listed(words: Iterable[Any]) -> str:
    *first, last = map(shown, words)
    return f"{', '.join(first)} and {last}" if first else last


def _known(words: Iterable[Any], said: Any) -> Any:
    """The word of those that was said, however it is written; else what was said."""
    return next((word for word in words if loose(word) == loose(said)), said)


def _hashable(data: Any) -> Any:
    """What names a pair; what can name none stands as its words."""
    try:
        hash(data)
    except TypeError:
        return shown(data)
    return data


def _by_key(pairs: Mapping[Any, Any]) -> dict[Any, Any]:
    return {loose(name): loose(value) for name, value in pairs.items()}
