"""Whether a text can be Norwegian at all, by the words that most texts share."""

from functools import cache

from raqqakit import data
from raqqakit.text import words

FEWEST = 20  # words; fewer say too little
# Of the words of Norwegian texts .25 to .51 were shared, of English and German
# ones .03 to .06: measured on ours and on some sentences.
LEAST = 0.1


def looks_norwegian(text: str) -> bool:
    """Whether enough of its words are those that the kit's own stories share.

    Takes a text. A short one gets the benefit of the doubt.
    """
    found = [w for w in _words(text) if w.isalpha()]
    shared = sum(word in _shared() for word in found)
    return len(found) < FEWEST or shared >= LEAST * len(found)


@cache
def _shared() -> frozenset[str]:
    return frozenset(set.intersection(*(set(_words(data.article(story)))
                                        for story in data.stories())))  # fmt: skip


def _words(text: str) -> list[str]:
    return [word.text.casefold() for word in words(text)]
