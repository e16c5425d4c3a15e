"""What a word that is spelled otherwise is meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

from raqqakit.exercises.values.forms import spelt
from raqqakit.exercises.values.to_plain import Plain


def near(text: Plain, words: Iterable[Plain]) -> str:
    """The word among those on the page that a misspelt one is meant to be, or "".

    Its opposite, as "unknown" is of "known", is not misspelt.
    """
    known = {spelt(word): word for word in words if isinstance(word, str)}
    said = spelt(text) if isinstance(text, str) else ""
    close = next(iter(get_close_matches(said, known, 1, 0.75)), "")
    return known[close] if len(close) > 2 and said != f"un{close}" else ""
