"""Run by an environment's own Python: whether every file of its packages is there.

Installers note the files of each package, with their sizes, in its RECORD.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path


def spoilt(package: Distribution) -> Iterator[str]:
    """The files of a package that are missing, or not as long as they should be."""
    if package.files is None:
        yield f"{package.name}: its RECORD is missing"
    for file in package.files or ():
        path = Path(str(package.locate_file(file)))
        # A longer one is whole: some schools add their own to Python's certificates.
        if not path.is_file() or path.stat().st_size < (file.size or 0):
            yield f"{package.name}: {file} is missing or cut short"


def main() -> int:
    """Print every spoilt file of every package; return 0 if there is none."""
    found = [line for package in distributions() for line in spoilt(package)]
    print("\n".join(["files are missing", *found[:20]] if found else ["all are there"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
