"""A set of exercises on paper: its problems as the built notebook has them.

That notebook holds no answer, so none can get onto paper, and it shows what its
worked examples print.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat

from raqqakit import data
from tools import tags
from tools.environment import ROOT
from tools.problem_texts import CHECK, HEAD
from tools.tags import CALMER_EXERCISES, EXERCISES
from tools.teach.paper.shown import shown
from tools.teach.paper.words import Node, blocks, inline, plain

CODED, DRAWN = ("repair", "write"), "make"  # checked by what code does, or shows
CODE_LINES = 6  # ruled ones to plan a function on
WANTED, GAP = "YOUR_ANSWER", "_" * 14
RIGHTS = re.compile(r"<small>(.+)</small>", re.DOTALL)


def notebooks(story: str) -> list[Path]:
    """The sets of a story, as they were built without their answers."""
    kind = EXERCISES if story == data.ARTICLE else CALMER_EXERCISES
    return sorted((ROOT / kind.folder).glob("*.ipynb"))


def title(notebook: Path) -> str:
    """The title of a set."""
    return plain(blocks(_read(notebook).cells[0].source)[0]["c"])


def content(notebook: Path) -> dict[str, Any]:
    """What the sheet of a set holds: its beginning, its problems, its rights."""
    cells = _read(notebook).cells
    rights = RIGHTS.search(cells[-1].source)
    return {
        "begins": blocks(cells[0].source)[1:],
        "problems": [_problem(head, part) for head, part in problems(cells)],
        "rights": inline(rights[1]) if rights else [],
    }


def problems(cells: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    """The heading of each problem, and the cells under it, the first without it."""
    found: list[tuple[str, list[Any]]] = []
    for cell in cells:
        head, _, rest = cell.source.partition("\n")
        if head.startswith("## "):
            found.append((head.removeprefix("## "), []))
            cell.source = rest.strip()
        if found:
            found[-1][1].append(cell)
    return ((head, part) for head, part in found if HEAD.fullmatch(head))


def _problem(head: str, cells: list[Any]) -> dict[str, Any]:
    starter = next(cell for cell in cells if tags.problem(cell))
    _, form, _ = starter.metadata["tags"]
    return {
        "head": inline(head),
        "body": [node for cell in cells for node in _nodes(cell)],
        "lines": room(starter.source, form),
        "computer": form in CODED or form == DRAWN,
        "sketch": form == DRAWN,
    }


def _nodes(cell: Any) -> list[Node]:
    """What a cell gives for paper."""
    if cell.cell_type == "markdown":
        return blocks(cell.source)
    if tags.problem(cell):
        code = given(cell.source)
        return [{"k": "code", "t": code}] if code else []
    return shown(cell)


def given(starter: str) -> str:
    """The code that a problem gives to go on from; "" where it gives none.

    An answer that has a line of its own needs only room, which the sheet has anyway; a
    comment above it shows the form of an answer.
    """
    code = CHECK.sub("", starter + "\n").strip()
    *before, last = code.split("\n")
    if re.fullmatch(rf"\w+ = {WANTED}", last):
        code = "\n".join(before).strip()
    # Of several answers each has its gap; of a function the page speaks by this name.
    return code.replace(WANTED, GAP) if code.count(WANTED) > 1 else code


def room(starter: str, form: str) -> int:
    """How many ruled lines an answer needs; none where the code has a gap for each."""
    if form in CODED:
        return CODE_LINES
    if starter.count(WANTED) > 1:
        return 0
    return 2 if starter.startswith("#") else 1  # a comment shows a list of answers


def _read(notebook: Path) -> Any:
    return nbformat.read(notebook, as_version=4)
