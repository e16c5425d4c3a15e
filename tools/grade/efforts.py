"""What a class went through with each problem: tries, hints, and what they changed.

So a problem that teaches nothing is seen: nobody learns where all are right at once,
where many tries lead nowhere, or where the hints are read in vain.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import RIGHT
from tools.grade.asked import asked_in
from tools.grade.learners import Learner
from tools.grade.standings import Standing

FEWEST = 5  # learners, below whom nothing is said of a problem
TRIES = 3  # in the middle of the class: many
NEARLY_ALL = 0.95
HALF = 0.5
RULE = (
    f"A remark needs {FEWEST} learners who tried. “Many tries, few right”: the middle "
    f"learner tried {TRIES} times or more, and fewer than half are right. “Right at "
    f"once by nearly all”: {NEARLY_ALL:.0%} or more were right at the first try, so "
    f"little was to be learned. “Hints do not help”: of {FEWEST} or more who answered "
    "again after a hint, fewer than half became right. When a hint was read stands in "
    "records alone, so answers files do not count there. The middle is the median."
)
AT_ONCE, LATER, HINTED, OPEN = (
    "right at once",
    "right later",
    "right with hints",
    "not right yet",
)
WAYS = (AT_ONCE, LATER, HINTED, OPEN)


@dataclass(frozen=True)
class Effort:
    """One problem, and how those stand with it who tried it."""

    problem: Problem
    tried: tuple[Standing, ...]

    @property
    def ways(self) -> dict[str, int]:
        """How many learners came to the answer in which way."""
        found = [_way(one) for one in self.tried]
        return {way: found.count(way) for way in WAYS}

    @property
    def right(self) -> int:
        """How many are right by now."""
        return len(self.tried) - self.ways[OPEN]

    @property
    def middle(self) -> float:
        """How often the learner in the middle tried."""
        return median(one.tries for one in self.tried) if self.tried else 0

    @property
    def most(self) -> int:
        """How often somebody tried at most."""
        return max((one.tries for one in self.tried), default=0)

    @property
    def hinted(self) -> int:
        """How many read a hint."""
        return sum(one.hints > 0 for one in self.tried)

    @property
    def after_hint(self) -> tuple[int, int]:
        """How many became right after a hint, of those who answered again after one."""
        after = [found for one in self.tried if (found := _after(one))]
        return sum(RIGHT in found for found in after), len(after)

    @property
    def remarks(self) -> list[str]:
        """What seems amiss with the problem, by the rule."""
        number = len(self.tried)
        helped, after = self.after_hint
        said = {
            "many tries, few right": self.middle >= TRIES
            and self.right < HALF * number,
            "right at once by nearly all": self.ways[AT_ONCE] >= NEARLY_ALL * number,
            "hints do not help": after >= FEWEST and helped < HALF * after,
        }
        return [words for words, so in said.items() if so and number >= FEWEST]


def efforts(name: str, pupils: Iterable[Learner]) -> list[Effort]:
    """What each problem of a set that anybody tried has cost."""
    pupils = list(pupils)
    found = (Effort(p, _tried(p.id, pupils)) for p in asked_in(name))
    return [one for one in found if one.tried]


def _tried(problem: str, pupils: Sequence[Learner]) -> tuple[Standing, ...]:
    standings = (pupil.standings[problem] for pupil in pupils)
    return tuple(one for one in standings if one.tries)


def _way(one: Standing) -> str:
    if one.best.status != RIGHT:
        return OPEN
    if one.first and one.first.result.status == RIGHT:
        return AT_ONCE
    return HINTED if one.hints else LATER


def _after(one: Standing) -> list[str]:
    """What came of the answers after the first hint, for whom was not right before."""
    if not one.hinted:
        return []
    before = [a for a in one.attempts if a.when < min(one.hinted)]
    if any(a.result.status == RIGHT for a in before):
        return []
    return [a.result.status for a in one.attempts[len(before) :]]
