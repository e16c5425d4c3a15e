"""Answers that are the words for a chart, as somebody hears them who cannot see it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from raqqakit.exercises.answers.expected import Expected, Finding, refuse
from raqqakit.exercises.values.forms import only_one
from raqqakit.exercises.values.to_plain import Plain

LONGEST, FEWEST, LEAST = 2_000, 5, 100
GROUPED = re.compile(r"(?<=\d)[ ,._\u00a0\u202f](?=\d{3}(?!\d))")
SPELT = {"two": "2", "ten": "10", "twenty-five": "25", "twenty five": "25",
         "twenty": "20", "one": "1"}  # fmt: skip
IN_WORDS = re.compile(rf"\b(?:{'|'.join(SPELT)})\b", re.IGNORECASE)
SCALED = re.compile(
    r"(\d+)(?=(?:\s*(?:to|and|-|–)\s*\d+)?\s+(hundred|thousand))", re.IGNORECASE
)
NOUGHTS = {"hundred": "00", "thousand": "000"}
POINTS = r"\b(?:see|look at|as shown|shown above)\b"
AWAY = r"fled|flee|flight|left\b|leav|gone\b|escap|got out\b|got away\b"
NO = "not|not yet|never|cannot|nor"
LEFT = rf"(?<!not )(?<!never )(?<!yet )(?<!cannot )\b(?:{AWAY})"
STAY = (
    r"inside|within|still|stay|remain|trapped|stuck|caught|besieged|behind|"
    rf"\b(?:{NO}) (?:{AWAY})|\bin (?:the )?(?:city|centre|raqqa|elvestad)"
)
CLAUSE = re.compile(r"[.;:](?=\s|$)|,? (?:and|while|but|whereas) (?!\d)")
CHART = r"(?:chart|diagram|graph|plot)s?"
OTHER_KIND = rf"\b(?:bar|column|pie|line|stacked|block)s?[- ]?{CHART}|\bhistogram"
RANGED = (
    rf"\b(?:range|interval|floating)[- ](?:bar[- ])?{CHART}|"
    rf"{CHART} (?:of|with|showing) (?:\w+ )?(?:range|interval)s"
)
# What the words must have, in this order: the code of a finding, and how it shows.
NEEDED = (
    ("open-end-lost",
     r"at least|or more|and more|no upper|upper end|\bopen\b|more than|upward|minim"),
    ("one-population", LEFT),
    ("one-population", STAY),
    ("no-kind", rf"{RANGED}|{CHART} (?:of|with|showing)\b|\bpanel|\barrow"),
    ("no-axis", r"\baxis|\baxes|\bscale|from (?:0|zero|nought)\b"),
)  # fmt: skip


@dataclass(frozen=True)
class PictureWords(Expected[str]):
    """Words for a chart are wanted: its kind, what it shows, and where its axis runs.

    `ends` are the numbers of the chart by the story, `middles` those that nobody gave.
    Every finding has its reply in the text of the problem.
    """

    ends: Mapping[str, frozenset[int]]
    middles: frozenset[int]

    def in_edition(self, edition: str) -> Self:
        """The words for the chart of the story of an edition alone."""
        ends = self.ends.get(edition)
        return replace(self, ends={edition: ends}) if ends else self

    def read(self, data: Plain) -> str:
        """The words in one line."""
        data = only_one(data)
        if not isinstance(data, str):
            raise refuse(data, "a text in quotation marks")
        return " ".join(data[:LONGEST].split())

    def told_apart(self) -> Collection[str]:
        """Every finding."""
        numbers = (
            "too-short",
            "points-at-it",
            "no-numbers",
            "middle",
            "number-missing",
        )
        return (*numbers, *dict(NEEDED), "other-kind", "groups-swapped")

    def findings(self, answer: str) -> Iterator[Finding]:
        """Yield what somebody would still not know who has heard the words."""
        numbers = numbers_of(answer)
        if _has(POINTS, answer):
            yield Finding("points-at-it", "These words point at the chart.")
        if len(answer.split()) < FEWEST:
            yield Finding("too-short", "These are few words for a chart.")
        if not numbers:
            yield Finding("no-numbers", "There is no number in these words.")
        if numbers & self.middles:
            yield Finding("middle", "There is a number that nobody gave.")
        if not any(ends <= numbers for ends in self.ends.values()):
            yield Finding("number-missing", "A number of the chart is missing.")
        if _has(OTHER_KIND, answer) and not _has(RANGED, answer):
            yield Finding("other-kind", "A chart of another kind is named.")
        for code, pattern in NEEDED:
            if not _has(pattern, answer):
                yield Finding(code, "Something is still missing.")
        if any(map(self._swapped, CLAUSE.split(answer))):
            yield Finding("groups-swapped", "A range stands with the wrong people.")

    def _swapped(self, clause: str) -> bool:
        """Whether the upper end of the range is said of those who left alone."""
        tops = {max(ends) for ends in self.ends.values()}
        said_of_left = _has(LEFT, clause) and not _has(STAY, clause)
        return said_of_left and not tops.isdisjoint(numbers_of(clause))

    def fields(self, answer: str) -> dict[str, str]:
        """Also which numbers of the chart are missing."""
        said = numbers_of(answer)
        lost = sorted((ends - said for ends in self.ends.values()), key=len)[0]
        missing = ", ".join(f"{number:,}" for number in sorted(lost))
        return super().fields(answer) | {"missing": missing}


def numbers_of(words: str) -> set[int]:
    """The numbers from a hundred up: "10,000", "10 000" or "ten thousand"."""
    figures = IN_WORDS.sub(lambda word: SPELT[word[0].lower()], words)
    whole = GROUPED.sub("", figures)
    scaled = SCALED.sub(lambda m: m[1] + NOUGHTS[m[2].lower()], whole)
    return {n for n in map(int, re.findall(r"\d{1,9}", scaled)) if n >= LEAST}


def _has(pattern: str, words: str) -> bool:
    return bool(re.search(pattern, words, re.IGNORECASE))
