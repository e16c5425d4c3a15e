"""The table of a reading as a file: its columns, and cells that a spreadsheet keeps."""

import csv
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from raqqakit.decoding import read_text
from raqqakit.errors import InputError
from raqqakit.own.decisions import YES, Reading, Row
from raqqakit.own.proposals import ASKS, LETTERS, letters_of
from raqqakit.rows import read_rows, sign_between

WHERE, SENTENCE, WORDS, QUESTION = "where", "sentence", "words", "question"
RULE, READER, DAY = "the rule says", "read by", "day"
ANSWER = "my answer: yes / no / ? / other words"
CODE = "code (leave it as it is)"
# Without a comma, so that the signs between the cells can be told from the first line.
COLUMNS = (
    WHERE, SENTENCE, WORDS, QUESTION, RULE, ANSWER, READER, DAY, CODE,
)  # fmt: skip
ADVICE = "Put it back into the first line, or take the file away to begin anew."
GONE = "changed, or no longer in the text"
SEAL = 4  # letters behind a code
BOM = "\ufeff"  # by which a spreadsheet knows UTF-8
# A spreadsheet takes these for formulas, numbers or days, runs them or writes them
# anew: 10,000 is ten in Norway. In quotation marks they stay the words that they are.
CHANGED = re.compile(r"[=+\-@“]|.*\d")

Line = Mapping[str, str]
Placed = tuple[str, Line]  # a line, and where it stands


def lines_of_table(path: Path) -> list[Placed]:
    """The lines of a table, each with its place; none where there is no file."""
    if not _begun(path):
        return []
    return [(f"Line {n} of {path.name}", line)
            for n, line in read_rows(path, COLUMNS, ADVICE)]  # fmt: skip


def _begun(path: Path) -> bool:
    """Whether something stands in a table; an empty file is begun anew."""
    return path.exists() and bool(path.read_bytes().strip())


def own_columns(line: Line) -> dict[str, str]:
    """The cells of the columns that a reader has added."""
    return {name: cell for name, cell in line.items() if name and name not in COLUMNS}


def says(line: Line) -> str:
    """What a line says, however it is written: of a "yes", what the rule said."""
    answer = bare(line[ANSWER]).lower()
    return bare(line[RULE]).lower() if answer == YES else answer


def code_of(line: Line) -> str:
    """The key of the row that a line is about, or "": its code without the seal."""
    return line[CODE].lower()[:LETTERS]


def is_as_written(line: Line) -> bool:
    """Whether a line has what the rule said there when the kit wrote it."""
    seal = line[CODE].lower()[LETTERS:]
    return not seal or seal == _seal(bare(line[RULE]))


def _seal(rule: str) -> str:
    """Letters that are others where what the rule says is written over."""
    return letters_of(rule)[:SEAL]


def one_of(first: Placed | None, second: Placed) -> Placed:
    """Of two lines with one code the one that has an answer.

    Raises InputError where both have, and not the same.
    """
    if first is None or not first[1][ANSWER]:
        return second
    if says(second[1]) not in ("", says(first[1])):
        line = first[0].partition(" of ")[0].lower()
        raise InputError(
            f"{second[0]} has the code of {line}, and another answer. Keep one of the "
            "two, or empty the code of the line that you add."
        )
    return first


def written(reading: Reading, path: Path | None = None) -> str:
    """A reading as its table: the rows of the text, then those that it has lost.

    Takes the reading, and where the table lies: the signs between the cells stay
    those with which it was saved there. Without a place there is no byte order mark.
    """
    sign = sign_between(read_text(path)) if path and _begun(path) else ","
    lines = [*map(line_of, reading.rows)]
    lines += [{**line, WHERE: GONE if line[CODE] else line[WHERE]}
              for line in reading.gone]  # fmt: skip
    added = dict.fromkeys(name for line in lines for name in own_columns(line))
    table = StringIO()
    writer = csv.DictWriter(
        table, [*COLUMNS, *added], delimiter=sign, lineterminator="\n",
        restval="", extrasaction="ignore",
    )  # fmt: skip
    writer.writeheader()
    writer.writerows(lines)
    return (BOM if path else "") + table.getvalue()


def line_of(row: Row) -> dict[str, str]:
    """A row as a line of the table."""
    asked = row.proposal
    words = (asked.sentence, asked.words, asked.value, row.said, row.reader)
    sentence, part, rule, answer, reader = map(_kept, words)
    cells = (asked.where, sentence, part, ASKS[asked.kind], rule, answer, reader,
             row.on, asked.key + _seal(asked.value))  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True)) | dict(row.more)


def _kept(cell: str) -> str:
    """A cell as it is written: in quotation marks where it would be changed."""
    return f"“{cell}”" if CHANGED.match(cell) else cell


def bare(cell: str) -> str:
    """A cell as it is meant, without the quotation marks around it."""
    return cell[1:-1].strip() if cell[:1] == "“" and cell[-1:] == "”" else cell
