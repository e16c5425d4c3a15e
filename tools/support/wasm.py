"""The kit's own tests in Pyodide, the Python of browsers (CPython 3.14), run by node.

    python -m tools.support.wasm
    python -m tools.support.wasm tests/test_text.py
    python -m tools.support.wasm --versions

All tests are run but those that `not_in_wasm.py` names, each with its reason; one that
is named and would pass is a failure. What ends Pyodide itself is tried in one of its
own, and has to end it. `--versions` prints what Pyodide ships, for making the locks.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tools.environment import ROOT
from tools.install import installer, run_logged
from tools.support import npm
from tools.support.not_in_wasm import FATAL

VERSION = "314.0.6"
INTEGRITY = (
    "BKDTJyIqFxC4BExLqeRS3f5xvXZIjOt8C3zGLN/Cc7tFxSwvKVhVkchQQ2AGLOtR4YrVOIFxbV8poyDO"
    "OmWwxQ=="
)
KEPT = ROOT / ".kit" / "wasm"
LOCK = ROOT / "requirements-wasm.lock"
LOCKS = (LOCK, ROOT / "requirements-pyodide.lock")
# Pyodide's IPython asks for Python 3.12; on 3.11 the newest for that is taken.
NEWER = {"ipython": "python_full_version >= '3.12'"}
OLDER = "python_full_version < '3.12'"
PINNED = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.*))? \\$", re.MULTILINE)
SCRIPT = Path(__file__).with_suffix(".mjs")
# pytest's limit for a test needs a thread; this one, in seconds, is for a whole run.
LIMIT = 20 * 60
ENDED = 70  # Pyodide itself was ended, by which `wasm.mjs` says so
PYTEST = (
    *("-q", "-p", "no:cacheprovider", "-o", "timeout=0"),
    *("-p", "tools.support.not_in_wasm", "--ignore=tests/browser"),
    "--ignore=tests/course",
)
MISSING = "No {} is here, so the tests were not tried in Pyodide."


def pyodide() -> Path | None:
    """The folder of Pyodide's core; None where it is not here and npm is missing."""
    return npm.package("pyodide", VERSION, INTEGRITY, KEPT)


def distribution(core: Path) -> dict[str, str]:
    """The version of each package that Pyodide ships, by its name."""
    said = json.loads((core / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {name: one["version"] for name, one in said["packages"].items()}


def versions(shipped: Mapping[str, str]) -> Iterator[str]:
    """What Pyodide ships, as lines by which uv holds a lock to it."""
    for name, version in sorted(shipped.items()):
        when = f" ; {NEWER[name]}" if name in NEWER else ""
        yield f"{name}=={version}{when}"


def differing(lock: str, shipped: Mapping[str, str]) -> list[str]:
    """The pins of a lock that are not the version Pyodide ships, each in a sentence."""
    return [
        f"{name} is {version} in the lock, and {shipped[name]} in Pyodide."
        for name, version, when in PINNED.findall(lock)
        if shipped.get(name, version) != version
        and not (name in NEWER and when == OLDER)
    ]


def packages() -> Path:
    """The folder of the packages that the tests need, from wheels of Python alone."""
    name = hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]
    folder = KEPT / f"packages-{name}"
    if not folder.exists():
        KEPT.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=KEPT) as fresh:
            _install(Path(fresh, "made"))
            npm.move(Path(fresh, "made"), folder)
    return folder


def _install(folder: Path) -> None:
    """Fill a folder from the lock: by uv, which can do it for another Python."""
    command: list[str | Path] = [
        *(installer(ROOT, run_logged), "-m", "uv", "pip", "install"),
        *("--require-hashes", "--no-deps", "--only-binary", ":all:"),
        *("--python-version", "3.14", "--python-platform", "wasm32-pyodide2025"),
        *("--python", sys.executable, "--target", folder, "-r", LOCK),
    ]
    run_logged(command, ROOT)


def run(core: Path, *told: str, quiet: bool = False) -> int:
    """Run pytest in Pyodide with what it is told; return its exit code, or ENDED."""
    node = shutil.which("node") or "node"
    # Node ends without a word where its stack is larger than the system's; it is left
    # as browsers have it.
    command: list[str | Path] = [node, SCRIPT, core, packages(), ROOT, *PYTEST, *told]
    output = subprocess.DEVNULL if quiet else None
    done = subprocess.run(
        command, check=False, cwd=ROOT, timeout=LIMIT, stdout=output, stderr=output
    )
    return done.returncode


def main(arguments: Sequence[str]) -> int:
    """Run the tests, or those asked for; return 0 if all ended as they should."""
    core = pyodide()
    missing = "npm" if not core else "" if shutil.which("node") else "node"
    if missing or not core:
        print(MISSING.format(missing))
        return 1
    shipped = distribution(core)
    if [*arguments] == ["--versions"]:
        print(*versions(shipped), sep="\n")
        return 0
    if arguments:
        return run(core, *arguments)
    wrong = [*_wrong_versions(shipped), *_wrongly_fatal(core)]
    print(*wrong, sep="\n")
    return run(core, "tests", "-rfEX") or bool(wrong)


def _wrong_versions(shipped: Mapping[str, str]) -> Iterator[str]:
    for lock in LOCKS:
        yield from differing(lock.read_text(encoding="utf-8"), shipped)


def _wrongly_fatal(core: Path) -> Iterator[str]:
    for test in FATAL:
        if run(core, "--fatal", f"tests/{test}", quiet=True) != ENDED:
            yield f"{test} does not end Pyodide: take it out of FATAL."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
