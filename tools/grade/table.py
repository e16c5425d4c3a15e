"""The table of a class for a spreadsheet."""

import csv
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT, STATUSES
from tools.gather.cells import harmless
from tools.grade.files import Class
from tools.grade.learners import Learner
from tools.grade.standings import Standing

BEFORE = ("name", "set", "files", "saved", *STATUSES, "tries", "hints", "note")


def csv_text(found: Class, pupils: Sequence[Learner]) -> str:
    """One line for each learner and set, and one for each file that was not read."""
    problems = problem_names(pupils)
    table = StringIO()
    writer = csv.DictWriter(table, [*BEFORE, *problems], "", lineterminator="\r\n")
    writer.writeheader()
    for pupil in pupils:
        writer.writerow({k: harmless(v) for k, v in _row(pupil).items()})
    for unfit in found.unfit:
        row = {"files": unfit.file, "note": unfit.what}
        writer.writerow({k: harmless(v) for k, v in row.items()})
    return table.getvalue()


def problem_names(pupils: Sequence[Learner]) -> list[str]:
    """The names of all problems that anybody has, in their order."""
    names = {name for pupil in pupils for name in pupil.standings}
    return sorted(names, key=lambda name: int(name[1:]))


def _row(pupil: Learner) -> dict[str, str]:
    counts = Counter(s.best.status for s in pupil.standings.values())
    return {
        "name": pupil.name,
        "set": pupil.set,
        "files": "; ".join(sheet.file for sheet in pupil.sheets),
        "saved": pupil.sheets[-1].saved,
        **{status: str(counts[status]) for status in STATUSES},
        "tries": str(pupil.tries),
        "hints": str(pupil.hints),
        "note": "; ".join(pupil.notes),
        **{name: _cell(standing) for name, standing in pupil.standings.items()},
    }


def _cell(standing: Standing) -> str:
    status = standing.best.status
    plain = status in (RIGHT, NOT_ATTEMPTED)
    return status if plain else f"{status}: {standing.best.code}"
