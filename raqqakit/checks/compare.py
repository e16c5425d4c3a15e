"""The checks as tables, and a learner's verdicts beside the kit's."""

from collections.abc import Iterable, Mapping, Sequence

from raqqakit.checks.rows import (
    VERDICTS,
    ChainLink,
    Page,
    Pair,
    Share,
    Statement,
)
from raqqakit.errors import InputError
from raqqakit.estimates import Estimate, pick
from raqqakit.tables import Cell, Table

UNANSWERED = "?"
READ = "Pages read in stored copies, as a rule the opening part only."


def chain_table(
    chain: Iterable[ChainLink], rows: Iterable[Estimate], pages: Mapping[str, Page]
) -> Table:
    """What each link of a chain says, and the pages it rests on; not yet its status."""
    table = list(rows)
    return Table(
        ("day", "what it says", "pages"),
        [(x.day, x.says, _link_pages(x, table, pages)) for x in chain],
        "The links of the chain",
        source=READ,
    )


def _link_pages(
    link: ChainLink, rows: Iterable[Estimate], pages: Mapping[str, Page]
) -> tuple[Cell, ...]:
    own = [pages[name] for name in link.pages.split()]
    cited = [
        Cell(r.publisher, r.url)
        for r in pick(rows, *link.rows.split())
        if r.url not in {page.url for page in own}
    ]
    return (*cited, *(Cell(p.publisher + ", " + p.day, p.url) for p in own))


def share_table(shares: Iterable[Share], pages: Mapping[str, Page]) -> Table:
    """The shares of a city as said, each with its page and what to know of it."""
    columns = ("who", "day", "in their words", "of what", "page", "note")
    rows = [
        (s.who, s.day, s.words, s.what, _publisher(pages[s.page]), s.note)
        for s in shares
    ]
    return Table(columns, rows, "The shares and their pages", source=READ, folded=True)


def pair_table(pairs: Iterable[Pair], rows: Iterable[Estimate]) -> Table:
    """Pairs of figures with what the table of estimates says of each; not yet why."""
    table = list(rows)
    return Table(
        ("pair", "who, with the page", "figure", "unit", "place", "from", "to"),
        [
            (str(number), *_figure(row))
            for number, pair in enumerate(pairs, start=1)
            for row in pick(table, pair.one, pair.other)
        ],
        "Pairs that seem to contradict each other",
        source=READ,
    )


def _figure(row: Estimate) -> tuple[object, ...]:
    days = [day.isoformat() if day else "not given" for day in (row.start, row.end)]
    ends = dict.fromkeys(
        f"{end:,}" for end in (row.interval.low, row.interval.high) if end is not None
    )
    return (
        Cell(row.publisher, row.url), f"{row.qualifier}: {' to '.join(ends)}",
        row.unit, row.place, *days,
    )  # fmt: skip


def statement_table(
    statements: Iterable[Statement], pages: Mapping[str, Page]
) -> Table:
    """What the article says and what other pages say, without the kit's reading."""
    return Table(
        ("statement", "the article", "in English", "other pages", "which pages"),
        [(s.id, s.quote, _said(s), s.found, _cells(s, pages)) for s in statements],
        "Statements, and what other pages say",
        norwegian=("the article",),
        source=READ,
    )


def _said(statement: Statement) -> str:
    return f"{statement.says} (Sentence {statement.sentence})"


def _cells(statement: Statement, pages: Mapping[str, Page]) -> tuple[Cell, ...]:
    return tuple(_publisher(pages[name]) for name in statement.pages.split())


def _publisher(page: Page) -> Cell:
    return Cell(page.publisher, page.url, page.language)


def compare(mine: Mapping[str, str], statements: Sequence[Statement]) -> Table:
    """A learner's verdicts beside the kit's reading, its confidence and its reason.

    Takes one of VERDICTS for the id of each statement, or "?" where none has been
    given yet: there the kit keeps its reading to itself. Raises InputError for
    a word that is no verdict and for a statement that is not among them.
    """
    known = {s.id for s in statements}
    for name, verdict in mine.items():
        _refuse(name, verdict, known)
    return Table(
        ("statement", "yours", "the kit's", "how sure", "why"),
        [_compared(s, _clean(mine.get(s.id, UNANSWERED))) for s in statements],
        "Your verdicts and the kit's",
        source="The kit's reading is a reading too. Where you differ, say why.",
    )


def _clean(verdict: str) -> str:
    return " ".join(verdict.lower().split())


def _refuse(name: str, verdict: object, known: Iterable[str]) -> None:
    if name not in known:
        raise InputError(
            f"There is no statement {name!r}. They are: {', '.join(sorted(known))}."
        )
    if not isinstance(verdict, str) or _clean(verdict) not in (*VERDICTS, UNANSWERED):
        raise InputError(
            f"{verdict!r} is no verdict for {name!r}. Write one of: "
            f"{', '.join(VERDICTS)}; or ? for none yet."
        )


def _compared(statement: Statement, verdict: str) -> tuple[str, ...]:
    if verdict == UNANSWERED:
        return (statement.id, "not attempted", "", "", "")
    kits = (statement.verdict, statement.confidence, statement.why)
    return (statement.id, verdict, *kits)
