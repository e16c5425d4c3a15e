"""Reading a class's folder, of whose files any may be anything."""

from dataclasses import dataclass, field
from pathlib import Path

from raqqakit.experiment.saving import STEM
from tools.gather.files import Unfit, files, named, not_opened
from tools.grade.sheets import Sheet, read_sheet


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
        found.unfit.append(Unfit(named(path, folder), not_opened(path, trouble)))

    for path in files(folder, shut):
        name = named(path, folder)
        if not _may_hold_answers(path.name.lower()):
            found.others += [] if path.name.startswith("grades") else [name]
            continue
        try:
            found.sheets.append(read_sheet(path, name))
        except ValueError as reason:
            found.unfit.append(Unfit(name, str(reason)))
        except OSError as trouble:
            found.unfit.append(Unfit(name, not_opened(path, trouble)))
    return found


def _may_hold_answers(name: str) -> bool:
    """Whether to look into a file: mail and browsers add endings such as .json.txt."""
    if STEM in name:  # of the class experiment, which is not graded
        return False
    ours = ".json" in name and not name.endswith(".jsonl")
    return ours or name.startswith("answers-") or name.endswith(".zip")
