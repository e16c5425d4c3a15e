"""The page of the class experiment in a browser: both themes, a phone, and axe."""

import axe
import pytest

import kit
from conftest import missing
from tools.support import browser
from tools.support.pretend_experiment import pretend


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("class")
    for story in ("article", "calmer"):
        pretend(made, 30, story)
    assert kit.main(["experiment", str(made)]) == 0
    return made


@pytest.mark.parametrize("name", ["experiment.html", "experiment-calmer.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_read_by_everybody(window, folder, screens, name, scheme) -> None:
    page = window
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(browser.PHONE)
    page.goto((folder / name).as_uri())
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    for chart in page.locator("svg").all():
        assert chart.bounding_box()["width"] <= 390
    if screens:
        page.screenshot(path=screens / f"{name}-{scheme}.png", full_page=True)
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the page.")
    assert axe.violations(page, "html") == []
