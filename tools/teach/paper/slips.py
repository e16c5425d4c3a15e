"""The slips of the class's experiment, from the rows of its wordings."""

from typing import Any

from raqqakit import data
from raqqakit.rows import read_rows

# Which slip it is, what the number is about, and the sentence in its wording.
COLUMNS = ("slip", "story", "about", "text")
TABLE = ("experiment", "wordings.csv")
COPIES = 2  # of each of four wordings: so much fits a page
PRINT = "How many would you print? A number, a range, or words:"
TRUST = "How much do you trust the number in the sentence? Ring one."
TRUSTED, ENDS = range(1, 8), ("not at all", "completely")


def rows(story: str) -> list[dict[str, str]]:
    """The wordings of a story; none where the kit has no such table."""
    path = data.folder().joinpath(*TABLE)
    if not path.exists():
        return []
    advice = "Add it to the first line of the table."
    found = (row for _, row in read_rows(path, list(COLUMNS), advice))
    return [row for row in found if row["story"] == story]


def content(wordings: list[dict[str, str]]) -> dict[str, Any]:
    """What a sheet of slips holds: each wording so often that they fill a page."""
    return {
        "slips": [{name: row[name] for name in COLUMNS} for row in wordings] * COPIES,
        "print": PRINT,
        "trust": TRUST,
        "trusted": [*TRUSTED],
        "ends": ENDS,
    }
