"""How a learner stands with one problem, from all that was handed in."""

from collections.abc import Sequence
from dataclasses import dataclass

from raqqakit.exercises.replies import Result
from tools.grade.judged import Attempt
from tools.grade.sheets import Sheet, best


@dataclass(frozen=True)
class Standing:
    """How a learner stands with one problem.

    `best` is the result that counts and `file` where it was found; `attempts` are all
    that are known, in their order, and `last` the result of the last; `hinted` are the
    times when hints were read, where they are known.
    """

    best: Result
    last: Result
    file: str
    tries: int
    hints: int
    attempts: tuple[Attempt, ...]
    hinted: tuple[str, ...]

    @property
    def first(self) -> Attempt | None:
        """The first attempt, if there is one."""
        return self.attempts[0] if self.attempts else None

    @property
    def second(self) -> Attempt | None:
        """The second attempt; None too where a file has left out some of very many."""
        whole = len(self.attempts) == self.tries
        return self.attempts[1] if whole and self.tries > 1 else None

    @property
    def met(self) -> tuple[Result, ...]:
        """All results on the way."""
        return tuple(one.result for one in self.attempts)


def standing_of(problem: str, sheets: Sequence[Sheet]) -> Standing:
    """All attempts of all files as one; a file saved later repeats those before."""
    works = [(sheet, sheet.work[problem]) for sheet in sheets]
    each = {
        (attempt.when or sheet.saved or sheet.file, attempt.result): (attempt, sheet)
        for sheet, work in works
        for attempt in work.attempts
    }
    ordered = [each[key] for key in sorted(each, key=lambda key: key[0])]
    attempts = tuple(attempt for attempt, _ in ordered)
    counts = best([attempt.result for attempt in attempts])
    origin = (s.file for a, s in reversed(ordered) if a.result == counts)
    return Standing(
        best=counts,
        last=attempts[-1].result if attempts else counts,
        file=next(origin, ""),
        tries=max(len(each), *(work.tries for _, work in works)),
        hints=max(work.hints for _, work in works),
        attempts=attempts,
        hinted=max((work.hinted for _, work in works), key=len),
    )
