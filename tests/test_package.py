"""The house rules of the package that neither ruff nor import-linter can hold.

The order of the rooms, and who may take from whom, stand in pyproject.toml under
[tool.importlinter]; docstrings, types and how imports are written are ruff's.
"""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import raqqakit

PACKAGE = Path(raqqakit.__file__).parent
ROOT = PACKAGE.parent
FILES = sorted(PACKAGE.rglob("*.py"))
TOOLS = [
    p for folder in ("tools", "scripts") for p in sorted((ROOT / folder).rglob("*.py"))
]
TREES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in (*FILES, *TOOLS, ROOT / "kit.py")
}
HEAVY = {
    "matplotlib", "pandas", "numpy", "PIL", "IPython", "ipywidgets", "anywidget",
}  # fmt: skip
LIGHT = [
    "paths", "ends", "decoding", "rows", "vocabulary", "text", "names", "annotate",
    "relations", "places", "claims", "quantities", "estimates", "figures", "about",
    "data", "tables", "files", "record", "checks", "finished", "own", "report",
]  # fmt: skip
LONGEST = 30
LINT = (
    "from importlinter.cli import lint_imports; import sys; sys.path.insert(0, ''); "
    "sys.exit(lint_imports(cache_dir=None))"
)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, FUNCTIONS))


# -- who imports whom -------------------------------------------------------------


def test_every_room_takes_only_from_those_it_may(capsys) -> None:
    assert lint_imports(cache_dir=None) == 0, capsys.readouterr().out


def spoilt_kit(folder: Path, path: str, line: str) -> Path:
    """A copy of the package and its contracts, with a line more in one file."""
    shutil.copytree(PACKAGE, folder / "raqqakit")
    shutil.copyfile(ROOT / "pyproject.toml", folder / "pyproject.toml")
    spoilt = folder / "raqqakit" / path
    text = spoilt.read_text(encoding="utf-8") if spoilt.exists() else ""
    spoilt.write_text(f"{text}\n{line}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("text.py", "from raqqakit import places"),
        ("widgets/order.py", "from raqqakit import data"),
        ("places.py", "import numpy"),
        ("attic.py", "ROOM = 'that nobody has named'"),
    ],
)
def test_a_room_that_takes_what_it_may_not_is_noticed(path, line, tmp_path) -> None:
    folder = spoilt_kit(tmp_path, path, line)
    found = subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, capture_output=True, check=False
    )
    assert (found.returncode, b"BROKEN" in found.stdout) == (1, True)


# -- what comes in ----------------------------------------------------------------


def brought_in(script: str) -> set[str]:
    """The packages that a fresh Python has loaded when a script prints its modules."""
    command = [sys.executable, "-c", script]
    printed = subprocess.check_output(command, text=True, cwd=ROOT)
    return {name.split(".")[0] for name in printed.split()}


@pytest.mark.parametrize(
    "modules",
    [
        ["raqqakit"],
        [f"raqqakit.{name}" for name in LIGHT],
        [dotted(p) for p in (PACKAGE / "exercises").rglob("*.py")],
    ],
    ids=["package", "rooms", "exercises"],
)
def test_importing_brings_in_nothing_heavy(modules) -> None:
    script = f"import {', '.join(modules)}, sys; print(*sys.modules)"
    brought = brought_in(script)
    assert "raqqakit" in brought
    assert brought & HEAVY == set()


def test_reading_and_searching_bring_in_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from raqqakit import data, names, places, quantities, text\n"
        "a = data.article()\n"
        "names.find_mentions(a, data.aliases('actor_names'))\n"
        "quantities.find_quantities(a), text.readability(a), data.estimates()\n"
        "places.look_up(data.gazetteer(), 'Raqqa')\n"
        "print(*sys.modules)"
    )
    assert brought_in(script) & HEAVY == set()


def test_checking_an_answer_brings_in_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from raqqakit import exercises\n"
        "for name in exercises.sets.known_sets():\n"
        "    ex = exercises.load(name)\n"
        "    for question in ex._questions.values():\n"
        "        question.check(3), question.check(len), question.check(['A'])\n"
        "        question.hint(), question.solution(), repr(ex.progress())\n"
        "print(*sys.modules)"
    )
    assert brought_in(script) & HEAVY == set()


# -- how it is written ------------------------------------------------------------


def test_no_function_is_longer_than_can_be_read_at_once() -> None:
    found = [(path, f) for path, tree in TREES.items() for f in functions(tree)]
    assert len(found) > 500
    assert [(path, f.name) for path, f in found if lines(f) > LONGEST] == []


def lines(function: ast.FunctionDef) -> int:
    """The lines of a function, without those of its docstring."""
    text = ast.get_docstring(function, clean=False)
    docstring = text.count("\n") + 1 if text else 0
    return function.end_lineno - function.lineno + 1 - docstring


# ruff's rule (PLW1514) sees a path only where its type is written beside it.
def test_every_text_file_is_opened_with_its_encoding_named() -> None:
    nodes = [(path, node) for path, tree in TREES.items() for node in ast.walk(tree)]
    calls = [(path, n) for path, n in nodes if isinstance(n, ast.Call)]
    opening = [(path, call) for path, call in calls if opens_text(call)]
    unnamed = [
        f"{path}: {ast.unparse(call)}"
        for path, call in opening
        if "encoding" not in {k.arg for k in call.keywords}
    ]
    assert len(opening) > 20
    assert unnamed == []


def opens_text(call: ast.Call) -> bool:
    """Whether a call is Python's own open, read_text or write_text, and not binary."""
    modes = [a.value for a in call.args if isinstance(a, ast.Constant)]
    binary = any(isinstance(m, str) and re.fullmatch("[rwxa+]*b[+]?", m) for m in modes)
    match call.func:
        case ast.Name(id="open"):
            return not binary
        case ast.Attribute(value=ast.Name(id="decoding" | "Image" | "webbrowser")):
            return False
        case ast.Attribute(attr="open"):
            return not binary
        case ast.Attribute(attr="read_text" | "write_text"):
            return True
    return False


@pytest.mark.parametrize(
    ("call", "opens"),
    [
        ("open(path)", True),
        ("path.read_text()", True),
        ("path.open('w')", True),
        ("Path(x).write_text('abc')", True),
        ("path.open('rb')", False),
        ("open(path, 'xb')", False),
        ("decoding.read_text(path)", False),
        ("read_text(path)", False),
        ("path.read_bytes()", False),
    ],
)
def test_the_reading_of_such_calls_is_right(call: str, opens: bool) -> None:
    assert opens_text(ast.parse(call, mode="eval").body) is opens


def test_only_one_module_knows_where_the_files_are() -> None:
    knowing = {
        path
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "__file__"
    }
    assert {path for path in knowing if path.startswith("raqqakit/")} == {
        "raqqakit/paths.py"
    }


def test_the_version_is_that_of_the_project() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{raqqakit.__version__}"' in project
