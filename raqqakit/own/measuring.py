"""How far the rules can be trusted: how much of what they proposed stood."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from raqqakit.own.decisions import (
    CORRECTED,
    LEFT,
    MOOT,
    REFUSED,
    STOOD,
    UNREAD,
    Reading,
    Row,
    require_kinds,
    require_reading,
)
from raqqakit.own.proposals import ASKS
from raqqakit.own.values import SILENT
from raqqakit.tables import Table

MEASURED = tuple(kind for kind in ASKS if kind != "whom")
WHOM_LEFT_OUT = " Rows that ask whom are not counted, for no rule proposes there."


def stood(reading: Reading, *kinds: str) -> Table:
    """What became of the rules' proposals, by kind, with a sentence under it.

    Takes the reading, and the kinds of rows ("who", "when" and so on), or none for
    all. A proposal that was corrected or refused was wrong by the reader's judgement;
    where the rules proposed nothing and the reader found something, they missed it.
    A row left open, or not yet read, says nothing about the rules. Whom a number
    counts they never propose, so it is left out. Raises InputError for no such kind.
    """
    require_reading(reading)
    require_kinds(kinds, MEASURED)
    some = {
        kind: rows
        for kind, rows in reading.by_kind.items()
        if kind in (kinds or MEASURED)
    }
    rows = [(kind, *_counts(some[kind])) for kind in some]
    columns = ("asks", "proposed", "read", "stood", "wrong", "missed", "left open",
               "not yet read")  # fmt: skip
    caption = f"Of what the rules proposed for “{reading.story.title}”"
    return Table(columns, rows, caption, source=_in_a_sentence(reading, some, kinds))


def _counts(rows: Iterable[Row]) -> tuple[int, ...]:
    some = [row for row in rows if row.standing != MOOT]
    proposed = [row for row in some if row.proposal.value not in SILENT]
    became = Counter(row.standing for row in proposed)
    all_of_them = Counter(row.standing for row in some)
    wrong = became[CORRECTED] + became[REFUSED]
    missed = all_of_them[CORRECTED] - became[CORRECTED]
    read = became[STOOD] + wrong
    return (len(proposed), read, became[STOOD], wrong, missed, all_of_them[LEFT],
            all_of_them[UNREAD])  # fmt: skip


def _in_a_sentence(
    reading: Reading, by_kind: Mapping[str, Iterable[Row]], kinds: Sequence[str]
) -> str:
    """How many of the proposals stood, of those that were read."""
    proposed, read, right, _, missed, _, unread = _counts(chain(*by_kind.values()))
    of_kinds = f" for {' and '.join(kinds)}" if kinds else ""
    if not read:
        return f"Nobody has read any of the {proposed} proposals{of_kinds} yet."
    one = read == 1
    rest = f" Not yet read: {_rows(unread)}." if unread else ""
    return (
        f"Of {read} proposal{'' if one else 's'}{of_kinds} that {reading.reader} has "
        f"read, {right} stood. In {_rows(missed)} the rules found nothing, and the "
        f"reader found something.{'' if kinds else WHOM_LEFT_OUT}{rest}"
    )


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
