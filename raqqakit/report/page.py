"""The page of a report, put together from the parts of a story."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape

import raqqakit
from raqqakit import own
from raqqakit.figures import picture
from raqqakit.own.files import Story
from raqqakit.own.found import places_of
from raqqakit.own.pictures import Drawing
from raqqakit.report.spans import legend, marked_text
from raqqakit.report.style import STYLE
from raqqakit.tables import Table

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – a report</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#text">To the text</a>
<main>
<h1>{title}</h1>
{parts}
</main>
<footer>
<p>Made with Reading Raqqa {version}. Marks and tables were found by rules and by a
table of aliases; nobody has checked them but the writer of this report.</p>
</footer>
</body>
</html>
"""
CANNOT = (
    "The rules read Norwegian numerals and dates only. They follow no pronouns, and "
    "take a noun such as “the group” for whatever the table of aliases says. A claim "
    "is a whole sentence here, though a sentence can hold several. That somebody is "
    "named for a claim does not make it true."
)


def page(story: Story, groups: Mapping[str, str]) -> str:
    """The whole report as one HTML page that loads nothing from elsewhere.

    Takes the story, and whom each quantity to be drawn counts, by its words. Every
    word of the learner's is escaped: it is shown, and never run.
    """
    parts = [
        _facts(story),
        _section("text", "The text", legend() + _norwegian(story)),
        _tables("who", "Who is in it", own.actors(story)),
        _tables("where", "Where it happens", own.locations(story)),
        _map(story),
        _tables("claims", "Who says what, and when", own.claims(story)),
        _tables("numbers", "How many", own.quantities(story)),
        _chart(story, groups),
        _tables("open", "What could not be decided", own.undecided(story, groups)),
        _section("limits", "What these rules cannot know", f"<p>{CANNOT}</p>"),
        _section("sources", "Source and rights", _sources(story)),
    ]
    return PAGE.format(
        title=escape(story.title),
        style=STYLE,
        parts="\n".join(parts),
        version=escape(raqqakit.__version__),
    )


def _facts(story: Story) -> str:
    return f"<p>Printed: {escape(str(story.printed))}. {escape(story.source)}</p>"


def _norwegian(story: Story) -> str:
    return f'<div lang="nb">{marked_text(story)}</div>'


def _section(key: str, heading: str, inner: str) -> str:
    return (
        f'<section aria-labelledby="{key}"><h2 id="{key}">{escape(heading)}</h2>\n'
        f"{inner}</section>"
    )


def _tables(key: str, heading: str, table: Table) -> str:
    if not table.rows:
        return _section(key, heading, "<p>Nothing was found.</p>")
    return _section(key, heading, _table(table))


def _table(table: Table) -> str:
    """A table, opened, in a box that scrolls and can be reached by keyboard."""
    html = replace(table, folded=False)._repr_html_()
    name = escape(table.caption)
    box = f'<div class="scroll" tabindex="0" role="group" aria-label="{name}">'
    return re.sub(r'^<div style="overflow-x:auto">', lambda _: box, html)


def _figure(drawing: Drawing) -> str:
    shown = picture(drawing.figure, drawing.alt)._repr_html_()
    return f"{shown}\n{_table(drawing.numbers)}"


def _map(story: Story) -> str:
    if not places_of(story).placed:
        return _section(
            "map", "The map", "<p>No place has a point, so there is none.</p>"
        )
    return _section("map", "The map", _figure(own.map_of(story)))


def _chart(story: Story, groups: Mapping[str, str]) -> str:
    if not groups:
        return _section("chart", "The chart", "<p>No quantity was chosen to draw.</p>")
    return _section("chart", "The chart", _figure(own.chart(story, groups)))


def _sources(story: Story) -> str:
    return (
        f"<p>Source of the text: {escape(story.source)}</p>"
        f"<p>Rights: {escape(story.rights)}</p>"
    )
