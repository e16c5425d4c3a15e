"""The notebooks and texts that the site shows, and where each of them lies in it."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tools.environment import ROOT
from tools.tags import (
    CALMER,
    CALMER_CLASS,
    CALMER_SOLUTIONS,
    CLASS,
    EXERCISES,
    LESSONS,
    SOLUTIONS,
    Kind,
    catalogue,
)
from tools.user_error import UserError

APP = "app/notebooks/index.html"
SHOWN = (LESSONS, CALMER, SOLUTIONS, CALMER_SOLUTIONS, CLASS, CALMER_CLASS)
# The texts that are pages: these folders whole, and these files.
TEXTS = ("docs", "data")
# A lesson's page for the teacher, from which slides are made.
FOR_TEACHERS = "docs/teaching/lessons"
DECKS = "teach/slides"
LICENCES = {"LICENSE": "read/license.html", "LICENSE-TEXT": "read/license-text.html"}
NOWHERE = (
    "{} is not on the site, but something there leads to it: give it a place in "
    "tools/site/sheets.py, or name it without a link."
)


@dataclass(frozen=True)
class Sheet:
    """A notebook that is a page: its file in the kit, and what kind it is."""

    file: Path
    kind: Kind

    @property
    def path(self) -> str:
        """Where the notebook lies in the kit."""
        return f"{self.kind.folder}/{self.file.name}"

    @property
    def page(self) -> str:
        """Where its page lies in the site."""
        return place(self.path)

    @property
    def run(self) -> str:
        """Where it is opened to be run; of a solution, its set of exercises."""
        return running(self.path.replace(SOLUTIONS.home, EXERCISES.home))


def sheets(kind: Kind) -> list[Sheet]:
    """The notebooks of a kind, in their order."""
    found = sorted((ROOT / kind.folder).glob("*.ipynb"))
    return [Sheet(notebook, kind) for notebook in found]


def documents() -> list[str]:
    """The texts of the kit that are pages, by their paths in it."""
    found = (path for folder in TEXTS for path in (ROOT / folder).rglob("*.md"))
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def with_slides() -> list[str]:
    """The texts from which slides are made, by their paths in the kit."""
    lesson = re.compile(rf"{FOR_TEACHERS}/\d\d_\w+\.md")
    return [path for path in documents() if lesson.fullmatch(path)]


def decks_of(path: str) -> list[str]:
    """The editions in which slides are made from a text: "" is the article's.

    The calmer story has slides of its own where its lesson says the same in other
    words: its lesson 06 is another, and lesson 07 is about neither of the two.
    """
    if path not in with_slides():
        return []
    calmer = catalogue(CALMER.edition, PurePosixPath(path).stem).exists()
    return ["", CALMER.edition] if calmer else [""]


def deck(path: str, edition: str = "") -> str:
    """Where the slides that are made from a text lie in the site, in an edition."""
    return str(PurePosixPath(DECKS, edition, f"{PurePosixPath(path).stem}.html"))


def running(path: str) -> str:
    """The address, in the site, at which a notebook of the kit is opened to be run.

    There they lie as in a learner's folder: an edition in a folder of its own, and the
    exercises below the lessons.
    """
    home, *edition, name = path.split("/")
    within = [] if home == LESSONS.home else [home]
    return f"{APP}?path={'/'.join([*edition, *within, name])}"


def place(path: str) -> str:
    """Where something of the kit stands in the site; raises UserError if nowhere.

    Takes a path in the kit, such as "notebooks/00_start_here.ipynb".
    """
    home, _, rest = path.partition("/")
    if path in LICENCES:
        return LICENCES[path]
    if rest.endswith(".ipynb") and home in {kind.home for kind in SHOWN}:
        return f"read/{rest.removesuffix('.ipynb')}.html"
    if rest.endswith(".ipynb") and home == EXERCISES.home:
        return running(path)
    if home in TEXTS and rest.endswith(".md"):
        page = path.removeprefix("docs/").removesuffix(".md")
        return f"read/{page.replace('README', 'index')}.html"
    raise UserError(NOWHERE.format(path))
