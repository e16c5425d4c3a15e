"""python -m tools.support.hub 10 20 40: classes of these sizes, one after another."""

import asyncio
import sys
from argparse import ArgumentParser

from tools.support.hub import measure, table
from tools.support.hub.machine import machine
from tools.support.hub.plan import Plan

LINUX = "This measures what Linux alone tells: what a process has of shared memory."


def main(arguments: list[str] | None = None) -> int:
    """Run the classes and print the table; 1 when somebody lost saved work."""
    if sys.platform != "linux":
        print(LINUX)
        return 2
    told = _parser().parse_args(arguments)
    results = []
    for learners in told.learners:
        plan = Plan(learners, min(told.browser, learners), told.minutes, told.arriving)
        print(f"{learners} learners, {told.minutes:g} minutes ...", file=sys.stderr)
        results.append(asyncio.run(measure.run(plan)))
        # Each column as soon as it is known: a later run may be broken off.
        print(table.written(results, machine()), flush=True)
    return int(any(any(result.lost.values()) for result in results))


def _parser() -> ArgumentParser:
    parser = ArgumentParser("tools.support.hub", description=__doc__)
    parser.add_argument("learners", type=int, nargs="+")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--arriving", type=float, default=60.0, help="seconds")
    parser.add_argument("--browser", type=int, default=2, help="of these in Chromium")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
