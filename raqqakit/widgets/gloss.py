"""Hard words that tell what they mean when the pointer or the focus is on them."""

from collections.abc import Mapping
from html import escape

from raqqakit.text import Piece, words

QUIET = 'data-lm-suppress-shortcuts="true"'  # keys pressed there are not JupyterLab's


def gloss(passage: str, glossary: Mapping[str, Mapping[str, str]]) -> str:
    """A passage as HTML in which every hard word is a button with its meaning.

    Takes plain text and a glossary by the word in lower case. A button can be
    reached by key as well as by mouse. All that comes from the two is escaped.
    """
    shown, place = [], 0
    for word in words(passage):
        row = glossary.get(word.text.lower())
        if row and word.start >= place:
            whole = _with_signs(passage, word, place)
            before, _, after = whole.text.partition(word.text)
            signs = escape(before), _button(word.text, row), escape(after)
            shown.append(escape(passage[place : whole.start]))
            shown.append(f'<span style="white-space:nowrap">{"".join(signs)}</span>')
            place = whole.end
    return "".join([*shown, escape(passage[place:])])


def _with_signs(passage: str, word: Piece, place: int) -> Piece:
    """A word with the signs that touch it: a comma must not begin the next line."""
    start, end = word.start, word.end
    while start > place and _is_sign(passage[start - 1]):
        start -= 1
    while end < len(passage) and _is_sign(passage[end]):
        end += 1
    return Piece(start, end, passage[start:end])


def _is_sign(letter: str) -> bool:
    return not (letter.isalnum() or letter.isspace())


def _button(word: str, row: Mapping[str, str]) -> str:
    note = f" ({row['note']})" if row["note"] else ""
    told = escape(f"{row['english']}{note}")
    return (
        f'<button type="button" class="rr-gloss" {QUIET} data-gloss="{told}">'
        f"{escape(word)}</button>"
    )
