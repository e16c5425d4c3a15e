"""Deciding the rows of a reading in the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from raqqakit.errors import InputError
from raqqakit.own.adding import TO_ADD
from raqqakit.own.decisions import (
    UNREAD,
    Reading,
    Row,
    require_kinds,
    require_reading,
)
from raqqakit.own.proposals import ASKS, OF_A_NUMBER
from raqqakit.own.reading import add, say
from raqqakit.own.views import cell

if TYPE_CHECKING:
    from raqqakit.widgets.deciding import DecidedRows

TWIN = (
    "The same in plain Python, with what stands first in the brackets of own.decide "
    "for `reading`: own.rows_of(reading) shows the rows with their numbers, "
    "own.say(reading, 1, 'yes') decides row 1, and own.add(reading, 'sentence 7', "
    "'who', 'Ola Moen') adds one. Or open the table in a spreadsheet."
)


@dataclass
class Desk:
    """The newest state of a reading on which somebody works in the page."""

    reading: Reading
    kinds: Sequence[str]
    english: Mapping[str, str]

    def rows(self) -> list[dict[str, object]]:
        """The rows of the kinds asked for, as the page shows them."""
        return [
            {"number": n, "where": asked.where, "sentence": asked.sentence,
             "words": asked.words, "english": self.english.get(asked.where, ""),
             "asks": ASKS[asked.kind], "rule": asked.value,
             "by": UNREAD if row.standing == UNREAD else row.read_by,
             "said": "" if row.standing == UNREAD else cell(row),
             "read": row.standing != UNREAD}
            for n, row in enumerate(self.reading.rows, 1)
            for asked in [row.proposal]
            if asked.kind in self.kinds
        ]  # fmt: skip

    def missing(self) -> list[tuple[str, str]]:
        """What may be missing in a sentence: kinds of rows, each with its question.

        Of a number the first of its rows, with which the others come.
        """
        kinds = [k for k in TO_ADD if k in self.kinds and k not in OF_A_NUMBER[1:]]
        return [(kind, ASKS[kind]) for kind in kinds]

    def keep(self, number: int, said: str) -> tuple[list[dict[str, object]], str]:
        """Decide a row; returns all rows and a sentence that says what was kept."""
        key = self.reading.rows[number - 1].proposal.key
        self.reading = say(self.reading, number, said)
        [row] = [row for row in self.reading.rows if row.proposal.key == key]
        return self.rows(), f"Kept: {_told(row)}."

    def add(
        self, where: str, kind: str, said: str, words: str
    ) -> tuple[list[dict[str, object]], str]:
        """Add a row; returns all rows and a sentence that says where it stands."""
        before = {row.proposal.key for row in self.reading.rows}
        self.reading = add(self.reading, where, kind, said, words)
        new = [row for row in self.reading.rows if row.proposal.key not in before]
        if not new:
            return self.rows(), f"Kept in the row of {where} that asked for it."
        rest = " Its other rows wait there, too." if len(new) > 1 else ""
        return self.rows(), f"Added after the last row: {where}, {_told(new[0])}.{rest}"


def _told(row: Row) -> str:
    return f"{row.standing}, {cell(row)}" if row.value else row.standing


def decide(
    reading: Reading, *kinds: str, english: Mapping[str, str] | None = None
) -> "DecidedRows":
    """Decide the rows of a reading in the page, one at a time.

    Takes the reading; the kinds of rows to be asked ("who", "when" and so on), or
    none for all; and the English of sentences, by their names such as "sentence 4".
    Every decision is in the reader's table before the page says so; read it again
    with `reading_of`. Raises InputError for no such kind, or no row of it.
    """
    require_reading(reading)
    from raqqakit.widgets.deciding import DecidedRows

    require_kinds(kinds)
    desk = Desk(reading, kinds or tuple(ASKS), english or {})
    rows = desk.rows()
    if not rows:
        raise InputError("The story has no row of this kind.")
    return DecidedRows(desk.keep, desk.add, TWIN, rows=rows, missing=desk.missing())
