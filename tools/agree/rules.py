"""Which rule of the guidelines speaks of a disputed place, by how its readers differ.

It is found by the kind of difference and by a few words, so it is a proposal: the class
reads the rule, and says whether it decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raqqakit import data
from raqqakit.annotate import tokens
from raqqakit.text import Piece
from tools.agree.disputed import Choice, Place
from tools.agree.guidelines import Rule, guidelines, pronouns
from tools.agree.sections import LABELS, Section
from tools.agree.words import codes

YEAR = re.compile(r"(?:1[89]|20)\d\d")
AND = {"og", "eller"}
# What often stands before a predicate: forms of "be" and "become", "as", "to".
PREDICATE = {"er", "var", "blir", "ble", "som", "til"}


@dataclass(frozen=True)
class Hard:
    """A case that the kit's own readers found hard: the choice, the other, and why."""

    surface: str
    choice: str
    alternative: str
    why: str


def hard_cases(section: Section, place: Place) -> list[Hard]:
    """The kit's own hard cases that lie in a place of one of its stories."""
    if not section.story:
        return []
    number = place.sentence.number.removeprefix("sentence ")
    return [
        Hard(row["surface"], row["choice"], row["alternative"], row["why"])
        for row in data.hard_cases(section.story)
        if row["sentence"] == number and _lies_in(row["surface"], section.text, place)
    ]


def _lies_in(surface: str, text: str, place: Place) -> bool:
    """Whether words stand in a place, or the place in them, within its sentence."""
    first = place.sentence.start
    return any(
        first + m.start() < place.end and place.start < first + m.end()
        for m in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", place.sentence.text)
    )


def deciding(section: Section, place: Place) -> list[Rule]:
    """The rules that speak of what the two most frequent choices of a place differ in.

    The two say different things of its most disputed word. None for labels that the
    guidelines do not know.
    """
    choices = _against_each_other(place)
    known = all(mark[2] in LABELS for choice in choices for mark in choice)
    if not (choices and known):
        return []
    words = [
        Piece(w.start + place.start, w.end + place.start, w.text)
        for w in tokens(section.text[place.start : place.end])
    ]
    names = dict.fromkeys(_names(section.text, place, words, choices))
    rules = guidelines()
    return [rules[name] for name in names if name in rules][:2]


def _against_each_other(place: Place) -> list[Choice]:
    """The most frequent choice, and the next that says another thing of the word."""
    first, *others = place.choices
    of_word = codes(first, [place.word])
    other = next((c for c in others if codes(c, [place.word]) != of_word), None)
    return [] if other is None else [first, other]


def _names(
    text: str, place: Place, words: Sequence[Piece], choices: Sequence[Choice]
) -> Iterator[str]:
    one, other = (codes(choice, words) for choice in choices)
    differ = [n for n in range(len(words)) if one[n] != other[n]]
    labels = {label for n in differ for label in (one[n], other[n])}
    if not differ:
        yield from _cut(text, place, words)
    elif "" not in labels:
        yield from _of_labels(labels, [words[n] for n in differ])
    elif not all(choices):
        yield from _marked_or_not(text, labels, [words[n] for n in differ])
    else:
        yield from _of_ends(text, words, differ, labels, one)


def _cut(text: str, place: Place, words: Sequence[Piece]) -> Iterator[str]:
    """The same words as one mention, or as several."""
    if any(w.text.lower() in AND for w in words):
        yield "2"
    yield "4" if "(" in text[place.start : place.end] else "1"


def _of_labels(labels: set[str], words: Sequence[Piece]) -> Iterator[str]:
    if labels == {"actor", "location"}:
        yield "country"
    if labels == {"time", "quantity"}:
        yield "10" if any(YEAR.fullmatch(w.text) for w in words) else "9"


def _marked_or_not(
    text: str, labels: set[str], words: Sequence[Piece]
) -> Iterator[str]:
    """What only one of two choices has marked at all."""
    if all(w.text.lower() in pronouns() for w in words):
        yield "pronouns"
    elif "time" in labels:
        yield "9"
    elif "quantity" in labels:
        yield from ("10", "8")
    else:
        before = re.findall(r"\w+", text[max(0, words[0].start - 30) : words[0].start])
        yield from ("12",) if before and before[-1].lower() in PREDICATE else ()
        yield "names"


def _of_ends(
    text: str,
    words: Sequence[Piece],
    differ: Sequence[int],
    labels: set[str],
    one: Sequence[str],
) -> Iterator[str]:
    """Where a mention begins and ends."""
    shared = [n for n in range(len(words)) if n not in differ and one[n]]
    if {"quantity", "time"} & labels:
        yield "8" if "quantity" in labels else "9"
        return
    extra = [words[n] for n in differ]
    if any(w.text.lower() in AND for w in extra):
        yield "2"
    if "(" in text[words[0].start : words[-1].end]:
        yield "4"
    in_front = shared and differ[-1] < shared[0]
    role = not extra[-1].text[:1].isupper() and extra[-1].text.lower() not in pronouns()
    if in_front and role and words[shared[0]].text[:1].isupper():
        yield "3"
    if any("-" in w.text for w in words):
        yield "5"
    yield "1"
