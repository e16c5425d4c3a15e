"""kit.py and its rooms: every trouble is one sentence, and no work is ever lost."""

import ast
import errno
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelspec import get_kernel_dict
from jupyterlab_server.settings_utils import get_settings

import kit
from raqqakit import files
from tools import UNREAD, copies, install, lab, server, user_error, whole
from tools.environment import Environment, reason_to_make, variables

ROOT = Path(kit.__file__).resolve().parent


# -- the door ---------------------------------------------------------------------


def test_a_python_from_long_ago_can_read_the_door() -> None:
    source = (ROOT / "kit.py").read_text(encoding="ascii")
    tree = ast.parse(source, feature_version=(3, 4))
    for node in ast.walk(tree):
        assert not isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.NamedExpr)
        if isinstance(node, ast.FunctionDef):
            plain = [*node.args.args, *node.args.kwonlyargs]
            assert node.returns is None
            assert all(argument.annotation is None for argument in plain)
            assert not node.args.kwonlyargs


@pytest.mark.parametrize("version", [(2, 7), (3, 5), (3, 10), (3, 15), (4, 0)])
def test_an_unfit_python_is_named_in_one_sentence(version: tuple[int, int]) -> None:
    said = kit.unfit(version)
    assert f"Python {version[0]}.{version[1]}" in said
    assert ("too old" in said) == (version < (3, 11))
    assert "3.11, 3.12, 3.13 or 3.14" in said
    assert "\n" not in said


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_a_fit_python_is_let_in(minor: int) -> None:
    assert kit.unfit((3, minor)) == ""


def test_the_project_asks_for_the_same_pythons() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    oldest, too_new = (
        f"{version[0]}.{version[1]}" for version in (kit.OLDEST, kit.TOO_NEW)
    )
    assert project["project"]["requires-python"] == f">={oldest},<{too_new}"


def test_an_old_python_stops_before_anything_is_imported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    monkeypatch.setattr(kit, "guarded", None)
    assert kit.main(["lab"]) == 1
    assert "too old" in capsys.readouterr().out


def test_before_anything_is_installed_the_kit_needs_python_alone() -> None:
    code = (
        "import tools.lab, tools.grade, tools.course.command, sys\n"
        "print(*(name for name, module in sys.modules.items() if module))"
    )
    loaded = subprocess.check_output(
        [sys.executable, "-S", "-c", code], text=True, cwd=ROOT
    )
    rooms = {name.split(".")[0] for name in loaded.split()}
    strange = rooms - sys.stdlib_module_names - {"__main__", "__mp_main__"}
    assert strange == {"tools", "raqqakit"}


@pytest.mark.parametrize("asked", [[], ["--help"], ["-h"]])
def test_without_a_verb_the_help_is_shown(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert kit.main(asked) == 0
    said = capsys.readouterr().out
    assert all(f"kit.py {verb} " in said for verb in (*kit.HERE, *kit.ROOMS))
    assert all(word in said for word in ("--quick", "--only ex03", "--check"))
    assert all(len(line) <= 88 for line in said.splitlines())


def test_an_unknown_verb_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert kit.main(["lap"]) == 2
    said = capsys.readouterr().out
    assert said.startswith("The kit does not know 'lap'.")
    assert "kit.py lab" in said


@pytest.mark.parametrize(
    ("problem", "code", "words"),
    [
        (user_error.UserError("Do this."), 1, "Do this."),
        (KeyboardInterrupt(), 130, "Nothing of yours is lost"),
        (OSError(errno.ENOSPC, "No space left"), 1, user_error.FULL),
        (PermissionError(errno.EACCES, "no", f"{ROOT}/.kit"), 1, f"about {ROOT}/.kit."),
        (OSError(errno.EROFS, "no", f"{ROOT}/.kit"), 1, user_error.FORBIDDEN),
        (OSError(errno.EROFS, "no", "/x/class/page.html"), 1, "may not write in /x/cl"),
        (FileNotFoundError(errno.ENOENT, "No such file", "a.lock"), 1, "a.lock"),
    ],
)
def test_every_trouble_becomes_a_sentence(
    problem: BaseException,
    code: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(verb: str, rest: list[str]) -> int:
        raise problem

    monkeypatch.setattr(kit, "open_room", fail)
    assert kit.main(["lab"]) == code
    said = capsys.readouterr().out
    assert words in said
    assert "Traceback" not in said
    assert said.strip().count("\n") == 0


UNKNOWN_ISSUER = "1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"

# -- environments -----------------------------------------------------------------


class FakeRun:
    """Stands in for the commands: makes the files they make, and fails on request."""

    def __init__(self, failing: Sequence[tuple[str, str]] = ()) -> None:
        self.failing = failing
        self.commands: list[str] = []

    def __call__(self, command: Sequence[str | Path], root: Path) -> None:
        """Note the command, and fail or make what it would have made."""
        line = " ".join(map(str, command))
        self.commands.append(line)
        for words, output in self.failing:
            if words in line:
                raise user_error.Failed(output)
        if " -m venv " in line:
            self.make(Path(command[-1]))

    def make(self, folder: Path) -> None:
        """Lay out what the module venv makes."""
        made = Environment(folder.name, "", 0, folder.parent.parent)
        made.python.parent.mkdir(parents=True)
        made.python.touch()
        (folder / "Lib" / "site-packages").mkdir(parents=True)
        version = f"python3.{sys.version_info.minor}"
        (folder / "lib" / version / "site-packages").mkdir(parents=True, exist_ok=True)


@pytest.fixture
def learn(tmp_path: Path) -> Environment:
    """An environment in a folder whose name is not ASCII."""
    root = tmp_path / "Bjørns sett"
    root.mkdir()
    (root / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    (root / "requirements-uv.lock").write_text("uv==1\n", encoding="utf-8")
    return Environment("learn", "requirements.lock", 105, root)


def made(environment: Environment) -> FakeRun:
    run = FakeRun()
    install.ready(environment, run)
    return run


def test_an_environment_is_made_once(learn: Environment) -> None:
    assert reason_to_make(learn) == "First start"
    commands = made(learn).commands
    assert reason_to_make(learn) == ""
    assert made(learn).commands == []
    assert all("--require-hashes" in line for line in commands if " install " in line)


def test_the_environment_finds_the_kit_by_a_path_that_moves_with_it(
    learn: Environment,
) -> None:
    made(learn)
    (link,) = learn.folder.rglob("raqqakit.pth")
    path = link.read_text(encoding="ascii").strip()
    assert (link.parent / path).resolve() == learn.root.resolve()


@pytest.mark.parametrize("left", [None, "", "rubbish", "[]", "{}", '{"lock": "x"}'])
def test_a_half_made_environment_is_made_anew(
    learn: Environment, left: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    made(learn)
    learn.marker.unlink()
    if left is not None:
        learn.marker.write_text(left, encoding="utf-8")
    assert made(learn).commands
    assert (
        "The environment is not complete: making .kit/learn" in capsys.readouterr().out
    )
    assert reason_to_make(learn) == ""


def test_an_environment_without_its_python_is_made_anew(learn: Environment) -> None:
    made(learn)
    learn.python.unlink()
    assert "not complete" in reason_to_make(learn)


def test_a_changed_lock_is_noticed(learn: Environment) -> None:
    made(learn)
    (learn.root / learn.lock).write_text("a==2\n", encoding="utf-8")
    assert reason_to_make(learn) == "The kit's list of packages has changed"


def test_another_python_is_noticed(learn: Environment) -> None:
    made(learn)
    marker = json.loads(learn.marker.read_text(encoding="utf-8"))
    learn.marker.write_text(json.dumps(marker | {"python": "3.0"}), encoding="utf-8")
    assert reason_to_make(learn) == "Another Python starts the kit than before"


def test_a_moved_folder_is_noticed_and_needs_no_new_uv(
    learn: Environment, tmp_path: Path
) -> None:
    made(learn)
    moved = Environment("learn", learn.lock, 105, learn.root.rename(tmp_path / "moved"))
    assert reason_to_make(moved) == "The kit's folder has moved"
    assert not any("requirements-uv.lock" in line for line in made(moved).commands)


def test_only_the_kits_own_folder_is_ever_deleted(learn: Environment) -> None:
    made(learn)
    mine = [learn.root / "my.txt", learn.root / ".kit" / "jupyter" / "theme.json"]
    for file in mine:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine", encoding="utf-8")
    learn.marker.unlink()
    made(learn)
    assert all(file.read_text(encoding="utf-8") == "mine" for file in mine)


def test_from_what_is_kept_first_then_the_network_then_pip(learn: Environment) -> None:
    run = FakeRun([("-m uv", "no route")])
    install.ready(learn, run)
    tries = [line for line in run.commands if learn.lock in line]
    assert [("-m uv" in line, "--offline" in line) for line in tries] == [
        (True, True),
        (True, False),
        (False, False),
    ]
    assert "--system-certs" in tries[1]


class HalfRun(FakeRun):
    """Stands in for uv that is stopped inside a package, and leaves a half of it."""

    def __call__(self, command: Sequence[str | Path], root: Path) -> None:
        """Leave half a package behind where uv was to install."""
        if "uv" in command and "install" in command:
            packages = root / ".kit" / "learn" / "half.py"
            packages.write_text("half", encoding="utf-8")
            raise user_error.Failed("stopped")
        super().__call__(command, root)


def test_pip_begins_with_an_empty_environment_where_uv_was_stopped(
    learn: Environment,
) -> None:
    install.ready(learn, HalfRun())
    assert not (learn.folder / "half.py").exists()
    assert reason_to_make(learn) == ""


def test_an_environment_whose_files_are_missing_is_not_complete(
    learn: Environment,
) -> None:
    run = FakeRun([("whole.py", "files are missing\na: a/b.py is missing")])
    with pytest.raises(user_error.UserError, match="virus scanner"):
        install.ready(learn, run)
    assert reason_to_make(learn) == "The environment is not complete"
    assert sum(learn.lock in line for line in run.commands) == 3


PACKAGE = {
    "a/__init__.py": "x = 1\n",
    "a-1.dist-info/METADATA": "Name: a\nVersion: 1\n",
}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda home: None, "all are there"),
        (lambda home: (home / "a" / "__init__.py").write_bytes(b"x" * 99), "all are"),
        (lambda home: (home / "a" / "__init__.py").unlink(), "a: a/__init__.py is"),
        (lambda home: (home / "a" / "__init__.py").write_bytes(b"x"), "cut short"),
        (lambda home: (home / "a-1.dist-info" / "RECORD").unlink(), "its RECORD is"),
    ],
)
def test_a_package_with_a_file_missing_or_cut_short_is_named(
    spoil: Callable[[Path], object],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, text in PACKAGE.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    record = "".join(f"{name},,{len(text)}\n" for name, text in PACKAGE.items())
    (tmp_path / "a-1.dist-info" / "RECORD").write_text(record, encoding="utf-8")
    spoil(tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert whole.main() == int(not said.startswith("all are"))
    assert said in capsys.readouterr().out


def test_the_environment_that_runs_this_test_is_whole() -> None:
    script = Path(whole.__file__)
    done = subprocess.run([sys.executable, "-I", script], check=False)
    assert done.returncode == 0


def test_a_folder_whose_path_is_too_long_stops_before_anything_is_fetched(
    learn: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "LONGEST", 400)
    run = FakeRun()
    with pytest.raises(user_error.UserError, match="nearer to the top"):
        install.ready(learn, run)
    assert run.commands == []
    assert list(learn.own.iterdir()) == []


def test_where_there_is_no_uv_pip_does_its_work(
    learn: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    no_uv = ("requirements-uv.lock", "ERROR: No matching distribution found for uv")
    run = FakeRun([no_uv, ("-m uv", "No module named uv")])
    install.ready(learn, run)
    assert "pip does it in a few minutes" in capsys.readouterr().out
    assert reason_to_make(learn) == ""


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("Failed to establish a new connection: [Errno 111]", user_error.NO_NETWORK),
        ("error: dns error: no record found", user_error.NO_NETWORK),
        ("ReadTimeoutError: Read timed out.", user_error.NO_NETWORK),
        ("OSError: [Errno 28] No space left on device", user_error.FULL),
        ("failed to write: (os error 28)", user_error.FULL),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", user_error.CHANGED),
        ("PermissionError: [Errno 13] Permission denied", user_error.FORBIDDEN),
        (f"broken by 'SSLError({UNKNOWN_ISSUER}'", user_error.CERTIFICATE),
        ("invalid peer certificate: UnknownIssuer", user_error.CERTIFICATE),
        ("certificate verify failed: certificate is not yet valid", user_error.CLOCK),
        ("invalid peer certificate: Expired", user_error.CLOCK),
        ("ProxyError('Cannot connect to proxy.', OSError(", user_error.PROXY),
        ("Tunnel connection failed: 407 Proxy Authentication", user_error.PROXY),
        ("ERROR: HTTP error 403 while getting https://x", user_error.PROXY),
        ("HTTP status client error (403 Forbidden) for url", user_error.PROXY),
        ("HINT: does not have Windows Long Path support enabled", user_error.TOO_LONG),
        ("The filename or extension is too long. (os error 206)", user_error.TOO_LONG),
        ("OSError: [Errno 36] File name too long: 'x'", user_error.TOO_LONG),
        ("files are missing\na: a/b.py is missing", user_error.INCOMPLETE),
        ("because ensurepip is not available.", user_error.NO_VENV),
        ("/usr/bin/python3: No module named venv", user_error.NO_VENV),
        ("first\nthe very last\n", user_error.UNKNOWN),
        ("", user_error.UNKNOWN),
    ],
)
def test_what_stops_the_setting_up_is_explained(
    learn: Environment, output: str, sentence: str
) -> None:
    with pytest.raises(user_error.UserError) as caught:
        install.ready(learn, FakeRun([("requirements.lock", output)]))
    last = (output.strip() or "no word at all").splitlines()[-1]
    assert str(caught.value) == sentence.format(megabytes=105, last=last)
    assert reason_to_make(learn) == "The environment is not complete"


def test_what_a_command_writes_is_kept_and_told_when_it_fails(tmp_path: Path) -> None:
    (tmp_path / ".kit").mkdir()
    code = "import sys; sys.stdout.buffer.write(b'gr\\xe5'); sys.exit(int(sys.argv[1]))"
    install.run_logged([sys.executable, "-c", code, "0"], tmp_path)
    with pytest.raises(user_error.Failed, match="gr\N{REPLACEMENT CHARACTER}"):
        install.run_logged([sys.executable, "-c", code, "1"], tmp_path)
    log = (tmp_path / ".kit" / "setup.log").read_text(encoding="utf-8")
    assert log.count("gr\N{REPLACEMENT CHARACTER}") == 2


def test_a_folder_in_use_is_explained(
    learn: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(folder: Path) -> None:
        raise PermissionError

    made(learn)
    learn.marker.unlink()
    monkeypatch.setattr(shutil, "rmtree", in_use)
    with pytest.raises(user_error.UserError, match=r"Something still uses \.kit/learn"):
        made(learn)


def test_the_users_other_set_up_stays_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JUPYTER_TOKEN", "JUPYTER_CONFIG_PATH", "PYTHONPATH", "MPLBACKEND"):
        monkeypatch.setenv(name, "evil")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    ours = variables(ROOT)
    assert "evil" not in ours.values()
    assert "PYTHONDONTWRITEBYTECODE" not in ours
    assert ours["PYTHONHASHSEED"] == "7"
    assert Path(ours["JUPYTER_CONFIG_DIR"]).is_relative_to(ROOT / ".kit")


def test_without_network_one_sentence_and_no_traceback(tmp_path: Path) -> None:
    here = tmp_path / "Bjørn"
    shutil.copytree(ROOT / "tools", here / "tools")
    for name in ("kit.py", "requirements.lock", "requirements-uv.lock"):
        shutil.copy(ROOT / name, here)
    nowhere = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_CACHE_DIR": str(tmp_path / "pip"),
        "UV_CACHE_DIR": str(tmp_path / "uv"),
    }
    done = subprocess.run(
        [sys.executable, "kit.py", "lab"],
        check=False,
        cwd=here,
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == user_error.NO_NETWORK.format(megabytes=105)
    assert "Traceback" not in done.stdout + done.stderr


# -- the learner's copies ---------------------------------------------------------

NAMES = st.sampled_from(["00.ipynb", "01.ipynb", "00.new.ipynb", "00.new-2.ipynb"])
KIT = st.tuples(st.just("kit"), st.sampled_from(["00.ipynb", "01.ipynb"]))
LEARNER = st.tuples(st.just("mine"), NAMES)
FORGET = st.just(("forget", files.DELIVERED))
LIVES = st.lists(
    st.tuples(st.one_of(KIT, LEARNER, FORGET), st.integers(0, 3)), max_size=12
)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The kit's notebooks, with one lesson, and the learner's folder, not yet there."""
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    (notebooks / "00.ipynb").write_bytes(b"kit 1")
    return notebooks, tmp_path / "my-lessons"


@given(life=LIVES)
def test_what_a_learner_wrote_survives_every_delivery(
    life: list[tuple[tuple[str, str], int]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        notebooks, mine = Path(name, "notebooks"), Path(name, "my-lessons")
        notebooks.mkdir()
        mine.mkdir()
        written: dict[str, bytes] = {}
        for (who, file), number in life:
            text = f"{who} {number}".encode()
            if who == "kit":
                (notebooks / file).write_bytes(text)
            elif who == "forget":
                (mine / file).unlink(missing_ok=True)
            else:
                (mine / file).write_bytes(text)
                written[file] = text
            copies.deliver(notebooks, mine)
            assert {file: (mine / file).read_bytes() for file in written} == written


def test_a_lesson_is_copied_once_and_said_nothing_about(
    folders: tuple[Path, Path],
) -> None:
    assert copies.deliver(*folders) == []
    assert (folders[1] / "00.ipynb").read_bytes() == b"kit 1"
    assert copies.deliver(*folders) == []


def test_where_nothing_is_newer_nothing_is_written(folders: tuple[Path, Path]) -> None:
    copies.deliver(*folders)
    (folders[1] / files.DELIVERED).unlink()
    # An open JupyterLab would ask what to do about a file that changed under it.
    os.utime(folders[1] / "00.ipynb", (0, 0))
    assert copies.deliver(*folders) == copies.deliver(*folders) == []
    (lesson,) = folders[1].glob("*.ipynb")
    assert lesson.stat().st_mtime == 0


def test_an_untouched_lesson_is_renewed(folders: tuple[Path, Path]) -> None:
    notebooks, mine = folders
    copies.deliver(notebooks, mine)
    (notebooks / "00.ipynb").write_bytes(b"kit 2")
    assert copies.deliver(notebooks, mine) == []
    assert (mine / "00.ipynb").read_bytes() == b"kit 2"


def test_a_lesson_says_of_its_kernel_what_the_kernel_will(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    notebooks, mine = folders
    told = {"cells": [], "metadata": copies.PLAIN}
    (notebooks / "01.ipynb").write_text(json.dumps(told), encoding="utf-8")
    copies.deliver(notebooks, mine)
    delivered = (mine / "01.ipynb").read_bytes()
    spoken = json.loads(delivered)["metadata"]
    assert spoken["language_info"] == IPythonKernel.language_info
    of_the_kit = json.loads((ROOT / "notebooks" / "00_start_here.ipynb").read_bytes())
    assert of_the_kit["metadata"] == copies.PLAIN
    installed = get_kernel_dict()
    assert spoken["kernelspec"]["display_name"] == installed["display_name"]
    # Another Python makes no other lesson.
    monkeypatch.setattr(copies, "this_kernel", lambda: {"language_info": {}})
    assert copies.deliver(notebooks, mine) == []
    assert (mine / "01.ipynb").read_bytes() == delivered
    (mine / files.DELIVERED).unlink()
    assert copies.deliver(notebooks, mine) == []
    assert (mine / "01.ipynb").read_bytes() == delivered


def test_a_changed_lesson_is_kept_and_the_newer_one_put_beside_it_once(
    folders: tuple[Path, Path],
) -> None:
    notebooks, mine = folders
    copies.deliver(notebooks, mine)
    (mine / "00.ipynb").write_bytes(b"mine")
    assert copies.deliver(notebooks, mine) == []
    (notebooks / "00.ipynb").write_bytes(b"kit 2")
    (said,) = copies.deliver(notebooks, mine)
    assert "yours is kept as it is" in said
    assert "00.new.ipynb" in said
    assert copies.deliver(notebooks, mine) == []
    (notebooks / "00.ipynb").write_bytes(b"kit 3")
    (said,) = copies.deliver(notebooks, mine)
    assert "00.new-2.ipynb" in said
    held = {file.name: file.read_bytes() for file in mine.glob("*.ipynb")}
    assert held == {
        "00.ipynb": b"mine",
        "00.new.ipynb": b"kit 2",
        "00.new-2.ipynb": b"kit 3",
    }


def test_a_lesson_that_was_deleted_comes_back_fresh(folders: tuple[Path, Path]) -> None:
    copies.deliver(*folders)
    (folders[1] / "00.ipynb").unlink()
    copies.deliver(*folders)
    assert (folders[1] / "00.ipynb").read_bytes() == b"kit 1"


def test_links_lead_from_copy_to_copy(tmp_path: Path) -> None:
    kit_here, mine = tmp_path / "kit", tmp_path / "my-lessons"
    words = {
        "notebooks/01.ipynb": "[x](../exercises/ex01.ipynb) [y](02.ipynb)",
        "notebooks/02.ipynb": "[z](https://example.org/../notebooks/)",
        "exercises/ex01.ipynb": "[l](../notebooks/01.ipynb) [m](../notebooks/02.ipynb)",
        "exercises/ex02.ipynb": "[n](../notebooks/02.ipynb)",
        "notebooks/calmer/01.ipynb": "[o](../../exercises/calmer/ex01.ipynb) "
        "[p](../../exercises/ex02.ipynb) [q](../02.ipynb)",
        "exercises/calmer/ex01.ipynb": "[r](../../notebooks/calmer/01.ipynb) "
        "[s](../../notebooks/02.ipynb)",
        "class/a.ipynb": "[t](../notebooks/02.ipynb) [u](../class/calmer/a.ipynb)",
        "class/calmer/a.ipynb": "[v](../../notebooks/calmer/01.ipynb) "
        "[w](../../notebooks/02.ipynb)",
    }
    for name, text in words.items():
        file = kit_here / name
        file.parent.mkdir(parents=True, exist_ok=True)
        cell = {"cell_type": "markdown", "source": text}
        file.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    for folder, copy in lab.folders(kit_here, mine):
        assert copies.deliver(folder, copy) == []
    for copy in mine.rglob("*.ipynb"):
        (cell,) = json.loads(copy.read_text(encoding="utf-8"))["cells"]
        for link in re.findall(r"\]\((?!http)([^)]+)\)", cell["source"]):
            assert (copy.parent / link).exists(), link
    assert {one.relative_to(mine).as_posix() for one in mine.rglob("*.ipynb")} == {
        *("01.ipynb", "02.ipynb", "exercises/ex01.ipynb", "exercises/ex02.ipynb"),
        *("calmer/01.ipynb", "calmer/exercises/ex01.ipynb"),
        *("class/a.ipynb", "calmer/class/a.ipynb"),
    }
    for folder, copy in lab.folders(kit_here, mine):
        assert copies.deliver(folder, copy) == []


def test_a_learners_exercises_are_kept_when_a_newer_set_comes(tmp_path: Path) -> None:
    kit_here, mine = tmp_path / "kit", tmp_path / "my-lessons"
    (kit_here / "notebooks").mkdir(parents=True)
    (kit_here / "exercises").mkdir()
    starter = kit_here / "exercises" / "ex01.ipynb"
    starter.write_bytes(b"starter 1")
    folder, copy = lab.folders(kit_here, mine)[-1]
    copies.deliver(folder, copy)
    (copy / "ex01.ipynb").write_bytes(b"answers")
    (copy / "answers-Ada-ex01.json").write_bytes(b"saved")
    starter.write_bytes(b"starter 2")
    (said,) = copies.deliver(folder, copy)
    assert "ex01.new.ipynb" in said
    assert (copy / "ex01.ipynb").read_bytes() == b"answers"
    assert (copy / "answers-Ada-ex01.json").read_bytes() == b"saved"


# -- JupyterLab -------------------------------------------------------------------


@pytest.mark.enable_socket
def test_a_taken_port_stops_before_anything_is_made(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lab, "ready", None)
    with socket.create_server((server.HERE, 0)) as other:
        port = other.getsockname()[1]
        assert kit.main(["lab", "--port", str(port)]) == 1
    assert capsys.readouterr().out.strip() == lab.TAKEN.format(port=port)


@pytest.mark.parametrize("word", ["abc", "", "80", "70000", "-8888", "8888.0"])
def test_what_is_no_port_is_said(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        lab.main([f"--port={word}"])
    assert "a port is a number from 1024 to 65535" in capsys.readouterr().err


def test_the_command_line_names_this_computer_and_no_token() -> None:
    told = " ".join(server.flags("/lab", port=8889, browser=False))
    assert "--ServerApp.ip=127.0.0.1" in told
    assert "--ServerApp.port=8889" in told
    assert "--no-browser" in told
    assert "token" not in told


def test_nobody_waits_for_what_is_slow_to_import_and_never_asked_for() -> None:
    assert sys.modules[UNREAD] is None
    begins, _, _ = server.SERVER.partition("from jupyter_core")
    code = f"{begins}import jsonschema\nsys.exit('lark' in sys.modules)"
    subprocess.run([sys.executable, "-I", "-c", code], check=True)


@pytest.mark.parametrize("code", ["print('so sorry')", "raise OSError('so sorry')"])
def test_a_server_that_does_not_start_is_explained(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".kit").mkdir()
    monkeypatch.setattr(server, "SERVER", code)
    begun = server.start(sys.executable, [], tmp_path, tmp_path)
    with pytest.raises(user_error.UserError, match=r"did not start.*'.*so sorry'"):
        begun.address("/lab")


TOO_LATE = """
import json, pathlib, sys, time
told = {"url": "http://127.0.0.1/", "port": int(sys.argv[1]), "token": "mine"}
pathlib.Path("jpserver-1.json").write_text(json.dumps(told))
time.sleep(0.1)
sys.exit("The port is already in use.")
"""


@pytest.mark.enable_socket
def test_a_server_that_began_at_the_same_time_is_not_taken_for_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".kit").mkdir()
    monkeypatch.setattr(server, "SERVER", TOO_LATE)
    with HTTPServer((server.HERE, 0), BaseHTTPRequestHandler) as other:
        serve = threading.Thread(target=other.serve_forever, args=[0.01], daemon=True)
        serve.start()
        told = [str(other.server_port)]
        begun = server.start(sys.executable, told, tmp_path, tmp_path)
        with pytest.raises(user_error.UserError, match=r"already in use.*again"):
            begun.address("/lab")
        other.shutdown()


def test_a_server_that_ends_badly_is_explained_and_a_good_end_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".kit").mkdir()
    monkeypatch.setattr(server, "SERVER", "import sys; sys.exit(sys.argv[1])")
    with pytest.raises(user_error.UserError, match=r"ended by itself.*'so sorry'"):
        server.start(sys.executable, ["so sorry"], tmp_path, tmp_path).wait()
    monkeypatch.setattr(server, "SERVER", "print('bye')")
    server.start(sys.executable, [], tmp_path, tmp_path).wait()


DEAF = """
import pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path("deaf").touch()
time.sleep(600)
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows sends no such signal")
def test_a_server_that_does_not_listen_to_its_end_is_ended_and_taken_leave_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".kit").mkdir()
    monkeypatch.setattr(server, "SERVER", DEAF)
    monkeypatch.setattr(server, "PATIENCE", 0.1)
    begun = server.start(sys.executable, [], tmp_path, tmp_path)
    while not (tmp_path / "deaf").exists():
        time.sleep(0.05)
    begun.stop()
    # A program that nobody has waited for is a warning, at any time later.
    assert begun.process.returncode is not None


def answer(url: str, token: str = "") -> int:
    header = {"Authorization": f"token {token}"} if token else {}
    try:
        with urllib.request.urlopen(
            urllib.request.Request(url, headers=header)
        ) as page:
            return int(page.status)
    except urllib.error.HTTPError as error:
        return error.code


@pytest.mark.enable_socket
def test_jupyterlab_keeps_its_token_and_this_computer_whatever_else_is_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_wide = "c.IdentityProvider.token = ''\nc.ServerApp.ip = '0.0.0.0'\n"
    for folder in (tmp_path / ".jupyter", tmp_path / "runtime", tmp_path / ".kit"):
        folder.mkdir()
    config = tmp_path / ".jupyter" / "jupyter_server_config.py"
    config.write_text(open_wide, encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(config.parent))
    told = server.flags("/lab", port=0, browser=False, root=tmp_path)
    begun = server.start(sys.executable, told, tmp_path / "runtime", tmp_path)
    try:
        address, _, token = begun.address("/lab").partition("?token=")
        api = address.replace("/lab", "/api/contents")
        assert len(token) >= 32
        assert (answer(api), answer(api, token)) == (403, 200)
        listening = psutil.Process(begun.process.pid).net_connections("tcp")
        assert {connection.laddr.ip for connection in listening} == {server.HERE}
    finally:
        begun.stop()
    assert begun.process.returncode is not None


def begins_with(environment: Path, plugin: str) -> dict[str, object]:
    """With what JupyterLab begins for a plugin, where a learner has chosen nothing."""
    share = Path("share", "jupyter", "lab")
    schemas = str(Path(sys.prefix, share, "schemas"))
    told, _ = get_settings(
        str(environment / share / "settings"), schemas, "", schema_name=plugin
    )
    properties = told["schema"]["properties"]
    return {name: one.get("default") for name, one in properties.items()}


@pytest.mark.parametrize("by", ["the command", "an installation"])
def test_jupyterlab_begins_with_the_kits_settings(tmp_path: Path, by: str) -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = ROOT / told["tool"]["uv"]["build-backend"]["data"]["data"]
    lab.write_settings(tmp_path)
    environment = tmp_path if by == "the command" else installed
    news = begins_with(environment, "@jupyterlab/apputils-extension:notification")
    assert (news["fetchNews"], news["checkForUpdates"]) == ("false", False)
    lessons = begins_with(environment, "@jupyterlab/notebook-extension:tracker")
    assert lessons["scrollPastEnd"] is False
    plain = begins_with(Path("nowhere"), "@jupyterlab/notebook-extension:tracker")
    assert plain["scrollPastEnd"] is True


def test_a_lesson_comes_without_its_results_and_with_all_its_words() -> None:
    kept = json.loads((ROOT / "notebooks" / "00_start_here.ipynb").read_bytes())
    given = json.loads(copies.without_outputs(json.dumps(kept).encode()))
    assert [c["source"] for c in given["cells"]] == [c["source"] for c in kept["cells"]]
    assert not any(cell.get("outputs") for cell in given["cells"])
    assert any(cell.get("outputs") for cell in kept["cells"])
    assert copies.without_outputs(b"no notebook") == b"no notebook"
