"""A made-up class in the experiment, from notebooks and from paper slips.

python -m tools.support.pretend_experiment FOLDER writes one of thirty.
"""

import csv
import json
import random
import sys
from io import StringIO
from pathlib import Path

from raqqakit.experiment.kept import Answer, Deal
from raqqakit.experiment.printed import kept
from raqqakit.experiment.saving import STEM, content
from raqqakit.experiment.wordings import (
    CAVEAT,
    ESTIMATED,
    NUMBER,
    RANGE,
    Wording,
    wordings,
)

# What readers of each wording might write; {low} and {high} are the story's ends.
WRITTEN = {
    NUMBER: ("{high}", "{high}", "{high}", "about {high}", "no number"),
    ESTIMATED: ("an estimated {high}", "{high}", "up to {high}", "around {high}"),
    RANGE: (
        "between {low} and {high}",
        "{low} to {high}",
        "an estimated {low}-{high}",
        "at least {low}",
        "{high}",
    ),
    CAVEAT: ("{high}", "about {high}", "thousands", "many people", "no number"),
}
ENDS = {"article": ("10,000", "25,000"), "calmer": ("1,000", "2,500")}


def pretend(
    folder: Path, learners: int, story: str = "article", seed: int = 7, paper: int = 8
) -> None:
    """Write the answers of so many learners, some of them as a table off paper."""
    chance, four = random.Random(seed), wordings(story)
    rows = [_row(chance, story, four[chance.randrange(4)]) for _ in range(learners)]
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerows([("slip", "printed", "trust"), *rows[:paper]])
    slips = folder / f"slips-{story}.csv"
    slips.write_text(written.getvalue(), encoding="utf-8")
    for number, (slip, printed, trust) in enumerate(rows[paper:]):
        said = content(Deal(slip, f"{seed}x{number}"), Answer(kept(printed), trust))
        file = folder / f"{STEM}-{story}-{seed}x{number}.json"
        file.write_text(json.dumps(said), encoding="utf-8")


def _row(chance: random.Random, story: str, one: Wording) -> tuple[str, str, int]:
    low, high = ENDS[story]
    written = chance.choice(WRITTEN[one.wording]).format(low=low, high=high)
    return one.slip, written, max(1, min(7, round(chance.gauss(4.4, 1.4))))


if __name__ == "__main__":
    pretend(Path(sys.argv[1]), 30)
