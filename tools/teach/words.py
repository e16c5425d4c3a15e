"""Markdown of a lesson, or of its page for the teacher, as a part of a page."""

import base64
import re
from collections.abc import Callable

from tools.site.figures import pictured
from tools.site.links import Leads
from tools.site.words import Words

Written = Callable[[str], str]
DATA = "data:image/png;base64,"
ALONE = re.compile(r"<p>(<img [^>]+>)</p>")
LIST = re.compile(r"<ul>(?=\s*<li><strong>A</strong>)")
LINK = r'<a href="(?!https?:)[^"]*"[^>]*>(.*?)</a>'
# Where a page leads on, after its first words.
ROW = re.compile(rf"\s*{LINK}(?:\s*·\s*{LINK})+")


class Standing(Words):
    """Markdown on a slide, where nothing moves: a table stands as it is."""

    def table(self, text: str) -> str:
        """A table, without the box in which it could be moved."""
        boxed = super().table(text)
        return boxed[boxed.index("<table>") : boxed.rindex("</table>")] + "</table>"


def writing(
    path: str, leads: Leads | None = None, words: type[Words] = Words
) -> Written:
    """What turns Markdown of a text into HTML, with its pictures in it.

    Takes the path of the text in the kit, and what says where a link leads; where
    nothing does, the words of a link stay and the link goes. `words` is Standing for
    what is shown on a slide.
    """
    shown = pictured(path, lambda png: DATA + base64.b64encode(png).decode("ascii"))
    renderer = words(leads or (lambda link: link), shown)

    def html(markdown: str) -> str:
        made = renderer.written(markdown)
        made = LIST.sub('<ul class="options" role="list">', made)
        return ALONE.sub(r'<p class="picture">\1</p>', made if leads else unled(made))

    return html


def unled(html: str) -> str:
    """HTML without the links that lead into the kit, whose words stay in a sentence."""
    return re.sub(LINK, r"\1", ROW.sub("", html).replace("<p></p>", ""))
