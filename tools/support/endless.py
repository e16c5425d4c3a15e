"""Every kind of function that never ends, and how often the limit stops it.

    python -m tools.support.endless --times 1000
    python -m tools.support.endless --times 1000 --collector
    python -m tools.support.endless --way by_thread --only loop

Each kind is tried in a Python of its own, which is ended when one try takes longer
than PATIENCE: so a limit that fails is a line of the table and no standstill. With
`--collector` callbacks run at each collection of garbage, and a hook keeps what they
raise, as tools for tests do.
"""

import argparse
import builtins
import contextlib
import faulthandler
import gc
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import count

from raqqakit.exercises.answers.functions import calls
from raqqakit.exercises.sandbox import clock, timeout

PATIENCE = 10.0  # seconds for one try; a whole second is much
KEPT: list[object] = []


def loop() -> None:
    """Run in a circle."""
    while True:
        pass


def counting() -> None:
    """Count without an end."""
    for _ in count():
        pass


def bare_except() -> None:
    """Try the same for ever, and catch whatever comes."""
    while True:
        try:
            int("ten")
        except:  # noqa: E722
            pass


def catching() -> None:
    """Catch everything, long work too."""
    while True:
        try:
            sum(len(str(n)) for n in range(1_000))
        except BaseException:
            pass


def catching_thrice() -> None:
    """Catch everything in a loop in a loop in a loop."""
    while True:
        try:
            catching_twice()
        except BaseException:
            pass


def catching_twice() -> None:
    """Catch everything in a loop in a loop."""
    while True:
        try:
            sleeping_and_catching()
        except BaseException:
            pass


def in_finally() -> None:
    """Go on where things are tidied up."""
    try:
        loop()
    finally:
        loop()


def keeping() -> None:
    """Keep every error that was caught."""
    caught = []
    while True:
        try:
            int("ten")
        except BaseException as trouble:
            caught.append(trouble)


def generator() -> None:
    """Wait for the end of a generator that has none."""
    for _ in (n for n in iter(int, 1)):
        pass


def generator_in_c() -> None:
    """Let Python's own `sum` ask a generator."""
    sum(n for n in iter(int, 1))


def recursion() -> None:
    """Call itself."""
    recursion()


def recursion_in_c() -> None:
    """Call itself by way of C code, which takes more of the stack than Python's."""
    any(one() for one in [recursion_in_c])


class Calling:
    """What calls itself when it is called."""

    def __call__(self) -> None:
        """Call itself, by way of much C code."""
        self()


def recursion_in_an_object() -> None:
    """Call what calls itself."""
    Calling()()


def catching_recursion() -> None:
    """Call itself again when that has failed."""
    try:
        catching_recursion()
    except BaseException:
        catching_recursion()


def short_sleeps() -> None:
    """Sleep again and again."""
    while True:
        time.sleep(0.001)


def long_sleep() -> None:
    """Sleep once, but long."""
    time.sleep(2 * PATIENCE)


def sleeping_and_catching() -> None:
    """Try again later, whatever comes."""
    while True:
        try:
            time.sleep(0.01)
        except BaseException:
            pass


def growing() -> None:
    """Make a list longer."""
    numbers: list[list[int]] = []
    while True:
        numbers.append([len(numbers)])


def slow_pattern() -> None:
    """Search with a pattern that tries every way to read a row of letters."""
    re.match(r"(a+)+$", "a" * 60 + "b")


class Finished:
    """Something that does a little when it is thrown away."""

    def __del__(self) -> None:
        """Do a little."""
        sum(range(10))
        for _ in range(20):
            pass


def finaliser() -> None:
    """Throw things away that have something to do then."""
    while True:
        Finished()


def lock() -> None:
    """Wait for a lock that nobody opens."""
    closed = threading.Lock()
    closed.acquire()
    closed.acquire()


def join() -> None:
    """Wait for a thread that does not end."""
    SLEEPER.join()


def collector() -> None:
    """Run in a circle while garbage is collected at the wrong moment."""
    gc.set_threshold(gc.get_count()[0] + 3)
    while True:
        pass


SLEEPER = threading.Thread(target=threading.Event().wait, daemon=True)
KINDS = {
    kind.__name__: kind
    for kind in (
        loop, counting, bare_except, catching, catching_thrice, in_finally, keeping,
        generator, generator_in_c, recursion, recursion_in_c, recursion_in_an_object,
        catching_recursion, short_sleeps, long_sleep, sleeping_and_catching, growing,
        slow_pattern, finaliser, lock, join, collector,
    )
}  # fmt: skip
# What waits in C: a thread can be left to it, a step of Python's does not come.
IN_C = {"long_sleep", "lock", "join", "slow_pattern"}
LEFT_OUT: dict[str, set[str]] = {
    "by_signal": set(),
    "by_thread": {"slow_pattern"},
    "by_steps": IN_C,
}
ROW = "| {} | {} | {} | {} of {} | {} |"


def state() -> list[object]:
    """What a check takes away from the learner, and must give back."""
    timers = hasattr(signal, "setitimer")
    monitoring = getattr(sys, "monitoring", None)
    return [
        sys.stdout, sys.stderr, sys.stdin, builtins.input, sys.unraisablehook,
        sys.gettrace(), sys.getrecursionlimit(),
        timers and [signal.getsignal(signal.SIGALRM), signal.getitimer(0)],
        monitoring and [monitoring.get_tool(n) for n in range(6)],
        dict(globals()),
    ]  # fmt: skip


@contextlib.contextmanager
def collecting() -> Iterator[None]:
    """Let callbacks run at each collection of garbage, and keep what they raise."""
    before = gc.get_threshold(), sys.unraisablehook
    gc.callbacks.append(_work)
    gc.set_threshold(50)
    sys.unraisablehook = lambda lost: KEPT.append(lost.exc_value)
    try:
        yield
    finally:
        gc.callbacks.remove(_work)
        gc.set_threshold(before[0][0])
        sys.unraisablehook = before[1]


def _work(phase: str, about: dict[str, int]) -> None:
    for _ in range(20):
        pass


def tried(kind: str, way: str) -> str:
    """Give an endless function to a check; return how it ended."""
    if kind == "join" and not SLEEPER.is_alive():
        SLEEPER.start()
    before, collect = state(), gc.get_threshold()
    with only(way):
        how, *_ = calls.run(KINDS[kind], calls.case(gives=None), clock.Clock())
    gc.set_threshold(*collect)
    return str(how) if state() == before else f"{how}, and not all given back"


@contextlib.contextmanager
def only(way: str) -> Iterator[None]:
    """Let functions be stopped in one way and no other."""
    before, timeout._way = timeout._way, lambda: getattr(timeout, way)
    try:
        yield
    finally:
        timeout._way = before


def well(kind: str, how: str) -> bool:
    """Whether a function of a kind ended as it should."""
    recursion = kind.startswith("recursion") and how == "RecursionError"
    return recursion or how == "too long"


def ways() -> list[str]:
    """The ways of stopping a function that this Python has."""
    here = {
        "by_signal": hasattr(signal, "setitimer"),
        "by_thread": sys.platform != "emscripten",
    }
    here["by_steps"] = hasattr(sys, "monitoring")
    return [way for way, has in here.items() if has]


def measure(kind: str, way: str, times: int) -> None:
    """Try one kind so many times; print how many were stopped, and the slowest."""
    clock.SECONDS, clock.ASLEEP, timeout.TICK = 0.002, 0.005, 0.002
    timeout.TICKS = 5 if kind in IN_C else 500
    stopped, slowest = 0, 0.0
    for _ in range(times):
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        start = time.perf_counter()
        stopped += well(kind, how := tried(kind, way))
        slowest = max(slowest, time.perf_counter() - start)
        faulthandler.cancel_dump_traceback_later()
        print(stopped, f"{slowest:.2f} s", "" if well(kind, how) else how, flush=True)


def row(kind: str, way: str, arguments: argparse.Namespace) -> bool:
    """Measure one kind in a Python of its own, and print its line of the table."""
    command = [sys.executable, "-m", "tools.support.endless", "--here", "--only", kind]
    command += ["--way", way, "--times", str(arguments.times)]
    command += ["--collector"] * arguments.collector
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines() or ["0 - nothing"]
    stopped, slowest = lines[-1].split()[:2]
    faults = sorted({fault for line in lines if (fault := line.partition(" s ")[2])})
    said = [f"{slowest} s", *faults]
    if done.returncode:
        said.append(f"ended by force ({done.returncode})")
    version = sys.version.split()[0]
    line = ROW.format(version, way, kind, stopped, arguments.times, ", ".join(said))
    print(line, flush=True)
    return bool(int(stopped) == arguments.times)


def main() -> int:
    """Print the table; return 0 if everything was stopped each time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--only", choices=list(KINDS))
    parser.add_argument("--way", choices=ways())
    parser.add_argument("--collector", action="store_true")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.here:
        with collecting() if asked.collector else contextlib.nullcontext():
            measure(asked.only, asked.way, asked.times)
        return 0
    pairs = [
        (kind, way)
        for way in ([asked.way] if asked.way else ways())
        for kind in ([asked.only] if asked.only else KINDS)
        if kind not in LEFT_OUT[way]
    ]
    rows = [row(kind, way, asked) for kind, way in pairs]
    return 0 if all(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
