"""The page of a report, put together from the parts of a story."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape

import raqqakit
from raqqakit import own
from raqqakit.about import language_code
from raqqakit.figures import picture
from raqqakit.own.drawing import Drawing
from raqqakit.own.story import Story, require
from raqqakit.report.spans import legend, marked_text
from raqqakit.report.style import STYLE
from raqqakit.tables import Table

ADDRESS = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]")
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


def page(story: Story, groups: Mapping[str, str], language: str = "nb") -> str:
    """The whole report as one HTML page that loads nothing from elsewhere.

    Takes the story; whom each quantity to be drawn counts, by its name; and the
    code of the text's language. Every word of the learner's is escaped: it is
    shown, and never run. Raises InputError for what is no story, no such
    quantity or no code.
    """
    require(story)
    groups = own.groups_of(story, groups) if groups else {}
    code = language_code(language)
    html = PAGE.format(
        title=escape(story.title),
        style=STYLE,
        parts="\n".join(_parts(story, groups)),
        version=escape(raqqakit.__version__),
    )
    # Quotation marks of the text are escaped, so this stands only where it is meant.
    return html.replace(' lang="nb"', f' lang="{code}"')


def _parts(story: Story, groups: Mapping[str, str]) -> list[str]:
    return [
        _facts(story),
        _section("text", "The text", legend() + _text(story)),
        _tables("who", "Who is in it", own.actors(story)),
        _tables("where", "Where it happens", own.locations(story)),
        _map(story),
        _tables("claims", "Who says what, and when", own.claims(story), "wide"),
        _tables("numbers", "How many", own.quantities(story)),
        _chart(story, groups),
        _tables("open", "What could not be decided", own.undecided(story, groups)),
        _section("limits", "What these rules cannot know", f"<p>{CANNOT}</p>"),
        _section("sources", "Source and rights", _sources(story)),
    ]


def _facts(story: Story) -> str:
    return f"<p>Printed: {escape(str(story.printed))}. {_linked(story.source)}</p>"


def _text(story: Story) -> str:
    return f'<div lang="nb">{marked_text(story)}</div>'


def _linked(words: str) -> str:
    """Words in which an address of a web page is a link; its own words show it."""
    html, start = "", 0
    for found in ADDRESS.finditer(words):
        html += escape(words[start : found.start()])
        html += f'<a href="{escape(found[0])}">{escape(found[0])}</a>'
        start = found.end()
    return html + escape(words[start:])


def _section(key: str, heading: str, inner: str) -> str:
    return (
        f'<section aria-labelledby="{key}"><h2 id="{key}">{escape(heading)}</h2>\n'
        f"{inner}</section>"
    )


def _tables(key: str, heading: str, table: Table, width: str = "") -> str:
    if not table.rows:
        return _section(key, heading, "<p>Nothing was found.</p>")
    return _section(key, heading, _table(table, width))


def _table(table: Table, width: str = "") -> str:
    """A table, opened, in a box that scrolls and can be reached by keyboard."""
    html = replace(table, folded=False)._repr_html_()
    kind, name = f"scroll {width}".strip(), escape(table.caption)
    box = f'<div class="{kind}" tabindex="0" role="group" aria-label="{name}">'
    return re.sub(r'^<div style="overflow-x:auto">', lambda _: box, html)


def _figure(drawing: Drawing) -> str:
    shown = picture(drawing.figure, drawing.alt)._repr_html_()
    return f"{shown}\n{_table(drawing.numbers)}"


def _map(story: Story) -> str:
    if not story.points.found:
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
        f"<p>Source of the text: {_linked(story.source)}</p>"
        f"<p>Rights: {_linked(story.rights)}</p>"
    )
