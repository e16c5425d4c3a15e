"""What is the matter with the value axis of a chart, and with its title."""

import re
from collections.abc import Iterator, Sequence

from raqqakit.exercises.answers.drawing import Drawing
from raqqakit.exercises.answers.expected import Finding
from raqqakit.exercises.values.equality import folded, is_number
from raqqakit.exercises.values.shown import shown

NEGATED = re.compile(
    r"\b(?:not|no|never|without|instead of|rather than|ikke)(?: (?!of\b)\w+)?$"
)
SCALE = re.compile(r"\b(?:hundred|thousand|million|tusen|per ?cent)s?\b|%")
OTHERS = (
    "mile", "met(?:er|re)s?", "m", "feet", "hours?", "minutes?", "days?", "words?",
    "letters?", "lines?", "headings?", "sentences?", "paragraphs?", "famil(?:y|ies)",
    "households?", "degrees?",
)  # fmt: skip


def axis_findings(
    chart: Drawing, unit: Sequence[str], from_zero: bool
) -> Iterator[Finding]:
    """Yield what is the matter with the axis of a chart.

    Takes the description of the chart, the unit as the beginnings of words, and
    whether the axis has to begin at 0.
    """
    ends = [end for _, row in chart["rows"] for end in row if is_number(end)]
    if from_zero and chart["from"] != 0:
        what = f"The axis begins at {shown(chart['from'])}, so the bars mislead."
        yield Finding("axis-cut", what, "Let it begin at 0.")
    if chart["to"] is not None and ends and max(ends) > chart["to"]:
        yield Finding("bar-cut", "A bar is longer than the axis.", "Let it go on.")
    title = folded(chart["axis"])
    if not _counts(title, unit):
        what = f"The axis title {shown(chart['axis'])} does not say what is counted."
        yield Finding("no-unit", what, "Name the unit, and no other before it.")
    if SCALE.search(title):
        what = f"By its title, {shown(chart['axis'])}, the axis has another scale."
        yield Finding("axis-scale", what, "Name the unit of the numbers as drawn.")


def _counts(title: str, unit: Sequence[str]) -> bool:
    """Whether the first unit that a title names is the one wanted, and not denied."""
    mine = re.search(rf"\b(?:{'|'.join(unit)})", title)
    before = title[: mine.start()].strip() if mine else title
    other = re.search(rf"\b(?:{'|'.join(OTHERS)})\b", before)
    return mine is not None and not other and not NEGATED.search(before)
