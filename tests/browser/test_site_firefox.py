"""The site in a real Firefox, where there is one: a lesson runs, and is kept."""

import asyncio
import shutil
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from conftest import missing
from tools.support import bench_site, firefox, site_browser, wasm
from tools.support.site_browser import READY, RUN, SUB_PATH, Shared

LESSON = "app/notebooks/index.html?path=calmer/01_read_the_article.ipynb"
RUN_ALL = """async () => {
  const app = window.jupyterapp, page = app.shell.currentWidget.content;
  const said = [];
  for (const [at, {model}] of page.widgets.entries()) {
    if (model.type !== 'code') continue;
    page.activeCellIndex = at;
    await app.commands.execute('notebook:run-cell');
    const errors = model.outputs.toJSON().filter(o => o.output_type === 'error');
    said.push(...errors.map(error => error.evalue));
  }
  return said;
}"""
KEPT = "async () => (await (await caches.open('raqqakit-bytecode')).keys()).length"
MADE = "import json; print(json.__spec__.origin.split('.')[-1])"
# The wheels of numpy and matplotlib are at Pyodide's public address alone.
UNFETCHED = "The browser could not fetch what draws the pictures (matplotlib)."
LONGEST = 240  # seconds that Python may take to begin
pytestmark = pytest.mark.timeout(900)


async def until(tab, function: str, wanted: object) -> None:
    end = time.monotonic() + LONGEST
    while await tab.evaluate(function) != wanted:
        assert time.monotonic() < end
        await asyncio.sleep(0.5)


async def visited(address: str) -> list[str]:
    """What two visits to a lesson say: the errors of its cells, and how it began."""
    async with firefox.tab() as tab:
        await tab.open(f"{address}{LESSON}")
        await until(tab, READY, wanted=True)
        errors = await tab.evaluate(RUN_ALL)
        await until(tab, KEPT, wanted=2)
        began = [await tab.evaluate(RUN, MADE)]
        await tab.open(f"{address}{LESSON}")
        await until(tab, READY, wanted=True)
        return [*errors, *began, await tab.evaluate(RUN, MADE)]


def test_a_lesson_runs_in_firefox_and_begins_sooner_the_second_time(
    site, tmp_path
) -> None:
    core = wasm.pyodide()
    if not core:
        missing("npm is missing, so the site was not tried in Firefox.")
    if not firefox.find():
        pytest.skip("There is no Firefox here, so the site was not tried in one.")
    shutil.copytree(site / SUB_PATH, tmp_path / SUB_PATH)
    with (
        site_browser.served(core, Shared) as elsewhere,
        site_browser.served(tmp_path, Shared) as address,
    ):
        bench_site.say_where(tmp_path, elsewhere.removesuffix(f"/{SUB_PATH}/"))
        # Playwright keeps the loop of this thread for itself.
        with ThreadPoolExecutor(max_workers=1) as another:
            told = another.submit(asyncio.run, visited(address)).result()
    *errors, first, second = told
    assert [words for words in errors if not words.startswith(UNFETCHED)] == []
    assert (first, second) == ("py\n", "pyc\n")
