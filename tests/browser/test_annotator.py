"""The annotator as a learner uses it: by mouse, by finger, by keys alone."""

import os
import re
from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as TooLate

from raqqakit import annotate, data, text
from tools.support.sampler import CELLS, output

ARTICLE = data.article()
# Each save takes its time, as on a full disk or far away: changes wait for each other.
SLOW = """
import time
kept = marks._keeper.keep
marks._keeper.keep = lambda now: (time.sleep(0.5), kept(now))[1]
"""
QUICK = "del marks._keeper.keep"
# A kernel that answers nothing and does nothing more before it is killed.
STUCK = "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)"


@pytest.fixture
def page(notebook):
    """The whole article's annotator, with nothing marked."""
    root = output(notebook.page, "annotator").locator(".rr-annotator")
    # Seven first: none may stand there before the kernel's words have come.
    for marks in ([[n, n + 1, "actor"] for n in range(7)], []):
        tell(notebook, root, marks)
    root.locator("[data-token='0']").click()
    press(root, "actor")  # from now on the label used last
    press(root, "Remove mark")
    assert holds(notebook)
    return root


def tell(notebook, root, marks) -> None:
    """Let Python set the marks: again, where the page's own were still on their way."""
    draft = {"revision": "test", "marks": marks}
    shown = root.locator("summary", has_text=f"Your marks: {len(marks)}")
    for _ in range(60):
        notebook.ask(f"marks.set_trait('draft', {draft})")
        with suppress(TooLate):
            return shown.wait_for(timeout=2_000)
    raise AssertionError(f"{marks} are not shown")


def word(root, surface: str, number: int = 0):
    whole = re.compile(rf"^{re.escape(surface)}( |$)")
    return root.locator("[data-token]", has_text=whole).nth(number)


def press(root, name: str) -> None:
    root.get_by_role("button", name=name).click()


def said(root) -> str:
    return root.get_by_role("status").inner_text()


def holds(notebook, *wanted: tuple[str, str], name: str = "marks") -> bool:
    """Whether Python comes to hold these words with these labels, and no others."""
    held = f"[[s['surface'], s['label']] for s in {name}.spans]"
    return bool(notebook.comes_to(held, [list(mark) for mark in wanted]))


def drag(page, first, last) -> None:
    first.scroll_into_view_if_needed()
    one, other = first.bounding_box(), last.bounding_box()
    page.mouse.move(one["x"] + one["width"] / 2, one["y"] + one["height"] / 2)
    page.mouse.down()
    goal = other["x"] + other["width"] / 2, other["y"] + other["height"] / 2
    page.mouse.move(*goal, steps=6)
    page.mouse.up()


def keys(lab, *pressed: str) -> None:
    for key in pressed:
        lab.page.keyboard.press(key)


# -- mouse and finger -------------------------------------------------------------


def test_a_drag_and_a_button_mark_whole_words(notebook, page) -> None:
    drag(notebook.page, word(page, "Syrian"), word(page, "Forces"))
    press(page, "actor")
    assert said(page) == "Marked as actor: “Syrian Democratic Forces”."
    assert holds(notebook, ("Syrian Democratic Forces", "actor"))


def test_a_drag_from_the_end_to_the_beginning_does_the_same(notebook, page) -> None:
    drag(notebook.page, word(page, "Forces"), word(page, "Syrian"))
    press(page, "location")
    assert holds(notebook, ("Syrian Democratic Forces", "location"))


def test_a_double_click_marks_with_the_label_used_last(notebook, page) -> None:
    word(page, "Russland").click()
    press(page, "location")
    word(page, "USA").dblclick()
    assert holds(notebook, ("USA", "location"), ("Russland", "location"))


def test_a_double_click_takes_a_word_with_hyphens_whole(notebook, page) -> None:
    word(page, "SDF-styrker").dblclick()
    assert holds(notebook, ("SDF-styrker", "actor"))


def test_a_click_with_shift_reaches_from_one_word_to_another(notebook, page) -> None:
    word(page, "president").click()
    word(page, "al-Assad").click(modifiers=["Shift"])
    press(page, "actor")
    assert holds(notebook, ("president Bashar al-Assad", "actor"))


def test_fingers_can_choose_stretch_and_mark(notebook, page) -> None:
    notebook.page.set_viewport_size({"width": 390, "height": 844})
    word(page, "Democratic").tap()
    page.get_by_role("button", name="Start earlier").tap()
    page.get_by_role("button", name="End later").tap()
    page.get_by_role("button", name="actor").tap()
    assert holds(notebook, ("Syrian Democratic Forces", "actor"))
    page.get_by_role("button", name="Remove mark").tap()
    assert holds(notebook)


# -- overlaps, and the way back ---------------------------------------------------


def test_an_overlap_is_said_and_undo_brings_it_back(notebook, page) -> None:
    word(page, "Democratic").dblclick()
    drag(notebook.page, word(page, "Syrian"), word(page, "Forces"))
    press(page, "actor")
    assert "In its place before: “Democratic” (" in said(page)
    assert holds(notebook, ("Syrian Democratic Forces", "actor"))
    press(page, "Undo")
    assert holds(notebook, ("Democratic", "actor"))
    press(page, "Redo")
    assert holds(notebook, ("Syrian Democratic Forces", "actor"))


def test_the_same_mark_twice_is_said_to_be_there(notebook, page) -> None:
    word(page, "Russland").click()
    press(page, "actor")
    press(page, "actor")
    assert said(page) == "“Russland” is marked as actor already."
    press(page, "location")
    assert holds(notebook, ("Russland", "location"))
    assert "In its place before: “Russland” (actor)" in said(page)


# -- keys alone -------------------------------------------------------------------


def to_the_text(notebook) -> None:
    """From the notebook's first cell to the text by the Tab key alone."""
    notebook.page.evaluate(
        "() => { const {content} = window.jupyterapp.shell.currentWidget;"
        " content.activeCellIndex = 0; content.mode = 'command'; content.activate();"
        " content.activeCell.node.focus(); }"
    )
    for _ in range(60):
        keys(notebook, "Tab")
        inside = "() => document.activeElement.matches('.rr-annotator .rr-text')"
        if notebook.page.evaluate(inside):
            return
    pytest.fail("The Tab key does not reach the text.")


def test_all_of_it_goes_by_keys_alone(notebook, page) -> None:
    usa = ("USA", "actor")
    to_the_text(notebook)
    keys(notebook, "Control+Home", "ArrowDown", "ArrowRight", "a")  # USA
    keys(notebook, "ArrowDown", "ArrowRight", "ArrowRight", "l")  # soldater
    assert holds(notebook, ("USA", "actor"), ("soldater", "location"))
    keys(notebook, "a")
    assert holds(notebook, usa, ("soldater", "actor"))
    keys(notebook, "Shift+ArrowRight", "Shift+ArrowRight", "Enter")
    assert holds(notebook, usa, ("soldater fra det", "actor"))
    keys(notebook, "Control+z", "Control+z")
    assert holds(notebook, usa, ("soldater", "location"))
    keys(notebook, "Control+y", "Control+Shift+z")
    assert holds(notebook, usa, ("soldater fra det", "actor"))
    keys(notebook, "Control+Home", "n")
    assert said(page) == "Mark 1 of 2: “USA” (actor)"
    keys(notebook, "p")
    assert said(page).startswith("Mark 2 of 2: “soldater fra det”")
    keys(notebook, "Delete")
    assert holds(notebook, ("USA", "actor"))


def test_sentences_and_their_ends_are_reached_by_keys(notebook, page) -> None:
    to_the_text(notebook)
    keys(notebook, "Control+End", "Home", "Shift+End", "2")
    last = text.sentences(ARTICLE)[-1].text.rstrip(".")
    assert holds(notebook, (last, "location"))


def test_keys_of_jupyterlab_do_nothing_while_one_marks(notebook, page) -> None:
    before = len(notebook.code_cells())
    to_the_text(notebook)
    keys(notebook, "b", "x", "d", "d", "m", "Enter", "0", "0", "Escape")
    assert len(notebook.code_cells()) == before
    assert holds(notebook, ("date", "actor"))


def test_tab_leaves_the_text_and_finds_the_buttons(notebook, page) -> None:
    to_the_text(notebook)
    keys(notebook, "Shift+Tab")
    assert notebook.page.evaluate("() => document.activeElement.innerText") == "Redo"
    keys(notebook, "Tab", "Tab")
    inside = notebook.page.evaluate("() => document.activeElement.tagName")
    assert inside == "SUMMARY"


def test_the_cursor_is_told_to_a_screen_reader(notebook, page) -> None:
    to_the_text(notebook)
    keys(
        notebook,
        "Control+Home",
        "ArrowDown",
        "ArrowRight",
        "a",
        "ArrowLeft",
        "ArrowRight",
    )
    text = page.get_by_role("listbox")
    here = text.get_attribute("aria-activedescendant")
    option = page.locator(f"[id='{here}']")
    assert option.inner_text().split() == ["USA", "actor"]
    assert option.get_attribute("lang") == "nb"
    assert option.get_attribute("aria-selected") == "true"


# -- nothing is lost --------------------------------------------------------------


def test_a_restart_of_the_kernel_loses_nothing(notebook, page) -> None:
    word(page, "Russland").dblclick()
    word(page, "USA").click()
    press(page, "actor")
    marked = ("USA", "actor"), ("Russland", "actor")
    assert holds(notebook, *marked)
    page.get_by_text("Saved in my-marks-all.jsonl.").wait_for()
    notebook.restart()
    with pytest.raises(ValueError, match="marks"):
        notebook.ask("marks.spans")
    notebook.run_all()
    fresh = output(notebook.page, "annotator").locator(".rr-annotator")
    fresh.get_by_text("2 marks from before, out of my-marks-all.jsonl.").wait_for()
    assert holds(notebook, *marked)
    assert (notebook.root / "tried" / "test_annotator" / "my-marks-all.jsonl").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot stop a process")
def test_marking_goes_on_while_the_kernel_is_stuck_and_outlives_a_restart(
    notebook, page
) -> None:
    notebook.begin(STUCK)
    notebook.page.wait_for_timeout(500)
    word(page, "Russland").dblclick()
    assert said(page).startswith("Marked as ")
    page.get_by_text("the browser keeps your marks until").wait_for()
    notebook.restart()
    notebook.run_all()
    fresh = output(notebook.page, "annotator").locator(".rr-annotator")
    fresh.get_by_text("Marks that the kernel had not saved yet are back.").wait_for()
    assert holds(notebook, ("Russland", "actor"))
    fresh.get_by_text("Saved in my-marks-all.jsonl.").wait_for()
    assert (
        notebook.page.evaluate("() => Object.keys(localStorage).join()").count(
            "reading-raqqa:"
        )
        == 0
    )


# -- comparing and files ----------------------------------------------------------


def test_the_reference_is_not_in_the_page_before_it_is_asked_for(
    notebook, page
) -> None:
    word(page, "Russland").dblclick()
    assert page.locator("[data-kind]").count() == 0
    press(page, "Compare with the reference")
    page.locator("[data-kind='agree'], [data-kind='label']").first.wait_for()
    assert page.locator(".rr-both [data-kind='missed']").count() > 50


def test_comparing_gives_what_plain_python_gives(notebook, page) -> None:
    drag(notebook.page, word(page, "Syrian"), word(page, "Forces"))
    press(page, "actor")
    for surface in ("USA", "Mens"):
        word(page, surface).click()
        press(page, "actor")
    word(page, "Russland").click()
    press(page, "location")
    press(page, "Compare with the reference")
    page.get_by_text("Compared with the reference:").wait_for()
    quotes = {
        "actor": ["Syrian Democratic Forces", "USA#1", "Mens"],
        "location": ["Russland#1"],
    }
    mine = annotate.marks_from_quotes(ARTICLE, quotes)
    twin = annotate.compare(mine, data.reference(), ARTICLE)
    assert said(page) == f"Compared with the reference: {twin.summary()}"
    cells = page.locator(".rr-compared tbody th").all_inner_texts()
    assert cells == [row[0] for row in twin.rows()]
    kinds = {"agree", "extent", "label", "missed", "extra"}
    assert {p.kind for p in twin.pairs} == kinds


def test_a_comparison_says_when_it_is_out_of_date(notebook, page) -> None:
    word(page, "Russland").dblclick()
    press(page, "Compare with the reference")
    page.get_by_text("Compared with the reference:").wait_for()
    assert page.locator(".rr-stale").count() == 0
    word(page, "USA").dblclick()
    assert page.locator(".rr-stale").count() == 1


def test_a_slow_kernel_compares_and_copies_all_marks_that_are_shown(
    notebook, page
) -> None:
    notebook.begin(SLOW)
    for surface in ("Russland", "USA", "Mens"):
        word(page, surface).dblclick()
    press(page, "Compare with the reference")
    page.get_by_text("Compared with the reference:").wait_for()
    compared = "[p['mine']['surface'] for p in marks.comparison['pairs'] if p['mine']]"
    assert sorted(notebook.ask(compared)) == ["Mens", "Russland", "USA"]
    assert page.locator(".rr-stale").count() == 0
    for surface in ("Syrian", "milits", "president"):
        word(page, surface).dblclick()
    page.get_by_text("Files: save a copy").click()
    page.get_by_label("File beside the notebook").fill("six")
    press(page, "Save a copy")
    page.get_by_text("Saved a copy in six.jsonl.").wait_for()
    page.get_by_text("Files: save a copy").click()
    notebook.begin(QUICK)
    copy = notebook.root / "tried" / "test_annotator" / "six.jsonl"
    assert len(annotate.load(copy, ARTICLE)) == 6
    press(page, "Compare with the reference")
    word(page, "SDF-styrker").dblclick()
    page.get_by_text("Saved in my-marks-all.jsonl.").wait_for()
    page.locator(".rr-stale").wait_for()


def test_comparing_nothing_is_answered_with_a_sentence(notebook, page) -> None:
    press(page, "Compare with the reference")
    page.get_by_text("Nothing is marked yet. Mark at least one word first.").wait_for()


def test_a_copy_is_saved_loaded_and_compared_and_never_overwritten(
    notebook, page
) -> None:
    word(page, "Russland").dblclick()
    page.get_by_text("Files: save a copy").click()
    page.get_by_label("File beside the notebook").fill("ane")
    press(page, "Save a copy")
    page.get_by_text("Saved a copy in ane.jsonl.").wait_for()
    press(page, "Save a copy")
    page.get_by_text("ane.jsonl is there already and was not touched.").wait_for()
    word(page, "USA").dblclick()
    press(page, "Compare with it")
    page.get_by_text("Compared with ane:").wait_for()
    kinds = page.locator(".rr-compared tbody th").all_inner_texts()
    assert kinds == ["only you have it", "agree"]
    assert "recall" not in page.locator(".rr-compared").inner_text()
    press(page, "Load")
    page.get_by_text("Loaded 1 mark.").wait_for()
    assert holds(notebook, ("Russland", "actor"))
    press(page, "Undo")
    assert holds(notebook, ("USA", "actor"), ("Russland", "actor"))
    page.get_by_label("File beside the notebook").fill("lost")
    press(page, "Load")
    page.get_by_text("There is no file lost.jsonl").wait_for()


# -- a part of a text, and letters of two units -----------------------------------


def test_a_part_keeps_its_places_in_the_whole_text(notebook) -> None:
    part = output(notebook.page, "part").locator(".rr-annotator")
    word(part, "soldater").dblclick()
    assert holds(notebook, ("soldater", "actor"), name="some")
    [span] = notebook.ask("some.spans")
    assert ARTICLE[span["start"] : span["end"]] == "soldater"
    press(part, "Compare with the reference")
    part.locator(".rr-both").wait_for()
    assert part.locator(".rr-compared tbody tr").count() == 5


def test_letters_of_two_units_do_not_shift_a_mark(notebook) -> None:
    code = (
        "strange = '🕊 Fred 𐌰𐌱 i 𝒪slo 👩‍👩‍👧 <b>nå</b> 90 %.'\n"
        "astral = widgets.annotator(strange, name='astral')\n"
        "astral"
    )
    notebook.page.evaluate(
        "code => window.jupyterapp.shell.currentWidget.model.sharedModel.addCell("
        "{cell_type: 'code', source: code})",
        code,
    )
    notebook.run_all()
    root = notebook.page.locator(".rr-annotator").last
    drag(notebook.page, word(root, "𝒪slo"), word(root, "nå"))
    press(root, "location")
    drag(notebook.page, word(root, "90"), root.locator("[data-token]", has_text="%"))
    press(root, "quantity")
    marked = ("𝒪slo 👩‍👩‍👧 <b>nå", "location"), ("90 %", "quantity")
    assert holds(notebook, *marked, name="astral")
    assert root.locator(".rr-text").inner_text().startswith("🕊 Fred 𐌰𐌱 i 𝒪slo")
    assert len(CELLS) + 1 == len(notebook.code_cells())
