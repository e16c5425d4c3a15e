"""The tables of the checks: pages, shares of the city, the chain, pairs, statements."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

from raqqakit.errors import InputError
from raqqakit.quantities import Interval
from raqqakit.rows import read_rows
from raqqakit.tables import Cell

# What a statement of the article is, measured by the sources.
VERDICTS = {
    "agrees": "the sources say the same",
    "narrower": "the source says less than the article",
    "out of date": "it was so, and no longer when it was printed",
    "differs": "the sources say something else",
    "cannot tell": "the sources do not settle it",
}
ADVICE = "Get the kit again, or put the column back."
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page:
    """A page that a check rests on.

    `title` is the page's, or made from its address (`title_from` says which);
    `read` says how much of it was read; `day` and `url` are "" where not known.
    """

    id: str
    publisher: str
    day: str
    title: str
    title_from: str
    url: str
    read: str
    language: str

    @property
    def agency(self) -> str:
        """Who wrote the page, without the one who passed it on."""
        return self.publisher.split(",")[0]

    @property
    def cell(self) -> Cell:
        """The page as a cell of a table: who and what, leading to its address."""
        return Cell(f"{self.publisher}: {self.title}", self.url, self.language)


@dataclass(frozen=True, slots=True)
class Share:
    """What somebody said on a day about a share of the city, in per cent.

    `what` says whose share it is: taken from IS, or still held by it. One is never
    calculated from the other.
    """

    id: str
    day: str
    who: str
    words: str
    what: str
    low: str
    high: str
    page: str
    note: str

    @property
    def interval(self) -> Interval:
        """The share as said, in per cent; an end that was not given is open."""
        low, high = (int(end) if end else None for end in (self.low, self.high))
        return Interval(low, high)


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of a chain of reports, with its `status`: known, inferred, not known.

    `rows` are ids of the table of estimates, `pages` ids of pages, by spaces.
    """

    link: str
    day: str
    rows: str
    pages: str
    says: str
    status: str
    confidence: str
    why: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows of the table of estimates that seem to contradict each other."""

    one: str
    other: str
    cause: str
    why: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of the article, what other pages say, and the kit's reading.

    `quote` stands in the `sentence` of that number; `verdict` is one of VERDICTS;
    `pages` are ids of pages, by spaces.
    """

    id: str
    sentence: str
    quote: str
    says: str
    found: str
    verdict: str
    confidence: str
    why: str
    pages: str


def read_pages(path: str | Path) -> dict[str, Page]:
    """Read the pages, by their id."""
    return {page.id: page for page in _read(path, Page)}


def read_shares(path: str | Path) -> list[Share]:
    """Read who said which share of the city was whose."""
    return _read(path, Share)


def read_chain(path: str | Path) -> list[ChainLink]:
    """Read the links of the chain that the article's numbers came by."""
    return _read(path, ChainLink)


def read_pairs(path: str | Path) -> list[Pair]:
    """Read the pairs of figures that contradict each other."""
    return _read(path, Pair)


def read_statements(path: str | Path) -> list[Statement]:
    """Read the statements with the kit's reading; a verdict must be a known one."""
    found = _read(path, Statement)
    unknown = [s.verdict for s in found if s.verdict not in VERDICTS]
    if unknown:
        raise InputError(
            f"{unknown[0]!r} is no verdict. Write one of: {', '.join(VERDICTS)}."
        )
    return found


def _read(path: str | Path, kind: type[Row]) -> list[Row]:
    """Read a table whose columns are the fields of a kind of row, all of them text.

    Raises InputError for a column that is missing.
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    rows = read_rows(path, names, ADVICE)
    return [kind(**{name: row[name] for name in names}) for _, row in rows]
