"""python3 kit.py nbgrader FOLDER: writes the exercises as a course for nbgrader.

With words of nbgrader's behind the folder it runs nbgrader there, in an environment of
the kit's own: kit.py nbgrader FOLDER autograde ex01.
"""

import os
import subprocess
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from tools.course.folder import ARTICLE, CONFIG, README, stories, write
from tools.environment import NBGRADER, ROOT, variables
from tools.install import ready
from tools.user_error import UserError

WRITTEN = (
    "In {folder} there is a course for nbgrader now, with {names}. What to do with it "
    "stands there in {readme}."
)
NO_FOLDER = "'{}' is a file: give the path of a folder; a new one is made."
NO_COURSE = (
    "There is no course in '{0}' yet: write one with 'kit.py nbgrader {0}', and then "
    "run the same command again."
)


def main(arguments: Sequence[str]) -> int:
    """Write a course, or run nbgrader in it; return the exit code."""
    folder, *words = arguments or ["--help"]
    if words and not words[0].startswith("-") and not folder.startswith("-"):
        return run(Path(folder), words)
    asked = _parser().parse_args(arguments)
    if asked.folder.exists() and not asked.folder.is_dir():
        raise UserError(NO_FOLDER.format(asked.folder))
    names, kept = write(ROOT, asked.folder, asked.story)
    print(*kept, sep="\n", end="\n" if kept else "")
    if names:
        told = {"folder": asked.folder, "names": ", ".join(names), "readme": README}
        print(WRITTEN.format(**told))
    return 0


def run(folder: Path, words: Sequence[str]) -> int:
    """Run nbgrader in a course, where its kernels find the kit; return its exit code.

    Raises UserError where there is no course.
    """
    if not (folder / CONFIG).is_file():
        raise UserError(NO_COURSE.format(folder))
    command: list[str | Path] = [ready(NBGRADER), "-m", "nbgrader", *words]
    return subprocess.call(command, cwd=folder, env=surroundings())


def surroundings() -> dict[str, str]:
    """The environment variables for nbgrader, which calls alembic by its name."""
    told = variables()
    path = os.pathsep.join([str(NBGRADER.python.parent), told.get("PATH", "")])
    # It writes its table of grades in the system's own encoding unless told.
    return told | {"PATH": path, "PYTHONUTF8": "1"}


def _parser() -> ArgumentParser:
    parser = ArgumentParser("kit.py nbgrader", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--story", choices=stories(ROOT), default=ARTICLE)
    return parser
