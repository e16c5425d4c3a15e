"""Krippendorff's alpha for labels, and how far it would move with other readers.

Alpha is one less the disagreement that was seen, divided by the one that chance would
give: K. Krippendorff, Content Analysis, 2nd edition, Sage 2004, chapter 11, and
"Computing Krippendorff's Alpha-Reliability", University of Pennsylvania 2011 (there the
nominal metric: two labels are the same or they are not).

The interval is a jackknife over the readers: alpha anew without each of them (J. W.
Tukey, Annals of Mathematical Statistics 29, 1958, 614; for statistics over pairs J. N.
Arvesen, ibid. 40, 1969, 2076-2100). Krippendorff's own bootstrap draws the pairs of
values again, as if the text were a sample of words. Here the text stays and another
class would read it, so the readers are what has to vary.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean

# The 97.5 per cent point of Student's t, by degrees of freedom from 1 on.
STUDENT = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
Value = str | None  # what one reader says of one unit; None where nothing was said
FEW = 3  # readers; without one of two there is nobody to agree with
TWO = "With two readers there is no interval."
ALONE = "One reader alone can agree with nobody."
APART = "No two readers have said something of the same place."
ONE_UNIT = "With one thing to judge there is no chance to compare with."
ONE_VALUE = "All say the same of everything, so there is nothing that could differ."
NO_SPREAD = (
    "Without any one reader it stays as it is, so nothing shows how far it goes."
)
ONE_DECIDES = "Without one of the readers alpha does not exist."


@dataclass(frozen=True)
class Alpha:
    """Alpha, with the ends of its 95 per cent interval.

    `value` is None where alpha does not exist, and `low` and `high` where no interval
    does; `why` says the reason in one sentence. 1 is full agreement, 0 what chance
    gives, below it less than chance.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    why: str = ""


class _Sums:
    """What alpha is made of, from which one reader can be taken out.

    `change` has, for each unit and value, by how much the seen disagreement changes
    without one reader who gave it. `few` are the units that no more than two have said
    something of: without one of them they count no longer.
    """

    def __init__(self, counts: Sequence[Counter[str]]) -> None:
        paired = [unit for unit in counts if unit.total() > 1]
        self.units = len(paired)
        self.seen = sum(map(_seen, paired))
        self.values = Counter[Value](v for unit in paired for v in unit.elements())
        self.change = [_changes(unit) for unit in counts]
        self.few = [(n, unit) for n, unit in enumerate(counts) if unit.total() <= 2]

    def alpha(self) -> float | None:
        """One less the seen disagreement, divided by that of chance."""
        return _alpha(self.seen, self.values)

    def without(self, said: Sequence[Value]) -> float | None:
        """Alpha without the reader who said this."""
        seen = self.seen + sum(map(dict.__getitem__, self.change, said))
        gone = Counter(said)
        del gone[None]
        for n, unit in self.few:
            value = said[n]
            if value is not None:
                gone.update(unit if unit.total() > 1 else ())
                gone[value] -= 1
        values = self.values.copy()
        values.subtract(gone)
        return _alpha(seen, values)


def _seen(unit: Counter[str]) -> float:
    """The disagreement in a unit: the ordered pairs that differ, by reader."""
    many = unit.total()
    same = sum(n * n for n in unit.values())
    return (many * many - same) / (many - 1) if many > 1 else 0.0


def _changes(unit: Counter[str]) -> dict[Value, float]:
    """By how much the disagreement in a unit changes without one of each value."""
    found: dict[Value, float] = {None: 0.0}
    for value in unit:
        rest = unit.copy()
        rest[value] -= 1
        found[value] = _seen(rest) - _seen(unit)
    return found


def _alpha(seen: float, values: Counter[Value]) -> float | None:
    total = values.total()
    chance = total * total - sum(n * n for n in values.values())
    return 1 - (total - 1) * seen / chance if chance else None


def alpha(codings: Sequence[Sequence[Value]]) -> Alpha:
    """Alpha of several readers over the same units.

    Takes for each reader one value for each unit, None where the reader has said
    nothing. What only one reader has said something of does not count.
    """
    if len(codings) < 2:
        return Alpha(None, why=ALONE)
    sums = _sums(codings)
    if sums.units == 1:
        return Alpha(None, why=ONE_UNIT)
    value = sums.alpha()
    if value is None:
        return Alpha(None, why=ONE_VALUE if sums.values else APART)
    if len(codings) < FEW:
        return Alpha(value, why=TWO)
    return _with_interval(value, _without_each(codings))


def difference(
    before: Sequence[Sequence[Value]], after: Sequence[Sequence[Value]]
) -> Alpha:
    """By how much alpha has changed, with an interval over the readers.

    Takes what the same readers, in the same order, said at two moments. The two alphas
    hang together, so their difference is taken anew without each of the readers.
    """
    one, other = alpha(before), alpha(after)
    if one.value is None or other.value is None:
        return Alpha(None, why=one.why or other.why)
    if len(before) < FEW:
        return Alpha(other.value - one.value, why=TWO)
    pairs = zip(_without_each(before), _without_each(after))
    each = [None if a is None or b is None else b - a for a, b in pairs]
    return _with_interval(other.value - one.value, each, limit=2)


def _sums(codings: Sequence[Sequence[Value]]) -> _Sums:
    return _Sums([Counter(v for v in unit if v is not None) for unit in zip(*codings)])


def _without_each(codings: Sequence[Sequence[Value]]) -> list[float | None]:
    sums = _sums(codings)
    return [sums.without(said) for said in codings]


def _with_interval(
    value: float, without: Sequence[float | None], limit: float = 1
) -> Alpha:
    """Alpha with its interval, from what it is without each of the readers."""
    known = [each for each in without if each is not None]
    if len(known) < len(without):
        return Alpha(value, why=ONE_DECIDES)
    middle, many = fmean(known), len(known)
    spread = math.sqrt((many - 1) / many * sum((x - middle) ** 2 for x in known))
    if math.isclose(spread, 0, abs_tol=1e-12):
        return Alpha(value, why=NO_SPREAD)
    reach = student(many - 1) * spread
    return Alpha(value, max(-limit, value - reach), min(limit, value + reach))


def student(freedom: int) -> float:
    """The 97.5 per cent point of Student's t; beyond the table by its first terms."""
    if freedom <= len(STUDENT):
        return STUDENT[freedom - 1]
    z = NormalDist().inv_cdf(0.975)
    return z + (z**3 + z) / (4 * freedom)
