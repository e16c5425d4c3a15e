"""The tables of an own story: who, where, who says what, and how many.

What somebody has read stands there with the reader's name. What nobody has read is
called the rule's, in its cell and at the end of its row.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from raqqakit.own.decisions import (
    LEFT,
    MOOT,
    REFUSED,
    UNREAD,
    Reading,
    Row,
    require_reading,
)
from raqqakit.own.proposals import OF_A_NUMBER, in_one_line
from raqqakit.own.sentences import in_words
from raqqakit.own.story import Story
from raqqakit.own.values import SILENT
from raqqakit.tables import Cell, Table

NOTHING = ""


def cell(row: Row | None) -> str:
    """What a table shows of a row: a value that was read, or whose the words are."""
    if row is None:
        return NOTHING
    if row.standing == UNREAD:
        return f"rule: {row.proposal.value or 'nothing'}"
    return {LEFT: "left open", REFUSED: "nothing, says the reader"}.get(
        row.standing, row.value
    )


def in_its_language(row: Row, story: Story) -> Cell:
    """What a table shows of a row that names somebody, in the language of the words.

    They are the text's where the rules or aliases have them from there, or where a
    reader has written what stands in it; other words are English.
    """
    shown, asked = cell(row), row.proposal
    unread = row.standing == UNREAD
    words = asked.value if unread else row.value
    if words in SILENT or not (words == asked.value or _stands_in(words, story)):
        return Cell(shown)
    return Cell(words, language="nb", before=shown.removesuffix(words))


def _stands_in(words: str, story: Story) -> bool:
    """Whether a text has these words, with neither more nor less letters."""
    whole = rf"(?<!\w){re.escape(in_one_line(words))}(?!\w)"
    return re.search(whole, in_one_line(story.text), re.IGNORECASE) is not None


def read_by(rows: Iterable[Row]) -> str:
    """Who answers for some rows that stand in one line of a table."""
    some = [row for row in rows if row.standing != MOOT]
    return "; ".join(dict.fromkeys(row.read_by for row in some))


def rows_of(reading: Reading) -> Table:
    """Every row of a reading, with the number by which `say` knows it."""
    require_reading(reading)
    shown = [
        (str(n), r.proposal.where, r.proposal.kind, r.proposal.words,
         r.proposal.value, "" if r.standing == UNREAD else cell(r), r.read_by)
        for n, r in enumerate(reading.rows, 1)
    ]  # fmt: skip
    columns = ("row", "where", "asks", "words", "the rule says", "read as", "read by")
    return Table(
        columns, shown, "What the rules propose, and what was read", ("words",)
    )


def actors(reading: Reading) -> Table:
    """The actors: each with its mentions and its ways of writing."""
    require_reading(reading)
    rows = [
        (
            in_its_language(row, reading.story),
            *_counted(reading.story, row.proposal.words, "actor"),
            row.read_by,
        )
        for row in reading.by_kind.get("actor", ())
        if row.standing != REFUSED
    ]
    columns = ("actor", "mentions, by rule", "written as", "read by")
    return Table(columns, rows, "The actors", ("written as",))


def locations(reading: Reading) -> Table:
    """The places, with the point of each in degrees north and east."""
    require_reading(reading)
    rows = [
        (row.proposal.words, *_counted(reading.story, row.proposal.words, "location"),
         cell(row), row.read_by)
        for row in reading.by_kind.get("place", ())
        if row.standing != REFUSED
    ]  # fmt: skip
    columns = ("place", "mentions, by rule", "written as", "degrees north, east",
               "point read by")  # fmt: skip
    return Table(columns, rows, "The places", ("place", "written as"))


def _counted(story: Story, name: str, label: str) -> tuple[int, str]:
    """How often the text mentions a name's id, and in which forms."""
    found = [m for m in story.mentions
             if m.label == label and story.names[m.id] == name]  # fmt: skip
    forms = Counter(in_one_line(m.text) for m in found)
    return len(found), ", ".join(forms)


def claims(reading: Reading) -> Table:
    """One row for each sentence and heading: who says it, how firmly, and when."""
    require_reading(reading)
    of_sentence = defaultdict[str, list[Row]](list)
    for row in reading.rows:
        of_sentence[row.proposal.where].append(row)
    rows = []
    for claim in reading.story.claims:
        here = of_sentence[in_words(claim.sentence)]
        by = {kind: [r for r in here if r.proposal.kind == kind]
              for kind in ("who", "how firm", "when")}  # fmt: skip
        rows.append(
            (claim.sentence, in_one_line(claim.quote),
             tuple(in_its_language(row, reading.story) for row in by["who"]),
             *("; ".join(map(cell, by[kind])) for kind in ("how firm", "when")),
             read_by(r for some in by.values() for r in some))
        )  # fmt: skip
    columns = ("in", "claim", "who says it", "how firm", "which days", "read by")
    return Table(columns, rows, "Who says what, sentence by sentence", ("claim",))


def numbers(reading: Reading) -> Table:
    """Every number of the text: what it says, in which unit, and whom it counts."""
    require_reading(reading)
    rows = [
        (Cell(asked.words, language="nb") if asked.words else NOTHING, asked.where,
         *map(cell, line), read_by(line))
        for line in lines_of(reading)
        for asked in [line[0].proposal]
    ]  # fmt: skip
    columns = ("number", "in", "says", "unit", "whom or what it counts", "read by")
    return Table(columns, rows, "The numbers")


def lines_of(reading: Reading) -> list[Sequence[Row]]:
    """The numbers of a reading, each with its rows: how many, unit, and whom.

    They stand in the order of the sentences, those that a reader added, too.
    """
    kinds = (reading.by_kind.get(kind, ()) for kind in OF_A_NUMBER)
    places = {s.number: n for n, s in enumerate(reading.story.sentences)}
    return sorted(
        zip(*kinds, strict=True), key=lambda row: places[row[0].proposal.where]
    )
