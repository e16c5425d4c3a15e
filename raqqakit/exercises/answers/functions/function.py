"""Answers that are a function: called with copies, for a limited time, quietly."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from raqqakit.exercises.answers.functions.calls import RETURNED, Call, Case, case
from raqqakit.exercises.answers.functions.code import (
    explains_all,
    in_its_code,
    none_as_text,
    split,
    unread,
    without_given,
)
from raqqakit.exercises.answers.functions.findings import (
    SHOULD,
    called,
    nothing_given,
    result,
    stopped,
)
from raqqakit.exercises.answers.functions.kinds import another_kind
from raqqakit.exercises.answers.functions.meant import POINT
from raqqakit.exercises.answers.functions.same import same_result
from raqqakit.exercises.answers.functions.tried import Tried, as_tried, try_out
from raqqakit.exercises.expected import Expected, Finding
from raqqakit.exercises.values.to_plain import Plain, to_plain

__all__ = ["Case", "Function", "case"]


@dataclass(frozen=True, eq=False)
class Function(Expected[Tried]):
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

    def told_apart(self) -> list[str]:
        """The codes of cases that have a reply of their own, once each."""
        return [*dict.fromkeys(one.about for one in self.all_cases if one.about)]

    def gather(self, value: object) -> Plain:
        """What the function did in each case; plain data when it is no function."""
        return try_out(value, self.cases, self.unseen, self.avoid)

    def read(self, data: Plain) -> Tried:
        """What the function did; raises Unreadable when none was given."""
        return as_tried(data, self.name, len(self.all_cases))

    def _gives(self, call: Call, case: Case) -> bool:
        """Whether a call gives what is wanted."""
        well = same_result(call.got, to_plain(case.wanted), self.tolerance)
        return call.how == RETURNED and well

    def _failing(self, tried: Tried) -> int | None:
        """The number of the first case that does not go well."""
        pairs = enumerate(zip(tried.calls, self.all_cases))
        well = ((n, self._gives(a, b) and not a.changed) for n, (a, b) in pairs)
        return next((number for number, went_well in well if not went_well), None)

    def matches(self, when: Any, answer: Tried) -> bool:
        """Whether it does what a wrong function does, or one of several, every time."""
        number = self._failing(answer)
        if number is None or answer.uses or explains_all(self._said(answer, number)):
            return False
        wrong = when if isinstance(when, tuple) else (when,)
        return any(self.same(answer, _record_of(self, one)) for one in wrong)

    def _said(self, answer: Tried, number: int) -> list[str]:
        """What the code itself says of a case that failed."""
        return without_given(answer.code, self.all_cases[number].given)

    def same(self, answer: Tried, other: Tried) -> bool:
        """Whether two functions do the same in every case, down to an error's words.

        Where both give nothing, one that prints is told from one that does not.
        """
        return all(
            a.how == b.how
            and same_result(a.got, b.got, self.tolerance)
            and (a.got is not None or a.printed == b.printed)
            for a, b in zip(answer.calls, other.calls)
        )

    def fields(self, answer: Tried) -> dict[str, str]:
        """What a reply may say of the first case that failed."""
        if not isinstance(answer, Tried):
            return super().fields(answer)
        number = self._failing(answer) or 0
        case, got = self.all_cases[number], answer.calls[number].got
        return {
            "call": called(self.name, case.given),
            "value": result(got),
            "wanted": result(to_plain(case.wanted)),
            "given": str(len(case.given)),
        }

    def findings(self, answer: Tried) -> Iterator[Finding]:
        """Yield what went wrong in the first case that failed."""
        number = self._failing(answer)
        if number is not None:
            for finding in self._matters(answer, number):
                what = finding.what.format(**self.fields(answer))
                yield replace(finding, what=what)
        elif answer.uses:
            what = f"Your function uses `{answer.uses[0]}`: it works for one text only."
            yield Finding("wired", what, GIVEN_ONLY)

    def _matters(self, answer: Tried, number: int) -> Iterator[Finding]:
        call, case = answer.calls[number], self.all_cases[number]
        if answer.uses:
            what = (
                f"Your function uses `{answer.uses[0]}`, which is not given to it and"
            )
            yield Finding("wired", f"{what} is the same each time.", GIVEN_ONLY)
        yield from none_as_text(answer.code, call)
        yield from stopped(call, case, unread(answer.code), split(answer.code))
        none_wanted = any(one.wanted is None for one in self.all_cases)
        may_be_none = none_wanted and not call.printed
        if not answer.returns or not (may_be_none or explains_all(answer.code)):
            yield from nothing_given(call, answer.returns)
        if self._gives(call, case):
            yield CHANGES
        if comma := split(answer.code):
            yield Finding("comma", SHOULD, POINT.format(comma))
        yield from another_kind(call.got, case.wanted, number == 0)
        gave = [one.got for one in answer.calls]
        always = len(gave) > 1 and all(same_result(one, gave[0]) for one in gave)
        code = self._said(answer, number)
        yield from in_its_code(code, call.got, case.wanted, always)
        if self._knows_examples_only(gave):
            yield EXAMPLES_ONLY
        seen = number < len(self.cases)
        yield Finding(case.about or ("seen-case" if seen else "unseen-case"), SHOULD)

    def _knows_examples_only(self, gave: Sequence[Plain]) -> bool:
        """Whether it gives nothing but the results of the text, where more are wanted.

        Yes and no are all that some problems want, so they say nothing.
        """
        known = [to_plain(one.wanted) for one in self.cases]
        others = [to_plain(one.wanted) for one in self.unseen]
        more = [one for one in others if not _among(one, known)]
        if any(isinstance(one, bool) for one in known) or len(more) < 2:
            return False
        return all(_among(one, known) for one in gave)


def _among(result: Plain, known: Sequence[Plain]) -> bool:
    return any(same_result(result, one) for one in known)


@cache
def _record_of(expected: Function, function: Callable[..., object]) -> Tried:
    """What a wrong function of the kit's does; tried once, however many are judged."""
    # It ends, so a computer that stands still for seconds must not cut it off: what
    # was kept of it then would be no misconception any more.
    tried = try_out(
        function, expected.cases, expected.unseen, expected.avoid, STANDSTILL
    )
    return expected.read(tried)


STANDSTILL = 60  # seconds
GIVEN_ONLY = "Use only what it is given."
EXAMPLES_ONLY = Finding(
    "examples-only",
    SHOULD,
    "Other calls have other results, and it gives only those of the page: find a rule.",
)
CHANGES = Finding(
    "changes-argument",
    "Your function changes what it is given.",
    "Make a new one, so that the caller's own stays as it was.",
)
