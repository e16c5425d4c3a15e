"""How often a class of the experiment would see a difference that is there.

Classes are made up, dealt the four wordings by chance, and read by the same code as a
real one (tools/experiment/swaps.py). Trust is a bell curve around 4.5 with a standard
deviation of 1.4, rounded and cut to 1 to 7; for readers of the warning it lies lower by
the effect, in standard deviations. Counted is in how many classes the interval of "a
warning" less "one number alone" leaves out no difference at all. Writes
data/experiment/power.csv, in some minutes; then run scripts.describe_data.
"""

import csv
import random
from io import StringIO
from statistics import NormalDist

from raqqakit.paths import FOLDER
from tools.experiment.swaps import ALONE, difference

MIDDLE, SPREAD = 4.5, 1.4
TABLE = FOLDER / "experiment" / "power.csv"
EFFECTS = (0.0, 0.2, 0.5, 0.8, 1.2)
LEARNERS = (30, 120)
CLASSES, TIMES, POWER = 1_000, 1_000, 0.8


def class_of(
    learners: int, effect: float, chance: random.Random
) -> tuple[list[int], list[int]]:
    """The trust of those who were dealt the number alone, and the warning."""
    groups: list[list[int]] = [[], [], [], []]
    for _ in range(learners):
        dealt = chance.randrange(4)
        lower = effect * SPREAD if dealt == 3 else 0
        trust = round(chance.gauss(MIDDLE - lower, SPREAD))
        groups[dealt].append(max(1, min(7, trust)))
    return groups[0], groups[3]


def shown(learners: int, effect: float, classes: int, seed: int) -> int:
    """In how many made-up classes the difference is told from none."""
    chance = random.Random(seed)
    made = (class_of(learners, effect, chance) for _ in range(classes))
    found = (difference(warned, alone, TIMES) for alone, warned in made)
    return sum(one is not None and one.tells for one in found)


def needed(effect: float) -> int:
    """How many readers of each wording would see an effect in 80 of 100 classes.

    By the usual formula for two means, 2 ((z1 + z2) / effect)^2, at the level of the
    page's intervals.
    """
    bell = NormalDist()
    both = bell.inv_cdf(1 - (1 - ALONE) / 2) + bell.inv_cdf(POWER)
    return round(2 * (both / effect) ** 2)


def main() -> None:
    """Simulate every row and write the table."""
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["learners", "effect", "classes", "shown", "needed"])
    for learners in LEARNERS:
        for effect in EFFECTS:
            found = shown(learners, effect, CLASSES, seed=learners)
            each = needed(effect) if effect else ""
            table.writerow([learners, effect, CLASSES, found, each])
    TABLE.write_text(written.getvalue(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
