"""A reader's decisions in a table in the story's folder, written after each of them.

The table is plain CSV, which a spreadsheet opens. It is the only place where a decision
stands: whoever looks reads it anew, and whoever decides writes it whole.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

from raqqakit import files
from raqqakit.errors import InputError
from raqqakit.own.decisions import YES, Reading, Row, decided
from raqqakit.own.proposals import Proposal, proposals_of
from raqqakit.own.story import Story, named, require
from raqqakit.rows import read_rows

COLUMNS = (
    "row", "kind", "where", "sentence", "words", "the rule says", "i say", "read by",
    "on",
)  # fmt: skip
ADVICE = "Put it back into the first line, or take the file away to begin anew."
GONE = "no longer in the text"
BOM = "\ufeff"  # by which a spreadsheet knows UTF-8

Line = Mapping[str, str]


def reading_of(story: Story, reader: str) -> Reading:
    """What a reader has decided of a story so far, by the table in its folder.

    Takes the story, and the reader's name or a nickname. The table is made if it is
    not there, as reading-NAME.csv. A decision is found again by the words that it is
    about: of a sentence that has changed it is asked again, and the old line is kept
    at the end. Raises InputError, naming the line, for what no row can say.
    """
    require(story)
    who = named(reader, "reader")
    found = merged(story, who, lines_of_table(table_of(story, who)))
    _write(found)
    return found


def say(reading: Reading, number: int, said: str) -> Reading:
    """Decide one row, and have it written.

    Takes the reading; the number of the row, counted from 1 as in `rows`; and "yes",
    "no" where there is nothing of the kind, "?" to leave it open, or what the text
    says instead. Returns the reading as it is then, with what was decided in the
    table by others or elsewhere. Raises InputError for no such row, and for what it
    cannot say; nothing is written then.
    """
    if not (isinstance(number, int) and 1 <= number <= len(reading.rows)):
        raise InputError(
            f"There is no row {number!r}. The rows are counted from 1 to "
            f"{len(reading.rows)}."
        )
    proposal = reading.rows[number - 1].proposal
    row = Row(proposal, decided(proposal, said), reading.reader, f"{date.today()}")
    now = merged(
        reading.story, reading.reader, lines_of_table(table_of_reading(reading))
    )
    rows = tuple(row if r.proposal.key == proposal.key else r for r in now.rows)
    changed = replace(now, rows=rows)
    _write(changed)
    return changed


def table_of(story: Story, reader: str) -> Path:
    """Where the table of a reader lies."""
    return files.home() / story.folder / f"reading-{files.safe_name(reader)}.csv"


def table_of_reading(reading: Reading) -> Path:
    """Where the table of a reading lies."""
    return table_of(reading.story, reading.reader)


def lines_of_table(path: Path) -> list[tuple[str, Line]]:
    """The lines of a table, each with its place; none where there is no file."""
    if not path.exists():
        return []
    return [(f"Line {n} of {path.name}", line)
            for n, line in read_rows(path, COLUMNS, ADVICE)]  # fmt: skip


def merged(story: Story, reader: str, lines: Iterable[tuple[str, Line]]) -> Reading:
    """A story's rows with the decisions of a table.

    Takes the story, the reader, and the lines of the table, each with its place for
    messages. Raises InputError, naming the place, for what no row can say.
    """
    known = {line["row"]: (where, line) for where, line in lines}
    rows = [_row(p, reader, *known.pop(p.key, ("", {}))) for p in proposals_of(story)]
    gone = [line for _, line in known.values() if line["i say"]]
    return Reading(story, reader, tuple(rows), tuple(gone))


def _row(proposal: Proposal, reader: str, where: str, line: Line) -> Row:
    said = line.get("i say", "")
    if not said:
        return Row(proposal)
    proposed = replace(proposal, value=line["the rule says"])
    try:
        decision = decided(proposed, said)
    except InputError as problem:
        raise InputError(f"{where}: {problem}") from None
    # A "yes" is to the words that the reader saw, though the rules say others by now.
    kept = proposed.value if decision == YES else decision
    said = YES if kept == proposal.value else kept
    return Row(proposal, said, line["read by"] or reader, line["on"])


def _write(reading: Reading) -> None:
    path = table_of_reading(reading)
    content = BOM + written(reading)
    try:
        if not path.exists() or path.read_bytes() != content.encode("utf-8"):
            files.replace(path, content)
    except OSError as error:
        raise files.refusal(path, error) from None


def written(reading: Reading) -> str:
    """A reading as its table: the rows of the text, then those that it has lost."""
    table = StringIO()
    writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_line(row) for row in reading.rows)
    writer.writerows({**{c: line[c] for c in COLUMNS}, "where": GONE}
                     for line in reading.gone)  # fmt: skip
    return table.getvalue()


def _line(row: Row) -> dict[str, str]:
    asked = row.proposal
    cells = (asked.key, asked.kind, asked.where, asked.sentence, asked.words,
             asked.value, row.said, row.reader, row.on)  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True))
