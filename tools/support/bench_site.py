"""What the built site costs: its size, and the way from a link to an answered cell.

A browser with no storage opens lesson 01 by its link, runs the first code cell, and has
its answer; then the same browser opens it again, when everything has been kept.

Bytes are counted over every answer that a server sends on the first way, Pyodide's
included, be it asked by the page, by Python or by the service worker. Each counts as
`gzip -9` makes it, as web servers send it, and a wheel, a picture or another file that
is compressed already as it is; an answer that says "as before" counts nothing. Headers
are not counted. Thirty seconds after its opening a page begins to fetch the rest of the
site: where the first answer takes longer than that, its beginning is counted too.

Every server is this computer, and each file takes the time that its bytes, counted so,
take on a line of LINE, one after another: the seconds are those of a learner with ten
million bits a second to herself, and of this computer's processor.

Memory is what the processes of the browser's tabs hold for themselves alone, Python
included, when the first cell has its answer; one tab is open.
"""

import gzip
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from pathlib import Path
from threading import Lock

import psutil
from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL
from playwright.sync_api import Browser, Page, sync_playwright

from tools.site.serving import Handler
from tools.support import site_browser, wasm
from tools.support.browser import FLAGS, find_chromium
from tools.support.site_browser import Visitor

LESSON = "01_read_the_article.ipynb"
LINE = 10e6 / 8  # bytes a second
COMPRESSED = {".whl", ".zip", ".png", ".woff", ".woff2"}
FIRST_CELL = """async () => {
  const app = window.jupyterapp, page = app.shell.currentWidget.content;
  page.activeCellIndex = page.widgets.findIndex(c => c.model.type === 'code');
  const {model} = page.activeCell;
  await app.commands.execute('notebook:run-cell');
  const error = model.outputs.toJSON().find(o => o.output_type === 'error');
  return error?.evalue ?? (model.executionCount ? '' : 'it was not run');
}"""
NO_ANSWER = "The first cell of the lesson had no answer in the browser: {}."
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
    """What was measured, its value, its unit, and how much it may be or None."""
    way = "site, from a lesson's link to its first answered cell"
    yield "site, built", found.size / 1e6, "MB", AIM["size"]
    yield f"{way}, compressed", found.sent / 1e6, "MB", AIM["bytes"]
    yield f"{way}", found.requests, "requests", None
    yield f"{way}, first visit", found.first, "s", None
    yield f"{way}, second visit", found.second, "s", AIM["second"] * found.first
    yield "site, memory of the tab", found.memory / 1e6, "MB", None


def measured() -> Iterator[Line]:
    """Build the site, visit it, and tell; nothing where a browser or npm is missing."""
    core = wasm.pyodide()
    if not (core and find_chromium()):
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        site_browser.build(Path(name))
        yield from lines(visited(Path(name), core))


@dataclass
class Log:
    """The files that came over a line, in their order."""

    sent: list[Path] = field(default_factory=list)
    line: Lock = field(default_factory=Lock)

    def handler(self) -> type[Handler]:
        """What answers requests, and writes into this log."""
        log = self

        class Logging(site_browser.Shared):
            def log_request(self, code: object = "-", _: object = "-") -> None:
                if code == HTTPStatus.OK:
                    log.note(Path(self.translate_path(self.path)))

        return Logging

    def note(self, path: Path) -> None:
        """Note that a file is sent, and wait as long as the line takes for it."""
        file = path / "index.html" if path.is_dir() else path
        self.sent.append(file)
        with self.line:
            time.sleep(as_sent(file) / LINE)


def visited(root: Path, core: Path) -> Measured:
    """Visit the site below a server's folder twice; raises RuntimeError if in vain.

    Takes that folder, and Pyodide's core, which another server gives out. The site is
    told so: what Playwright answers itself passes by all that the browser keeps.
    """
    log = Log()
    for path in (*root.rglob("*"), *core.iterdir()):
        as_sent(path)  # so that no visitor waits for it
    with (
        site_browser.served(core, log.handler()) as elsewhere,
        site_browser.served(root, log.handler()) as address,
        sync_playwright() as playwright,
    ):
        host = elsewhere.removesuffix(f"/{site_browser.SUB_PATH}/")
        say_where(root, host)
        chromium = playwright.chromium.launch(
            executable_path=find_chromium(), args=FLAGS
        )
        try:
            return _twice(chromium, address, root, log)
        finally:
            chromium.close()


def say_where(root: Path, elsewhere: str) -> None:
    """Have a built site ask Pyodide of another address than the public one."""
    for path in (p for p in root.rglob("*") if p.suffix in {".html", ".js", ".json"}):
        raw = path.read_bytes()
        if PYODIDE_CDN_URL.encode() in raw:
            path.write_bytes(raw.replace(PYODIDE_CDN_URL.encode(), elsewhere.encode()))


def _twice(chromium: Browser, address: str, root: Path, log: Log) -> Measured:
    with site_browser.visiting(chromium, address, alone=False) as visitor:
        page, first = _visit(visitor)
        sent, memory = [*log.sent], tab_memory()
        site_browser.wait_until_kept(page)
        page.close()
        _, second = _visit(visitor)
    total = sum(as_sent(path) for path in sent)
    return Measured(size(root), total, len(sent), first, second, memory)


def _visit(visitor: Visitor) -> tuple[Page, float]:
    start = time.perf_counter()
    page = visitor.notebook(LESSON)
    if trouble := page.evaluate(FIRST_CELL):
        raise RuntimeError(NO_ANSWER.format(trouble))
    return page, time.perf_counter() - start


@cache
def as_sent(file: Path) -> int:
    """The bytes of a file as a web server sends it: gzipped, where that is of use."""
    raw = file.read_bytes() if file.is_file() else b""
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
