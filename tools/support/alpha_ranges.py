"""How often the range around alpha holds what a very large class would have.

python -m tools.support.alpha_ranges draws many small classes out of one large one that
is made up, and prints for each size how many of their ranges hold the large one's
alpha, and how wide they are. The figures in docs/teaching/agree.md come from it.
"""

import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

from tools.agree.alpha import alpha
from tools.agree.files import read_class
from tools.agree.results import results
from tools.agree.sections import Round
from tools.support.pretend_readers import pretend_marks

LARGE, CLASSES = 400, 400
SIZES = (4, 6, 10, 20, 28)
SHOWN = ([1], [1, 2, 3, 4, 5, 6])  # sentences


def main() -> None:
    """Print a line for each text, moment and size."""
    print("| sentences | moment | readers | held | width |\n|--:|---|--:|--:|--:|")
    for sentences in SHOWN:
        for said in _large(sentences):
            for size, held, width in held_by(said, random.Random(3)):
                numbers = f"{size} | {held:.3f} | {width:.2f}"
                print(f"| {len(sentences)} | {said.moment} | {numbers} |", flush=True)


def _large(sentences: Sequence[int]) -> tuple[Round, ...]:
    with tempfile.TemporaryDirectory() as name:
        pretend_marks(Path(name), LARGE, sentences=sentences)
        found = results(read_class(Path(name)), names=False, reference=False)
    return found.texts[0].rounds


def held_by(said: Round, chance: random.Random) -> Iterator[tuple[int, float, float]]:
    """For each size the share of ranges that hold alpha, and how wide these are."""
    truth = alpha(said.codes).value or 0
    for size in SIZES:
        drawn = (alpha(chance.sample(said.codes, size)) for _ in range(CLASSES))
        ends = [
            (a.low, a.high) for a in drawn if a.low is not None and a.high is not None
        ]
        held = fmean(low <= truth <= high for low, high in ends)
        yield size, held, fmean(high - low for low, high in ends)


if __name__ == "__main__":
    main()
