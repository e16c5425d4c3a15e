"""A folder of results that takes the place of the one before when it is whole."""

import tempfile
from collections.abc import Callable
from pathlib import Path


def replaced(folder: Path, write: Callable[[Path], object]) -> None:
    """Have a folder written anew, beside the one before, and move it when it is whole.

    Takes where it goes, and what writes everything into an empty folder.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".made-") as temporary:
        fresh = Path(temporary, "fresh")
        fresh.mkdir()
        write(fresh)
        if folder.exists():
            folder.rename(Path(temporary, "before"))
        fresh.rename(folder)
