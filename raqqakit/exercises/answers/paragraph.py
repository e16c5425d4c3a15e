"""Answers that are a paragraph, asked what the checklist of lesson 06 asks."""

from typing import Any

from raqqakit.checks.paragraph import ITEMS, YES
from raqqakit.exercises.answers.expected import Expected, Finding, refuse
from raqqakit.exercises.values.forms import only_one


class Paragraph(Expected):
    """A paragraph is wanted that leaves the checklist of lesson 06 nothing to ask."""

    def read(self, data: Any) -> Any:
        """The paragraph, in one line."""
        data = only_one(data)
        if not isinstance(data, str):
            raise refuse(data, "a paragraph in quotation marks")
        return " ".join(data[:5000].split())

    def right(self, answer: Any) -> bool:
        """Whether every question of the checklist is answered with yes."""
        return not self._open(answer)

    def same(self, answer: Any, other: Any) -> bool:
        """Whether two paragraphs leave the same questions open."""
        return bool(self._open(answer) == self._open(other))

    def _open(self, answer: str) -> list[int]:
        return [n for n, item in enumerate(ITEMS) if item.look(answer) != YES]

    def find(self, answer: Any) -> Finding:
        """The first question that is still open."""
        if len(answer.split()) < 5:
            return Finding("too-short", "That is not a paragraph yet.")
        item = ITEMS[self._open(answer)[0]]
        return Finding("asked", f"The checklist asks: {item.asks}", item.advice)
