"""What lesson 06 holds beside the article: marks, pages, links, and a reckoning."""

from raqqakit import checks, data
from raqqakit.checks import Statement
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
from raqqakit.figures.series_labels import who_and_day
from raqqakit.figures.series_legend import voice_of
from raqqakit.finished.inside import EARLY, in_its_words, inside_statements
from raqqakit.tables import Cell, Table

READ = "Pages read in stored copies, as a rule the opening part only."
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
    """Four pages that carry a number: whose each is, and how it knows."""
    found = data.examples(story)["carriers"]
    rows = pick(data.estimates(story), *(one["row"] for one in found))
    return Table(
        ("page", "whose", "the number", "in its words", "how it knows"),
        [
            (one["letter"], Cell(one["page"], row.url), _span(row), in_its_words(row),
             one["knows"])
            for one, row in zip(found, rows)
        ],
        "Four pages that carry a number",
        source=READ if story == "article" else "All of it is invented for this kit.",
    )  # fmt: skip


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
    columns = ("how it may have come into print", "status", "how sure", "why")
    return Table(columns, rows, "What stands on no page", source=READ)


def fewer_bars() -> list[Bar]:
    """By how many fewer people were inside than in June: two results, each two ways.

    They are those of lesson 05, one for each publisher of June, with the article's
    September and then with the UN's, which gives a ceiling and no floor.
    """
    irc, acaps, _, un, _, article = inside_statements()
    return [
        Bar(
            f"{voice_of(june)}, to {who_and_day(row)}",
            fewer_between(june.interval, row.interval),
            "people fewer inside than in June",
        )
        for june in (acaps, irc)
        for row in (article, un)
    ]


def fewer_chart() -> None:
    """Show how the results of lesson 05 change when the floor is taken away."""
    bars, june = fewer_bars(), inside_statements()[:EARLY]
    said = "; ".join(f"{bar.label}, {bar.interval}" for bar in bars)
    began = " and ".join(f"{row.interval} ({who_and_day(row)})" for row in june)
    title = "How many fewer than in June? Two results, with and without a floor"
    show(
        range_chart(bars, title=title, axis="people", upto=260_000, bar_says=ALLOWED),
        kind="Range chart of two results, each with and without a floor",
        finding=f"From {said}",
        extent="The axis runs from 0 to 260,000 people",
        numbers=range_table(
            bars,
            caption="The results",
            source=f"June: {began}, as in lesson 05. September: the number of the "
            "publisher and day named. The results are ours.",
        ),
    )


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
            print(number, problem)


def causes() -> Table:
    """Why the figures of each pair differ, as the kit reads it."""
    rows = [(n, p.cause, p.why) for n, p in enumerate(four_pairs(), start=1)]
    columns = ("pair", "cause", "why")
    return Table(columns, rows, "Open after you have tried", folded=True)


def four_statements() -> list[Statement]:
    """The statements of the article that the lesson judges, the worked one first."""
    found = {s.id: s for s in data.statements()}
    return [found[name] for name in STATEMENTS]
