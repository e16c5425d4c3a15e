"""A reader's decisions in a table in the story's folder, written after each of them.

The table is plain CSV, which a spreadsheet opens. It is the only place where a decision
stands: whoever looks reads it anew, and whoever decides writes it whole.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from raqqakit import files
from raqqakit.errors import InputError
from raqqakit.own.decisions import YES, Reading, Row, decided, require_reading
from raqqakit.own.proposals import Proposal, proposals_of
from raqqakit.own.reading_table import (
    ANSWER,
    CODE,
    DAY,
    READER,
    RULE,
    Line,
    bare,
    lines_of_table,
    own_columns,
    written,
)
from raqqakit.own.story import Story, named, require
from raqqakit.own.values import plain, shown

Placed = tuple[str, Line]  # a line, and where it stands


def reading_of(story: Story, reader: str) -> Reading:
    """What a reader has decided of a story so far, by the table in its folder.

    Takes the story, and the reader's name or a nickname. The table is made if it is
    not there, as reading-NAME.csv. A decision is found again by the words that it is
    about: of a sentence that has changed it is asked again, and the old line is kept
    at the end. Raises InputError, naming the line, for what no row can say.
    """
    require(story)
    who = plain(named(reader, "reader"))
    path = table_of(story, who)
    found = merged(story, who, lines_of_table(path))
    try:
        _write(found)
    except InputError:
        # Open in a spreadsheet it can be read all the same, and nothing is lost.
        if not path.exists():
            raise
    return found


def say(reading: Reading, number: int, said: str) -> Reading:
    """Decide one row, and have it written.

    Takes the reading; the number of the row, counted from 1 as in `rows`; and "yes",
    "no" where there is nothing of the kind, "?" to leave it open, what the text says
    instead, or "" to take a decision back. Returns the reading as it is then, with
    what was decided in the table by others or elsewhere. Raises InputError for no
    such row, and for what it cannot say; nothing is written then.
    """
    require_reading(reading)
    if not (isinstance(number, int) and 1 <= number <= len(reading.rows)):
        raise InputError(
            f"There is no row {str(number)[:20]}. The rows are counted from 1 to "
            f"{len(reading.rows)}."
        )
    row = reading.rows[number - 1]
    answer = decided(row.proposal, said)
    who, on = (reading.reader, f"{date.today()}") if answer else ("", "")
    now = merged(
        reading.story, reading.reader, lines_of_table(table_of_reading(reading))
    )
    rows = tuple(
        replace(r, said=answer, reader=who, on=on)
        if r.proposal.key == row.proposal.key else r
        for r in now.rows
    )  # fmt: skip
    changed = replace(now, rows=rows)
    _write(changed)
    return changed


def table_of(story: Story, reader: str) -> Path:
    """Where the table of a reader lies.

    Raises InputError for a name of which nothing can stand in the name of a file: all
    such readers would have one table.
    """
    none = "reading"
    name = files.safe_name(f"{none}-{reader}", none)
    if name == none:
        raise InputError(
            f"{reader[:20]!r} has no letter for the name of a file. Write the reader's "
            "name, or a nickname, in letters."
        )
    return files.home() / story.folder / f"{name}.csv"


def table_of_reading(reading: Reading) -> Path:
    """Where the table of a reading lies."""
    return table_of(reading.story, reading.reader)


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


def _write(reading: Reading) -> None:
    path = table_of_reading(reading)
    content = written(reading, path)
    try:
        if not path.exists() or path.read_bytes() != content.encode("utf-8"):
            files.replace(path, content)
    except OSError as error:
        raise files.refusal(path, error) from None
