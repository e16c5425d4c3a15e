"""What is left open in a reading: listed for whoever reads it, never guessed."""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from itertools import islice

from raqqakit.own import open_names
from raqqakit.own.charts import counted_otherwise, units
from raqqakit.own.decisions import LEFT, UNREAD, Reading, require_reading
from raqqakit.own.open_names import Row, of_text
from raqqakit.own.open_points import far_off, in_the_sea, unheld
from raqqakit.own.proposals import ASKS, in_one_line
from raqqakit.own.reading_table import ANSWER, bare
from raqqakit.own.sentences import number_of, touching
from raqqakit.own.story import Story
from raqqakit.tables import Table
from raqqakit.text import CLOSES_A_SENTENCE, Piece, paragraphs, pieces, with_capital

MOST = 20  # rows of one kind
DIGITS = re.compile(r"[\w.,:/–-]*\d[\w.,:/%–-]*(?<![.,:])")
INITIAL = re.compile(r"(?:^|\s)[A-ZÆØÅ]\.(?=$|\s+[A-ZÆØÅ]\w)")
HYPHEN = re.compile(r"-\s")
LIKE = 0.6  # of two sentences, of which one may be the other as it was
SHORT_LINE = 60  # letters; a heading is seldom longer


def undecided(reading: Reading) -> Table:
    """Everything that is left open in a reading, or was never read.

    Takes the reading. Returns a table with a row for each: what it is, where, and
    what may help. Of one kind there are at most twenty rows, and a row that says how
    many more; what nobody has read yet is counted.
    """
    require_reading(reading)
    of_rows: tuple[Callable[[Reading], Iterator[Row]], ...] = (
        _left_open, _not_yet_read, _noticed, _gone, _one_unit, far_off, in_the_sea,
        unheld,
    )  # fmt: skip
    of_text: tuple[Callable[[Story], Iterator[Row]], ...] = (
        _language, _settled, open_names.lost_aliases, open_names.swallowed,
        open_names.names_left, open_names.lost_points, open_names.unplaced,
        _lines_glued, _initials, _hyphens, _digits,
    )  # fmt: skip
    rows = [row for kind in of_rows for row in _first(kind(reading))]
    rows += [row for kind in of_text for row in _first(kind(reading.story))]
    return Table(("what", "which", "what may help"), rows, "What is left open")


def _left_open(reading: Reading) -> Iterator[Row]:
    for row in reading.rows:
        if row.standing == LEFT:
            asked = row.proposal
            yield (
                f"left open by {row.reader}", of_text(asked.words or asked.sentence),
                f"{asked.where}: {ASKS[asked.kind]}".removeprefix(": "),
            )  # fmt: skip


def _not_yet_read(reading: Reading) -> Iterator[Row]:
    """How many rows of each kind nobody has read."""
    for kind, rows in reading.by_kind.items():
        unread = [row for row in rows if row.standing == UNREAD]
        if unread:
            yield (
                "not yet read", f"{kind}: {len(unread)} of {len(rows)} rows",
                f"{ASKS[kind]} Decide them, or leave them open",
            )  # fmt: skip


def _gone(reading: Reading) -> Iterator[Row]:
    """Answers about words that the text had when they were given."""
    for line in reading.gone:
        words = bare(line["words"] or line["sentence"]) or bare(line[ANSWER])
        now = _reads_now(bare(line["sentence"]), reading.story)
        what = "has changed" if now else "is no longer in the text"
        again = f"{now} asks it again. " if now else ""
        if words:
            yield (
                f"an answer to a sentence that {what}", of_text(words),
                f"{line['question']} {again}It is kept at the end of the table".strip(),
            )  # fmt: skip


def _reads_now(sentence: str, story: Story) -> str:
    """The sentence that stands in place of one that has changed, in words; or ""."""
    texts = {in_one_line(part.text): part.number for part in story.sentences}
    near = get_close_matches(sentence, texts, 1, LIKE) if sentence else []
    return with_capital(texts[near[0]]) if near else ""


def _noticed(reading: Reading) -> Iterator[Row]:
    """What was strange in the table when it was read."""
    for said in reading.noticed:
        yield "a proposal that was changed in the table", said, "nothing to do"


def _one_unit(reading: Reading) -> Iterator[Row]:
    """Units that a reader has given to numbers of several things."""
    for unit in units(reading):
        strange = counted_otherwise(reading, unit)
        if strange:
            yield (
                f"several things counted in {unit}", of_text("; ".join(strange)),
                f"do all of them count {unit}? One chart draws them side by side",
            )  # fmt: skip


def _language(story: Story) -> Iterator[Row]:
    """That the language of a text was not checked, where it was not."""
    if story.unchecked:
        yield "the language of the text", story.unchecked, "is it Norwegian?"


def _first(rows: Iterator[Row]) -> Iterator[Row]:
    shown = list(islice(rows, MOST))
    yield from shown
    more = sum(1 for _ in rows)
    if more:
        yield shown[0][0], f"… and {more:,} more", "mend those above first"


def _settled(story: Story) -> Iterator[Row]:
    """What was changed in the signs of the text, which is not what its file has."""
    for change in story.settled:
        yield "signs put right when the text was read", change, "nothing to do"


def _lines_glued(story: Story) -> Iterator[Row]:
    """A short line in a paragraph that may be a heading without its blank lines."""
    for part in paragraphs(story.text):
        lines = [line.strip() for line in part.text.split("\n")]
        for before, line, after in zip(["", *lines], lines, lines[1:]):
            alone = not before or _closes(before)
            goes_on = after[:1].islower() or _closes(line)
            if alone and not goes_on and len(line) < SHORT_LINE:
                yield (
                    "a line that may be a heading", of_text(line),
                    "if it is one, put a blank line before and after it",
                )  # fmt: skip


def _closes(line: str) -> bool:
    return CLOSES_A_SENTENCE.search(line) is not None


def _initials(story: Story) -> Iterator[Row]:
    """Capitals with a point, each of which is an initial or ends a sentence."""
    for part in story.sentences:
        for found in INITIAL.finditer(part.text):
            ends = found.end() == len(part.text)
            end = found.end() + 15
            yield (
                "a capital with a point, taken for the end of a sentence"
                if ends else "a capital with a point, taken for an initial",
                of_text(f"… {in_one_line(part.text[max(0, found.start() - 15):end])}"),
                f"{part.number}: if it is an initial, write the first name out"
                if ends else f"{part.number}: if a sentence ends there, begin a new "
                "paragraph after it",
            )  # fmt: skip


def _hyphens(story: Story) -> Iterator[Row]:
    """Hyphens that open a sentence as a dash does, in one row."""
    found = [part.number for part in story.sentences if HYPHEN.match(part.text)]
    if found:
        yield (
            "a hyphen that may be a dash",
            f"{len(found)} of {len(story.sentences)} sentences: {', '.join(found)}",
            "it was read as one, so as the beginning of a quotation",
        )


def _digits(story: Story) -> Iterator[Row]:
    """Digits that neither a number of the reading nor a time has taken."""
    known = (
        story.quantities, story.unread, story.times,
        [p for p in paragraphs(story.text) if p.kind == "metadata"],
    )  # fmt: skip
    for piece in pieces(DIGITS, story.text):
        if any(touching(piece, some) for some in known):
            continue
        around = " ".join(story.text[_near(story.text, piece)].split())
        yield (
            "looks like a number, and no rule reads it",
            of_text(f"{' '.join(piece.text.split())} (… {around} …)"),
            f"{number_of(piece, story.sentences)}: no table or chart has it",
        )


def _near(text: str, piece: Piece) -> slice:
    """A piece with the whole words around it."""
    start = text.find(" ", max(0, piece.start - 15), piece.start)
    end = text.rfind(" ", piece.end, piece.end + 15)
    return slice(start if start >= 0 else piece.start, max(end, piece.end))
