"""The files in a class's folder, of which any may be anything."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.gather.content import printable
from tools.user_error import UserError

NO_FOLDER = "There is no folder '{}': give the path of the folder that holds the {}."
# What a learning platform puts around a name, as a pattern: "_1234_assignsubmission_".
AROUND = r"_\d{3,}_assignsubmission_\w+?(?:_|$)|(?<![^\W_])\d{4,}(?![^\W_])"
LONG = 250  # letters; Windows opens no longer path unless told to
TOO_LONG = " Its path is very long: move the class's folder to the top of the disk."


@dataclass(frozen=True)
class Unfit:
    """A file that could not be read, and why, with what to do."""

    file: str
    what: str


def require_folder(folder: Path, what: str) -> None:
    """Raise UserError unless a folder is there, which should hold `what`."""
    if not folder.is_dir():
        raise UserError(NO_FOLDER.format(folder, what))


def unfit(folder: Path, take: Callable[[Path, str], None]) -> list[Unfit]:
    """Take in every file of a folder; return those that are unfit, each with why.

    `take` gets a file and its name in the folder, and raises ValueError, in a sentence,
    for one that is unfit. One bad file never stops the rest.
    """
    found: list[Unfit] = []

    def shut(trouble: OSError) -> None:
        path = Path(trouble.filename or folder)
        found.append(Unfit(named(path, folder), not_opened(path, trouble)))

    for path in files(folder, shut):
        name = named(path, folder)
        try:
            take(path, name)
        except ValueError as reason:
            found.append(Unfit(name, str(reason)))
        except OSError as trouble:
            found.append(Unfit(name, not_opened(path, trouble)))
    return found


def files(folder: Path, shut: Callable[[OSError], None]) -> Iterator[Path]:
    """All files in a folder and the folders in it, in order; no link is followed.

    Calls `shut` with the error for a folder that cannot be opened.
    """
    for here, folders, names in os.walk(folder, onerror=shut, followlinks=False):
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        yield from (Path(here, n) for n in sorted(names) if not n.startswith("."))


def named(path: Path, folder: Path) -> str:
    """A file's path within the class's folder, as it can be printed."""
    return printable(path.relative_to(folder).as_posix())


def not_opened(path: Path, trouble: OSError) -> str:
    """Why a file or folder could not be opened, in one sentence."""
    why = trouble.strerror or "no reason given"
    hint = TOO_LONG if len(str(path.absolute())) > LONG else ""
    return f"could not be opened ({why}).{hint}"
