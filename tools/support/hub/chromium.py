"""One Chromium for all learners who are in a browser, a window for each."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from playwright.async_api import Route, async_playwright

from tools.support.browser import DESK, FLAGS, PATIENCE, find_chromium
from tools.support.hub import scripts
from tools.support.hub.in_browser import InBrowser
from tools.support.hub.plan import Plan
from tools.support.hub.seen import Seen


@asynccontextmanager
async def browser(
    plan: Plan, address: str, seen: Seen
) -> AsyncIterator[list[InBrowser]]:
    """The learners of a plan who are in a browser: one Chromium, a window each."""
    if not plan.in_browser:
        yield []
        return
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(
            executable_path=find_chromium(), args=FLAGS
        )
        learners = []
        for name in plan.names[: plan.in_browser]:
            context = await chromium.new_context(viewport=DESK)
            await context.add_init_script(scripts.LISTEN)
            await context.route("**/*", _stay_here(address))
            page = await context.new_page()
            page.set_default_timeout(PATIENCE)
            learners.append(InBrowser(plan, address, name, page, seen))
        try:
            yield learners
        finally:
            await chromium.close()


def _stay_here(address: str) -> Callable[[Route], Awaitable[None]]:
    async def decide(route: Route) -> None:
        here = route.request.url.startswith((address, "data:", "blob:"))
        await (route.continue_() if here else route.abort())

    return decide
