"""What the table of a reading holds, when it is one: who says what in which row."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from raqqakit.errors import InputError
from raqqakit.own.decisions import LEFT, UNREAD, Row, decided
from raqqakit.own.proposals import ASKS, Proposal
from raqqakit.own.reading_table import (
    ANSWER,
    CODE,
    COLUMNS,
    QUESTION,
    READER,
    RULE,
    SENTENCE,
    WHERE,
    WORDS,
    Line,
    bare,
    code_of,
)
from raqqakit.own.values import SILENT
from raqqakit.rows import read_rows
from tools.gather.content import file_bytes, printable, require, utf8

KINDS = {words.casefold(): kind for kind, words in ASKS.items()} | {k: k for k in ASKS}
ADVICE = "It is no reading of this kit, or its first line was changed."
NO_READING = "is no reading of this kit. Left alone."
MOST = 5_000  # rows
LONG = 80  # letters of an answer that are shown


@dataclass(frozen=True)
class Asked:
    """One row that is asked of a text."""

    kind: str
    where: str
    sentence: str
    words: str
    rule: str


@dataclass(frozen=True)
class Answers:
    """What a table of a reading holds.

    `said` has for each row, by its key, what the reader says; rows not read are not in
    it. `rows` are all rows, read or not, and `sentences` what they are about.
    """

    reader: str
    rows: Mapping[str, Asked]
    said: Mapping[str, str]
    notes: tuple[str, ...] = ()

    @property
    def sentences(self) -> frozenset[str]:
        """The sentences of the rows, by which tables of one text know each other."""
        return frozenset(r.sentence for r in self.rows.values() if r.sentence)


def is_reading(path: Path) -> bool:
    """Whether the first line of a table is that of a reading. Raises as `answers`."""
    first = utf8(file_bytes(path, "a reading")).partition("\n")[0].casefold()
    return CODE in first and ANSWER in first


def answers(path: Path) -> Answers:
    """Read a table. Raises ValueError, in a sentence, when it is unfit, and OSError."""
    require(is_reading(path), NO_READING)
    try:
        lines = [line for _, line in read_rows(path, COLUMNS, ADVICE)]
    except InputError as problem:
        raise ValueError(f"cannot be read: {problem}") from None
    require(len(lines) <= MOST, f"has {len(lines):,} rows, too many. Left alone.")
    rows, said, strange = dict[str, Asked](), dict[str, str](), 0
    for line in lines:
        asked = _asked(line)
        key = code_of(line) or "\n".join((asked.where, asked.kind, asked.words))
        rows.setdefault(key, asked)
        try:
            if meant := _meant(asked, bare(line[ANSWER])):
                said[key] = meant
        except InputError:
            strange += 1
    names = Counter(name for line in lines if (name := printable(bare(line[READER]))))
    notes = (
        [f"answers that no row can hold were left out: {strange}"] if strange else []
    )
    return Answers(
        max(names, key=lambda n: names[n], default=""), rows, said, tuple(notes)
    )


def _asked(line: Line) -> Asked:
    kind = KINDS.get(line[QUESTION].casefold(), "")
    cells = (bare(line[cell]) for cell in (WHERE, SENTENCE, WORDS, RULE))
    return Asked(kind, *(printable(cell) for cell in cells))


def _meant(asked: Asked, answer: str) -> str:
    """What is said in a row, however it is written; "" where nobody has read it.

    Of a "yes" it is what the rule says, and of nothing it is "no". Raises InputError
    for what a row of the kind cannot say.
    """
    if not asked.kind:
        return ""
    seen = Proposal(asked.kind, asked.where, asked.sentence, asked.words, asked.rule)
    row = Row(seen, decided(seen, answer))
    if row.standing in (UNREAD, LEFT):
        return "" if row.standing == UNREAD else LEFT
    return "no" if row.value in SILENT else printable(row.value.casefold())[:LONG]
