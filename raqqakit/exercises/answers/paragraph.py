"""Answers that are a paragraph, asked what the checklist of lesson 06 asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raqqakit.checks.paragraph import ITEMS, YES, Item
from raqqakit.exercises.answers.groups import only_one
from raqqakit.exercises.answers.number import pointed
from raqqakit.exercises.expected import Expected, Finding, refuse
from raqqakit.exercises.values.to_plain import Plain


@dataclass(frozen=True)
class Paragraph(Expected[str]):
    """A paragraph is wanted that leaves a checklist, of lesson 06, nothing to ask."""

    items: Sequence[Item] = ITEMS

    def read(self, data: Plain) -> str:
        """The paragraph, in one line."""
        data = only_one(data)
        if not isinstance(data, str):
            raise refuse(data, "a paragraph in quotation marks")
        return " ".join(data[:5000].split())

    def same(self, answer: str, other: str) -> bool:
        """Whether two paragraphs leave the same questions open."""
        return [*self.findings(answer)] == [*self.findings(other)]

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield the questions that are still open."""
        if len(answer.split()) < 5:
            yield Finding("too-short", "That is not a paragraph yet.")
        for item in self.items:
            if item.look(answer) != YES:
                what = f"The checklist asks: {item.asks}"
                yield Finding("asked", what, item.advice)
        yield from pointed(answer)
