"""python3 kit.py experiment FOLDER: charts what a class would print and trusts.

Reads every answer to the class experiment in the folder and in folders in it: files
from the notebook (answers-experiment-….json), and tables typed off paper slips, whose
first line is slip,printed,trust. Writes experiment.html, a page for the projector, for
the calmer story experiment-calmer.html, and experiment.csv. None of them holds a name.
A file that is there already is kept, and the new one gets a number.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from tools.experiment import page, table
from tools.experiment.files import Class, read_class
from tools.gather import writing
from tools.gather.files import require_folder


def main(arguments: Sequence[str]) -> int:
    """Read a folder, say what was found, and write the page and the table."""
    parser = ArgumentParser("kit.py experiment", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args(arguments).folder
    require_folder(folder, "answers")
    found = read_class(folder)
    for unfit in found.unfit:
        print(f"{unfit.file}: {unfit.what}")
    print(summary(found))
    contents = {
        ".csv": table.csv_text(found.given).encode("utf-8-sig"),
        **{
            f"{ending}.html": html.encode("utf-8", errors="replace")
            for ending, html in page.pages(found.given).items()
        },
    }
    names = writing.write(folder, "experiment", contents)
    print(f"Written in {folder}: {' and '.join(names)}.")
    return 0


def summary(found: Class) -> str:
    """How many answers there are, in one sentence, and what was left out."""
    parts = [
        f"{len(found.saved)} answers from notebooks, {len(found.paper)} from paper"
    ]
    if found.again:
        parts.append(f"{found.again} saved again, of which the newest counts")
    if found.unfit:
        parts.append(f"{len(found.unfit)} could not be read (listed above)")
    if found.others:
        parts.append(f"{found.others} files of another kind left alone")
    return f"{'; '.join(parts)}."
