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

from raqqakit import data
from raqqakit.text import paragraphs
from raqqakit.widgets.reader import kept_apart
from tools import bound, build, check, copies, tags
from tools.build import KERNEL
from tools.tags import EXERCISES, KINDS, LESSONS, SOLUTIONS
from tools.user_error import UserError

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
    assert len(PATHS) >= 5


def words_of(path: Path) -> str:
    notebook = nbformat.read(path, 4)
    return "\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")


JOBS = [(kind, path) for kind in tags.KINDS for path in build.sources(kind)]


@pytest.mark.parametrize(
    ("kind", "path"), JOBS, ids=[f"{k.folder}/{p.stem.split('_')[0]}" for k, p in JOBS]
)
def test_a_notebook_has_the_words_of_its_text(kind: tags.Kind, path: Path) -> None:
    """Whether they give what is stored, the step "build agrees" says."""
    again = f"python3 kit.py build --only {path.stem.split('_')[0]}"
    where = build.target(path, kind)
    assert where.exists(), f"{where} is missing: run {again}"
    stored = nbformat.read(where, 4)
    bound.loosen(stored)
    have = [cell.source for cell in stored.cells]
    made = [cell.source for cell in build.prepare(path, kind).cells]
    changed = [one for one in made if one not in have] or [
        one for one in have if one not in made
    ]
    assert have == made, f"run {again}, for: {changed[:1]}"


def test_what_is_built_of_a_lesson_agrees_with_its_text() -> None:
    found = [
        path.name
        for path, words in build.build_sets().items()
        if not path.exists() or path.read_text(encoding="utf-8") != words
    ]
    assert found == [], "run python3 kit.py build"


COUNTED = {8: "Eight", 9: "Nine", 10: "Ten", 11: "Eleven", 12: "Twelve"}


MINUTES = re.compile(
    r"Time:\*\* (\d+) to \d+ minutes, or one problem at a time: (\d+) to \d+ minutes "
    r"for problems ([\d, toand]+), (\d+) to"
)


def check_minutes(opening: str, problems: int) -> None:
    """The short problems are of the set, and the whole takes what its parts take."""
    ((whole, short, named, long),) = MINUTES.findall(opening)
    numbers = [*map(int, re.findall(r"\d+", named))]
    assert max(numbers) <= problems, f"there is no problem {max(numbers)}"
    first, last = numbers[0], numbers[-1]
    count = last - first + 1 if " to " in named else len(numbers)
    least = count * int(short) + (problems - count) * int(long)
    assert int(whole) >= least, f"its problems take {least} minutes at the least"


@pytest.mark.parametrize("edition", ["", "calmer"])
@pytest.mark.parametrize("number", ["01", "02", "03", "04", "05", "06"])
def test_a_set_says_what_can_be_done_after_the_core_of_its_lesson(
    number: str, edition: str
) -> None:
    lesson, ready = (
        words_of(next((build.ROOT / folder / edition).glob(f"{name}_*.ipynb")))
        for folder, name in (("notebooks", number), ("exercises", f"ex{number}"))
    )
    core = int(re.search(r"for the core, steps 1 to (\d+);", lesson)[1])
    steps = re.findall(r"^## (\d+) .*\(step (\d+)\b", ready, re.M)
    now = [problem for problem, step in steps if int(step) <= core]
    assert len(now) >= 3
    count = f"{COUNTED[len(steps)]} problems beside ["
    assert f"\n\n{count}" in ready, f'the first cell of ex{number} must say "{count}"'
    check_minutes(ready, len(steps))
    listed = f"problems {', '.join(now[:-1])} and {now[-1]}."
    expected = "all problems." if len(now) == len(steps) else listed
    after = f"named in each heading; after its core that is {expected}"
    assert after in ready, f'the first cell of ex{number} must say "{after}"'


@pytest.fixture(scope="module")
def kept() -> set[str]:
    """How the long words end that no sentence has but the one that may be skipped."""
    article = data.article("article")
    apart = kept_apart(paragraphs(article), data.translation("article"))
    return {word[-8:] for word in apart if len(word) >= 8}


@stored
def test_no_cell_shows_a_word_of_the_sentence_that_may_be_skipped(
    notebook, kept
) -> None:
    shown = str([cell.outputs for cell in code_cells(notebook)]).lower()
    assert "overgrep" in kept
    assert not [end for end in kept if end in shown]


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
        assert not any(re.search(r"see (the )?(chart|figure)", a, re.I) for a in alts)
        # A learner's own chart, shown beside the reply, says its numbers itself.
        own = [alt for alt in alts if alt.startswith("Your ")]
        assert all(re.search(r"\. .*\d", alt) for alt in own)
        kits = [alt for alt in alts if alt not in own]
        assert all(alt.count(". ") >= 2 for alt in kits)
        assert sum("<table" in part for part in shown(cell)) >= len(kits)


def test_there_are_figures() -> None:
    lessons = [n for name, n in STORED.items() if name.startswith("notebooks/")]
    cells = [cell for notebook in lessons for cell in code_cells(notebook)]
    assert sum("<img" in part for cell in cells for part in shown(cell)) >= len(lessons)


@stored
def test_no_notebook_grows_heavy(notebook) -> None:
    written = nbformat.writes(notebook)
    assert len(build.PICTURE.sub("", written).encode()) < 130_000
    heavy = [len(one) for one in build.PICTURE.findall(written) if len(one) >= 70_000]
    assert not heavy, "a picture is too large: has its figure grown?"


# -- the calmer story -------------------------------------------------------------

# The lessons whose calmer edition has their code, cell by cell (test_editions.py).
CALMER = [p.stem for p in build.sources(tags.CALMER) if p.is_relative_to(build.SOURCE)]
WAR = re.compile(
    r"\b(?:Raqqa\w*|Rakka|SDF\w*|IS|SOHR|Syria\w*|syrisk\w*|Ira[kq]\w*|Russ\w+|USA"
    r"|Assad|Eufrat|Euphrates|Tigris|Deir|Damascus|Kurd\w*|kurd\w*|Dillon|NTB|AFP"
    r"|OCHA|ACAPS|[Ww]ar|[Kk]rig\w*|[Ss]oldat\w*|[Ss]oldiers?|[Mm]ilit\w+|fled|died"
    r"|[Cc]ivilians?|[Ss]ivile|[Cc]oalition|Turkey|Jordan|Lebanon|Mayadin)\b"
)


@pytest.fixture(scope="module")
def calmer():
    """Each lesson that can be read with the calmer story, as it is built."""
    folder = build.ROOT / tags.CALMER.folder
    return {stem: nbformat.read(folder / f"{stem}.ipynb", 4) for stem in CALMER}


def results(notebook) -> str:
    """What the cells show, in text and on the page, without the pictures' bytes."""
    parts = [str(o.get("text", "")) for o in build.outputs(notebook)]
    for output in build.outputs(notebook):
        parts += map(str, output.get("data", {}).values())
    return re.sub(r'src="data:[^"]*"', "", "\n".join(parts))


every_calmer = pytest.mark.parametrize("stem", CALMER)


def test_at_least_these_lessons_can_be_read_with_the_calmer_story() -> None:
    assert {"00", "01", "02", "03", "04", "05"} <= {stem[:2] for stem in CALMER}


@every_calmer
def test_every_cell_shows_with_the_calmer_story_what_it_shows_else(
    calmer, stem
) -> None:
    usual = code_cells(nbformat.read(build.NOTEBOOKS / f"{stem}.ipynb", 4))
    other = code_cells(calmer[stem])
    kinds = [
        [[sorted(o.get("data", {"text": 0})) for o in cell.outputs] for cell in cells]
        for cells in (usual, other)
    ]
    assert kinds[0] == kinds[1]
    assert not any(o.output_type == "error" for o in build.outputs(calmer[stem]))
    assert not any(o.get("name") == "stderr" for o in build.outputs(calmer[stem]))


@every_calmer
def test_no_word_of_the_war_is_in_a_result_of_the_calmer_story(calmer, stem) -> None:
    said = results(calmer[stem])
    assert sorted(set(WAR.findall(said))) == []


@every_calmer
def test_the_words_of_the_war_would_be_found(stem) -> None:
    usual = nbformat.read(build.NOTEBOOKS / f"{stem}.ipynb", 4)
    assert len(set(WAR.findall(results(usual)))) >= 3


@every_calmer
def test_figures_of_the_calmer_story_have_alternative_text_and_numbers(
    calmer, stem
) -> None:
    usual = nbformat.read(build.NOTEBOOKS / f"{stem}.ipynb", 4)
    alts = [
        [alt for cell in code_cells(n) for part in shown(cell)
         for alt in PICTURE.findall(part)]
        for n in (usual, calmer[stem])
    ]  # fmt: skip
    assert len(alts[0]) == len(alts[1]) >= 1
    assert not set(alts[0]) & set(alts[1])
    assert all(alt.count(". ") >= 2 for alt in alts[1])


# -- how they are built and compared ----------------------------------------------


@pytest.fixture
def text_that_writes(tmp_path) -> Path:
    """The text of a lesson that leaves a file beside its notebook."""
    text = tmp_path / "90_writes.md"
    cell = "```{code-cell} ipython3\nopen('left.txt', 'x').close()\n```\n"
    text.write_text(HEAD + cell, encoding="utf-8")
    return text


HEAD = """---
jupytext:
  notebook_metadata_filter: kernelspec,-jupytext
kernelspec:
  display_name: Python 3
  name: python3
---

"""


def test_a_notebook_that_leaves_a_file_behind_is_not_built(text_that_writes) -> None:
    with pytest.raises(UserError, match=r"90_writes\.md leaves left\.txt"):
        build.build(text_that_writes)


def test_notebooks_are_built_in_an_order_of_chance(monkeypatch) -> None:
    built: list[str] = []
    kinds = (kind for kind in KINDS if kind.home == LESSONS.home)
    texts = [path.stem for kind in kinds for path in build.sources(kind)]

    def note(path: Path, kind: object) -> str:
        built.append(path.stem)
        return "{}"

    monkeypatch.setattr(build, "build", note)
    monkeypatch.setattr(random, "sample", lambda jobs, count: jobs[::-1])
    made = [path.stem for path in build.build_notebooks("0")]
    assert made == texts
    assert sorted(built) == sorted(texts)
    assert built != texts


def cell(source: str, shown: str) -> object:
    stored = nbformat.v4.new_output("stream", name="stdout", text=f"{shown}\n")
    return nbformat.v4.new_code_cell(source, outputs=[stored], execution_count=1)


def nbval(
    folder: Path, **notebooks: list[object]
) -> "subprocess.CompletedProcess[str]":
    """Run the step "notebooks" of the proof on notebooks of some cells, by name."""
    for name, cells in notebooks.items():
        made = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
        nbformat.write(made, folder / f"{name}.ipynb")
    command = [sys.executable, "-m", *check.NBVAL, str(folder)]
    # As the proof starts it: conftest.py cuts off the kernels, and not this Python.
    plain = {key: os.environ[key] for key in os.environ if key != "PYTHONPATH"}
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        cwd=build.ROOT,
        env=plain,
        check=False,
    )


def test_a_notebook_of_which_nbval_compares_too_little_fails(tmp_path) -> None:
    one, passed_over = cell("print(1)", "1"), cell("# NBVAL_IGNORE_OUTPUT\n2", "3")
    ran = nbval(tmp_path, whole=[one, cell("print(2)", "2")], some=[one, passed_over])
    assert "4 passed" in ran.stdout
    assert "3 of 4 cells with results were refused when spoilt" in ran.stdout
    assert re.findall("TOO FEW.*", ran.stdout) == ["TOO FEW: 1 of 2 in some.ipynb"]
    assert ran.returncode == 1


def test_a_cell_that_shows_something_else_fails(tmp_path) -> None:
    same, other = cell("print(1)", "1"), cell("print(1)", "2")
    ran = nbval(tmp_path, one=[same, other])
    assert "1 failed, 1 passed" in ran.stdout
    assert ran.returncode == 1


def test_building_twice_changes_no_byte() -> None:
    source = build.sources()[0]
    once = build.build(source)
    build._as_notebook.cache_clear()
    assert build.build(source) == once


def test_a_changed_notebook_is_noticed(tmp_path: Path) -> None:
    copy = tmp_path / PATHS[0].name
    shutil.copyfile(PATHS[0], copy)
    text = copy.read_text(encoding="utf-8")
    assert build.differences(copy, text) == ""
    changed = text.replace(
        "Ready. The story is: article", "Ready. The story is: other", 1
    )
    assert changed != text
    assert build.differences(copy, changed) != ""
    assert build.differences(tmp_path / "lost.ipynb", text) == "is missing"


def test_a_notebook_goes_back_to_the_text_it_came_from() -> None:
    for source in build.sources():
        notebook = build.prepare(source)
        tags.put_in(notebook, build.read_source(source), LESSONS)
        written = build.as_text(notebook)
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


def test_a_pasted_picture_is_said_to_stay_behind(tmp_path, monkeypatch, capsys) -> None:
    source = tmp_path / "00_start_here.md"
    shutil.copyfile(build.sources()[0], source)
    monkeypatch.setattr(build, "SOURCE", tmp_path)
    edited = build.prepare(source)
    edited.cells[0].source += "\n\n![a map](attachment:map.png)"
    edited.cells[0].attachments = {"map.png": {"image/png": "iVBORw0KGgo="}}
    nbformat.write(edited, tmp_path / "00_start_here.ipynb")
    assert build.take_back(tmp_path / "00_start_here.ipynb") == 0
    assert "map.png stays behind in 00_start_here.ipynb" in capsys.readouterr().out
    assert "iVBORw0KGgo" not in source.read_text(encoding="utf-8")


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


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("kit/notebooks", LESSONS),
        ("my-lessons", LESSONS),
        ("kit/exercises", EXERCISES),
        ("my-lessons/exercises", EXERCISES),
        ("kit/solutions", SOLUTIONS),
        ("kit/notebooks/calmer", tags.CALMER),
        ("my-lessons/calmer", tags.CALMER),
        ("kit/exercises/calmer", tags.CALMER_EXERCISES),
        ("my-lessons/calmer/exercises", tags.CALMER_EXERCISES),
        ("kit/solutions/calmer", tags.CALMER_SOLUTIONS),
        ("kit/class", tags.CLASS),
        ("my-lessons/class", tags.CLASS),
        ("kit/class/calmer", tags.CALMER_CLASS),
        ("my-lessons/calmer/class", tags.CALMER_CLASS),
    ],
)
def test_a_notebook_is_known_by_the_folders_it_lies_in(folder, kind, tmp_path) -> None:
    assert tags.kind_of(tmp_path / folder / "01.ipynb") is kind


@pytest.mark.parametrize("path", build.sources(tags.CLASS), ids=lambda path: path.stem)
def test_what_a_class_does_together_goes_back_to_its_text(path, tmp_path) -> None:
    """Also from a learner's copy, where the links lead from copy to copy."""
    copy = nbformat.reads(copies.prepared(build.target(path, tags.CLASS)).decode(), 4)
    own = nbformat.read(build.target(path, tags.CLASS), 4)
    assert [c.source for c in copy.cells] != [c.source for c in own.cells]
    tags.links_of_kit(copy, tags.CLASS)
    assert build.as_text(copy) == path.read_text(encoding="utf-8")


def test_an_edition_is_not_taken_back(tmp_path, capsys) -> None:
    copy = tmp_path / "calmer" / "exercises" / "ex01_read_the_article.ipynb"
    assert build.take_back(copy) == 1
    assert "source/editions/calmer/" in capsys.readouterr().out


def test_the_picture_of_the_readme_is_the_first_chart() -> None:
    first = nbformat.read(PATHS[0], 4)
    picture = build._take_images(first)[0]
    assert (build.ROOT / "docs" / "chart.png").read_bytes() == picture
