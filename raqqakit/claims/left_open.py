"""Which days of a text are left open for what stands in the sentence around them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from raqqakit.claims.days import Days
from raqqakit.claims.spoken import closes_speech, is_spoken
from raqqakit.claims.time_patterns import YEAR, that_year
from raqqakit.claims.when import WEEK, TimeWords, found
from raqqakit.vocabulary import pattern

ENDS = re.compile(r"[.!?](?=\s)|\n")
BEHIND = 4  # the times looked at for that of the saying, with the time itself
COUNTED = (
    "near", "weekday", "of a weekday", "weekend", "week before", "this week",
    "week after",
)  # fmt: skip
BESIDE = re.compile(r"[\s,]*\w{0,3}\s?")  # "Året etter, i mai"
OPENS = re.compile(r"(?:\A|[.!?:;\n«»\"“”(–—-])\s*(?:\w\s)?\Z")  # "I 2015"


def left_open(
    times: Iterable[TimeWords], text: str, printing: Days
) -> Iterator[TimeWords]:
    """The times of a text, those without days that no rule can count.

    Takes the times in order, their text, and the days of printing.
    """
    for sentence in _sentences(times, text):
        for n, time in enumerate(sentence):
            before, later = sentence[n - 1] if n else None, sentence[n + 1 : n + BEHIND]
            if before and _is_of_another_day(time, before, text):
                yield replace(time, days=None)
            elif _is_counted(time) and is_spoken(text, time.start, time.end):
                said = any(_said_on(printing, time, other, text) for other in later)
                yield time if said else replace(time, days=None)
            else:
                yield time


def as_spoken(times: Iterable[TimeWords]) -> list[TimeWords]:
    """The times of a sentence within a quotation, without what its speaker counts."""
    return [replace(t, days=None) if _is_counted(t) else t for t in times]


def _is_counted(time: TimeWords) -> bool:
    """Whether a time is counted from the day on which it is said.

    So is a weekday, which is the last one before that day, or the next one.
    """
    if time.kind == "night":
        return (
            found(pattern("tonight", "weekday", "near", "today"), time.text) is not None
        )
    return time.kind in COUNTED


def _sentences(times: Iterable[TimeWords], text: str) -> Iterator[list[TimeWords]]:
    """The times of each sentence that has any."""
    sentence = list[TimeWords]()
    for time in times:
        if sentence and ENDS.search(text, sentence[-1].end, time.start):
            yield sentence
            sentence = []
        sentence.append(time)
    yield sentence


def _is_of_another_day(time: TimeWords, before: TimeWords, text: str) -> bool:
    """Whether the time before says that this one is not counted from the printing."""
    if time.kind in ("date", "part", "month"):
        return _is_of_that_year(before, time, text)
    # A figure of speech: "rett i dag, galt i morgen".
    return before.kind == time.kind == "near" and not before.days


def _is_of_that_year(before: TimeWords, time: TimeWords, text: str) -> bool:
    """Whether the time before says the year: "Året etter, i mai", "I fjor, i mai"."""
    counted = before.kind == "some time" and found(that_year(), before.text)
    year = counted or before.kind in ("year", "year about")
    if not year or not time.days or found(YEAR, time.text):
        return False
    if before.days and before.days.overlap(time.days):
        return False
    beside = BESIDE.fullmatch(text, before.end, time.start)
    return bool(beside or OPENS.search(text, max(0, before.start - 6), before.start))


def _said_on(printing: Days, time: TimeWords, other: TimeWords, text: str) -> bool:
    """Whether another time says that it was said on the day of printing.

    A weekday may be counted from another day, if it comes to the same.
    """
    if not closes_speech(text[time.end : other.start]):
        return False
    if other.days == printing:
        return True
    return time.kind == "weekday" and _comes_to_the_same(
        printing, time.days, other.days
    )


def _comes_to_the_same(printing: Days, days: Days | None, said: Days | None) -> bool:
    """Whether days counted from the printing are those counted from a day before it."""
    if not (days and said) or said.first is None or said.first != said.last:
        return False
    if days.first is None or days.last is None or printing.first is None:
        return False
    if days.last <= said.first:
        return said.first - days.first < WEEK
    return days.first >= printing.first and days.last - said.first < WEEK
