"""The agreement of a class for a spreadsheet: a line for each word or row."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from raqqakit.own.proposals import ASKS
from tools.agree.asked import Story
from tools.agree.measures import differing
from tools.agree.people import Person
from tools.agree.results import Results, title_of
from tools.agree.saying import NOT_MARKED, said
from tools.agree.sections import Section
from tools.gather.cells import harmless

COLUMNS = ("text", "moment", "where", "words", "asked", "readers", "said", "differ")
WHO = "who"


def csv_text(found: Results) -> str:
    """A line for each word or row at each moment; with names, if they are shown.

    `differ` is how often two readers drawn by chance differ, from 0 to 1. Files that
    were not read stand below, where names are shown: their own names are learners'.
    """
    columns = [*COLUMNS, *([WHO] if found.names.shown else []), "note"]
    table = StringIO()
    writer = csv.DictWriter(table, columns, "", "ignore", lineterminator="\r\n")
    writer.writeheader()
    for line in _lines(found):
        writer.writerow({k: harmless(v) for k, v in line.items()})
    return table.getvalue()


def _lines(found: Results) -> Iterator[dict[str, str]]:
    for section in found.texts:
        yield from _of_words(section)
    for story in found.stories:
        yield from _of_rows(story)
    if found.names.shown:
        for unfit in found.found.unfit:
            yield {"text": unfit.file, "note": unfit.what}


def _of_words(section: Section) -> Iterator[dict[str, str]]:
    title = title_of(section)
    for r in section.rounds:
        for number, word in enumerate(section.words):
            where = next(s for s in section.sentences if s.start <= word.start < s.end)
            by = defaultdict[str, list[Person]](list)
            for who, codes in zip(r.readers, r.codes):
                by[codes[number] or NOT_MARKED].append(who)
            line = _line(title, r.moment, where.number, word.text)
            yield line | _said(by)


def _of_rows(story: Story) -> Iterator[dict[str, str]]:
    for session in story.sessions:
        for key, row in story.rows.items():
            line = _line(story.title, session.moment, row.where, row.words)
            yield line | {"asked": ASKS[row.kind]} | _said(session.who_says(key))


def _line(*cells: str) -> dict[str, str]:
    return dict(zip(COLUMNS, cells))


def _said(by: Mapping[str, Sequence[Person]]) -> dict[str, str]:
    counts = Counter({answer: len(who) for answer, who in by.items()})
    named = (
        f"{answer}: {', '.join(sorted(who))}" for answer, who in sorted(by.items())
    )
    return {
        "readers": str(counts.total()),
        "said": said(counts),
        "differ": f"{differing(counts):.3f}",
        WHO: "; ".join(named),
    }
