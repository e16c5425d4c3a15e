"""The pages of the site in a browser: on a phone, in the dark, on A4, by keys."""

import functools
import http.server
import threading
from pathlib import Path

import axe
import pytest

from conftest import missing
from tools.site import landing, reading
from tools.support.browser import DESK

# As where a site is one of several of a host.
SUB_PATH = "of-a-school/kit"
NARROWEST = {"width": 320, "height": 700}
WIDE = {"width": 1280, "height": 900}
# A4 without the margins of the style sheet, at 96 pixels to an inch.
SHEET = {"width": round((210 - 2 * 16) / 25.4 * 96), "height": 900}
# The front, two lessons, answers, one of the calmer story, and a text with tables.
LOOKED_AT = [
    "index.html",
    "read/03_extract_the_locations.html",
    "read/07_your_own_article.html",
    "read/ex04_who_says_so.html",
    "read/calmer/06_check_other_sources.html",
    "read/teaching/index.html",
]
OPEN = (
    "() => document.querySelectorAll('details').forEach(fold => { fold.open = true })"
)
WIDTH = "() => document.documentElement.scrollWidth"
each_page = pytest.mark.parametrize("name", LOOKED_AT)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain server of files that writes no line for each of them."""

    def log_message(self, *_) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """The site, in a folder of what a server gives to the browser; and its address."""
    root = tmp_path_factory.mktemp("host")
    site = root / SUB_PATH
    site.mkdir(parents=True)
    reading.write(site)
    landing.write(site)
    # What keeps the pages is tried with the whole site.
    (site / "assets" / "keep.js").write_text("", encoding="utf-8")
    handler = functools.partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield site, f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(lab):
    opened = lab.page.context.new_page()
    opened.asked, opened.amiss = [], []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.on("console", lambda message: opened.amiss.append(message.text))
    opened.on("response", lambda got: got.status < 400 or opened.amiss.append(got.url))
    yield opened
    opened.close()
    assert opened.amiss == []


@each_page
@pytest.mark.parametrize(
    ("size", "scheme"), [(NARROWEST, "light"), (WIDE, "light"), (WIDE, "dark")]
)
def test_axe_finds_nothing_in_a_page(page, host, name, size, scheme) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the site's pages.")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    page.goto(host[1] + name)
    page.evaluate(OPEN)
    assert axe.violations(page, "html") == []


@each_page
def test_a_page_asks_its_own_host_alone_and_has_its_pictures(page, host, name) -> None:
    page.goto(host[1] + name)
    assert page.asked[0] == host[1] + name
    assert all(url.startswith(host[1]) for url in page.asked)
    assert any(url.endswith("/assets/site.css") for url in page.asked)
    widths = page.evaluate("() => [...document.images].map(i => i.naturalWidth)")
    assert all(width > 100 for width in widths)


def too_wide(page, base: str, site: Path) -> list[str]:
    """The pages that are wider than the window, with every fold open."""
    found = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        page.goto(base + name)
        page.evaluate(OPEN)
        if page.evaluate(WIDTH) > page.viewport_size["width"]:
            found.append(name)
    return found


def test_no_page_moves_sideways_on_a_narrow_phone(page, host) -> None:
    page.set_viewport_size(NARROWEST)
    assert too_wide(page, host[1], host[0]) == []


def test_no_page_runs_off_a_sheet_of_a4(page, host) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)
    assert too_wide(page, host[1], host[0]) == []


def test_a_page_that_is_too_wide_is_noticed(page, host) -> None:
    wide = host[0] / "wide.html"
    icon = "<link rel='icon' href='data:,'>"
    wide.write_text(f"{icon}<p style='width: 2000px'>wide</p>", encoding="utf-8")
    page.set_viewport_size(NARROWEST)
    try:
        assert too_wide(page, host[1], host[0]) == ["wide.html"]
    finally:
        wide.unlink()


def test_a_wide_table_is_moved_by_keys_in_its_box(page, host) -> None:
    page.set_viewport_size(NARROWEST)
    page.goto(host[1] + "read/ex04_who_says_so.html")
    box = page.locator(".table-box").first
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.activeElement.scrollLeft > 0")
    assert page.evaluate("() => window.scrollX") == 0


def test_the_first_key_offers_the_way_past_the_header(page, host) -> None:
    page.goto(host[1] + "read/00_start_here.html")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert page.evaluate("() => document.activeElement.className") == "skip"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.innerText") == "Open and run"


def test_folded_replies_stay_off_the_paper_and_opened_ones_come(page, host) -> None:
    page.goto(host[1] + "read/00_start_here.html")
    page.emulate_media(media="print")
    reply = page.locator("details", has_text="5,500 stands nowhere").first
    assert not reply.is_visible()
    assert page.locator(".on-paper").is_visible()
    assert not page.locator(".open").is_visible()
    reply.evaluate("fold => { fold.open = true }")
    assert reply.locator("p").is_visible()


def test_pictures_of_the_pages(page, host, screens) -> None:
    if not screens:
        pytest.skip("RAQQAKIT_SCREENS names no folder for pictures.")
    for name in LOOKED_AT:
        stem = name.removesuffix(".html").replace("/", "-")
        for kind, size, scheme in (
            ("phone", NARROWEST, "light"),
            ("desk", DESK, "light"),
            ("dark", DESK, "dark"),
        ):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size(size)
            page.goto(host[1] + name)
            page.screenshot(path=screens / f"site-{stem}-{kind}.png", full_page=True)
        page.pdf(path=screens / f"site-{stem}.pdf", prefer_css_page_size=True)
