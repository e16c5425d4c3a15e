"""What a notebook says of a method that stands without its round brackets."""

import sys
from types import MethodType
from typing import Any

WITHOUT = "Write round brackets behind it: {}.{}()"


def say_where_brackets_are_missing() -> None:
    """In a notebook, answer `lesson.q1.hint` with a sentence on what it lacks."""
    if "IPython" in sys.modules:
        from IPython import get_ipython

        if shell := get_ipython():
            plain = shell.display_formatter.formatters["text/plain"]
            plain.for_type(MethodType, _show)


def _show(method: MethodType, printer: Any, _: bool) -> None:
    """Print how a method is called whose owner knows its own name in the notebook."""
    called = getattr(method.__self__, "called", None)
    known = isinstance(called, str)
    printer.text(WITHOUT.format(called, method.__name__) if known else repr(method))
