"""How far the rules can be trusted: how much of what they proposed stood."""

from collections import Counter
from collections.abc import Iterable

from raqqakit.own.decisions import (
    CORRECTED,
    LEFT,
    REFUSED,
    STOOD,
    UNREAD,
    Reading,
    Row,
)
from raqqakit.own.values import NO_POINT, NOBODY
from raqqakit.tables import Table

SILENT = ("", NOBODY, NO_POINT)  # what a rule says that has found nothing
READERS_OWN = "whom"


def stood(reading: Reading) -> Table:
    """What became of the rules' proposals, by kind, with a sentence under it.

    A proposal that was corrected or refused was wrong by the reader's judgement;
    where the rules proposed nothing and the reader found something, they missed it.
    A row left open, or not yet read, says nothing about the rules. Whom a number
    counts they never propose, so it is left out.
    """
    rows = [
        (kind, *_counts(some))
        for kind, some in reading.by_kind.items()
        if kind != READERS_OWN
    ]
    columns = ("asks", "proposed", "read", "stood", "wrong", "missed", "left open",
               "not yet read")  # fmt: skip
    caption = f"Of what the rules proposed for “{reading.story.title}”"
    return Table(columns, rows, caption, source=in_a_sentence(reading))


def _counts(rows: Iterable[Row]) -> tuple[int, ...]:
    some = list(rows)
    proposed = [row for row in some if row.proposal.value not in SILENT]
    became = Counter(row.standing for row in proposed)
    all_of_them = Counter(row.standing for row in some)
    wrong = became[CORRECTED] + became[REFUSED]
    missed = all_of_them[CORRECTED] - became[CORRECTED]
    read = became[STOOD] + wrong
    return (len(proposed), read, became[STOOD], wrong, missed, all_of_them[LEFT],
            all_of_them[UNREAD])  # fmt: skip


def in_a_sentence(reading: Reading) -> str:
    """How many of the proposals stood, of those that were read."""
    of_rules = [row for row in reading.rows if row.proposal.kind != READERS_OWN]
    proposed, read, right, _, missed, _, unread = _counts(of_rules)
    if not read:
        return f"Nobody has read any of the {proposed} proposals yet."
    rest = f" {unread} rows are not yet read." if unread else ""
    return (
        f"Of {read} proposals that {reading.reader} has read, {right} stood. {missed} "
        f"times the rules found nothing where the reader found something.{rest}"
    )
