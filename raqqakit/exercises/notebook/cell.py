"""What stands in the cell that runs: whether an answer still rests on YOUR_ANSWER.

A placeholder that was turned into a number is a number like others. So it is the
cell's code that is read, which a notebook keeps in `In`.
"""

import ast
from types import FrameType

from raqqakit.exercises.values.placeholder import NAME


def still_stands(frame: FrameType, line: int) -> bool:
    """Whether a line of a cell uses YOUR_ANSWER, or what was made from it.

    Takes the frame that runs the cell, and the number of the line. False for every
    other frame, and where there is no notebook.
    """
    name, cells = frame.f_code.co_name, frame.f_globals.get("In")
    is_cell = name == "<module>" or name.startswith("<cell line:")
    if not (is_cell and isinstance(cells, list) and cells):
        return False
    return rests_at(line, str(cells[-1]))


def rests_at(line: int, cell: str) -> bool:
    """Whether a line of a cell's code uses what was made from YOUR_ANSWER above it.

    What is made with the placeholder rests on it, until its name is given anew.
    """
    try:
        statements = ast.parse(cell).body
    except (SyntaxError, ValueError):
        return False
    resting = {NAME}
    for one in statements:
        used, given = _names(one)
        if one.lineno <= line <= (one.end_lineno or line):
            return bool(used & resting)
        resting = resting | given if used & resting else resting - given
    return False


def _names(statement: ast.stmt) -> tuple[set[str], set[str]]:
    """The names that a statement uses, and those that it gives."""
    nodes = [*ast.walk(statement)]
    names = [n for n in nodes if isinstance(n, ast.Name)]
    made = {n.name for n in nodes if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    used = {n.id for n in names if isinstance(n.ctx, ast.Load)}
    return used, made | {n.id for n in names if not isinstance(n.ctx, ast.Load)}
