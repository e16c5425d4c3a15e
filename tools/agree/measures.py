"""How far the readers of a text agree at one moment, in a few numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tools.agree.alpha import Alpha, alpha
from tools.agree.pairs import Likeness, likeness
from tools.agree.sections import Round

MOST_LABELS = 6


@dataclass(frozen=True)
class Measured:
    """The numbers of one moment.

    `marks` is the median of the readers' marks; `likeness` the mean F1 of pairs of
    readers; `alpha` that over all words with their labels, and `by_label` that of each
    label against all else, where there is more than one.
    """

    moment: str
    readers: int
    marks: float
    likeness: Likeness
    alpha: Alpha
    by_label: Mapping[str, Alpha]


def measured(said: Round, labels: Sequence[str]) -> Measured:
    """The numbers of a moment, for the labels that were used."""
    several = labels[:MOST_LABELS] if len(labels) > 1 else ()
    return Measured(
        said.moment,
        len(said.readers),
        median(map(len, said.marks)) if said.marks else 0,
        likeness(said.marks),
        alpha(said.codes),
        {label: alpha([*_only(label, said.codes)]) for label in several},
    )


def _only(label: str, codes: Iterable[Sequence[str]]) -> Iterable[list[str]]:
    return ([label if said == label else "" for said in one] for one in codes)


def differing(counts: Counter[str]) -> float:
    """How often two readers, drawn by chance, differ about one thing: 0 to 1.

    Takes how many said what. 0 where there are no two.
    """
    many = counts.total()
    if many < 2:
        return 0.0
    return 1 - sum(n * (n - 1) for n in counts.values()) / (many * (many - 1))
