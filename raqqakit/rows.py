"""From a table in a file to its rows, as spreadsheets of several kinds save it."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from raqqakit.decoding import read_text
from raqqakit.errors import InputError

NUMBERS = ("none", "one", "two", "three", "four", "five", "six")
SIGNS = {",": "commas", ";": "semicolons", "\t": "tabs"}


def read_rows(
    path: str | Path, columns: Iterable[str], advice: str, *, whole: bool = False
) -> list[tuple[int, dict[str, str]]]:
    """Read a table (CSV, UTF-8): the number of each line, and its cells by column.

    Between the cells stand commas, semicolons or tabs; where a spreadsheet wrote
    "sep=;" into the first line, what it says. Capitals of the columns, the space
    around cells and rows without a word do not count, and a cell that is not there
    is "". Raises InputError for what is no table, for a row with more cells than
    columns, for one with too few where `whole` rows are wanted, or, with the advice,
    for a missing column.
    """
    name, content = Path(path).name, read_text(path)
    between, skipped, content = _separated(content)
    table = csv.reader(StringIO(content), delimiter=between, skipinitialspace=True)
    try:
        lines = [(table.line_num + skipped, cells) for cells in table if any(cells)]
    except csv.Error:
        raise InputError(
            f"{name} is not a table. Save it as CSV, with commas."
        ) from None
    heading = [cell.strip().lower() for cell in (lines[0][1] if lines else [])]
    wanted = [*columns]
    missing = [column for column in wanted if column not in heading]
    if missing:
        raise InputError(f"{name} lacks the column {missing[0]!r}. {advice}")
    parts = 1 + max(map(heading.index, wanted)) if whole else 0
    rows: list[tuple[int, dict[str, str]]] = []
    for line, cells in lines[1:]:
        if "".join(cells).strip():
            where = f"Line {line} of {name}"
            rows.append((line, _row(heading, cells, where, SIGNS[between])))
            _refuse_too_few(len(cells), parts, where, SIGNS[between])
    return rows


def sign_between(content: str) -> str:
    """The sign that stands between the cells of a table, by its first line."""
    return _separated(content)[0]


def _separated(content: str) -> tuple[str, int, str]:
    """What stands between the cells, how many lines only say so, and the rest."""
    first, _, rest = content.lstrip().partition("\n")
    if first.startswith("sep=") and first[4:5] in SIGNS:
        return first[4], 1, rest
    others = [sign for sign in ";\t" if sign in first and "," not in first]
    return (others or [","])[0], 0, content


def _row(
    heading: list[str], cells: list[str], where: str, signs: str
) -> dict[str, str]:
    """The cells of a row by their columns."""
    if len(cells) == 1 < len(heading):
        _refuse_other_signs(cells[0], len(heading), where, signs)
    if any(cell.strip() for cell in cells[len(heading) :]):
        raise InputError(
            f"{where} has too many {signs}. Put a cell with such a sign in quotation "
            "marks, or write a decimal point."
        )
    given = [cell.strip() for cell in cells[: len(heading)]]
    return dict(zip(heading, [*given, *[""] * (len(heading) - len(given))]))


def _refuse_too_few(cells: int, wanted: int, where: str, signs: str) -> None:
    """Refuse a line with fewer parts than are wanted."""
    if cells < wanted:
        has = "one part" if cells == 1 else f"{_said(cells)} parts"
        raise InputError(
            f"{where} has {has} and needs {_said(wanted)}, with {signs} between them."
        )


def _said(number: int) -> str:
    """A small number as a word, a larger one in figures."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _refuse_other_signs(line: str, columns: int, where: str, signs: str) -> None:
    """Refuse a line that has other signs between its cells than the first line."""
    for sign, name in SIGNS.items():
        if line.count(sign) == columns - 1:
            raise InputError(
                f"{where} has {name} between its cells, and the first line has "
                f"{signs}. Write {signs} there, too."
            )
