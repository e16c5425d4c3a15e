"""A pretended learner without a browser: logs in, runs lesson 02, marks, saves."""

import time

from tools.support.hub.lesson import Lesson
from tools.support.hub.plan import Plan
from tools.support.hub.pupil import Pupil
from tools.support.hub.seen import Seen
from tools.support.hub.visit import Visit


class Learner(Pupil):
    """One of the class, by the protocols that JupyterLab speaks.

    Takes the plan, the hub's address, a name, and where to note what is seen.
    """

    def __init__(self, plan: Plan, address: str, name: str, seen: Seen) -> None:
        super().__init__(plan, name, seen)
        self._address, self._visit = address, Visit(address, name)
        self._lesson = Lesson(name, self._chance, seen)
        self._next = [
            self._login, self._server, self._open, self._kernel, self._lesson.run_all,
        ]  # fmt: skip

    def come_again(self) -> None:
        """To be called after the hub's restart: log in anew, as in another browser."""
        self._next.append(self._login_again)

    def _comes(self) -> None:
        self._lesson.came = time.perf_counter()

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
        await self._lesson.fetch(self._visit)

    async def _kernel(self) -> None:
        await self._lesson.begin(self._visit)

    async def _begin_again(self) -> None:
        await self._lesson.begin_again(self._visit)

    async def _mark(self) -> None:
        await self._lesson.mark()

    async def _save(self) -> None:
        await self._lesson.save(self._visit)

    async def _run_one(self) -> None:
        await self._lesson.run_one()

    async def _leave(self) -> None:
        self._lesson.close()
        await self._visit.close()
