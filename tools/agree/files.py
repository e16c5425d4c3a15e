"""Reading a class's folder of marks and readings, of which any may be anything."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from tools.agree.answers import Answers, answers, is_reading
from tools.agree.marks import Marking, marking
from tools.agree.who import Told, told
from tools.gather.files import Unfit, named, unfit

RECORD, RESULT = "my-record", "agreement"
BEGINNING = b'{"text":'  # of every file that the kit saves


@dataclass(frozen=True)
class Paper:
    """A file of marks or of a reading, and what its path tells."""

    file: str
    told: Told
    holds: Marking | Answers


@dataclass
class Class:
    """All that was found in a folder."""

    marks: list[Paper] = field(default_factory=list)
    readings: list[Paper] = field(default_factory=list)
    unfit: list[Unfit] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def read_class(folder: Path) -> Class:
    """Read every file of marks or of a reading; one bad file never stops the rest."""
    found = Class()
    found.unfit += unfit(
        folder, lambda path, _: _take(path, path.relative_to(folder), found)
    )
    return found


def _take(path: Path, within: Path, found: Class) -> None:
    """Put a file where it belongs. Raises ValueError when it is unfit, and OSError."""
    name, file = path.name.lower(), named(path, path.parent)
    if name.startswith((RECORD, RESULT)):
        return
    if _may_hold_marks(name) or _begins_as_marks(path):
        found.marks.append(Paper(within.as_posix(), told(within), marking(path)))
    elif name.startswith("reading") or (".csv" in name and is_reading(path)):
        held = answers(path)
        found.readings.append(Paper(within.as_posix(), _reader(within, held), held))
    else:
        found.others.append(file)


def _may_hold_marks(name: str) -> bool:
    """Whether to look into a file: mail and browsers add endings such as .jsonl.txt."""
    return ".jsonl" in name or "my-marks" in name or name.endswith(".zip")


def _begins_as_marks(path: Path) -> bool:
    """Whether a file is one of marks by another ending: of "A. Lo" it is ". Lo"."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(BEGINNING)) == BEGINNING


def _reader(within: Path, held: Answers) -> Told:
    """Whose a reading is: the table says it, where anything was read."""
    found = told(within)
    return replace(found, name=held.reader or found.name, ours=False)
