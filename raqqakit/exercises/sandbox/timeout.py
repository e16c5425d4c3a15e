"""Running what a learner wrote, for a limited time, wherever Python runs.

Python itself looks at the clock, at every step of the running function. That needs
neither threads nor signals, and so works in a browser, too. It cannot stop what
happens inside one call of C code, such as `sum(range(10**12))`, a hard regular
expression or a `time.sleep`: the limit is noticed when that call returns.
"""

import builtins
import io
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from threading import get_ident
from time import perf_counter
from typing import Any, Protocol

# Of the processor's time: a computer that is busy elsewhere stops nobody. What takes
# its time asleep is stopped later, by the clock.
SECONDS, ASLEEP = 0.5, 3
WORKED: Callable[[], float] = getattr(time, "thread_time", perf_counter)


class Clock:
    """Says whether a time is over, by the time that this thread has worked."""

    def __init__(self, seconds: float) -> None:
        self.until, self.last = perf_counter() + seconds, perf_counter() + ASLEEP
        self.worked = WORKED() + seconds

    def over(self) -> bool:
        """Whether the time is over; quick as long as it cannot be."""
        now = perf_counter()
        return now > self.until and (now > self.last or WORKED() > self.worked)

    def left(self) -> float:
        """How many seconds of work are left; less than none when it is over."""
        return self.worked - WORKED()


class TimeUp(BaseException):
    """Raised in a function whose time is over."""


class NoInput(Exception):
    """Raised in a function that asks the keyboard."""


class Watch(Protocol):
    """Looks at the clock while a function runs."""

    def begin(self) -> None:
        """Begin to look at the clock."""

    def finish(self) -> None:
        """Stop looking, and leave no trace of it."""


class Monitoring:
    """A watch by Python's own monitoring, which there is from version 3.12 on."""

    def __init__(self, seconds: float) -> None:
        self.monitoring: Any = sys.monitoring  # type: ignore[attr-defined, unused-ignore]
        free = (n for n in (4, 3, 5, 1, 2) if self.monitoring.get_tool(n) is None)
        events = self.monitoring.events
        self.tool, self.here, self.clock = next(free), get_ident(), Clock(seconds)
        self.kinds = (events.PY_START, events.PY_RESUME, events.JUMP, events.LINE)

    def begin(self) -> None:
        """Ask to be told of every step."""
        self.monitoring.use_tool_id(self.tool, "reading-raqqa")
        for kind in self.kinds:
            self.monitoring.register_callback(self.tool, kind, self.step)
        self.monitoring.set_events(self.tool, sum(self.kinds))

    def step(self, code: Any, *_: object) -> None:
        """Raise TimeUp when the time is over; other threads run on undisturbed."""
        here = code not in OWN and get_ident() == self.here
        if here and self.clock.over():
            raise TimeUp

    def finish(self) -> None:
        """Ask for no more, and give back the place among Python's tools."""
        self.monitoring.set_events(self.tool, 0)
        for kind in self.kinds:
            self.monitoring.register_callback(self.tool, kind, None)
        self.monitoring.free_tool_id(self.tool)


class Tracing:
    """A watch by Python's tracing, for version 3.11.

    Python drops a tracer that raises, and a function may catch that and run on. So the
    watch is taken up again as soon as what was raised is forgotten. It is lost only
    where the very `except` that caught it has no end.
    """

    def __init__(self, seconds: float) -> None:
        self.clock, self.done = Clock(seconds), False
        self.before = sys.gettrace()
        self.stop = type("TimeUp", (TimeUp,), {"__del__": lambda _: self.resume()})
        self.own = OWN | {self.stop.__del__.__code__}  # type: ignore[attr-defined]

    def begin(self) -> None:
        """Ask to be told of every step."""
        sys.settrace(self.step)

    def step(self, frame: Any, event: str, value: object) -> Any:
        """Raise TimeUp when the time is over."""
        if frame.f_code in self.own or self.done:
            return None
        if self.clock.over():
            raise self.stop
        # A loop in one line makes no other event in Python 3.11.
        frame.f_trace_opcodes = True
        return self.step

    def resume(self) -> None:
        """Take up the watch in every frame that is still running."""
        if self.done:
            return
        frame = sys._getframe(1)
        while frame and frame.f_code is not call.__code__:
            if frame.f_code not in self.own:
                frame.f_trace, frame.f_trace_opcodes = self.step, True
            frame = frame.f_back  # type: ignore[assignment]
        sys.settrace(self.step)

    def finish(self) -> None:
        """Put back what was there before."""
        self.done = True
        sys.settrace(self.before)


def call(function: Callable[..., Any], *given: Any, seconds: float = SECONDS) -> Any:
    """Call a function and return what it returns; raise TimeUp when it takes long.

    Whatever else the function raises is raised here.
    """
    watch: Watch = _watch(seconds)
    try:
        watch.begin()
        return function(*given)
    finally:
        try:
            watch.finish()
        except TimeUp:  # it came one step late
            watch.finish()


def _watch(seconds: float) -> Watch:
    new = sys.version_info >= (3, 12)
    return Monitoring(seconds) if new else Tracing(seconds)


OWN = {call.__code__, Clock.over.__code__} | {
    getattr(kind, name).__code__
    for kind in (Monitoring, Tracing)
    for name in ("begin", "step", "resume", "finish")
    if hasattr(kind, name)
}


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
