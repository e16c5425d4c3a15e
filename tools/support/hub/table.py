"""What the runs have shown, as a table in Markdown with the machine under it."""

import math
import statistics
from collections.abc import Callable, Sequence

from tools.support.hub.in_browser import DIALOG, WHERE
from tools.support.hub.measure import Result

# What a learner meets whose kernel was killed; in a browser it is a dialog.
KILLED = "KernelDied: killed"


def middle_and_most(values: Sequence[float], digits: int = 1) -> str:
    """The median and the 95th percentile, which is the value of that rank."""
    if not values:
        return "none"
    ranked = sorted(values)
    high = ranked[math.ceil(0.95 * len(ranked)) - 1]
    return f"{statistics.median(ranked):.{digits}f} / {high:.{digits}f}"


def from_to(values: Sequence[float]) -> str:
    """The smallest and the greatest of a few values, of which no share can be told."""
    return f"{min(values):.1f} to {max(values):.1f}" if values else "none"


def seconds(what: str, digits: int = 1) -> Callable[[Result], str]:
    """A cell with how long a step took."""
    return lambda result: middle_and_most(result.seen.seconds(what), digits)


def in_chromium(what: str) -> Callable[[Result], str]:
    """The same of the learners in Chromium."""
    return lambda result: from_to(result.seen.seconds(what + WHERE))


def logins(result: Result, what: str = "login") -> str:
    """How many logins went well, of how many that were tried."""
    tried = [s for s in result.seen.steps if s.what in (what, what + WHERE)]
    return f"{sum(not s.failed for s in tried)} of {len(tried)}"


def came_back(result: Result) -> str:
    """How many had everything back, of how many kernels were killed."""
    what = "all back after the kernel died"
    seen = result.seen.seconds(what) + result.seen.seconds(what + WHERE)
    return f"{len(seen)} of {result.killed}"


def failures(result: Result) -> dict[tuple[str, str], list[float]]:
    """What failed, and after how many seconds of the run each time.

    Meeting one's killed kernel is no failure. What fails while the hub is away fails
    for want of it, so the seconds are told.
    """
    found: dict[tuple[str, str], list[float]] = {}
    for step in result.seen.failures():
        if step.failed != KILLED and not step.what.startswith(DIALOG):
            found.setdefault((step.what, step.failed), []).append(step.at)
    return found


def losses(result: Result) -> str:
    """How many lost something of what was said to be saved."""
    return f"{sum(map(bool, result.lost.values()))} of {len(result.lost)}"


def saves(result: Result) -> str:
    """How often marks and notebooks were said to be saved."""
    told = result.seen.promised.values()
    return f"{sum(p.mark_saves for p in told)} + {sum(p.saves for p in told)}"


def megabytes(kind: str) -> Callable[[Result], str]:
    """A cell with the megabytes of each learner at the fullest moment."""
    return lambda result: middle_and_most(result.memory.fullest().whole(kind), 0)


def unshared(result: Result) -> str:
    """A cell with what each learner would take alone, at the fullest moment."""
    return middle_and_most(list(result.memory.fullest().unshared.values()), 0)


ROWS: tuple[tuple[str, Callable[[Result], str]], ...] = (
    ("of these in a real Chromium", lambda r: str(r.plan.in_browser)),
    ("logins that went well", logins),
    ("password sent to own server there, s", seconds("server started")),
    ("password sent to first output, s", seconds("from login on")),
    ("the same in Chromium, s, from to", in_chromium("from login on")),
    ("lesson opened to first output, s", seconds("first output")),
    ("the same in Chromium, s, from to", in_chromium("first output")),
    ("all cells of lesson 02 run, s", seconds("all cells run")),
    ("one cell run again, s", seconds("one cell run", 2)),
    ("a mark made and kept, s", seconds("mark saved", 2)),
    ("the notebook saved, s", seconds("notebook saved", 2)),
    ("marks + notebooks said to be saved", saves),
    ("kernels killed, all back", came_back),
    ("new kernel to first output, s", seconds("first output of the new kernel")),
    ("hub killed: answers again after, s", lambda r: f"{r.restart:.1f}"),
    ("logins after that", lambda r: logins(r, "login after the restart")),
    ("steps that failed", lambda r: str(sum(map(len, failures(r).values())))),
    ("**learners who lost saved work**", losses),
    ("memory of a learner's server, MB", megabytes("server")),
    ("memory of a learner's kernel, MB", megabytes("kernel")),
    ("both together, MB", megabytes("")),
    ("both, if nothing were shared, MB", unshared),
    ("hub and proxy, MB", lambda r: f"{r.memory.others():.0f}"),
    ("the whole class, MB", lambda r: f"{sum(r.memory.fullest().whole()):.0f}"),
    ("processor busy, median, %", lambda r: f"{r.memory.busy():.0f}"),
    ("of it the pretended learners, % of one core", lambda r: f"{100 * r.own:.0f}"),
)  # fmt: skip


def written(results: Sequence[Result], machine: str) -> str:
    """The table: a column for each run, then what failed, then the machine."""
    head = ["learners", *(str(r.plan.learners) for r in results)]
    rows = [[what, *(cell(r) for r in results)] for what, cell in ROWS]
    rule = ["---", *("--:" for _ in results)]
    lines = [f"| {' | '.join(row)} |" for row in (head, rule, *rows)]
    failed = [line for r in results for line in _failed(r)]
    return "\n".join([*lines, "", *failed, machine])


def _failed(result: Result) -> list[str]:
    """A line for each thing that failed, and for what was lost."""
    who = f"{result.plan.learners} learners"
    lines = [
        f"- {who}: {what}, after {', '.join(f'{at:.0f}' for at in times)} s: {why}"
        for (what, why), times in failures(result).items()
    ]
    lost = (
        f"- {who}: {name} lost {', '.join(w)}" for name, w in result.lost.items() if w
    )
    return [*lines, *lost, ""] if lines else list(lost)
