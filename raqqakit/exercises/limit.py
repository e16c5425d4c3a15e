"""Running what a learner wrote, for a limited time, wherever Python runs.

The time is watched by Python's own tracing, which needs neither threads nor
signals and so works in a browser, too. It cannot stop what happens inside one
call of C code, such as `sum(range(10**12))`, a hard regular expression or a
`time.sleep`: the limit is noticed when that call returns.
"""

import builtins
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from time import perf_counter
from typing import Any

SECONDS = 0.5


class TimeUp(BaseException):
    """Raised in a function whose time is over."""

    def __init__(self, watch: "Watch") -> None:
        self.watch = watch

    def __del__(self) -> None:
        # Python stops tracing when the tracer raises. Where the function has caught
        # and dropped this, too, it is taken up again.
        self.watch.resume()


class NoInput(Exception):
    """Raised in a function that asks the keyboard."""


class Watch:
    """Looks at the clock at every step of a running function."""

    def __init__(self, seconds: float, home: Any) -> None:
        self.end, self.home, self.on = perf_counter() + seconds, home, True

    def step(self, frame: Any, event: str, value: object) -> Any:
        """Raise TimeUp when the time is over; called by Python at every step."""
        if frame.f_code in OWN or not self.on:
            return None
        if perf_counter() > self.end:
            raise TimeUp(self)
        # A loop in one line makes no other event in Python 3.11.
        frame.f_trace_opcodes = True
        return self.step

    def resume(self) -> None:
        """Take up the watch again in every frame that is still running."""
        if not self.on:
            return
        frame = sys._getframe(2)
        while frame is not None and frame is not self.home:
            frame.f_trace, frame.f_trace_opcodes = self.step, True
            frame = frame.f_back  # type: ignore[assignment]
        sys.settrace(self.step)


OWN = {TimeUp.__del__.__code__, Watch.resume.__code__}


def call(function: Callable[..., Any], *given: Any, seconds: float = SECONDS) -> Any:
    """Call a function and return what it returns; raise TimeUp when it takes long.

    Whatever else the function raises is raised here.
    """
    watch, before = Watch(seconds, sys._getframe()), sys.gettrace()
    try:
        sys.settrace(watch.step)
        return function(*given)
    finally:
        watch.on = False
        sys.settrace(before)


@contextmanager
def quiet() -> Iterator[io.StringIO]:
    """Keep what is printed, and let nothing wait for the keyboard."""
    asked, typed, printed = builtins.input, sys.stdin, io.StringIO()
    builtins.input, sys.stdin = _refuse, io.StringIO()
    try:
        with redirect_stdout(printed), redirect_stderr(io.StringIO()):
            yield printed
    finally:
        builtins.input, sys.stdin = asked, typed


def _refuse(*prompt: object) -> str:
    raise NoInput
