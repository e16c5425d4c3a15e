"""A lesson's question in the page: by keys, by finger, after a restart, read aloud."""

import pytest

from raqqakit import exercises
from tools.support.sampler import CELLS, output

PROBLEM = exercises.problems_of("lesson02").problems[0]
WRONG, CODE = next(iter(PROBLEM.text.wrong.items()))
REPLY = PROBLEM.text.replies[CODE]
HEARD = (
    "sum(w.answer.get('number', 0) for w in __import__('gc').get_objects()"
    " if type(w).__name__ == 'AskedQuestion')"
)
SHOW_AGAIN = """number => {
  const {outputs} = window.jupyterapp.shell.currentWidget.content.widgets[number].model;
  outputs.fromJSON(outputs.toJSON());
}"""
KEPT = "[e.status for e in lesson._record.events('lesson02')]"


@pytest.fixture
def part(notebook):
    return output(notebook.page, "question")


def start_of(words: str) -> str:
    """What stands of some words before the first sign of another kind."""
    return words.split("«", maxsplit=1)[0].split("`", maxsplit=1)[0][:40]


def tab_to(lab, part, css: str) -> None:
    part.evaluate("part => part.closest('.jp-Cell').focus()")
    for _ in range(40):
        lab.page.keyboard.press("Tab")
        here = f"part => part.contains(document.activeElement.closest({css!r}))"
        if part.evaluate(here):
            return
    pytest.fail(f"The Tab key does not reach {css}.")


def test_a_question_is_answered_by_keys_alone(notebook, part) -> None:
    tab_to(notebook, part, "input[type=radio]")
    notebook.page.keyboard.press("Space")
    for _ in range([*PROBLEM.text.options].index(WRONG)):
        notebook.page.keyboard.press("ArrowDown")
    assert part.locator("input:checked").input_value() == WRONG
    tab_to(notebook, part, "button")
    notebook.page.keyboard.press("Tab")
    notebook.page.keyboard.press("Tab")
    assert notebook.page.evaluate("document.activeElement.textContent") == "certain"
    notebook.page.keyboard.press("Enter")
    reply = part.locator(".rr-reply[role=status]")
    reply.get_by_text(start_of(REPLY)).wait_for()
    assert notebook.ask(KEPT) == ["not yet"]


def test_the_right_answer_by_finger_leaves_the_first_one_kept(notebook, part) -> None:
    part.locator(f"input[value={PROBLEM.text.code}]").tap()
    part.get_by_role("button", name="a guess").tap()
    part.get_by_text("Right.").wait_for()
    assert notebook.ask(KEPT) == ["not yet", "right"]


ACTIVE = "() => window.jupyterapp.shell.currentWidget.content.activeCellIndex"
COUNTED = """part => {
  const cells = window.jupyterapp.shell.currentWidget.content.widgets;
  return cells.find(({node}) => node.contains(part)).model.executionCount;
}"""


@pytest.mark.parametrize("css", ["input[type=radio]", "button"])
@pytest.mark.parametrize(("keys", "on"), [("Shift+Enter", 1), ("Control+Enter", 0)])
def test_the_keys_that_run_a_cell_run_it_from_a_question(
    notebook, part, css, keys, on
) -> None:
    cell = part.locator("xpath=ancestor::div[contains(@class, 'jp-Cell ')]")
    cell = cell.first.element_handle()
    tab_to(notebook, part, css)
    here, before = notebook.page.evaluate(ACTIVE), cell.evaluate(COUNTED)
    kept = notebook.ask(KEPT)
    notebook.page.keyboard.press(keys)
    notebook.ran()
    assert notebook.page.evaluate(ACTIVE) == here + on
    assert cell.evaluate(COUNTED) > before
    assert notebook.ask(KEPT) == kept


def test_letters_that_are_pressed_make_no_new_cell(notebook, part) -> None:
    before = len(notebook.code_cells())
    tab_to(notebook, part, "input[type=radio]")
    notebook.page.keyboard.press("b")
    tab_to(notebook, part, "button")
    notebook.page.keyboard.press("b")
    assert len(notebook.code_cells()) == before


@pytest.mark.parametrize("css", ["input[type=radio]", "button"])
def test_after_escape_a_letter_makes_a_new_cell_below(notebook, part, css) -> None:
    """The keys that the lessons name for a new cell, pressed after a question."""
    tab_to(notebook, part, css)
    here, before = notebook.page.evaluate(ACTIVE), notebook.count()
    for key in ("Escape", "b"):
        notebook.page.keyboard.press(key)
    assert notebook.count() == before + 1
    assert notebook.page.evaluate(ACTIVE) == here + 1
    for key in ("d", "d"):
        notebook.page.keyboard.press(key)
    assert notebook.count() == before


def test_a_page_that_shows_it_again_can_be_answered_again(notebook, part) -> None:
    """As after a second look at a page whose kernel went on."""
    heard = notebook.ask(HEARD)
    for more in (1, 2):
        notebook.page.evaluate(SHOW_AGAIN, [*CELLS].index("question"))
        part.locator("input[value='A']:not(:checked)").wait_for()
        part.locator("input[value='A']").check()
        part.get_by_role("button", name="certain").click()
        assert notebook.comes_to(HEARD, heard + more)


def test_nothing_chosen_and_a_restart_get_a_sentence_and_lose_nothing(notebook) -> None:
    notebook.restart()
    notebook.run_all()
    part = output(notebook.page, "question")
    part.get_by_text("Your first answer, kept:").wait_for()
    part.get_by_role("button", name="certain").click()
    part.get_by_text("Choose an option first").wait_for()
    assert notebook.ask(KEPT) == ["not yet", "right"]
    assert "question" in CELLS
