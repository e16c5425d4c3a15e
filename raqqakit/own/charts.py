"""The range charts of an own story: what somebody has read, one unit in a chart."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from raqqakit.errors import InputError
from raqqakit.figures import Bar, range_chart, range_table
from raqqakit.own.decisions import Reading, Row, require_reading
from raqqakit.own.drawing import Drawing
from raqqakit.own.values import number_of
from raqqakit.own.views import lines_of
from raqqakit.tables import Table


def units(reading: Reading) -> dict[str, int]:
    """The units in which numbers have been read, with how many there are of each."""
    require_reading(reading)
    drawn = Counter(unit.value.lower() for _, unit, _ in _read(reading))
    return dict(drawn.most_common())


def chart(reading: Reading, unit: str = "people") -> Drawing:
    """The range chart of the numbers of one unit.

    Takes the reading and the unit. Drawn is what somebody has read whole: what the
    number says, its unit, and whom or what it counts; each of these has a panel.
    Raises InputError, with what there is, where nothing of the unit has been read.
    """
    require_reading(reading)
    lines = [line for line in _read(reading) if line[1].value.lower() == unit.lower()]
    if not lines:
        raise InputError(_nothing(reading, unit))
    names = _names([line[0] for line in lines])
    bars = [_bar(name, line) for name, line in zip(names, lines)]
    ends = [x for b in bars for x in (b.interval.low, b.interval.high) if x is not None]
    panels = len({b.group for b in bars})
    return Drawing(
        range_chart(bars, title=f"Numbers in “{reading.story.title}”", axis=unit),
        f"Range chart with {panels} panel{'s' * (panels > 1)}",
        "; ".join(f"{b.group}: {b.label} says {b.said}" for b in bars),
        f"The numbers given run from {min(ends):,} to {max(ends):,} {unit}",
        _numbers(bars, lines, reading),
    )


def counted_otherwise(reading: Reading, unit: str, *, sure: bool = False) -> list[str]:
    """The numbers read in a unit that is not that of the noun behind them.

    Takes the reading and the unit, and whether only those count of whose noun the
    tables say another unit ("500 kroner" read as people). Returns each number with
    its noun where they count several things, as "340 personer" and "20 sauer" do.
    """
    lines = [line for line in _read(reading) if line[1].value.lower() == unit.lower()]
    nouns = {_with_noun(line[0]): line[1].proposal.value for line in lines}
    strange = [
        said
        for said, by_rule in nouns.items()
        if by_rule != unit.lower() and (by_rule or not sure)
    ]
    things = {said.split()[-1].casefold() for said in nouns if said}
    return strange if len(things) > 1 else []


def _with_noun(row: Row) -> str:
    """The words of a number with the word behind them, which is what it counts."""
    asked = row.proposal
    noun = re.search(rf"{re.escape(asked.words)}\s+(\w+)", asked.sentence)
    return f"{asked.words} {noun[1]}" if noun and asked.words else asked.words


def _read(reading: Reading) -> list[Sequence[Row]]:
    """The numbers of which all three rows have been read, and none left open."""
    return [line for line in lines_of(reading) if all(row.value for row in line)]


def _names(rows: Sequence[Row]) -> list[str]:
    """The words of each number; with its sentence where the same words stand twice.

    A number that a reader has added without its words goes by its sentence alone.
    """
    asked = [row.proposal for row in rows]
    names = [one.words or one.where for one in asked]
    many = Counter(names)
    return [
        name if many[name] == 1 else f"{name} ({one.where})"
        for name, one in zip(names, asked)
    ]


def _bar(name: str, line: Sequence[Row]) -> Bar:
    many, _, whom = line
    interval, about = number_of(many.value)
    return Bar(name, interval, whom.value, words=many.value, about=about)


def _numbers(bars: Sequence[Bar], lines: Sequence[Sequence[Row]], of: Reading) -> Table:
    readers = ", ".join(dict.fromkeys(row.reader for line in lines for row in line))
    source, day = of.story.source.rstrip("."), of.story.printed
    source = f"Source: {source}; printed: {day}; read by {readers}."
    strange = counted_otherwise(of, lines[0][1].value, sure=True)
    if strange:
        source += f" Do these count the same as the others: {'; '.join(strange)}?"
    table = range_table(bars, caption="The numbers of the chart", source=source)
    return replace(table, norwegian=("what",))


def _nothing(reading: Reading, unit: str) -> str:
    if any(u.value.lower() == unit.lower() for _, u, _ in lines_of(reading)):
        return (
            f"Of the numbers of {unit[:40]!r} nobody has written yet what they say "
            "and whom or what they count. Answer these two rows."
        )
    there = [f"{name!r}" for name in units(reading)]
    then = (
        f"Of {', '.join(there)} there are some."
        if there
        else "Decide first what a number says, its unit, and whom it counts."
    )
    return f"No number of {unit[:40]!r} has been read yet. {then}"
