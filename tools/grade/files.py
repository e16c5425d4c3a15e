"""Reading a class's folder, of whose files any may be anything."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.grade.content import printable
from tools.grade.sheets import Sheet, read_sheet

LONG = 250  # letters; Windows opens no longer path unless told to
TOO_LONG = " Its path is very long: move the class's folder to the top of the disk."


@dataclass(frozen=True)
class Unfit:
    """A file that could not be read, and why, with what to do."""

    file: str
    what: str


@dataclass
class Class:
    """All that was found in a folder."""

    sheets: list[Sheet] = field(default_factory=list)
    unfit: list[Unfit] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def read_class(folder: Path) -> Class:
    """Read every answers file in a folder; one bad file never stops the rest."""
    found = Class()

    def shut(trouble: OSError) -> None:
        path = Path(trouble.filename or folder)
        found.unfit.append(Unfit(_named(path, folder), _not_opened(path, trouble)))

    for path in files(folder, shut):
        name = _named(path, folder)
        if not _may_hold_answers(path.name.lower()):
            found.others += [] if path.name.startswith("grades") else [name]
            continue
        try:
            found.sheets.append(read_sheet(path, name))
        except ValueError as reason:
            found.unfit.append(Unfit(name, str(reason)))
        except OSError as trouble:
            found.unfit.append(Unfit(name, _not_opened(path, trouble)))
    return found


def files(folder: Path, shut: Callable[[OSError], None]) -> Iterator[Path]:
    """All files in a folder and the folders in it, in order; no link is followed.

    Calls `shut` with the error for a folder that cannot be opened.
    """
    for here, folders, names in os.walk(folder, onerror=shut, followlinks=False):
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        yield from (Path(here, n) for n in sorted(names) if not n.startswith("."))


def _may_hold_answers(name: str) -> bool:
    """Whether to look into a file: mail and browsers add endings such as .json.txt."""
    ours = ".json" in name and not name.endswith(".jsonl")
    return ours or name.startswith("answers-") or name.endswith(".zip")


def _named(path: Path, folder: Path) -> str:
    return printable(path.relative_to(folder).as_posix())


def _not_opened(path: Path, trouble: OSError) -> str:
    why = trouble.strerror or "no reason given"
    hint = TOO_LONG if len(str(path.absolute())) > LONG else ""
    return f"could not be opened ({why}).{hint}"
