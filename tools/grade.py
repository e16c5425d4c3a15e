"""python3 kit.py grade FOLDER: checks a class's saved answers and writes two tables.

Every answers file in the folder, and in folders in it, is checked again. No code of
anybody is run: the files hold values. The results are a table for a spreadsheet and a
page to read; a file that is there already is kept, and the new one gets a number.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from tools import grade_page, grade_table
from tools.grade_files import Class, read_class
from tools.user_error import UserError

NO_FOLDER = (
    "There is no folder '{}': give the path of the folder that holds the answers files."
)


def main(arguments: Sequence[str]) -> int:
    """Grade a folder and say what was found, file by file where one is unfit."""
    parser = ArgumentParser("kit.py grade", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args(arguments).folder
    if not folder.is_dir():
        raise UserError(NO_FOLDER.format(folder))
    found = read_class(folder)
    for unfit in found.unfit:
        print(f"{unfit.file}: {unfit.what}")
    names = write(found, folder)
    print(summary(found))
    print(f"Written in {folder}: {' and '.join(names)}.")
    return 0


def summary(found: Class) -> str:
    """How many files were read, in one sentence."""
    counted = sum(sheet.counted for sheet in found.sheets)
    parts = [f"{len(found.sheets)} answers files read, {counted} counted"]
    if found.unfit:
        parts.append(f"{len(found.unfit)} could not be read (listed above)")
    if found.others:
        parts.append(f"{found.others} of another kind left alone")
    return "; ".join(parts) + "."


def write(found: Class, folder: Path) -> list[str]:
    """Write both tables under names that are free; return the names."""
    contents = {
        ".csv": grade_table.csv_text(found).encode("utf-8-sig"),
        ".html": grade_page.page(found).encode("utf-8", errors="replace"),
    }
    stem = _free_name(folder, [*contents])
    for end, content in contents.items():
        with (folder / f"{stem}{end}").open("xb") as new:
            new.write(content)
    return [f"{stem}{end}" for end in contents]


def _free_name(folder: Path, ends: Sequence[str]) -> str:
    """The first of grades, grades-2, grades-3 that is no file yet with any ending."""
    there = {path.name.lower() for path in folder.iterdir()}
    names = (f"grades-{n}" if n > 1 else "grades" for n in count(1))
    return next(name for name in names if not there & {f"{name}{e}" for e in ends})
