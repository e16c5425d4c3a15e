"""A notebook that holds every widget of the kit, to be tried and measured."""

from pathlib import Path
from typing import Any

import nbformat

CELLS = {
    "annotator": (
        "from raqqakit import annotate, data, estimates, names, text, widgets\n"
        "from raqqakit.quantities import Interval\n"
        "article = data.article()\n"
        "marks = widgets.annotator(article, data.reference(), name='all')\n"
        "marks"
    ),
    "part": (
        "second = text.sentences(article)[1]\n"
        "some = widgets.annotator(article, data.reference('actor'), name='part',\n"
        "                         labels=['actor'], within=second)\n"
        "some"
    ),
    "reader": (
        "widgets.reader(\n"
        "    text.paragraphs(article), data.translation(), data.glossary())"
    ),
    "concordance": "widgets.concordance(article, 'byen')",
    "explorer": (
        "june = {'IRC': Interval(200_000, 200_000),\n"
        "        'low': Interval(100_000, 100_000)}\n"
        "september = {'article': Interval(10_000, 25_000), 'open': Interval(8_000)}\n"
        "widgets.explorer(june, september)"
    ),
    "question": (
        "from raqqakit import exercises\n"
        "lesson = exercises.load('lesson02')\n"
        "lesson.q1.ask()"
    ),
    "deciding": (
        "from raqqakit import own\n"
        "own.begin('mine', story='library')\n"
        "mine = own.read('mine', printed_on='2024-06-05', title='The library',\n"
        "                source='The kit', rights='CC BY 4.0')\n"
        "own.decide(own.reading_of(mine, 'Ada'), english=own.english_of('library'))"
    ),
    "order": (
        "order = widgets.order_lines(\n"
        "    ['print(total)', 'total = 0', 'total += n', 'for n in (1, 2):'],\n"
        "    indenting=True, leaving=True)\n"
        "order"
    ),
}
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def write(folder: Path) -> Path:
    """Write the notebook into a folder, which is made; return its path."""
    folder.mkdir(parents=True)
    sources = map(nbformat.v4.new_code_cell, CELLS.values())
    notebook = nbformat.v4.new_notebook(
        cells=list(sources), metadata={"kernelspec": KERNEL}
    )
    path = folder / "widgets.ipynb"
    nbformat.write(notebook, path)
    return path


def output(page: Any, name: str) -> Any:
    """Where a page of JupyterLab shows the widget of that name, as a locator."""
    cells = page.locator(".jp-Notebook .jp-Cell")
    return cells.nth(list(CELLS).index(name)).locator(".jp-OutputArea")
