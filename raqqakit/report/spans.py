"""The text of a story as HTML, with what was found in it marked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from raqqakit.names import Mention, without_overlaps
from raqqakit.own.decisions import Reading, Row
from raqqakit.own.proposals import in_one_line
from raqqakit.own.sentences import number_of
from raqqakit.own.views import cell
from raqqakit.text import Paragraph, Piece, paragraphs

# Beside the word, for a notebook has no style sheet of ours.
PLAIN = 'style="background:none"'
# What each kind of mark is, for the legend.
KINDS = {
    "actor": "an actor: who acts, or to whom something is done",
    "location": "a location: a place on the ground",
    "time": "a time: when, or how long",
    "quantity": "a quantity: how many, or how much",
}


@dataclass(frozen=True, slots=True)
class Mark(Mention):
    """A mention with the row of the reading that asks about it, if one does."""

    row: Row | None = None

    @property
    def note(self) -> str:
        """What is said of it: a name or a value with its reader, or the rule's."""
        if self.row is None:
            return "rule, and no row asks about it"
        return f"{cell(self.row)}, {self.row.read_by}"

    @property
    def is_read(self) -> bool:
        """Whether somebody has read a name or a value here."""
        return self.row is not None and bool(self.row.value)


def marks(reading: Reading) -> list[Mark]:
    """Everything marked in a story; of two that overlap the longer one."""
    story, rows = reading.story, _rows(reading)
    left = {key: iter(some) for key, some in rows.items()}

    def asked(piece: Piece, kind: str) -> Row | None:
        """The row about the next piece with these words in its sentence."""
        here = kind, number_of(piece, story.sentences), in_one_line(piece.text)
        return next(left.get(here, iter(())), None)

    found = [
        *(Mark(t.start, t.end, t.text, "time", row=asked(t, "when"))
          for t in story.times),
        *(Mark(q.start, q.end, q.text, "quantity", row=asked(q, "how many"))
          for q in story.quantities),
    ]  # fmt: skip
    for m in story.mentions:
        kind = "actor" if m.label == "actor" else "place"
        row = next(iter(rows.get((kind, "", story.names[m.id]), ())), None)
        found.append(Mark(m.start, m.end, m.text, m.label, m.id, row))
    return without_overlaps(found)


def _rows(reading: Reading) -> Mapping[tuple[str, str, str], list[Row]]:
    """The rows of a reading by their kind, place and words, in their order."""
    rows = defaultdict[tuple[str, str, str], list[Row]](list)
    for row in reading.rows:
        asked = row.proposal
        rows[asked.kind, asked.where, asked.words].append(row)
    return rows


def marked_text(reading: Reading) -> str:
    """The paragraphs of a story as HTML; every mark says in words what it is."""
    found = marks(reading)
    return "\n".join(_paragraph(p, found) for p in paragraphs(reading.story.text))


def _paragraph(part: Paragraph, found: Iterable[Mark]) -> str:
    inside = [m for m in found if part.start <= m.start and m.end <= part.end]
    inside = [] if part.kind == "metadata" else inside
    html, done = "", part.start
    for mark in inside:
        html += escape(part.text[done - part.start : mark.start - part.start])
        html += _mark(mark)
        done = mark.end
    html += escape(part.text[done - part.start :])
    return f'<p class="{part.kind}">{html}</p>'


def _mark(mark: Mark) -> str:
    note = f'<span class="note" lang="en"> [{mark.label} {escape(mark.note)}]</span>'
    unread = '"' if mark.is_read else f' unread" {PLAIN}'
    return f'<mark class="{mark.label}{unread}>{escape(mark.text)}{note}</mark>'


def legend() -> str:
    """What the marks mean, as an HTML list."""
    items = [
        f'<li><mark class="{kind}">{kind}</mark> {escape(words)}</li>'
        for kind, words in KINDS.items()
    ]
    without = "not yet read, left open or refused"
    items.append(
        f'<li><mark class="unread" {PLAIN}>without colour</mark> {without}</li>'
    )
    return f'<ul class="legend">{"".join(items)}</ul>'
