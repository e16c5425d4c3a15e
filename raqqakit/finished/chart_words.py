"""The words that the finished chart was made from."""

from raqqakit import data
from raqqakit.tables import Table
from raqqakit.text import paragraphs, sentences


def words_of_the_chart(story: str = "article") -> Table:
    """The last heading and the last sentence of a story, with their English."""
    text = data.article(story)
    heading = [p.text for p in paragraphs(text) if p.kind == "heading"][-1]
    spoken = [s.text for s in sentences(text)]
    english = {row["kind"]: row["english"] for row in data.translation(story)}
    return Table(
        ("where", "in print", "in English"),
        [
            ("last heading", heading, english["heading"]),
            (f"sentence {len(spoken)}", spoken[-1], english["body"]),
        ],
        "The words of the chart",
        norwegian=("in print",),
        source=f"Source: {data.about(story).source}",
    )
