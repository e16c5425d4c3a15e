"""Answers that are a table of pairs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    refuse,
)
from raqqakit.exercises.values.equality import key, number_in
from raqqakit.exercises.values.to_plain import shown


@dataclass(frozen=True)
class Pairs(Expected):
    """A table of pairs is wanted: a dictionary, or a list of pairs."""

    pairs: Mapping[Any, Any]

    def read(self, data: Any) -> Any:
        """The pairs, as a dictionary by comparable keys."""
        if isinstance(data, list | tuple) and all(
            isinstance(pair, list | tuple) and len(pair) == 2 for pair in data
        ):
            data = {_hashable(name): value for name, value in data}
        if not isinstance(data, dict):
            example = "{" + f"{shown(next(iter(self.pairs)))}: …" + "}"
            raise refuse(data, f"a dictionary, such as {example},")
        return data

    def right(self, answer: Any) -> bool:
        """Whether every pair is there, with its value, and no other."""
        return self.same(answer, self.pairs)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two tables hold the same pairs."""
        return _by_key(answer) == _by_key(other)

    def find(self, answer: Any) -> Finding:
        """The first name that is missing, does not belong, or has another value."""
        mine, wanted = _by_key(answer), _by_key(self.pairs)
        if strange := [name for name in answer if _pair_key(name) not in wanted]:
            return self._strange_name(strange[0], answer)
        for name, value in answer.items():
            if mine[_pair_key(name)] != wanted[_pair_key(name)]:
                return self._other_value(name, value)
        missing = len(wanted) - len(mine)
        words = "one pair is" if missing == 1 else f"{missing} pairs are"
        return Finding("missing", f"What you have is right, and {words} missing.")

    def _strange_name(self, name: Any, answer: Any) -> Finding:
        names = [*self.pairs]
        values = {_pair_value(value) for value in self.pairs.values()}
        if all(_pair_value(n) in values for n in answer):
            first = f"Write {shown(names[0])} first, and what belongs to it second."
            return Finding("turned-round", "Your pairs are the wrong way round.", first)
        what = f"{shown(name)} does not belong here."
        short = all(isinstance(n, str) and len(n) <= 2 for n in names)
        then = f"The names are {_listed(names)}." if short else ""
        return Finding("extra", what, then)

    def _other_value(self, name: Any, value: Any) -> Finding:
        """What to say of a value; where there are kinds to choose from, name them."""
        kinds = {_pair_value(v): v for v in self.pairs.values()}
        choice = 2 <= len(kinds) < len(self.pairs) and len(kinds) <= 4
        texts = all(isinstance(v, str) for v in kinds.values())
        if choice and texts and _pair_value(value) not in kinds:
            what = f"{shown(value)} for {shown(name)} is none of the words asked for."
            then = f"Choose from {_listed(sorted(kinds.values()))}."
            return Finding("no-such-word", what, then)
        what = f"For {shown(name)} you have {shown(value)}, and that is not it."
        return Finding("value", what)


def _listed(words: Sequence[Any]) -> str:
    *first, last = map(shown, words)
    return f"{', '.join(first)} and {last}"


def _hashable(data: Any) -> Any:
    """What names a pair; what can name none stands as its words."""
    try:
        hash(data)
    except TypeError:
        return shown(data)
    return data


def _by_key(pairs: Mapping[Any, Any]) -> dict[Any, Any]:
    return {_pair_key(name): _pair_value(value) for name, value in pairs.items()}


def _pair_key(name: Any) -> Any:
    """A name as it is compared: "(A)" is "a", "out_of-date" is "out of date"."""
    if not isinstance(name, str):
        return key(name)
    return key(re.sub(r"[-_\s]+", " ", name).strip("() "))


def _pair_value(data: Any) -> Any:
    number = number_in(data) if isinstance(data, str) else None
    return _pair_key(data if number is None else number)


@dataclass(frozen=True)
class Numbered(Pairs):
    """Pairs whose names are numbers, written as numbers or as text."""

    def read(self, data: Any) -> Any:
        """The pairs, with every name as text."""
        pairs = super().read(data).items()
        return {str(k).strip(): _bare(value) for k, value in pairs}


def _bare(value: Any) -> Any:
    """A letter without the brackets around it."""
    return value.strip(" ()") if isinstance(value, str) else value


class Verdicts(Pairs):
    """Pairs of a letter and a verdict, however the verdict is written."""

    def read(self, data: Any) -> Any:
        """The pairs, with each verdict in the words of the lesson."""
        return {k: _verdict(v) for k, v in super().read(data).items()}


def _verdict(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    words = " ".join(value.lower().replace("-", " ").replace("_", " ").split())
    other = {"can't tell": "cannot tell", "can not tell": "cannot tell",
             "outdated": "out of date"}  # fmt: skip
    return other.get(words, words)
