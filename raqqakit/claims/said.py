"""Which time of a sentence says when it was said, and which when it is so."""

import re
from collections.abc import Sequence

from raqqakit.claims.days import Days
from raqqakit.claims.sources import Source
from raqqakit.claims.times import DIRECTED
from raqqakit.claims.when import TimeWords
from raqqakit.vocabulary import pattern


def when_said(
    sentence: str, times: Sequence[TimeWords], source: Source | None
) -> TimeWords | None:
    """The time at which a source said it, or None where the sentence gives none.

    It stands in the words that name the source ("Torsdag meldte politiet at ..."), or
    right beside them, or in their clause ("sier Moe til avisen torsdag").
    """
    if source is None:
        return None
    return next((t for t in times if _of_source(sentence, t, source)), None)


def _of_source(sentence: str, time: TimeWords, source: Source) -> bool:
    if source.start <= time.start < source.end:
        return not _in_an_aside(time, source)
    if not re.search(rf"\b{pattern('verb', 'adding verb')}\b", source.text, re.I):
        return False
    if time.end <= source.start:
        return not sentence[time.end : source.start].strip()
    between = sentence[source.end : time.start]
    said_before = source.text.endswith(
        source.speaker
    )  # "..., sier Moe", "Det sier Moe"
    ends = rf"[^\w\s]|\b{pattern('that', 'relative', 'clause')}\b"
    same_clause = said_before and not re.search(ends, between, re.IGNORECASE)
    return same_clause or not between.strip()


def _in_an_aside(time: TimeWords, source: Source) -> bool:
    """Whether a time stands between commas: "Laget, som kom torsdag, sier at ..."."""
    before = source.text[: time.start - source.start]
    return "," in before and "," in source.text[time.end - source.start :]


def when_true(times: Sequence[TimeWords], said: TimeWords | None) -> TimeWords | None:
    """The first time that gives the days of what is said, and not of the saying."""
    return next((t for t in times if t is not said and t.days), None)


def bounds(times: Sequence[TimeWords], printing: Days) -> Days:
    """The days of a sentence without any: up to the printing, if all is in the past.

    A day that no rule could place may lie after it.
    """
    undecided = any(t.kind in DIRECTED and t.days is None for t in times)
    return Days() if undecided else Days(None, printing.last)
