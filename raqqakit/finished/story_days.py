"""When a story's claims were said and when they hold: the days of lesson 04."""

import textwrap

from raqqakit import data
from raqqakit.claims import Claim, Days, find_times, printed_in, weekdays_before
from raqqakit.claims.days import written
from raqqakit.figures import TimeBar, show, time_table, timeline
from raqqakit.finished.who_says_so import has_number
from raqqakit.tables import Table

SPOKE = "when somebody said so"
BY_FILE = "by the file alone"
FILE = "Source: the month in the file's first line, and the weekdays in its sentences."
LABEL = 42  # letters of the claim on a row
SOURCE = (
    "Source: the kit's reference of claims, and the day of printing of the page. "
    '"Early" is the first third of a month or a year, by the kit\'s convention.'
)


def weekday_days(story: str = "article") -> Table:
    """The days that the first weekday of a story can mean, by file and by page.

    Returns two rows: with the month that the file itself gives, and with the day of
    printing that the newspaper's page gives.
    """
    text, page = data.article(story), data.printed(story)
    weekday = next(t.text for t in find_times(text, page) if t.kind == "weekday")
    known = {"the file": printed_in(text) or page, "the page": page}
    rows = [
        (f"{source}: {days}", len(found), "; ".join(map(written, found)))
        for source, days in known.items()
        for found in [weekdays_before(weekday, days)]
    ]
    columns = ("when the text was printed", "how many days", "which")
    return Table(columns, rows, "The days that the first weekday can mean")


def open_days(story: str = "article") -> None:
    """Show between which days a story was written, and spoken to, by its file alone.

    The line with the month does not say of what it is; it is taken as that in which
    the story was written and printed. A weekday in a text that is dated by its month
    can be any of several days.
    """
    bars = open_bars(story)
    whole = bars[0].days
    earliest = min(bar.days.first for bar in bars if bar.days.first)
    show(
        timeline(bars, title="When was the story written and printed?"),
        kind="Timeline with ranges of days",
        finding=f"The file allows any day of {whole} for the writing and printing",
        extent=f"The bars run over {Days(earliest, whole.last)}",
        numbers=time_table(bars, caption="The days that the file allows", source=FILE),
    )


def open_bars(story: str = "article") -> list[TimeBar]:
    """What the file leaves open: when it was written, and when its sources spoke."""
    month = printed_in(data.article(story)) or Days()
    spoke = (claim for claim in data.claims(story) if claim.said_words)
    return [
        TimeBar("the story was written and printed", month, BY_FILE),
        *(
            TimeBar(
                f"sentence {_speaker(claim, story)}", Days(found[0], found[-1]), BY_FILE
            )
            for claim in spoke
            for found in [weekdays_before(claim.said_words, month)]
        ),
    ]


def claim_bars(story: str = "article") -> list[TimeBar]:
    """The rows of a story's timeline: what happened when, and who spoke when.

    What happened has a first day, or a number and words for its time. Each year has
    a panel of its own.
    """
    told = [c for c in data.claims(story) if c.sentence.isdigit()]
    happened = [c for c in told if c.true.last and (c.true.first or _is_timed(c))]
    years = sorted({c.true.last.year for c in happened if c.true.last})
    spoke = sorted((c for c in told if c.said_words), key=lambda c: str(c.said.first))
    return [
        *(
            TimeBar(
                _label(c),
                c.true,
                f"when it happened, in {year}",
                f"{c.sentence}: {c.english}",
            )
            for year in years
            for c in happened
            if c.true.last and c.true.last.year == year
        ),
        *(TimeBar(_speaker(c, story), c.said, SPOKE) for c in spoke),
    ]


def claim_timeline(story: str = "article") -> None:
    """Show a story's timeline with its alternative text and its days as a table."""
    bars, last = claim_bars(story), data.printed(story).last
    dated = {b.days.first: b.days for b in bars if b.days.first}
    early, opened = dated[min(dated)], [b for b in bars if not b.days.first]
    spoke = " and ".join(str(bar.days) for bar in bars if bar.group == SPOKE)
    many = "1 claim has" if len(opened) == 1 else f"{len(opened)} claims have"
    show(
        timeline(bars, title="What the story says of when"),
        kind=f"Timeline, {len({b.group for b in bars})} panels with axes of their own",
        finding=f"The earliest event lies within {early}; {many} "
        f"an open first end; sources spoke on {spoke}",
        extent=f"Time runs over {Days(early.first, last)}",
        numbers=time_table(bars, caption="The days of the timeline", source=SOURCE),
    )


def _is_timed(claim: Claim) -> bool:
    return has_number(claim) and bool(claim.true_words)


def _speaker(claim: Claim, story: str) -> str:
    """Who says it, by the short name where there is one, and in which sentence."""
    name = data.entity_names(story).get(claim.speaker, claim.speaker)
    short = name.rpartition("(")[2].removesuffix(")")
    return f"{claim.sentence}: said by {short}"


def _label(claim: Claim) -> str:
    said = textwrap.shorten(claim.english, LABEL, placeholder=" …")
    return f"{claim.sentence}: {said}"
