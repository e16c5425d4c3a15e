"""Cuts every Python process that a test starts off from the network; marks the slow."""

import gc
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tools.support.slow import is_slow

# What the proof says of a state of the kit it says the next time, too, however busy
# the computer is.
settings.register_profile("proof", derandomize=True, deadline=None, database=None)
settings.load_profile("proof")
# What is imported stays: to look for waste among all of it is left to whoever asks.
gc.set_threshold(700, 10, 10_000)
# The kernels that run the notebooks are processes of their own: they read
# tests/offline/sitecustomize.py when they start, and use the kit that lies here.
ROOT = Path(__file__).resolve().parent
os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "tests" / "offline"), str(ROOT)])
# What a lesson writes for the learner must not land in the kit, nor stay behind.
WRITTEN = tempfile.TemporaryDirectory(
    prefix="reading-raqqa-", ignore_cleanup_errors=True
)
os.environ["RAQQAKIT_MINE"] = tempfile.mkdtemp(dir=WRITTEN.name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that the quick proof leaves out."""
    for item in items:
        course = item.path.is_relative_to(ROOT / "tests" / "course")
        test = getattr(item, "originalname", "")
        if course or is_slow(item.path.name, test):
            item.add_marker(pytest.mark.slow)
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give each notebook a folder of its own: the record of another greets nobody."""
    own = f"{item.path.parent.name}-{item.path.stem}-"
    mine = Path(os.environ.get("RAQQAKIT_MINE", ""))
    if item.path.suffix == ".ipynb" and not mine.name.startswith(own):
        os.environ["RAQQAKIT_MINE"] = tempfile.mkdtemp(prefix=own, dir=WRITTEN.name)
