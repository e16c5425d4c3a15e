"""A class by its learners: of all files of one, the best answer to each problem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT
from raqqakit.exercises.texts import AGAIN
from tools.grade.sheets import Sheet
from tools.grade.standings import Standing, standing_of


@dataclass(frozen=True)
class Learner:
    """One learner with one set, once, however many files there are.

    `again` says how the learner stands with the questions that came back in other
    words, by the names of those that went wrong at first.
    """

    name: str
    set: str
    sheets: tuple[Sheet, ...]
    standings: Mapping[str, Standing]
    again: Mapping[str, Standing]

    @property
    def key(self) -> tuple[str, str]:
        """Who it is and which set."""
        return self.sheets[0].learner

    @cached_property
    def right(self) -> int:
        """How many problems are right."""
        return sum(s.best.status == RIGHT for s in self.standings.values())

    @cached_property
    def tries(self) -> int:
        """How many attempts there were at all problems."""
        return sum(s.tries for s in self.standings.values())

    @cached_property
    def hints(self) -> int:
        """How many hints were read."""
        return sum(s.hints for s in self.standings.values())

    @cached_property
    def stuck(self) -> dict[str, Standing]:
        """The problems that were tried and are not right, the most tried first."""
        tried = (RIGHT, NOT_ATTEMPTED)
        found = {n: s for n, s in self.standings.items() if s.best.status not in tried}
        return dict(sorted(found.items(), key=lambda one: -one[1].tries))

    @cached_property
    def vain(self) -> int:
        """How many attempts there were at problems that are not right yet."""
        return sum(s.tries for s in self.stuck.values())

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What to know of the files, and which best answer is in which of several."""
        said = [
            f"{sheet.file}: {note}" for sheet in self.sheets for note in sheet.notes
        ]
        if len(self.sheets) == 1:
            return (*self.sheets[0].notes,)
        return (_origin(self.standings, len(self.sheets)), *said)


def learners(sheets: Iterable[Sheet]) -> list[Learner]:
    """Who is in a class, those to talk to first at the top.

    These are those with the most attempts at problems that are not right yet; then
    those with the fewest right.
    """
    by_key: dict[tuple[str, str], list[Sheet]] = {}
    for sheet in sorted(sheets, key=lambda s: (s.saved, s.file)):
        by_key.setdefault(sheet.learner, []).append(sheet)
    found = [_learner(tuple(mine)) for mine in by_key.values()]
    return sorted(found, key=lambda one: (-one.vain, one.right, one.key))


def _learner(sheets: tuple[Sheet, ...]) -> Learner:
    """One learner from his or her files, the oldest first."""
    newest = sheets[-1]
    standings = {problem: standing_of(problem, sheets) for problem in newest.work}
    again = {n.removesuffix(AGAIN): s for n, s in standings.items() if AGAIN in n}
    asked = {n: s for n, s in standings.items() if AGAIN not in n}
    return Learner(newest.name, newest.set, sheets, asked, again)


def _origin(standings: Mapping[str, Standing], number: int) -> str:
    by_file: dict[str, list[str]] = {}
    for problem, standing in standings.items():
        if standing.file:
            by_file.setdefault(standing.file, []).append(problem)
    parts = [f"{', '.join(names)} from {file}" for file, names in by_file.items()]
    return f"best of {number} files: {'; '.join(parts) or 'nothing attempted'}"
