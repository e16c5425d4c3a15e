"""What draws, in the versions of matplotlib, numpy and others that Pyodide ships.

Their wheels for wasm are in the browser alone; here the same versions run in the
Python that starts the kit: the tests that Pyodide under node has to leave out because
they draw, and all notebooks, of which nbval compares what they show with what is
stored.
"""

import sys

from tools.check import FOLDERS, NBVAL, PYTEST
from tools.environment import PYODIDE
from tools.install import run_module
from tools.support.not_in_wasm import DRAWS, FILES, TESTS


def main() -> int:
    """Run both, the second even if the first has failed; return 0 if all went well."""
    left_out = {**FILES, **TESTS}.items()
    drawing = [f"tests/{name}" for name, reason in left_out if reason == DRAWS]
    runs = [[*PYTEST, "-q", *drawing], [*NBVAL, *FOLDERS]]
    return max([run_module(PYODIDE, module, told) for module, *told in runs])


if __name__ == "__main__":
    sys.exit(main())
