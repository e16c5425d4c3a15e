"""The kit's own environments: where they lie, and whether they can be used as they are.

They live in the folder .kit, which belongs to the kit alone and may be deleted.
"""

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.notes import read_note

ROOT = Path(__file__).resolve().parent.parent

# A user's other set-up must change neither what a lesson shows nor who may open it,
# and Python's bytecode, kept, makes every later start quicker.
FOREIGN = (
    "IPYTHON",
    "JUPYTER",
    "MPL",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSTARTUP",
)
CHANGES = {
    "python": "Another Python starts the kit than before",
    "lock": "The kit's list of packages has changed",
    "folder": "The kit's folder has moved",
}


@dataclass(frozen=True)
class Environment:
    """A virtual environment of the kit: its name, what fills it, where it lies.

    `draws` says whether matplotlib is in it.
    """

    name: str
    lock: str
    megabytes: int
    root: Path = ROOT
    movable: bool = False
    draws: bool = True

    @property
    def own(self) -> Path:
        """The folder .kit, where everything lies that the kit makes for itself."""
        return self.root / ".kit"

    @property
    def folder(self) -> Path:
        """The environment's own folder."""
        return self.own / self.name

    @property
    def python(self) -> Path:
        """The environment's Python, whether it is there yet or not."""
        windows = os.name == "nt"
        return self.folder / ("Scripts/python.exe" if windows else "bin/python")

    @property
    def marker(self) -> Path:
        """The small file, written last, that says how the environment was made."""
        return self.folder / "made.json"


LEARN = Environment("learn", "requirements.lock", megabytes=105)
SITE = Environment("site", "requirements-site.lock", megabytes=80, draws=False)
PROVE = Environment("prove", "requirements-test.lock", megabytes=230)
# The packages of the browser in the versions that Pyodide ships, in a Python of here.
PYODIDE = Environment("pyodide", "requirements-pyodide.lock", megabytes=70)
# nbgrader with all that a lesson needs: its kernels run what learners handed in.
NBGRADER = Environment("nbgrader", "requirements-nbgrader.lock", megabytes=130)
# A JupyterHub for the load test, with what its learners have.
HUB = Environment("hub", "requirements-hub.lock", megabytes=130)


def reason_to_make(environment: Environment) -> str:
    """Say why the environment must be made; '' if it can be used as it is."""
    if not environment.folder.exists():
        return "First start"
    made, now = read_note(environment.marker), fingerprint(environment)
    if made.keys() != now.keys() or not environment.python.exists():
        return "The environment is not complete"
    return next((CHANGES[key] for key in now if made[key] != now[key]), "")


def fingerprint(environment: Environment) -> dict[str, str]:
    """Return what an environment depends on: if one changes, it is out of date."""
    lock = (environment.root / environment.lock).read_bytes()
    return {
        "python": f"{sys.version_info[0]}.{sys.version_info[1]} in {sys.base_prefix}",
        "lock": hashlib.sha256(lock).hexdigest(),
        "folder": "" if environment.movable else str(environment.root),
    }


def finish(environment: Environment) -> None:
    """Write the marker: from now on the environment counts as complete."""
    environment.marker.write_text(
        json.dumps(fingerprint(environment), indent=1), encoding="utf-8"
    )


def variables(root: Path = ROOT) -> dict[str, str]:
    """Return the environment variables under which everything of the kit runs."""
    own = root / ".kit"
    kept = {key: os.environ[key] for key in os.environ if not key.startswith(FOREIGN)}
    return kept | {
        "IPYTHONDIR": str(own / "ipython"),
        "JUPYTER_CONFIG_DIR": str(own / "jupyter"),
        "JUPYTER_DATA_DIR": str(own / "jupyter" / "data"),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "MPLCONFIGDIR": str(own / "matplotlib"),
    }
