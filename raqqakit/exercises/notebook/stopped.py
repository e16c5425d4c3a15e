"""What a notebook says where a line stops: at YOUR_ANSWER, or at a slip.

A slip in the learner's own line gets a sentence; every other error is shown as ever.
"""

import ast
from types import TracebackType
from typing import Any

from raqqakit.exercises.answers.functions.inspecting import FUNCTIONS
from raqqakit.exercises.notebook.cell import still_stands
from raqqakit.exercises.notebook.slips import said_of
from raqqakit.exercises.problems import UNTOUCHED
from raqqakit.exercises.replies import COULD_NOT, NOT_ATTEMPTED, Result, Words


def show(
    shell: Any, kind: type, error: Exception, trace: TracebackType, **_: object
) -> None:
    """Show a reply in the place of an error, or the error itself."""
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
