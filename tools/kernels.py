"""Beginning again with a kernel that lost its port to another program at its start.

Jupyter looks for free ports and then starts the kernel that is to listen there. Where
several kernels begin at once, another may have taken one in between.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
STARTS = 3
LOST = "Kernel died before replying"


def started(start: Callable[P, T]) -> Callable[P, T]:
    """A way to start a kernel that begins again where it died before its first word.

    Takes a function that starts a kernel, or that starts one and runs a notebook.
    Whatever else it raises is raised as it is.
    """

    @wraps(start)
    def begun(*given: P.args, **named: P.kwargs) -> T:
        for _ in range(STARTS - 1):
            try:
                return start(*given, **named)
            except RuntimeError as trouble:
                if LOST not in str(trouble):
                    raise
        return start(*given, **named)

    return begun
