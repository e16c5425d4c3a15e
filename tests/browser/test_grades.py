"""The teacher's page in a browser: sorted, without names, on a laptop and on paper."""

import axe
import pytest

from conftest import missing
from tools.grade import command
from tools.grade.files import read_class
from tools.grade.learners import learners
from tools.support import browser
from tools.support.pretend_class import pretend_class

PUPILS = 30
PAPER = {"width": 1047, "height": 718}  # A4 across within its margins, in CSS pixels
LINE = 30  # pixels; two lines of text are more
OVERFLOW = """() => [document.documentElement, ...document.querySelectorAll('.wide')]
  .map(e => e.scrollWidth - e.clientWidth)"""
HEIGHTS = "rows => rows.map(row => row.getBoundingClientRect().height)"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    pretend_class(folder, PUPILS, only="ex01")
    found = read_class(folder)
    command.write(found, learners(found.sheets), folder)
    return folder / "grades.html"


@pytest.fixture
def page(lab, path):
    """The page in a window of its own, in which nothing may go wrong either."""
    opened = lab.page.context.new_page()
    trouble = []
    opened.on("console", lambda message: trouble.append(message.text))
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.set_viewport_size({"width": 1366, "height": 768})
    opened.goto(path.as_uri())
    yield opened
    opened.close()
    assert trouble == []


def photograph(page, screens, look: str) -> None:
    if screens:
        page.screenshot(path=screens / f"grades-{look}.png", full_page=True)


def column(page, number: int) -> list[str]:
    return page.locator(f".roll tbody tr > :nth-child({number})").all_inner_texts()


def test_every_pupil_is_one_line_that_fits_a_laptop_and_a_sheet(page, screens) -> None:
    rows = page.locator(".roll tbody tr")
    assert rows.count() == PUPILS
    for size, medium in (({"width": 1366, "height": 768}, "screen"), (PAPER, "print")):
        page.set_viewport_size(size)
        page.emulate_media(media=medium)
        photograph(page, screens, medium)
        assert max(page.evaluate(OVERFLOW)) <= 0
        assert max(rows.evaluate_all(HEIGHTS)) <= LINE


def test_on_a_phone_only_the_tables_move(page, screens) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    photograph(page, screens, "390")
    whole, *_ = page.evaluate(OVERFLOW)
    assert whole <= 0


def test_columns_are_sorted_by_mouse_and_by_keys(page) -> None:
    before = column(page, 2)
    assert before != sorted(before, key=int)
    head = page.locator(".roll thead th").nth(1)
    head.get_by_role("button").click()
    assert column(page, 2) == sorted(before, key=int)
    assert head.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert column(page, 2) == sorted(before, key=int, reverse=True)
    assert head.get_attribute("aria-sort") == "descending"
    page.locator(".roll thead th").nth(4).get_by_role("button").press("Space")
    assert head.get_attribute("aria-sort") is None
    signs = [cell[0] for cell in column(page, 5)]
    order = "✓→!○"
    assert signs == sorted(signs, key=order.index)


def test_without_names_nobody_is_named(page) -> None:
    names = [name for name in column(page, 1) if name]
    assert len({*names}) == PUPILS
    page.get_by_label("Without names, for the projector").check()
    shown = page.locator("main").inner_text()
    assert not [name for name in names if name in shown]
    assert {*column(page, 1)} == {f"Learner {n}" for n in range(1, PUPILS + 1)}
    page.keyboard.press("Space")
    assert column(page, 1) == names


def test_without_a_script_the_page_is_whole(lab, path) -> None:
    context = lab.page.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator(".roll tbody tr").count() == PUPILS
    assert page.locator("thead button").count() == 0
    page.get_by_label("Without names, for the projector").check()
    assert page.get_by_role("heading", name="Talk to first").count() == 0
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, scheme) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the pages.")
    page.emulate_media(color_scheme=scheme)
    assert axe.violations(page, "main") == []
    page.set_viewport_size(browser.DESK)
