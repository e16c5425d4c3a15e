"""A pretended learner without a browser: logs in, runs lesson 02, marks, saves."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from tools.support.hub.kernel import KernelDied
from tools.support.hub.lesson import Lesson
from tools.support.hub.plan import Plan
from tools.support.hub.seen import Seen
from tools.support.hub.visit import Visit

THINKS = (4.0, 16.0)  # seconds between two actions
TRIES_AGAIN = 5.0  # seconds until somebody to whom something failed does it again

Act = Callable[[], Awaitable[None]]


class Learner:
    """One of the class, by the protocols that JupyterLab speaks.

    Takes the plan, the hub's address, a name, and where to note what is seen.
    """

    def __init__(self, plan: Plan, address: str, name: str, seen: Seen) -> None:
        self._plan, self._address, self._name, self._seen = plan, address, name, seen
        self._chance = plan.chance(name)
        self._visit = Visit(address, name)
        self._lesson = Lesson(name, self._chance, seen)
        self._next: list[Act] = [
            self._login, self._server, self._open, self._kernel, self._lesson.run_all,
        ]  # fmt: skip

    async def learn(self, end: float) -> None:
        """All that a learner does until the time is up, by the clock of the loop."""
        await asyncio.sleep(self._plan.arrival(self._name))
        self._lesson.came = time.perf_counter()
        while time.monotonic() < end:
            went = await self._tried(self._next[0] if self._next else self._act)
            if went and self._next:
                self._next.pop(0)
                continue
            pause = self._chance.uniform(*THINKS) if went else TRIES_AGAIN
            await asyncio.sleep(min(pause, max(0.0, end - time.monotonic())))
        await self._tried(self._save)
        self._lesson.close()
        await self._visit.close()

    def come_again(self) -> None:
        """To be called after the hub's restart: log in anew, as in another browser."""
        self._next.append(self._login_again)

    async def _tried(self, act: Act) -> bool:
        """Do it; whether it went well. What failed was noted, and is done again."""
        try:
            await act()
        except KernelDied:
            if self._begin_again not in self._next:
                self._next.insert(0, self._begin_again)
            return False
        except Exception:  # noqa: BLE001 (noted by its step, whatever it was)
            return False
        return True

    async def _act(self) -> None:
        acts = self._lesson.mark, self._save, self._lesson.run_one
        await self._chance.choices(acts, (6, 2, 2))[0]()

    async def _login(self) -> None:
        with self._seen.timed(self._name, "login"):
            await self._visit.login()

    async def _server(self) -> None:
        with self._seen.timed(self._name, "server started"):
            await self._visit.server()

    async def _login_again(self) -> None:
        await self._visit.close()
        self._visit = Visit(self._address, self._name)
        with self._seen.timed(self._name, "login after the restart"):
            await self._visit.login()
            await self._visit.server()

    async def _open(self) -> None:
        await self._lesson.open(self._visit)

    async def _kernel(self) -> None:
        await self._lesson.begin(self._visit)

    async def _begin_again(self) -> None:
        await self._lesson.begin_again(self._visit)

    async def _save(self) -> None:
        await self._lesson.save(self._visit)
