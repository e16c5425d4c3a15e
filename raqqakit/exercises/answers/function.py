"""Answers that are a function: called with copies, for a limited time, quietly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from raqqakit.exercises.answers.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.sandbox.calls import (
    CHANGES,
    NO_RETURN,
    Case,
    another_kind,
    case,
    matter,
    run,
)
from raqqakit.exercises.sandbox.clock import Clock
from raqqakit.exercises.sandbox.restore import names_used
from raqqakit.exercises.values.equality import key, same_result
from raqqakit.exercises.values.to_plain import FUNCTION, Other, shown, to_plain

__all__ = ["Case", "Function", "case"]


@dataclass(frozen=True, eq=False)
class Function(Expected):
    """A function is wanted, and judged by what it returns.

    `cases` stand in the text, where the learner sees them; `unseen` do not. It must
    return and not print, leave what it is given as it was, and use none of the
    learner's own names in `avoid`, which would wire it to one text. A misconception
    of such a problem is a wrong function: an answer shows it when, in the first case
    that fails, it does the same.
    """

    name: str
    cases: Sequence[Case]
    unseen: Sequence[Case]
    avoid: Sequence[str] = ()
    tolerance: float = 0

    def gather(self, value: object) -> Any:
        """What the function did in each case; plain data when it is no function."""
        data = to_plain(value)
        if data is not FUNCTION or not callable(value):
            return data
        clock = Clock()
        calls = [run(value, case, clock) for case in self._all()]
        uses = sorted(names_used(value) & {*self.avoid})
        return {"calls": calls, "uses": uses}

    def _all(self) -> list[Case]:
        return [*self.cases, *self.unseen]

    def read(self, data: Any) -> Any:
        """The calls; raises Unreadable when no function was given."""
        if _is_record(data, len(self._all())):
            return data
        if isinstance(data, Other) or data is None:
            raise refuse(data, f"the function `{self.name}`")
        raise Unreadable(
            "no-function",
            f"This is {shown(data)}, and the function itself is wanted. "
            f"Write `{self.name}` without round brackets.",
        )

    def _failing(self, answer: Any) -> int | None:
        pairs = enumerate(zip(answer["calls"], self._all()))
        return next((n for n, (c, case) in pairs if not self._well(c, case)), None)

    def _well(self, call: Any, case: Case, may_change: bool = False) -> bool:
        how, got, changed, _ = call
        well = how == "returned" and (may_change or not changed)
        wanted = to_plain(case.wanted)
        return bool(well and same_result(got, wanted, self.tolerance))

    def right(self, answer: Any) -> bool:
        """Whether every case went well, and nothing that is to be avoided was used."""
        return self._failing(answer) is None and not answer["uses"]

    def matches(self, when: Any, answer: Any) -> bool:
        """Whether it does what a wrong function does, in the first case that fails."""
        number, other = self._failing(answer), _record_of(self, when)
        if number is None:
            return bool(answer["uses"] and answer["uses"] == other["uses"])
        return bool(key(answer["calls"][number]) == key(other["calls"][number]))

    def fields(self, answer: Any) -> dict[str, str]:
        """What a reply may say of the first case that failed."""
        if not _is_record(answer, len(self._all())):
            return super().fields(answer)
        number = self._failing(answer) or 0
        case, got = self._all()[number], answer["calls"][number][1]
        call = f"`{self.name}({', '.join(map(_argument, case.given))})`"
        return {"call": call, "value": shown(got), "wanted": shown(case.wanted)}

    def find(self, answer: Any) -> Finding:
        """What went wrong in the first case that failed."""
        number = self._failing(answer)
        said = self.fields(answer)
        if number is None:
            name = answer["uses"][0]
            what = f"Your function uses `{name}`, so it works for one text only."
            return Finding("wired", what, "Use only what it is given.")
        call, case = answer["calls"][number], self._all()[number]
        found = matter(call, case, said)
        if found == NO_RETURN[False] and _gives(answer):
            what = "{call} gives nothing back.".format(**said)
            return Finding(found.code, what, "Is no `return` reached there?")
        # That it changes what it is given is said when all else is right.
        if found and not (found == CHANGES and not self._well(call, case, True)):
            return found
        what = "{call} gives {value}, and should give {wanted}.".format(**said)
        if then := another_kind(call[1], case.wanted):
            return Finding("another-kind", what, then)
        code = "seen-case" if number < len(self.cases) else "unseen-case"
        return Finding(code, what, "" if number < len(self.cases) else UNSEEN)


def _gives(answer: Any) -> bool:
    """Whether a function gives anything back, in any of its calls."""
    return any(
        how == "returned" and got is not None for how, got, *_ in answer["calls"]
    )


@lru_cache
def _record_of(expected: Function, function: Callable[..., Any]) -> Any:
    """What a wrong function of the kit's does; tried once, however many are judged."""
    return expected.gather(function)


def _is_record(data: Any, number: int) -> bool:
    """Whether plain data is what `gather` makes of a function."""
    if not (isinstance(data, dict) and data.keys() == {"calls", "uses"}):
        return False
    calls, uses = data["calls"], data["uses"]
    well = isinstance(calls, list) and isinstance(uses, list) and len(calls) == number
    return well and all(isinstance(c, list) and len(c) == 4 for c in calls)


def _argument(value: Any) -> str:
    """A value as it is typed in a call, so that the call can be tried."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:_}" if abs(value) >= 10_000 else str(value)
    return "set()" if value == set() else shown(value, LONGEST)


LONGEST = 90  # letters of an argument
UNSEEN = "The cases in the text are right: what is different about this one?"
