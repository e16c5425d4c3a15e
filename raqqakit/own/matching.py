"""The lines of a reader's table, matched to the rows of the text as it is now."""

from collections.abc import Iterable
from dataclasses import replace

from raqqakit.errors import InputError
from raqqakit.own.decisions import YES, Reading, Row, decided
from raqqakit.own.proposals import Proposal, proposals_of
from raqqakit.own.reading_table import (
    ANSWER,
    CODE,
    DAY,
    READER,
    RULE,
    Line,
    bare,
    own_columns,
)
from raqqakit.own.story import Story
from raqqakit.own.values import shown

Placed = tuple[str, Line]  # a line, and where it stands


def merged(story: Story, reader: str, lines: Iterable[Placed]) -> Reading:
    """A story's rows with the decisions of a table.

    Takes the story, the reader, and the lines of the table, each with its place for
    messages. Raises InputError, naming the place, for what no row can say, and for
    one row with two answers.
    """
    asked = proposals_of(story)
    known, gone = _sorted_out(lines, {p.key for p in asked})
    rows = [_row(p, reader, *known.get(p.key, ("", {}))) for p in asked]
    return Reading(story, reader, tuple(rows), tuple(gone))


def _sorted_out(
    lines: Iterable[Placed], codes: set[str]
) -> tuple[dict[str, Placed], list[Line]]:
    """The line of each row by its code, and those of no row that hold an answer."""
    known, gone = dict[str, Placed](), list[Line]()
    for where, line in lines:
        code = line[CODE].lower()
        if code in codes:
            known[code] = _one_of(known.get(code), (where, line))
        elif line[ANSWER] or any(own_columns(line).values()):
            gone.append(line)
    return known, gone


def _one_of(first: Placed | None, second: Placed) -> Placed:
    """Of two lines with one code the one that has an answer."""
    if first is None or not first[1][ANSWER]:
        return second
    if second[1][ANSWER] not in ("", first[1][ANSWER]):
        line = first[0].partition(" of ")[0].lower()
        raise InputError(
            f"{second[0]} has the code of {line}, and another answer. Keep one of the "
            "two lines."
        )
    return first


def _row(proposal: Proposal, reader: str, where: str, line: Line) -> Row:
    more = own_columns(line)
    answer = bare(line.get(ANSWER, ""))
    if not answer:
        return Row(proposal, more=more)
    # A "yes" is to the words that the reader saw, though the rules say others by now.
    seen = replace(proposal, value=bare(line[RULE]))
    try:
        kept = decided(seen, answer)
        if kept == YES and seen.value != proposal.value:
            kept = shown(proposal.kind, seen.value)
    except InputError as problem:
        raise InputError(f"{where}: {problem}") from None
    said = YES if kept == proposal.value else kept
    return Row(proposal, said, bare(line[READER]) or reader, line[DAY], more)
