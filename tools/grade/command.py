"""python3 kit.py grade FOLDER: checks a class's answers and writes tables and pages.

Every answers file and every record (my-record.jsonl) in the folder, and in folders in
it, is checked again. No code of anybody is run: the files hold values. Of all files of
a learner the best answer to each problem counts. The results are grades.html to read,
grades-projector.html with the votes of the class and no name, and two tables for a
spreadsheet, of the learners and of the problems; a file that is there already is kept,
and the new one gets a number.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from tools.gather import writing
from tools.gather.files import require_folder
from tools.grade import page, problems_table, projector, table
from tools.grade.files import Class, counted, read_class
from tools.grade.learners import Learner, learners

NAMED = 5


def main(arguments: Sequence[str]) -> int:
    """Grade a folder and say what was found, file by file where one is unfit."""
    parser = ArgumentParser("kit.py grade", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args(arguments).folder
    require_folder(folder, "answers files")
    found = read_class(folder)
    for unfit in found.unfit:
        print(f"{unfit.file}: {unfit.what}")
    pupils = learners(found.sheets)
    print(summary(found, pupils))
    names = write(found, pupils, folder)
    print(f"Written in {folder}: {', '.join(names)}.")
    return 0


def summary(found: Class, pupils: Sequence[Learner]) -> str:
    """How many files were read, in one sentence, and how they were counted."""
    who = len({pupil.key[0] for pupil in pupils})
    parts = [f"{found.read}, of {counted(who, 'learner')}"]
    if found.unfit:
        parts.append(f"{len(found.unfit)} could not be read (listed above)")
    if found.others:
        parts.append(
            f"{len(found.others)} of another kind left alone ({_named(found)})"
        )
    return f"{'; '.join(parts)}. The best answer to each problem counts."


def _named(found: Class) -> str:
    more = len(found.others) - NAMED
    rest = [f"and {more} more"] if more > 0 else []
    return ", ".join([*found.others[:NAMED], *rest])


def write(found: Class, pupils: Sequence[Learner], folder: Path) -> list[str]:
    """Write tables and pages under names that are free; return the names.

    Raises UserError when the folder takes no file.
    """
    votes = projector.projector(pupils)
    contents = {
        ".csv": table.csv_text(found, pupils).encode("utf-8-sig"),
        ".html": page.page(found, pupils).encode("utf-8", errors="replace"),
        "-problems.csv": problems_table.problems_csv(pupils).encode("utf-8-sig"),
    }
    contents |= {"-projector.html": votes.encode("utf-8")} if votes else {}
    return writing.write(folder, "grades", contents)
