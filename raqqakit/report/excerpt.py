"""Pieces of a finished report, as a notebook shows them before one is made."""

from dataclasses import replace

from raqqakit import own
from raqqakit.own.decisions import Reading, require_reading
from raqqakit.report.spans import legend, marked_text


def excerpt(reading: Reading) -> None:
    """Show three pieces of a reading's report: text, claims, and the chart.

    They are about the end of the story; the chart is of its last heading and what
    stands below.
    """
    require_reading(reading)
    from IPython.display import HTML, display

    marked = marked_text(reading).split("\n")[-1]
    shown = "<p><strong>The last paragraph, with its marks</strong></p>"
    display(HTML(f'{shown}{legend()}<div lang="nb">{marked}</div>'))
    claims = own.claims(reading)
    said = [n for n, claim in enumerate(reading.story.claims) if claim.sourced][-1:]
    two = [claims.rows[n] for n in sorted({*said, len(claims.rows) - 1})]
    display(replace(claims, rows=two, caption="Who says what: two rows"))
    own.chart(_below_the_last_heading(reading)).show()


def _below_the_last_heading(reading: Reading) -> Reading:
    """A reading with the rows of its last heading and what stands below it alone."""
    places = [sentence.number for sentence in reading.story.sentences]
    headings = [n for n, place in enumerate(places) if place.startswith("heading")]
    below = places[max(headings, default=0) :]
    return replace(
        reading, rows=tuple(r for r in reading.rows if r.proposal.where in below)
    )
