"""Reading a class's folder: answers from notebooks and from paper, of any number."""

from dataclasses import dataclass, field
from pathlib import Path

from raqqakit.experiment.saving import STEM
from tools.experiment.answers import Given, Saved, from_file, from_paper, is_paper
from tools.gather.files import Unfit, unfit


@dataclass
class Class:
    """All that was found in a folder; whose each answer is it does not hold."""

    saved: dict[tuple[str, str], Saved] = field(default_factory=dict)
    paper: list[Given] = field(default_factory=list)
    unfit: list[Unfit] = field(default_factory=list)
    again: int = 0
    others: int = 0

    @property
    def given(self) -> list[Given]:
        """Every answer once: of files with one code, on one story, the newest."""
        return [*(one.given for one in self.saved.values()), *self.paper]


def read_class(folder: Path) -> Class:
    """Read every answer in a folder; one bad file or line never stops the rest."""
    found = Class()
    found.unfit += unfit(folder, lambda path, name: _take_in(path, name, found))
    return found


def _take_in(path: Path, name: str, found: Class) -> None:
    """Put what a file holds to the rest, or count it as one of another kind."""
    if path.suffix.lower() == ".csv" and is_paper(path):
        given, wrong = from_paper(path)
        found.paper += given
        found.unfit += [Unfit(name, what) for what in wrong]
        return
    one = from_file(path) if _may_hold_an_answer(path.name.lower()) else None
    if one is None:
        found.others += 1
        return
    key = (one.code or name, one.given.wording.story)
    before = found.saved.get(key)
    found.again += bool(before)
    if not before or before.when <= one.when:
        found.saved[key] = one


def _may_hold_an_answer(name: str) -> bool:
    """Whether to look into a file: mail and browsers add endings such as .json.txt."""
    return STEM in name or (name.endswith(".json") and not name.startswith("answers-"))
