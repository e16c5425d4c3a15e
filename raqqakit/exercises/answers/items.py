"""Answers that are several values: a group, or a list in order."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    only_one,
    refuse,
)
from raqqakit.exercises.values.equality import is_number, key, keys, number_in
from raqqakit.exercises.values.to_plain import Other, shown

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
class Items(Expected):
    """Several values are wanted, in any order; what stands twice counts once.

    A list, tuple, set, series, array or the keys of a dictionary will do. `what` names
    one of them in messages ("name", "sentence number").
    """

    values: Sequence[Any]
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
        numbers = all(map(is_number, self.values))
        # A set has no order of its own, and a reply must not change by chance.
        data = sorted(data, key=repr) if _is_set(data) else data
        items = [_as_wanted(item, numbers) for item in data]
        for item in items:
            if isinstance(item, Other):
                raise refuse(item, "a list of plain values")
        return items

    def _parts(self, text: str) -> list[str]:
        """The values that one text names: "A, E", or "AE" where letters are wanted."""
        letters = all(isinstance(x, str) and len(x) == 1 for x in self.values)
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
        return [item for k, item in keys(self.values).items() if k not in mine]

    def _extra(self, answer: Any) -> list[Any]:
        allowed = keys([*self.values, *self.optional])
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
        found = len(keys(self.values)) - len(missing)
        what = f"You have {found} of the {self.what}s wanted, and {_more(missing)}."
        return Finding("missing", what)

    def _still_text(self, answer: Any) -> bool:
        numbers = all(map(is_number, self.values))
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
        return self.same(answer, self.values)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two lists hold the same in the same order."""
        return [*map(key, answer)] == [*map(key, other)]

    def find(self, answer: Any) -> Finding:
        """What does not belong or is missing; else the first place out of order."""
        if not super().right(answer) or self._still_text(answer):
            return super().find(answer)
        mine, wanted = [*map(key, answer)], [*map(key, self.values)]
        if Counter(mine) != Counter(wanted):
            what = f"You have {len(mine)} values, and {len(wanted)} are wanted."
            return Finding("how-many", what, "Does one stand twice, or too seldom?")
        place = next(n for n, (a, b) in enumerate(zip(mine, wanted)) if a != b)
        said = shown(answer[place])
        what = f"The right values, and {said} is too early, in place {place + 1}."
        return Finding("order", what)
