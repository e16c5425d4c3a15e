"""What a word that is spelled otherwise is meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

from raqqakit.exercises.values.forms import spelt
from raqqakit.exercises.values.to_plain import Plain


def near(text: Plain, words: Iterable[Plain]) -> str:
    """The word among those on the page that a misspelt one is meant to be, or ""."""
    known = {spelt(word): word for word in words if isinstance(word, str)}
    close = isinstance(text, str) and get_close_matches(spelt(text), known, 1, 0.75)
    return known[close[0]] if close and len(close[0]) > 2 else ""
