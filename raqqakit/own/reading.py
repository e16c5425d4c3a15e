"""A reader's decisions in a table in the story's folder, written after each of them.

The table is plain CSV, which a spreadsheet opens. It is the only place where a decision
stands: whoever looks reads it anew, and whoever decides writes it whole.
"""

from datetime import date
from pathlib import Path
from threading import Lock

from raqqakit import files
from raqqakit.errors import InputError
from raqqakit.own.adding import wanted
from raqqakit.own.decisions import NO, Reading, Row, decided, require_reading
from raqqakit.own.matching import merged
from raqqakit.own.proposals import Proposal
from raqqakit.own.readers import begun, require_own, table_of
from raqqakit.own.reading_table import (
    ANSWER,
    CODE,
    COLUMNS,
    QUESTION,
    WHERE,
    WORDS,
    code_of,
    line_of,
    lines_of_table,
    written,
)
from raqqakit.own.story import Story, named, require
from raqqakit.own.values import plain

# A click is answered in another thread than the one that runs the cells.
TURN = Lock()


def reading_of(story: Story, reader: str) -> Reading:
    """What a reader has decided of a story so far, by the table in its folder.

    Takes the story, and the reader's name or a nickname. The table is made if it is
    not there, as reading-NAME.csv. A decision is found again by the words that it is
    about: of a sentence that has changed it is asked again, and the old line is kept
    at the end. A table that is new among those of others, and what was strange in one,
    is said in print. Raises InputError, naming the line, for what no row can say, and
    for the table of another reader.
    """
    require(story)
    who = plain(named(reader, "reader"))
    path = table_of(story, who)
    with TURN:
        lines = lines_of_table(path)
        require_own(path, who, lines)
        found = merged(story, who, lines)
        new = begun(path, who)
        try:
            _write(found)
        except InputError:
            # Open in a spreadsheet it can be read all the same, and nothing is lost.
            if not path.exists():
                raise
    for said in (new, *found.noticed):
        if said:
            print(said)
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
    if isinstance(number, str):
        raise InputError(
            f"Write the number of the row without quotation marks: {number[:20]}."
        )
    if not (isinstance(number, int) and 1 <= number <= len(reading.rows)):
        raise InputError(
            f"There is no row {str(number)[:20]}. The rows are counted from 1 to "
            f"{len(reading.rows)}."
        )
    row = reading.rows[number - 1]
    answer = decided(row.proposal, said)
    return _kept(reading, row.proposal, answer, row.proposal.key)


def add(reading: Reading, where: str, kind: str, said: str, words: str = "") -> Reading:
    """Add a row that the rules have not, and have it written.

    Takes the reading; the sentence, such as "sentence 7"; what is asked of it ("who",
    "how firm", "when", "how many", "unit" or "whom"); what the text says, or "?"; and
    the words of the sentence that say so. With "how many" a number gets its three
    rows. A row that is there and waits for this answer takes it, and none is added
    twice. Returns the reading as it is then; new rows stand at its end, so that the
    others keep their numbers. Raises InputError for no such sentence or question, for
    words that do not stand there, and for what the row cannot say.
    """
    require_reading(reading)
    cells = {WHERE: where, QUESTION: kind, ANSWER: said, WORDS: words}
    line = dict.fromkeys(COLUMNS, "") | {name: f"{c}" for name, c in cells.items()}
    row = wanted(reading.story, {**line, ANSWER: "?"})
    if row is None:
        raise InputError(
            f"There is no {str(where)[:30]!r} in the text. A sentence is called like "
            "'sentence 7', and a heading like 'heading 1'."
        )
    if decided(row, said) in ("", NO):
        raise InputError(
            "A row is added for what the text says. Write it, or ? to leave it open."
        )
    return _kept(reading, row, decided(row, said), "")


def _kept(reading: Reading, asked: Proposal, answer: str, code: str) -> Reading:
    """The reading with one more answer: in the line of this code, or in a new line."""
    who, on = (reading.reader, f"{date.today()}") if answer else ("", "")
    line = line_of(Row(asked, answer, who, on))
    line = line if code else {**line, CODE: ""}
    with TURN:
        lines = lines_of_table(table_of_reading(reading))
        old = [n for n, (_, had) in enumerate(lines) if code and code_of(had) == code]
        for n in old:
            place, had = lines[n]
            lines[n] = place, {**had, **line}
        if not old:
            lines.append(("The new row", line))
        now = merged(reading.story, reading.reader, lines)
        _write(now)
    return now


def table_of_reading(reading: Reading) -> Path:
    """Where the table of a reading lies."""
    return table_of(reading.story, reading.reader)


def _write(reading: Reading) -> None:
    path = table_of_reading(reading)
    content = written(reading, path)
    try:
        if not path.exists() or path.read_bytes() != content.encode("utf-8"):
            files.replace(path, content)
    except OSError as error:
        raise files.refusal(path, error) from None
