"""A notebook as a page: its cells in their order, and the headings that they hold."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from tools.site.code import highlighted
from tools.site.figures import pictured
from tools.site.frame import root
from tools.site.links import leading
from tools.site.outputs import Pictures, shown
from tools.site.sheets import Sheet
from tools.site.words import Words, plain

ASKED = (
    '<p class="quiet">When the lesson runs, a box for the answer stands here. On this '
    "page, write yours down, and then open its reply below.</p>\n"
)
FIGURE = '<figure class="{}"><figcaption>{}</figcaption>{}</figure>\n'


@dataclass(frozen=True)
class Body:
    """What stands on a page, and its table of contents: names and words of headings."""

    title: str
    html: Markup
    contents: list[tuple[str, str]]


def of_notebook(notebook: Any, sheet: Sheet, pictures: Pictures) -> Body:
    """The body of a notebook's page; pictures go where they are told to."""
    words = Words(leading(sheet.path, sheet.page))
    way = root(sheet.page)
    parts = [
        words.written(cell.source)
        if cell.cell_type == "markdown"
        else _code(cell, pictures, way)
        for cell in notebook.cells
    ]
    return _body(words, "".join(parts))


def of_text(text: str, path: str, page: str, pictures: Pictures) -> Body:
    """The body of a text's page, by its Markdown, its path in the kit and its page.

    Figures of notebooks go where they are told to.
    """
    shown = pictured(path, lambda png: root(page) + pictures.put(png))
    words = Words(leading(path, page), shown)
    return _body(words, words.written(text))


def _body(words: Words, html: str) -> Body:
    headings = [(level, name, plain(text)) for level, name, text in words.headings]
    contents = [(name, text) for level, name, text in headings if level == 2]
    return Body(headings[0][2], Markup(html), contents)


def _code(cell: Any, pictures: Pictures, way: str) -> str:
    code = f"<pre><code>{highlighted(cell.source)}</code></pre>"
    made = FIGURE.format("code", "Code", code)
    if ".ask()" in cell.source:
        return made + ASKED
    if not cell.outputs:
        return made
    output = shown(cell.outputs, pictures, way)
    return made + FIGURE.format("output", "Output", output)
