"""Norwegian in what a program is given and prints, marked for a screen reader.

In the prose and in tables the lessons mark it themselves. A printed line has no place
for a mark, so it is told by standing in one of the stories, or by words that are
frequent in Norwegian and are no English ones. A single word is not told.
"""

import re
from functools import cache
from html import escape

from raqqakit import data

FREQUENT = {
    *("og", "er", "på", "til", "fra", "som", "har", "ikke", "av", "med", "om", "det"),
    *("den", "de", "en", "et", "å", "sier", "melder", "vil", "ble", "var", "ved"),
    *("mellom", "minst", "skal", "kan", "sine", "sin", "eller", "etter", "mens"),
}
# Two of them, or one beside a letter that English lacks.
ENOUGH = 2
OF_ITS_OWN = re.compile("[æøåÆØÅ]")
WORD = re.compile(r"[^\W\d_]+")
# A string, or what stands between two bars of a printed line.
PIECE = re.compile(r"""("[^"\n]*"|'[^'\n]*'|[^|"'\n]+)""")
QUOTES = "\"' .,"


def is_norwegian(words: str) -> bool:
    """Whether some words are Norwegian, as far as the stories and frequent words tell.

    Single words are not, nor is a pattern that has bars in it.
    """
    if "|" in words or len(WORD.findall(words)) < ENOUGH:
        return False
    if words.strip(QUOTES) in _stories():
        return True
    told = [word for word in WORD.findall(words) if word.lower() in FREQUENT]
    return len(told) >= ENOUGH or bool(told and OF_ITS_OWN.search(words))


@cache
def _stories() -> str:
    return "\n".join(data.article(story) for story in data.stories())


def marked(printed: str) -> str:
    """A printed text as HTML, its Norwegian marked; nothing in it is run."""
    return "".join(map(piece, PIECE.split(printed)))


def piece(words: str) -> str:
    """Some words as HTML, marked if they are Norwegian."""
    inner = words.strip()
    if not is_norwegian(inner):
        return escape(words)
    before, _, after = words.partition(inner)
    return f'{before}<span lang="nb">{escape(inner)}</span>{after}'
