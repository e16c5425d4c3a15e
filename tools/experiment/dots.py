"""Trust as it was given: a dot for each reader, by wording and by level."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import ceil
from statistics import fmean, median

from tools.experiment.answers import LEVELS
from tools.experiment.drawing import COLOUR, drawn_with_words, text
from tools.gather.html import table

LEFT, STEP, DOT, GAP = 12, 48, 11, 34
TALLEST = 12  # dots on each other; in a large class one stands for several


def dots(trust: Mapping[str, Sequence[int]]) -> str:
    """The chart of a class. Takes the levels that were given, by wording."""
    counts = {name: Counter(levels) for name, levels in trust.items()}
    most = max((n for count in counts.values() for n in count.values()), default=0)
    each = max(1, ceil(most / TALLEST))
    heights = [_height(count, each) for count in counts.values()]
    grounds = [*accumulate(heights)]
    drawn = "".join(
        _row(name, count, ground, each)
        for (name, count), ground in zip(counts.items(), grounds)
    )
    drawn += _axis(grounds[-1] + 18)
    words = in_words(trust) + (f" One dot stands for {each}." if each > 1 else "")
    return drawn_with_words(words, grounds[-1] + 46, drawn)


def in_words(trust: Mapping[str, Sequence[int]]) -> str:
    """The chart in words: the middle answer and the reach for each wording."""
    parts = [
        f"{name}: {len(given)} readers, from {min(given)} to {max(given)}, the middle "
        f"one {median(given):g}"
        for name, given in trust.items()
        if given
    ]
    return f"Dot chart of trust, 1 not at all to 7 completely. {'; '.join(parts)}."


def counts_table(trust: Mapping[str, Sequence[int]]) -> str:
    """The numbers of the chart, with median and mean."""
    rows = [[name, *_cells(given)] for name, given in trust.items()]
    columns = ["wording", "readers", *map(str, LEVELS), "median", "mean"]
    return table("The numbers of the chart: readers by trust", columns, rows)


def _cells(given: Sequence[int]) -> list[str]:
    count = Counter(given)
    middle = [f"{median(given):g}", f"{fmean(given):.1f}"] if given else ["–", "–"]
    return [str(len(given)), *(str(count[level]) for level in LEVELS), *middle]


def _height(count: Counter[int], each: int) -> float:
    tallest = max((ceil(n / each) for n in count.values()), default=1)
    return GAP + DOT * tallest


def _row(name: str, count: Counter[int], ground: float, each: int) -> str:
    line = f'<line x1="{LEFT}" y1="{ground:.0f}" x2="{LEFT + 7 * STEP}" '
    line += f'y2="{ground:.0f}" stroke="currentColor" stroke-opacity="0.5"/>'
    stacks = "".join(_stack(level, count[level], ground, each) for level in LEVELS)
    top = ground - _height(count, each) + 20
    return text(LEFT, top, name, "start") + line + stacks


def _stack(level: int, number: int, ground: float, each: int) -> str:
    x = _place(level)
    return "".join(
        f'<circle cx="{x}" cy="{ground - 7 - DOT * place:.0f}" r="5" fill="{COLOUR}"/>'
        for place in range(ceil(number / each))
    )


def _axis(y: float) -> str:
    """The levels under the chart, the two ends with their words."""
    levels = "".join(text(_place(level), y, str(level)) for level in LEVELS)
    ends = text(_place(1) - 20, y + 20, "not at all", "start")
    return levels + ends + text(_place(7) + 20, y + 20, "completely", "end")


def _place(level: int) -> float:
    return LEFT + STEP * (level - 0.5)
