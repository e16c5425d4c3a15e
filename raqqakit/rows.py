"""From a table in a file to its rows."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from raqqakit.decoding import read_text
from raqqakit.errors import InputError


def read_rows(
    path: str | Path, columns: Iterable[str], advice: str
) -> list[tuple[int, dict[str, str]]]:
    """Read a table (CSV, UTF-8): the number of each line, and its cells by column.

    Between the cells stand commas, or semicolons where the first line has no comma:
    so spreadsheets save it in Norway. A cell that is not there is "". Raises
    InputError for what is no table, or, with the advice, for a missing column.
    """
    content = read_text(path)
    first = content.lstrip().split("\n")[0]
    between = ";" if ";" in first and "," not in first else ","
    table = csv.DictReader(
        StringIO(content), restval="", delimiter=between, skipinitialspace=True
    )
    try:
        table.fieldnames = [name.strip() for name in table.fieldnames or []]
        missing = [c for c in columns if c not in table.fieldnames]
        rows = [] if missing else [(table.line_num, row) for row in table]
    except csv.Error:
        raise InputError(
            f"{Path(path).name} is not a table. Save it as CSV, with commas."
        ) from None
    if missing:
        raise InputError(f"{Path(path).name} lacks the column {missing[0]!r}. {advice}")
    return rows
