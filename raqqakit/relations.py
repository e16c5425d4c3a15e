"""Who does what to whom, by which words of a story."""

from dataclasses import dataclass
from pathlib import Path

from raqqakit.errors import InputError
from raqqakit.rows import read_rows

COLUMNS = ("source", "relation", "target", "sentence", "quote", "basis")


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two actors: who does what to whom, and by which words.

    `relation` is "supports", "fights", "opposes" or another verb; `basis` is
    "stated" or "implied"; `sentence` counts the story's sentences from 1.
    """

    source: str
    relation: str
    target: str
    sentence: int
    quote: str
    basis: str


def read_links(path: str | Path) -> list[Link]:
    """Read a table of relations (CSV, UTF-8, the columns of COLUMNS).

    Raises InputError, naming the line, for a sentence that is no number.
    """
    rows = read_rows(path, COLUMNS, "Add it to the first line of the table.")
    return [_link(row, line) for line, row in rows]


def _link(row: dict[str, str], line: int) -> Link:
    if not row["sentence"].isdecimal():
        raise InputError(
            f"Line {line} of the relations names no sentence. Write its number."
        )
    return Link(
        row["source"], row["relation"], row["target"], int(row["sentence"]),
        row["quote"], row["basis"],
    )  # fmt: skip
