"""The page of a report, put together from the parts of a story."""

import re
from dataclasses import replace
from html import escape

import raqqakit
from raqqakit import own
from raqqakit.about import language_code
from raqqakit.errors import InputError
from raqqakit.figures import picture
from raqqakit.own.decisions import Reading, require_reading
from raqqakit.own.drawing import Drawing
from raqqakit.own.story import Story
from raqqakit.report.spans import legend, marked_text
from raqqakit.report.stacked import stacked
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
<p>Made with Reading Raqqa {version}. Rules and a table of aliases proposed what
stands here; who has read it stands beside each value.</p>
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


def page(reading: Reading, language: str = "nb") -> str:
    """The whole report as one HTML page that loads nothing from elsewhere.

    Takes the reading, and the code of the text's language. What nobody has read is
    called the rule's wherever it stands, and is neither drawn nor put on the map.
    Every word of the learner's is escaped: it is shown, and never run. Raises
    InputError for what is no reading or no code.
    """
    require_reading(reading)
    code = language_code(language)
    html = PAGE.format(
        title=escape(reading.story.title),
        style=STYLE,
        parts="\n".join(_parts(reading)),
        version=escape(raqqakit.__version__),
    )
    # Quotation marks of the text are escaped, so this stands only where it is meant.
    return html.replace(' lang="nb"', f' lang="{code}"')


def _parts(reading: Reading) -> list[str]:
    story = reading.story
    return [
        _facts(story),
        _tables("read", "Who has read it", own.stood(reading)),
        _section("text", "The text", legend() + _text(reading)),
        _tables("who", "Who is in it", own.actors(reading)),
        _tables("where", "Where it happens", own.locations(reading)),
        _map(reading),
        _tables("claims", "Who says what, and when", own.claims(reading), "wide"),
        _tables("numbers", "How many", own.numbers(reading)),
        _charts(reading),
        _tables("open", "What is left open", own.undecided(reading)),
        _section("limits", "What these rules cannot know", f"<p>{CANNOT}</p>"),
        _section("sources", "Source and rights", _sources(story)),
    ]


def _facts(story: Story) -> str:
    return f"<p>Printed: {escape(str(story.printed))}. {_linked(story.source)}</p>"


def _text(reading: Reading) -> str:
    return f'<div lang="nb">{marked_text(reading)}</div>'


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
    """A table, opened, in a box that scrolls and can be reached by keyboard.

    On a narrow screen it does not scroll: its rows stand one under the other.
    """
    html = stacked(replace(table, folded=False)._repr_html_(), table.columns)
    kind, name = f"scroll {width}".strip(), escape(table.caption)
    box = f'<div class="{kind}" tabindex="0" role="group" aria-label="{name}">'
    return re.sub(r'^<div style="overflow-x:auto">', lambda _: box, html)


def _figure(drawing: Drawing) -> str:
    shown = picture(drawing.figure, drawing.alt)._repr_html_()
    return f"{shown}\n{_table(drawing.numbers)}"


def _map(reading: Reading) -> str:
    try:
        return _section("map", "The map", _figure(own.map_of(reading)))
    except InputError as nothing:
        return _section("map", "The map", f"<p>{escape(str(nothing))}</p>")


def _charts(reading: Reading) -> str:
    """A chart for each unit, because two units on one axis would be compared."""
    drawn = [_figure(own.chart(reading, unit)) for unit in own.units(reading)]
    nothing = "<p>No number has been read whole, so none is drawn.</p>"
    return _section("chart", "The charts", "\n".join(drawn) or nothing)


def _sources(story: Story) -> str:
    return (
        f"<p>Source of the text: {_linked(story.source)}</p>"
        f"<p>Rights: {_linked(story.rights)}</p>"
    )
