"""How far two groups differ, with the interval that chance leaves it.

By chance as many are taken from the one group as from the other, and the difference of
their means is noted, again and again. This is a permutation test turned round: if a
wording moves everybody's trust by one number, then swapping m readers of each group
leaves a smaller difference than the class shows exactly where that number lies beyond
the difference of the means of those m and m. So the middle of what was noted holds the
shifts that a permutation test would not refuse, without a bell curve being supposed.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

TIMES = 4_000
FEWEST = 5  # in each group; with fewer there are too few ways to swap
COMPARED = 3  # wordings, each with the number alone
TOGETHER = 0.95  # of classes in which all three intervals hold
ALONE = 1 - (1 - TOGETHER) / COMPARED


@dataclass(frozen=True)
class Difference:
    """The mean of one group less that of the other, and the ends of its interval."""

    mean: float
    low: float
    high: float

    @property
    def tells(self) -> bool:
        """Whether the interval leaves out that there is no difference."""
        return self.low > 0 or self.high < 0


def difference(
    one: Sequence[int], other: Sequence[int], times: int = TIMES, seed: int = 2020
) -> Difference | None:
    """How much more the first group gave than the second; None if one is too small.

    The same answers in another order give the same interval.
    """
    if min(len(one), len(other)) < FEWEST:
        return None
    chance, groups = random.Random(seed), (sorted(one), sorted(other))
    shifts = sorted(_shift(*groups, chance) for _ in range(times))
    cut = int(times * (1 - ALONE) / 2)
    mean = fmean(one) - fmean(other)
    return Difference(mean, shifts[cut], shifts[-cut - 1])


def _shift(one: Sequence[int], other: Sequence[int], chance: random.Random) -> float:
    """The difference of means between as many of the one group as of the other."""
    number = 0
    while not number:  # nobody swapped says nothing
        places = chance.sample(range(len(one) + len(other)), len(one))
        number = sum(place >= len(one) for place in places)
    taken, given = chance.sample(one, number), chance.sample(other, number)
    return (sum(taken) - sum(given)) / number
