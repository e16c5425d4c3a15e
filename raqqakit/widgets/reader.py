"""The article and its translation side by side, paragraph by paragraph."""

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets

from raqqakit.tables import Table
from raqqakit.text import Paragraph, words
from raqqakit.widgets.frame import LAYOUT, WIDE, Frame, live

VIEWS = {"beside": "1 1 16em", "under": "1 1 100%"}
TWIN = "The same in plain Python: print(text.paragraphs(article)[3].text)"


def english_of(translation: Sequence[Mapping[str, str]], paragraph: int) -> str:
    """The translation of one paragraph; paragraphs are counted from 0."""
    rows = [r for r in translation if int(r["paragraph"]) == paragraph]
    return " ".join(r["english"] for r in rows)


def hard_words(
    paragraph: str, glossary: Mapping[str, Mapping[str, str]]
) -> list[tuple[str, str, str]]:
    """The words of a paragraph that the glossary explains: word, English, note."""
    seen = dict.fromkeys(w.text.lower() for w in words(paragraph))
    known = [(w, glossary[w]) for w in seen if w in glossary]
    return [(w, row["english"], row["note"]) for w, row in known]


def page(norwegian: str, english: str, view: str) -> str:
    """One paragraph as HTML; `view` is "beside", "under" or "Norwegian only"."""
    column = f'style="flex:{VIEWS.get(view, "1 1 100%")};line-height:1.6;margin:0"'
    left = f'<p lang="nb" {column}>{escape(norwegian)}</p>'
    right = f'<p lang="en" {column}>{escape(english)}</p>' if view in VIEWS else ""
    return (
        '<div style="display:flex;flex-wrap:wrap;gap:1em;margin:0.6em 0">'
        f"{left}{right}</div>"
    )


def reader(
    paragraphs: Sequence[Paragraph],
    translation: Sequence[Mapping[str, str]],
    glossary: Mapping[str, Mapping[str, str]],
) -> Frame:
    """The side-by-side reader: choose a paragraph and where the English stands.

    Takes the paragraphs of the article, the rows of its translation and its
    glossary. Under the text stands a table of the paragraph's hard words. The
    twin is `english_of` with a paragraph's number, and `hard_words`.
    """
    choices = [("all paragraphs", -1)]
    choices += [(f"{i}: {p.text[:40]}…", i) for i, p in enumerate(paragraphs)]
    which = ipywidgets.Dropdown(
        options=choices, value=1 if len(choices) > 2 else -1,
        description="Paragraph", style=WIDE, layout=LAYOUT,
    )  # fmt: skip
    where = ipywidgets.Dropdown(
        options=["beside", "under", "Norwegian only"], description="English",
        style=WIDE, layout=LAYOUT,
    )  # fmt: skip
    result = ipywidgets.HTML()

    def render(_: object = None) -> None:
        chosen = range(len(paragraphs)) if which.value < 0 else [which.value]
        shown = [paragraphs[i].text for i in chosen]
        pages = [
            page(norwegian, english_of(translation, i), where.value)
            for i, norwegian in zip(chosen, shown)
        ]
        rows = hard_words(" ".join(shown), glossary)
        table = Table(("word", "English", "note"), rows, "Hard words", ("word",))
        result.value = live("".join(pages) + table._repr_html_())

    for control in (which, where):
        control.observe(render, "value")
    render()
    return Frame([which, where], result, TWIN)
