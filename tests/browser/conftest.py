"""JupyterLab in Chromium, once for all tests of this folder."""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools import check
from tools.support import browser, sampler, site_browser

LAPTOP = {"width": 1366, "height": 768}
NO_BROWSER = (
    "No Chromium or Chrome is installed, so the pages were not tried in a browser."
)


def missing(sentence: str) -> None:
    """Leave a test out and say why; but CI has to have what it needs."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{sentence} CI must not leave this out: see .ci/run.")
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def screens() -> Path | None:
    """The folder for pictures, RAQQAKIT_SCREENS; None where nobody will look at any."""
    told = os.environ.get("RAQQAKIT_SCREENS")
    if not told:
        return None
    folder = Path(told)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def lab():
    """JupyterLab in Chromium, with a copy of all notebooks."""
    if not browser.find_chromium():
        missing(NO_BROWSER)
    with browser.jupyterlab() as opened:
        yield opened


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of a server with the built site in it."""
    root = tmp_path_factory.mktemp("host")
    site_browser.build(root)
    return root


@pytest.fixture(scope="session")
def address(request):
    """Where the site is: on this computer, or published and given to the proof."""
    if check.published():
        yield check.published()
        return
    if not site_browser.pyodide():
        missing("npm is missing, so the site was not tried with Python in it.")
    with site_browser.served(request.getfixturevalue("site")) as served:
        yield served


@pytest.fixture
def visitor(lab, address):
    """A browser with storage of its own, on the site; nothing may go amiss in it."""
    chromium, alone = lab.page.context.browser, not check.published()
    with site_browser.visiting(chromium, address, alone=alone) as opened:
        yield opened
    assert opened.errors == []
    assert opened.outward == []


@contextmanager
def window_of_its_own(lab, **shape):
    """A window that shows one file after another; one for each takes a second.

    `said` is what was written to its console, and `asked` what it fetched.
    """
    context = lab.page.context.browser.new_context(**shape)
    page = context.new_page()
    page.said, page.asked = [], []
    context.on("console", lambda message: page.said.append(message.text))
    context.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    context.close()


def begin_anew(page, size) -> None:
    """Blank, as large as it is to be, light, and with nothing heard."""
    page.set_viewport_size(size)
    page.emulate_media(media="screen", color_scheme="light")
    page.goto("about:blank")
    page.said.clear()
    page.asked.clear()


@pytest.fixture(scope="session")
def aside(lab):
    """The window for all pages that are no notebooks and no slides."""
    with window_of_its_own(lab) as page:
        yield page


@pytest.fixture
def window(aside):
    """That window, blank and as wide as a laptop; nothing may go wrong in it either."""
    begin_anew(aside, LAPTOP)
    yield aside
    assert aside.said == []


@pytest.fixture(autouse=True)
def nothing_amiss(lab):
    """No test may leave an error in the browser's console, or ask the network."""
    yield
    errors, outward = list(lab.errors), list(lab.outward)
    lab.errors.clear()
    lab.outward.clear()
    lab.page.set_viewport_size(browser.DESK)
    assert errors == []
    assert outward == []


@pytest.fixture(scope="module")
def notebook(lab, request):
    """A notebook with every widget of the kit, run; each module has one of its own."""
    name = request.module.__name__.rsplit(".")[-1]
    path = sampler.write(lab.root / "tried" / name)
    lab.visit(path.relative_to(lab.root).as_posix())
    lab.run_all()
    yield lab
    lab.close()
