"""What a cell has shown, as a part of a page that stands still.

The kit's tables and pictures come as HTML of its own making. On a page nothing
changes by itself, a table gets a box of its own, and a picture is a file.
"""

import base64
import hashlib
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from tools.site.language import marked
from tools.user_error import UserError

FIGURES = "assets/figures"
DATA = "data:image/png;base64,"
UNKNOWN = "A cell shows {}, which a page of the site cannot: see tools/site/outputs.py."


class Pictures:
    """The pictures of the pages, as files that are named by what they hold."""

    def __init__(self, site: Path) -> None:
        self.site = site
        (site / FIGURES).mkdir(parents=True, exist_ok=True)

    def put(self, picture: bytes) -> str:
        """Write a picture, and return where it lies in the site."""
        name = f"{FIGURES}/{hashlib.sha256(picture).hexdigest()[:16]}.png"
        (self.site / name).write_bytes(picture)
        return name


def shown(outputs: Iterable[Any], pictures: Pictures, root: str) -> str:
    """The outputs of a cell as HTML.

    Takes them as nbformat has them, where pictures go, and the way from the page to
    the site's folder. Raises UserError for an output of a kind that the kit does not
    make.
    """
    return "\n".join(_one(output, pictures, root) for output in outputs)


def _one(output: Any, pictures: Pictures, root: str) -> str:
    if output.output_type == "stream":
        return _text(output.text)
    data = output.get("data", {})
    if "text/html" in data:
        return still(data["text/html"], pictures, root)
    if [*data] != ["text/plain"]:
        raise UserError(UNKNOWN.format(", ".join(data) or output.output_type))
    return _text(data["text/plain"])


def _text(words: str) -> str:
    return f"<pre>{marked(words.rstrip())}</pre>"


def still(html: str, pictures: Pictures, root: str) -> str:
    """Some HTML of the kit's, for a page on which nothing runs."""
    soup = BeautifulSoup(html, "html.parser")
    for live in soup.select("[aria-live]"):
        del live["role"], live["aria-live"]
    for scrolling in soup.select("div[style*=overflow-x]"):
        scrolling.unwrap()
    for table in soup.select("table"):
        table.wrap(_box(soup, table))
    for picture in soup.select(f"img[src^='{DATA}']"):
        _as_file(picture, pictures, root)
    return str(soup)


def _box(soup: BeautifulSoup, table: Tag) -> Tag:
    """What a wide table is moved in, named by its caption or by its fold."""
    fold = table.find_parent("details")
    name = table.caption or (fold and fold.summary)
    about = {"class": "table-box", "role": "group", "tabindex": "0"}
    return soup.new_tag(
        "div", attrs=about | {"aria-label": name.get_text() if name else "Table"}
    )


def _as_file(picture: Tag, pictures: Pictures, root: str) -> None:
    content = base64.b64decode(str(picture["src"]).removeprefix(DATA))
    width, height = png_size(content)
    picture["src"] = root + pictures.put(content)
    # So that the words below do not jump when it comes.
    picture["width"], picture["height"] = str(width), str(height)


def png_size(picture: bytes) -> tuple[int, int]:
    """The width and the height of a PNG, in pixels."""
    width, height = struct.unpack(">II", picture[16:24])
    return width, height
