"""What all pretended learners share: they come, they do one thing after another."""

import asyncio
import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable

from tools.support.hub.kernel import KernelDied
from tools.support.hub.plan import Plan
from tools.support.hub.seen import Seen

THINKS = (4.0, 16.0)  # seconds between two actions
TRIES_AGAIN = 5.0  # seconds until somebody to whom something failed does it again

Act = Callable[[], Awaitable[None]]


class Pupil(ABC):
    """One of the class: `_next` is what must be done first, then it is `_act`.

    Takes the plan, a name, and where to note what is seen.
    """

    def __init__(self, plan: Plan, name: str, seen: Seen) -> None:
        self._plan, self._name, self._seen = plan, name, seen
        self._chance = plan.chance(name)
        self._next: list[Act] = []

    async def learn(self, end: float) -> None:
        """All that a learner does until the time is up, by the monotonic clock."""
        await asyncio.sleep(self._plan.arrival(self._name))
        self._comes()
        while time.monotonic() < end:
            await self._tried(self._look_up)
            first = next(iter(self._next), None)
            went = await self._tried(first or self._act)
            if went and first:
                self._next.remove(first)
                continue
            pause = self._chance.uniform(*THINKS) if went else TRIES_AGAIN
            await asyncio.sleep(min(pause, max(0.0, end - time.monotonic())))
        await self._tried(self._save)
        await self._leave()

    async def _tried(self, act: Act) -> bool:
        """Do it; whether it went well. What failed is noted, and is done again."""
        try:
            await act()
        except KernelDied:
            self._first(self._begin_again)
            return False
        except Exception as error:
            self._seen.surely(self._name, error)
            return False
        return True

    def _first(self, act: Act) -> None:
        """Do this before anything else, once."""
        if act not in self._next:
            self._next.insert(0, act)

    async def _act(self) -> None:
        acts = self._mark, self._save, self._run_one
        await self._chance.choices(acts, (6, 2, 2))[0]()

    def _comes(self) -> None:  # noqa: B027 (only some look at the clock)
        """The moment at which the learner sits down."""

    async def _look_up(self) -> None:  # noqa: B027 (only a browser shows dialogs)
        """See what has happened since the last action."""

    @abstractmethod
    async def _mark(self) -> None:
        """Change the marks in the annotator, and wait until they are kept."""

    @abstractmethod
    async def _save(self) -> None:
        """Change the notebook, and save it."""

    @abstractmethod
    async def _run_one(self) -> None:
        """Run one cell once more."""

    @abstractmethod
    async def _begin_again(self) -> None:
        """After the kernel died: run all, and look for what was there."""

    @abstractmethod
    async def _leave(self) -> None:
        """Go home."""
