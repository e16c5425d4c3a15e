"""The browser's side of the widgets, by node's own test runner."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from raqqakit.widgets import Annotator, OrderLines
from raqqakit.widgets.result import Result
from raqqakit.widgets.script import script

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "raqqakit" / "widgets").glob("*.mjs"))
NODE = shutil.which("node")
NO_NODE = "node is not installed, so the JavaScript of the widgets was not tested."
SCRIPTS = {
    "annotator": Annotator._esm,
    "order": OrderLines._esm,
    "result": Result._esm,
}


def node(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """Run node; without it, leave the test out and say so, but fail in CI."""
    if NODE is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_NODE)
    command = [NODE, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_tests_in_javascript_pass() -> None:
    files = sorted((ROOT / "tests" / "js").glob("*.test.mjs"))
    ran = node("--test", "--test-reporter=tap", *files)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr
    count = [x for x in ran.stdout.splitlines() if x.startswith("# pass ")]
    assert int(count[0].split()[-1]) >= 20


def test_a_test_in_javascript_that_fails_is_noticed(tmp_path) -> None:
    wrong = tmp_path / "wrong.test.mjs"
    wrong.write_text(
        'import { test } from "node:test";\ntest("no", () => { throw Error(); });',
        encoding="utf-8",
    )
    assert node("--test", wrong).returncode != 0


@pytest.mark.parametrize("name", list(SCRIPTS))
def test_the_scripts_put_together_are_one_that_a_browser_can_read(
    name, tmp_path
) -> None:
    whole = str(SCRIPTS[name])
    assert "import " not in [line[:7] for line in whole.splitlines()]
    assert whole.count("export ") == whole.count("export default") == 1
    path = tmp_path / f"{name}.mjs"
    path.write_text(whole, encoding="utf-8")
    assert node("--check", path).stderr == ""


@pytest.mark.parametrize("path", MODULES, ids=[p.name for p in MODULES])
def test_what_a_module_imports_is_there(path) -> None:
    imports = f"await import({path.as_uri()!r})"
    assert node("--input-type=module", "--eval", imports).stderr == ""


def test_no_script_makes_html_out_of_words_from_a_text() -> None:
    makers = [
        path.name
        for path in sorted((ROOT / "raqqakit" / "widgets").glob("*js"))
        if "innerHTML" in path.read_text(encoding="utf-8")
    ]
    # Their HTML comes from Python, which has escaped what is in it.
    assert makers == ["question.js", "result.js"]


def test_a_script_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        script("lost.mjs")
