"""What is the matter with the bars of a chart, when it is not the chart wanted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from raqqakit.exercises.answers.expected import Finding
from raqqakit.exercises.answers.number_range import Ends, alike
from raqqakit.exercises.values.equality import close, is_number
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.to_plain import shown

Row = tuple[str, Ends]
SCALES = (
    (1_000, "All your bars are a thousand times too high."),
    (1 / 1_000, "All your bars are a thousand times too low."),
)
FREE = "Give each bar a name of its own."


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
            what = "There are no bars in this."
            yield Finding("no-bars", what, "Give the chart its numbers first.")
        yield from self._no_numbers()
        yield from self._as_a_whole()
        yield from self._labels()
        yield from self._values()
        if missing := [name for name in self.wanted if name not in self.named]:
            yield Finding("missing-bar", f"No bar has the name {shown(missing[0])}.")

    def _no_numbers(self) -> Iterator[Finding]:
        for label, ends in self.drawn:
            for end in ends:
                if isinstance(end, str):
                    what = f"The bar {shown(label)} was given {shown(end)}, a text."
                    then = "A bar needs a number: leave out the quotation marks."
                    yield Finding("still-text", what, then)
                elif end is not None and not is_number(end):
                    what = (
                        f"The bar {shown(label)} has {shown(end)}, which is no number."
                    )
                    yield Finding("no-number", what)

    def _as_a_whole(self) -> Iterator[Finding]:
        """What all rows have in common: a factor, or one too many."""
        mine, theirs = (
            _sorted([e for _, e in self.drawn]),
            _sorted(self.wanted.values()),
        )
        if mine and len(mine) == len(theirs):
            for factor, what in SCALES:
                if all(close(a, b * factor) for a, b in zip(mine, theirs)):
                    yield Finding("scaled", what, "Which unit does the page ask for?")
            if all(close(a, b + 1) for a, b in zip(mine, theirs)):
                what = "Each bar is one too high."
                yield Finding(
                    "one-too-many", what, "See what was counted that is none."
                )

    def _labels(self) -> Iterator[Finding]:
        """Whether each bar has a name of its own, and one of those asked for."""
        labels = [loose(label) for label, _ in self.drawn]
        known = [name for name in self.named if name]
        if "" in labels:
            yield Finding("names", "A bar has no name.", FREE)
        if len({*labels}) < len(labels) or len({*known}) < len(known):
            yield Finding("names", "Two bars have the same name.", FREE)
        strange = [row for row, name in zip(self.drawn, self.named) if not name]
        if strange and len(self.drawn) > len(self.wanted):
            what = f"The bar {shown(strange[0][0])} does not belong here."
            yield Finding("extra-bar", what)
        if strange:
            what = f"The bar {shown(strange[0][0])} has none of the names asked for."
            yield Finding("labels", what, "Use the names that the problem gives.")

    def _values(self) -> Iterator[Finding]:
        """Whether each name carries its own value."""
        for (label, ends), name in zip(self.drawn, self.named):
            if name is None or alike(ends, self.wanted[name]):
                continue
            said = self.write(ends)
            if any(alike(ends, other) for other in self.wanted.values()):
                what = f"{shown(label)} has {said}, which belongs to another name."
                yield Finding("swapped", what, "Have two names changed places?")
            if ends[0] == ends[1] and _within(ends[0], self.wanted[name]):
                what = f"{said} for {shown(label)} is one value, not a range."
                then = "Draw both ends of what the source says."
                yield Finding("midpoint", what, then)
            yield Finding(
                "value", f"The bar {shown(label)} shows {said}, not its value."
            )


def _sorted(rows: Any) -> list[float]:
    ends = [end for pair in rows for end in pair]
    return sorted(float(end) for end in ends if is_number(end))


def _within(point: Any, span: Ends) -> bool:
    low, high = span
    if point is None or low == high:
        return False
    return (low is None or low <= point) and (high is None or point <= high)
