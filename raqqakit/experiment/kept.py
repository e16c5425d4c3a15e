"""What the learner's record keeps of the experiment: the deal, the answer, the end."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from raqqakit.data import ARTICLE
from raqqakit.experiment.printed import Printed, kept
from raqqakit.record import Event, Json, Record

NAME, DEAL, ANSWER, TOLD = "experiment", "deal", "answer", "debrief"
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that looks like another
LENGTH = 8


@dataclass(frozen=True)
class Deal:
    """Which sentence chance has dealt, and a code by which two files are one answer."""

    slip: str
    code: str


@dataclass(frozen=True)
class Answer:
    """What a learner would print, and the trust in the number, from 1 to 7."""

    printed: Printed
    trust: int


class Kept:
    """The experiment on one story in a record, which only grows.

    The first deal counts, so that a cell that is run again deals no new sentence; of
    the answers the last one before the debrief.
    """

    def __init__(self, story: str, record: Record) -> None:
        self.story = story
        self._record = record
        self._edition = "" if story == ARTICLE else story

    def deal(self, slips: Sequence[str]) -> Deal:
        """The sentence that was dealt; where none was, one of the slips by chance."""
        found = next(filter(None, map(_deal, self._events(DEAL))), None)
        if not found:
            code = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
            found = Deal(secrets.choice(slips), code)
            self._add(DEAL, {"slip": found.slip, "code": found.code})
        return found

    @property
    def answer(self) -> Answer | None:
        """The answer that counts; None before there is one."""
        found = [*filter(None, map(_answer, self._events(ANSWER)))]
        return found[-1] if found else None

    @property
    def is_told(self) -> bool:
        """Whether the debrief was opened."""
        return bool(self._events(TOLD))

    def keep(self, given: Answer) -> str:
        """Keep an answer; "" or a sentence when it could not be written."""
        words, trust = given.printed.words, given.trust
        return self._add(ANSWER, {"printed": words, "trust": trust})

    def tell(self) -> None:
        """Note, once, that the debrief was opened."""
        if not self.is_told:
            self._add(TOLD, None)

    def _events(self, problem: str) -> list[Event]:
        mine = self._record.events(NAME)
        return [e for e in mine if (e.problem, e.edition) == (problem, self._edition)]

    def _add(self, problem: str, answer: Json) -> str:
        event = Event(
            kind=NAME, set=NAME, edition=self._edition, problem=problem, answer=answer
        )
        return self._record.add(event)


def _deal(event: Event) -> Deal | None:
    said = event.answer
    if isinstance(said, dict) and isinstance(said.get("slip"), str):
        return Deal(said["slip"], str(said.get("code", "")))
    return None


def _answer(event: Event) -> Answer | None:
    said = event.answer
    if isinstance(said, dict) and isinstance(said.get("trust"), int):
        return Answer(kept(str(said.get("printed", ""))), said["trust"])
    return None
