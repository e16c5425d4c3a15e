"""The point of a problem, for a course that nbgrader grades.

What counts is in the record, by the name of the problem, as it is for `kit.py grade`:
cells may have been deleted, copied or changed.
"""

import os
import tempfile
from dataclasses import dataclass
from functools import cache

from raqqakit import files
from raqqakit.exercises.past.history import history
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT, Words
from raqqakit.record import Record

GRADED = "NBGRADER_EXECUTION"  # set while nbgrader runs a notebook


@dataclass(frozen=True)
class Point:
    """One point or none, as the number that nbgrader reads, and in words."""

    status: str

    def __repr__(self) -> str:
        return str(int(self.status == RIGHT))

    def _repr_html_(self) -> str:
        words = f"This problem is {self.status}."
        return Words(f"{self!r} of 1 point", words, self.status)._repr_html_()


@cache
def apart() -> "tempfile.TemporaryDirectory[str] | None":
    """Where nbgrader runs a notebook, begin with an empty record, gone afterwards.

    So neither the record that was handed in beside the notebook counts, nor anything
    of another learner's. Returns the folder, or None where nbgrader does not run.
    """
    if GRADED not in os.environ:
        return None
    folder = tempfile.TemporaryDirectory(
        prefix="reading-raqqa-", ignore_cleanup_errors=True
    )
    os.environ[files.HOME] = folder.name
    return folder


def point(name_of_set: str, problem: str) -> Point:
    """The point of a problem, such as "q1" of "ex02".

    Where nbgrader runs the notebook, the best answer of that run counts. For the
    learner it is the last one, which most likely still stands in the notebook.
    """
    past = history(Record().events(name_of_set), problem)
    counts = past.best if GRADED in os.environ else past.last
    return Point(counts.status if counts else NOT_ATTEMPTED)
