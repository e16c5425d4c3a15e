"""Answers that are several values: a group, or a list in order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from raqqakit.exercises.answers.groups import only_one, several
from raqqakit.exercises.answers.letters import NO_ORDER, require_no_numbers
from raqqakit.exercises.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.equality import folded, is_number, number_in
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Other, Plain

LABEL = re.compile(r"\(?([a-j])[:.)] *\w", re.IGNORECASE)
NAMED = re.compile(r"^[^\W\d]+ (?=\d)")  # "sentence 7" is a 7


@dataclass(frozen=True)
class Items(Expected[list[Plain]]):
    """Several values are wanted, in any order; what stands twice counts once.

    `what` names one of them in messages ("name", "sentence number"); `also` holds
    other ways to write a value, with the value. With `ordered` they are wanted in
    this order, and what stands twice counts twice.
    """

    values: Sequence[Plain]
    what: str = "value"
    also: Mapping[str, Plain] = field(default_factory=dict)
    ordered: bool = False

    def read(self, data: Plain) -> list[Plain]:
        """The values, as a list; where the order counts, a set is none."""
        if self.ordered and isinstance(only_one(data), set | frozenset):
            raise Unreadable(*NO_ORDER)
        if data is None or isinstance(data, bool | float):
            raise refuse(data, "a list")
        letters = all(isinstance(x, str) and len(x) == 1 for x in self.values)
        items = [self._item(item) for item in several(data, letters)]
        if letters:
            items = [self._letter(item) for item in items]
            require_no_numbers(items, f"{self.what}s")
        words = "|".join(re.escape(folded(str(x))) for x in (*self.values, *self.also))
        for item in (x for x in items if isinstance(x, str)):
            if letters and len(item) > 1:
                then = f"Give the letters of {self.what}s."
                raise Unreadable("word", f"{shown(item)} is no letter.", then)
            if re.fullmatch(f"(?:{words}){{2,}}", folded(item)):
                then = "Is there a comma between its names?"
                raise Unreadable("joined", f"{shown(item)} is one text.", then)
        return items

    @property
    def _numbers(self) -> bool:
        return all(map(is_number, self.values))

    def _item(self, item: Plain) -> Plain:
        if isinstance(item, Other | bytes):
            raise refuse(item, "a list of plain values")
        item = {loose(k): v for k, v in self.also.items()}.get(loose(item), item)
        if not (self._numbers and isinstance(item, str)):
            return item
        number = number_in(NAMED.sub("", item))
        return item if number is None else number

    def _letter(self, item: Plain) -> Plain:
        """The letter that stands before the words of a label: "B: OCHA, 21 Sept"."""
        labelled = isinstance(item, str) and LABEL.match(item)
        return labelled[1].upper() if labelled else item

    def same(self, answer: list[Plain], other: list[Plain]) -> bool:
        """Whether two groups hold the same."""
        if self.ordered:
            return super().same(answer, other)
        return {*map(loose, answer)} == {*map(loose, other)}

    def findings(self, answer: list[Plain]) -> Iterator[Finding]:
        """Yield one that does not belong, or how many are missing."""
        missing, extra = _others(self.values, answer), _others(answer, self.values)
        wanted = len({*map(loose, self.values)})
        if not answer:
            yield Finding("empty", "Your list is empty.")
        elif self._numbers and all(isinstance(item, str) for item in answer):
            what = f"{shown(answer[0])} is text, and numbers are wanted."
            yield Finding("still-text", what, "Write them in figures, such as [1, 2].")
        if extra and len(missing) == wanted:
            what = f"Of what you named nothing belongs here, such as {shown(extra[0])}."
            yield Finding("none-right", what)
        are = "one is" if len(missing) == 1 else f"{len(missing)} are"
        if extra:
            more = f"; {are} missing" if missing else ""
            yield Finding("extra", f"{shown(extra[0])} does not belong here{more}.")
        if missing:
            where = self._where(missing, answer)
            what = f"You have {wanted - len(missing)} of the {self.what}s wanted"
            yield Finding("missing", f"{what}, and {are} missing{where}.")
        if self.ordered:
            yield from self._out_of_order(answer)

    def _where(self, missing: list[Plain], answer: list[Plain]) -> str:
        """Between which of the numbers given the first missing one lies."""
        if not self._numbers or self.ordered:
            return ""
        first = min(n for n in missing if is_number(n))
        mine = sorted(n for n in answer if is_number(n))
        below, above = [n for n in mine if n < first], [n for n in mine if n > first]
        ends = [f"after {shown(below[-1])}"] if below else []
        ends += [f"before {shown(above[0])}"] if above else []
        start = ", the first " if len(missing) > 1 else ", "
        return start + " and ".join(ends) if ends else ""

    def _out_of_order(self, answer: list[Plain]) -> Iterator[Finding]:
        mine, wanted = [*map(loose, answer)], [*map(loose, self.values)]
        if Counter(mine) != Counter(wanted):
            what = f"You have {len(mine)} values, and {len(wanted)} are wanted."
            yield Finding("how-many", what, "Does one stand twice, or too seldom?")
        for place, (one, other) in enumerate(zip(mine, wanted)):
            if one != other:
                what = f"The right values, and {shown(answer[place])} is too early,"
                yield Finding("order", f"{what} in place {place + 1}.")


def _others(items: Iterable[Plain], known: Iterable[Plain]) -> list[Plain]:
    """The items, each once, that are none of those known."""
    keys = {*map(loose, known)}
    return [x for k, x in {loose(x): x for x in items}.items() if k not in keys]
