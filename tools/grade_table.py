"""The table of a class for a spreadsheet."""

import csv
from collections import Counter
from io import StringIO

from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT, STATUSES, Result
from tools.grade_files import Class, Sheet

COLUMNS = ("name", "set", "file", "saved", "counted", *STATUSES, "note")
# A spreadsheet takes a cell that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def csv_text(found: Class) -> str:
    """One line for each answers file, and one for each file that could not be read."""
    problems = problem_names(found)
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *problems])
    for sheet in found.sheets:
        writer.writerow([harmless(cell) for cell in _row(sheet, problems)])
    for unfit in found.unfit:
        cells = ["", "", unfit.file, "", "no", *[""] * len(STATUSES), unfit.what]
        writer.writerow([harmless(cell) for cell in cells])
    return table.getvalue()


def problem_names(found: Class) -> list[str]:
    """The names of all problems that any sheet has, in their order."""
    names = {name for sheet in found.sheets for name in sheet.results}
    return sorted(names, key=lambda name: int(name[1:]))


def _row(sheet: Sheet, problems: list[str]) -> list[str]:
    counts = Counter(result.status for result in sheet.results.values())
    return [
        *(sheet.name, sheet.set, sheet.file, sheet.saved),
        "yes" if sheet.counted else "no",
        *(str(counts[status]) for status in STATUSES),
        "; ".join(sheet.notes),
        *(_cell(sheet.results.get(name)) for name in problems),
    ]


def _cell(result: Result | None) -> str:
    if result is None:
        return ""
    plain = result.status in (RIGHT, NOT_ATTEMPTED)
    return result.status if plain else f"{result.status}: {result.code}"


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) else cell
