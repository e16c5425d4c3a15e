"""The text of a story as HTML, with what was found in it marked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape

from raqqakit.names import Mention, without_overlaps
from raqqakit.own.decisions import Reading
from raqqakit.own.sentences import number_of
from raqqakit.own.views import cell
from raqqakit.text import Paragraph, Piece, paragraphs

# What ends the note of a mark in which nobody has read a value; it is not shown.
NOT_FOUND = "\0"
# Beside the word, for a notebook has no style sheet of ours.
PLAIN = 'style="background:none"'
NO_ROW = f"rule, and no row asks about it{NOT_FOUND}"
# What each kind of mark is, for the legend.
KINDS = {
    "actor": "an actor: who acts, or to whom something is done",
    "location": "a location: a place on the ground",
    "time": "a time: when, or how long",
    "quantity": "a quantity: how many, or how much",
}


def marks(reading: Reading) -> list[Mention]:
    """Everything marked in a story; of two that overlap the longer one.

    Each mark has for its id what the note behind it says: a name or a value, with its
    reader, or that nobody has read it yet.
    """
    story, notes = reading.story, _notes(reading)
    left = {key: iter(some) for key, some in notes.items()}

    def noted(piece: Piece, kind: str) -> str:
        """What is said of the next piece with these words in its sentence."""
        words = " ".join(piece.text.split())
        here = kind, number_of(piece, story.sentences), words
        return next(left.get(here, iter(())), NO_ROW)

    found = [
        *(Mention(t.start, t.end, t.text, "time", noted(t, "when"))
          for t in story.times),
        *(Mention(q.start, q.end, q.text, "quantity", noted(q, "how many"))
          for q in story.quantities),
    ]  # fmt: skip
    for mention in story.mentions:
        kind = "actor" if mention.label == "actor" else "place"
        name = story.names[mention.id]
        found.append(replace(mention, id=notes.get((kind, "", name), [NO_ROW])[0]))
    return without_overlaps(found)


def _notes(reading: Reading) -> Mapping[tuple[str, str, str], list[str]]:
    """What was read of each row, and by whom: by its kind, place and words."""
    notes = defaultdict[tuple[str, str, str], list[str]](list)
    for row in reading.rows:
        asked = row.proposal
        sign = "" if row.value else NOT_FOUND
        notes[asked.kind, asked.where, asked.words].append(
            f"{cell(row)}, {row.read_by}{sign}"
        )
    return notes


def marked_text(reading: Reading) -> str:
    """The paragraphs of a story as HTML; every mark says in words what it is."""
    found = marks(reading)
    return "\n".join(_paragraph(p, found) for p in paragraphs(reading.story.text))


def _paragraph(part: Paragraph, found: Iterable[Mention]) -> str:
    inside = [m for m in found if part.start <= m.start and m.end <= part.end]
    inside = [] if part.kind == "metadata" else inside
    html, done = "", part.start
    for mark in inside:
        html += escape(part.text[done - part.start : mark.start - part.start])
        html += _mark(mark)
        done = mark.end
    html += escape(part.text[done - part.start :])
    return f'<p class="{part.kind}">{html}</p>'


def _mark(mark: Mention) -> str:
    means = f" {escape(mark.id.removesuffix(NOT_FOUND))}"
    note = f'<span class="note" lang="en"> [{mark.label}{means}]</span>'
    unread = f' unread" {PLAIN}' if mark.id.endswith(NOT_FOUND) else '"'
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
