"""Answers that are a table of pairs."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from raqqakit.exercises.answers.groups import in_order, only_one, several
from raqqakit.exercises.answers.items import NAMED
from raqqakit.exercises.answers.letters import letter_before
from raqqakit.exercises.answers.number import number_of
from raqqakit.exercises.answers.spelling import near
from raqqakit.exercises.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.equality import is_number, normal
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Plain

Table = Mapping[Plain, Plain]
ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)  # "a flow" is the word "flow"
NOUGHTS = ("", "none", "no", "nobody", "nothing")  # for what is counted as 0


@dataclass(frozen=True)
class Pairs(Expected[Table]):
    """A table of pairs is wanted: a dictionary, or a list of pairs.

    `words` are all the words that the page offers to choose from; without them any
    value may be given. `also` holds other ways to write a word, with the word. A name
    that is spelled otherwise is taken, and so is a word, unless the spelling
    `as_written` counts.
    """

    pairs: Mapping[Any, Plain]
    words: Sequence[Plain] = ()
    also: Mapping[str, Plain] = field(default_factory=dict)
    as_written: bool = False

    def read(self, data: Plain) -> Table:
        """The pairs, with names and words as the page writes them, where it has them.

        A dictionary of words, with all the names of each, is turned.
        """
        if isinstance(data, GROUPS):
            data = _as_pairs(data)
        if not isinstance(data, dict):
            raise self._no_pairs(data)
        turned = bool(data) and all(self._word(k) in self.words for k in data)
        if turned and not any(map(self._lists_names, data.values())):
            return {self._word(k): v for k, v in data.items()}
        if turned:
            data = {n: k for k, v in data.items() for n in self._names(v)}
        return {self._key(k): self._word(v) for k, v in data.items()}

    @property
    def _some_alike(self) -> bool:
        return len({*map(loose, self.pairs.values())}) < len(self.pairs)

    def _lists_names(self, value: Plain) -> bool:
        return isinstance(value, GROUPS) or len(self._names(value)) > 1

    def _key(self, name: Plain) -> Plain:
        return name if self.as_written else _known(self.pairs, name)

    def _names(self, value: Plain) -> list[Plain]:
        """The names in a value; one that holds an "and" of its own stays whole."""
        whole = only_one(value)
        known = loose(whole) in map(loose, self.pairs)
        return [whole] if known else several(value, letters=True)

    def _no_pairs(self, data: Plain) -> Unreadable:
        """What to say of values without their names, or of names alone."""
        example = f"a dictionary, such as {{{self._first}: …}}"
        if not isinstance(data, (str, *GROUPS)):
            return refuse(data, f"{example},")
        what = f"This does not say what belongs to which {self._name}."
        if {*map(loose, several(data, letters=True))} <= {*map(loose, self.pairs)}:
            what = f"These are {self._name}s, without what belongs to each."
        return Unreadable("kind", what, f"Write {example}.")

    @property
    def _name(self) -> str:
        """What the first part of a pair is called."""
        letters = all(str(name).isalpha() and len(name) == 1 for name in self.pairs)
        return "letter" if letters else "number" if "1" in self.pairs else "name"

    @property
    def _first(self) -> str:
        """The first name as it is typed: a figure needs no quotation marks."""
        first = str(next(iter(self.pairs)))
        return first if first.isdigit() else shown(first)

    def _word(self, value: Plain) -> Plain:
        if isinstance(value, str) and not self.as_written:
            if (letter := letter_before(value)) in self.words:
                return letter
            if any(map(is_number, self.pairs.values())):
                value = NAMED.sub("", value)
            if loose(alone := ARTICLE.sub("", value)) in map(loose, self.words):
                value = alone
        also = {loose(said): word for said, word in self.also.items()}
        return also.get(loose(value), _known(self.words, value))

    def matches(self, when: Any, answer: Table) -> bool | str:
        """Whether it shows a misconception: by a test, or by holding some pairs.

        A word that is not offered shows none, nor do pairs of which one is missing.
        """
        strange = self.words and any(v not in self.words for v in answer.values())
        if strange or self._missing(answer):
            return False
        if callable(when):
            return super().matches(when, answer)
        return _by_key(self.read(when)).items() <= _by_key(answer).items()

    def _missing(self, answer: Table) -> list[str]:
        mine = _by_key(answer)
        return [name for name in self.pairs if loose(name) not in mine]

    def findings(self, answer: Table) -> Iterator[Finding]:
        """Yield the names that are missing, do not belong, or have another value."""
        mine, wanted = _by_key(answer), _by_key(self.pairs)
        if not answer:
            yield Finding("empty", "There is no pair in your answer.")
        for name in answer:
            if loose(name) not in wanted:
                yield self._strange_name(name, answer)
            elif (page := _known(self.pairs, name)) != str(name).strip():
                then = f"The page has {shown(page)}."
                yield Finding("capital", f"{shown(name)} is spelled otherwise.", then)
        if self.words:
            yield from self._strange_words(answer)
        if missing := self._missing(answer):
            yield self._incomplete(missing, mine.items() <= wanted.items())
        for name, value in answer.items():
            if mine[loose(name)] != wanted[loose(name)]:
                yield from self._no_number(name, value)
                what = f"For {shown(name)} you have {shown(value)}, and that is not it."
                yield Finding("value", what)
            elif self.as_written and _typed(value) != _typed(self._wanted(name)):
                what = f"{shown(value)} for {shown(name)} is spelled otherwise."
                then = "Capitals count here: copy it letter by letter."
                yield Finding("spelling", what, then)

    def _incomplete(self, missing: Sequence[str], rest_right: bool) -> Finding:
        """What to say of names that are missing, by whether all others are right."""
        some, be = _listed(missing), "is" if len(missing) == 1 else "are"
        if not rest_right:
            then = f"Add it; if it is there, a {self._name} stands twice, and Python "
            then += "keeps the last."
            return Finding("missing", f"There is no answer yet for {some}.", then)
        then = "Add what is missing."
        if 0 in self.pairs.values():
            then = "Give each a number: where there is none, write 0."
        what = f"What you have is right, but {some} {be} missing."
        return Finding("missing", what, then)

    def _wanted(self, name: Plain) -> Plain:
        """What belongs to a name, as the page writes it."""
        return self.pairs[_known(self.pairs, name)]

    def _no_number(self, name: Plain, value: Plain) -> Iterator[Finding]:
        """Yield that no number stands where one is wanted, and how that is written.

        Whether it would be the right one is not said: "half" may well be.
        """
        if not is_number(self._wanted(name)):
            return
        said = value if isinstance(value, str) else "none" if value is None else "?"
        if 0 in self.pairs.values() and loose(said) in NOUGHTS:
            what = f"For {shown(name)} you have {shown(value)}, and a number is wanted."
            yield Finding("no-nought", what, "Where there is none, write 0.")
        if isinstance(value, str):
            try:
                number_of(value)
            except Unreadable as trouble:
                found = trouble.finding
                yield replace(found, what=f"Beside {shown(name)}: {found.what}")

    def _whole_name(self, said: Plain, answer: Table) -> str:
        """A missing name of which a part was given, or which has words around it."""
        for name in self._missing(answer):
            short, long = sorted((_words(name), _words(said)), key=len)
            if len(short) > 4 and short in long:
                return name
        return ""

    def _strange_words(self, answer: Table) -> Iterator[Finding]:
        for name, value in answer.items():
            if value in self.words:
                continue
            meant = near(value, self.words)
            then = f"Do you mean {shown(meant)}?" if meant else ""
            then = then or f"They are {_listed(self.words)}."
            what = f"{shown(value)} for {shown(name)} is none of those to choose from."
            yield Finding("no-such-word", what, then)

    def _strange_name(self, name: Plain, answer: Table) -> Finding:
        if {*map(loose, answer)} <= {*map(loose, (*self.pairs.values(), *self.words))}:
            then = f"Write {self._first} first, then its value."
            if self._some_alike and len(answer) < len(self.pairs):
                then = f"{then[:-1]}: of lines that begin alike Python keeps the last."
            return Finding("turned-round", "Your pairs are the wrong way round.", then)
        if loose(answer[name]) in map(loose, self.pairs):
            what = f"{shown(name)} stands where a {self._name} belongs."
            then = f"Write the {self._name} first, and behind it what belongs to it."
            return Finding("turned-round", what, then)
        strange = f"{shown(name)} is not one of the {self._name}s."
        if meant := near(name, self.pairs):
            what = f"{strange} Do you mean {shown(meant)}?"
            return Finding("misspelt", what, "Spell it as the page does.")
        if whole := self._whole_name(name, answer):
            what = f"{strange} The whole one is {shown(whole)}."
            return Finding("misspelt", what, "Copy the whole name, and nothing more.")
        short = all(len(str(n)) <= 2 for n in self.pairs)
        then = f"The {self._name}s are {_listed(self.pairs)}." if short else ""
        return Finding("extra", f"{shown(name)} does not belong here.", then)


def _as_pairs(group: Iterable[Plain]) -> Plain:
    """A list of pairs as a dictionary; all else as it is."""
    pairs: dict[Plain, Plain] = {}
    for one in in_order(group):
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


def _typed(value: Plain) -> str:
    """A value as it is typed, but for spaces around it."""
    return normal(str(value)).strip()


def _by_key(pairs: Table) -> dict[Hashable, Hashable]:
    return {loose(name): loose(value) for name, value in pairs.items()}


def _words(said: Plain) -> str:
    """Words with a space before and behind, so that whole words are found in them."""
    return f" {' '.join(str(said).casefold().split())} "
