"""Making an environment from its lock, and saying so step by step.

uv does in seconds what pip does in a minute; where uv cannot, pip does it.
"""

import errno
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.environment import Environment, finish, reason_to_make, variables
from tools.user_error import TOO_LONG, UNKNOWN, Failed, UserError, explain, meaning

MAKING = "{}: making .kit/{} (about {} MB to fetch, if not here from before)."
IN_USE = (
    "Something still uses .kit/{folder}: stop every JupyterLab that runs from this "
    "folder, then run the same command again."
)
PIP_OPTIONS = ("--no-input", "--retries=2", "--require-hashes")
# The characters of the longest path in an environment: a file of JupyterLab's.
LONGEST = 170

Word = str | Path
Run = Callable[[Sequence[Word], Path], None]


def run_logged(command: Sequence[Word], root: Path) -> None:
    """Run a command; all that it writes goes to .kit/setup.log, or into Failed."""
    done = subprocess.run(
        command,
        check=False,
        cwd=root,
        env=variables(root),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said = done.stdout.decode("utf-8", errors="replace")
    log = root / ".kit" / "setup.log"
    with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"$ {' '.join(map(str, command))}\n{said}\n")
    if done.returncode:
        raise Failed(said)


def ready(environment: Environment, run: Run = run_logged) -> Path:
    """Return the environment's Python, making the environment first if need be."""
    reason = reason_to_make(environment)
    if reason:
        print(
            MAKING.format(reason, environment.name, environment.megabytes), flush=True
        )
        try:
            _make(environment, run)
        except Failed as failed:
            raise explain(str(failed), environment.megabytes) from None
    return environment.python


def run_module(environment: Environment, module: str, rest: Sequence[str]) -> int:
    """Run a module in the environment, in full view, and return its exit code."""
    root = environment.root
    command: list[Word] = [ready(environment), "-m", module, *rest]
    return subprocess.call(command, cwd=root, env=variables(root))


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is being done, and how many seconds it took when it is done."""
    print(f"  {words} ...", end=" ", flush=True)
    start = time.perf_counter()
    try:
        yield
    except BaseException:
        print("not done", flush=True)
        raise
    print(f"{time.perf_counter() - start:.1f} s", flush=True)


def _make(environment: Environment, run: Run) -> None:
    # Only this user: JupyterLab's log and settings lie there, too.
    environment.own.mkdir(mode=0o700, exist_ok=True)
    require_room(environment)
    tools = installer(environment.root, run)
    with step("the packages"):
        _fill(environment, tools, run)
    with step("the kit itself"):
        _link(environment)
        if environment.draws:
            # Here, and not in the middle of a lesson, with a warning.
            fonts = "import matplotlib.font_manager"
            run([environment.python, "-c", fonts], environment.root)
    finish(environment)


def installer(root: Path, run: Run) -> Path:
    """Return the Python of the small environment that holds pip and uv."""
    tools = Environment("uv", "requirements-uv.lock", 17, root, movable=True)
    if reason_to_make(tools):
        with step("uv, which installs quickly"):
            _venv(tools, run)
            _fetch_uv(tools, run)
    return tools.python


def _venv(environment: Environment, run: Run, *options: str) -> None:
    _clear(environment.folder)
    venv: list[Word] = [sys.executable, "-m", "venv", *options, environment.folder]
    run(venv, environment.root)


def _clear(folder: Path) -> None:
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except PermissionError:
        raise UserError(IN_USE.format(folder=folder.name)) from None


def _fetch_uv(tools: Environment, run: Run) -> None:
    pip: list[Word] = [tools.python, "-m", "pip", "install", "--only-binary=:all:"]
    try:
        run([*pip, *PIP_OPTIONS, "-r", tools.root / tools.lock], tools.root)
        finish(tools)
    except Failed as failed:
        # What has a known reason would stop pip as well; what has none is most
        # likely a computer for which there is no uv.
        if meaning(str(failed)) != UNKNOWN:
            raise


def _fill(environment: Environment, installer: Path, run: Run) -> None:
    """Install the lock: from what this computer has kept, by uv, or else by pip."""
    uv: list[Word] = [installer, "-m", "uv", "pip", "install", "--require-hashes"]
    uv += ["--python", environment.python]
    # The computer's own certificates, to which a school may have added its own.
    for options in (["--offline"], ["--system-certs"]):
        try:
            _install(environment, [*uv, *options], run)
            return
        except Failed:
            continue
    print("uv could not, so pip does it in a few minutes ...", end=" ", flush=True)
    pip: list[Word] = [installer, "-m", "pip", "--python", environment.python]
    _install(environment, [*pip, "install", *PIP_OPTIONS], run)


def _install(environment: Environment, command: Sequence[Word], run: Run) -> None:
    """Fill an empty environment by a command, and see that every file is there."""
    # What was stopped in the middle counts as installed, though files are missing.
    _venv(environment, run, "--without-pip")
    run([*command, "-r", environment.root / environment.lock], environment.root)
    # In words of its own, for what is looked at does not hold the kit yet.
    whole = Path(__file__).with_name("whole.py")
    run([environment.python, "-I", whole], environment.root)


def require_room(environment: Environment) -> None:
    """Raise UserError if a path as long as the longest package's cannot be made."""
    probe = environment.own / ("x" * (len(environment.name) + 1 + LONGEST))
    try:
        probe.touch()
    except OSError as error:
        # Windows says of a path that is too long that it is not there.
        if error.errno in (errno.ENAMETOOLONG, errno.ENOENT, errno.EINVAL):
            raise UserError(TOO_LONG) from None
        raise
    probe.unlink()


def _link(environment: Environment) -> None:
    """Let the environment find the kit, wherever the two lie together."""
    # A relative path is ASCII, whatever the user is called: Python before 3.13
    # reads this file in Windows' own encoding, and installers write it in UTF-8.
    packages = sysconfig.get_path("purelib", "venv", {"base": str(environment.folder)})
    path = os.path.relpath(environment.root, packages)
    Path(packages, "raqqakit.pth").write_text(f"{path}\n", encoding="ascii")
