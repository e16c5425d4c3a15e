"""Writing results into a class's folder, where nothing that lies there is touched."""

from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from raqqakit import files
from tools.user_error import UserError

NOT_WRITTEN = (
    "The files were read, but the results could not be written in the class's folder "
    "{} ({}): copy it to a place of your own, such as your home folder, and use that."
)


def write(folder: Path, stem: str, contents: Mapping[str, bytes]) -> list[str]:
    """Write results that belong together under one free name; return the file names.

    Takes the folder, the name without its ending and, by ending, the contents: of
    "grades" with ".csv" and ".html" come grades.csv and grades.html, or grades-2.
    Raises UserError when the folder takes no file.
    """
    try:
        name = _free_name(folder, stem, contents)
        made = [files.create(folder / f"{name}{e}", c) for e, c in contents.items()]
    except OSError as trouble:
        why = trouble.strerror or "no reason given"
        raise UserError(NOT_WRITTEN.format(folder, why)) from None
    return [path.name for path in made]


def _free_name(folder: Path, stem: str, ends: Iterable[str]) -> str:
    """The first of grades, grades-2, grades-3 that is no file yet with any ending."""
    there = {path.name.lower() for path in folder.iterdir()}
    names = (f"{stem}-{n}" if n > 1 else stem for n in count(1))
    return next(name for name in names if not there & {f"{name}{e}" for e in ends})
