"""What a learner did with one problem: every attempt, the best, the last, the hints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raqqakit.exercises.problems import ProblemSet
from raqqakit.exercises.replies import NOT_ATTEMPTED, STATUSES
from raqqakit.record import CHECK, HINT, Event, Record

SURE = ("a guess", "fairly sure", "certain")  # how sure one can be of an answer
IN_SHORT = {"guess": SURE[0]}


@dataclass(frozen=True)
class History:
    """The attempts at a problem in their order, and how many hints were read."""

    attempts: Sequence[Event] = ()
    hints: int = 0

    @property
    def first(self) -> Event | None:
        """The oldest attempt; None before it."""
        return self.attempts[0] if self.attempts else None

    @property
    def last(self) -> Event | None:
        """The newest attempt; None before the first."""
        return self.attempts[-1] if self.attempts else None

    @property
    def best(self) -> Event | None:
        """The attempt that counts: of those with the best status, the newest."""
        ranked = sorted(self.attempts, key=lambda one: -STATUSES.index(one.status))
        return ranked[-1] if ranked else None

    @property
    def status(self) -> str:
        """The status of the best attempt."""
        return self.best.status if self.best else NOT_ATTEMPTED


def sure_of(said: object) -> str:
    """The word on how sure one was that is meant; "" for what is none of the three."""
    word = said.strip().lower() if isinstance(said, str) else ""
    word = IN_SHORT.get(word, word)
    return word if word in SURE else ""


def histories(found: ProblemSet, record: Record) -> dict[str, History]:
    """What was done with each problem of a set, by its name; twins are left out."""
    events = record.events(found.id)
    return {name: history(events, name) for name in found.asked}


def history(events: Iterable[Event], problem: str) -> History:
    """What events say of one problem; a status this kit does not know is left out."""
    mine = [event for event in events if event.problem == problem]
    attempts = [e for e in mine if e.kind == CHECK and e.status in STATUSES]
    return History(attempts, min(sum(e.kind == HINT for e in mine), 3))
