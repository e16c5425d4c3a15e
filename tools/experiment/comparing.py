"""How much a class trusts the number, and whether the wordings can be told apart."""

from collections.abc import Mapping, Sequence

from raqqakit.experiment.wordings import CALLED, NUMBER, Wording
from tools.experiment.answers import Given
from tools.experiment.dots import counts_table, dots
from tools.experiment.swaps import FEWEST, Difference, difference
from tools.gather.html import table

COLUMNS = ["wording", "difference of the means", "interval", "in words"]
EXPLAINED = (
    "<p>Each wording is held against one number alone. The interval says by how much "
    "the wording may have moved trust, up or down the seven steps, if chance alone "
    "decided who read what. Because three are looked at, each interval is drawn wide: "
    "all three together hold in at least 19 of 20 classes.</p>"
)
TOO_FEW = "at least {} readers of each are needed to compare them"
CANNOT = "a class of this size cannot tell"
CAN = "trust is {} here than chance alone explains; this is one class, on one day"


def section(by_wording: Mapping[Wording, Sequence[Given]]) -> str:
    """The chart of trust, its numbers, and the differences with their intervals."""
    trust = {
        f"{one.slip}: {CALLED[one.wording]}": levels(given)
        for one, given in by_wording.items()
    }
    title = "<h2>How much do you trust the number?</h2>"
    if not any(trust.values()):
        return f"{title}<p>Nobody said how much.</p>"
    alone = next(levels(g) for one, g in by_wording.items() if one.wording == NUMBER)
    rows = [
        _row(f"{one.slip}: {CALLED[one.wording]}", levels(given), alone)
        for one, given in by_wording.items()
        if one.wording != NUMBER
    ]
    made = table("Each wording less one number alone", COLUMNS, rows)
    return f"{title}{dots(trust)}{counts_table(trust)}{EXPLAINED}{made}"


def levels(given: Sequence[Given]) -> list[int]:
    """The trust of those who said one."""
    return [one.trust for one in given if one.trust is not None]


def in_words(found: Difference | None) -> str:
    """What a difference tells, in words that claim no more than its interval."""
    if not found:
        return TOO_FEW.format(FEWEST)
    return (
        CAN.format("lower" if found.high < 0 else "higher") if found.tells else CANNOT
    )


def _row(name: str, given: Sequence[int], alone: Sequence[int]) -> list[str]:
    found = difference(given, alone)
    if not found:
        return [name, "–", "–", in_words(found)]
    interval = f"{signed(found.low)} to {signed(found.high)}"
    return [name, signed(found.mean), interval, in_words(found)]


def signed(number: float) -> str:
    """A difference with its sign."""
    return (
        f"{number:+.1f}".replace("-", "−").replace("+0.0", "0.0").replace("−0.0", "0.0")
    )
