"""The answers as a table for a spreadsheet: a line for each, in no one's order."""

import csv
from collections.abc import Sequence
from io import StringIO

from raqqakit.experiment.wordings import CALLED
from tools.experiment.answers import Given
from tools.gather.cells import harmless

COLUMNS = (
    "story", "letter", "wording", "would_print", "kind", "lowest", "highest",
    "hedge", "trust_1_to_7",
)  # fmt: skip


def csv_text(given: Sequence[Given]) -> str:
    """One line for each answer, sorted by what it says, so that no file is known."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted(map(_row, given)))
    return written.getvalue()


def _row(one: Given) -> list[str]:
    printed, wording = one.printed, one.wording
    ends = (printed.low, printed.high) if printed else (None, None)
    trust = "" if one.trust is None else str(one.trust)
    return [
        wording.story,
        wording.slip,
        CALLED[wording.wording],
        harmless(printed.words) if printed else "",
        printed.kind if printed else "",
        *("" if end is None else str(end) for end in ends),
        printed.hedge if printed else "",
        trust,
    ]
