"""The house rules of the package, held by reading its source."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import raqqakit

PACKAGE = Path(raqqakit.__file__).parent
ROOT = PACKAGE.parent
# fmt: off
FLOW = [
    "text", "names", "annotate", "relations", "places", "claims", "quantities",
    "estimates", "figures",
]
READ = [room for room in FLOW if room != "figures"]
BESIDE = [
    "files", "record", "tables", "about", "checks", "data", "finished", "own", "report",
    "exercises", "widgets",
]
HEAVY = {
    "matplotlib", "pandas", "numpy", "PIL", "IPython", "ipywidgets", "anywidget",
}
# fmt: on
FILES = sorted(PACKAGE.rglob("*.py"))
CODE = [*FILES, *sorted((ROOT / "tools").rglob("*.py")), ROOT / "kit.py"]
TREES = {p: ast.parse(p.read_text(encoding="utf-8")) for p in CODE}
LONGEST = 30

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


every_file = pytest.mark.parametrize("path", FILES, ids=name_of)
every_code = pytest.mark.parametrize("path", CODE, ids=name_of)


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> set[str]:
    """The rooms of the package that a module takes something from."""
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names = {f"{node.module}.{n.name}" for node in froms for n in node.names}
    plain = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    names |= {alias.name for node in plain for alias in node.names}
    return {n.split(".")[1] for n in names if n.startswith("raqqakit.")}


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, FUNCTIONS))


# -- who imports whom -------------------------------------------------------------


def test_every_room_of_the_package_is_known() -> None:
    assert {room(p) for p in FILES} == {*FLOW, *BESIDE, "errors", "__init__"}


@every_file
def test_no_module_imports_one_downstream_of_it(path: Path) -> None:
    here, wanted = room(path), imported(TREES[path])
    if here in FLOW:
        upstream = FLOW[: FLOW.index(here) + 1]
        beside = {"annotate": {"files"}, "claims": {"tables"}, "figures": {"tables"}}
        assert wanted <= {*upstream, "errors"} | beside.get(here, set())


@pytest.mark.parametrize(
    ("beside", "allowed"),
    [
        ("errors", set()),
        ("__init__", set()),
        ("files", {"errors"}),
        ("record", {"files", "__version__"}),
        ("tables", {"errors", "text"}),
        ("about", {"errors", "claims"}),
        ("data", {"errors", "about", "checks", *READ}),
        ("checks", {"errors", "tables", "checks", *READ}),
        ("widgets", {"errors", "tables", "widgets", *FLOW}),
        ("finished", {"errors", "tables", "data", *FLOW}),
        ("own", {"errors", "files", "tables", "data", "own", *FLOW}),
        (
            "report",
            {
                "errors",
                "files",
                "tables",
                "about",
                "own",
                "report",
                "__version__",
                *FLOW,
            },
        ),
        (
            "exercises",
            {
                "errors",
                "files",
                "record",
                "tables",
                "data",
                "checks",
                "exercises",
                "__version__",
                *FLOW,
            },
        ),
    ],
)
def test_what_stands_beside_the_flow_takes_only_from_it(beside, allowed) -> None:
    paths = [p for p in FILES if room(p) == beside]
    assert paths
    for path in paths:
        assert imported(TREES[path]) <= allowed


@every_file
def test_imports_are_written_in_full(path: Path) -> None:
    froms = [n for n in ast.walk(TREES[path]) if isinstance(n, ast.ImportFrom)]
    assert all(node.level == 0 and node.names[0].name != "*" for node in froms)


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
        [f"raqqakit.{name}" for name in FLOW],
        ["raqqakit.data", "raqqakit.tables", "raqqakit.checks", "raqqakit.finished"],
        [
            "raqqakit.exercises",
            *(dotted(p) for p in (PACKAGE / "exercises").rglob("*.py")),
        ],
        ["raqqakit.own", "raqqakit.report"],
    ],
    ids=["package", "flow", "beside", "exercises", "own"],
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


@every_file
def test_everything_public_has_a_docstring(path: Path) -> None:
    kinds = (*FUNCTIONS, ast.ClassDef)
    homes = [TREES[path], *(n for n in TREES[path].body if isinstance(n, ast.ClassDef))]
    named = [n for home in homes for n in home.body if isinstance(n, kinds)]
    public = [n for n in named if not n.name.startswith("_")]
    assert ast.get_docstring(TREES[path])
    assert [n.name for n in public if not ast.get_docstring(n)] == []


@every_file
def test_every_argument_and_result_has_a_type(path: Path) -> None:
    for function in functions(TREES[path]):
        plain = [*function.args.args, *function.args.kwonlyargs]
        untyped = [a.arg for a in plain if a.annotation is None and a.arg != "self"]
        assert (function.name, untyped) == (function.name, [])
        assert function.returns is not None


@every_code
def test_no_function_is_longer_than_can_be_read_at_once(path: Path) -> None:
    long = {f.name: lines(f) for f in functions(TREES[path]) if lines(f) > LONGEST}
    assert long == {}


def lines(function: ast.FunctionDef) -> int:
    """The lines of a function, without those of its docstring."""
    text = ast.get_docstring(function, clean=False)
    docstring = text.count("\n") + 1 if text else 0
    return function.end_lineno - function.lineno + 1 - docstring


@every_code
def test_every_text_file_is_opened_with_its_encoding_named(path: Path) -> None:
    calls = [n for n in ast.walk(TREES[path]) if isinstance(n, ast.Call)]
    opening = [call for call in calls if opens_text(call)]
    unnamed = [c for c in opening if "encoding" not in {k.arg for k in c.keywords}]
    assert [ast.unparse(call) for call in unnamed] == []


def opens_text(call: ast.Call) -> bool:
    """Whether a call is Python's own open, read_text or write_text, and not binary."""
    modes = [a.value for a in call.args if isinstance(a, ast.Constant)]
    binary = any(isinstance(m, str) and re.fullmatch("[rwxa+]*b[+]?", m) for m in modes)
    match call.func:
        case ast.Name(id="open"):
            return not binary
        case ast.Attribute(value=ast.Name(id="text" | "Image" | "webbrowser")):
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
        ("text.read_text(path)", False),
        ("read_text(path)", False),
        ("path.read_bytes()", False),
    ],
)
def test_the_reading_of_such_calls_is_right(call: str, opens: bool) -> None:
    assert opens_text(ast.parse(call, mode="eval").body) is opens


@every_file
def test_only_the_data_module_knows_where_the_files_are(path: Path) -> None:
    names = {n.id for n in ast.walk(TREES[path]) if isinstance(n, ast.Name)}
    assert ("__file__" in names) == (path.name == "data.py")


def test_the_version_is_that_of_the_project() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{raqqakit.__version__}"' in project
