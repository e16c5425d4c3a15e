"""python -m tools.teach.paper FOLDER: the sheets alone, without slides and key."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.teach.paper import write
from tools.user_error import UserError, from_system

TAKEN = (
    "{} is not empty, and a file there could have a sheet's name: name a new folder."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the sheets into a new folder, and say where they lie; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a new folder for the PDFs")
    folder = parser.parse_args(arguments).folder
    try:
        if folder.exists() and any(folder.iterdir()):
            raise UserError(TAKEN.format(folder))
        print(*write(folder), sep="\n")
    except UserError as sentence:
        print(sentence)
        return 1
    except OSError as trouble:
        print(from_system(trouble))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
