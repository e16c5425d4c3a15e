"""One set of exercises as an assignment of nbgrader's.

A cell with an answer holds the learner's starter and, between two marks that nbgrader
takes out, one solution. Under it stands a locked cell that gives the point.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.copies import without_outputs

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
LINK = re.compile(r"\[([^\]]*)\]\((?:\.\./)+[^)]*\)")
PROBLEM = re.compile(r"q\d+")
APART = """from raqqakit.exercises.past import points

points.apart()  # an empty record, where nbgrader runs this

"""
POINT = """# The point of problem {number}, for nbgrader. This cell stays as it is.
from raqqakit.exercises.past import points

points.point("{set}", "{problem}")"""
HANDED_IN = (Path(__file__).parent / "handed_in.md").read_text(encoding="utf-8").strip()


def assignment(name: str, exercises: bytes, solutions: bytes) -> bytes:
    """The notebook for nbgrader's folder `source`, the same each time to the byte.

    Takes the name of the set, and its notebook without and with the answers.
    """
    notebook = json.loads(without_outputs(exercises))
    answers = {of: _source(cell) for cell in _cells(solutions) if (of := problem(cell))}
    notebook["cells"] = [*_assigned(name, notebook["cells"], answers)]
    notebook["nbformat_minor"] = 5  # the first in which every cell has its id
    return f"{json.dumps(notebook, indent=1, ensure_ascii=False)}\n".encode()


def problem(cell: dict[str, Any]) -> str:
    """The problem whose answer stands in a cell, such as "q4"; "" for all others."""
    tags = cell["metadata"].get("tags", []) if cell["cell_type"] == "code" else []
    return next(filter(PROBLEM.fullmatch, tags), "")


def _cells(notebook: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(notebook)["cells"]
    return found


def _source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def _assigned(
    name: str, cells: list[dict[str, Any]], answers: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """The cells of a set, each as nbgrader wants it, with those that give points."""
    first = next(cell for cell in cells if cell["cell_type"] == "code")
    for cell in cells:
        source = LINK.sub(r"\1", _source(cell))
        if cell is first:
            yield _note(name)
            yield _with(cell, APART + source, _marked("setup", locked=True))
        elif of := problem(cell):
            solved = with_solution(source, answers[of])
            yield _with(cell, solved, _marked(f"{of}-answer", solution=True))
            yield _point(name, of)
        else:
            yield _with(cell, source)


def with_solution(starter: str, answer: str) -> str:
    """A starter with a solution in it, in the line before its last, which checks.

    Nbgrader leaves an empty line where the solution was, so a starter that has one
    there comes back to the byte.
    """
    *before, check = starter.split("\n")
    *lines, _ = answer.split("\n")
    while before and not before[-1]:
        before.pop()
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join([*before, BEGIN, *lines, END, check])


def _note(name: str) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": "markdown",
        "id": f"{name}-handed-in",
        "metadata": {},
    }
    return _with(cell, HANDED_IN)


def _point(name: str, of: str) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": "code",
        "execution_count": None,
        "id": f"{name}-{of}-point",
        "metadata": {},
        "outputs": [],
    }
    source = POINT.format(number=of[1:], set=name, problem=of)
    return _with(cell, source, _marked(of, locked=True) | {"grade": True, "points": 1})


def _with(
    cell: dict[str, Any], source: str, marks: dict[str, Any] | None = None
) -> dict[str, Any]:
    """A cell with another source and, if it is nbgrader's, with its marks."""
    metadata = cell["metadata"] | ({"nbgrader": marks} if marks else {})
    return cell | {"metadata": metadata, "source": source.splitlines(keepends=True)}


def _marked(
    name: str, *, locked: bool = False, solution: bool = False
) -> dict[str, Any]:
    """What nbgrader wants to know of a cell."""
    return {
        "grade": False,
        "grade_id": name,
        "locked": locked,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
