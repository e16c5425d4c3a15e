"""A course goes through nbgrader itself, from its release to the table of grades.

Made-up learners work as learners do, in a notebook of their own with a record beside
it, and save an answers file; then nbgrader and `kit.py grade` judge the same work.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest

from raqqakit import files
from raqqakit.exercises.replies import RIGHT
from tools.check import AT_A_TIME
from tools.course import command, folder
from tools.environment import NBGRADER, ROOT
from tools.grade.files import read_class
from tools.grade.learners import learners
from tools.install import ready
from tools.support import pretend_course as pretend

pytestmark = pytest.mark.timeout(35 * 60)
# A learner whose name no system's old encoding has whole.
NAMED = {"right": "Åse Čeněk"}
POINTS = """
import json, sys
from nbgrader.api import Gradebook
with Gradebook(sys.argv[1]) as gradebook:
    print(json.dumps({
        f"{work.name}/{one.student.id}": {
            grade.name: [grade.score, grade.max_score, grade.needs_manual_grade]
            for notebook in one.notebooks for grade in notebook.grades}
        for work in gradebook.assignments for one in work.submissions}))
"""


@dataclass
class Course:
    """A course, and what was handed in of it: by assignment and learner."""

    folder: Path
    work: dict[str, pretend.Assignment] = field(default_factory=dict)
    handed_in: dict[tuple[str, str], pretend.Notebook] = field(default_factory=dict)
    seconds: float = 0.0

    def nbgrader(self, *words: str, well: bool = True) -> str:
        """Run nbgrader in the course as the kit does; return all that it said."""
        done = subprocess.run(
            [NBGRADER.python, "-m", "nbgrader", *words],
            check=False,
            cwd=self.folder,
            env=command.surroundings(),
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert (done.returncode == 0) == well, done.stderr
        return done.stdout + done.stderr

    def submitted(self, who: str, name: str) -> Path:
        """The folder in which a learner hands an assignment in."""
        return self.folder / "submitted" / who / name

    def points(self) -> dict[str, dict[str, list[float]]]:
        """What stands in the gradebook, by assignment and learner."""
        url = f"sqlite:///{self.folder / 'gradebook.db'}"
        asked = [NBGRADER.python, "-c", POINTS, url]
        said = subprocess.check_output(asked, env=command.surroundings())
        found: dict[str, dict[str, list[float]]] = json.loads(said.splitlines()[-1])
        return found


def read(path: Path) -> pretend.Notebook:
    found: pretend.Notebook = json.loads(path.read_text(encoding="utf-8"))
    return found


def notebook_in(place: Path) -> Path:
    return next(place.glob("*.ipynb"))


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course of both stories, released, worked on, graded and given back."""
    ready(NBGRADER)
    made = Course(tmp_path_factory.mktemp("course"))
    for story in folder.stories(ROOT):
        assert folder.write(ROOT, made.folder, story)[1] == []
    for place in sorted((made.folder / "source").iterdir()):
        release(made, place.name)
        work_on(made, place.name)
    for name in made.work:
        start = time.perf_counter()
        made.nbgrader("autograde", name)
        made.seconds += time.perf_counter() - start
        made.nbgrader("generate_feedback", name)
    made.nbgrader("export")
    return made


def release(course: Course, name: str) -> None:
    """Have nbgrader make what learners get."""
    course.nbgrader("generate_assignment", name)
    source, released = (
        read(notebook_in(course.folder / step / name)) for step in ("source", "release")
    )
    course.work[name] = pretend.assignment(name.replace("-", "."), source, released)


def work_on(course: Course, name: str) -> None:
    """Have the learners do their work, and hand it in, by folder or by archive."""
    number, calmer = int(name[2:4]) - 1, "-" in name
    done = [*(pretend.COMMON[:2] if calmer else pretend.doings(number, 6))]
    title = notebook_in(course.folder / "source" / name).name

    def work(doing: pretend.Work) -> None:
        who = NAMED.get(doing.__name__, doing.__name__)
        notebook = doing(course.work[name])
        place = course.submitted(who, name)
        place.mkdir(parents=True)
        save(notebook, who)
        (place / title).write_text(json.dumps(notebook), encoding="utf-8")
        run_as_learner = [sys.executable, "-m", "tools.support.as_learner"]
        subprocess.run(
            [*run_as_learner, place / title], check=True, cwd=ROOT, env=own()
        )
        course.handed_in[name, who] = notebook

    with ThreadPoolExecutor(AT_A_TIME) as workers:
        [*workers.map(work, done)]


def own() -> dict[str, str]:
    """The variables of a learner, whose files lie beside the notebook."""
    return {name: told for name, told in os.environ.items() if name != files.HOME}


def save(notebook: pretend.Notebook, who: str) -> None:
    """Have the learner save the answers under a name, in the cell that is for it."""
    last = next(c for c in notebook["cells"] if pretend.text(c).startswith("ex.save("))
    last["source"] = f"ex.save({who!r})"
    # At the very end, so that an answer in a cell of one's own is saved, too.
    notebook["cells"] = [c for c in notebook["cells"] if c is not last] + [last]


def test_every_notebook_is_graded_and_nothing_is_left_to_a_hand(course: Course) -> None:
    found = course.points()
    assert set(found) == {f"{name}/{who}" for name, who in course.handed_in}
    for grades in found.values():
        assert {most for _, most, _ in grades.values()} == {1.0}
        assert not any(by_hand for *_, by_hand in grades.values())


def test_nbgrader_and_grade_agree_on_every_problem(
    course: Course, tmp_path: Path
) -> None:
    found, compared = course.points(), 0
    for name, who in course.handed_in:
        answers = tmp_path / name / who
        answers.mkdir(parents=True)
        (saved,) = course.submitted(who, name).glob("answers-*.json")
        shutil.copy(saved, answers)
        (learner,) = learners(read_class(answers).sheets)
        assert learner.name == who
        ours = {of: one.best.status == RIGHT for of, one in learner.standings.items()}
        theirs = {of: score == 1 for of, (score, *_) in found[f"{name}/{who}"].items()}
        assert theirs == ours, (name, who)
        compared += len(ours)
    assert compared > 250


def test_each_kind_of_learner_has_the_points_that_are_meant(course: Course) -> None:
    found = course.points()
    lost = {
        **{"wrong": None, "changed": None, "half": 0.5},
        **{"no_answer": 1, "neither": 1, "endless": 1, "stops": 2},
    }
    seen = set()
    for name, who in course.handed_in:
        scores = [score for score, *_ in found[f"{name}/{who}"].values()]
        less = lost.get(who, 0)
        if less is None:
            assert sum(scores) == 0, (name, who)
        elif who == "half":
            assert sum(scores) == len(scores[::2]), name
        else:
            assert sum(scores) == len(scores) - less, (name, who)
        seen.add(who)
    doings = {one.__name__ for one in (*pretend.COMMON, *pretend.STRANGE)}
    assert seen == {NAMED.get(one, one) for one in doings}


def test_the_wrong_answers_are_ways_of_thinking(course: Course) -> None:
    """Most wrong answers show a misconception; few could not be written in a cell."""
    written = [code for work in course.work.values() for code in work.wrong.values()]
    assert sum(pretend.NOTHING in code for code in written) < len(written) / 3


def test_what_learners_get_holds_no_solution(course: Course) -> None:
    for name, work in course.work.items():
        given = json.dumps(work.released, ensure_ascii=False)
        assert "SOLUTION" not in given
        cells = {pretend.problem(cell): cell for cell in work.released["cells"]}
        for of, code in work.right.items():
            assert "YOUR_ANSWER" in pretend.text(cells[of])
            assert of_answer(code) not in given, (name, of)


def of_answer(code: str) -> str:
    """What is an answer's alone in a cell, as JSON has it: all but its last line."""
    return json.dumps(code[: code.rindex("\nex.")].strip(), ensure_ascii=False)[1:-1]


def test_a_page_given_back_shows_no_solution_that_was_not_found(
    course: Course,
) -> None:
    for name, who in course.handed_in:
        place = course.folder / "feedback" / who / name
        (page,) = place.glob("*.html")
        said = page.read_text(encoding="utf-8")
        words = re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", said)))
        assert "1of1point" in words or who in ("wrong", "changed")
        if who in ("wrong", "changed"):
            for of, code in course.work[name].right.items():
                answer = re.sub(r"\s+", "", code[: code.rindex("\nex.")])
                assert answer not in words, (name, of)
            assert "".join(f"{one}\n" for one in errors(course, name, who)) == ""


def errors(course: Course, name: str, who: str) -> list[str]:
    """What stopped in a notebook while nbgrader ran it."""
    graded = read(notebook_in(course.folder / "autograded" / who / name))
    outputs = (out for cell in graded["cells"] for out in cell.get("outputs", []))
    return [out["evalue"] for out in outputs if out["output_type"] == "error"]


def test_what_was_handed_in_is_neither_read_nor_changed(course: Course) -> None:
    """The record that came with a notebook lies beside the graded one as it was."""
    for name, who in course.handed_in:
        before = course.submitted(who, name)
        after = course.folder / "autograded" / who / name
        assert (before / "my-record.jsonl").is_file()
        assert hashes(before) == hashes(after)


def hashes(place: Path) -> dict[str, str]:
    """All files of a folder but the notebook, by their contents."""
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in place.iterdir()
        if path.suffix != ".ipynb"
    }


def test_a_record_with_right_answers_gives_no_point(course: Course) -> None:
    """Who was right once, and handed in something else, has what was handed in."""
    right, who = NAMED["right"], "once"
    place = course.submitted(who, "ex02")
    shutil.copytree(course.submitted(right, "ex02"), place)
    wrong = pretend.wrong(course.work["ex02"])
    notebook_in(place).write_text(json.dumps(wrong), encoding="utf-8")
    course.nbgrader("autograde", "ex02", "--student", who)
    grades = course.points()[f"ex02/{who}"]
    assert sum(score for score, *_ in grades.values()) == 0


def test_the_table_has_a_row_for_each_learner(course: Course) -> None:
    text = (course.folder / "grades.csv").read_text(encoding="utf-8")
    rows = {
        (r["assignment"], r["student_id"]): r for r in csv.DictReader(text.splitlines())
    }
    found = course.points()
    for name, who in course.handed_in:
        total = sum(score for score, *_ in found[f"{name}/{who}"].values())
        assert float(rows[name, who]["score"]) == total
        assert float(rows[name, who]["max_score"]) == len(course.work[name].right)


def test_archives_and_named_files_are_gathered(course: Course) -> None:
    """The way where there is no exchange, as on Windows."""
    place = course.folder / "downloaded" / "ex01" / "archive"
    place.mkdir(parents=True)
    source = notebook_in(course.folder / "release" / "ex01")
    shutil.copy(source, place / f"bo_{source.name}")
    for who, inside in (("ada", source.name), ("Åse", f"ex01/{source.name}")):
        with ZipFile(place / f"{who}.zip", "w") as packed:
            packed.write(source, inside)
    course.nbgrader("zip_collect", "ex01")
    for who in ("ada", "Åse", "bo"):
        assert notebook_in(course.submitted(who, "ex01")).name == source.name


@pytest.mark.skipif(sys.platform == "win32", reason="nbgrader has no exchange there")
def test_the_exchange_takes_an_assignment_there_and_back(
    course: Course, tmp_path: Path
) -> None:
    exchange, desk = tmp_path / "exchange", tmp_path / "desk"
    for made in (exchange, desk):
        made.mkdir()
    exchange.chmod(0o777)
    root = f"--Exchange.root={exchange}"
    course.nbgrader("release_assignment", "ex03", root)
    learner = Course(desk)
    about = (root, "--course", "reading-raqqa")
    learner.nbgrader("fetch_assignment", "ex03", *about)
    fetched = notebook_in(desk / "ex03")
    right = json.dumps(pretend.right(course.work["ex03"]))
    fetched.write_text(right, encoding="utf-8")
    learner.nbgrader("submit", "ex03", *about)
    before = {*(course.folder / "submitted").iterdir()}
    course.nbgrader("collect", "ex03", root)
    (who,) = {*(course.folder / "submitted").iterdir()} - before
    course.nbgrader("autograde", "ex03", "--student", who.name)
    grades = course.points()[f"ex03/{who.name}"]
    assert {score for score, *_ in grades.values()} == {1.0}


def test_how_long_both_take_is_said(
    course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, (name, who) in enumerate(course.handed_in):
        for saved in course.submitted(who, name).glob("answers-*.json"):
            shutil.copy(saved, tmp_path / f"{number}-{saved.name}")
    command_line = [sys.executable, ROOT / "kit.py", "grade", tmp_path]
    around = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    start = time.perf_counter()
    subprocess.run(command_line, check=True, capture_output=True, env=around)
    grade, number = time.perf_counter() - start, len(course.handed_in)
    with capsys.disabled():
        print(
            f"\n{number} notebooks: nbgrader's autograde {course.seconds:.0f} s, "
            f"{course.seconds / number:.2f} s each; kit.py grade {grade:.2f} s in all, "
            f"{grade / number * 1000:.0f} ms each"
        )
    assert (tmp_path / "grades.csv").is_file()
