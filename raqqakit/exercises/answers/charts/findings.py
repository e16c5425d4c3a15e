"""What is the matter with the bars of a chart, and with its value axis, in words."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from raqqakit.exercises.answers.charts.drawing import Drawing, Ends, Row
from raqqakit.exercises.answers.number_range import same_ends
from raqqakit.exercises.expected import Finding
from raqqakit.exercises.values.equality import close, folded, is_number
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain

# What all bars may have in common: a factor, and what is added.
SHIFTS = (
    (1_000, 0, "scaled", "All your bars are a thousand times too high.",
     "Which unit does the page ask for?"),
    (1 / 1_000, 0, "scaled", "All your bars are a thousand times too low.",
     "Which unit does the page ask for?"),
    (1, 1, "one-too-many", "Each bar is one too high.",
     "What was counted that is none, or rounded up?"),
)  # fmt: skip
FREE = "Give each bar a name of its own."
NEGATED = re.compile(
    r"\b(?:not|no|never|without|instead of|rather than|ikke)(?: (?!of\b)\w+)?$"
)
SCALE = re.compile(r"\b(?:hundred|thousand|million|tusen|per ?cent)s?\b|%")
OTHERS = (
    "miles?", "met(?:er|re)s?", "m", "feet", "hours?", "minutes?", "days?", "words?",
    "letters?", "lines?", "headings?", "sentences?", "paragraphs?", "famil(?:y|ies)",
    "households?", "degrees?",
)  # fmt: skip
# A second unit beside the first: "km per hour", "paragraphs and headings".
BESIDE = re.compile(
    rf"^\w*\s*(?:and|or|per|/|&|og)\s*(?:an? )?(?:{'|'.join(OTHERS)})\b"
)


@dataclass(frozen=True)
class Rows:
    """The rows of a chart, beside those wanted.

    `named` says for each row of the chart which of the names wanted its label means,
    or None; `write` puts the two ends of a row into words.
    """

    drawn: Sequence[Row]
    named: Sequence[str | None]
    wanted: Mapping[str, Ends]
    write: Callable[[Ends], str]

    def findings(self) -> Iterator[Finding]:
        """Yield what is the matter with the rows, the most telling first."""
        if not self.drawn:
            then = "Give the chart its numbers first."
            yield Finding("no-bars", "There are no bars in this.", then)
        for label, ends in self.drawn:
            yield from _no_numbers(label, ends)
        mine, theirs = _sorted(e for _, e in self.drawn), _sorted(self.wanted.values())
        for factor, more, code, what, then in SHIFTS:
            shifted = [b * factor + more for b in theirs]
            if mine and len(mine) == len(theirs) and all(map(close, mine, shifted)):
                yield Finding(code, what, then)
        yield from self._labels()
        for (label, ends), name in zip(self.drawn, self.named):
            if name and not same_ends(ends, self.wanted[name]):
                yield self._value(shown(label), ends, self.wanted[name])
        if missing := [name for name in self.wanted if name not in self.named]:
            yield Finding("missing-bar", f"No bar has the name {shown(missing[0])}.")

    def _labels(self) -> Iterator[Finding]:
        """Whether each bar has a name of its own, and one of those asked for."""
        labels = [loose(label) for label, _ in self.drawn]
        known = [name for name in self.named if name]
        if "" in labels:
            yield Finding("names", "A bar has no name.", FREE)
        if len({*labels}) < len(labels):
            yield Finding("names", "Two bars have the same name.", FREE)
        if twice := [name for name in known if known.count(name) > 1]:
            what = f"Two bars are named for {shown(twice[0])}, and one is wanted."
            yield Finding("names", what, "Which of them does the page ask for?")
        for (label, _), name in zip(self.drawn, self.named):
            said = f"The bar {shown(label)}"
            if not name and len(self.drawn) > len(self.wanted):
                yield Finding("extra-bar", f"{said} does not belong here.")
            if not name:
                missing = next(n for n in self.wanted if n not in self.named)
                then = f"A name that is still missing is {shown(missing)}."
                yield Finding(
                    "labels", f"{said} has none of the names asked for.", then
                )

    def _value(self, label: str, ends: Ends, wanted: Ends) -> Finding:
        """What to say of a bar that does not show what its name wants."""
        said = self.write(ends)
        drawn, theirs = _sorted(e for _, e in self.drawn), _sorted(self.wanted.values())
        if drawn == theirs and any(same_ends(ends, w) for w in self.wanted.values()):
            what = f"{label} has {said}, which belongs to another name."
            return Finding("swapped", what, "Have two names changed places?")
        if ends[0] == ends[1] and _within(ends[0], *wanted):
            what = f"{said} for {label} is one value, not a range."
            return Finding("midpoint", what, "Draw both ends of what the source says.")
        what = f"The bar {label} shows {said}, which is not what is asked for."
        return Finding("value", what)


def _no_numbers(label: str, ends: Ends) -> Iterator[Finding]:
    if ends == (None, None):
        what = f"The bar {shown(label)} is open at both ends, so it shows nothing."
        yield Finding("no-number", what, "Write the end that the text gives.")
    for end in ends:
        if isinstance(end, str):
            what = f"The bar {shown(label)} was given {shown(end)}, a text."
            then = "A bar needs a number: leave out the quotation marks."
            yield Finding("still-text", what, then)
        elif end is not None and not is_number(end):
            what = f"The bar {shown(label)} has {shown(end)}, which is no number."
            yield Finding("no-number", what)


def _sorted(rows: Iterable[Ends]) -> list[float]:
    return sorted(float(end) for ends in rows for end in ends if is_number(end))


def _within(point: Plain, low: Plain, high: Plain) -> bool:
    """Whether a point lies within a range, which may be open at an end."""
    if not is_number(point) or low == high:
        return False
    return (not is_number(low) or low <= point) and (
        not is_number(high) or point <= high
    )


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
    """Whether a title names the unit wanted first, alone, and does not deny it."""
    mine = re.search(rf"\b(?:{'|'.join(unit)})", title)
    before = title[: mine.start()].strip() if mine else title
    other = re.search(rf"\b(?:{'|'.join(OTHERS)})\b", before)
    if mine is None or other or NEGATED.search(before):
        return False
    return not BESIDE.search(title[mine.end() :])
