"""Two readings of one story: where the readers agree, and where they differ."""

from collections.abc import Iterator

from raqqakit.errors import InputError
from raqqakit.own.decisions import LEFT, MOOT, UNREAD, Reading, Row, require_reading
from raqqakit.own.proposals import ASKS
from raqqakit.own.values import SILENT, one_speaker
from raqqakit.own.views import cell
from raqqakit.tables import Table

Pair = tuple[Row, Row]


def agreement(one: Reading, other: Reading) -> Table:
    """How often two readers say the same, by kind, of the rows that both have read.

    Takes two readings of one text. A row left open by both is one on which they
    agree. Raises InputError for readings of two texts.
    """
    pairs = [*_pairs(one, other)]
    rows = []
    for kind in ASKS:
        some = [pair for pair in pairs if pair[0].proposal.kind == kind]
        same = sum(_same(pair) for pair in some)
        if some:
            rows.append((kind, len(some), same, len(some) - same))
    columns = ("asks", "read by both", "the same", "different")
    same = sum(map(_same, pairs))
    said = (
        f"{one.reader} and {other.reader} have both read {len(pairs)} rows, and say "
        f"the same in {same} of them."
    )
    return Table(columns, rows, "Where two readers agree", source=said)


def differences(one: Reading, other: Reading) -> Table:
    """The rows in which two readers differ, to be talked over."""
    rows = [
        (mine.proposal.where, mine.proposal.kind, mine.proposal.words, cell(mine),
         cell(theirs))
        for mine, theirs in _pairs(one, other)
        if not _same((mine, theirs))
    ]  # fmt: skip
    columns = ("where", "asks", "words", one.reader, other.reader)
    return Table(columns, rows, "Where two readers differ", ("words",))


def _pairs(one: Reading, other: Reading) -> Iterator[Pair]:
    """The rows that both have read."""
    require_reading(one)
    require_reading(other)
    if one.story.text != other.story.text:
        raise InputError(
            f"{one.reader} and {other.reader} have read two texts. Compare readings of "
            "one and the same text."
        )
    theirs = {row.proposal.key: row for row in other.rows}
    for row in one.rows:
        match = theirs.get(row.proposal.key)
        if match and {UNREAD, MOOT}.isdisjoint((row.standing, match.standing)):
            yield row, match


def _same(pair: Pair) -> bool:
    one, other = map(_meaning, pair)
    of_speakers = pair[0].proposal.kind == "who"
    same = one_speaker(one, other) or one_speaker(other, one)
    return one == other or (of_speakers and same)


def _meaning(row: Row) -> str:
    """What a reader says in a row, however it is written; of nothing, "no"."""
    if row.standing == LEFT:
        return LEFT
    return "no" if row.value in SILENT else row.value.casefold()
