"""Reader, concordance, explorer and lines to order: by mouse and by keys alone."""

import pytest

from raqqakit import data, text
from tools.support.sampler import output

ARTICLE = data.article()


@pytest.fixture
def part(notebook):
    """Where a widget is shown, by its name in the sampler."""
    return lambda name: output(notebook.page, name)


def keys(lab, *pressed: str) -> None:
    for key in pressed:
        lab.page.keyboard.press(key)


def tab_to(lab, cell, css: str) -> None:
    """From the cell that holds a widget to a control in it, by the Tab key alone."""
    cell.evaluate("part => part.closest('.jp-Cell').focus()")
    for _ in range(40):
        keys(lab, "Tab")
        here = f"part => part.contains(document.activeElement.closest({css!r}))"
        if cell.evaluate(here):
            return
    pytest.fail(f"The Tab key does not reach {css}.")


# -- the reader -------------------------------------------------------------------


def test_a_hard_word_tells_on_hover_and_the_pointer_may_go_to_the_note(
    notebook, part
) -> None:
    word = part("reader").locator(".rr-gloss").first
    note = part("reader").get_by_role("tooltip")
    word.hover()
    note.wait_for()
    assert note.inner_text() == word.get_attribute("data-gloss")
    assert word.get_attribute("aria-describedby") == note.get_attribute("id")
    note.hover()
    notebook.page.wait_for_timeout(500)
    assert note.is_visible()
    notebook.page.mouse.move(2, 2)
    note.wait_for(state="hidden")


def test_a_hard_word_tells_on_focus_and_escape_closes_the_note(notebook, part) -> None:
    tab_to(notebook, part("reader"), ".rr-gloss")
    note = part("reader").get_by_role("tooltip")
    note.wait_for()
    first = note.inner_text()
    keys(notebook, "Escape")
    note.wait_for(state="hidden")
    assert (
        notebook.page.evaluate("() => document.activeElement.className") == "rr-gloss"
    )
    keys(notebook, "Tab")
    note.wait_for()
    assert note.inner_text() != first


def test_the_reader_is_moved_by_keys_and_says_what_it_shows(notebook, part) -> None:
    tab_to(notebook, part("reader"), "select")
    keys(notebook, "ArrowDown")
    status = part("reader").get_by_role("status")
    status.get_by_text("Paragraph 2, with the English beside it.").wait_for()
    stays = status.element_handle()
    keys(notebook, "ArrowDown")
    status.get_by_text("Paragraph 3, with the English beside it.").wait_for()
    assert stays.inner_text() == status.inner_text()


def test_a_letter_pressed_in_a_menu_makes_no_new_cell(notebook, part) -> None:
    before = len(notebook.code_cells())
    for name in ("reader", "concordance", "explorer"):
        tab_to(notebook, part(name), "select")
        keys(notebook, "b", "m")
    tab_to(notebook, part("explorer"), "button")
    keys(notebook, "b")
    assert len(notebook.code_cells()) == before


# -- the concordance --------------------------------------------------------------


def test_the_concordance_takes_a_word_typed_and_its_width_by_keys(
    notebook, part
) -> None:
    tab_to(notebook, part("concordance"), "input[type=text]")
    keys(notebook, "Control+a")
    notebook.page.keyboard.type("Eufrat")
    hits = text.concordance(ARTICLE, "Eufrat", 35)
    said = f"Eufrat: found in {len(hits)} places."
    part("concordance").get_by_text(said).wait_for()
    keys(notebook, "Tab", "ArrowUp")
    left = part("concordance").locator("tbody td").first
    left.get_by_text(hits[0].left.strip(), exact=True).wait_for()
    keys(notebook, "Tab", "ArrowDown")
    by_left = text.sort_concordance(hits, "left")
    part("concordance").locator(
        "tbody tr", has_text=by_left[0].right.strip()
    ).wait_for()


def test_very_many_places_are_counted_and_the_first_are_shown(notebook, part) -> None:
    field = part("concordance").locator("input[type=text]")
    field.fill(".+?")
    part("concordance").get_by_text(
        "The first 60 are shown; all are counted."
    ).wait_for()
    assert part("concordance").locator("tbody tr").count() == 60
    field.fill("(")
    part("concordance").get_by_text("is not complete").wait_for()


# -- the explorer -----------------------------------------------------------------


def test_the_explorer_answers_keys_and_its_alternative_text_goes_along(
    notebook, part
) -> None:
    picture = part("explorer").locator("img")
    before = picture.get_attribute("alt")
    tab_to(notebook, part("explorer"), "select")
    keys(notebook, "ArrowDown")
    part("explorer").get_by_text("If 100,000 people were inside in June").wait_for()
    assert picture.get_attribute("alt") != before
    assert "Inside in June 100,000" in picture.get_attribute("alt")
    assert picture.evaluate("picture => picture.naturalWidth") > 100
    tab_to(notebook, part("explorer"), "button")
    keys(notebook, "Enter")
    part("explorer").get_by_text("If 200,000 people were inside in June").wait_for()
    assert picture.get_attribute("alt") == before


# A cell that runs until the test has seen what it looks for.
RUNNING = """import pathlib, time
while not pathlib.Path('go').exists():
    time.sleep(0.05)
pathlib.Path('ran').touch()
"""


def test_widgets_answer_while_a_cell_runs(notebook, part) -> None:
    folder = notebook.root / "tried" / "test_other_widgets"
    notebook.begin(RUNNING)
    part("explorer").locator("select").first.select_option("low")
    part("explorer").get_by_text("If 100,000 people were inside in June").wait_for()
    assert not (folder / "ran").exists()
    (folder / "go").touch()
    part("explorer").get_by_role("button", name="Reset").click()
    assert notebook.comes_to("pathlib.Path('ran').exists()", True)


# -- lines to order ---------------------------------------------------------------


def ordered(notebook, *wanted: str) -> bool:
    return bool(notebook.comes_to("order.ordered", list(wanted)))


SOLVED = ("total = 0", "for n in (1, 2):", "    total += n", "print(total)")
UNSOLVED = ("print(total)", "total = 0", "total += n", "for n in (1, 2):")


def test_lines_are_ordered_by_mouse(notebook, part) -> None:
    lines = part("order").get_by_role("listitem")
    for _ in range(3):
        lines.filter(has_text="print(total)").get_by_text("Down", exact=True).click()
    lines.filter(has_text="for n in").get_by_text("Up", exact=True).click()
    lines.filter(has_text="total += n").get_by_text("In", exact=True).click()
    assert ordered(notebook, *SOLVED)
    lines.filter(has_text="print(total)").get_by_text("Leave out").click()
    assert ordered(notebook, *SOLVED[:3])
    assert lines.last.inner_text().endswith("(left out)")
    lines.last.get_by_text("Take in").click()
    assert ordered(notebook, *SOLVED)
    part("order").get_by_text("Begin again").click()
    assert ordered(notebook, *UNSOLVED)


def test_lines_are_ordered_by_keys_and_the_focus_goes_along(notebook, part) -> None:
    tab_to(notebook, part("order"), ".rr-lines button")
    keys(notebook, "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown")
    here = (
        "() => document.activeElement.closest('li').querySelector('code').textContent"
    )
    assert notebook.page.evaluate(here) == "print(total)"
    status = part("order").get_by_role("status")
    assert status.inner_text() == "Place 4 of 4, 0 in: print(total)"
    keys(notebook, "Alt+ArrowDown")
    assert status.inner_text() == "It cannot go further: print(total)"
    # The focus is on the "Up" of the last line; each line has five buttons.
    keys(notebook, *["Shift+Tab"] * 5, "Alt+ArrowUp")  # "for" above "total +="
    keys(notebook, *["Tab"] * 8, "Enter")  # the "In" of the line below it
    assert ordered(notebook, *SOLVED)
