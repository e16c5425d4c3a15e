"""Rows and columns that read well on a page, in a terminal and aloud."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import escape

from raqqakit.problem import InputProblem


@dataclass(frozen=True)
class Table:
    """A small table with a caption.

    `columns` are the headings, `rows` the cells in their order. Cells of the
    columns named in `norwegian` are marked as Norwegian, so that a screen reader
    changes its voice. `source` is a line under the table. A `folded` table is
    opened by its caption. Cells are shown as text: nothing in them is run.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    caption: str
    norwegian: Collection[str] = ()
    source: str = ""
    folded: bool = False

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise InputProblem("Each row of a table needs one cell for each column.")

    def __repr__(self) -> str:
        cells = [list(self.columns), *([_shown(c) for c in row] for row in self.rows)]
        widths = [max(len(row[i]) for row in cells) for i in range(len(self.columns))]
        lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths)) for row in cells]
        rule = "  ".join("-" * width for width in widths)
        shown = [self.caption, lines[0], rule, *lines[1:], self.source]
        return "\n".join(line.rstrip() for line in shown if line)

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{escape(c)}</th>' for c in self.columns)
        body = "".join(f"<tr>{self._row(row)}</tr>" for row in self.rows)
        inner = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        caption = escape(self.caption)
        table = (
            f"<details><summary>{caption}</summary><table>{inner}</table></details>"
            if self.folded
            else f"<table><caption>{caption}</caption>{inner}</table>"
        )
        source = f"<p>{escape(self.source)}</p>" if self.source else ""
        return f'<div style="overflow-x:auto">{table}</div>{source}'

    def _row(self, row: Sequence[object]) -> str:
        return "".join(
            f"<td{_side(cell)}{self._language(column)}>{escape(_shown(cell))}</td>"
            for column, cell in zip(self.columns, row)
        )

    def _language(self, column: str) -> str:
        return ' lang="nb"' if column in self.norwegian else ""


def _shown(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.2f}"
    if isinstance(cell, int):
        return f"{cell:,}"
    return "" if cell is None else str(cell)


def _side(cell: object) -> str:
    number = isinstance(cell, int | float) and not isinstance(cell, bool)
    side = "right" if number else "left"
    return f' style="text-align:{side};vertical-align:top"'
