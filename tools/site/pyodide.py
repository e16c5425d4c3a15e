"""Pyodide's list of packages, made for the site: which wheel is where, and needs what.

Pure Python lies in the site. What is compiled for the browser (numpy, matplotlib,
pillow) stays where Pyodide is: `pyodide.json` holds their lines of Pyodide's own list,
without addresses.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from packaging.requirements import Requirement

from tools.site import archive
from tools.site.archive import modules, name_and_version, normal

Entry: TypeAlias = Mapping[str, str | Sequence[str]]

TABLE = Path(__file__).with_name("pyodide.json")
NAME = "pyodide-lock.json"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
# What a package asks for and does without here: it serves a terminal or a server, or
# it is asked for when the first picture or story of one's own is (raqqakit/browser.py).
WITHOUT = frozenset(
    {
        *("babel", "jupyterlab", "jupyterlab-widgets", "matplotlib", "pexpect"),
        *("psutil", "py3langid", "python-dateutil", "widgetsnbextension"),
    }
)
THERE = {
    "python_version": "3.14",
    "python_full_version": "3.14.2",
    "sys_platform": "emscripten",
    "platform_system": "Emscripten",
    "extra": "",
}


def compiled() -> dict[str, Entry]:
    """The packages that are not in the site, by name: lines of Pyodide's list."""
    table: dict[str, dict[str, Entry]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return table["packages"]


def write_list(folder: Path, wheels: Iterable[Path], elsewhere: str) -> None:
    """Write the list beside the wheels in a folder.

    Takes the folder, its wheels, and the address of the folder where Pyodide lies.
    """
    listed = json.loads(TABLE.read_text(encoding="utf-8"))
    for entry in listed["packages"].values():
        entry["file_name"] = f"{elsewhere}/{entry['file_name']}"
    listed["packages"] |= {name_and_version(w)[0]: _entry(w) for w in wheels}
    text = json.dumps(listed, indent=1, sort_keys=True)
    (folder / NAME).write_text(f"{text}\n", encoding="utf-8")


def _entry(wheel: Path) -> Entry:
    name, version = name_and_version(wheel)
    return {
        "name": name,
        "version": version,
        "file_name": wheel.name,
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "imports": modules(wheel),
        "depends": needs(wheel),
        "install_dir": "site",
        "package_type": "package",
    }


def needs(wheel: Path) -> list[str]:
    """What a wheel says that it cannot start without, in the browser's Python."""
    wanted = map(Requirement, archive.requirements(wheel))
    there = (r for r in wanted if r.marker is None or r.marker.evaluate(THERE))
    return sorted({normal(r.name) for r in there} - WITHOUT)
