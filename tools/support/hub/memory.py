"""What a class costs: memory by the learner's share of it (PSS), and the processor."""

import asyncio
import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import psutil

from tools.support.hub.service import Service

MB = 1024**2
PAUSE = 15.0  # seconds between two looks
LEAST = 0.08  # share of the computer's memory that must stay free
SHORT = "The computer's memory runs out: the run is ended. Try fewer learners."


@dataclass
class Look:
    """One moment: megabytes of each learner by kind, and what the whole has left.

    `unshared` is what each would take if nothing were shared with others.
    """

    learners: dict[str, dict[str, float]]
    unshared: dict[str, float]
    others: float
    free: float
    busy: float

    def whole(self, kind: str = "") -> list[float]:
        """Each learner's megabytes, of one kind of process or of all."""
        return [
            parts.get(kind, 0.0) if kind else sum(parts.values())
            for parts in self.learners.values()
        ]


@dataclass
class Memory:
    """All looks of a run."""

    looks: list[Look] = field(default_factory=list)

    def fullest(self) -> Look:
        """The look at which all learners together had the most."""
        return max(self.looks, key=lambda look: sum(look.whole()))

    def others(self) -> float:
        """The most megabytes that hub and proxy had: the hub is away for a while."""
        return max(look.others for look in self.looks)

    def busy(self) -> float:
        """The median share of the processor that was busy, in per cent."""
        return statistics.median(look.busy for look in self.looks)


def kind_of(command: Iterable[str]) -> str:
    """What a process is to a learner, by its command line."""
    words = " ".join(command)
    if "ipykernel" in words:
        return "kernel"
    return "server" if "singleuser" in words else "other"


def look(service: Service, busy: float) -> Look:
    """Look at every process of a run; `busy` is the processor's share since the last.

    The proportional set size counts a page that n processes share as its n-th part,
    so that the sum is what the computer really gives.
    """
    learners: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    unshared: dict[str, float] = defaultdict(float)
    others = 0.0
    for process in service.processes():
        try:
            told = process.memory_full_info()
            who = process.environ().get("JUPYTERHUB_USER", "")
            kind = kind_of(process.cmdline())
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
        if who:
            learners[who][kind] += told.pss / MB
            unshared[who] += told.rss / MB
        else:
            others += told.pss / MB
    free = psutil.virtual_memory().available / MB
    return Look(learners, unshared, others, free, busy)


async def watch(service: Service, memory: Memory) -> None:
    """Look again and again; raises MemoryError before the computer has none left."""
    psutil.cpu_percent()
    while True:
        await asyncio.sleep(PAUSE)
        busy = psutil.cpu_percent()
        memory.looks.append(await asyncio.to_thread(look, service, busy))
        free = memory.looks[-1].free * MB
        if free < LEAST * psutil.virtual_memory().total:
            raise MemoryError(SHORT)
