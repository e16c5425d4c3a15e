"""A site that asks no other host: it takes Pyodide from a folder of the teacher's.

The folder is Pyodide's own release, unpacked, or the files that `names` lists.
"""

import hashlib
import shutil
from pathlib import Path

from tools.site import lite
from tools.site.pyodide import CORE, compiled
from tools.user_error import UserError

FOLDER = "pyodide"  # beside the wheels of the site
LACKS = (
    "{} lacks {}: the site needs the release of Pyodide {}, unpacked. docs/network.md "
    "says how to get it."
)
OTHER = (
    "{} is not the file that Pyodide {} was released with: get the release again. "
    "docs/network.md says how."
)


def names() -> list[str]:
    """The files of Pyodide's release that the site needs."""
    return [*CORE, *(str(entry["file_name"]) for entry in compiled().values())]


def place(pack: Path, app: Path) -> str:
    """Copy what is needed from the teacher's folder into the app.

    Takes both folders. Returns where it lies, by the place of the app. Raises
    UserError where a file is missing or is another one.
    """
    found = {path.name: path for path in sorted(pack.rglob("*")) if path.is_file()}
    for name in names():
        if name not in found:
            raise UserError(LACKS.format(pack.name, name, lite.PYODIDE_VERSION))
    for entry in compiled().values():
        name = str(entry["file_name"])
        if hashlib.sha256(found[name].read_bytes()).hexdigest() != entry["sha256"]:
            raise UserError(OTHER.format(name, lite.PYODIDE_VERSION))
    target = app / lite.PYTHON / FOLDER
    target.mkdir(parents=True)
    for name in names():
        shutil.copyfile(found[name], target / name)
    return f"{lite.PYTHON}/{FOLDER}"
