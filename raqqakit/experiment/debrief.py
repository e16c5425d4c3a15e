"""The debrief: which sentences there were, which was changed, and why they differed."""

from collections.abc import Sequence
from dataclasses import dataclass

from raqqakit.experiment.wordings import Wording
from raqqakit.tables import Cell, Table

COLUMNS = ("letter", "sentence", "how it came about", "yours")
CAPTION = (
    "The four sentences: one is the story's, three were changed for the experiment"
)
ORIGINAL = "The story itself, in Norwegian: "
SOURCE = (
    "Please keep the story's own sentence in mind, and none of the changed ones. "
    "Whoever read one of those was never shown the lower end, and so could not print "
    "it, however careful they were. The story does not say who has made the estimate."
)


@dataclass(frozen=True)
class Debrief:
    """The four sentences, each with what is true of it; and the learner's own."""

    wordings: Sequence[Wording]
    slip: str

    def __repr__(self) -> str:
        return repr(self._table)

    def _repr_html_(self) -> str:
        return self._table._repr_html_()

    @property
    def _table(self) -> Table:
        return Table(COLUMNS, [*map(self._row, self.wordings)], CAPTION, source=SOURCE)

    def _row(self, one: Wording) -> list[object]:
        yours = "yours" if one.slip == self.slip else ""
        return [one.slip, one.text, _truth(one), yours]


def _truth(one: Wording) -> object:
    if not one.as_printed:
        return one.truth
    return Cell(f"“{one.original}”", language="nb", before=f"{one.truth}. {ORIGINAL}")
