"""Cards to hold up: a letter, and how sure one is."""

from typing import Any

from raqqakit.exercises.past.history import SURE

LETTERS = "ABCD"  # no question of a lesson has more options


def content() -> dict[str, Any]:
    """What the cards say; the words are those of the questions in the lessons."""
    return {"letters": [*LETTERS], "sure": [*SURE]}
