"""The text of a story as HTML, with what was found in it marked."""

from collections.abc import Iterable
from html import escape

from raqqakit.names import Mention, without_overlaps
from raqqakit.own.story import Story
from raqqakit.text import Paragraph, paragraphs

# What each kind of mark is, for the legend.
KINDS = {
    "actor": "an actor: who acts, or to whom something is done",
    "location": "a location: a place on the ground",
    "time": "a time: when, or how long",
    "quantity": "a quantity: how many, or how much",
}


def marks(story: Story) -> list[Mention]:
    """Everything marked in a story; of two that overlap the longer one."""
    numbers = [named.quantity for named in story.quantities]
    return without_overlaps(
        [
            *story.mentions,
            *(Mention(t.start, t.end, t.text, "time") for t in story.times),
            *(Mention(q.start, q.end, q.text, "quantity") for q in numbers),
        ]
    )


def marked_text(story: Story) -> str:
    """The paragraphs of a story as HTML; every mark says in words what it is."""
    found = marks(story)
    return "\n".join(_paragraph(p, found) for p in paragraphs(story.text))


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
    means = f" {escape(mark.id)}" if mark.id else ""
    note = f'<span class="note" lang="en"> [{mark.label}{means}]</span>'
    return f'<mark class="{mark.label}">{escape(mark.text)}{note}</mark>'


def legend() -> str:
    """What the marks mean, as an HTML list."""
    items = (
        f'<li><mark class="{kind}">{kind}</mark> {escape(words)}</li>'
        for kind, words in KINDS.items()
    )
    return f'<ul class="legend">{"".join(items)}</ul>'
