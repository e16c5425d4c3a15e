"""Runs a notebook where it lies, as a learner does, and saves it with its results.

`python -m tools.support.as_learner NOTEBOOK`. A cell that stops, or does not end in
half a minute, does not keep the next one from running.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from tools.kernels import started

STOPPED = {"ename": "Stopped", "evalue": "", "traceback": []}


@started
def run(path: Path) -> None:
    """Run all cells of a notebook in its folder, from a fresh kernel."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        timeout=30,
        allow_errors=True,
        interrupt_on_timeout=True,
        error_on_timeout=STOPPED,
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    nbformat.write(notebook, path)


if __name__ == "__main__":
    run(Path(sys.argv[1]))
