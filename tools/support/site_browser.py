"""The built site in Chromium, for the tests: below a sub-path, with Pyodide at hand.

The site is the one that is published, unchanged. What it asks of the public address
of Pyodide is answered from npm's package `pyodide`, which holds Pyodide's core; every
other request that would leave this computer is stopped and noted.
"""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route

from raqqakit import __version__
from tools.environment import ROOT
from tools.site import serving
from tools.site.serving import Handler
from tools.support.browser import DESK, PATIENCE, PAUSE
from tools.support.wasm import VERSION, pyodide

SUB_PATH = "of-a-school/kit"  # as where a site is one of several of a host
TYPES = {".wasm": "application/wasm", ".mjs": "text/javascript"}
READY = """() => window.jupyterapp?.shell.currentWidget
  ?.sessionContext?.session?.kernel?.status === 'idle'"""
# JupyterLab shows an empty cell until the notebook's own have come.
OPENED = """() => {
  const panel = window.jupyterapp?.shell.currentWidget;
  return panel?.context?.isReady
    && panel.content.widgets.some(cell => cell.model.sharedModel.source.trim());
}"""
# What was to be kept for a visit without the network, and is not kept yet.
MISSING = f"""async () => {{
  const list = new URL('../../assets/keep.json', location.href);
  const cache = await caches.open('reading-raqqa-{__version__}');
  const paths = await (await fetch(list)).json();
  const there = await Promise.all(
    paths.map(path => cache.match(new URL('../../' + path, location.href).href)));
  const made = await (await caches.open('raqqakit-bytecode')).keys();
  const lacking = paths.filter((_, place) => !there[place]);
  return made.length < 2 ? [...lacking, 'bytecode'] : lacking;
}}"""
RUN = """async code => {
  const {kernel} = window.jupyterapp.shell.currentWidget.sessionContext.session;
  let said = '';
  const asked = kernel.requestExecute({code});
  asked.onIOPub = ({content}) => {
    said += content.text ?? content.data?.['text/plain'] ?? content.evalue ?? '';
  };
  await asked.done;
  return said;
}"""
KEEPING = 150  # seconds
# What a browser says of a request that was stopped, or that a test had answered so.
PLANTED = "Failed to load resource"


def build(root: Path) -> Path:
    """Build the site below a folder that a server gives out; return its own folder."""
    site = root / SUB_PATH
    command = [sys.executable, "-m", "tools.site.command", str(site)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return site


class Shared(Handler):
    """Gives out files that a page of another address may ask for, too."""

    def end_headers(self) -> None:
        """Say so with each answer."""
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


@contextmanager
def served(root: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Give out a folder; what comes is the address of the site below it."""
    with serving.server(root, handler=handler) as server:
        # A tab that is closed in the middle of a file is no trouble.
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
        server.shutdown()
        thread.join()


@dataclass
class Visitor:
    """Somebody's browser, with storage of its own, on the site at an address.

    `errors` are the lines of its console; `elsewhere` is what was asked of Pyodide's
    address, and `outward` of any other; what `blocked` says of an address is not to
    be had, as behind a school's wall.
    """

    context: BrowserContext
    address: str
    blocked: Callable[[str], bool] = lambda _: False
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    outward: list[str] = field(default_factory=list)

    def page(self, path: str = "") -> Page:
        """A new tab, and in it the page of the site at a path, if one is named."""
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        if path:
            page.goto(self.address + path)
        return page

    def notebook(self, path: str) -> Page:
        """A new tab with a notebook, by its path in the app; Python may not be there.

        It is there when `ready` returns.
        """
        page = self.page(f"app/notebooks/index.html?path={path}")
        cells_there(page)
        return page

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error" and PLANTED not in message.text:
            self.errors.append(message.text)

    def answer(self, route: Route) -> None:
        """Answer a request: the site's own, Pyodide's, or one that must not be."""
        url = route.request.url
        if self.blocked(url):
            route.abort()
        elif url.startswith((self.address, "data:", "blob:")):
            route.fallback()
        elif f"/pyodide/v{VERSION}/" in url:
            self.elsewhere.append(url)
            _from_core(route)
        else:
            self.outward.append(url)
            route.abort()


def _from_core(route: Route) -> None:
    core = pyodide()
    path = core / Path(route.request.url.split("?")[0]).name if core else None
    if not path or not path.exists():
        route.abort()
        return
    kind = TYPES.get(path.suffix, "application/octet-stream")
    route.fulfill(
        path=path, content_type=kind, headers={"Access-Control-Allow-Origin": "*"}
    )


@contextmanager
def visiting(
    chromium: Browser, address: str, *, alone: bool = True, **options: Any
) -> Iterator[Visitor]:
    """A browser with storage of its own.

    `alone`, it has no network but what stands on this computer; further options are
    those of Playwright's context.
    """
    told = {"viewport": DESK, "accept_downloads": True, **options}
    context = chromium.new_context(**told)
    visitor = Visitor(context, address)
    if alone:
        context.route("**/*", visitor.answer)
    try:
        yield visitor
    finally:
        context.close()


def cells_there(page: Page) -> None:
    """Wait until the cells of the page's notebook are there."""
    page.wait_for_function(OPENED, polling=PAUSE)


def ready(page: Page) -> None:
    """Wait until Python has been loaded, and has nothing more to do."""
    page.wait_for_function(READY, polling=PAUSE)


def answered(page: Page, code: str) -> str:
    """What a notebook's Python prints when it runs some code, or its error."""
    said: str = page.evaluate(RUN, code)
    return said


def wait_until_kept(page: Page) -> None:
    """Wait until the site is there for a visit without the network."""
    # wait_for_function takes the promise itself for an answer.
    end = time.monotonic() + KEEPING
    while lacking := page.evaluate(MISSING):
        if time.monotonic() > end:
            raise TimeoutError(f"not kept: {lacking[:5]}")
        page.wait_for_timeout(2000)
