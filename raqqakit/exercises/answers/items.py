"""Answers that are several values: a group, or a list in order."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from raqqakit.exercises.answers.expected import (
    Expected,
    Finding,
    Unreadable,
    refuse,
)
from raqqakit.exercises.values.equality import is_number, number_in
from raqqakit.exercises.values.forms import loose, only_one, several
from raqqakit.exercises.values.to_plain import Other, shown

NAMED = re.compile(r"^[^\W\d]+ (?=\d)")  # "sentence 7" is a 7


@dataclass(frozen=True)
class Items(Expected):
    """Several values are wanted, in any order; what stands twice counts once.

    `what` names one of them in messages ("name", "sentence number"); `also` holds
    other ways to write a value, with the value.
    """

    values: Sequence[Any]
    what: str = "value"
    also: Mapping[str, Any] = field(default_factory=dict)

    def read(self, data: Any) -> Any:
        """The values, as a list."""
        if data is None or isinstance(data, bool | float):
            raise refuse(data, "a list")
        return [self._item(item) for item in several(data, self._letters())]

    def _letters(self) -> bool:
        return all(isinstance(x, str) and len(x) == 1 for x in self.values)

    def _numbers(self) -> bool:
        return all(map(is_number, self.values))

    def _item(self, item: Any) -> Any:
        if isinstance(item, Other | bytes):
            raise refuse(item, "a list of plain values")
        item = {loose(k): v for k, v in self.also.items()}.get(loose(item), item)
        if not (self._numbers() and isinstance(item, str)):
            return item
        number = number_in(NAMED.sub("", item))
        return item if number is None else number

    def right(self, answer: Any) -> bool:
        """Whether all that are wanted are there, and no others."""
        return Items.same(self, answer, self.values)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two groups hold the same."""
        return {*map(loose, answer)} == {*map(loose, other)}

    def find(self, answer: Any) -> Finding:
        """One that does not belong, or how many are missing."""
        missing, extra = _others(self.values, answer), _others(answer, self.values)
        wanted = len({*map(loose, self.values)})
        if not answer:
            return Finding("empty", "Your list is empty.")
        if self._numbers() and all(isinstance(item, str) for item in answer):
            what = f"{shown(answer[0])} is text, and numbers are wanted."
            return Finding("still-text", what, "Write them in figures, such as [1, 2].")
        if extra and len(missing) == wanted:
            what = f"Of what you named nothing belongs here, such as {shown(extra[0])}."
            return Finding("none-right", what)
        if extra:
            more = f"; {_are(len(missing))} missing, too" if missing else ""
            return Finding("extra", f"{shown(extra[0])} does not belong here{more}.")
        what = f"You have {wanted - len(missing)} of the {self.what}s wanted"
        return Finding("missing", f"{what}, and {_are(len(missing))} missing.")


def _others(items: Iterable[Any], known: Iterable[Any]) -> list[Any]:
    """The items, each once, that are none of those known."""
    keys = {loose(item) for item in known}
    return [x for k, x in {loose(x): x for x in items}.items() if k not in keys]


def _are(number: int) -> str:
    return "one is" if number == 1 else f"{number} are"


@dataclass(frozen=True)
class Sequenced(Items):
    """Several values are wanted, in this order; what stands twice counts twice."""

    def read(self, data: Any) -> Any:
        """The values in their order; a set has none."""
        if isinstance(only_one(data), set | frozenset):
            words = "A set has no order, and the order counts. Write a list."
            raise Unreadable("no-order", words)
        return super().read(data)

    def right(self, answer: Any) -> bool:
        """Whether the values are those wanted, in their order."""
        return self.same(answer, self.values)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two lists hold the same in the same order."""
        return [*map(loose, answer)] == [*map(loose, other)]

    def find(self, answer: Any) -> Finding:
        """What does not belong or is missing; else the first place out of order."""
        if not super().right(answer):
            return super().find(answer)
        mine, wanted = [*map(loose, answer)], [*map(loose, self.values)]
        if Counter(mine) != Counter(wanted):
            what = f"You have {len(mine)} values, and {len(wanted)} are wanted."
            return Finding("how-many", what, "Does one stand twice, or too seldom?")
        place = next(n for n, (a, b) in enumerate(zip(mine, wanted)) if a != b)
        said = shown(answer[place])
        what = f"The right values, and {said} is too early, in place {place + 1}."
        return Finding("order", what)
