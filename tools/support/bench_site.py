"""What the built site costs: its size, and the way from a link to an answered cell.

A browser with no storage opens lesson 01 by its link, runs the first code cell, and has
its answer; then the same browser opens it again, when everything has been kept.

Bytes are counted over every answer that a server sends on the first way, Pyodide's
included, be it asked by the page, by Python or by the service worker. Each counts as
`gzip -9` makes it, as web servers send it, and a wheel, a picture or another file that
is compressed already as it is; an answer that says "as before" counts nothing. Headers
are not counted. Every server is this computer: seconds are those of a network that
takes no time, and a slow one adds the bytes divided by what it brings in a second.

Memory is what the processes of the browser's tabs hold for themselves alone, Python
included, when the first cell has its answer; one tab is open.
"""

import gzip
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

from tools.site.serving import Handler
from tools.support import site_browser
from tools.support.browser import FLAGS, find_chromium
from tools.support.site_browser import Visitor

LESSON = "01_read_the_article.ipynb"
COMPRESSED = {".whl", ".zip", ".png", ".woff", ".woff2"}
FIRST_CELL = """async () => {
  const app = window.jupyterapp, page = app.shell.currentWidget.content;
  page.activeCellIndex = page.widgets.findIndex(c => c.model.type === 'code');
  const {model} = page.activeCell;
  await app.commands.execute('notebook:run-cell');
  return model.executionCount
    && !model.outputs.toJSON().some(o => o.output_type === 'error');
}"""
NO_ANSWER = "The first cell of the lesson had no answer in the browser."
AIM = {"size": 60.0, "bytes": 15.0, "second": 0.5}  # MB; MB; of the first visit


@dataclass(frozen=True)
class Measured:
    """What was found: `size`, `sent` and `memory` in bytes, the visits in seconds."""

    size: int
    sent: int
    requests: int
    first: float
    second: float
    memory: int


Line = tuple[str, float, str, float | None]


def lines(found: Measured) -> Iterator[Line]:
    """What was measured, its value, its unit, and how much it may be, if that is set."""
    way = "site, from a lesson's link to its first answered cell"
    yield "site, built", found.size / 1e6, "MB", AIM["size"]
    yield f"{way}, compressed", found.sent / 1e6, "MB", AIM["bytes"]
    yield f"{way}", found.requests, "requests", None
    yield f"{way}, first visit", found.first, "s", None
    yield f"{way}, second visit", found.second, "s", AIM["second"] * found.first
    yield "site, memory of the tab", found.memory / 1e6, "MB", None


def measured() -> Iterator[Line]:
    """Build the site, visit it, and tell; nothing where a browser or npm is missing."""
    if not (find_chromium() and site_browser.pyodide()):
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        site_browser.build(Path(name))
        yield from lines(visited(Path(name)))


@dataclass
class Log:
    """What was asked of a server, and sent: the paths, in their order."""

    sent: list[str] = field(default_factory=list)

    def handler(self) -> type[Handler]:
        """A handler of requests that writes into this log."""
        sent = self.sent

        class Logging(Handler):
            def log_request(self, code: object = "-", _: object = "-") -> None:
                if code == 200:
                    sent.append(self.path)

        return Logging


def visited(root: Path) -> Measured:
    """Visit the site below a server's folder twice; raises RuntimeError if in vain."""
    log = Log()
    with (
        sync_playwright() as playwright,
        site_browser.served(root, log.handler()) as address,
    ):
        told = {"executable_path": find_chromium(), "args": FLAGS}
        chromium = playwright.chromium.launch(**told)
        try:
            return _twice(chromium, address, root, log)
        finally:
            chromium.close()


def _twice(chromium: Browser, address: str, root: Path, log: Log) -> Measured:
    with site_browser.visiting(chromium, address) as visitor:
        page, first = _visit(visitor)
        asked = [*log.sent, *visitor.elsewhere]
        memory = tab_memory()
        site_browser.wait_until_kept(page)
        page.close()
        _, second = _visit(visitor)
    sent = sum(as_sent(path) for path in files(asked, root))
    return Measured(size(root), sent, len(asked), first, second, memory)


def _visit(visitor: Visitor) -> tuple[Page, float]:
    start = time.perf_counter()
    page = visitor.notebook(LESSON)
    if not page.evaluate(FIRST_CELL):
        raise RuntimeError(NO_ANSWER)
    return page, time.perf_counter() - start


def files(asked: list[str], root: Path) -> Iterator[Path]:
    """The files that were sent, by the addresses they were asked by."""
    core = site_browser.pyodide() or root
    for address in asked:
        path = unquote(urlsplit(address).path)
        elsewhere = "//" in address
        file = core / Path(path).name if elsewhere else root / path.lstrip("/")
        yield file / "index.html" if file.is_dir() else file


@cache
def as_sent(file: Path) -> int:
    """The bytes of a file as a web server sends it: gzipped, where that is of use."""
    raw = file.read_bytes()
    return len(raw if file.suffix in COMPRESSED else gzip.compress(raw, 9))


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def tab_memory() -> int:
    """The bytes that the tabs of the browsers begun by this Python hold alone."""
    tabs = (p for p in psutil.Process().children(recursive=True) if _is_tab(p))
    return sum(process.memory_full_info().uss for process in tabs)


def _is_tab(process: psutil.Process) -> bool:
    return "--type=renderer" in process.cmdline()


if __name__ == "__main__":
    for line in measured():
        print(*line)
