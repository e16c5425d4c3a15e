"""What lesson 06 holds beside the article: marks, pages, links, and a reckoning."""

from raqqakit import checks, data
from raqqakit.checks import Statement
from raqqakit.checks.compare import READ
from raqqakit.claims.days import written
from raqqakit.errors import InputError
from raqqakit.estimates import Estimate, fewer_between, pick
from raqqakit.figures import (
    Bar,
    range_chart,
    range_table,
    series_chart,
    series_table,
    show,
)
from raqqakit.figures.series import in_its_words
from raqqakit.figures.series_labels import who_and_day
from raqqakit.figures.series_legend import voice_of
from raqqakit.finished.inside import EARLY, inside_statements
from raqqakit.tables import Cell, Table
from raqqakit.text import with_capital

OCHA = ("REM05", "REM07", "REM09", "REM13", "REM15", "REM21", "REM26")
ARTICLE = "REM24"
STATEMENTS = ("first time", "spokesman", "distance", "ninety")
PAIRS = 4
ALLOWED = "bar: from the lowest to the highest that the two numbers allow"


def inside_chart() -> None:
    """Show OCHA's numbers of people inside, from June on, and the article's."""
    table = data.estimates()
    ocha, article = pick(table, *OCHA), pick(table, ARTICLE)
    show(
        series_chart(
            ocha, apart=article, axis="people", title="Still inside Raqqa city"
        ),
        kind="Range chart by day, seven numbers of OCHA and the article's",
        finding=(
            f"OCHA's falls from {_span(ocha[0])} on 26 June to {_span(ocha[-1])} on 21 "
            f"September; the article's, {_span(article[0])} on 22 September, begins "
            "below that ceiling and reaches above it"
        ),
        extent="From 26 June to 22 September 2017, and from 0 to 104,000 people",
        numbers=series_table(
            [*ocha, *article], caption="The numbers, with their pages", source=READ
        ),
    )


def _span(row: Estimate) -> str:
    return str(row.interval)


def carriers(story: str = "article") -> Table:
    """Four pages that carry a number: whose each is, of whom, and how it knows."""
    found = data.examples(story)["carriers"]
    rows = pick(data.estimates(story), *(one["row"] for one in found))
    return Table(
        ("page", "whose", "the number", "in its words", "of whom", "day",
         "how it knows"),
        [
            (one["letter"], Cell(one["page"], row.url), _span(row), in_its_words(row),
             one.get("whom") or _whom(row), one.get("day") or written(row.end),
             one["knows"])
            for one, row in zip(found, rows)
        ],
        "Four pages that carry a number",
        source=READ if story == "article" else "All of it is invented for this kit.",
    )  # fmt: skip


def _whom(row: Estimate) -> str:
    how = "living in" if row.measure == "population" else "still in"
    return f"{row.unit} {how} {row.place}"


def known_links() -> Table:
    """The links of the chain that stand on a page: who said what, on which day."""
    known = [link for link in data.chain() if link.status == "known"]
    return checks.chain_table(known, data.estimates(), data.pages())


def open_links() -> Table:
    """The links of the chain that stand on no page, with what speaks for each."""
    rows = [
        (x.says, x.status, x.confidence, x.why)
        for x in data.chain()
        if x.status != "known"
    ]
    columns = ("a link that stands on no page", "status", "how sure", "why")
    return Table(columns, rows, "What stands on no page", source=READ)


def fewer_bars(story: str = "article") -> list[Bar]:
    """By how many fewer people were inside than at first: two results, each two ways.

    They are those of lesson 05, one for each publisher of the first month, with the
    story's own number and then with one that gives a ceiling and no floor.
    """
    one, other, _, ceiling, _, told = inside_statements(story)
    first, _ = data.examples(story)["inside"]["months"]
    return [
        Bar(
            f"{voice_of(early)} less {_whose(row)}",
            fewer_between(early.interval, row.interval),
            f"people fewer inside than in {first}",
        )
        for early in (other, one)
        for row in (told, ceiling)
    ]


def _whose(row: Estimate) -> str:
    """What is taken away, such as "NTB's range, 22 Sep"."""
    whose, day = who_and_day(row).split(", ")
    whose = "the UN" if whose == "UN" else whose.replace("The ", "the ")
    kind = "ceiling" if row.interval.low is None else "range"
    return f"{whose}'s {kind}, {day}"


def fewer_chart(story: str = "article") -> None:
    """Show how the results of lesson 05 change when the floor is taken away."""
    bars, early = fewer_bars(story), inside_statements(story)[:EARLY]
    words = data.examples(story)["inside"]
    first, then = words["months"]
    began = " and ".join(f"{row.interval} ({who_and_day(row)})" for row in early)
    title = f"How many fewer than in {first}? Two results, with and without a floor"
    upto = round(max(bar.interval.high or 0 for bar in bars) * 13 / 10)
    show(
        range_chart(bars, title=title, axis="people", upto=upto, bar_says=ALLOWED),
        kind="Range chart of two results, each with and without a floor",
        finding=_without_floor(bars),
        extent=f"The axis runs from 0 to {upto:,} people",
        numbers=range_table(
            bars,
            caption="The results",
            source=f"{with_capital(first)}: {began}, as in lesson 05. "
            f"{with_capital(then)}: the number of the publisher and day named. "
            f"{words['unknown']} is not known. "
            "The results are ours.",
        ),
    )


def _without_floor(bars: list[Bar]) -> str:
    """What the two results lose with the floor, in words: their tops, and not more."""
    ends = [(bar.interval.low, bar.interval.high or 0) for bar in bars[1::2]]
    lows, tops = (" and ".join(f"{end:,}" for end in row) for row in zip(*ends))
    rise = ends[0][1] - (bars[0].interval.high or 0)
    higher = f"Without the floor each top is {rise:,} higher, {tops}"
    return f"{higher}; the low ends stay, {lows}"


def four_pairs() -> list[checks.Pair]:
    """The pairs of published figures that the lesson explains."""
    return data.pairs()[:PAIRS]


def try_pairs() -> None:
    """Say of each pair whether the kit's chart of a series draws it, or why not."""
    table = data.estimates()
    for number, pair in enumerate(four_pairs(), start=1):
        try:
            series_chart(pick(table, pair.one, pair.other), title="Two", axis="?")
            print(number, "drawn")
        except InputError as problem:
            said = str(problem).replace(pair.one, "the first")
            print(number, "not drawn:", said.replace(pair.other, "the second"))


def causes() -> Table:
    """Why the figures of each pair differ, as the kit reads it."""
    rows = [(n, p.cause, p.why) for n, p in enumerate(four_pairs(), start=1)]
    columns = ("pair", "cause", "why")
    return Table(columns, rows, "Open after you have tried", folded=True)


def four_statements() -> list[Statement]:
    """The statements of the article that the lesson judges, the worked one first."""
    found = {s.id: s for s in data.statements()}
    return [found[name] for name in STATEMENTS]
