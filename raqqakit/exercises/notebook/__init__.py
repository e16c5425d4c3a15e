"""What a notebook says where a line stops, or lacks its round brackets."""

import sys
from types import MethodType

from raqqakit.exercises.notebook import brackets, stopped


def answer_what_stops() -> None:
    """In a notebook, have a sentence for a line that stops, or lacks its brackets."""
    if "IPython" in sys.modules:
        from IPython import get_ipython

        if shell := get_ipython():
            shell.set_custom_exc((Exception,), stopped.show)
            plain = shell.display_formatter.formatters["text/plain"]
            plain.for_type(MethodType, brackets.show)
