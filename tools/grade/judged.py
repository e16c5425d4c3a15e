"""One saved answer, checked again; nobody's code is run."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from raqqakit.exercises.past.history import SURE
from raqqakit.exercises.problems import judge_safely
from raqqakit.exercises.replies import Result
from raqqakit.exercises.values.serialise import decode
from raqqakit.exercises.values.to_plain import UNREADABLE, to_plain
from tools.grade.asked import editions_of, in_words


@dataclass(frozen=True)
class Attempt:
    """One attempt at a problem: when, what the check says of it now, and how sure.

    `edition` is the story in whose words it was asked.
    """

    when: str
    result: Result
    sure: str = ""
    edition: str = ""


def attempt(
    name_of_set: str, problem: str, one: Mapping[str, Any]
) -> tuple[Attempt, bool]:
    """An attempt as a file keeps it, checked again, and whether it could be read."""
    said, sure = one.get("edition"), one.get("sure")
    edition = said if said in editions_of(name_of_set) else ""
    try:
        coded = json.dumps(one.get("value"))
    except RecursionError:
        coded = "{}"
    result, fine = _judged(name_of_set, edition, problem, coded)
    sure = sure if sure in SURE else ""
    return Attempt(time(one.get("when")), result, sure, edition), fine


# In a class many answers are the same.
@lru_cache(maxsize=20_000)
def _judged(
    name_of_set: str, edition: str, problem: str, coded: str
) -> tuple[Result, bool]:
    """What the check says of an answer, and whether the answer could be read."""
    found = in_words(name_of_set, problem, edition)
    try:
        return judge_safely(found, to_plain(decode(json.loads(coded)))), True
    except (ValueError, TypeError, ArithmeticError, RecursionError):
        return judge_safely(found, UNREADABLE), False


def time(said: Any) -> str:
    """A time that sorts; '' when there is none."""
    try:
        found = datetime.fromisoformat(str(said))
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found.astimezone(UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):
        return ""
