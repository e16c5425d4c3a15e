"""The doctor's page in a browser: each thing that is blocked has its own sentence."""

import functools
import re
import threading
from contextlib import contextmanager
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import axe
import pytest

from conftest import missing
from tools.site import doctor, frame
from tools.site.doctor import Probes, file_of
from tools.support import browser

WELL = "Everything the kit needs works here."
BLOCK_PAGE = "<!DOCTYPE html><title>Not at this school</title><p>Ask the office.</p>"
WASM = bytes([0, 0x61, 0x73, 0x6D, 1, 0, 0, 0])
OWN = {
    "index.html": b"<!doctype html><title>Reading Raqqa</title>",
    "app/main.js": b"export {};",
    "app/kit.whl": b"PK\x03\x04 the kit",
    "app/all.json": b'{"a": 1}',
    "app/00.ipynb": b'{"cells": []}',
}
OTHERS = {
    "pyodide.mjs": b"export const loadPyodide = 1;",
    "python.wasm": WASM,
    "stdlib.zip": b"PK\x03\x04 of Python",
    "numpy.whl": b"PK\x03\x04 of numbers",
}


class Handler(SimpleHTTPRequestHandler):
    """A folder with the types that a good server gives, for pages of any origin."""

    extensions_map: ClassVar[dict[str, str]] = {
        ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript",
        ".wasm": "application/wasm", ".css": "text/css", ".json": "application/json",
        "": "application/octet-stream",
    }  # fmt: skip

    # Of a path, the header that a server or a proxy adds to it.
    more: ClassVar[dict[str, tuple[str, str]]] = {}

    # Paths of which half is sent, and the other half when the page has been left.
    half: ClassVar[set[str]] = set()
    left = threading.Event()

    def copyfile(self, source, outputfile) -> None:
        if self.path not in self.half:
            super().copyfile(source, outputfile)
            return
        outputfile.write(source.read(5))
        outputfile.flush()
        self.left.wait(browser.PATIENCE / 1000)

    def end_headers(self) -> None:
        if self.path in self.more:
            self.send_header(*self.more[self.path])
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *words: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """A server that says nothing of those who go away in the middle of a file."""

    def handle_error(self, *told: object) -> None:
        pass


@contextmanager
def served(folder: Path):
    handler = functools.partial(Handler, directory=str(folder))
    server = Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def furnish(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


class Clinic:
    """A site and another host with Python, and what its page says in a context."""

    def __init__(self, chromium, site: Path, own: str, other: str, probes) -> None:
        self.chromium, self.site = chromium, site
        self.own, self.other, self.probes = own, other, probes

    @contextmanager
    def opened(self, plant=None, address="", **options):
        context = self.chromium.new_context(viewport=browser.DESK, **options)
        page = context.new_page()
        page.set_default_timeout(browser.PATIENCE)
        Handler.left.clear()
        if plant:
            plant(page, self)
        page.goto(f"{address or self.own}/doctor.html")
        try:
            yield page
        finally:
            Handler.more.clear()
            Handler.half.clear()
            Handler.left.set()
            context.close()

    def written(self, **changes) -> None:
        doctor.write(self.site, replace(self.probes, **changes))


@pytest.fixture(scope="module")
def clinic(lab, tmp_path_factory):
    site = furnish(tmp_path_factory.mktemp("site"), OWN)
    frame.write_assets(site)
    others = furnish(tmp_path_factory.mktemp("others"), OTHERS)
    with served(site) as own, served(others) as other:
        theirs = [
            replace(file_of(others, name), address=f"{other}/{name}") for name in OTHERS
        ]
        theirs[-1] = replace(theirs[-1], costs="pictures")
        files = [*(file_of(site, name) for name in OWN), *theirs]
        probes = Probes(files, f"{other}/pyodide.mjs", 1_000_000, browser.PATIENCE)
        made = Clinic(lab.page.context.browser, site, own, other, probes)
        made.written()
        yield made


def verdict(page) -> str:
    """The sentence at the end, once it is there."""
    page.wait_for_selector("#again:not([hidden])")
    return page.locator("#verdict").inner_text()


def rows(page, state: str) -> list[str]:
    return page.locator(f'#list li[data-state="{state}"]').all_inner_texts()


def host(address: str) -> str:
    return address.removeprefix("http://")


# -- all is well ------------------------------------------------------------------


def test_where_all_is_well_it_says_so(clinic) -> None:
    with clinic.opened() as page:
        assert verdict(page) == WELL
        assert rows(page, "blocked") == rows(page, "untried") == []
        shown = page.locator("#list li").all_inner_texts()
        assert len(shown) == 5 + 5 + 2 + len(OWN) + len(OTHERS) + 1
        assert all(re.search(r": (Works|Take care)\n", row) for row in shown)
        for kind in (
            ".html",
            ".js",
            ".mjs",
            ".wasm",
            ".whl",
            ".json",
            ".zip",
            ".ipynb",
        ):
            assert [row for row in shown if f"A {kind} file" in row], kind
        line = page.locator("#line").input_value()
        assert "Nothing is blocked now." in line
        assert f"{host(clinic.own)}, {host(clinic.other)}" in line
        assert page.evaluate("navigator.userAgent") in line


def test_what_was_tried_leaves_nothing_behind(clinic) -> None:
    with clinic.opened() as page:
        verdict(page)
        left = page.evaluate("""async () => [
          (await indexedDB.databases()).length,
          (await navigator.serviceWorker.getRegistrations()).length]""")
        assert left == [0, 0]


def test_a_service_worker_of_the_site_stays_as_it_was(clinic) -> None:
    """The one of the app, and one of the whole site, which has the page at first."""
    scopes = ["./", "./app/"]
    worker = 'addEventListener("activate", e => e.waitUntil(clients.claim()));'
    furnish(clinic.site, {"sw.js": worker.encode()})
    register = """async scopes => {
      for (const scope of scopes) {
        await navigator.serviceWorker.register("sw.js", {scope});
      }
      await navigator.serviceWorker.ready;
    }"""
    scopes_now = """async () => (await navigator.serviceWorker.getRegistrations())
      .map(one => new URL(one.scope).pathname).sort()"""
    with clinic.opened() as page:
        page.goto(f"{clinic.own}/index.html")
        page.evaluate(register, scopes)
        page.goto(f"{clinic.own}/doctor.html")
        assert verdict(page) == WELL
        assert page.evaluate(scopes_now) == ["/", "/app/"]


def test_trying_again_is_as_the_first_time(clinic) -> None:
    blocks = []
    with clinic.opened() as page:
        page.route("**/numpy.whl", lambda r: r.abort() if blocks else r.continue_())
        assert verdict(page) == WELL
        blocks.append("numpy")
        page.get_by_role("button", name="Try again").press("Enter")
        page.wait_for_selector("#again[hidden]", state="attached")
        assert verdict(page).startswith("One thing is blocked.")
        blocks.clear()
        page.get_by_role("button", name="Try again").click()
        page.wait_for_selector("#again[hidden]", state="attached")
        assert verdict(page) == WELL


def test_without_the_network_nothing_is_judged(clinic) -> None:
    with clinic.opened() as page:
        assert verdict(page) == WELL
        page.context.set_offline(True)
        page.get_by_role("button", name="Try again").click()
        page.get_by_text("This site cannot be reached now").wait_for()
        assert page.locator("#list li").count() == 0
        assert page.locator("#telling").is_hidden()
        page.context.set_offline(False)
        page.get_by_role("button", name="Try again").click()
        page.wait_for_selector("#telling:not([hidden])")
        assert verdict(page) == WELL


# -- each planted block -----------------------------------------------------------


def abort(pattern: str):
    return lambda page, _: page.route(pattern, lambda route: route.abort())


def answer(pattern: str, **told):
    """Another answer in place of the file's, in full view of the browser."""
    told.setdefault("headers", {})["Access-Control-Allow-Origin"] = "*"
    return lambda page, _: page.route(pattern, lambda route: route.fulfill(**told))


def policy(value: str, path: str = "/doctor.html"):
    """A rule that stands in the header of a page or of a worker."""

    def plant(page, _) -> None:
        Handler.more[path] = ("Content-Security-Policy", value)

    return plant


def before(script: str):
    return lambda page, _: page.add_init_script(script)


def own_host(page, clinic) -> None:
    """The site's own host is lost after its page has come."""
    kept = re.compile(r"doctor")
    page.route(
        re.compile("^" + re.escape(clinic.own)),
        lambda route: route.continue_() if kept.search(route.request.url)
        else route.abort(),
    )  # fmt: skip


def other_host(page, clinic) -> None:
    page.route(f"{clinic.other}/**", lambda route: route.abort())


def unreadable(page, clinic) -> None:
    """A filter's page in place of another host's file, without leave to read it."""
    page.route(
        "**/python.wasm",
        lambda route: route.fulfill(
            body=BLOCK_PAGE,
            headers={"Access-Control-Allow-Origin": "https://elsewhere.test"},
        ),
    )


NO_DATABASE = (
    """indexedDB.open = () => { throw new DOMException("", "SecurityError"); };"""
)
FAILING = """IDBFactory.prototype.open = () => {
  const request = {error: new DOMException("", "UnknownError")};
  setTimeout(() => request.onerror());
  return request;
};"""
TINY = """StorageManager.prototype.estimate =
  async () => ({quota: 300000, usage: 100000});"""
RUN = "The lessons can be read here, but not run."
KEEP = "the work may not be kept: download it."
PICTURES = "their pictures cannot be drawn."
# What is planted, the row that names it, its sentence, what to allow, and what is lost.
PLANTED = {
    "the site's own host": (
        own_host, "The host 127.0.0.1", "cannot be reached from here",
        "Allow https (port 443) to 127.0.0.1", RUN),
    "the other host": (
        other_host, "The host 127.0.0.1", "cannot be reached from here",
        "Allow https (port 443) to 127.0.0.1", RUN),
    "each kind: .html": (
        abort("**/index.html"), "A .html file", "Files that end in .html do not come",
        "Let files that end in .html through", RUN),
    "each kind: .js": (
        abort("**/main.js"), "A .js file", "Files that end in .js do not come",
        "Let files that end in .js through", RUN),
    "each kind: .mjs": (
        abort("**/*.mjs"), "A .mjs file", "Files that end in .mjs do not come",
        "Let files that end in .mjs through", RUN),
    "each kind: .wasm": (
        abort("**/*.wasm"), "A .wasm file", "Files that end in .wasm do not come",
        "Let files that end in .wasm through", RUN),
    "each kind: .whl, of pictures": (
        abort("**/numpy.whl"), "A .whl file", "Files that end in .whl do not come",
        "Let files that end in .whl through", PICTURES),
    "each kind: .json": (
        abort("**/*.json"), "A .json file", "Files that end in .json do not come",
        "Let files that end in .json through", RUN),
    "each kind: .zip": (
        abort("**/*.zip"), "A .zip file", "Files that end in .zip do not come",
        "Let files that end in .zip through", RUN),
    "each kind: .ipynb": (
        abort("**/*.ipynb"), "A .ipynb file", "Files that end in .ipynb do not come",
        "Let files that end in .ipynb through", RUN),
    "a filter's page, status 200": (
        answer("**/kit.whl", body=BLOCK_PAGE, content_type="text/html"), "A .whl file",
        'A web page ("Not at this school") came in the place of the file',
        "Let files that end in .whl through", RUN),
    "a filter's page for a script": (
        answer("**/main.js", body=BLOCK_PAGE, content_type="text/javascript"),
        "A .js file", "A web page", "Let files that end in .js through", RUN),
    "a filter's page for a page": (
        answer("**/index.html", body=BLOCK_PAGE, content_type="text/html"),
        "A .html file", 'The file came changed ("Not at this school")',
        "Let files that end in .html through", RUN),
    "a filter's page that may not be read": (
        unreadable, "A .wasm file", "Something answers in the place of 127.0.0.1",
        "Let files that end in .wasm through", RUN),
    "a filter's status": (
        answer("**/*.wasm", status=403, body=BLOCK_PAGE), "A .wasm file",
        "The answer was 403", "Let files that end in .wasm through", RUN),
    "a file that is not there": (
        answer("**/kit.whl", status=404, body=""), "A .whl file",
        "answered 404: it has no such file", "Put the whole folder", RUN),
    "the wrong type of .wasm": (
        answer("**/*.wasm", body=WASM, content_type="text/plain"), "A .wasm file",
        "with the type text/plain in place of application/wasm",
        "send files that end in .wasm with the type application/wasm", RUN),
    "the wrong type of .js": (
        answer("**/main.js", body=OWN["app/main.js"], content_type="text/plain"),
        "A .js file", "with the type text/plain in place of text/javascript",
        "send files that end in .js with the type text/javascript", RUN),
    "other first bytes": (
        answer("**/kit.whl", body="MZ" + " " * 10), "A .whl file",
        "What came is no .whl file", "Let files that end in .whl through", RUN),
    "a part of a file": (
        answer("**/kit.whl", body=OWN["app/kit.whl"][:7]), "A .whl file",
        "Only 7 of 12 bytes came", "A limit on the size", RUN),
    "a file that is changed": (
        answer("**/kit.whl", body=OWN["app/kit.whl"].replace(b"kit", b"cat")),
        "A .whl file", "The file came changed", "Let files that end in .whl", RUN),
    "a rule against WebAssembly": (
        policy("script-src 'self'"), "WebAssembly", "forbids WebAssembly",
        "'wasm-unsafe-eval'", RUN),
    "a rule against WebAssembly in workers": (
        policy("script-src 'self'", "/doctor/worker.js"), "WebAssembly",
        "forbids WebAssembly", "'wasm-unsafe-eval'", RUN),
    "a browser without WebAssembly": (
        before("delete globalThis.WebAssembly"), "WebAssembly",
        "The browser has no WebAssembly", "Switch WebAssembly on", RUN),
    "a browser with an old WebAssembly": (
        before("WebAssembly.validate = () => false"), "WebAssembly",
        "too old for this Python", "Update the browser", RUN),
    "a rule against code made of text": (
        policy("script-src 'self' 'wasm-unsafe-eval'"), "Code that is made",
        "forbids it", "'unsafe-eval'", RUN),
    "a rule against workers": (
        policy("worker-src 'none'"), "A worker", "refused to begin a worker",
        "worker-src", RUN),
    "a browser without module workers": (
        abort("**/doctor/worker.js"), "A worker", "one that is a module does not",
        "Update the browser", RUN),
    "a rule against the other host's scripts": (
        policy("script-src 'self' 'unsafe-eval'", "/doctor/worker.js"),
        "Python's first script", "The browser has the file, but did not run it",
        "Allow scripts of http://127.0.0.1", RUN),
    "no service worker": (
        before("delete Navigator.prototype.serviceWorker"), "A service worker",
        "a policy has switched it off", "Allow service workers", KEEP),
    "a service worker's script": (
        before("""ServiceWorkerContainer.prototype.register = async () => {
          throw new DOMException("", "SecurityError"); }"""),
        "A service worker", "refused to begin it", "Allow service workers", KEEP),
    "a store that may not be opened": (
        before(NO_DATABASE), "The browser's store", "could not be read back",
        "Allow this site to store data", KEEP),
    "a store that fails": (
        before(FAILING), "The browser's store", "could not be read back",
        "Allow this site to store data", KEEP),
    "a tiny room": (
        before(TINY), "Room in the store", "lends 200 kB, and the kit needs 1 MB",
        "Free some of the disk", KEEP),
}  # fmt: skip

# Such a rule forbids both WebAssembly and code made of text, by two words of its own.
TWO_WORDS = ("a rule against WebAssembly", "a rule against WebAssembly in workers")


@pytest.mark.parametrize("planted", list(PLANTED))
def test_what_is_planted_is_named(clinic, planted) -> None:
    plant, what, words, allow, lost = PLANTED[planted]
    with clinic.opened(plant) as page:
        said = verdict(page)
        stopped = rows(page, "blocked")
        line = page.locator("#line").input_value()
    assert stopped, said
    [row] = [one for one in stopped if one.startswith(what)]
    assert ": Blocked\n" in row
    assert words in row
    assert allow in row.split("What to do: ")[1]
    assert len(stopped) == 1 + (planted in TWO_WORDS)
    assert said.startswith(
        "2 things are blocked." if planted in TWO_WORDS else "One thing is blocked."
    )
    assert lost in said
    assert words in line
    assert allow in line


def test_service_workers_that_the_browser_blocks_are_named(clinic) -> None:
    with clinic.opened(service_workers="block") as page:
        assert KEEP in verdict(page)
        [row] = rows(page, "blocked")
        assert row.startswith("A service worker")
        assert "refused to begin it" in row
        [sign] = [
            one for one in rows(page, "care") if one.startswith("Signs of a private")
        ]
        assert "This may be a private window" in sign


def test_a_service_worker_that_hands_out_nothing_is_named(clinic) -> None:
    answers = 'addEventListener("fetch", () => {});'
    path = clinic.site / "doctor-service-worker.js"
    path.write_text(
        path.read_text(encoding="utf-8").split('addEventListener("fetch"')[0] + answers,
        encoding="utf-8",
    )
    try:
        with clinic.opened() as page:
            assert KEEP in verdict(page)
            [row] = rows(page, "blocked")
            assert "the file that it hands out did not come" in row
    finally:
        clinic.written()


def hold(pattern: str, kind: str = ""):
    """A line on which nothing comes: the route is never answered."""

    def handled(route) -> None:
        if kind and route.request.resource_type != kind:
            route.continue_()

    return lambda page, _: page.route(pattern, handled)


def silent_workers(page, _) -> None:
    for name in ("worker", "classic"):
        page.route(
            f"**/doctor/{name}.js",
            lambda route: route.fulfill(body="", content_type="text/javascript"),
        )


def half(page, clinic) -> None:
    Handler.half.add("/numpy.whl")


HELD = {
    "a host": (
        lambda page, clinic: hold(f"{clinic.other}/**")(page, clinic),
        "The host 127.0.0.1", "did not answer within 2 seconds"),
    "a file": (
        hold("**/numpy.whl"), "A .whl file", "did not begin to come within 2 seconds"),
    "a half of a file": (
        half, "A .whl file", "It began to come, and stopped after 1 kB for 2 seconds"),
    "Python's first script": (
        hold("**/pyodide.mjs", "script"), "Python's first script",
        "It did not begin within 2 seconds"),
    "a worker": (
        silent_workers, "A worker", "did not answer within 2 seconds"),
    "the store": (
        before("IDBFactory.prototype.open = () => ({})"), "The browser's store",
        "did not answer within 2 seconds"),
    "a service worker": (
        before("""ServiceWorkerContainer.prototype.register =
          () => new Promise(() => {})"""),
        "A service worker", "No file came through it within 2 seconds"),
}  # fmt: skip


@pytest.mark.parametrize("held", list(HELD))
def test_what_gives_no_answer_is_given_up_in_a_sentence(clinic, held) -> None:
    plant, what, words = HELD[held]
    clinic.written(patience=2)
    try:
        with clinic.opened(plant) as page:
            verdict(page)
            stopped = [row for row in rows(page, "blocked") if row.startswith(what)]
    finally:
        clinic.written()
    assert [row for row in stopped if words in row], stopped


def test_an_address_without_https_is_named(clinic) -> None:
    """The site as a school's own server may give it, by its name in the network."""

    def plant(page, clinic) -> None:
        def handled(route) -> None:
            url = route.request.url.replace("http://school.test", clinic.own)
            route.fulfill(response=route.fetch(url=url))

        page.route("http://school.test/**", handled)

    own = [file for file in clinic.probes.files if not file.host]
    clinic.written(files=own, script="app/main.js")
    with clinic.opened(plant, "http://school.test") as page:
        assert KEEP in verdict(page)
        [row] = rows(page, "blocked")
        assert "This page came from http://school.test, without the s" in row
        assert "What to do: Serve the site by https." in row
        [service] = rows(page, "untried")
        assert service.startswith("A service worker")
    clinic.written()


def test_without_javascript_the_page_says_so(clinic, screens) -> None:
    with clinic.opened(java_script_enabled=False) as page:
        said = page.locator("noscript").inner_text()
        assert said.startswith("JavaScript is switched off in this browser")
        assert "Files, unchanged, that end in .html" in page.inner_text("main")
        assert not page.locator("#again").is_visible()
        assert not page.locator("#line").is_visible()
        photograph(page, screens, "noscript")


def test_a_script_that_is_blocked_leaves_a_sentence_that_says_so(clinic) -> None:
    for name in ("doctor.js", "doctor-files.js"):
        with clinic.opened(abort(f"**/assets/{name}")) as page:
            page.wait_for_load_state("networkidle")
            said = page.locator("#verdict").inner_text()
            assert "The script of this page has not run yet." in said
            assert "a file that ends in .js" in said


# -- the page ---------------------------------------------------------------------


def photograph(page, screens, look: str) -> None:
    if screens:
        page.screenshot(path=screens / f"doctor-{look}.png", full_page=True)


def test_the_text_for_the_keeper_is_copied_and_selected(clinic) -> None:
    with clinic.opened(
        other_host, permissions=["clipboard-read", "clipboard-write"]
    ) as page:
        verdict(page)
        line = page.get_by_role("textbox")
        text = line.input_value()
        assert "This text says what the kit needs" in line.evaluate(
            "e => e.labels[0].innerText"
        )
        selected = "e => e.value.slice(e.selectionStart, e.selectionEnd)"
        for choose in (line.focus, line.click):
            page.locator("h1").click()
            choose()
            assert line.evaluate(selected) == text
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.get_by_text("Copied.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == text


def test_it_is_copied_where_the_clipboard_is_not_given(clinic) -> None:
    refuse = "Clipboard.prototype.writeText = async () => { throw Error(); }"
    with clinic.opened(before(refuse)) as page:
        verdict(page)
        page.get_by_role("button", name="Copy").click()
        page.locator("#copied").get_by_text(re.compile("Copied|selected")).wait_for()


def test_the_text_says_nothing_of_the_address_but_the_page(clinic) -> None:
    with clinic.opened() as page:
        # A page that is left in the middle of a probe may leave something behind.
        verdict(page)
        page.goto(f"{clinic.own}/doctor.html?class=9b&name=Ada#Ada")
        verdict(page)
        line = page.locator("#line").input_value()
        assert f"Tried on {clinic.own}/doctor.html with" in line
        assert "Ada" not in line


def test_words_from_a_file_are_words(clinic) -> None:
    page_of_filter = "<!doctype html><title><img src=x onerror=alert(1)>&lt;b></title>"
    with clinic.opened(answer("**/kit.whl", body=page_of_filter)) as page:
        verdict(page)
        assert page.locator("#list img, #list b").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("plant", [None, other_host], ids=["well", "blocked"])
def test_axe_finds_nothing(clinic, plant, scheme, screens) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the doctor's page.")
    with clinic.opened(plant, color_scheme=scheme) as page:
        verdict(page)
        photograph(page, screens, f"{'blocked' if plant else 'well'}-{scheme}")
        assert axe.violations(page, "html") == []


@pytest.mark.parametrize("width", [320, 390, 1920])
def test_nothing_is_wider_than_the_window(clinic, width, screens) -> None:
    with clinic.opened(other_host) as page:
        verdict(page)
        page.set_viewport_size({"width": width, "height": 800})
        photograph(page, screens, str(width))
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0


def test_the_end_is_told_to_a_screen_reader_and_a_state_is_a_word(clinic) -> None:
    with clinic.opened(other_host) as page:
        verdict(page)
        assert page.locator("#verdict").get_attribute("role") == "status"
        words = page.locator("#list .state").all_inner_texts()
        assert {*words} == {"Works", "Take care", "Blocked", "Not tried"}
