"""Reading a class's folder, of whose files any may be anything."""

from dataclasses import dataclass, field
from pathlib import Path

from raqqakit.experiment.saving import STEM
from tools.gather.files import Unfit, unfit
from tools.grade import owners
from tools.grade.records import Record, may_be_record, read_record
from tools.grade.sheets import Sheet, read_sheet


@dataclass
class Class:
    """All that was found in a folder; `sheets` are those of the records as well."""

    sheets: list[Sheet] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    unfit: list[Unfit] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def read(self) -> str:
        """How many files were read, of which kind, in words."""
        answers = sum(not sheet.record for sheet in self.sheets)
        parts = (
            [counted(answers, "answers file")] if answers or not self.records else []
        )
        parts += [counted(len(self.records), "record")] if self.records else []
        return f"{' and '.join(parts)} read"


def counted(number: int, thing: str) -> str:
    """A number with its thing, such as "2 records"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def read_class(folder: Path) -> Class:
    """Read all answers files and records; one bad file never stops the rest."""
    found = Class()
    found.unfit += unfit(folder, lambda path, name: _take(found, path, name))
    found.sheets += owners.named(found.records, found.sheets)
    return found


def _take(found: Class, path: Path, name: str) -> None:
    """Read a file as what its name says. Raises ValueError and OSError."""
    small = path.name.lower()
    if may_be_record(small):
        record = read_record(path, name)
        found.records += [record] if record else []
        found.others += [] if record else [name]
    elif _may_hold_answers(small):
        found.sheets.append(read_sheet(path, name))
    elif not small.startswith("grades"):
        found.others.append(name)


def _may_hold_answers(name: str) -> bool:
    """Whether to look into a file: mail and browsers add endings such as .json.txt."""
    if STEM in name:  # of the class experiment, which is not graded
        return False
    return ".json" in name or name.startswith("answers-") or name.endswith(".zip")
