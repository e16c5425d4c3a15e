"""A chart to draw by hand: its axis, and the sentences that say how many."""

from collections.abc import Iterable
from math import ceil, log10
from typing import Any

from raqqakit import data, quantities
from tools.teach.paper.reading import rows, said_of

STEPS = 6  # between the ends of the axis
NICE = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)
BEYOND = 1.1  # room for an arrow behind the largest number


def content(story: str) -> dict[str, Any]:
    """What the sheet holds: the sentences, the axis, and whom it counts."""
    examples = data.examples(story)
    words = [one["words"] for one in examples["statements"]]
    top = axis_end(words)
    return {
        "about": said_of(story),
        "people": examples["chart"]["people"],
        "ticks": [round(top * n / STEPS) for n in range(STEPS + 1)],
        "words": words,
        "said": said(story, words),
    }


def said(story: str, words: Iterable[str]) -> list[dict[str, Any]]:
    """The sentences and headings that hold some words, in the order of the story."""
    held = (
        (row, [one for one in words if one in row["norwegian"]]) for row in rows(story)
    )
    return [
        {
            "where": f"Sentence {row['number']}" if row["number"] else "Heading",
            "words": here,
            **{name: row[name] for name in ("norwegian", "english")},
        }
        for row, here in held
        if here
    ]


def axis_end(words: Iterable[str]) -> int:
    """A round number of people that lies beyond all that some words name."""
    read = [q.interval for one in words for q in quantities.find_quantities(one)]
    ends = [end for one in read for end in (one.low, one.high) if end is not None]
    wanted = BEYOND * float(max(ends))
    unit = 10 ** (ceil(log10(wanted)) - 1)
    return int(next(nice for nice in NICE if nice * unit >= wanted) * unit)
