"""What the kit could not decide in a story: listed for the learner, never guessed."""

import re
from collections.abc import Callable, Collection, Iterator
from itertools import islice

from raqqakit.own import open_names
from raqqakit.own.open_names import Row, of_text
from raqqakit.own.sentences import in_words, number_of, touching
from raqqakit.own.story import Story, require
from raqqakit.quantities import unread_numbers
from raqqakit.tables import Table
from raqqakit.text import CLOSES_A_SENTENCE, Piece, paragraphs, pieces
from raqqakit.vocabulary import units

MOST = 20  # rows of one kind
DIGITS = re.compile(r"[\w.,:/–-]*\d[\w.,:/%–-]*(?<![.,:])")
INITIAL = re.compile(r"(?:^|\s)[A-ZÆØÅ]\.$")
HYPHEN = re.compile(r"-\s")
SHORT_LINE = 60  # letters; a heading is seldom longer


def undecided(story: Story, grouped: Collection[str] = ()) -> Table:
    """Everything in a story that is left for the learner to decide.

    Takes the story, and the names of the quantities that were given a group.
    Returns a table with a row for each: what it is, where, and what may help. Of
    one kind there are at most twenty rows, and a row that says how many more.
    """
    require(story)
    kinds: tuple[Callable[[Story], Iterator[Row]], ...] = (
        open_names.lost_aliases, open_names.swallowed, open_names.names_left,
        open_names.lost_points, open_names.unplaced, _lines_glued, _initials,
        _hyphens, _unread, lambda s: _loose_quantities(s, grouped), _times_without_days,
        _hedged_by_nobody, _said_by_nobody,
    )  # fmt: skip
    rows = [row for kind in kinds for row in _first(kind(story))]
    return Table(("what", "which", "what may help"), rows, "What could not be decided")


def _first(rows: Iterator[Row]) -> Iterator[Row]:
    shown = list(islice(rows, MOST))
    yield from shown
    more = sum(1 for _ in rows)
    if more:
        yield shown[0][0], f"… and {more:,} more", "mend those above first"


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
    for part in story.sentences:
        if INITIAL.search(part.text):
            yield (
                "an initial taken for the end of a sentence",
                of_text(f"… {part.text[-20:]}"),
                f"{part.number}: write the first name out, or take the full stop away",
            )


def _hyphens(story: Story) -> Iterator[Row]:
    """Hyphens that open a sentence as a dash does, in one row."""
    found = [part.number for part in story.sentences if HYPHEN.match(part.text)]
    if found:
        yield (
            "a hyphen that may be a dash",
            f"{len(found)} of {len(story.sentences)} sentences: {', '.join(found)}",
            "it was read as one, so as the beginning of a quotation",
        )


def _unread(story: Story) -> Iterator[Row]:
    """Number words and digits that neither a quantity nor a time has taken."""
    unread = unread_numbers(story.text)
    known = (
        [n.quantity for n in story.quantities], unread, story.times,
        [p for p in paragraphs(story.text) if p.kind == "metadata"],
    )  # fmt: skip
    digits = [
        d for d in pieces(DIGITS, story.text)
        if not any(touching(d, some) for some in known)
    ]  # fmt: skip
    for piece in sorted([*unread, *digits], key=lambda p: p.start):
        where = number_of(piece, story.sentences)
        around = " ".join(story.text[_near(story.text, piece)].split())
        yield (
            "looks like a number, and no rule reads it",
            of_text(f"{' '.join(piece.text.split())} (… {around} …)"),
            f"{where}: what does it say? No table or chart has it",
        )


def _near(text: str, piece: Piece) -> slice:
    """A piece with the whole words around it."""
    start = text.find(" ", max(0, piece.start - 15), piece.start)
    end = text.rfind(" ", piece.end, piece.end + 15)
    return slice(start if start >= 0 else piece.start, max(end, piece.end))


def _loose_quantities(story: Story, grouped: Collection[str]) -> Iterator[Row]:
    """Quantities without a group; a length of time and a measure count nobody."""
    for number in story.quantities:
        quantity = number.quantity
        counts_time = touching(quantity, story.times)
        measured = quantity.unit in units("measure").values()
        if number.name not in grouped and not measured and not counts_time:
            yield (
                "a quantity without a group, so not drawn",
                of_text(f"{' '.join(quantity.text.split())} (… {number.follows})"),
                f"{number.sentence}: whom or what does it count?",
            )


def _times_without_days(story: Story) -> Iterator[Row]:
    for time in story.times:
        if time.days is None:
            why = "no rule gives its days"
            if time.kind == "duration":
                why = "it says how long, and not when"
            where = number_of(time, story.sentences)
            yield "a time without days", of_text(time.text), f"{where}: {why}"


def _hedged_by_nobody(story: Story) -> Iterator[Row]:
    for claim in story.claims:
        if not claim.sourced and claim.certainty in ("possible", "source hidden"):
            yield (
                "hedged, and nobody is named",
                of_text(", ".join(claim.hedges)),
                f"{in_words(claim.sentence)}: who could be asked?",
            )


def _said_by_nobody(story: Story) -> Iterator[Row]:
    """All sentences for which nobody is named, in one row."""
    body = [c for c in story.claims if not c.sentence.startswith("h")]
    nobody = [c.sentence for c in body if not c.sourced]
    if nobody:
        yield (
            "nobody is named for what is said",
            f"{len(nobody)} of {len(body)} sentences: {', '.join(nobody)}",
            "which of them would somebody dispute?",
        )
