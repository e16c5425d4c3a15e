"""The slips of the class's experiment, from the table of its wordings."""

import csv
from typing import Any

from raqqakit import data

TABLE = ("experiment", "wordings.csv")
COPIES = 8  # of each wording: a class of 30 in four groups


def by_story() -> dict[str, list[dict[str, str]]]:
    """The rows of the table of wordings by story; empty where there is no table."""
    return {}


def content(rows: list[dict[str, str]]) -> dict[str, Any]:
    """What the sheet of slips holds, from the rows of a story."""
    return {"slips": rows}
