"""python -m tools.teach.paper FOLDER: the sheets alone, without slides and key."""

import argparse
from pathlib import Path

from tools.teach.paper import write


def main() -> None:
    """Write the sheets into the folder that was named, and say where they lie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the PDFs go")
    for path in write(parser.parse_args().folder):
        print(path)


if __name__ == "__main__":
    main()
