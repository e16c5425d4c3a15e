"""How alike the marks of two readers are, as a mean over all pairs of a class.

F1 (C. J. van Rijsbergen, Information Retrieval, 2nd edition 1979) of one reader against
another does not ask which of the two is right: it is the same both ways. Its mean over
the pairs as a measure of agreement: G. Hripcsak and A. S. Rothschild, Journal of the
American Medical Informatics Association 12, 2005, 296-298.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

Mark = tuple[int, int, str]  # first letter, letter after the last, label


@dataclass(frozen=True)
class Likeness:
    """The mean F1 over pairs; None where there is no pair.

    `exact` counts two marks as the same when ends and label agree; for `touching` one
    shared letter and the same label are enough.
    """

    exact: float | None
    touching: float | None


class Sets:
    """The marks of several readers as sets of bits, for half a million pairs a second.

    The bit of a mark is its place among all that anybody has made. `reach` of a reader
    has the bits of all marks that share a letter and the label with one of the reader.
    """

    def __init__(self, readers: Sequence[Iterable[Mark]]) -> None:
        lists = [sorted({*marks}) for marks in readers]
        known = sorted({mark for marks in lists for mark in marks})
        bit = {mark: 1 << n for n, mark in enumerate(known)}
        longest = max((end - start for start, end, _ in known), default=0)
        near = {mark: _near(mark, known, bit, longest) for mark in known}
        self.own = [_joined(bit[mark] for mark in marks) for marks in lists]
        self.reach = [_joined(near[mark] for mark in marks) for marks in lists]

    def exact(self, one: int, other: int) -> float:
        """F1 of two readers, by their places in the list."""
        mine, theirs = self.own[one], self.own[other]
        both = mine.bit_count() + theirs.bit_count()
        return 2 * (mine & theirs).bit_count() / both if both else 1.0

    def touching(self, one: int, other: int) -> float:
        """F1 of two readers where one shared letter is enough."""
        mine, theirs = self.own[one], self.own[other]
        if not (mine and theirs):
            return float(mine == theirs)
        right = (mine & self.reach[other]).bit_count() / mine.bit_count()
        met = (theirs & self.reach[one]).bit_count() / theirs.bit_count()
        return 2 * right * met / (right + met) if right + met else 0.0


def _near(mark: Mark, known: Sequence[Mark], bit: dict[Mark, int], longest: int) -> int:
    start, end, label = mark
    first = bisect_left(known, (start - longest, 0, ""))
    last = bisect_left(known, (end, 0, ""))
    near = (m for m in known[first:last] if m[1] > start and m[2] == label)
    return _joined(bit[other] for other in near)


def _joined(bits: Iterable[int]) -> int:
    found = 0
    for each in bits:
        found |= each
    return found


def likeness(readers: Sequence[Iterable[Mark]]) -> Likeness:
    """How alike the marks of a class are, over all pairs of its readers."""
    sets, pairs = Sets(readers), [*combinations(range(len(readers)), 2)]
    return _mean(sets, pairs)


def likeness_with(one: Iterable[Mark], readers: Sequence[Iterable[Mark]]) -> Likeness:
    """How alike one reader's marks are to those of each of the others."""
    sets = Sets([one, *readers])
    return _mean(sets, [(0, n) for n in range(1, len(readers) + 1)])


def _mean(sets: Sets, pairs: Sequence[tuple[int, int]]) -> Likeness:
    if not pairs:
        return Likeness(None, None)
    return Likeness(
        fmean(sets.exact(*pair) for pair in pairs),
        fmean(sets.touching(*pair) for pair in pairs),
    )
