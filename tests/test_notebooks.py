"""The notebooks as they are stored, and as they run."""

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from tools import build
from tools.parts import EXERCISES, KINDS, SOLUTIONS

PATHS = sorted(build.NOTEBOOKS.glob("*.ipynb"))
EVERY = [(path, kind) for kind in KINDS for path in build.sources(kind)]
FILES = [build.target(path, kind) for path, kind in EVERY]
STORED = {f"{p.parent.name}/{p.name}": nbformat.read(p, 4) for p in FILES}
MACHINE_PATH = re.compile(r"(?:/home|/root|/tmp|/Users)/|[A-Z]:\\\\Users")


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def stored(test):
    return pytest.mark.parametrize("notebook", STORED.values(), ids=list(STORED))(test)


def test_there_is_a_notebook_for_every_text() -> None:
    assert [p.stem for p in PATHS] == [p.stem for p in build.sources()]
    assert len(PATHS) == 5


@stored
def test_cells_ran_from_top_to_bottom(notebook) -> None:
    counts = [cell.execution_count for cell in code_cells(notebook)]
    assert counts == list(range(1, len(counts) + 1))


@stored
def test_nothing_failed_and_nothing_warned(notebook) -> None:
    for output in build.outputs(notebook):
        assert output.output_type != "error"
        assert output.get("name") != "stderr"


@stored
def test_no_widget_state_and_no_path_of_a_machine(notebook) -> None:
    assert "widgets" not in notebook.metadata
    written = nbformat.writes(notebook)
    assert build.WIDGET_VIEW not in written
    assert not MACHINE_PATH.search(written)
    assert str(build.ROOT) not in written


PICTURE = re.compile(r'<img alt="([^"]*)"')


def shown(cell) -> list[str]:
    return [str(o.get("data", {}).get("text/html", "")) for o in cell.outputs]


@stored
def test_every_figure_has_alternative_text_and_numbers(notebook) -> None:
    for cell in code_cells(notebook):
        assert not any("image/png" in o.get("data", {}) for o in cell.outputs)
        alts = [alt for part in shown(cell) for alt in PICTURE.findall(part)]
        assert len(alts) == sum(part.count("<img") for part in shown(cell))
        for alt in alts:
            assert alt.count(". ") >= 2
            assert not re.search(r"see (the )?(chart|figure|picture)", alt, re.I)
        assert sum("<table" in part for part in shown(cell)) >= len(alts)


def test_there_are_figures() -> None:
    lessons = [n for name, n in STORED.items() if name.startswith("notebooks/")]
    cells = [cell for notebook in lessons for cell in code_cells(notebook)]
    assert sum("<img" in part for cell in cells for part in shown(cell)) == 6


@stored
def test_no_notebook_grows_heavy(notebook) -> None:
    assert len(nbformat.writes(notebook).encode()) < 100_000


def calmer(stem: str, upto: str):
    """A lesson with the calmer story, cut off before the heading `upto`."""
    fresh = build.prepare(build.SOURCE / f"{stem}.md")
    heads = [i for i, c in enumerate(fresh.cells) if c.source.startswith(upto)]
    fresh.cells = fresh.cells[: heads[0]]
    changed = 0
    for cell in code_cells(fresh):
        changed += 'STORY = "article"' in cell.source
        cell.source = cell.source.replace('STORY = "article"', 'STORY = "calmer"')
    assert changed == 1
    return fresh


@pytest.mark.parametrize(
    ("stem", "upto"),
    [
        ("01_read_the_article", "## What we can say"),
        ("05_chart_the_displacement", "## 6"),
    ],
)
def test_the_calmer_story_carries_the_lesson(stem, upto, tmp_path) -> None:
    ran = build.execute(calmer(stem, upto), tmp_path)
    printed = nbformat.writes(ran)
    results = [str(output) for output in build.outputs(ran)]
    assert "1.000 og 2.500" in printed
    assert not any("Raqqa" in result for result in results)


@pytest.fixture(scope="module")
def rerun(tmp_path_factory):
    """All notebooks run once more, in a shuffled order, in an empty folder."""
    folder = tmp_path_factory.mktemp("shuffled")
    order = [*EVERY]
    seed = random.randrange(10**6)
    random.Random(seed).shuffle(order)
    print(f"order of seed {seed}: {[(p.name, k.folder) for p, k in order]}")
    runs = {}
    for path, kind in order:
        fresh = build.prepare(path, kind)
        runs[build.target(path, kind)] = build.execute(fresh, folder)
    return runs, list(folder.iterdir())


def test_notebooks_say_the_same_in_any_order(rerun) -> None:
    for target, notebook in rerun[0].items():
        assert build.differences(target, nbformat.writes(notebook)) == ""


def test_running_a_notebook_leaves_no_file_behind(rerun) -> None:
    assert rerun[1] == []


def spoilt(notebook):
    """The notebook with every stored text output changed."""
    for output in build.outputs(notebook):
        if "text" in output:
            output.text += "spoilt"
        for kind in output.get("data", {}).keys() - {"image/png"}:
            output.data[kind] += "spoilt"
    return notebook


COMPARED = [path for path in FILES if path.parent.name != EXERCISES.folder]


@pytest.mark.parametrize("path", COMPARED, ids=[p.stem for p in COMPARED])
def test_nbval_compares_at_least_80_per_cent_of_the_cells_with_output(
    path: Path, tmp_path: Path
) -> None:
    notebook = spoilt(nbformat.read(path, 4))
    nbformat.write(notebook, tmp_path / path.name)
    command = [sys.executable, "-m", "pytest", "-q", "--nbval", "--nbval-current-env"]
    command += ["-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(tmp_path)]
    ran = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=os.environ, check=False
    )
    failed = re.search(r"(\d+) failed", ran.stdout)
    with_output = sum(bool(cell.outputs) for cell in code_cells(notebook))
    assert failed, ran.stdout[-2000:]
    assert int(failed[1]) >= 0.8 * with_output


def test_building_twice_changes_no_byte() -> None:
    source = build.sources()[0]
    assert build.build(source) == build.build(source)


def test_a_changed_notebook_is_noticed(tmp_path: Path) -> None:
    copy = tmp_path / PATHS[0].name
    shutil.copyfile(PATHS[0], copy)
    text = copy.read_text(encoding="utf-8")
    assert build.differences(copy, text) == ""
    changed = text.replace("Ready: Reading Raqqa", "Ready: Reading Rakka", 1)
    assert changed != text
    assert build.differences(copy, changed) != ""
    assert build.differences(tmp_path / "lost.ipynb", text) == "is missing"


def test_a_notebook_goes_back_to_the_text_it_came_from() -> None:
    for source in build.sources():
        written = build.as_text(build.prepare(source))
        assert written == source.read_text(encoding="utf-8")


def test_an_edited_lesson_is_taken_back_and_the_text_before_it_kept(
    tmp_path, monkeypatch
) -> None:
    source = tmp_path / "00_start_here.md"
    shutil.copyfile(build.sources()[0], source)
    before = source.read_text(encoding="utf-8")
    monkeypatch.setattr(build, "SOURCE", tmp_path)
    edited = build.prepare(source)
    edited.cells[0].source += "\n\nOne more line."
    nbformat.write(edited, tmp_path / "00_start_here.ipynb")
    assert build.take_back(tmp_path / "00_start_here.ipynb") == 0
    assert "One more line." in source.read_text(encoding="utf-8")
    kept = tmp_path / "00_start_here.md.before"
    assert kept.read_text(encoding="utf-8") == before
    assert build.take_back(tmp_path / "lost.ipynb") == 1


@pytest.mark.parametrize("kind", [EXERCISES, SOLUTIONS], ids=lambda k: k.folder)
def test_an_edited_set_is_taken_back_with_the_parts_it_did_not_hold(
    kind, tmp_path, monkeypatch
) -> None:
    first = build.sources(EXERCISES)[0]
    lessons, texts = tmp_path / "lessons", tmp_path / "exercises"
    texts.mkdir()
    shutil.copyfile(first, texts / first.name)
    monkeypatch.setattr(build, "SOURCE", lessons)
    edited = build.prepare(first, kind)
    edited.cells[0].source += "\n\nOne more line."
    home = tmp_path / "my-lessons" / kind.folder
    home.mkdir(parents=True)
    notebook = home / f"{first.stem}.ipynb"
    words = nbformat.writes(edited).replace("](../notebooks/", "](../")
    notebook.write_text(words, encoding="utf-8")
    assert build.take_back(notebook) == 0
    before = first.read_text(encoding="utf-8")
    after = (texts / first.name).read_text(encoding="utf-8")
    assert after.replace("\n\nOne more line.", "", 1) == before
    assert after != before


def test_the_picture_of_the_readme_is_the_first_chart() -> None:
    first = nbformat.read(PATHS[0], 4)
    picture = build._take_images(first)[0]
    assert (build.ROOT / "docs" / "chart.png").read_bytes() == picture
