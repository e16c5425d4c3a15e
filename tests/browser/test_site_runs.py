"""Every lesson and every set, run cell by cell in the browser's own Python.

The wheels of numpy and matplotlib for a browser lie at Pyodide's public address only,
which no test may ask. So a cell that draws says that it could not fetch them; which
cells these are, with those that need what they would have made, stands in `draws.json`
by their notebooks and ids, and must be true.
"""

import json
import re
from pathlib import Path

import pytest

from raqqakit.browser import FAILED, LATER
from tools import check
from tools.environment import ROOT
from tools.lab import folders
from tools.support.site_browser import ready

DRAWS = json.loads(Path(__file__).with_name("draws.json").read_text(encoding="utf-8"))
NOTEBOOKS = {
    (copy / notebook.name).as_posix(): notebook
    for folder, copy in folders(ROOT, Path())
    for notebook in sorted(folder.glob("*.ipynb"))
}
RUN = """async () => {
  const app = window.jupyterapp, page = app.shell.currentWidget.content;
  const told = {};
  for (const [place, cell] of page.widgets.entries()) {
    if (cell.model.type !== 'code') continue;
    page.activeCellIndex = place;
    await app.commands.execute('notebook:run-cell');
    told[cell.model.id] = cell.model.outputs.toJSON();
  }
  return told;
}"""
WIDGET = "application/vnd.jupyter.widget-view+json"
NOT_FETCHED = {FAILED.format(words, name) for name, words in LATER.items()}
# Pyodide's own lines in the console about the same.
SAID_OF_IT = re.compile(r"error occurred while loading \w|Failed to fetch")
LIMIT = 240_000
# Python begins anew for each, beside whatever else the computer does.
pytestmark = pytest.mark.timeout(900)
NO_NAME = "Stopped. Python knows no name"


@pytest.fixture
def visitor(visitor):
    """One whose console may say that the packages that draw were not to be had."""
    yield visitor
    if not check.published():
        visitor.errors[:] = [e for e in visitor.errors if not SAID_OF_IT.search(e)]


def errors(outputs) -> list[str]:
    return [o["evalue"] for o in outputs if o["output_type"] == "error"]


def words(outputs) -> str:
    """What a cell printed or gave back, as text; the pieces of a stream are joined."""
    said = (o["text"] if "text" in o else o["data"]["text/plain"] for o in outputs)
    return "".join(said).strip()


def holds_widget(outputs) -> bool:
    return any(WIDGET in output.get("data", {}) for output in outputs)


def not_run(told) -> list[str]:
    """The cells that draw, and those that need what such a cell would have made."""
    return sorted(
        cell
        for cell, outputs in told.items()
        if errors(outputs) or words(outputs).startswith(NO_NAME)
    )


def expected(path: str) -> list[str]:
    """What is not run: nothing of a published site, for there is a network."""
    return [] if check.published() else DRAWS.get(path, [])


def stored(notebook: Path) -> dict[str, list]:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    code = (cell for cell in cells if cell["cell_type"] == "code")
    return {cell["id"]: _whole(cell["outputs"]) for cell in code}


def _whole(outputs: list) -> list:
    """With each text as one, where a file of a notebook holds its lines."""
    return json.loads(json.dumps(outputs), object_hook=_joined)


def _joined(found: dict) -> dict:
    return {
        key: "".join(value) if key in ("text", "text/plain") else value
        for key, value in found.items()
    }


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_every_cell_runs_that_draws_nothing(visitor, path: str) -> None:
    page = visitor.notebook(path)
    page.set_default_timeout(LIMIT)
    ready(page)
    told = page.evaluate(RUN)
    said = {cell: errors(outputs) for cell, outputs in told.items()}
    others = {c: f for c, f in said.items() if not set(f) <= NOT_FETCHED}
    assert others == {}
    assert not_run(told) == expected(path)


def test_a_cell_says_in_the_browser_what_it_says_elsewhere(visitor) -> None:
    for path in ("01_read_the_article.ipynb", "calmer/04_who_says_so.ipynb"):
        page = visitor.notebook(path)
        ready(page)
        told, kept = page.evaluate(RUN), stored(NOTEBOOKS[path])
        assert told.keys() == kept.keys()
        # In a file, a sentence stands in the place of a widget.
        plain = [c for c, o in told.items() if not errors(o) and not holds_widget(o)]
        assert {c: words(told[c]) for c in plain} == {c: words(kept[c]) for c in plain}
        page.close()


def test_the_list_names_only_what_is_there() -> None:
    assert DRAWS.keys() <= NOTEBOOKS.keys()
    for path, cells in DRAWS.items():
        assert cells == sorted(set(cells) & stored(NOTEBOOKS[path]).keys())
