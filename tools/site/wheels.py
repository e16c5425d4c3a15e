"""Wheels that the kit takes something from, such as those of the browser's Python.

They come once from the index that pip is told of, are held to the hashes of their
lock, and stay in .kit/wheels.
"""

import hashlib
import re
from pathlib import Path

from tools.environment import ROOT, Environment
from tools.install import Run, Word, run_logged
from tools.site.archive import name_and_version
from tools.user_error import Failed, explain

LOCK = "requirements-browser.lock"
MEGABYTES = 10
PIN = re.compile(r"^([\w.-]+)==([\w.]+)((?: \\\n +--hash=sha256:\w+)+)", re.MULTILINE)
ANYWHERE = (
    *("--only-binary=:all:", "--platform=any", "--implementation=py", "--abi=none"),
    *("--python-version=3.14", "--no-deps", "--require-hashes", "--no-input"),
)


def fetched(
    root: Path = ROOT,
    run: Run = run_logged,
    lock: str = LOCK,
    megabytes: int = MEGABYTES,
) -> list[Path]:
    """The wheels of a lock, in its order; those that are not here are fetched.

    Takes the kit's folder, what runs a command, the lock, and about how much it
    fetches. Raises UserError when they cannot be had.
    """
    folder = root / ".kit" / "wheels"
    folder.mkdir(parents=True, exist_ok=True)
    kept = _kept(root / lock, folder)
    if None in kept:
        python = Environment("uv", "", 0, root).python
        pip: list[Word] = [python, "-m", "pip", "download", *ANYWHERE]
        try:
            run([*pip, "-d", folder, "-r", root / lock], root)
        except Failed as failed:
            raise explain(str(failed), megabytes) from None
        kept = _kept(root / lock, folder)
    return [wheel for wheel in kept if wheel]


def _kept(lock: Path, folder: Path) -> list[Path | None]:
    """Each wheel of a lock that lies in the folder; None for one that does not."""
    here = {name_and_version(wheel): wheel for wheel in folder.glob("*.whl")}
    pins = PIN.findall(lock.read_text(encoding="utf-8"))
    return [_whole(here.get((name, version)), hashes) for name, version, hashes in pins]


def _whole(wheel: Path | None, hashes: str) -> Path | None:
    if wheel and hashlib.sha256(wheel.read_bytes()).hexdigest() in hashes:
        return wheel
    return None
