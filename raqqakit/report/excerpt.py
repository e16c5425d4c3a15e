"""Pieces of a finished report, as a notebook shows them before one is made."""

from collections.abc import Mapping
from dataclasses import replace

from raqqakit import own
from raqqakit.own.story import Story, require
from raqqakit.report.spans import legend, marked_text
from raqqakit.tables import Table
from raqqakit.text import paragraphs

CLAIMS, OPEN = 6, 3  # rows, the last of each table


def excerpt(story: Story, groups: Mapping[str, str]) -> None:
    """Show four pieces of a story's report: text, claims, chart, and what is open.

    Takes the story, and whom each quantity to be drawn counts, by its name.
    """
    from IPython.display import HTML, display

    require(story)
    last = replace(story, text=paragraphs(story.text)[-1].text)
    shown = "<p><strong>The last paragraph, with its marks</strong></p>"
    display(HTML(f'{shown}{legend()}<div lang="nb">{marked_text(last)}</div>'))
    display(_end(own.claims(story), CLAIMS, "Who says what: the last rows"))
    own.chart(story, groups).show()
    display(_end(own.undecided(story, groups), OPEN, "Left open: the last rows"))


def _end(table: Table, rows: int, caption: str) -> Table:
    return replace(table, rows=table.rows[-rows:], caption=caption)
