"""The lines of a reader's table, matched to the rows of the text as it is now."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from raqqakit.errors import InputError
from raqqakit.own.adding import with_added
from raqqakit.own.decisions import REFUSED, YES, Reading, Row, decided
from raqqakit.own.proposals import OF_A_NUMBER, Proposal, proposals_of
from raqqakit.own.reading_table import (
    ANSWER,
    DAY,
    READER,
    RULE,
    Line,
    Placed,
    bare,
    code_of,
    is_as_written,
    one_of,
    own_columns,
)
from raqqakit.own.story import Story
from raqqakit.own.values import shown

NAMED = ("actor", "who")  # kinds of rows whose value is a name in the text's words


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
    noticed = (_changed(p, *known[key]) for key, p in asked.items() if key in known)
    return Reading(
        story,
        reader,
        tuple(_without_moot(rows)),
        tuple(gone),
        tuple(filter(None, noticed)),
    )


def _without_moot(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, of which those of a refused number are not asked."""
    numbers = [row for row in rows if row.proposal.kind == OF_A_NUMBER[0]]
    refused = {_number(row) for row in numbers if row.standing == REFUSED}
    for row in rows:
        rest = row.proposal.kind in OF_A_NUMBER[1:]
        yield replace(row, moot=True) if rest and _number(row) in refused else row


def _number(row: Row) -> tuple[str, str, int]:
    """What the three rows of one number have in common."""
    return row.proposal.sentence, row.proposal.words, row.proposal.nth


def _changed(proposal: Proposal, where: str, line: Line) -> str:
    """A sentence where a proposal was written over in the table, else ""."""
    if is_as_written(line):
        return ""
    said = f"“{proposal.value}”" if proposal.value else "nothing"
    kept = " Your answer is kept." if line[ANSWER] else ""
    return f"{where}: in “{RULE}” stood other words; the rule says {said}.{kept}"


def _sorted_out(
    lines: Iterable[Placed], codes: Container[str]
) -> tuple[dict[str, Placed], list[Placed]]:
    """The line of each row by its code, and those of no row that hold something."""
    known, strays = dict[str, Placed](), list[Placed]()
    for where, line in lines:
        code = code_of(line)
        if code in codes:
            known[code] = one_of(known.get(code), (where, line))
        elif line[ANSWER] or any(own_columns(line).values()):
            strays.append((where, line))
    return known, strays


def _means_the_same(seen: Proposal, proposal: Proposal) -> bool:
    """Whether a yes to one proposal is a yes to another of the same row.

    Of a name only the words in front may differ: who has made an alias of "Ola Vik"
    has not changed what "major Ola Vik" was said to be.
    """
    if seen.value == proposal.value:
        return True
    one, other = sorted((seen.value, proposal.value), key=len)
    return bool(one) and seen.kind in NAMED and other.endswith(f" {one}")


def _row(proposal: Proposal, reader: str, where: str, line: Line) -> Row:
    more = own_columns(line)
    answer = bare(line.get(ANSWER, ""))
    if not answer:
        return Row(proposal, more=more)
    # A "yes" is to the words that the reader saw, though the rules say others by now.
    seen = replace(proposal, value=bare(line[RULE]))
    try:
        kept = decided(seen, answer)
        if kept == YES and not _means_the_same(seen, proposal):
            kept = shown(proposal.kind, seen.value)
    except InputError as problem:
        raise InputError(f"{where}: {problem}") from None
    said = YES if kept == proposal.value else kept
    return Row(proposal, said, bare(line[READER]) or reader, line[DAY], more)
