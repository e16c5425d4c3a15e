"""Running what a learner wrote, for a limited time, wherever Python runs.

Nothing watches a function while it has time, so it runs at full speed. Afterwards
TimeUp is raised in it from outside, until it has ended: by a timer's signal, which
reaches a sleep, a lock and a slow pattern, too; where there are no such signals, by
another thread. A browser has neither, and there every step looks at the clock. None
of the three can end one call of C code, such as `sum(itertools.count())`.
"""

import signal
import sys
import threading
from collections.abc import Callable
from contextvars import copy_context
from functools import partial
from time import monotonic
from traceback import walk_stack
from typing import TypeVar, cast

from raqqakit.exercises.sandbox.clock import Clock, TimeUp
from raqqakit.exercises.sandbox.stop import Stop

T = TypeVar("T")
Work = Callable[[], T]

# From one attempt to stop a function to the next; how many there are before a thread
# that sleeps is left to itself; how deep calls may lie: a browser has a small stack.
TICK, TICKS, DEEP = 0.01, 100, 120


def call(function: Callable[..., T], *given: object, clock: Clock) -> T:
    """Call a function and return what it returns; raise TimeUp when its time is over.

    Whatever else the function raises is raised here.
    """
    clock.check()
    found = _way()(partial(function, *given), clock)
    clock.check()
    return found


def _way() -> Callable[[Work[T], Clock], T]:
    if sys.platform == "emscripten":
        return by_steps
    main = threading.current_thread() is threading.main_thread()
    return by_signal if main and hasattr(signal, "setitimer") else by_thread


def by_signal(work: Work[T], clock: Clock) -> T:
    """Do the work in this thread, the main one, and stop it by a timer's signal."""
    stop = Stop(clock)
    handler, start = signal.signal(signal.SIGALRM, stop.tick), monotonic()
    left, every = signal.setitimer(signal.ITIMER_REAL, TICK, TICK)
    try:
        return stop.alone(work)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        stop.end()
        signal.signal(signal.SIGALRM, handler)
        if left:  # somebody else's timer runs on as if nothing had been
            left = max(left - monotonic() + start, 1e-6)
            signal.setitimer(signal.ITIMER_REAL, left, every)


def by_thread(work: Work[T], clock: Clock) -> T:
    """Do the work in a thread of its own, and stop that from here."""
    stops: list[Stop] = []
    ended: list[tuple[T | None, BaseException | None]] = []

    def run() -> None:
        stops.append(Stop(clock))
        try:
            ended.append((stops[0].alone(work), None))
        except BaseException as trouble:
            ended.append((None, trouble))

    thread = threading.Thread(target=copy_context().run, args=(run,), daemon=True)
    thread.start()
    try:
        _wait(thread, stops, clock)
    finally:
        for stop in stops:
            stop.end()
            stop.send()  # for a thread that is asleep and wakes later
    value, trouble = ended[0] if ended else (None, TimeUp())
    if trouble:
        raise trouble
    return cast(T, value)


def _wait(thread: threading.Thread, stops: list[Stop], clock: Clock) -> None:
    """Wait for a thread; stop it when the time is over, and give up after TICKS."""
    ticks = TICKS
    while thread.is_alive() and ticks:
        thread.join(TICK)
        if clock.over():
            ticks -= 1
            for stop in stops:
                stop.begin()


def by_steps(work: Work[T], clock: Clock) -> T:
    """Do the work in this thread, and look at the clock at every step of it."""
    stop = Stop(clock)
    stop.begin()
    sys.setrecursionlimit(min(stop.limit, sum(1 for _ in walk_stack(None)) + DEEP))
    try:
        return stop.alone(work)
    finally:
        stop.end()
