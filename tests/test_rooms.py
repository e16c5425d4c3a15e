"""The map of the rooms in docs/maintaining.md is true, as are the ways to change."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOLD = (ROOT / "docs" / "maintaining.md").read_text(encoding="utf-8")
MAP = TOLD.split("## The rooms\n")[1].split("\n### ")[0]
CHANGES = TOLD.split("## To change something\n")[1].split("\n## ")[0]
ENGINE = (
    "__init__.py", "problems.py", "expected.py", "texts.py", "replies.py",
    "values/*.py", "sandbox/*.py", "session/*.py",
    "past/history.py", "notebook/cell.py",
)  # fmt: skip
ROW = re.compile(r"^\| `([^`]+)` \| *(.*?) *\|$", re.MULTILINE)
# Made by the kit or by a learner at work: .gitignore names them.
IGNORED = {
    line.strip("/")
    for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
}


def rooms(root: Path) -> Iterator[str]:
    """Every folder and module that the map has to name, as it writes them."""
    for path in sorted(root.iterdir()):
        if path.is_dir() and not hidden(path):
            yield f"{path.name}/"
    yield from (
        path.name for path in sorted(root.glob("*.py")) if path.name == "kit.py"
    )
    for home in ("raqqakit", "tools", "tests", "scripts"):
        for path in sorted((root / home).rglob("*/")):
            if not hidden(path) and not any(hidden(p) for p in path.parents):
                yield f"{path.relative_to(root).as_posix()}/"
    for home in ("raqqakit", "tools"):
        modules = sorted((root / home).glob("*.py"))
        yield from (f"{home}/{m.name}" for m in modules if m.name != "__init__.py")


def hidden(path: Path) -> bool:
    """Whether a folder is no part of the kit."""
    return path.name.startswith((".", "__")) or path.name in IGNORED


def differences(table: str, root: Path) -> list[str]:
    """What a map lacks, has too much, names twice, or says nothing about."""
    rows, there = ROW.findall(table), set(rooms(root))
    named = [name for name, _ in rows]
    return [
        *(f"{name} has no line" for name in sorted(there - set(named))),
        *(f"{name} is not there" for name in sorted(set(named) - there)),
        *(f"{name} stands twice" for name in named if named.count(name) > 1),
        *(f"{name} has an empty line" for name, words in rows if len(words) < 8),
    ]


def test_the_map_names_every_room_and_no_other() -> None:
    assert differences(MAP, ROOT) == []


def test_whoever_is_new_reads_the_engine_of_the_exercises_in_an_hour() -> None:
    """What every answer passes through; the kinds of answers stand beside it."""
    home = ROOT / "raqqakit" / "exercises"
    read = [file for part in ENGINE for file in sorted(home.glob(part))]
    assert {path.parent.name for path in read} > {"values", "sandbox", "session"}
    lines = [len(file.read_text(encoding="utf-8").splitlines()) for file in read]
    assert sum(lines) <= 1_800


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house: a door, a package with two rooms, and what is no room."""
    for folder in ("raqqakit/claims", "tools", "tests", "scripts", ".kit", "dist"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "raqqakit" / "__pycache__").mkdir()
    for file in ("kit.py", "raqqakit/text.py", "raqqakit/__init__.py"):
        (tmp_path / file).touch()
    return tmp_path


SMALL = """
| `kit.py` | the one door |
| `raqqakit/` | the package |
| `raqqakit/text.py` | the letters |
| `raqqakit/claims/` | who says what |
| `scripts/` | by hand, once |
| `tools/` | the commands |
| `tests/` | what proves it |
"""


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "", []),
        ("| `raqqakit/text.py` | the letters |\n", "", [
            "raqqakit/text.py has no line"]),
        ("raqqakit/claims/", "raqqakit/attic/", [
            "raqqakit/claims/ has no line", "raqqakit/attic/ is not there"]),
        ("who says what", "", ["raqqakit/claims/ has an empty line"]),
        ("| `tools/` |", "| `tests/` | all of them |\n| `tools/` |", [
            "tests/ stands twice", "tests/ stands twice"]),
    ],
)  # fmt: skip
def test_a_map_that_is_not_true_is_noticed(house, before, after, said) -> None:
    assert differences(SMALL.replace(before, after, 1), house) == said


def test_the_ways_to_change_name_files_and_tests_that_are_there() -> None:
    whole = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")
    )
    named = re.findall(r"`((?:source|raqqakit|tests|data)/[^`]+)`", CHANGES)
    tests = re.findall(r"`(test_\w+)`", CHANGES)
    assert CHANGES.count("\n- **") == 8
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert [name for name in tests if f"def {name}(" not in whole] == []
    assert len(named) >= 6
    assert len(tests) >= 2
