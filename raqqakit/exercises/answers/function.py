"""Answers that are a function: called with copies, for a limited time, quietly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from raqqakit.exercises.answers.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.answers.function_findings import (
    CHANGES,
    another_kind,
    matter,
    silence,
    typed,
)
from raqqakit.exercises.answers.tried import Call, Tried, read_tried, try_it
from raqqakit.exercises.sandbox.calls import Case, case
from raqqakit.exercises.sandbox.clock import Clock
from raqqakit.exercises.sandbox.inspecting import returns_a_value
from raqqakit.exercises.sandbox.restore import names_used
from raqqakit.exercises.values.equality import same_result
from raqqakit.exercises.values.placeholder import NAME
from raqqakit.exercises.values.to_plain import FUNCTION, NOT_YET, Other, shown, to_plain

__all__ = ["Case", "Function", "case"]


@dataclass(frozen=True, eq=False)
class Function(Expected):
    """A function is wanted, and judged by what it returns.

    `cases` stand in the text, where the learner sees them; `unseen` do not, and are
    those that `tools.support.cases` found. It must return and not print, leave
    what it is given as it was, and use none of the learner's own names in `avoid`,
    which would wire it to one text. A misconception of such a problem is a wrong
    function, or several: an answer shows it when it does the same in every case.
    """

    name: str
    cases: Sequence[Case]
    unseen: Sequence[Case]
    avoid: Sequence[str] = ()
    tolerance: float = 0

    @property
    def all_cases(self) -> list[Case]:
        """The cases that stand in the text, and those that do not."""
        return [*self.cases, *self.unseen]

    def gather(self, value: object) -> Any:
        """What the function did in each case; plain data when it is no function."""
        data = to_plain(value)
        if data != FUNCTION or not callable(value):
            return data
        names = names_used(value)
        if NAME in names:
            return NOT_YET
        clock = Clock()
        return {
            "calls": [try_it(value, case, clock) for case in self.all_cases],
            "uses": sorted(names & {*self.avoid}),
            "returns": returns_a_value(value),
        }

    def read(self, data: Any) -> Tried:
        """What the function did; raises Unreadable when none was given."""
        if tried := read_tried(data):
            if len(tried.calls) != len(self.all_cases):
                raise Unreadable("older-kit", OLDER)
            return tried
        if isinstance(data, Other) and data != FUNCTION:
            raise refuse(data, f"the function `{self.name}`")
        raise Unreadable(
            "no-function",
            f"This is {shown(data)}, and the function itself is wanted. "
            f"Write `{self.name}` without round brackets.",
        )

    def _failing(self, tried: Tried) -> int | None:
        pairs = enumerate(zip(tried.calls, self.all_cases))
        return next((n for n, (c, case) in pairs if not self._well(c, case)), None)

    def _well(self, call: Call, case: Case, may_change: bool = False) -> bool:
        well = call.how == "returned" and (may_change or not call.changed)
        return well and same_result(call.got, to_plain(case.wanted), self.tolerance)

    def right(self, answer: Any) -> bool:
        """Whether every case went well, and nothing that is to be avoided was used."""
        return self._failing(answer) is None and not answer.uses

    def matches(self, when: Any, answer: Any) -> bool:
        """Whether it does what a wrong function does, or one of several, every time."""
        wrong = when if isinstance(when, tuple) else (when,)
        if self._failing(answer) is None:
            return False
        return any(self._alike(answer, _record_of(self, one)) for one in wrong)

    def _alike(self, one: Tried, other: Tried) -> bool:
        return all(
            a.how == b.how
            and (a.how != "returned" or same_result(a.got, b.got, self.tolerance))
            for a, b in zip(one.calls, other.calls)
        )

    def fields(self, answer: Any) -> dict[str, str]:
        """What a reply may say of the first case that failed."""
        if not isinstance(answer, Tried):
            return super().fields(answer)
        number = self._failing(answer) or 0
        case, got = self.all_cases[number], answer.calls[number].got
        call = f"`{self.name}({', '.join(map(typed, case.given))})`"
        return {"call": call, "value": shown(got), "wanted": shown(case.wanted)}

    def find(self, answer: Any) -> Finding:
        """What went wrong in the first case that failed."""
        number, said = self._failing(answer), self.fields(answer)
        if number is None:
            what = f"Your function uses `{answer.uses[0]}`: it works for one text only."
            return Finding("wired", what, "Use only what it is given.")
        call, case = answer.calls[number], self.all_cases[number]
        may_be_none = any(case.wanted is None for case in self.all_cases)
        found = silence(call, said, answer.returns, may_be_none)
        found = found or matter(call, case, said)
        # That it changes what it is given is said when all else is right.
        if found and not (found == CHANGES and not self._well(call, case, True)):
            return found
        what = "{call} gives {value}, and should give {wanted}.".format(**said)
        if then := another_kind(call.got, case.wanted):
            return Finding("another-kind", what, then)
        if self._always_the_same(answer):
            return Finding("constant", what, ALWAYS)
        code = "seen-case" if number < len(self.cases) else "unseen-case"
        return Finding(code, what, "" if number < len(self.cases) else UNSEEN)

    def _always_the_same(self, tried: Tried) -> bool:
        first, *others = tried.calls
        return bool(others) and all(same_result(c.got, first.got) for c in others)


@cache
def _record_of(expected: Function, function: Callable[..., Any]) -> Tried:
    """What a wrong function of the kit's does; tried once, however many are judged."""
    return expected.read(expected.gather(function))


OLDER = "This function was checked by an older kit, with other cases. Check it again."
UNSEEN = "The cases in the text are right: what is different about this one?"
ALWAYS = "It gave that in every case. Does it use what it is given?"
