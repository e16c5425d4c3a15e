"""A class's votes on the questions of a lesson, counted; no page is made here."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raqqakit.exercises.answers.prediction import OTHERWISE
from raqqakit.exercises.past.history import SURE
from raqqakit.exercises.problems import Problem
from tools.grade.asked import asked_in, in_words
from tools.grade.cast import Vote, is_right, votes_on
from tools.grade.judged import Attempt
from tools.grade.labels import label_of, size
from tools.grade.learners import Learner

FEWEST = 5  # votes from which a share is spoken of, and shown to a class
LOW, HIGH = 0.35, 0.70  # right at first: between these a talk of neighbours is worth it
THREE = 3  # things to begin the next lesson with


@dataclass(frozen=True)
class Ballot:
    """All votes on one question, whose words are those of the story most read."""

    problem: Problem
    set: str
    votes: tuple[Vote, ...]

    @property
    def labels(self) -> list[str]:
        """All letters of a choice; of numbers those given, the smallest first."""
        given = sorted({*self.first, *self.second}, key=size)
        return [*self.problem.text.options] or given

    @property
    def right(self) -> int:
        """How many were right at first."""
        return sum(is_right(vote.first) for vote in self.votes)

    @property
    def share(self) -> float:
        """The part of the class that was right at first, from 0 to 1."""
        return self.right / len(self.votes)

    @property
    def worth(self) -> bool:
        """Whether the class is so divided that a talk and a second vote pay."""
        return len(self.votes) >= FEWEST and LOW <= self.share <= HIGH

    @property
    def sure(self) -> Counter[str]:
        """How sure the class was at first; those who did not say are left out."""
        return Counter(vote.first.sure for vote in self.votes if vote.first.sure)

    @property
    def certain(self) -> int:
        """How many were certain at first, and not right."""
        firsts = [vote.first for vote in self.votes if not is_right(vote.first)]
        return sum(first.sure == SURE[-1] for first in firsts)

    @property
    def first(self) -> Counter[str]:
        """The first answers, by their letters or numbers."""
        return self._counted(vote.first for vote in self.votes)

    @property
    def second(self) -> Counter[str]:
        """The second answers: who gave none keeps the first."""
        return self._counted(vote.second or vote.first for vote in self.votes)

    def _counted(self, given: Iterable[Attempt]) -> Counter[str]:
        found: Counter[str] = Counter()
        for code, number in Counter(one.result.code for one in given).items():
            found[label_of(self.problem.text, code)] += number
        return found

    @property
    def again(self) -> int:
        """How many gave a second answer, another than their first."""
        return sum(vote.second is not None for vote in self.votes)

    @property
    def right_then(self) -> int:
        """How many were right after the second answer."""
        return sum(is_right(vote.second or vote.first) for vote in self.votes)

    @property
    def common(self) -> tuple[str, int]:
        """The misconception that most showed at first, by its code, and how many."""
        codes = Counter(v.first.result.code for v in self.votes)
        wrong = [c for c in self.problem.text.replies if c != OTHERWISE and codes[c]]
        return max(((c, codes[c]) for c in wrong), key=lambda x: x[1], default=("", 0))

    @property
    def came_back(self) -> list[Attempt]:
        """The first answers on other words, of those who were not right at first."""
        return [v.twin for v in self.votes if v.twin and not is_right(v.first)]

    @property
    def changed(self) -> int:
        """How many of those are right there."""
        return sum(map(is_right, self.came_back))


def ballots(name: str, pupils: Iterable[Learner]) -> list[Ballot]:
    """The votes on each question of a lesson that anybody has answered."""
    pupils = list(pupils)
    found = []
    for problem in asked_in(name):
        votes = votes_on(name, problem.id, pupils) if problem.text.is_question else ()
        if votes:
            story, _ = Counter(v.first.edition for v in votes).most_common(1)[0]
            found.append(Ballot(in_words(name, problem.id, story), name, votes))
    return found


def to_begin(found: Sequence[Ballot]) -> list[Ballot]:
    """The three questions to begin the next lesson with, by a rule that is told.

    First those that are worth a talk, of them those with most who were certain and
    not right; then those that fewer had right, from the fewest on.
    """
    many = [one for one in found if len(one.votes) >= FEWEST]
    talk = sorted((b for b in many if b.worth), key=lambda b: (-b.certain, b.share))
    low = sorted((b for b in many if b.share < LOW), key=lambda b: b.share)
    return [*talk, *low][:THREE]
