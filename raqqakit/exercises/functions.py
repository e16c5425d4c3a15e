"""Answers that are a function: called with copies, for a limited time, quietly."""

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from raqqakit.exercises import limit, plain
from raqqakit.exercises.alike import key, same_result
from raqqakit.exercises.keeping import names_used, nothing_changed
from raqqakit.exercises.plain import shown
from raqqakit.exercises.result import COULD_NOT
from raqqakit.exercises.want import Finding, Unreadable, Want, refuse


@dataclass(frozen=True)
class Case:
    """One call of a learner's function: what it is given, and what it should return."""

    given: tuple[Any, ...]
    wanted: Any


def case(*given: Any, gives: Any) -> Case:
    """A case: `case("a b", gives=2)` says that for "a b" the function returns 2."""
    return Case(given, gives)


@dataclass(frozen=True, eq=False)
class Function(Want):
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
        data = plain.plain(value)
        if data is not plain.FUNCTION or not callable(value):
            return data
        clock = limit.Clock(limit.SECONDS)
        calls = [_run(value, case, clock) for case in self._all()]
        uses = sorted(names_used(value) & {*self.avoid})
        return {"calls": calls, "uses": uses}

    def _all(self) -> list[Case]:
        return [*self.cases, *self.unseen]

    def read(self, data: Any) -> Any:
        """The calls; raises Unreadable when no function was given."""
        if _is_record(data, len(self._all())):
            return data
        if isinstance(data, plain.Other) or data is None:
            raise refuse(data, f"the function `{self.name}`")
        raise Unreadable(
            "no-function",
            f"This is {shown(data)}, and the function itself is wanted. "
            f"Write `{self.name}` without round brackets.",
        )

    def _failing(self, answer: Any) -> int | None:
        pairs = enumerate(zip(answer["calls"], self._all()))
        return next((n for n, (c, case) in pairs if not self._well(c, case)), None)

    def _well(self, call: Any, case: Case) -> bool:
        how, got, changed, _ = call
        well = how == "returned" and not changed
        wanted = plain.plain(case.wanted)
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
        how, got, changed, printed = answer["calls"][number]
        if how != "returned":
            code, what, then = STOPS.get(how, _stop(how))
            return Finding(code, what.format(**said), then, COULD_NOT)
        if got is None and self._all()[number].wanted is not None:
            others = [call[1] for call in answer["calls"] if call[0] == "returned"]
            if not printed and any(other is not None for other in others):
                what = "{call} gives nothing back.".format(**said)
                return Finding("no-return", what, "Is no `return` reached there?")
            return NO_RETURN[bool(printed)]
        if isinstance(got, plain.Other):
            raise refuse(got, "a plain value")
        if changed and self._well([how, got, False, printed], self._all()[number]):
            return CHANGES
        what = "{call} gives {value}, and should give {wanted}.".format(**said)
        code = "seen-case" if number < len(self.cases) else "unseen-case"
        return Finding(code, what, "" if number < len(self.cases) else UNSEEN)


@lru_cache
def _record_of(want: Function, function: Callable[..., Any]) -> Any:
    """What a wrong function of the kit's does; tried once, however many are judged."""
    return want.gather(function)


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
CHANGES = Finding(
    "changes-argument",
    "Your function changes the list it is given.",
    "Make a new one, so that the caller's own stays as it was.",
)
NO_RETURN = {
    True: Finding(
        "prints",
        "Your function prints its answer and gives nothing back.",
        "Write `return` in the place of `print`.",
    ),
    False: Finding(
        "no-return",
        "Your function gives nothing back.",
        "Its last line needs the word `return` before the result.",
    ),
}
STOPS = {
    "too long": (
        "too-long",
        "{call} did not end within half a second, so it was stopped.",
        "Which loop has no end?",
    ),
    "asks": (
        "asks",
        "Your function asks the keyboard with `input`.",
        "Use what it is given in the brackets.",
    ),
    "NameError": (
        "name-error",
        "{call} stopped at a name that does not exist in the function ({value}).",
        "Is it spelt right, or does something like `math.` belong in front?",
    ),
    "RecursionError": (
        "recursion",
        "{call} calls itself again and again.",
        "When should it stop calling itself?",
    ),
}


def _stop(how: object) -> tuple[str, str, str]:
    what = f"{{call}} stopped with {_article(str(how))} `{how}` ({{value}})."
    return "stops", what, "Try this call in a cell of its own."


def _article(word: str) -> str:
    return "an" if word[:1] in "AEIOU" else "a"


def _run(function: Callable[..., Any], case: Case, clock: limit.Clock) -> list[Any]:
    """Call the function once; return how it ended, with what, and what else it did."""
    how, got, changed = "returned", None, False
    with limit.quiet() as printed, nothing_changed(function):
        try:
            left = clock.left()
            got, changed = limit.call(_called, function, case, seconds=left)
        except limit.TimeUp:
            how = "too long"
        except limit.NoInput:
            how = "asks"
        except BaseException as trouble:
            how, got = plain.name_of(type(trouble)), _words(trouble)
    return [how, got, changed, bool(printed.tell())]


def _called(function: Callable[..., Any], case: Case) -> tuple[Any, bool]:
    """What the function returns, and whether it changes what it is given."""
    given = deepcopy(case.given)
    got = plain.plain(function(*given))
    return got, key(plain.plain(given)) != key(plain.plain(case.given))


def _words(trouble: BaseException) -> str:
    """The words of an error, when they are plain."""
    given = BaseException.__dict__["args"].__get__(trouble)
    words = plain.safely(plain.plain, given[0]) if given else ""
    return re.sub(r"\s+", " ", words)[:60] if isinstance(words, str) else ""
