"""One answers file, every attempt in it checked again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import raqqakit
from raqqakit.exercises.past.saving import MOST
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT, STATUSES, Result
from tools.gather.content import printable
from tools.grade.asked import problems_in
from tools.grade.content import content
from tools.grade.judged import Attempt, attempt, time

UNTRIED = Result(NOT_ATTEMPTED, "not-attempted", "")
STRANGE = "cannot be read"
HINTS = 3  # that a problem has


@dataclass(frozen=True)
class Work:
    """What a file holds of one problem; `hinted` are the times when hints were read.

    An answers file tells how many hints were read, and not when.
    """

    attempts: tuple[Attempt, ...] = ()
    tries: int = 0
    hints: int = 0
    hinted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """What one file holds of one set, checked again: who, and what was attempted.

    `record` says whether the file is a learner's record, which has no name in it.
    """

    file: str
    name: str
    set: str
    saved: str
    work: Mapping[str, Work]
    notes: tuple[str, ...] = ()
    record: bool = False

    @property
    def learner(self) -> tuple[str, str]:
        """Who it is, however the name is spaced and capitalised, and which set."""
        return " ".join(self.name.casefold().split()), self.set


def best(results: Sequence[Result]) -> Result:
    """The result that counts: of those with the best status the newest."""
    ranked = sorted(results, key=lambda one: -STATUSES.index(one.status))
    return ranked[-1] if ranked else UNTRIED


def read_sheet(path: Path, name: str) -> Sheet:
    """Read and check one file. Raises ValueError, in a sentence, when it is unfit."""
    said = content(path)
    work, notes = {}, []
    for problem in problems_in(said["set"]):
        kept = said["answers"].get(problem.id)
        work[problem.id], note = _work(said["set"], problem.id, kept)
        notes += [f"{problem.id}: {note}"] if note else []
    kit = printable(str(said.get("kit", "unknown")))
    if kit != raqqakit.__version__:
        notes.insert(0, f"saved with version {kit[:20]} of the kit")
    who = printable(said["name"])[:200] or "(no name)"
    return Sheet(name, who, said["set"], time(said.get("saved")), work, tuple(notes))


def work_of(checked: Sequence[Attempt], tries: int, hints: int = 0) -> Work:
    """What attempts come to; an empty answer is none, but those before it count."""
    tried = tuple(a for a in checked if a.result.status != NOT_ATTEMPTED)
    tries = max(tries, len(tried)) if tried else 0
    return Work(tried, tries, min(hints, HINTS))


def _work(name_of_set: str, problem: str, kept: Any) -> tuple[Work, str]:
    """Check the attempts at one problem; with a note where the file says otherwise."""
    if not isinstance(kept, dict):
        return Work(), "" if kept is None else STRANGE
    # Before format 2 an answer was its only attempt, and none was one as well.
    listed = kept.get("attempts", [kept] if _was_tried(kept) else [])
    well = isinstance(listed, list) and all(isinstance(one, dict) for one in listed)
    if not well:
        return Work(), STRANGE
    checked = [attempt(name_of_set, problem, one) for one in listed[-MOST - 2 :]]
    tries, hints = _number(kept.get("tries")), _number(kept.get("hints"))
    work = work_of([a for a, _ in checked], tries, hints)
    return work, _note(kept, work, readable=all(fine for _, fine in checked))


def _was_tried(kept: Mapping[str, Any]) -> bool:
    return kept.get("status") != NOT_ATTEMPTED or kept.get("value") is not None


def _note(kept: Mapping[str, Any], work: Work, *, readable: bool) -> str:
    if not readable:
        return STRANGE
    status, said = best([a.result for a in work.attempts]).status, kept.get("status")
    if said == status or RIGHT not in (said, status):
        return ""
    return f"the file says {printable(str(said))[:20]}, the check {status}"


def _number(said: Any) -> int:
    return said if type(said) is int and 0 <= said < 1_000_000 else 0
