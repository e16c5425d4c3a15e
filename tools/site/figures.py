"""The figures of a notebook, in the order in which it shows them."""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape
from posixpath import dirname, join, normpath

import nbformat
from bs4 import BeautifulSoup

from tools.environment import ROOT
from tools.site.outputs import DATA, png_size
from tools.site.words import Pictured

NUMBERED = re.compile(r"figure (\d+)")


@dataclass(frozen=True)
class Figure:
    """A picture, as PNG, and its alternative text."""

    png: bytes
    alt: str

    def tag(self, address: str) -> str:
        """The picture as HTML, by the address at which it lies."""
        width, height = png_size(self.png)
        alt = escape(self.alt)
        return f'<img src="{address}" alt="{alt}" width="{width}" height="{height}">'


def asked(file: str, link: str, title: str | None) -> Figure | None:
    """The figure that a picture in a text asks for; None where it asks for none.

    Takes the path of the text in the kit, the picture's link, which leads to a
    notebook, and its title, such as "figure 2".
    """
    number = NUMBERED.fullmatch(title or "")
    if not number or not link.endswith(".ipynb"):
        return None
    return figure(normpath(join(dirname(file), link)), int(number[1]))


def figure(path: str, number: int) -> Figure:
    """A notebook's figure, counted from 1; raises ValueError if it is not there.

    Takes the path of the notebook in the kit.
    """
    if not (ROOT / path).is_file():
        raise ValueError(f"there is no notebook {path}.")
    found = figures(path)
    if not 1 <= number <= len(found):
        raise ValueError(
            f"{path} has no figure {number}: it shows {len(found)} figures."
        )
    return found[number - 1]


@cache
def figures(path: str) -> tuple[Figure, ...]:
    """All figures of a notebook of the kit, by its path in it."""
    notebook = nbformat.read(ROOT / path, as_version=4)
    outputs = (one for cell in notebook.cells for one in cell.get("outputs", []))
    return tuple(
        Figure(
            base64.b64decode(str(picture["src"]).removeprefix(DATA)),
            str(picture.get("alt", "")),
        )
        for output in outputs
        for picture in BeautifulSoup(
            output.get("data", {}).get("text/html", ""), "html.parser"
        ).select(f"img[src^='{DATA}']")
    )


def pictured(file: str, put: Callable[[bytes], str]) -> Pictured:
    """What turns a picture of a text into HTML, or gives "" where it is no figure.

    Takes the path of the text in the kit, and what gives a picture its address.
    """

    def shown(link: str, title: str | None) -> str:
        found = asked(file, link, title)
        return found.tag(put(found.png)) if found else ""

    return shown
