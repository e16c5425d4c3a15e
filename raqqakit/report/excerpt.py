"""Pieces of a finished report, as a notebook shows them before one is made."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from raqqakit import own
from raqqakit.own.story import Story
from raqqakit.report.spans import legend, marked_text
from raqqakit.tables import Table
from raqqakit.text import paragraphs


def excerpt(story: Story, groups: Mapping[str, str]) -> None:
    """Show four pieces of a story's report: text, claims, chart, and what is open.

    Takes the story, and whom each quantity to be drawn counts, by its name. All are
    about the end of the story.
    """
    from IPython.display import HTML, display

    groups = own.groups_of(story, groups)
    last = replace(story, text=paragraphs(story.text)[-1].text)
    shown = "<p><strong>The last paragraph, with its marks</strong></p>"
    display(HTML(f'{shown}{legend()}<div lang="nb">{marked_text(last)}</div>'))
    claims, left = own.claims(story), own.undecided(story, groups)
    said = [n for n, claim in enumerate(story.claims) if claim.sourced][-1:]
    two = [claims.rows[n] for n in sorted({*said, len(claims.rows) - 1})]
    display(_with(claims, two, "Who says what: two rows"))
    own.chart(story, groups).show()
    number = story.sentences[-1].number
    open_rows = [row for row in left.rows if number in f"{row[1]} {row[2]}"]
    display(_with(left, open_rows, f"Left open in {number}"))


def _with(table: Table, rows: Sequence[Sequence[object]], caption: str) -> Table:
    return replace(table, rows=rows, caption=caption)
