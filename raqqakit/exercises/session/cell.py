"""What stands in the cell that runs: whether an answer still rests on YOUR_ANSWER.

A placeholder that was turned into a number is a number like others. So it is the
cell's code that is read, which a notebook keeps in `In`.
"""

import ast
import sys
from types import FrameType, TracebackType
from typing import Any

from raqqakit.exercises.problems import UNTOUCHED
from raqqakit.exercises.replies import COULD_NOT, NOT_ATTEMPTED, Result, Words
from raqqakit.exercises.sandbox.inspecting import FUNCTIONS
from raqqakit.exercises.session.slips import said_of
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


def say_where_it_stands() -> None:
    """In a notebook, answer a line that stops at YOUR_ANSWER with a reply.

    A slip in the learner's own line gets a sentence; every other error is shown as
    ever.
    """
    if "IPython" in sys.modules:
        from IPython import get_ipython

        if shell := get_ipython():
            shell.set_custom_exc((Exception,), _show)


def _show(
    shell: Any, kind: type, error: Exception, trace: TracebackType, **_: object
) -> None:
    from IPython.display import display

    if _stops_there(trace):
        display(Result(NOT_ATTEMPTED, "not-attempted", UNTOUCHED))
    elif words := _slip(shell, error, trace):
        last = f"{type(error).__name__}: {getattr(error, 'msg', error)}"
        display(Words("Stopped", f"{words} Python says: `{last}`.", COULD_NOT))
    else:
        shell.showtraceback((kind, error, trace), running_compiled_code=True)


def _slip(shell: Any, error: Exception, trace: TracebackType | None) -> str:
    """What to say of an error in the learner's own line; "" for one further in."""
    if isinstance(error, SyntaxError):
        return said_of(_as_python_says(error, shell.user_ns.get("In", [])), ())
    while trace and trace.tb_next:
        trace = trace.tb_next
    own = trace and trace.tb_frame.f_globals is shell.user_ns
    return said_of(error, [*shell.user_ns, *FUNCTIONS]) if own else ""


def _as_python_says(error: SyntaxError, cells: list[str]) -> SyntaxError:
    """The error of a cell that breaks off: IPython leaves out what is not closed."""
    if "incomplete input" in error.msg and cells:
        try:
            ast.parse(cells[-1])
        except SyntaxError as found:
            return found
    return error


def _stops_there(trace: TracebackType | None) -> bool:
    while trace:
        if still_stands(trace.tb_frame, trace.tb_lineno):
            return True
        trace = trace.tb_next
    return False
