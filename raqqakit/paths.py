"""Where the kit's files lie: the only module that knows a path."""

import os
from pathlib import Path

from raqqakit.errors import InputError

FOLDER = Path(
    os.environ.get("RAQQAKIT_DATA", Path(__file__).resolve().parent.parent / "data")
)


def kit_file(*parts: str) -> Path:
    """The path of one of the kit's files, by its parts below the folder of the data.

    Raises InputError when the file is not there.
    """
    path = FOLDER.joinpath(*parts)
    if not path.is_file():
        raise InputError(
            f"The kit's file {'/'.join(('data', *parts))} is missing. "
            "Get the kit again, or put the file back."
        )
    return path
