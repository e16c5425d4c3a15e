"""What a cell of a notebook shows, for paper: its code, what it prints, its figure."""

import base64
import re
from html import unescape
from typing import Any

from tools.teach.paper.words import Node

PICTURE = re.compile(
    r'<img alt="(?P<alt>[^"]+)"[^>]*width:(?P<width>\d+)px"'
    r'[^>]*base64,(?P<png>[A-Za-z0-9+/=]+)"'
)
LINES = re.compile(r"<p>(.+?)</p>", re.DOTALL)


def shown(cell: Any) -> list[Node]:
    """What stands on paper for a cell of code that has run.

    Where it drew a figure, the figure with its source: the code that drew it and the
    table that is folded in the page are for the computer.
    """
    pages = [output.get("data", {}).get("text/html", "") for output in cell.outputs]
    if html := "".join(pages):
        return [*figures(html), *sources(html)]
    words = "".join(_printed(output) for output in cell.outputs).rstrip()
    return [{"k": "code", "t": cell.source, "printed": words or None}]


def figures(html: str) -> list[Node]:
    """The pictures in some HTML, with their words and their widths in pixels."""
    return [
        {
            "k": "figure",
            "alt": unescape(one["alt"]),
            "width": int(one["width"]),
            "png": [*base64.b64decode(one["png"])],
        }
        for one in PICTURE.finditer(html)
    ]


def sources(html: str) -> list[Node]:
    """The lines under a table, which say where its numbers are from."""
    return [
        {"k": "source", "c": [{"k": "text", "t": unescape(words)}]}
        for words in LINES.findall(html)
    ]


def _printed(output: Any) -> str:
    words = output.get("text") or output.get("data", {}).get("text/plain", "")
    return f"{words.rstrip()}\n"
