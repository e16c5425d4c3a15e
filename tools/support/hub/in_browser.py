"""A learner in a real Chromium: JupyterLab is loaded, keys are pressed, all is seen."""

import time
from typing import Any

from playwright.async_api import Page

from tools.support.browser import PAUSE
from tools.support.hub import scripts
from tools.support.hub.kept import cells_of, in_the_text
from tools.support.hub.lesson import Lost
from tools.support.hub.plan import NOTEBOOK, PASSWORD, Plan
from tools.support.hub.pupil import Pupil
from tools.support.hub.seen import Seen

WHERE = ", in Chromium"
DIALOG = "dialog"


class InBrowser(Pupil):
    """One of the class, in a window of Chromium of one's own.

    Takes the plan, the hub's address, a name, the window, and where to note things.
    """

    def __init__(
        self, plan: Plan, address: str, name: str, page: Page, seen: Seen
    ) -> None:
        super().__init__(plan, name, seen)
        self._address, self._page, self._promised = address, page, seen.of(name)
        self._came = self._asked = 0.0  # when the password was sent, the lesson opened
        self._saves = 0
        self._next = [self._login, self._open, self._run_all]

    async def _login(self) -> None:
        page = self._page
        with self._seen.timed(self._name, "login" + WHERE):
            await page.goto(f"{self._address}/hub/login?next=/hub/spawn")
            await page.fill("input[name=username]", self._name)
            await page.fill("input[name=password]", PASSWORD)
            self._came = time.perf_counter()
            await page.click("[type=submit]")
            await page.wait_for_url(lambda url: "/hub/login" not in url)
        with self._seen.timed(self._name, "server started" + WHERE):
            await page.wait_for_url(f"**/user/{self._name}/**", wait_until="commit")
        with self._seen.timed(self._name, "JupyterLab loaded" + WHERE):
            await self._until(scripts.STARTED)
            await page.evaluate("() => window.jupyterapp.restored")

    async def _open(self) -> None:
        self._asked = time.perf_counter()
        with self._seen.timed(self._name, "lesson opened" + WHERE):
            await self._page.evaluate(scripts.OPEN, NOTEBOOK)
            await self._until(scripts.IDLE)

    async def _run_all(self) -> None:
        with self._seen.timed(self._name, "all cells run" + WHERE):
            await self._page.evaluate(scripts.RUN_ALL)
            await self._until(scripts.SOMETHING)
            now = time.perf_counter()
            self._seen.add(self._name, "first output" + WHERE, now - self._asked)
            self._seen.add(self._name, "from login on" + WHERE, now - self._came)
            await self._until(scripts.RAN)
        await self._to_annotator()

    async def _mark(self) -> None:
        """Go to some word by the arrow keys, and press the key that marks it."""
        with self._seen.timed(self._name, "mark saved" + WHERE):
            await self._page.locator(".rr-annotator .rr-text").focus()
            await self._page.keyboard.press("Control+Home")
            for _ in range(self._chance.randint(0, 20)):
                await self._page.keyboard.press("ArrowRight")
            mark = self._chance.choice(("a", "a", "a", "Delete"))
            await self._page.evaluate(scripts.FORGET)
            await self._page.keyboard.press(mark)
            for sent in await self._page.evaluate(scripts.SENT):
                self._promised.marks_sent(in_the_text(map(tuple, sent)))
            told = await self._until(scripts.TOLD)
        if told["changed"]:
            self._promised.marks_told(in_the_text(map(tuple, told["marks"])))

    async def _save(self) -> None:
        """Write a line into the notebook and have JupyterLab save it."""
        self._saves += 1
        words = f"{self._name} {self._saves}"
        with self._seen.timed(self._name, "notebook saved" + WHERE):
            cells = cells_of(await self._page.evaluate(scripts.WRITE, words))
            self._promised.save_sent(cells)
            await self._page.evaluate(scripts.SAVE)
            await self._until(scripts.CLEAN)
        self._promised.save_told(cells)

    async def _run_one(self) -> None:
        with self._seen.timed(self._name, "one cell run" + WHERE):
            await self._page.evaluate(scripts.RUN_LAST)
            await self._until(scripts.RAN)
        await self._to_annotator()

    async def _look_up(self) -> None:
        """Close what JupyterLab asks; where it says that the kernel died, run again."""
        asked = self._page.locator(".jp-Dialog")
        if not await asked.count():
            return
        words = await asked.first.locator(".jp-Dialog-header").inner_text()
        self._seen.add(self._name, DIALOG + WHERE, 0.0, words)
        await asked.first.locator(".jp-mod-accept").click()
        if "Kernel" in words:
            self._first(self._begin_again)

    async def _begin_again(self) -> None:
        with self._seen.timed(self._name, "all back after the kernel died" + WHERE):
            await self._until(scripts.IDLE)
            await self._page.evaluate(scripts.CLEAR)
            await self._page.evaluate(scripts.RUN_ALL)
            await self._until(scripts.RAN)
            await self._to_annotator()
            count = len(self._promised.marks[-1]) if self._promised.marks else 0
            shown = await self._page.locator(".rr-annotator summary").all_inner_texts()
            if f"Your marks: {count}" not in shown:
                raise Lost("the marks did not come back")

    async def _to_annotator(self) -> None:
        await self._page.evaluate(scripts.TO_ANNOTATOR)
        await self._page.locator(".rr-annotator .rr-text").wait_for()

    async def _until(self, script: str) -> Any:
        found = await self._page.wait_for_function(script, polling=PAUSE)
        return await found.json_value()

    async def _leave(self) -> None:
        await self._page.context.close()
