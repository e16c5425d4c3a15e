"""python3 kit.py agree FOLDER: where a class agrees that has marked or read one text.

Every marks file (my-marks-….jsonl) and every reading (reading-….csv) in the folder, and
in folders in it, is read. A file or folder with "before" or "after" in its name is from
before or after the talk. The results are a page for the projector and a table for a
spreadsheet, without names; a file that is there already is kept, and the new one gets a
number.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from tools.agree import page, table
from tools.agree.files import read_class
from tools.agree.results import Results, results
from tools.agree.saying import counted
from tools.gather import writing
from tools.gather.files import require_folder

NAMES = "writes who chose what by name; the page has a switch to hide the names"
REFERENCE = "shows the kit's own reading beside the class's, as one reader among others"


def main(arguments: Sequence[str]) -> int:
    """Gather a folder, and say what was found, file by file where one is unfit."""
    parser = ArgumentParser("kit.py agree", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--names", action="store_true", help=NAMES)
    parser.add_argument("--reference", action="store_true", help=REFERENCE)
    asked = parser.parse_args(arguments)
    require_folder(asked.folder, "marks files")
    found = results(
        read_class(asked.folder), names=asked.names, reference=asked.reference
    )
    for unfit in found.found.unfit:
        print(f"{unfit.file}: {unfit.what}")
    print(summary(found))
    names = write(found, asked.folder)
    print(f"Written in {asked.folder}: {' and '.join(names)}.")
    return 0


def summary(found: Results) -> str:
    """How much was read, and what to know of it."""
    who = len({*found.owners.values()})
    marks = counted(len(found.found.marks), "marks file")
    tables = counted(len(found.found.readings), "reading")
    parts = [f"{marks} and {tables} read, of {counted(who, 'reader')}"]
    if found.found.unfit:
        parts.append(f"{len(found.found.unfit)} could not be read (listed above)")
    if found.found.others:
        parts.append(f"{len(found.found.others)} of another kind left alone")
    return " ".join([f"{'; '.join(parts)}.", *found.notes])


def write(found: Results, folder: Path) -> list[str]:
    """Write page and table under names that are free; return the names.

    Raises UserError when the folder takes no file.
    """
    contents = {
        ".csv": table.csv_text(found).encode("utf-8-sig", errors="replace"),
        ".html": page.page(found).encode("utf-8", errors="replace"),
    }
    return writing.write(folder, "agreement", contents)
