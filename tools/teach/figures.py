"""The figures of a notebook, in the order in which it shows them."""

import base64
from dataclasses import dataclass
from functools import cache

import nbformat
from bs4 import BeautifulSoup

from tools.environment import ROOT
from tools.site.outputs import DATA


@dataclass(frozen=True)
class Figure:
    """A picture, as PNG, and its alternative text."""

    png: bytes
    alt: str


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
