"""Answers that are a table of pairs."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from raqqakit.exercises.answers.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.forms import loose, near, several
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Plain

Table = Mapping[Plain, Plain]


@dataclass(frozen=True)
class Pairs(Expected[Table]):
    """A table of pairs is wanted: a dictionary, or a list of pairs.

    `words` are all the words that the page offers to choose from; without them any
    value may be given. `also` holds other ways to write a word, with the word.
    """

    pairs: Mapping[Any, Plain]
    words: Sequence[Plain] = ()
    also: Mapping[str, Plain] = field(default_factory=dict)

    def read(self, data: Plain) -> Table:
        """The pairs, with names and words as the page writes them, where it has them.

        A dictionary the other way round, with the names in lists, is turned.
        """
        if isinstance(data, GROUPS):
            data = _as_pairs(data)
        if not isinstance(data, dict):
            example = f"a dictionary, such as {{{self._first}: …}}"
            if isinstance(data, (str, *GROUPS)):
                what = "This does not say what belongs to which name."
                raise Unreadable("kind", what, f"Write {example}.")
            raise refuse(data, f"{example},")
        if data and all(self._word(k) in self.words for k in data):
            data = {n: k for k, v in data.items() for n in several(v, letters=True)}
        return {_known(self.pairs, k): self._word(v) for k, v in data.items()}

    @property
    def _first(self) -> str:
        return shown(next(iter(self.pairs)))

    def _word(self, value: Plain) -> Plain:
        also = {loose(said): word for said, word in self.also.items()}
        return also.get(loose(value), _known(self.words, value))

    def matches(self, when: Any, answer: Table) -> bool:
        """Whether it shows a misconception: by a test, or by holding some pairs.

        A word that is not offered shows none.
        """
        if self.words and not all(v in self.words for v in answer.values()):
            return False
        if callable(when):
            return super().matches(when, answer)
        return _by_key(self.read(when)).items() <= _by_key(answer).items()

    def findings(self, answer: Table) -> Iterator[Finding]:
        """Yield the names that are missing, do not belong, or have another value."""
        mine, wanted = _by_key(answer), _by_key(self.pairs)
        if not answer:
            yield Finding("empty", "There is no pair in your answer.")
        for name in answer:
            if loose(name) not in wanted:
                yield self._strange_name(name, answer)
        for name, value in answer.items():
            said = f"{shown(value)} for {shown(name)}"
            if self.words and value not in self.words:
                meant = near(value, self.words)
                then = f"Do you mean {shown(meant)}?" if meant else ""
                then = then or f"They are {_listed(self.words)}."
                what = f"{said} is none of the words to choose from."
                yield Finding("no-such-word", what, then)
            if mine[loose(name)] != wanted[loose(name)]:
                what = f"For {shown(name)} you have {shown(value)}, and that is not it."
                yield Finding("value", what)
        if missing := [name for name in self.pairs if loose(name) not in mine]:
            what = f"What you have is right, and without {_listed(missing)}."
            yield Finding("missing", what, "Add what is missing.")

    def _strange_name(self, name: Plain, answer: Table) -> Finding:
        if {*map(loose, answer)} <= {*map(loose, self.pairs.values())}:
            then = f"Write {self._first} first, then its value."
            return Finding("turned-round", "Your pairs are the wrong way round.", then)
        if meant := near(name, self.pairs):
            what = f"There is no {shown(name)} here. Do you mean {shown(meant)}?"
            return Finding("misspelt", what, "Spell it as the page does.")
        short = all(len(str(n)) <= 2 for n in self.pairs)
        then = f"The names are {_listed(self.pairs)}." if short else ""
        return Finding("extra", f"{shown(name)} does not belong here.", then)


def _as_pairs(group: Iterable[Plain]) -> Plain:
    """A list of pairs as a dictionary; all else as it is."""
    pairs: dict[Plain, Plain] = {}
    for one in group:
        if not isinstance(one, list | tuple) or len(one) != 2:
            return [*group]
        name, value = one
        pairs[shown(name) if isinstance(name, (*GROUPS, dict)) else name] = value
    return pairs


def _listed(words: Iterable[Plain]) -> str:
    *first, last = map(shown, words)
    return f"{', '.join(first)} and {last}" if first else last


def _known(words: Iterable[Plain], said: Plain) -> Plain:
    """The word of those that was said, however it is written; else what was said."""
    return next((word for word in words if loose(word) == loose(said)), said)


def _by_key(pairs: Table) -> dict[Hashable, Hashable]:
    return {loose(name): loose(value) for name, value in pairs.items()}
