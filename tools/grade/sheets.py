"""One answers file, every attempt in it checked again; nobody's code is run."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import raqqakit
from raqqakit.exercises.past.history import SURE
from raqqakit.exercises.past.saving import MOST
from raqqakit.exercises.problems import judge_safely
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT, STATUSES, Result
from raqqakit.exercises.sets import known_editions, problems_of
from raqqakit.exercises.values.serialise import decode
from raqqakit.exercises.values.to_plain import UNREADABLE, to_plain
from tools.gather.content import printable
from tools.grade.content import content

UNTRIED = Result(NOT_ATTEMPTED, "not-attempted", "")
STRANGE = "cannot be read"


@dataclass(frozen=True)
class Attempt:
    """One attempt at a problem: when, what the check says of it now, and how sure."""

    when: str
    result: Result
    sure: str = ""


@dataclass(frozen=True)
class Work:
    """What a file holds of one problem."""

    attempts: tuple[Attempt, ...] = ()
    tries: int = 0
    hints: int = 0


@dataclass(frozen=True)
class Sheet:
    """One answers file, checked again: who, which set, what was attempted."""

    file: str
    name: str
    set: str
    saved: str
    work: Mapping[str, Work]
    notes: tuple[str, ...] = ()

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
    for problem in problems_of(said["set"]).problems:
        kept = said["answers"].get(problem.id)
        work[problem.id], note = _work(said["set"], problem.id, kept)
        notes += [f"{problem.id}: {note}"] if note else []
    kit = printable(str(said.get("kit", "unknown")))
    if kit != raqqakit.__version__:
        notes.insert(0, f"saved with version {kit[:20]} of the kit")
    who = printable(said["name"])[:200] or "(no name)"
    return Sheet(name, who, said["set"], _time(said.get("saved")), work, tuple(notes))


def _work(name_of_set: str, problem: str, kept: Any) -> tuple[Work, str]:
    """Check the attempts at one problem; with a note where the file says otherwise."""
    if not isinstance(kept, dict):
        return Work(), "" if kept is None else STRANGE
    # Before format 2 an answer was its only attempt, and none was one as well.
    listed = kept.get("attempts", [kept] if _was_tried(kept) else [])
    well = isinstance(listed, list) and all(isinstance(one, dict) for one in listed)
    if not well:
        return Work(), STRANGE
    checked = [_attempt(name_of_set, problem, one) for one in listed[-MOST - 2 :]]
    tried = [a for a, _ in checked if a.result.status != NOT_ATTEMPTED]
    tries = max(_number(kept.get("tries")), len(tried)) if tried else 0
    work = Work(tuple(tried), tries, min(_number(kept.get("hints")), 3))
    return work, _note(kept, work, readable=all(fine for _, fine in checked))


def _was_tried(kept: Mapping[str, Any]) -> bool:
    return kept.get("status") != NOT_ATTEMPTED or kept.get("value") is not None


def _attempt(
    name_of_set: str, problem: str, one: Mapping[str, Any]
) -> tuple[Attempt, bool]:
    said = one.get("edition")
    edition = said if said in known_editions(name_of_set) else ""
    try:
        coded = json.dumps(one.get("value"))
    except RecursionError:
        coded = "{}"
    result, fine = _judged(name_of_set, edition, problem, coded)
    sure = one.get("sure")
    return Attempt(_time(one.get("when")), result, sure if sure in SURE else ""), fine


# In a class many answers are the same.
@lru_cache(maxsize=10_000)
def _judged(
    name_of_set: str, edition: str, problem: str, coded: str
) -> tuple[Result, bool]:
    """What the check says of an answer, and whether the answer could be read."""
    here = (
        *problems_of(name_of_set, edition).problems,
        *problems_of(name_of_set).problems,
    )
    found = next(p for p in here if p.id == problem)
    try:
        return judge_safely(found, to_plain(decode(json.loads(coded)))), True
    except (ValueError, TypeError, ArithmeticError, RecursionError):
        return judge_safely(found, UNREADABLE), False


def _note(kept: Mapping[str, Any], work: Work, *, readable: bool) -> str:
    if not readable:
        return STRANGE
    status, said = best([a.result for a in work.attempts]).status, kept.get("status")
    if said == status or RIGHT not in (said, status):
        return ""
    return f"the file says {printable(str(said))[:20]}, the check {status}"


def _number(said: Any) -> int:
    return said if type(said) is int and 0 <= said < 1_000_000 else 0


def _time(said: Any) -> str:
    """A time that sorts; '' when there is none."""
    try:
        found = datetime.fromisoformat(str(said))
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found.astimezone(UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):
        return ""
