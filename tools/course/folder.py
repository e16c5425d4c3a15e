"""A course's folder: what is to stand in it, and writing it where others may work."""

from collections.abc import Iterator
from pathlib import Path

from raqqakit import files
from tools.course.notebook import assignment

HERE = Path(__file__).parent
CONFIG, README = "nbgrader_config.py", "READING-RAQQA.md"
ARTICLE = "article"
KEPT = (
    "source/{0} was there and is kept as it is, because it is not what the kit would "
    "write: it was changed, or another version of the kit wrote it. To have the kit's "
    "as well, give the command another folder."
)
BESIDE = (
    "{0} was there and is kept as it is. What it should say for this course stands in "
    "{1}: take that over, or grading will stop where learners copied a cell."
)


def stories(kit: Path) -> list[str]:
    """The stories of which the kit has exercises, that of the article first."""
    return [ARTICLE, *sorted(path.name for path in (kit / "exercises").glob("*/"))]


def assignments(kit: Path, story: str) -> Iterator[tuple[str, str, bytes]]:
    """The name of each assignment, with its notebook's name and bytes.

    Those of another story than the article's have its name in theirs, so that both
    can stand in one course: "ex01" and "ex01-calmer".
    """
    inner, ending = ("", "") if story == ARTICLE else (story, f"-{story}")
    for path in sorted((kit / "exercises" / inner).glob("ex*.ipynb")):
        name = path.name.split("_")[0]
        solved = (kit / "solutions" / inner / path.name).read_bytes()
        content = assignment(name, path.read_bytes(), solved)
        yield f"{name}{ending}", path.name, content


def write(kit: Path, folder: Path, story: str) -> tuple[list[str], list[str]]:
    """Write a course; return the assignments that are there now, and what was kept.

    Nothing that is there already is changed. Raises OSError.
    """
    ready: list[str] = []
    kept: list[str] = []
    for name, notebook, content in assignments(kit, story):
        well = _write_assignment(folder / "source" / name, notebook, content)
        (ready if well else kept).append(name)
    said = [KEPT.format(name) for name in kept]
    for name in (README, CONFIG):
        made = _beside(folder / name, (HERE / "given" / name).read_bytes())
        if made.name != CONFIG and name == CONFIG:
            said.append(BESIDE.format(name, made.name))
    return ready, said


def _write_assignment(folder: Path, notebook: str, content: bytes) -> bool:
    """Whether an assignment's folder holds this notebook now, and no other one."""
    there = [path.name for path in folder.glob("*.ipynb")]
    if not there:
        folder.mkdir(parents=True, exist_ok=True)
        files.create(folder / notebook, content)
        return True
    return there == [notebook] and (folder / notebook).read_bytes() == content


def _beside(path: Path, content: bytes) -> Path:
    """Where a file with this content lies: at the path, or beside what lies there."""
    alike = sorted(path.parent.glob(f"{path.stem}*{path.suffix}"))
    found = [one for one in alike if one.read_bytes() == content]
    return found[0] if found else files.create(path, content)
