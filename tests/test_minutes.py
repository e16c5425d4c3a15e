"""The minutes that a lesson says are those that its page takes."""

import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools.build import ROOT as KIT
from tools.minutes import counted

SAID = re.compile(r"\*\*Time:\*\* (\d+) minutes(?: for the core.*?; (\d+) more)?")
LESSONS = sorted(KIT.glob("notebooks/0*.ipynb")) + sorted(
    KIT.glob("notebooks/calmer/0*.ipynb")
)
# The calmer lesson 06 is shorter, and says so.
SPARING = [p for p in LESSONS if (p.parent.name, p.stem[:2]) != ("calmer", "06")]


def to_spare(path: Path) -> int:
    """The minutes that the opening of a lesson leaves over."""
    opening = nbformat.read(path, as_version=4).cells[0].source
    return int(re.search(r"(\d+) are to spare", opening)[1])


@pytest.mark.parametrize("path", LESSONS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_lesson_takes_no_longer_than_it_says(path) -> None:
    lesson = nbformat.read(path, as_version=4)
    said = SAID.search(lesson.cells[0].source)
    core, beyond = counted(lesson)
    assert round(core) <= int(said[1]), f"the core takes {core:.1f} minutes"
    assert round(beyond) <= int(said[2] or 0), f"what goes beyond it {beyond:.1f}"


@pytest.mark.parametrize("path", SPARING, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_what_is_to_spare_is_what_the_count_leaves(path) -> None:
    lesson = nbformat.read(path, as_version=4)
    said, core = SAID.search(lesson.cells[0].source), counted(lesson)[0]
    assert to_spare(path) == pytest.approx(int(said[1]) - core, abs=0.6)


def test_the_teacher_is_told_what_the_lessons_have_to_spare() -> None:
    told = (KIT / "docs/teaching/README.md").read_text(encoding="utf-8")
    least, most = re.search(r"(\d+) to (\d+) are to spare", told).groups()
    spared = [to_spare(path) for path in SPARING]
    assert (min(spared), max(spared)) == (int(least), int(most))


def test_each_kind_of_work_is_counted_once() -> None:
    printed = new_output("stream", text="word " * 26)
    cells = [
        new_markdown_cell("word " * 130),
        new_code_cell("print()", outputs=[printed]),
        new_code_cell("lesson.q1.ask()"),
        new_markdown_cell("**Make.** (8 minutes)"),
        new_code_cell("lesson.q2.check(A)"),
        new_markdown_cell("<details>\n" + "word " * 500 + "\n</details>"),
    ]
    core, beyond = counted(new_notebook(cells=cells))
    assert core == pytest.approx(1 + 0.75 + 0.1 + 1.5 + 8, abs=0.05)
    assert beyond == 0


def test_what_goes_beyond_the_core_is_counted_apart() -> None:
    page = (
        "## 1 A\n\n" + "word " * 130 + "\n\n## 2 B (beyond the core)\n\n**Task.** Go."
    )
    core, beyond = counted(new_notebook(cells=[new_markdown_cell(page)]))
    assert core == pytest.approx(1, abs=0.05)
    assert beyond == pytest.approx(2, abs=0.1)
