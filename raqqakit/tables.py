"""Rows and columns that read well on a page, in a terminal and aloud."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape
from textwrap import fill
from typing import TypeGuard

from raqqakit.errors import InputError
from raqqakit.text import Context

SHORT = 26  # letters that stand on one line of a cell


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than plain text: a link, or words of another language.

    `words` are what is read; `url` is the page they lead to, http or https;
    `language` is the code of a language that is not the page's, such as "nb", and
    `before` what stands in front of them in the page's own. In plain text only the
    words are shown. Raises InputError for an address of
    another kind, which might do something when it is opened, and for no words.
    """

    words: str
    url: str = ""
    language: str = ""
    before: str = ""

    def __post_init__(self) -> None:
        if self.url and not self.url.startswith(("https://", "http://")):
            raise InputError(
                f"{self.url[:40]!r} is no address of a web page. It has to begin with "
                "https:// or http://."
            )
        if not self.words.strip():
            raise InputError("A link needs words. Say what one finds behind it.")

    def __str__(self) -> str:
        return f"{self.before}{self.words}"


@dataclass(frozen=True)
class Table:
    """A small table with a caption.

    `columns` are the headings, `rows` the cells in their order. Cells of the
    columns named in `norwegian` are marked as Norwegian, so that a screen reader
    changes its voice. `source` is a line under the table. A `folded` table is
    opened by its caption. A cell may be a Cell, or several in a tuple. Cells are
    shown as text: nothing in them is run.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    caption: str
    norwegian: Collection[str] = ()
    source: str = ""
    folded: bool = False

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise InputError("Each row of a table needs one cell for each column.")

    def having(self, *words: str) -> "Table":
        """The rows in which one of the words stands, with how many there are."""
        rows = [r for r in self.rows if any(w in _shown(c) for c in r for w in words)]
        few = f"{self.caption}: {len(rows)} of {len(self.rows)} rows"
        return replace(self, rows=rows, caption=few)

    def __repr__(self) -> str:
        cells = [list(self.columns), *([_shown(c) for c in row] for row in self.rows)]
        widths = [max(len(row[i]) for row in cells) for i in range(len(self.columns))]
        lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths)) for row in cells]
        rule = "  ".join("-" * width for width in widths)
        shown = [self.caption, lines[0], rule, *lines[1:], self.source]
        return "\n".join(line.rstrip() for line in shown if line)

    def _repr_html_(self) -> str:
        head = "".join(
            f'<th scope="col" style="text-align:{self._side(i)}">{escape(column)}</th>'
            for i, column in enumerate(self.columns)
        )
        body = "".join(f"<tr>{self._row(row)}</tr>" for row in self.rows)
        inner = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        caption = escape(self.caption)
        table = (
            f'<details><summary style="padding:0.3em 0">{caption}</summary>'
            f"<table>{inner}</table></details>"
            if self.folded
            else f"<table><caption>{caption}</caption>{inner}</table>"
        )
        source = f"<p>{escape(self.source)}</p>" if self.source else ""
        return f'<div style="overflow-x:auto">{table}</div>{source}'

    def _row(self, row: Sequence[object]) -> str:
        return "".join(
            f'<td style="text-align:{self._side(i)}{_from_the_top(row)}'
            f'{_unbroken(cell)}"{self._language(self.columns[i])}>'
            f"{_marked(cell)}</td>"
            for i, cell in enumerate(row)
        )

    def _side(self, column: int) -> str:
        cells = [row[column] for row in self.rows]
        return "right" if cells and all(map(_is_number, cells)) else "left"

    def _language(self, column: str) -> str:
        return ' lang="nb"' if column in self.norwegian else ""


def _marked(cell: object) -> str:
    """A cell as HTML in which everything that was given is only text."""
    if _are_cells(cell):
        return "; ".join(map(_marked, cell))
    if not isinstance(cell, Cell):
        return escape(_shown(cell))
    tag, address = ("a", f' href="{escape(cell.url)}"') if cell.url else ("span", "")
    language = f' lang="{escape(cell.language)}"' if cell.language else ""
    words = f"<{tag}{address}{language}>{escape(cell.words)}</{tag}>"
    return f"{escape(cell.before)}{words}"


def _are_cells(cell: object) -> TypeGuard[tuple[Cell, ...]]:
    return isinstance(cell, tuple) and all(isinstance(part, Cell) for part in cell)


def _shown(cell: object) -> str:
    if _are_cells(cell):
        return "; ".join(map(str, cell))
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.2f}"
    if isinstance(cell, int):
        return f"{cell:,}"
    return "" if cell is None else str(cell)


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _from_the_top(row: Sequence[object]) -> str:
    """Begin the cells of a row at one height, where one of them may take more lines."""
    tall = any(len(_shown(cell)) > SHORT for cell in row)
    return ";vertical-align:top" if tall else ""


def _unbroken(cell: object) -> str:
    """Keep a number in one piece: half a number reads as another number."""
    short = len(_shown(cell)) <= SHORT and any(c.isdigit() for c in _shown(cell))
    return ";white-space:nowrap" if short else ""


@dataclass(frozen=True)
class Quote:
    """A passage of the article with its English under it.

    The Norwegian is marked as Norwegian, so that a screen reader changes its
    voice. Both are shown as text: nothing in them is run.
    """

    norwegian: str
    english: str

    def __repr__(self) -> str:
        return "\n".join(fill(x, 72) for x in (self.norwegian, self.english))

    def _repr_html_(self) -> str:
        return (
            f'<blockquote lang="nb">{escape(self.norwegian)}</blockquote>'
            f'<blockquote lang="en">{escape(self.english)}</blockquote>'
        )


def concordance_table(lines: Iterable[Context], caption: str) -> Table:
    """The lines of a concordance as a table: before, found, after."""
    rows = [(line.left.strip(), line.word, line.right.strip()) for line in lines]
    columns = ("before", "found", "after")
    return Table(columns, rows, caption, columns)
