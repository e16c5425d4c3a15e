"""What a notebook says of a method that stands without its round brackets."""

from types import MethodType
from typing import Any

WITHOUT = "Write round brackets behind it: {}.{}()"


def show(method: MethodType, printer: Any, _: bool) -> None:
    """Print how a method is called whose owner knows its own name in the notebook."""
    called = getattr(method.__self__, "called", None)
    known = isinstance(called, str)
    printer.text(WITHOUT.format(called, method.__name__) if known else repr(method))
