"""The teacher's page in a browser: sorted, without names, on a laptop and on paper."""

import axe
import pytest

from conftest import LAPTOP, missing
from tools.grade import command
from tools.grade.files import read_class
from tools.grade.learners import learners
from tools.support import browser
from tools.support.pretend_class import pretend_class
from tools.support.pretend_lessons import pretend_records

PUPILS = 30
PAPER = {"width": 1047, "height": 718}  # A4 across within its margins, in CSS pixels
PROJECTOR = {"width": 1280, "height": 720}
LINE = 30  # pixels; two lines of text are more
OVERFLOW = """() => [document.documentElement, ...document.querySelectorAll('.wide')]
  .map(e => e.scrollWidth - e.clientWidth)"""
HEIGHTS = "rows => rows.map(row => row.getBoundingClientRect().height)"


def graded(folder):
    """The folder of a class, with the pages that `grade` makes of it."""
    found = read_class(folder)
    command.write(found, learners(found.sheets), folder)
    return folder


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    pretend_class(folder, PUPILS, only="ex01")
    return graded(folder) / "grades.html"


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """The folder of a class that handed in its records of all lessons and sets."""
    folder = tmp_path_factory.mktemp("records")
    pretend_records(folder, PUPILS)
    return graded(folder)


@pytest.fixture
def page(window, path):
    """The teacher's page of a set of exercises."""
    window.goto(path.as_uri())
    return window


@pytest.fixture
def lessons(window, records):
    """The teacher's page of all lessons and sets."""
    window.goto((records / "grades.html").as_uri())
    return window


@pytest.fixture
def projector(window, records):
    """The page for the projector, on one."""
    window.set_viewport_size(PROJECTOR)
    window.goto((records / "grades-projector.html").as_uri())
    return window


def photograph(page, screens, look: str) -> None:
    if screens:
        page.screenshot(path=screens / f"grades-{look}.png", full_page=True)


def column(page, number: int) -> list[str]:
    return page.locator(f".roll tbody tr > :nth-child({number})").all_inner_texts()


def test_every_pupil_is_one_line_that_fits_a_laptop_and_a_sheet(page, screens) -> None:
    rows = page.locator(".roll tbody tr")
    assert rows.count() == PUPILS
    for size, medium in ((LAPTOP, "screen"), (PAPER, "print")):
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


# -- the lessons, for the teacher -------------------------------------------------


def test_a_lesson_with_its_three_things_and_its_votes_is_one_screen(
    lessons, screens
) -> None:
    lessons.goto(f"{lessons.url}#lesson02")
    if screens:
        lessons.screenshot(path=screens / "grades-lesson.png")
    top = lessons.locator("#lesson02").bounding_box()
    table = lessons.locator("#lesson02 + .votes table").first.bounding_box()
    assert lessons.locator("#lesson02 + .votes .begin li").count() == 3
    assert table["y"] + table["height"] - top["y"] <= 768
    assert table["x"] + table["width"] <= 1366


def test_who_answered_what_is_shown_when_it_is_asked_for_and_hidden_with_names(
    lessons,
) -> None:
    folded = lessons.locator("#lesson02 + .votes .named details")
    table = folded.get_by_role("table")
    assert not table.is_visible()
    folded.locator("summary").click()
    assert table.is_visible()
    assert folded.locator("tbody tr").count() == PUPILS
    lessons.get_by_label("Without names, for the projector").check()
    assert not folded.is_visible()


def test_the_page_of_all_lessons_fits_a_phone(lessons) -> None:
    lessons.set_viewport_size({"width": 390, "height": 800})
    whole, *_ = lessons.evaluate(OVERFLOW)
    assert whole <= 0


# -- the projector ------------------------------------------------------------------

CUT = """(answers) => [...document.querySelectorAll('.screen')].map(screen => {
  screen.querySelector('details').open = answers;
  const right = [...screen.querySelectorAll('*')].filter(
    e => !e.closest('.spoken')).map(e => e.getBoundingClientRect().right);
  return [screen.id, screen.offsetHeight, Math.max(...right)];
}).filter(([, height, right]) => height > innerHeight || right > innerWidth)"""
SIZES = """() => [...document.querySelectorAll('.screen h2, .screen td.words')].map(
  e => parseFloat(getComputedStyle(e).fontSize))"""


@pytest.mark.parametrize("answers", [False, True])
def test_every_question_fits_the_projector_in_big_letters(
    projector, screens, answers
) -> None:
    assert projector.locator(".screen").count() > 50
    assert projector.evaluate(CUT, answers) == []
    assert min(projector.evaluate(SIZES)) >= 19
    if screens:
        projector.goto(f"{projector.url}#lesson02-q3")
        projector.screenshot(path=screens / f"projector-{answers}.png")


def test_the_answer_is_shown_by_a_key_and_not_before(projector) -> None:
    screen = projector.locator("#lesson02-q3")
    row = screen.locator("tr.key")
    outline = "row => getComputedStyle(row).outlineStyle"
    assert "✓" not in screen.inner_text()
    assert row.evaluate(outline) == "none"
    screen.locator("summary").press("Enter")
    assert "✓" in screen.inner_text()
    assert row.evaluate(outline) == "solid"


def test_the_links_lead_from_screen_to_screen(projector) -> None:
    projector.locator("nav a[href='#lesson00-q1']").first.press("Enter")
    projector.locator("#lesson00-q1").get_by_text("Next").press("Enter")
    top = projector.locator("#lesson00-q2").bounding_box()["y"]
    assert abs(top) < 2


def test_the_class_chooses_in_the_words_of_which_story_it_is_asked(projector) -> None:
    words = projector.locator("#lesson01-q1 h2")
    assert "10,000" not in words.inner_text(), "the calmer words come first"
    assert "2,500" in words.inner_text()
    projector.get_by_role("radio", name="the article").check()
    assert "10,000" in words.inner_text()
    assert "2,500" not in words.inner_text()


def test_nobody_is_named_on_the_projector(projector, records) -> None:
    source = projector.content()
    names = [path.name for path in records.iterdir() if path.is_dir()]
    assert len(names) == PUPILS
    assert not [name for name in names if name in source]


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """A class of one lesson: over a page of all axe takes its time."""
    folder = tmp_path_factory.mktemp("few")
    pretend_records(folder, PUPILS, only=["lesson02"])
    return graded(folder)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ["grades", "grades-projector"])
def test_axe_finds_nothing_in_the_votes(window, few, records, scheme, where) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the pages.")
    window.emulate_media(color_scheme=scheme)
    folder = records if where == "grades-projector" else few
    window.goto((folder / f"{where}.html").as_uri())
    part = "main" if where == "grades-projector" else "#lesson02 + .votes"
    opened = "all => all.forEach(one => { one.open = true; })"
    window.locator(f"{part} details").evaluate_all(opened)
    assert axe.violations(window, part) == []


def test_on_a_phone_the_projectors_page_is_read_as_well(projector, screens) -> None:
    projector.set_viewport_size({"width": 390, "height": 800})
    assert projector.evaluate(OVERFLOW)[0] <= 0
    assert min(projector.evaluate(SIZES)) >= 16
    if screens:
        projector.screenshot(path=screens / "projector-390.png")
