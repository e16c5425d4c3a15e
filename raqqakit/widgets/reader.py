"""The article and its translation side by side, paragraph by paragraph."""

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets

from raqqakit.tables import Table
from raqqakit.text import Paragraph, split_sentences, words
from raqqakit.widgets.form import LAYOUT, WIDE, Form, said, watch
from raqqakit.widgets.gloss import gloss
from raqqakit.widgets.result import Result

VIEWS = {"beside": "1 1 16em", "under": "1 1 100%"}
PLACES = {
    "beside": "with the English beside it",
    "under": "with the English under it",
    "Norwegian only": "without the English",
}
# The second where the words of a sentence are left out.
CAPTIONS = (
    "Hard words",
    "Hard words, without those of the sentence in the content note: they stand with "
    "its own paragraph",
)
TWIN = (
    "The same in plain Python: tables.Quote(parts[1].text, "
    "widgets.english_of(english, 1)), and other numbers for the other paragraphs."
)


def english_of(translation: Sequence[Mapping[str, str]], paragraph: int) -> str:
    """The translation of one paragraph; paragraphs are counted from 0."""
    return " ".join(_english_sentences(translation, paragraph))


def _english_sentences(
    translation: Sequence[Mapping[str, str]], paragraph: int
) -> list[str]:
    return [r["english"] for r in translation if int(r["paragraph"]) == paragraph]


def hard_words(
    paragraph: str, glossary: Mapping[str, Mapping[str, str]]
) -> list[tuple[str, str, str]]:
    """The words of a paragraph that the glossary explains: word, English, note."""
    seen = dict.fromkeys(w.text.lower() for w in words(paragraph))
    known = [(w, glossary[w]) for w in seen if w in glossary]
    return [(w, row["english"], row["note"]) for w, row in known]


def kept_apart(
    paragraphs: Sequence[Paragraph], translation: Sequence[Mapping[str, str]]
) -> set[str]:
    """The words, in lower case, that no other than a content note's sentence has.

    Such a sentence may be skipped, so its words are no part of a list of all hard
    words; the translation says which it is.
    """
    noted = {
        (int(row["paragraph"]), int(row["sentence"]))
        for row in translation
        if row.get("content_note")
    }
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for index, part in enumerate(paragraphs):
        for number, sentence in enumerate(_cut(part), start=1):
            in_note = (index, number) in noted
            found[in_note] |= {word.text.lower() for word in words(sentence)}
    return found[True] - found[False]


def _cut(part: Paragraph) -> list[str]:
    """The sentences of a paragraph; what is no prose is one."""
    body = part.kind == "body"
    return [s.text for s in split_sentences(part.text)] if body else [part.text]


def numbered(sentences: Sequence[str], first: int) -> str:
    """Sentences, given as HTML, each after its number; 0 means that they have none."""
    if not first:
        return f"<strong>{' '.join(sentences)}</strong>"
    return " ".join(f"<sup>{n}</sup> {s}" for n, s in enumerate(sentences, first))


def page(norwegian: str, english: str, view: str) -> str:
    """One paragraph, given as HTML; `view` is "beside", "under" or "Norwegian only"."""
    column = f'style="flex:{VIEWS.get(view, "1 1 100%")};line-height:1.8;margin:0"'
    left = f'<p lang="nb" {column}>{norwegian}</p>'
    right = f'<p lang="en" {column}>{english}</p>' if view in VIEWS else ""
    return (
        '<div style="display:flex;flex-wrap:wrap;gap:1em;margin:0.6em 0">'
        f"{left}{right}</div>"
    )


def pages(
    paragraphs: Sequence[Paragraph],
    translation: Sequence[Mapping[str, str]],
    view: str,
    glossary: Mapping[str, Mapping[str, str]],
) -> list[str]:
    """Every paragraph as HTML, with the numbers of its sentences counted from 1."""
    shown, number = [], 1
    for index, part in enumerate(paragraphs):
        body = part.kind == "body"
        cut = _cut(part)
        english = map(escape, _english_sentences(translation, index))
        glossed = [gloss(sentence, glossary) for sentence in cut]
        first = number if body else 0
        both = numbered(glossed, first), numbered(list(english), first)
        shown.append(page(*both, view))
        number += len(cut) if body else 0
    return shown


def reader(
    paragraphs: Sequence[Paragraph],
    translation: Sequence[Mapping[str, str]],
    glossary: Mapping[str, Mapping[str, str]],
) -> Form:
    """The side-by-side reader: choose a paragraph and where the English stands.

    Takes the paragraphs of the article, the rows of its translation and its
    glossary. A hard word says what it means when the pointer or the focus is on it;
    under the text stands a table of all of them, but that those of a sentence that
    may be skipped stand with its own paragraph only. The twin is `english_of` with a
    paragraph's number, and `hard_words`.
    """
    without = kept_apart(paragraphs, translation)
    for_all = {word: row for word, row in glossary.items() if word not in without}
    which, where = _which(paragraphs), _where()
    result = Result()

    def render() -> None:
        chosen = range(len(paragraphs)) if which.value < 0 else [which.value]
        every = pages(paragraphs, translation, where.value, glossary)
        shown = " ".join(paragraphs[i].text for i in chosen)
        rows = hard_words(shown, for_all if which.value < 0 else glossary)
        caption = CAPTIONS[which.value < 0 and len(for_all) < len(glossary)]
        table = Table(("word", "English", "note"), rows, caption, ("word",))
        name = "All paragraphs" if which.value < 0 else f"Paragraph {which.value}"
        told = said(f"{name}, {PLACES[where.value]}.")
        result.value = told + "".join(every[i] for i in chosen) + table._repr_html_()

    watch([which, where], render)
    return Form([which, where], result, TWIN)


def _which(paragraphs: Sequence[Paragraph]) -> ipywidgets.Dropdown:
    """The choice of one paragraph, or of all."""
    choices = [("all paragraphs", -1)]
    choices += [(f"{i}: {p.text[:40]}…", i) for i, p in enumerate(paragraphs)]
    return ipywidgets.Dropdown(
        options=choices, value=1 if len(choices) > 2 else -1,
        description="Paragraph", style=WIDE, layout=LAYOUT,
    )  # fmt: skip


def _where() -> ipywidgets.Dropdown:
    """The choice of where the English stands."""
    return ipywidgets.Dropdown(
        options=["beside", "under", "Norwegian only"], description="English",
        style=WIDE, layout=LAYOUT,
    )  # fmt: skip
