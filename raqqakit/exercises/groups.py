"""Answers that are several values: a group, a list in order, a table of pairs."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.alike import is_number, key, keys, number_in
from raqqakit.exercises.plain import Other, shown
from raqqakit.exercises.want import Finding, Unreadable, Want, only_one, refuse

SEPARATORS = re.compile(r"[,;\n]\s*(?:and\s)?|\sand\s")
LETTERS = re.compile(r"[A-Ja-j]{2,10}")
GROUPS = (list, tuple, set, frozenset)


def _as_wanted(data: Any, numbers: bool) -> Any:
    """A number out of a text where numbers are wanted."""
    if not (numbers and isinstance(data, str)):
        return data
    number = number_in(data)
    return data if number is None else number


@dataclass(frozen=True)
class Items(Want):
    """Several values are wanted, in any order; what stands twice counts once.

    A list, tuple, set, series, array or the keys of a dictionary will do. `what` names
    one of them in messages ("name", "sentence number").
    """

    expected: Sequence[Any]
    what: str = "value"
    optional: Sequence[Any] = ()

    def read(self, data: Any) -> Any:
        """The values, as a list."""
        if isinstance(data, dict):
            data = list(data)
        one = only_one(data)
        if isinstance(one, str):
            parts = self._parts(one)
            data = parts if len(parts) > 1 else data
        if isinstance(data, str) or is_number(data):
            raise Unreadable(
                "one-value",
                f"This is one value, {shown(data)}, and several are wanted. "
                "Write a list, with square brackets.",
            )
        if not isinstance(data, GROUPS):
            raise refuse(data, "a list")
        numbers = all(map(is_number, self.expected))
        # A set has no order of its own, and a reply must not change by chance.
        data = sorted(data, key=repr) if _is_set(data) else data
        items = [_as_wanted(item, numbers) for item in data]
        for item in items:
            if isinstance(item, Other):
                raise refuse(item, "a list of plain values")
        return items

    def _parts(self, text: str) -> list[str]:
        """The values that one text names: "A, E", or "AE" where letters are wanted."""
        letters = all(isinstance(x, str) and len(x) == 1 for x in self.expected)
        if letters and LETTERS.fullmatch(text.strip()):
            return [*text.strip()]
        return [part.strip() for part in SEPARATORS.split(text) if part.strip()]

    def right(self, answer: Any) -> bool:
        """Whether all that are wanted are there, and no others."""
        return not self._missing(answer) and not self._extra(answer)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two groups hold the same."""
        return keys(answer).keys() == keys(other).keys()

    def _missing(self, answer: Any) -> list[Any]:
        mine = keys(answer)
        return [item for k, item in keys(self.expected).items() if k not in mine]

    def _extra(self, answer: Any) -> list[Any]:
        allowed = keys([*self.expected, *self.optional])
        return [item for k, item in keys(answer).items() if k not in allowed]

    def find(self, answer: Any) -> Finding:
        """One that does not belong, or how many are missing."""
        missing, extra = self._missing(answer), self._extra(answer)
        if not answer:
            return Finding("empty", "Your list is empty.")
        if self._still_text(answer):
            what = f"{shown(answer[0])} is still text, in quotation marks."
            return Finding("still-text", what, "Turn each of them into a number first.")
        if extra and len(extra) == len(answer):
            what = (
                f"None of your {len(answer)} belongs here, such as {shown(extra[0])}."
            )
            return Finding("none-right", what)
        if extra:
            more = f"; {len(missing)} more are missing" if missing else ""
            return Finding("extra", f"{shown(extra[0])} does not belong here{more}.")
        found = len(keys(self.expected)) - len(missing)
        what = f"You have {found} of the {self.what}s wanted, and {_more(missing)}."
        return Finding("missing", what)

    def _still_text(self, answer: Any) -> bool:
        numbers = all(map(is_number, self.expected))
        return numbers and all(isinstance(item, str) for item in answer)

    def note(self, data: Any) -> str:
        """A word on a form that is right and unusual."""
        if isinstance(data, dict):
            return "You gave a dictionary; its keys were read."
        return "You used a set; a list would do as well." if _is_set(data) else ""


def _is_set(data: Any) -> bool:
    return isinstance(data, set | frozenset)


def _more(missing: Sequence[Any]) -> str:
    number = len(missing)
    return "one is missing" if number == 1 else f"{number} are missing"


@dataclass(frozen=True)
class Sequenced(Items):
    """Several values are wanted, in this order; what stands twice counts twice."""

    def read(self, data: Any) -> Any:
        """The values in their order; a set has none."""
        if _is_set(data):
            words = "A set has no order, and the order counts. Write a list."
            raise Unreadable("no-order", words)
        return super().read(data)

    def right(self, answer: Any) -> bool:
        """Whether the values are those wanted, in their order."""
        return self.same(answer, self.expected)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two lists hold the same in the same order."""
        return [*map(key, answer)] == [*map(key, other)]

    def find(self, answer: Any) -> Finding:
        """What does not belong or is missing; else the first place out of order."""
        if not super().right(answer) or self._still_text(answer):
            return super().find(answer)
        mine, wanted = [*map(key, answer)], [*map(key, self.expected)]
        if Counter(mine) != Counter(wanted):
            what = f"You have {len(mine)} values, and {len(wanted)} are wanted."
            return Finding("how-many", what, "Does one stand twice, or too seldom?")
        place = next(n for n, (a, b) in enumerate(zip(mine, wanted)) if a != b)
        said = shown(answer[place])
        what = f"The right values, and {said} is too early, in place {place + 1}."
        return Finding("order", what)


@dataclass(frozen=True)
class Pairs(Want):
    """A table of pairs is wanted: a dictionary, or a list of pairs."""

    expected: Mapping[Any, Any]

    def read(self, data: Any) -> Any:
        """The pairs, as a dictionary by comparable keys."""
        if isinstance(data, list | tuple) and all(
            isinstance(pair, list | tuple) and len(pair) == 2 for pair in data
        ):
            data = {_hashable(name): value for name, value in data}
        if not isinstance(data, dict):
            example = "{" + f"{shown(next(iter(self.expected)))}: …" + "}"
            raise refuse(data, f"a dictionary, such as {example},")
        return data

    def right(self, answer: Any) -> bool:
        """Whether every pair is there, with its value, and no other."""
        return self.same(answer, self.expected)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two tables hold the same pairs."""
        return _by_key(answer) == _by_key(other)

    def find(self, answer: Any) -> Finding:
        """The first name that is missing, does not belong, or has another value."""
        mine, wanted = _by_key(answer), _by_key(self.expected)
        if strange := [name for name in answer if _pair_key(name) not in wanted]:
            return self._strange_name(strange[0], answer)
        for name, value in answer.items():
            if mine[_pair_key(name)] != wanted[_pair_key(name)]:
                return self._other_value(name, value)
        missing = len(wanted) - len(mine)
        words = "one pair is" if missing == 1 else f"{missing} pairs are"
        return Finding("missing", f"What you have is right, and {words} missing.")

    def _strange_name(self, name: Any, answer: Any) -> Finding:
        names = [*self.expected]
        values = {_pair_value(value) for value in self.expected.values()}
        if all(_pair_value(n) in values for n in answer):
            first = f"Write {shown(names[0])} first, and what belongs to it second."
            return Finding("turned-round", "Your pairs are the wrong way round.", first)
        what = f"{shown(name)} does not belong here."
        short = all(isinstance(n, str) and len(n) <= 2 for n in names)
        then = f"The names are {_listed(names)}." if short else ""
        return Finding("extra", what, then)

    def _other_value(self, name: Any, value: Any) -> Finding:
        """What to say of a value; where there are kinds to choose from, name them."""
        kinds = {_pair_value(v): v for v in self.expected.values()}
        choice = 2 <= len(kinds) < len(self.expected) and len(kinds) <= 4
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
