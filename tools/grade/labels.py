"""An answer to a question in a word: its letter, or the number that was given."""

import re

from raqqakit.exercises.answers.prediction import OTHERWISE
from raqqakit.exercises.replies import RIGHT
from raqqakit.exercises.texts import ProblemText

OTHER = "another number"
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def key_of(text: ProblemText) -> str:
    """The right answer of a question: "C", "75" or "40 to 60"."""
    return label_of(text, RIGHT)


def label_of(text: ProblemText, code: str) -> str:
    """The letter that a code stands for, or its number: "more than 1,000"."""
    letters = {wrong: letter for letter, wrong in text.wrong.items()}
    code = text.code if code == RIGHT else letters.get(code, code)
    words = OTHER if code == OTHERWISE else code.replace("-", " ")
    return re.sub(r"\d{4,}", lambda found: f"{int(found[0]):,}", words)


def size(label: str) -> tuple[float, str]:
    """By what answers to a question are put in order: the number, then the words."""
    found = NUMBER.search(label)
    return float(found[0].replace(",", "")) if found else float("inf"), label
