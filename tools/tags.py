"""The parts of a set of exercises, and the kinds of notebooks made from a text.

In the text a cell tagged `q1` is what the learner starts with. The cell tagged
`q1, answer` that follows takes its place in solutions/, and the words tagged `q1,
why` say why it works. What the checks say is tagged `q1, replies`, further answers to
prove them by `q1, also`: these are in no notebook.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from tools.environment import ROOT

EDITIONS = ROOT / "source" / "editions"

TAG = re.compile(r"q\d+")
# These say what the package says, and are in no notebook.
SILENT = ("replies", "also", "again")
# What is no starter says so in its tags.
PARTS = ("answer", "why", "folded", *SILENT)


@dataclass(frozen=True)
class Kind:
    """A kind of notebook: where its texts lie, where it lies, what it leaves out.

    An edition says the same in other words: see `tools.editions`.
    """

    source: str
    folder: str
    parts: tuple[str, ...]
    edition: str = ""

    @property
    def home(self) -> str:
        """The outermost folder, which a kind shares with its editions."""
        return Path(self.folder).parts[0]

    def keeps(self, cell: Any) -> bool:
        """Whether a cell of the text belongs in this kind of notebook."""
        return part(cell) in self.parts


LESSONS = Kind("lessons", "notebooks", ("shared", "starter", "folded"))
EXERCISES = Kind("exercises", "exercises", ("shared", "starter"))
SOLUTIONS = Kind("exercises", "solutions", ("shared", "answer", "why"))
# What a whole class does together, such as its experiment.
CLASS = Kind("class", "class", ("shared", "starter"))
# An edition is its folder: `kit.py edition nb 01` begins another.
NAMES = tuple(sorted(path.name for path in EDITIONS.glob("*") if path.is_dir()))


@cache
def in_edition(kind: Kind, name: str) -> Kind:
    """The kind of notebook that says the same in the words of an edition."""
    return replace(kind, folder=f"{kind.folder}/{name}", edition=name)


CALMER, CALMER_EXERCISES, CALMER_SOLUTIONS, CALMER_CLASS = (
    in_edition(kind, "calmer") for kind in (LESSONS, EXERCISES, SOLUTIONS, CLASS)
)
KINDS = tuple(
    one
    for kind in (LESSONS, EXERCISES, SOLUTIONS, CLASS)
    for one in (kind, *(in_edition(kind, name) for name in NAMES))
)


def problem(cell: Any) -> str:
    """The name of the problem that a cell belongs to; '' for the others."""
    tags = cell.metadata.get("tags", [])
    return next((tag for tag in tags if TAG.fullmatch(tag)), "")


def part(cell: Any) -> str:
    """Which part of a set a cell is: one of PARTS, starter, or shared by all."""
    tags = cell.metadata.get("tags", [])
    if not problem(cell):
        return "shared"
    return next((tag for tag in PARTS if tag in tags), "starter")


# -- the way back, from an edited notebook to the text ------------------------------


def kind_of(notebook: Path) -> Kind:
    """The kind of a notebook, by the folders it lies in, of the kit or of a learner.

    In the kit an edition lies in a folder of the others; with the learner the
    exercises of an edition lie in its own.
    """
    outer, inner = ("", "", *notebook.resolve().parts)[-3:-1]
    near = (one.edition for one in KINDS if one.edition in (outer, inner))
    edition = next(filter(None, near), "")
    alike = [kind for kind in KINDS if kind.edition == edition]
    folder = outer if inner == edition else inner
    return next((k for k in alike if k.home == folder), alike[0])


def put_in(edited: Any, source: Any, kind: Kind) -> None:
    """Put the parts that a kind of notebook leaves out back into an edited one.

    The starter stands before the parts of the same problem that the notebook holds,
    all others after them.
    """
    left_out = (cell for cell in source.cells if not kind.keeps(cell))
    for name, lost in groupby(left_out, problem):
        here = [n for n, cell in enumerate(edited.cells) if problem(cell) == name]
        for cell in [*lost][::-1] if here else []:
            place = here[0] if part(cell) == "starter" else here[-1] + 1
            edited.cells.insert(place, cell)


def links_of_kit(edited: Any, kind: Kind) -> None:
    """Turn the links of a learner's copy into those of the kit's own folders."""
    for cell in edited.cells:
        if cell.cell_type == "markdown":
            cell.source = link_back(cell.source, kind)


def link_back(words: str, kind: Kind) -> str:
    """The links in some words as they stand in the kit."""
    if kind is LESSONS:
        return re.sub(r"\]\((exercises|class)/", r"](../\1/", words)
    if kind is CLASS:
        words = re.sub(r"\]\(\.\./(\w+)/class/", r"](../class/\1/", words)
    return re.sub(r"\]\(\.\./(\d\d_)", r"](../notebooks/\1", words)


def pasted_pictures(edited: Any) -> list[str]:
    """The names of the pictures that were pasted into the cells of a notebook."""
    return [name for cell in edited.cells for name in cell.get("attachments", {})]


def catalogue(edition: str, stem: str) -> Path:
    """Where the passages of a lesson stand that read otherwise in an edition."""
    return EDITIONS / edition / f"{stem}.po"
