"""Cuts every Python process that a test starts off from the network."""

import os
import tempfile
from pathlib import Path

import pytest

# The kernels that run the notebooks are processes of their own: they read
# tests/offline/sitecustomize.py when they start, and use the kit that lies here.
ROOT = Path(__file__).resolve().parent
os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "tests" / "offline"), str(ROOT)])
# What a lesson writes for the learner must not land in the kit.
os.environ["RAQQAKIT_MINE"] = tempfile.mkdtemp(prefix="reading-raqqa-")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give each notebook a folder of its own: the record of another greets nobody."""
    own = f"{item.path.parent.name}-{item.path.stem}-"
    mine = Path(os.environ["RAQQAKIT_MINE"])
    if item.path.suffix == ".ipynb" and not mine.name.startswith(own):
        os.environ["RAQQAKIT_MINE"] = tempfile.mkdtemp(prefix=own)
