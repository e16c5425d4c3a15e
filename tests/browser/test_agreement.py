"""The page of a class that read together: projector, phone, keys, paper and axe."""

import axe
import pytest

from conftest import missing
from tools.agree import command
from tools.agree.files import read_class
from tools.agree.results import results
from tools.support import browser
from tools.support.pretend_readers import pretend_marks, pretend_readings

READERS = 28
PAPER = {"width": 1047, "height": 718}  # A4 across within its margins, in CSS pixels
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"
OPEN = "() => document.querySelectorAll('details').forEach(d => { d.open = true; })"
BARS = """() => [...document.querySelectorAll('.text .w')].map(word => {
  const last = [...word.querySelectorAll('.col')].at(-1);
  const tall = [...last.children].map(b => parseFloat(b.style.height));
  const said = [...word.querySelectorAll('.many')]
    .map(n => Number(n.textContent.split('→').at(-1)));
  const sum = all => all.reduce((a, b) => a + b, 0);
  return [word.querySelector('.t').textContent, sum(tall), sum(said)];
})"""
WITHIN = """() => [...document.querySelectorAll('.text .w')].map(word => {
  const box = word.getBoundingClientRect();
  return [box.left, innerWidth - box.right];
}).flat()"""


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    pretend_marks(folder, READERS, sentences=[1, 5])
    pretend_readings(folder, 6)
    found = results(read_class(folder), names=True, reference=True)
    command.write(found, folder)
    return folder / "agreement.html"


@pytest.fixture
def page(window, path):
    """The page in a window, in which nothing may go wrong either."""
    window.goto(path.as_uri())
    return window


def photograph(page, screens, look: str) -> None:
    if screens:
        page.screenshot(path=screens / f"agreement-{look}.png", full_page=True)


def test_every_bar_is_as_long_as_its_number_says(page) -> None:
    found = page.evaluate(BARS)
    assert len(found) > 10
    for word, tall, readers in found:
        assert tall == pytest.approx(30 * readers / READERS, abs=0.5), word


@pytest.mark.parametrize("width", [1366, 390])
def test_only_tables_move_and_every_word_is_seen(page, screens, width) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(OPEN)
    photograph(page, screens, str(width))
    assert page.evaluate(OVERFLOW) <= 0
    assert min(page.evaluate(WITHIN)) >= 0


def test_on_paper_the_picture_and_the_places_fit_a_sheet(page, screens) -> None:
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    photograph(page, screens, "print")
    assert page.evaluate(OVERFLOW) <= 0
    assert not page.locator(".switch").is_visible()


def test_a_rule_is_shown_when_the_class_has_talked_by_keys_alone(page) -> None:
    place = page.locator("section.place").first
    rule, summary = place.locator("details > p").first, place.locator("summary")
    assert not rule.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert rule.is_visible()
    page.keyboard.press("Enter")
    assert not rule.is_visible()


def test_the_table_of_the_picture_has_every_word_that_is_marked(page) -> None:
    page.get_by_text("The picture as a table").click()
    table = page.get_by_role("table", name="The numbers of the picture")
    words = table.locator("tbody th").all_inner_texts()
    assert words == page.locator(".text .w .t").all_inner_texts()
    table.get_by_role("button", name="two differ, after").press("Enter")
    assert table.locator("[aria-sort=ascending]").count() == 1


def test_without_names_nobody_is_named(page) -> None:
    page.evaluate(OPEN)
    names = page.locator("section.named tbody th").all_inner_texts()
    assert len({*names}) > READERS
    page.get_by_label("Without names, for the projector").check()
    shown = page.locator("main").inner_text()
    assert not [name for name in names if name in shown]
    assert "learners" in shown
    page.keyboard.press("Space")
    assert page.get_by_role("heading", name="Files").is_visible()


def test_without_a_script_the_page_is_whole(lab, path) -> None:
    context = lab.page.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.get_by_role("img").count() == 1
    assert page.locator("thead button").count() == 0
    page.get_by_text("The picture as a table").click()
    assert page.get_by_role("table", name="The numbers of the picture").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, scheme, screens) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the pages.")
    page.emulate_media(color_scheme=scheme)
    page.evaluate(OPEN)
    photograph(page, screens, scheme)
    assert axe.violations(page, "main") == []
    page.set_viewport_size(browser.DESK)
