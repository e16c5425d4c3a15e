"""One run: a class learns, kernels are killed, the hub is restarted, all is counted."""

import asyncio
import os
import signal
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tools.support.hub import kept, memory, place
from tools.support.hub.chromium import browser
from tools.support.hub.learner import Learner
from tools.support.hub.plan import KILLED_AT, RESTARTED_AT, Plan
from tools.support.hub.seen import Seen
from tools.support.hub.service import Service

GRACE = 180  # seconds beyond its time after which a run is broken off
STAYS_DOWN = 5.0  # seconds between the end of the hub and its new start


@dataclass
class Result:
    """What a run has shown; `lost` names what was said to be saved and is not."""

    plan: Plan
    seen: Seen
    memory: memory.Memory
    killed: int = 0
    restart: float = 0.0
    own: float = 0.0  # the share of one core that the pretended learners themselves had
    lost: dict[str, list[str]] = field(default_factory=dict)


async def run(plan: Plan) -> Result:
    """Let a class learn by the plan; return what was seen. Nothing is left behind."""
    python, script = place.python(), place.proxy()
    result = Result(plan, Seen(), memory.Memory())
    with tempfile.TemporaryDirectory(prefix="reading-raqqa-hub-") as name:
        service = Service(place.room(Path(name)), python, script)
        try:
            await service.start()
            async with asyncio.timeout(plan.seconds + GRACE):
                await _all(service, result)
        finally:
            await asyncio.to_thread(service.stop)
        for who, promised in sorted(result.seen.promised.items()):
            result.lost[who] = kept.lost(service.room.home(who), promised)
    return result


async def _all(service: Service, result: Result) -> None:
    """The class, and what befalls it, until the last has gone home."""
    plan, seen, address = result.plan, result.seen, service.room.address
    before, begun = psutil.Process().cpu_times(), time.monotonic()
    end = begun + plan.seconds
    watching = asyncio.create_task(memory.watch(service, result.memory))
    split = plan.in_browser
    learners = [Learner(plan, address, name, seen) for name in plan.names[split:]]
    async with browser(plan, address, seen) as opened, asyncio.TaskGroup() as group:
        for learner in learners:
            group.create_task(learner.learn(end))
        for one in opened:
            group.create_task(one.learn(end))
        group.create_task(_befall(service, result, learners))
    _stop(watching)
    now = psutil.Process().cpu_times()
    used = now.user + now.system - before.user - before.system
    result.own = used / (time.monotonic() - begun)


def _stop(watching: asyncio.Task[None]) -> None:
    """End the looking; raise what ended it before, if anything did."""
    if watching.done():
        watching.result()
    watching.cancel()


async def _befall(service: Service, result: Result, learners: list[Learner]) -> None:
    plan = result.plan
    await asyncio.sleep(plan.seconds * KILLED_AT)
    result.killed = await asyncio.to_thread(_kill_kernels, service, plan.struck())
    await asyncio.sleep(plan.seconds * (RESTARTED_AT - KILLED_AT))
    service.kill_hub()
    await asyncio.sleep(STAYS_DOWN)
    result.restart = await service.start_hub()
    for name, learner in zip(plan.names[plan.in_browser :], learners):
        if plan.comes_again(name):
            learner.come_again()


def _kill_kernels(service: Service, struck: list[str]) -> int:
    """Kill the kernels of some learners, without a warning; return how many."""
    count = 0
    for process in service.processes():
        who = process.environ().get("JUPYTERHUB_USER")
        if who in struck and memory.kind_of(process.cmdline()) == "kernel":
            os.kill(process.pid, signal.SIGKILL)
            count += 1
    return count
