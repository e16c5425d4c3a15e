"""A course for nbgrader: what is written, where, and how a point comes about.

What nbgrader makes of it is proved with nbgrader itself: tests/course.
"""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from raqqakit import files
from raqqakit.exercises import load
from raqqakit.exercises.past import points
from raqqakit.exercises.sets import known_editions, known_sets, problems_of
from tools.course import command, folder
from tools.course.notebook import BEGIN, END, assignment, problem, with_solution
from tools.user_error import UserError

ROOT = Path(folder.__file__).resolve().parent.parent.parent
ALL = [one for story in folder.stories(ROOT) for one in folder.assignments(ROOT, story)]
each = pytest.mark.parametrize(
    ("name", "title", "content"), ALL, ids=[a[0] for a in ALL]
)


def text(cell) -> str:
    return "".join(cell["source"])


def cells(content: bytes) -> list:
    return json.loads(content)["cells"]


def marked(content: bytes) -> dict:
    """The cells that nbgrader knows, by their names."""
    found = [c for c in cells(content) if "nbgrader" in c["metadata"]]
    return {cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in found}


def stripped(source: str) -> str:
    """What nbgrader makes of a cell with a solution: an empty line in its place."""
    before, _, rest = source.partition(BEGIN)
    return before + rest.partition(END)[2] if rest else source


def kit_notebook(kind: str, name: str, title: str) -> Path:
    story = name.partition("-")[2]
    return ROOT / kind / story / title


def test_every_set_is_there_in_every_story() -> None:
    names = {name for name, *_ in ALL}
    assert names >= {f"{s}{end}" for s in known_sets() for end in ("", "-calmer")}
    assert names == {
        "-".join(filter(None, (name, edition)))
        for name in known_sets()
        for edition in known_editions(name)
    }


@each
def test_it_is_a_notebook_and_holds_no_results(name, title, content) -> None:
    nbformat.validate(nbformat.reads(content.decode(), as_version=4))
    code = [cell for cell in cells(content) if cell["cell_type"] == "code"]
    assert not any(cell["outputs"] or cell["execution_count"] for cell in code)
    ids = [cell["id"] for cell in cells(content)]
    assert len(ids) == len({*ids})


@each
def test_each_problem_gives_one_point_under_its_answer(name, title, content) -> None:
    known = [*marked(content)]
    asked = [one.id for one in problems_of(name[:4]).problems]
    assert known == ["setup", *(n for of in asked for n in (f"{of}-answer", of))]
    all_cells, by_name = cells(content), marked(content)
    assert len([c for c in all_cells if "nbgrader" in c["metadata"]]) == len(known)
    for of in asked:
        answer, point = by_name[f"{of}-answer"], by_name[of]
        assert all_cells.index(point) == all_cells.index(answer) + 1
        assert point["metadata"]["nbgrader"]["points"] == 1
        assert f'points.point("{name[:4]}", "{of}")' in text(point)


@each
def test_what_learners_get_is_the_cell_of_the_exercises(name, title, content) -> None:
    starters = cells(kit_notebook("exercises", name, title).read_bytes())
    meant = {cell["id"]: text(cell) for cell in starters if problem(cell)}
    found = {c["id"]: stripped(text(c)) for c in cells(content) if problem(c)}
    without_gaps = re.compile(r"\n+")
    assert {k: without_gaps.sub("\n", v) for k, v in found.items()} == {
        k: without_gaps.sub("\n", v) for k, v in meant.items()
    }
    assert all("YOUR_ANSWER" in source for source in found.values())


@each
def test_no_solution_is_left_when_nbgrader_has_taken_it_out(
    name, title, content
) -> None:
    solved = cells(kit_notebook("solutions", name, title).read_bytes())
    left = "\n".join(stripped(text(cell)) for cell in cells(content))
    answers = [text(c).rpartition("\nex.")[0] for c in solved if problem(c)]
    assert len(answers) == len(problems_of(name[:4]).problems)
    assert [answer for answer in answers if answer.strip() in left] == []
    assert "SOLUTION" not in left
    assert [c for c in solved if "why" in c["metadata"].get("tags", [])]
    assert "**Why:**" not in left


@each
def test_no_link_leads_out_of_the_course(name, title, content) -> None:
    assert "](.." not in content.decode()
    assert str(ROOT) not in content.decode()


@each
def test_it_is_the_same_twice_to_the_byte(name, title, content) -> None:
    kinds = ("exercises", "solutions")
    given = [kit_notebook(kind, name, title).read_bytes() for kind in kinds]
    assert assignment(name[:4], *given) == content


def test_an_empty_line_before_the_check_comes_back() -> None:
    starter = "def f():\n    return YOUR_ANSWER\n\nex.q1.check(f)"
    made = with_solution(starter, "def f():\n    return 1\n\nex.q1.check(f)")
    assert stripped(made) == starter
    assert made.index("return 1") > made.index(BEGIN)


# -- where it is written -----------------------------------------------------------


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    """A folder with a course in it."""
    place = tmp_path / "my course"
    assert command.main([str(place)]) == 0
    return place


def there(place: Path) -> dict[str, bytes]:
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file()
    }


def test_a_course_says_what_is_in_it(tmp_path, capsys) -> None:
    command.main([str(tmp_path / "new" / "course")])
    said = capsys.readouterr().out
    assert all(name in said for name in known_sets())
    assert folder.README in said
    assert said.count("\n") == 1


def test_writing_it_again_changes_nothing(written, capsys) -> None:
    before = there(written)
    assert {Path(name).suffix for name in before} == {".py", ".md", ".ipynb"}
    command.main([str(written)])
    assert there(written) == before
    assert "was there" not in capsys.readouterr().out


def test_the_calmer_story_stands_beside_the_other(written) -> None:
    before = there(written)
    command.main([str(written), "--story", "calmer"])
    after = there(written)
    assert {name: after[name] for name in before} == before
    assert {n.split("/")[1] for n in after.keys() - before.keys()} == {
        f"{name}-calmer" for name in known_sets()
    }


def test_what_a_teacher_changed_is_kept_and_named(written, capsys) -> None:
    mine = {
        "source/ex01/ex01_read_the_article.ipynb": b"mine",
        "source/ex02/another.ipynb": b"{}",
        "nbgrader_config.py": b"c = get_config()\n",
    }
    for name, content in mine.items():
        (written / name).write_bytes(content)
    for _ in range(2):
        capsys.readouterr()
        command.main([str(written)])
        after, said = there(written), capsys.readouterr().out
        assert {name: after[name] for name in mine} == mine
        for word in ("source/ex01 ", "source/ex02 ", "nbgrader_config-2.py"):
            assert word in said
        assert "with ex03, ex04" in said
    given = (Path(folder.__file__).parent / "given" / folder.CONFIG).read_bytes()
    beside = [n for n in after if n.startswith("nbgrader_config")]
    assert sorted(beside) == ["nbgrader_config-2.py", "nbgrader_config.py"]
    assert after["nbgrader_config-2.py"] == given


def test_what_cannot_be_is_said_in_one_sentence(tmp_path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    with pytest.raises(UserError, match="is a file"):
        command.main([str(file)])
    with pytest.raises(UserError, match="no course in"):
        command.main([str(tmp_path), "autograde", "ex01"])


def test_the_words_behind_the_folder_are_nbgraders(written, monkeypatch) -> None:
    said = []
    monkeypatch.setattr(command, "ready", lambda _: Path("python"))
    monkeypatch.setattr(
        command.subprocess, "call", lambda *a, **k: said.append((a, k)) or 3
    )
    words = ["autograde", "ex01", "--student", "ada"]
    assert command.main([str(written), *words]) == 3
    ((call,), how), *_ = said
    assert call == [Path("python"), "-m", "nbgrader", *words]
    assert how["cwd"] == written
    assert how["env"]["PATH"].startswith(str(command.NBGRADER.python.parent))


# -- the configuration -------------------------------------------------------------


def configured() -> dict[str, object]:
    """What the configuration sets to a value that is written out."""
    given = Path(folder.__file__).parent / "given" / folder.CONFIG
    tree = ast.parse(given.read_text(encoding="ascii"))
    return {
        ast.unparse(node.targets[0]): ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant | ast.Dict)
    }


def test_the_configuration_knows_nothing_of_this_computer() -> None:
    said = configured()
    assert said["c.CourseDirectory.course_id"] == "reading-raqqa"
    assert said["c.Execute.kernel_name"] == "python3"
    assert said["c.Execute.timeout"] == 30
    assert not [v for v in said.values() if isinstance(v, str) and v.startswith("/")]


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("/x/extracted/ada/ex01_read_the_article.ipynb", "ada"),
        ("/x/extracted/ada/ex01/ex01_read_the_article.ipynb", "ada"),
        ("/x/extracted/ada_ex01_read_the_article.ipynb", "ada"),
        ("/x/extracted/Åse Ødegård - ex01_read_the_article.ipynb", "Åse Ødegård"),
        (r"C:\x\extracted\bo_2\ex01_read_the_article.ipynb", "bo_2"),
        ("/x/extracted/ada/.ipynb_checkpoints/ex01_a-checkpoint.ipynb", None),
        ("/x/extracted/ex01_read_the_article.ipynb", None),
    ],
)
def test_a_learner_is_known_by_the_name_of_a_file(path, who) -> None:
    found = re.match(configured()["c.FileNameCollectorPlugin.named_regexp"], path)
    assert (found and found["student_id"]) == who


# -- the point ---------------------------------------------------------------------


@pytest.fixture
def own_folder(tmp_path, monkeypatch) -> Iterator[Path]:
    """A learner's folder; what nbgrader sets is taken back afterwards."""
    monkeypatch.setenv(files.HOME, str(tmp_path))
    points.apart.cache_clear()
    yield tmp_path
    points.apart.cache_clear()


def test_a_learner_sees_the_point_of_the_last_answer(own_folder) -> None:
    assert points.apart() is None
    ex = load("ex02")
    assert repr(points.point("ex02", "q6")) == "0"
    ex.q6.check(4)
    assert repr(points.point("ex02", "q6")) == "1"
    ex.q6.check(5)
    said = points.point("ex02", "q6")
    assert repr(said) == "0"
    assert "0 of 1 point" in said._repr_html_()
    assert "not yet" in said._repr_html_()
    assert (own_folder / "my-record.jsonl").is_file()


def test_where_nbgrader_runs_nothing_from_before_counts(
    own_folder, monkeypatch
) -> None:
    load("ex02").q6.check(4)
    before = there(own_folder)
    monkeypatch.setenv(points.GRADED, "autograde")
    apart = points.apart()
    assert points.apart() is apart
    ex = load("ex02")
    assert repr(points.point("ex02", "q6")) == "0"
    ex.q6.check(4)
    ex.q6.check(5)
    assert repr(points.point("ex02", "q6")) == "1"
    assert repr(points.point("ex02", "q1")) == "0"
    assert there(own_folder) == before
    apart.cleanup()
    assert not Path(apart.name).exists()
