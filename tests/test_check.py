"""kit.py test: its steps, how they end, and which share the quick proof is."""

import ast
import re
import signal
from contextlib import nullcontext
from pathlib import Path

import pytest

from tools import check
from tools.support import slow

TESTS = Path(__file__).resolve().parent


def names_of_tests() -> set[str]:
    trees = (ast.parse(p.read_text(encoding="utf-8")) for p in TESTS.rglob("*.py"))
    return {
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }


def test_every_slow_test_is_there_and_they_stand_in_order() -> None:
    assert slow.SLOW - names_of_tests() == set()
    text = Path(slow.__file__).read_text(encoding="utf-8")
    names = re.findall(r'"(\w+)"', text.split("SLOW = {")[1].split("}")[0])
    assert names == sorted(slow.SLOW)


def test_what_draws_builds_or_starts_programs_is_left_to_the_whole_proof() -> None:
    assert slow.is_slow("test_figures.py", "any")
    assert slow.is_slow("test_site_build.py", "any")
    drawing = "test_one_chart_holds_one_unit"
    assert slow.is_slow("test_own.py", drawing)
    assert not slow.is_slow("test_own.py", "any")
    assert not slow.is_slow("test_exercises.py", "any")


def test_the_quick_proof_is_a_part_of_the_whole() -> None:
    assert set(check.QUICK) < set(check.WHOLE)
    assert "no:cacheprovider" in check.NBVAL


def test_what_one_step_of_tests_leaves_out_another_takes() -> None:
    for steps in (check.WHOLE, check.QUICK):
        left = {w.removeprefix("--ignore=") for w in steps["tests"] if "ignore" in w}
        words = (*steps["problems"], *steps.get("commands", ()))
        taken = [word for word in words if word.startswith("tests/")]
        assert left - {"tests/browser", check.COURSE} == set(taken)
        assert len(taken) == len(set(taken))
    apart = (*check.PROBLEMS, *check.COMMANDS)
    assert all((TESTS.parent / path).is_file() for path in apart)


def test_a_proof_of_its_own_is_asked_for_by_its_name(monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(check, "run", lambda steps: asked.append(steps) or [])
    monkeypatch.setattr(check, "share", lambda _: "")
    monkeypatch.setattr(check, "forkserver", lambda: nullcontext({}))
    for words in ([], ["--quick"], ["--site"], ["--nbgrader"]):
        assert check.main(words) == 0
    assert asked == [check.WHOLE, check.QUICK, check.SITE, check.GRADED]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of modules, each to be a step of the proof."""
    monkeypatch.setattr(check, "ROOT", tmp_path)
    (tmp_path / "well.py").write_text("print('3 passed in 1 s')", "utf-8")
    (tmp_path / "ill.py").write_text("import sys; sys.exit('så ille')", "utf-8")
    (tmp_path / "never.py").write_text("import time; time.sleep(600)", "utf-8")
    return tmp_path


def test_every_step_runs_though_another_fails(
    steps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = check.run({"one": ["ill"], "two": ["well"], "three": ["well"]})
    assert [result.well for result in results] == [False, True, True]
    said = capsys.readouterr().out
    assert "så ille" in said
    assert said.count("3 passed") == 2
    assert str(results[0]).startswith("FAILED  one")
    assert str(results[1]).startswith("ok      two")
    assert [*check.last_words(results)] == [
        "\n== one failed; the last it wrote:\nså ille\n"
    ]


def test_a_step_that_never_ends_is_ended(
    steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "LIMIT", 1)
    (result,) = check.run({"never": ["never"]})
    assert not result.well


LEFT = "import subprocess, sys; subprocess.Popen([sys.executable, '-m', 'waiting'])"
WAITING = """
import pathlib, time
while not pathlib.Path("go").exists():
    time.sleep(0.1)
"""


def test_a_step_ends_though_it_left_a_program_behind(steps: Path) -> None:
    (steps / "left.py").write_text(LEFT + "\nprint('gone on')", encoding="utf-8")
    (steps / "waiting.py").write_text(WAITING, encoding="utf-8")
    (result,) = check.run({"left": ["left"]})
    (steps / "go").touch()
    assert result.well
    assert "gone on" in result.said


def test_the_share_of_the_quick_proof_is_counted(
    steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "_all_cells", lambda: 12)
    said = {
        "tests": "collected 8 items / 2 deselected / 6 selected\n"
        "1 failed, 4 passed, 1 skipped, 2 deselected in 2 s\n",
        "problems": "3 passed, 1 deselected in 1 s\n",
        "notebooks": "4 passed in 1 s",
    }
    results = [check.Result(name, True, words, 1.0) for name, words in said.items()]
    sentence = check.share(results)
    assert "3 of 10 steps, 9 of 12 tests and 4 of 12 cells" in sentence


# -- the limit of every test ------------------------------------------------------


def test_a_test_that_never_ends_is_ended_and_named(
    steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH")  # it would cut off the proof itself
    hung = "import time\ndef test_hung():\n    time.sleep(600)\n"
    (steps / "test_hung.py").write_text(hung, encoding="utf-8")
    project = str(TESTS.with_name("pyproject.toml"))
    told = [*check.PYTEST, "-c", project, "--timeout=1", str(steps / "test_hung.py")]
    (result,) = check.run({"hung": told})
    assert not result.well
    assert "Timeout" in result.said
    assert "in test_hung" in result.said


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no alarm")
def test_the_limit_of_a_test_leaves_the_alarm_to_the_kit() -> None:
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL


def test_the_proof_of_the_site_is_one_of_its_own(monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(check, "run", lambda steps: asked.append(steps) or [])
    assert check.main(["--site"]) == 0
    assert asked == [check.SITE]
    assert not check.SITE.keys() & check.WHOLE.keys()
