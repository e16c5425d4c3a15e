"""A word in all its contexts, while you type."""

import json

import ipywidgets

from raqqakit.errors import InputError
from raqqakit.tables import Table, concordance_table
from raqqakit.text import concordance as find
from raqqakit.text import sort_concordance
from raqqakit.widgets.form import LAYOUT, WIDE, Form, said, watch
from raqqakit.widgets.result import Result

TWIN = "The same in plain Python: text.concordance(article, {}, width=30)"


MOST = 60  # rows; more would fill the page and slow the browser


def found(text: str, word: str, width: int, by: str) -> tuple[str, Table]:
    """The concordance of a word: its count in a sentence, and one row a place.

    Takes the arguments of `text.concordance` and `text.sort_concordance`, and
    raises what they raise. Of more than MOST places the first are shown, in the
    order chosen, and the sentence says so.
    """
    lines = sort_concordance(find(text, word, width), by)
    hits = "1 place" if len(lines) == 1 else f"{len(lines)} places"
    told = f"{word}: found in {hits}."
    if len(lines) > MOST:
        told += f" The first {MOST} are shown; all are counted."
    return told, concordance_table(lines[:MOST], f"{word} in its contexts")


def concordance(text: str, word: str = "kriger") -> Form:
    """The concordance widget: any word or pattern, its width and its order.

    Takes the text and the word to begin with. The twin is `text.concordance`.
    """
    what = ipywidgets.Text(value=word, description="Word or pattern", style=WIDE,
                           layout=LAYOUT, continuous_update=True)  # fmt: skip
    width = ipywidgets.BoundedIntText(value=30, min=10, max=80, step=5, style=WIDE,
                                      description="Letters each side",
                                      layout=LAYOUT)  # fmt: skip
    order = ipywidgets.Dropdown(
        options=[("place in the text", "place"), ("word before", "left"),
                 ("word after", "right")],
        description="Order by", style=WIDE, layout=LAYOUT,
    )  # fmt: skip
    result = Result()

    def render() -> None:
        try:
            told, table = found(text, what.value, width.value, order.value)
            result.value = said(told) + table._repr_html_()
        except InputError as problem:
            result.value = said(str(problem))

    watch([what, width, order], render)
    twin = TWIN.format(json.dumps(word, ensure_ascii=False))
    return Form([what, width, order], result, twin)
