"""Raising TimeUp in a function, however often that catches it, and nowhere else.

What is caught again and again needs more than one TimeUp. From Python 3.12 on, each
step of the function raises one; in 3.11, each one that is made sends the next.
"""

import sys
from collections.abc import Callable
from functools import partial
from threading import get_ident
from types import CodeType, FrameType
from typing import Any, TypeVar

from raqqakit.exercises.sandbox.clock import Clock, TimeUp

T = TypeVar("T")
MONITORING: Any = getattr(sys, "monitoring", None)
ROOM = 200


class Stop:
    """Raises TimeUp in the work of the thread that makes this, when its time is over.

    `thread` is that thread while it is at the work, and else 0, which is nobody: what
    is sent there reaches no one.
    """

    def __init__(self, clock: Clock) -> None:
        from ctypes import c_ulong, py_object, pythonapi

        self.clock, self.here, self.thread = clock, get_ident(), c_ulong(0)
        self.limit, self.tools = sys.getrecursionlimit(), list[int]()
        self.kind = type("TimeUp", (TimeUp,), {})
        raise_in = pythonapi["PyThreadState_SetAsyncExc"]  # without a class of its own
        raise_in.argtypes, raise_in.restype = (c_ulong, py_object), None
        self.send = partial(raise_in, self.thread, self.kind)
        if not MONITORING:  # no Python code is in `send`, for it would arrive there
            self.kind.__init__ = staticmethod(self.send)  # type: ignore[misc]

    def alone(self, work: Callable[[], T]) -> T:
        """Do the work; when this ends, no TimeUp is under way any more."""
        try:
            self.thread.value = self.here
            return _inside(work)
        finally:
            self.thread.value = 0
            try:  # noqa: SIM105
                _arrive()
            except TimeUp:
                pass

    def due(self, code: CodeType) -> bool:
        """Whether TimeUp is to be raised in this code, which this thread runs now.

        Not in the code of a stop itself, which may run before the work and after it.
        """
        at_work = self.thread.value == get_ident() and code not in OWN
        return at_work and self.clock.over()

    def tick(self, number: int, frame: FrameType | None) -> None:
        """Raise TimeUp if it is due where a signal has come in."""
        if frame and self.due(frame.f_code):
            self.begin()
            raise self.kind

    def begin(self) -> None:
        """Raise TimeUp from here on, at every step, so that catching it is no use."""
        if not MONITORING:  # a function that calls itself leaves no room for a TimeUp
            sys.setrecursionlimit(self.limit + ROOM)
            self.send()
            return
        if not self.tools:
            free = (n for n in (4, 3, 5, 1, 2) if MONITORING.get_tool(n) is None)
            self.tools.append(next(free))
            MONITORING.use_tool_id(self.tools[0], "reading-raqqa")
        self._tell(self._step)

    def _step(self, code: CodeType, *_: object) -> None:
        if self.due(code):
            raise TimeUp

    def end(self) -> None:
        """Leave no trace: nobody is told of steps any more."""
        sys.setrecursionlimit(self.limit)
        for tool in self.tools:
            self._tell(None)
            MONITORING.free_tool_id(tool)
        self.tools.clear()

    def _tell(self, step: Callable[..., None] | None) -> None:
        events = MONITORING.events
        kinds = (events.PY_START, events.PY_RESUME, events.JUMP, events.LINE)
        for kind in kinds:
            MONITORING.register_callback(self.tools[0], kind, step)
        MONITORING.set_events(self.tools[0], sum(kinds) if step else 0)


def _inside(work: Callable[[], T]) -> T:
    return work()


def _arrive() -> None:
    """Python hands over what was sent to a thread when it begins a function."""


METHODS = (Stop.alone, Stop.due, Stop.tick, Stop._step, Clock.over)
OWN = {method.__code__ for method in METHODS}
