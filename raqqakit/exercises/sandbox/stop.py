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

T = TypeVar("T")
MONITORING: Any = getattr(sys, "monitoring", None)
ROOM = 200


class TimeUp(BaseException):
    """Raised in a function whose time is over."""


class Stop:
    """Raises TimeUp in the work of the thread that makes this, when its time is over.

    `thread` is that thread while it is at the work, and else 0, which is nobody: what
    is sent there reaches no one.
    """

    def __init__(self, over: Callable[[], bool]) -> None:
        from ctypes import PYFUNCTYPE, c_ulong, py_object, pythonapi

        self.over, self.here, self.thread = over, get_ident(), c_ulong(0)
        self.limit, self.tools = sys.getrecursionlimit(), list[int]()
        self.kind = type("TimeUp", (TimeUp,), {})
        prototype = PYFUNCTYPE(None, c_ulong, py_object)
        raise_in = prototype(("PyThreadState_SetAsyncExc", pythonapi))
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
        here = self.thread.value == get_ident() and code is not Stop.alone.__code__
        if here and self.over():
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


def at_work(frame: FrameType | None) -> bool:
    """Whether a frame is one of the work, and not of what is done before or after."""
    while frame and frame.f_code is not _inside.__code__:
        frame = frame.f_back
    return frame is not None


def _inside(work: Callable[[], T]) -> T:
    return work()


def _arrive() -> None:
    """Python hands over what was sent to a thread when it begins a function."""
