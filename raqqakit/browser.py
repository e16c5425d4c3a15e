"""In a browser: fetching what is too large for the start when it is first asked for.

The kit's modules import matplotlib where they draw. Here such an import waits until
Pyodide has fetched the package and what it needs, and says so while it lasts.
"""

import importlib
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

from raqqakit.errors import InputError

LATER = {
    "matplotlib": "what draws the pictures",
    "numpy": "what counts with many numbers",
    "py3langid": "what tells one language from another",
}
FETCHING = "Fetching {}, once in this notebook. On a slow network it takes a minute."
FAILED = (
    "The browser could not fetch {} ({}). See that the network is there, then run "
    "this cell again. If it fails again, leave out what needs it, and go on. The menu "
    "Help has a page that tests the network: If something does not work."
)
AGAIN = (
    "The browser is fetching {}. When the line below the last cell has gone quiet, "
    "in a minute at most, run this cell again."
)


class Fetching:
    """Finds the packages of LATER for Python's import, by fetching them.

    Takes the function that fetches a package by its name.
    """

    def __init__(self, fetch: Callable[[str], None]) -> None:
        self._fetch = fetch
        self._under_way: set[str] = set()

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Where a package is that was not found before; None where it is not ours.

        Raises InputError when it could not be fetched.
        """
        if name not in LATER or name in self._under_way:
            return None
        self._under_way.add(name)
        try:
            self._fetch(name)
        finally:
            self._under_way.remove(name)
        importlib.invalidate_caches()
        spec = PathFinder.find_spec(name)
        if spec is None:
            raise InputError(FAILED.format(LATER[name], name))
        return spec


def here() -> bool:
    """Whether this is a notebook in a browser, where no folder can be opened."""
    return "pyodide_kernel" in sys.modules


def install() -> None:
    """Have imports of large packages wait for the browser, from now on."""
    if not any(isinstance(finder, Fetching) for finder in sys.meta_path):
        after = sys.meta_path.index(PathFinder) + 1
        sys.meta_path.insert(after, Fetching(fetch))


def fetch(name: str) -> None:
    """Have Pyodide fetch a package, and show a line while it does.

    Takes the package's name. Raises InputError where the browser cannot wait in the
    middle of a cell; the fetching goes on, and the cell can be run again.
    """
    from IPython.display import HTML, display
    from pyodide.ffi import can_run_sync, run_sync
    from pyodide_js import loadPackage

    line = f"<p role='status'>{FETCHING.format(LATER[name])}</p>"
    shown: Any = display(HTML(line), display_id=True)
    loading = loadPackage(name)
    if not can_run_sync():
        raise InputError(AGAIN.format(LATER[name]))
    try:
        run_sync(loading)
    finally:
        shown.update(HTML(""))
