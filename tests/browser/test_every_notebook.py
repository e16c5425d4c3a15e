"""Every notebook as a class meets it: opened, run, read, its widgets moved by keys."""

from pathlib import Path

import axe
import nbformat
import pytest
from nbconvert import HTMLExporter

from conftest import missing
from tools import copies
from tools.support import browser

PATHS = [
    path.relative_to(browser.ROOT).as_posix()
    for folder in browser.FOLDERS
    for path in sorted((browser.ROOT / folder).glob("*.ipynb"))
]
every_notebook = pytest.mark.parametrize(
    "path", PATHS, ids=[Path(p).stem for p in PATHS]
)
# The calmer lessons and sets have the same code: only their words differ.
CALMER = [
    path.relative_to(browser.ROOT).as_posix()
    for folder in browser.FOLDERS
    for path in sorted((browser.ROOT / folder).glob("*/*.ipynb"))
]
FIGURES = ".jp-OutputArea-output img"
CONTROLS = "select, input:not([type=hidden]), .rr-text, .rr-lines button"
# What each kind of control is moved by.
MOVED = {"SELECT": "ArrowDown", "INPUT": "a", "DIV": "Enter", "BUTTON": "Alt+ArrowDown"}


@every_notebook
def test_a_notebook_runs_without_an_error_and_shows_its_figures(
    lab, path, screens
) -> None:
    lab.visit(path)
    try:
        cells = run(lab, path)
        outputs = [output for cell in cells for output in cell["outputs"]]
        assert all(o["output_type"] != "error" for o in outputs), outputs
        assert all(o.get("name") != "stderr" for o in outputs)
        look_at_figures(lab, Path(path), screens)
        use_widgets(lab)
    finally:
        lab.close()


def run(lab, path: str) -> list:
    """Run a lesson from widget to widget, the first one by keys, and a set at once.

    A key for every cell of every lesson takes a minute, and proves no more.
    """
    if not path.startswith("notebooks/"):
        return lab.run_all()
    return lab.run_by_keys() if path == PATHS[0] else lab.run_in_turn()


def look_at_figures(lab, path: Path, screens: Path | None) -> None:
    """Every figure is drawn, has words, and fits the window of a phone."""
    figures = lab.page.locator(f".jp-NotebookPanel:not(.lm-mod-hidden) {FIGURES}")
    for figure in figures.all():
        figure.scroll_into_view_if_needed()
        assert figure.evaluate("f => f.complete && f.naturalWidth") > 100
        box = figure.bounding_box()
        assert min(box["width"], box["height"]) > 100
        assert figure.get_attribute("alt").count(". ") >= 2
    if screens:
        photograph(figures, path, screens, "light")
        lab.theme("JupyterLab Dark")
    lab.on_a_phone()
    for figure in figures.all():
        assert figure.bounding_box()["width"] <= browser.PHONE["width"]
    if screens:
        photograph(figures, path, screens, "dark-phone")
        lab.theme("JupyterLab Light")
    lab.page.set_viewport_size(browser.DESK)


def photograph(figures, path: Path, screens: Path, look: str) -> None:
    for number, figure in enumerate(figures.all()):
        stem = f"{path.parts[0]}-{path.stem}-{number}"
        figure.screenshot(path=screens / f"{stem}-{look}.png")


def use_widgets(lab) -> None:
    """Reach each widget from its cell by the Tab key, and move something in it."""
    panel = lab.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    cells = panel.locator(".jp-Cell", has=lab.page.locator(".rr-widget"))
    for number in range(cells.count()):
        cell = cells.nth(number)
        part = cell.locator(".jp-OutputArea")
        questions = part.locator(".rr-question")
        for question in range(questions.count()):
            answer(lab, cell, questions.nth(question))
        if questions.count():
            continue
        before = part.inner_html()
        cell.evaluate("cell => cell.focus()")
        assert tab_to_control(lab, part), "no key leads into the widget"
        tag = lab.page.evaluate("() => document.activeElement.tagName")
        decides = part.locator(".rr-deciding").count()
        lab.page.keyboard.press("Enter" if decides else MOVED[tag])
        told = [part.element_handle(), before]
        lab.page.wait_for_function("([p, b]) => p.innerHTML !== b", arg=told)


def answer(lab, cell, question) -> None:
    """Answer a question by keys alone, and wait for the reply to it."""
    cell.evaluate("cell => cell.focus()")
    assert tab_to_control(lab, question, "input"), "no key leads to the answer"
    if lab.page.evaluate("() => document.activeElement.type") == "radio":
        lab.page.keyboard.press("Space")
        assert tab_to_control(lab, question, "button"), "no key leads to the buttons"
    else:
        lab.page.keyboard.type("7\n")
        sure = question.locator(".rr-bar button").first
        assert sure.evaluate("b => b === document.activeElement"), "Enter leads nowhere"
    lab.page.keyboard.press("Enter")
    told = question.locator(".rr-reply").element_handle()
    lab.page.wait_for_function("reply => reply.textContent.length > 20", arg=told)


def tab_to_control(lab, part, css: str = CONTROLS) -> bool:
    for _ in range(60):
        lab.page.keyboard.press("Tab")
        here = "(part, css) => part.contains(document.activeElement)"
        here += " && document.activeElement.matches(css)"
        if part.evaluate(here, css):
            return True
    return False


@pytest.fixture(scope="module")
def exporter() -> HTMLExporter:
    """Makes a page of a notebook; its templates are read once."""
    return HTMLExporter(embed_images=True)


@pytest.fixture(scope="module")
def blank(lab):
    """An empty page without network, which holds one notebook after another."""
    page = lab.page.context.new_page()
    page.route("**/*", lambda route: route.abort())
    yield page
    page.close()


@pytest.mark.parametrize("path", [*PATHS, *CALMER])
def test_axe_finds_nothing_in_a_notebook_as_a_page(blank, exporter, path) -> None:
    if not axe.script():
        missing("npm is missing, so axe-core was not run over the pages.")
    notebook = nbformat.read(browser.ROOT / path, 4)
    html, _ = exporter.from_notebook_node(notebook)
    blank.set_content(html, wait_until="domcontentloaded")
    assert axe.violations(blank, axe.PAGE, axe.STYLED_BY_NBCONVERT) == []


def test_there_are_widgets_and_figures_to_be_tried(lab) -> None:
    assert len(CALMER) >= 7
    written = [(browser.ROOT / path).read_text(encoding="utf-8") for path in PATHS]
    assert sum("widgets.reader" in text for text in written) >= 1
    assert sum("inside_explorer" in text for text in written) >= 1
    assert sum("<img alt" in text for text in written) >= 3


CLEAN = "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"


def test_a_lesson_that_was_only_opened_is_closed_without_a_question(lab) -> None:
    lesson = browser.ROOT / "notebooks" / "00_start_here.ipynb"
    kit, mine = lab.root / "a kit", lab.root / "opened"
    kit.mkdir()
    (kit / lesson.name).write_bytes(lesson.read_bytes())
    copies.deliver(kit, mine)
    lab.visit(f"opened/{lesson.name}")
    lab.page.wait_for_function(browser.AT_ITS_END, polling=browser.PAUSE)
    assert lab.page.evaluate(CLEAN)
