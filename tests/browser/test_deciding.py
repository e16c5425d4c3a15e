"""Rows of a reading decided in the page, by keys alone, kept, and read aloud."""

import csv

import axe
import pytest

from conftest import missing
from raqqakit.own.reading_table import ANSWER
from tools.support.sampler import output

# Each save takes its time, as on a full disk or far away.
SLOW = """
import time
from raqqakit.own import reading
write = reading._write
reading._write = lambda now: (time.sleep(0.5), write(now))[1]
"""
FIRST = "Row 1 of 45"
MISSING = "Something is missing here"
TOO_WIDE = """part => [...part.querySelectorAll('*')].filter(
  e => e.getBoundingClientRect().right > part.getBoundingClientRect().right + 1
).map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture
def part(notebook):
    return output(notebook.page, "deciding")


@pytest.fixture
def answers(notebook):
    """What stands in the reader's table, row by row."""

    def read() -> list[str]:
        path = notebook.root / "tried" / "test_deciding" / "mine" / "reading-Ada.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [line[ANSWER] for line in csv.DictReader(file)]

    return read


def status(part):
    return part.locator(".rr-status[role=status]")


def press_named(lab, part, name: str) -> None:
    """Go to a button by the Tab key alone, and press it."""
    part.evaluate("part => part.closest('.jp-Cell').focus()")
    for _ in range(30):
        lab.page.keyboard.press("Tab")
        if focused(lab) == name:
            return lab.page.keyboard.press("Enter")
    pytest.fail(f"The Tab key does not reach {name}.")


def focused(lab) -> str:
    return lab.page.evaluate("document.activeElement.textContent.trim()")


def test_rows_are_decided_by_keys_alone(notebook, part, answers) -> None:
    cells = len(notebook.code_cells())
    assert FIRST in status(part).inner_text()
    press_named(notebook, part, "Yes, it stands")
    status(part).get_by_text("Kept: stood, BIS. Row 2 of 45").wait_for()
    assert answers()[:2] == ["yes", ""]
    assert focused(notebook) == "Yes, it stands", "the focus has gone"
    press_named(notebook, part, "No, nothing of the kind")
    status(part).get_by_text("Kept: refused. Row 3 of 45").wait_for()
    press_named(notebook, part, "Leave it open")
    status(part).get_by_text("Kept: left open. Row 4 of 45").wait_for()
    assert answers()[:4] == ["yes", "no", "?", ""]
    assert len(notebook.code_cells()) == cells


def test_words_are_typed_and_wrong_ones_are_refused_and_stay(
    notebook, part, answers
) -> None:
    cells = len(notebook.code_cells())
    part.get_by_label("It says otherwise:").focus()
    notebook.page.keyboard.type("ca. 500")
    notebook.page.keyboard.press("Enter")
    status(part).get_by_text("'ca. 500' is no number here").wait_for()
    assert answers()[3] == ""
    assert part.get_by_label("It says otherwise:").input_value() == "ca. 500"
    notebook.page.keyboard.press("Control+a")
    notebook.page.keyboard.type("about 500")
    notebook.page.keyboard.press("Enter")
    status(part).get_by_text("Kept: corrected, about 500. Row 5 of 45").wait_for()
    assert answers()[3] == "“about 500”"
    assert part.get_by_label("It says otherwise:").input_value() == ""
    assert part.get_by_label("It says otherwise:").evaluate(
        "e => e === document.activeElement"
    )
    assert len(notebook.code_cells()) == cells


def test_a_button_without_a_use_says_why_and_keeps_the_focus(
    notebook, part, answers
) -> None:
    before = answers()
    press_named(notebook, part, "Yes, it stands")
    status(part).get_by_text("The rules propose nothing here.").wait_for()
    assert focused(notebook) == "Yes, it stands"
    assert answers() == before


def test_one_goes_back_and_on_and_to_the_next_not_yet_read(notebook, part) -> None:
    for _ in range(4):
        press_named(notebook, part, "Row before")
    status(part).get_by_text(f"{FIRST}, read by Ada.").wait_for()
    part.get_by_text("Decided: BIS").wait_for()
    notebook.page.keyboard.press("Enter")
    status(part).get_by_text("This is the first row.").wait_for()
    press_named(notebook, part, "Next row")
    status(part).get_by_text("Row 2 of 45").wait_for()
    press_named(notebook, part, "Next not yet read")
    status(part).get_by_text("Row 5 of 45").wait_for()


def test_no_letter_on_a_button_is_a_command_of_jupyterlab(notebook, part) -> None:
    cells = len(notebook.code_cells())
    for name in ("Yes, it stands", "Row before", "Next not yet read"):
        part.get_by_role("button", name=name).focus()
        for key in ("b", "a", "d", "d", "x", "m", "0", "0"):
            notebook.page.keyboard.press(key)
    assert len(notebook.code_cells()) == cells


def test_the_row_is_read_aloud_with_its_sentence_in_its_language(part) -> None:
    row = part.get_by_role("group", name="The row")
    assert row.get_attribute("aria-live") == "polite"
    assert row.locator("blockquote[lang=nb]").count() == 1
    assert row.locator("blockquote[lang=en]").count() == 1
    words = row.locator("mark").inner_text()
    assert words in row.locator("blockquote[lang=nb]").inner_text()


def test_a_row_that_was_missed_is_added_by_keys_alone(notebook, part, answers) -> None:
    cells = len(notebook.code_cells())
    form = part.get_by_role("group", name="What is missing")
    for _ in range(4):
        press_named(notebook, part, "Row before")
    press_named(notebook, part, MISSING)
    status(part).get_by_text("This row has no sentence.").wait_for()
    assert not form.is_visible()
    press_named(notebook, part, "Next not yet read")
    here = status(part).inner_text().split(",")[0]
    press_named(notebook, part, MISSING)
    assert notebook.page.evaluate("document.activeElement.tagName") == "SELECT"
    for key in ("b", "a", "d", "d", "x", "m", "0", "0"):
        notebook.page.keyboard.press(key)
    assert len(notebook.code_cells()) == cells
    form.get_by_label("It asks:").select_option("how many")
    notebook.page.keyboard.press("Tab")
    notebook.page.keyboard.press("Tab")
    notebook.page.keyboard.press("Enter")
    status(part).get_by_text("Write what the text says first").wait_for()
    notebook.page.keyboard.type("ca. 500")
    notebook.page.keyboard.press("Enter")
    status(part).get_by_text("'ca. 500' is no number here").wait_for()
    assert form.is_visible()
    form.get_by_label("They say:").fill("about 500")
    notebook.page.keyboard.press("Enter")
    status(part).get_by_text("Added after the last row: ").wait_for()
    assert here.replace("45", "48") in status(part).inner_text(), "the row has changed"
    assert answers()[45:] == ["“about 500”", "", ""]
    assert not form.is_visible()
    assert focused(notebook) == MISSING, "the focus has gone"


def test_axe_finds_nothing_while_a_row_is_added(notebook, part) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the pages.")
    button = part.get_by_role("button", name=MISSING)
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    part.evaluate("part => { part.id = 'looked-at'; }")
    assert axe.violations(notebook.page, "#looked-at") == []
    notebook.on_a_phone()
    assert part.evaluate(TOO_WIDE) == []
    button.click()
    assert button.get_attribute("aria-expanded") == "false"


def test_axe_finds_nothing_while_rows_are_decided(notebook, part) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the pages.")
    part.evaluate("part => { part.id = 'looked-at'; }")
    assert axe.violations(notebook.page, "#looked-at") == []


def test_a_phone_shows_every_row_without_scrolling_sideways(notebook, part) -> None:
    notebook.on_a_phone()
    for _ in range(6):
        part.get_by_role("button", name="Next row").click()
        assert part.evaluate(TOO_WIDE) == []


def test_a_restart_loses_no_decision(notebook, part, answers) -> None:
    before = answers()
    notebook.restart()
    notebook.run_all()
    status(part).get_by_text("Row 5 of 48").wait_for()
    assert answers() == before
    part.get_by_role("button", name="Leave it open").click()
    status(part).get_by_text("Kept: left open. Row 6 of 48").wait_for()
    assert answers()[4] == "?"


def test_the_last_row_says_that_every_row_has_been_decided(notebook, part) -> None:
    for row in (*range(7, 46), 47, 48):  # 46 was decided when it was added
        part.get_by_role("button", name="Leave it open").click()
        status(part).get_by_text(f"Kept: left open. Row {row} of 48").wait_for()
    part.get_by_label("It says otherwise:").fill("walkers")
    part.get_by_role("button", name="Keep my words").click()
    status(part).get_by_text("Every row has been decided.").wait_for()
    assert part.get_by_label("It says otherwise:").input_value() == ""


def test_a_slow_kernel_keeps_every_decision_in_turn(notebook, part, answers) -> None:
    notebook.begin(SLOW)
    for _ in range(4):
        part.get_by_role("button", name="Row before").click()
        part.get_by_role("button", name="No, nothing of the kind").click()
    status(part).get_by_text("Kept: refused.").wait_for()
    assert answers()[-5:-1] == ["no"] * 4
