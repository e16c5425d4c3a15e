"""A figure of an own story together with its words and its numbers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from raqqakit.figures import alternative_text
from raqqakit.figures import show as show_figure
from raqqakit.tables import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Drawing:
    """A figure with the three parts of its alternative text, and its numbers."""

    figure: "Figure"
    kind: str
    finding: str
    extent: str
    numbers: Table

    @property
    def alt(self) -> str:
        """The alternative text in one piece."""
        return alternative_text(self.kind, self.finding, self.extent)

    def show(self) -> None:
        """Show it in a notebook, with its words and its numbers."""
        show_figure(
            self.figure, kind=self.kind, finding=self.finding, extent=self.extent,
            numbers=self.numbers,
        )  # fmt: skip
