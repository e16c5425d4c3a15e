"""A second visit to the site with the network cut off."""

import re
from urllib.parse import urlsplit

import pytest

from tools.environment import ROOT
from tools.site.lite import PYODIDE_CDN_URL
from tools.site.serving import Handler
from tools.support import site_browser
from tools.support.site_browser import answered, ready, wait_until_kept

FIRST = "calmer/01_read_the_article.ipynb"
NEVER_OPENED = "02_extract_the_actors.ipynb"
RUN_FIRST = """async () => {
  const app = window.jupyterapp, page = app.shell.currentWidget.content;
  page.activeCellIndex = page.widgets.findIndex(c => c.model.type === 'code');
  await app.commands.execute('notebook:run-cell');
  return page.activeCell.model.outputs.toJSON().map(o => o.output_type);
}"""
MADE = """import json, IPython
kept = open(IPython.__spec__.cached, 'rb').read()
print(json.__spec__.origin.split('.')[-1], kept[4])"""
# In place of what is kept: no zip, and code that was made of another source.
SPOIL = """import IPython, importlib.util, io, marshal, zipfile
from js import Response, caches
from pyodide.ffi import to_js
whole, code = io.BytesIO(), marshal.dumps(compile('raise RuntimeError', '', 'exec'))
with zipfile.ZipFile(whole, 'w') as archive:
    header = importlib.util.MAGIC_NUMBER + bytes([3, 0, 0, 0]) + bytes(8)
    archive.writestr(IPython.__spec__.cached[1:], header + code)
cache = await caches.open('raqqakit-bytecode')
for each in await cache.keys():
    raw = whole.getvalue() if 'packages' in each.url else b'no zip'
    await cache.put(each.url, Response.new(to_js(raw)))
print('spoilt')"""
SIZES = """async () => {
  const cache = await caches.open('raqqakit-bytecode');
  const kept = await Promise.all((await cache.keys()).map(each => cache.match(each)));
  const all = await Promise.all(kept.map(each => each.arrayBuffer()));
  return all.map(raw => raw.byteLength);
}"""
# Python begins three times, each time beside whatever else the computer does.
pytestmark = pytest.mark.timeout(900)


def test_all_is_there_again_without_the_network(visitor) -> None:
    page = visitor.notebook(FIRST)
    ready(page)
    wait_until_kept(page)
    page.close()

    visitor.blocked = lambda _: True
    asked = len(visitor.elsewhere)
    for path in (FIRST, NEVER_OPENED):
        page = visitor.notebook(path)
        ready(page)
        assert "error" not in page.evaluate(RUN_FIRST)
        assert answered(page, MADE) == "pyc 3\n"
        page.close()
    assert len(visitor.elsewhere) == asked
    page = visitor.page("index.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Reading Raqqa"
    page.goto(f"{visitor.address}read/calmer/03_extract_the_locations.html")
    assert page.get_by_role("heading", level=1).count() == 1
    # What says whether the network is there must not be answered from what is kept.
    page.goto(f"{visitor.address}doctor.html")
    page.get_by_text("blocked", exact=False).first.wait_for()


def test_bytecode_that_is_spoilt_or_of_another_source_does_not_count(visitor) -> None:
    page = visitor.notebook(FIRST)
    ready(page)
    wait_until_kept(page)
    assert answered(page, MADE) == "py 0\n"
    assert answered(page, SPOIL) == "spoilt\n"
    page.close()
    page = visitor.notebook(FIRST)
    ready(page)
    assert "error" not in page.evaluate(RUN_FIRST)
    assert answered(page, MADE) == "py 3\n"
    # Pyodide says what was wrong with the library, and nobody is told of it.
    assert "Failed to import encodings" in visitor.errors[0]
    assert page.locator("#kit-failed").count() == 0
    visitor.errors.clear()
    # And the next time there is what counts.
    while min(page.evaluate(SIZES), default=0) < 1_000_000:
        page.wait_for_timeout(1000)


def policy() -> str:
    """What docs/network.md says that a Content-Security-Policy needs."""
    text = (ROOT / "docs" / "network.md").read_text(encoding="utf-8")
    words = re.search(r"^    (script-src .*)$", text, re.MULTILINE)[1]
    return words.replace("HOST", urlsplit(PYODIDE_CDN_URL).netloc)


class Careful(Handler):
    """A server that adds the policy of the page for the network's keeper."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", policy())
        super().end_headers()


@pytest.mark.usefixtures("address")
def test_under_the_policy_of_the_page_python_begins_and_is_kept(lab, site) -> None:
    chromium = lab.page.context.browser
    with (
        site_browser.served(site, Careful) as address,
        site_browser.visiting(chromium, address) as opened,
    ):
        for made in ("py 0\n", "pyc 3\n"):
            page = opened.notebook(FIRST)
            ready(page)
            assert "error" not in page.evaluate(RUN_FIRST)
            assert answered(page, MADE) == made
            wait_until_kept(page)
            page.close()
        assert opened.errors == []
