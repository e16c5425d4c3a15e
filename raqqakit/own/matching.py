"""The lines of a reader's table, matched to the rows of the text as it is now."""

from collections.abc import Container, Iterable
from dataclasses import replace

from raqqakit.errors import InputError
from raqqakit.own.adding import with_added
from raqqakit.own.decisions import YES, Reading, Row, decided
from raqqakit.own.proposals import Proposal, proposals_of
from raqqakit.own.reading_table import (
    ANSWER,
    CODE,
    DAY,
    READER,
    RULE,
    Line,
    Placed,
    bare,
    one_of,
    own_columns,
)
from raqqakit.own.story import Story
from raqqakit.own.values import shown


def merged(story: Story, reader: str, lines: Iterable[Placed]) -> Reading:
    """A story's rows with the decisions of a table, and the rows that it adds.

    Takes the story, the reader, and the lines of the table, each with its place for
    messages. Raises InputError, naming the place, for what no row can say, and for
    one row with two answers.
    """
    of_rules = {p.key: p for p in proposals_of(story)}
    known, strays = _sorted_out(lines, of_rules)
    asked, known, gone = with_added(story, of_rules, known, strays)
    rows = [_row(p, reader, *known.get(key, ("", {}))) for key, p in asked.items()]
    return Reading(story, reader, tuple(rows), tuple(gone))


def _sorted_out(
    lines: Iterable[Placed], codes: Container[str]
) -> tuple[dict[str, Placed], list[Placed]]:
    """The line of each row by its code, and those of no row that hold something."""
    known, strays = dict[str, Placed](), list[Placed]()
    for where, line in lines:
        code = line[CODE].lower()
        if code in codes:
            known[code] = one_of(known.get(code), (where, line))
        elif line[ANSWER] or any(own_columns(line).values()):
            strays.append((where, line))
    return known, strays


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
