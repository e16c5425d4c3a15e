"""The words for a chart, of lesson 05, as somebody hears them who cannot see it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from raqqakit.exercises.answers.groups import only_one
from raqqakit.exercises.answers.number import pointed
from raqqakit.exercises.expected import Expected, Finding, refuse
from raqqakit.exercises.sets.kinds.picture_marks import (
    Marks,
    added_up,
    clauses_of,
    closed,
    exchanged,
    fits,
    guessed,
    numbers_of,
    one_range,
    runs,
    turned,
)
from raqqakit.exercises.values.to_plain import Plain

LONGEST, FEWEST = 2_000, 5
POINTS = r"\b(?:see|look at|as shown|shown above)\b"
AWAY = r"fled|flee|flight|left\b|leav|gone\b|escap|got out\b|got away\b"
NO = "not|not yet|never|cannot|nor"
LEFT = rf"(?<!not )(?<!never )(?<!yet )(?<!cannot )\b(?:{AWAY})"
STAY = (
    r"inside|within|still|stay|remain|trapped|stuck|caught|besieged|behind|"
    rf"\b(?:{NO}) (?:{AWAY})|\bin (?:the )?(?:city|centre|raqqa|elvestad)"
)
# Of two groups one is said to be a part of the other: "20,000 left, of whom".
PART_OF = (
    rf"\b(?:{AWAY})[^;]{{0,60}}\b(?:of|among) (?:whom|which|these|them)\b"
    rf"[^.;]{{0,80}}(?:{STAY})"
)
FROM_INSIDE = re.compile(r"\b(?:from|out of) (?:inside|within)\b", re.IGNORECASE)
CHART = r"(?:chart|diagram|graph|plot)s?"
OTHER_KIND = rf"\b(?:bar|column|pie|line|stacked|block)s?[- ]?{CHART}|\bhistogram"
RANGED = (
    rf"\b(?:range|interval|floating)[- ](?:bar[- ])?{CHART}|"
    rf"{CHART} (?:of|with|showing) (?:\w+ )?(?:range|interval)s"
)
OPEN = (
    r"\b(?:at (?:the )?least|or more|and more|more than|"
    r"(?:or|and) (?:over|above|higher|up)|(?:over|above) (?:\d|two|twenty)|"
    r"upper (?:end|limit)|no highest|open|upwards?|minim\w*|"
    r"(?:no|not) (?:fewer|less) than|onwards?|unknown|not given|arrows?|beyond|"
    r"unlimited|(?:no|without (?:an? )?)(?:end|limit|maximum|ceiling|top))\b|\d ?\+"
)
NORWEGIAN = r"\b(?:og|er|har|som|fra|mellom|minst)\b"
ENGLISH = r"\b(?:the|and|of|have|are|from|with|runs|has|or)\b"
# What the words must have, in this order: the code of a finding, and how it shows.
NEEDED = (
    ("open-end-lost", OPEN),
    ("one-population", LEFT),
    ("one-population", STAY),
    ("no-kind", rf"{RANGED}|{CHART} (?:of|with|showing)\b|\bpanel|\barrow"),
)  # fmt: skip


def _of_ends(answer: str, marks: Marks) -> Iterator[Finding]:
    """Yield what is said of an arrow's end, or of an end that is no arrow's."""
    if one_range(answer, marks):
        yield Finding("one-range", "Two arrows are said as one range.")
    if turned(answer, marks):
        yield Finding("turned", "An end is turned around.")
    if closed(answer, marks):
        yield Finding("open-end-lost", "An arrow is said to end.")


@dataclass(frozen=True)
class PictureWords(Expected[str]):
    """Words for a chart are wanted: its kind, what it shows, and where its axis runs.

    `marks` are the numbers of the chart by the story, `middles` those that nobody gave.
    Every finding but that of a point has its reply in the text of the problem.
    """

    marks: Mapping[str, Marks]
    middles: frozenset[int]

    def in_edition(self, edition: str) -> Self:
        """The words for the chart of the story of an edition alone."""
        marks = self.marks.get(edition)
        return replace(self, marks={edition: marks}) if marks else self

    def read(self, data: Plain) -> str:
        """The words in one line."""
        data = only_one(data)
        if not isinstance(data, str):
            raise refuse(data, "a text in quotation marks")
        return " ".join(data[:LONGEST].split())

    def told_apart(self) -> Collection[str]:
        """Every finding of its own."""
        return ("too-short", "points-at-it", "no-numbers", "not-english", "middle",
                "added-up",
                "number-missing",
                "other-kind", *dict(NEEDED), "groups-swapped", "marks-swapped",
                "one-range", "turned", "no-axis", "other-axis")  # fmt: skip

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield what somebody would still not know who has heard the words."""
        numbers, marks = numbers_of(answer), self._meant(answer)
        if _has(POINTS, answer):
            yield Finding("points-at-it", "These words point at the chart.")
        if len(answer.split()) < FEWEST:
            yield Finding("too-short", "These are few words for a chart.")
        if not numbers:
            yield Finding("no-numbers", "There is no number in these words.")
        if _has(NORWEGIAN, answer) and not _has(ENGLISH, answer):
            yield Finding("not-english", "These words are not English.")
        if numbers & self.middles or guessed(answer, marks):
            yield Finding("middle", "There is a number that nobody gave.")
        if added_up(answer, marks):
            yield Finding("added-up", "Two ends are added up.")
        if not {*marks} <= numbers:
            yield Finding("number-missing", "A number of the chart is missing.")
        if _has(OTHER_KIND, answer) and not _has(RANGED, answer):
            yield Finding("other-kind", "A chart of another kind is named.")
        yield from _of_ends(answer, marks)
        for code, pattern in NEEDED:
            if not _has(pattern, answer):
                yield Finding(code, "Something is still missing.")
        yield from self._untrue(answer, marks)

    def _untrue(self, answer: str, marks: Marks) -> Iterator[Finding]:
        """Yield what the words say otherwise than the chart."""
        if _has(PART_OF, answer) or any(
            _gives_away(clause, marks) for clause in clauses_of(answer.replace(":", ""))
        ):
            yield Finding("groups-swapped", "A range stands with the wrong people.")
        if exchanged(answer, marks):
            yield Finding("marks-swapped", "Two numbers have changed places.")
        axes = [*runs(answer)]
        if not axes:
            yield Finding("no-axis", "The axis is missing.")
        elif not any(fits(*axis, marks) for axis in axes):
            yield Finding("other-axis", "The axis is another one.")
        yield from pointed(answer)

    def _meant(self, answer: str) -> Marks:
        """The marks of the story of which fewest numbers are missing."""
        said = numbers_of(answer)
        return min(self.marks.values(), key=lambda marks: len({*marks} - said))

    def fields(self, answer: str) -> dict[str, str]:
        """Also which numbers of the chart are missing."""
        lost = sorted({*self._meant(answer)} - numbers_of(answer))
        missing = ", ".join(f"{number:,}" for number in lost)
        return super().fields(answer) | {"missing": missing}


def _gives_away(clause: str, marks: Marks) -> bool:
    """Whether the upper end of the range is said of those who left alone."""
    said_of_left = _has(LEFT, clause) and not _has(STAY, FROM_INSIDE.sub("", clause))
    return said_of_left and marks.high in numbers_of(clause)


def _has(pattern: str, words: str) -> bool:
    return bool(re.search(pattern, words, re.IGNORECASE))
