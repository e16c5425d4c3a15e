"""A real Chromium on a real JupyterLab, for the tests in tests/browser and the bench.

Nothing here reaches the network: every request that would leave this computer is
stopped and noted. Notebooks are copied first, so that no run changes the kit's own.
"""

import ast
import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    ConsoleMessage,
    Page,
    Route,
    ViewportSize,
    sync_playwright,
)
from playwright.sync_api import TimeoutError as TooLate

from tools import server
from tools.lab import settings as kits_settings

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("notebooks", "exercises", "solutions", "class")
# The one without windows first: it draws the pages alone, and is done sooner.
NAMES = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable"),
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
DESK = ViewportSize(width=1200, height=900)
PHONE = ViewportSize(width=390, height=844)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The milliseconds that anything may take: other programs may keep the computer busy.
PATIENCE = 120_000
# The milliseconds between two looks at a notebook that runs: Playwright's own way is
# to look at every frame, which keeps a whole core from the kernel.
PAUSE = 100
KITS = kits_settings()
TRACKER = "@jupyterlab/notebook-extension:tracker"
# Every cell in the page at once: a figure that is not yet drawn cannot be looked at.
SETTINGS = {
    TRACKER: KITS[TRACKER] | {"windowingMode": "none"},
    "@jupyterlab/docmanager-extension:plugin": {"autosave": False},
}
IDLE = """() => {
  const {sessionContext} = window.jupyterapp.shell.currentWidget ?? {};
  return sessionContext?.session?.kernel?.status === 'idle';
}"""
STARTED = """() => window.jupyterapp?.commands.hasCommand('notebook:run-all-cells')
  && !document.querySelector('#jupyterlab-splash')"""
# Whether the last cell is seen when a notebook is scrolled as far as it goes.
AT_ITS_END = """() => {
  const {node} = window.jupyterapp.shell.currentWidget.content;
  const outer = node.querySelector('.jp-WindowedPanel-outer');
  outer.scrollTop = outer.scrollHeight;
  const last = [...node.querySelectorAll('.jp-Cell')].pop();
  const {top, bottom} = last.getBoundingClientRect();
  const seen = outer.getBoundingClientRect();
  return top < seen.bottom && bottom > (seen.top + seen.bottom) / 2;
}"""
NARROW = """() => {
  const {node} = window.jupyterapp.shell.currentWidget;
  return node.getBoundingClientRect().right <= window.innerWidth;
}"""
RUN_ALL = "() => {window.jupyterapp.commands.execute('notebook:run-all-cells')}"
RAN = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  if (panel.sessionContext.session.kernel.status !== 'idle') { return false; }
  const code = panel.content.widgets.filter(cell => cell.model.type === 'code');
  const outputs = ({outputs}) =>
    Array.from({length: outputs.length}, (_, n) => outputs.get(n));
  // After an error JupyterLab does not run the cells below.
  const failed = code.some(({model}) =>
    outputs(model).some(({type}) => type === 'error'));
  const ran = ({model}) => failed || model.executionCount
    || !model.sharedModel.source.trim();
  return code.every(cell => cell.model.executionState !== 'running' && ran(cell));
}"""
# anywidget gives a widget two seconds to begin: the next cell is run when it is there.
SETTLED = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  if (panel.sessionContext.session.kernel.status !== 'idle') { return false; }
  const view = 'application/vnd.jupyter.widget-view+json';
  const {activeCellIndex: here, widgets: cells} = panel.content;
  const asks = ({outputs}) => Array.from({length: outputs.length},
    (_, n) => outputs.get(n)).some(({data}) => data?.[view]);
  return cells.slice(Math.max(0, here - 1), here + 1)
    .every(({model, node}) => model.type !== 'code'
      || (model.executionState !== 'running'
        && (!asks(model)
          || node.querySelector('.rr-widget, .rr-form, .widget-box > *'))));
}"""
NOT_STARTED = "JupyterLab's page did not start. Its errors: {}. The server's last: {!r}"
COUNT = "() => window.jupyterapp.shell.currentWidget.content.widgets.length"
# The numbers of the cells that show a widget when they are run, and of the last cell.
SHOWING = r"""() => {
  const cells = window.jupyterapp.shell.currentWidget.content.widgets;
  const shows = ({model}) => model.type === 'code'
    && /\.ask\(\)|\.again\(\)|widgets\.|\.decide\(|_explorer/
      .test(model.sharedModel.source);
  return [...cells.keys()].filter(n => shows(cells[n]) || n === cells.length - 1);
}"""
RUN_CELLS = """async ([first, last]) => {
  const {commands, shell} = window.jupyterapp;
  const {content} = shell.currentWidget;
  content.deselectAll();
  content.activeCellIndex = first;
  content.extendContiguousSelectionTo(last);
  await commands.execute('notebook:run-cell');
}"""
OPEN = """async path => {
  await window.jupyterapp.commands.execute('docmanager:open', {path});
}"""
CLOSE = """async () => {
  const {shell, serviceManager} = window.jupyterapp;
  const panel = shell.currentWidget;
  if (panel?.context) { await panel.context.save(); panel.close(); }
  await serviceManager.sessions.shutdownAll();
}"""
OUTPUTS = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .filter(cell => cell.model.type === 'code')
  .map(({model}) => ({count: model.executionCount, source: model.sharedModel.source,
                      outputs: model.outputs.toJSON()}))"""
ASK = """async expression => {
  const {kernel} = window.jupyterapp.shell.currentWidget.sessionContext.session;
  const told = {code: '', store_history: false, user_expressions: {asked: expression}};
  const {asked} = (await kernel.requestExecute(told).done).content.user_expressions;
  return asked.status === 'ok' ? asked.data['text/plain'] : `!${asked.evalue}`;
}"""
THEME = """theme =>
  window.jupyterapp.commands.execute('apputils:change-theme', {theme})"""
BEGIN = """code => { window.jupyterapp.shell.currentWidget
  .sessionContext.session.kernel.requestExecute({code}); }"""
RESTART = """() =>
  window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"""


def find_chromium() -> str:
    """The path of a Chromium or Chrome on this computer; "" if there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), "")
    return found or next((p for p in PLACES if Path(p).is_file()), "")


@dataclass
class Notebooks:
    """JupyterLab in a page of Chromium, with commands for one notebook at a time."""

    page: Page
    root: Path
    errors: list[str] = field(default_factory=list)
    outward: list[str] = field(default_factory=list)

    def visit(self, path: str) -> None:
        """Open a notebook by its path under the root, and wait for its kernel."""
        self.page.evaluate(OPEN, path)
        self.page.wait_for_function(IDLE, polling=PAUSE)

    def run_all(self) -> list[dict[str, Any]]:
        """Run every cell and wait for the last; return `code_cells`."""
        self.page.evaluate(RUN_ALL)
        return self.ran()

    def run_in_turn(self) -> list[dict[str, Any]]:
        """Run all cells, and wait for each widget to be there; return `code_cells`."""
        first = 0
        for last in self.page.evaluate(SHOWING):
            self.page.evaluate(RUN_CELLS, [first, last])
            self.settled()
            first = last + 1
        return self.ran()

    def run_by_keys(self) -> list[dict[str, Any]]:
        """Run cell after cell by Shift and Enter; return `code_cells`."""
        for _ in range(self.count()):
            self.page.keyboard.press("Shift+Enter")
            self.settled()
        return self.ran()

    def count(self) -> int:
        """How many cells the notebook has."""
        number: int = self.page.evaluate(COUNT)
        return number

    def settled(self) -> None:
        """Wait until the cell that was run, and the widget it asked for, are there."""
        self.page.wait_for_function(SETTLED, polling=PAUSE)

    def ran(self) -> list[dict[str, Any]]:
        """Wait until every cell has run; return `code_cells`."""
        self.page.wait_for_function(RAN, polling=PAUSE)
        return self.code_cells()

    def code_cells(self) -> list[dict[str, Any]]:
        """The code cells: `count` (of execution), `source` and `outputs`."""
        cells: list[dict[str, Any]] = self.page.evaluate(OUTPUTS)
        return cells

    def ask(self, expression: str) -> Any:
        """What a Python expression gives in the notebook's kernel, by way of JSON.

        Raises ValueError with Python's words when it cannot be evaluated.
        """
        told: str = self.page.evaluate(ASK, f"__import__('json').dumps({expression})")
        if told.startswith("!"):
            raise ValueError(told[1:])
        return json.loads(ast.literal_eval(told))

    def comes_to(self, expression: str, wanted: Any) -> bool:
        """Whether an expression comes to give what is wanted; AssertionError if not."""
        deadline = time.monotonic() + PATIENCE / 1000
        while (found := self.ask(expression)) != wanted:
            if time.monotonic() > deadline:
                raise AssertionError(f"{expression} is {found}")
            self.page.wait_for_timeout(20)
        return True

    def begin(self, code: str) -> None:
        """Let the kernel run some code, and do not wait for it."""
        self.page.evaluate(BEGIN, code)

    def restart(self) -> None:
        """Restart the kernel, as the menu does, and wait until it is idle."""
        self.page.evaluate(RESTART)
        self.page.wait_for_function(IDLE, polling=PAUSE)

    def close(self) -> None:
        """Save and close the notebook and end its kernel."""
        self.page.evaluate(CLOSE)

    def on_a_phone(self) -> None:
        """Make the window a phone's, without the list of files, and wait until it is.

        JupyterLab lays its panels out by itself, a while after the window has changed.
        """
        self.page.evaluate("() => window.jupyterapp.shell.collapseLeft()")
        self.page.set_viewport_size(PHONE)
        self.page.wait_for_function(NARROW, polling=PAUSE)

    def theme(self, name: str) -> None:
        """Change to "JupyterLab Light" or "JupyterLab Dark" and wait until it is."""
        light = str("Light" in name).lower()
        body = f'body[data-jp-theme-light="{light}"]'
        self.page.evaluate(THEME, name)
        self.page.wait_for_selector(body, state="attached")


@contextmanager
def jupyterlab(root: Path | None = None) -> Iterator[Notebooks]:
    """Start JupyterLab on copies of the notebooks, and Chromium on it.

    Takes a folder to work in, or makes one that is taken away at the end.
    """
    with tempfile.TemporaryDirectory(
        prefix="raqqa-lab-", ignore_cleanup_errors=True
    ) as name:
        folder = root or Path(name, "kit")
        _furnish(folder)
        told = server.flags("/lab", port=0, browser=False, root=folder)
        told += ["--LabApp.expose_app_in_browser=True"]
        runtime = Path(name, "runtime")
        runtime.mkdir()
        # What a lesson writes goes beside its copy, as it does for a learner.
        os.environ.pop("RAQQAKIT_MINE", None)
        lab = server.start(sys.executable, told, runtime, folder, _proof())
        try:
            with _chromium(folder) as opened:
                opened.page.goto(lab.address("/lab"))
                _wait_for_start(opened, lab)
                opened.page.evaluate("() => window.jupyterapp.restored")
                yield opened
        finally:
            lab.stop()


def _wait_for_start(opened: Notebooks, lab: server.Lab) -> None:
    try:
        opened.page.wait_for_function(STARTED, polling=PAUSE)
    except TooLate as late:
        told = NOT_STARTED.format(opened.errors[:3], lab.last_words())
        raise RuntimeError(told) from late


def _proof() -> dict[str, str]:
    """Where the proof's kernels come from, and what cuts them off from the network."""
    names = ("JUPYTER_PATH", "PYTHONPATH")
    return {name: os.environ[name] for name in names if name in os.environ}


@contextmanager
def _chromium(root: Path) -> Iterator[Notebooks]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=find_chromium(), args=FLAGS
        )
        page = chromium.new_context(viewport=DESK, has_touch=True).new_page()
        page.set_default_timeout(PATIENCE)
        opened = Notebooks(page, root)
        page.on("console", lambda message: _note(opened, message))
        page.on("pageerror", lambda error: _keep(opened, str(error)))
        page.route("**/*", lambda route: _stay_here(opened, route))
        try:
            yield opened
        finally:
            chromium.close()


# JupyterLab says so of a kernel that is ended while it is asked something, or its
# page: on a slow machine that happens between two notebooks, whatever stands in them.
ENDED_MEANWHILE = re.compile(r"Canceled future for|/api/(kernels|sessions)\b")

# The site is built in the same environment, where JupyterLab finds an extension that
# fits JupyterLite alone.
OF_THE_SITE = re.compile(r"@jupyterlite/|/pyodide-kernel-extension/")


def _note(opened: Notebooks, message: ConsoleMessage) -> None:
    if message.type == "error":
        _keep(opened, f"{message.text} ({message.location.get('url', '')})")


def _keep(opened: Notebooks, error: str) -> None:
    if not (ENDED_MEANWHILE.search(error) or OF_THE_SITE.search(error)):
        opened.errors.append(error)


def _stay_here(opened: Notebooks, route: Route) -> None:
    url = route.request.url
    if url.startswith((f"http://{server.HERE}:", "data:", "blob:")):
        route.continue_()
    else:
        opened.outward.append(url)
        route.abort()


def _furnish(folder: Path) -> None:
    """Copy the notebooks, and write JupyterLab's settings, for one run."""
    for name in FOLDERS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
    settings = folder / ".kit" / "jupyter" / "lab" / "user-settings"
    for plugin, values in (KITS | SETTINGS).items():
        package, _, name = plugin.partition(":")
        path = settings / package / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")
