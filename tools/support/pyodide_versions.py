"""The notebooks in the versions of matplotlib, numpy and others that Pyodide ships.

Their wheels for wasm are in the browser alone; here the same versions run in the
Python that starts the kit, and nbval compares what they show with what is stored.
"""

import sys

from tools.check import FOLDERS, NBVAL
from tools.environment import PYODIDE
from tools.install import run_module


def main() -> int:
    """Run all notebooks strict; return 0 if they show what is stored."""
    module, *told = NBVAL
    return run_module(PYODIDE, module, [*told, *FOLDERS])


if __name__ == "__main__":
    sys.exit(main())
