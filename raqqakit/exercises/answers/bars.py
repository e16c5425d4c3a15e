"""What is the matter with the bars of a chart, when it is not the chart wanted."""

from collections.abc import Iterator, Sequence
from typing import Any

from raqqakit.exercises.answers.expected import Finding
from raqqakit.exercises.values.equality import close, folded
from raqqakit.exercises.values.to_plain import shown

Ends = tuple[Any, Any]
Row = tuple[str, Ends]
SCALES = (
    (1_000, "All your bars are a thousand times too high."),
    (1 / 1_000, "All your bars are a thousand times too low."),
    (100, "All your bars are a hundred times too high."),
    (1 / 100, "All your bars are a hundred times too low."),
)


def rows_found(
    rows: Sequence[Row], wanted: Sequence[Row], labels: bool
) -> Iterator[Finding]:
    """Yield what is the matter with the rows, the most telling first.

    Takes the rows of a chart and those wanted, each a label with its two ends, and
    whether the labels must be those wanted.
    """
    missing, extra = _unmatched(rows, wanted)
    if extra:
        yield from _as_a_whole(rows, wanted)
        yield from _one_by_one(rows, wanted, extra, missing)
    if missing:
        words = "One bar is" if len(missing) == 1 else f"{len(missing)} bars are"
        yield Finding("missing-bar", f"{words} missing.")
    yield from _labels_found(rows, wanted, labels)


def alike(one: Ends, other: Ends) -> bool:
    """Whether two rows have the same ends."""
    return all(
        a is b if a is None or b is None else close(a, b) for a, b in zip(one, other)
    )


def _unmatched(
    rows: Sequence[Row], wanted: Sequence[Row]
) -> tuple[list[Ends], list[Row]]:
    """The ends wanted that no row has, and the rows that none is wanted of."""
    missing, extra = [ends for _, ends in wanted], []
    for row in rows:
        match = next((ends for ends in missing if alike(ends, row[1])), None)
        if match is None:
            extra.append(row)
        else:
            missing.remove(match)
    return missing, extra


def _as_a_whole(rows: Sequence[Row], wanted: Sequence[Row]) -> Iterator[Finding]:
    """What all rows have in common: a factor, or one too many."""
    mine, theirs = _sorted_ends(rows), _sorted_ends(wanted)
    if not mine or len(mine) != len(theirs):
        return
    for factor, what in SCALES:
        if all(close(a, b * factor) for a, b in zip(mine, theirs)):
            yield Finding("scaled", what, "Which unit does the problem ask for?")
    apart = {round(a - b, 6) for a, b in zip(mine, theirs)}
    if apart <= {0, 1} and 1 in apart:
        what = "One bar or more is one too high."
        yield Finding("one-too-many", what, "See what was counted that is none.")


def _sorted_ends(rows: Sequence[Row]) -> list[float]:
    return sorted(float(end) for _, ends in rows for end in ends if end is not None)


def _one_by_one(
    rows: Sequence[Row], wanted: Sequence[Row], extra: list[Row], missing: list[Ends]
) -> Iterator[Finding]:
    for label, ends in extra:
        if ends[0] == ends[1] and any(_within(ends, span) for span in missing):
            what = f"{shown(ends[0])} for {shown(label)} is one value, not a range."
            yield Finding("midpoint", what, "Draw both ends of what the source says.")
    label, ends = extra[0]
    if len(rows) == 1 and len(wanted) > 1:
        what = f"Your chart has one bar, and {len(wanted)} are wanted."
        yield Finding("too-few-bars", what)
    if len(extra) > len(missing):
        yield Finding("extra-bar", f"The bar {shown(label)} does not belong here.")
    value = shown(ends[0]) if ends[0] == ends[1] else _range(ends)
    yield Finding("value", f"The bar {shown(label)} shows {value}, which is not it.")


def _range(ends: Ends) -> str:
    return " to ".join("open" if end is None else shown(end) for end in ends)


def _within(value: Ends, span: Ends) -> bool:
    (low, high), point = span, value[0]
    if point is None or low == high:
        return False
    return (low is None or low <= point) and (high is None or point <= high)


def _labels_found(
    rows: Sequence[Row], wanted: Sequence[Row], labels: bool
) -> Iterator[Finding]:
    """Whether the bars can be told apart, and stand at the names they belong to."""
    names = [folded(label) for label, _ in rows]
    if "" in names or len({*names}) < len(names):
        what = "Two bars have the same name, or one has none."
        yield Finding("names", what, "Give each bar a name of its own.")
    ends_of = {folded(label): ends for label, ends in wanted}
    for name, (label, ends) in zip(names, rows):
        if name in ends_of and not alike(ends, ends_of[name]):
            value = shown(ends[0]) if ends[0] == ends[1] else _range(ends)
            what = f"{value} is right, and {shown(label)} is not where it belongs."
            yield Finding("swapped", what, "Have two names changed places?")
    if labels and {*names} != ends_of.keys():
        yield Finding("labels", "A bar has another name than the one asked for.")
