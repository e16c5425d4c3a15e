"""Markdown as HTML: headings that can be led to, tables in boxes, links that fit."""

import re
from collections.abc import Callable
from html import escape, unescape

import mistune

from tools.site.code import highlighted
from tools.site.links import Leads

Pictured = Callable[[str, str | None], str]

TAG = re.compile(r"<[^>]+>")
CORNER = "<thead>\n<tr>\n<td></td>"
FIRST = re.compile(r"(<tr>\n)<td([^>]*>.+?)</td>")
BOX = '<div class="table-box" role="group" tabindex="0" aria-label="{}">{}</div>\n'


class Words(mistune.HTMLRenderer):
    """How the kit's Markdown is shown on a page; keeps the headings that it met.

    Takes what says where a link leads, and what shows a picture by its link and its
    title. HTML in the text stays, for the kit's own texts fold replies and mark
    Norwegian by it.
    """

    def __init__(self, leads: Leads, pictured: Pictured | None = None) -> None:
        super().__init__(escape=False)
        self.leads = leads
        self.pictured = pictured
        self.headings: list[tuple[int, str, str]] = []
        self._written = mistune.create_markdown(renderer=self, plugins=["table"])

    def written(self, text: str) -> str:
        """A text as HTML."""
        return str(self._written(text))

    def inline(self, text: str) -> str:
        """One line as HTML, without a paragraph around it."""
        return self.written(text).strip().removeprefix("<p>").removesuffix("</p>")

    def heading(self, text: str, level: int, **_: object) -> str:
        """A heading with a name that a link can lead to."""
        told = {name for _, name, _ in self.headings}
        name = base = anchor(text)
        number = 2
        while name in told:
            name, number = f"{base}-{number}", number + 1
        self.headings.append((level, name, text))
        return f'<h{level} id="{name}">{text}</h{level}>\n'

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """A link, to its place on the site."""
        return super().link(text, self.leads(url), title)

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """A picture: a figure of a notebook, or a file."""
        shown = self.pictured(url, title) if self.pictured else ""
        return shown or super().image(text, url, title)

    def block_code(self, code: str, info: str | None = None) -> str:
        """A block of code, in colours if it is Python."""
        shown = highlighted(code) if info == "python" else escape(code.rstrip())
        return f'<pre class="code"><code>{shown}</code></pre>\n'

    def table(self, text: str) -> str:
        """A table in a box in which it can be moved, by keys too.

        Where the corner is empty, the first cell of a row heads it.
        """
        if CORNER in text:
            head, body = text.split("<tbody>")
            body = FIRST.sub(r'\1<th scope="row"\2</th>', body)
            text = f"{head if '<th' in head.replace('<thead', '') else ''}<tbody>{body}"
        over = plain(self.headings[-1][2]) if self.headings else "Table"
        return BOX.format(escape(over), f"<table>\n{text}</table>")

    def table_cell(
        self, text: str, align: str | None = None, head: bool = False
    ) -> str:
        """A cell, which heads its column or belongs to it."""
        side = f' style="text-align:{align}"' if align else ""
        if not head:
            return f"<td{side}>{text}</td>\n"
        # An empty corner heads nothing.
        return f'<th scope="col"{side}>{text}</th>\n' if text.strip() else "<td></td>\n"


def plain(html: str) -> str:
    """The words of some HTML."""
    return unescape(TAG.sub("", html))


def anchor(html: str) -> str:
    """The name of a heading: its words in small letters, with hyphens."""
    return re.sub(r"\W+", "-", plain(html).lower()).strip("-") or "here"
