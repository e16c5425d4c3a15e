"""A checklist for a paragraph on how many are inside: it sees words, not truth."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from raqqakit.checks.dated import without_a_day
from raqqakit.checks.estimating import estimated_by_who_printed
from raqqakit.checks.subtracted import subtracted
from raqqakit.checks.unsaid import (
    OTHER_WORDS,
    said_in_other_words,
    said_to_be_counted,
    said_to_be_countless,
    said_to_be_from_afp,
    said_to_be_wrong,
    said_to_have_fallen,
)
from raqqakit.checks.voices import (
    STATED,
    VOICE_OF,
    before_anybody,
    given_to_another,
    on_another_day,
    said_of_those_who_left,
    unhedged,
)
from raqqakit.checks.wording import (
    DAY,
    HEDGE,
    IN_THOUSANDS,
    INSIDE,
    OFFICE,
    SUM,
    bare_numbers,
    has,
    numbers,
    sentences,
    shortened,
)
from raqqakit.errors import InputError
from raqqakit.tables import Table

YES, NOT_SEEN, AGAIN, NONE_YET = "yes", "not seen", "look again", "not attempted"
FEWEST_WORDS = 5
SOURCE = (
    '"yes" says that such words were seen, or that no such words were. A list of words '
    "cannot tell whether a sentence is true: that takes a reader."
)
VOICES = r"\b(?:OCHA|UN|U\.N\.|United Nations|UNHCR|SOHR|Observatory|AFP|NTB)\b"
ITS = r"\b(?:its?|they|their|office)\b"
WHOM = r"\b(?:people|persons|civilians|citizens|residents|inhabitants)\b"
MIDDLE = r"\b(?:average|middle|midpoint|halfway)\b"
# That they cannot be added is what a careful paragraph may well say.
NO_SUM = (
    rf"\b(?:neither|nor|not|never|cannot|can't|no)\b(?:[ ,]+[\w'-]+){{0,5}}?[ ,]+{SUM}|"
    rf"{SUM}[^.;]*\b(?:wrong|misleading|mistake|nonsense|no sense|means? nothing)\b"
)
OVERLAP = r"10[.,\s]?000 ?(?:to|and|–|-) ?15[.,\s]?000"
FORCES = r"\b(?:SDF|Syrian Democratic Forces|(?:US|American)-backed)"
PUBLISHED = {15_000, 18_000, 20_000}  # said by somebody, between the article's ends


class Item(NamedTuple):
    """One question of the checklist, how it is looked for, and what to do if not."""

    asks: str
    look: Callable[[str], str]
    advice: str


def paragraph(text: str) -> Table:
    """A checklist of eleven questions to a paragraph, in English, on who is inside.

    Takes the paragraph. Returns a table that says to each question "yes", "not
    seen" or "look again", with what to do; "not attempted" for fewer than
    five words. It looks for words and numbers and judges no truth. Raises
    InputError for what is not text.
    """
    if not isinstance(text, str):
        raise InputError("Write the paragraph as text, in quotation marks.")
    begun = len(re.findall(r"\w+", text)) >= FEWEST_WORDS
    words = " ".join(text.split())
    rows = [_row(item, item.look(words) if begun else NONE_YET) for item in ITEMS]
    columns = ("the checklist asks", "seen", "what to do")
    return Table(columns, rows, "What a list of words sees", source=SOURCE)


def _row(item: Item, seen: str) -> tuple[str, str, str]:
    return item.asks, seen, "" if seen in (YES, NONE_YET) else item.advice


def seen(*patterns: str) -> Callable[[str], str]:
    """Such words are all there."""
    return lambda text: YES if all(has(p, text) for p in patterns) else NOT_SEEN


def unseen(pattern: str, unless: str = "$^") -> Callable[[str], str]:
    """Such words are not there, other than in what is allowed."""
    return lambda text: (
        AGAIN if has(pattern, re.sub(unless, "", text, flags=re.I)) else YES
    )


def named(voices: str, *wrong: Callable[[str], bool]) -> Callable[[str], str]:
    """Somebody is named, and nothing is said to be theirs that is not."""

    def look(text: str) -> str:
        if any(finds(text) for finds in wrong):
            return AGAIN
        return YES if has(voices, text) else NOT_SEEN

    return look


def whom(
    stated: Collection[int] = STATED, inside: str = INSIDE
) -> Callable[[str], str]:
    """Whom it counts is named, and no number of them is said of those who left."""

    def look(text: str) -> str:
        if said_of_those_who_left(text, stated, inside):
            return AGAIN
        return YES if has(WHOM, text) and has(inside, text) else NOT_SEEN

    return look


def dated(*wrong: Callable[[str], bool | str]) -> Callable[[str], str]:
    """A day stands there, and no number lacks its own."""

    def look(text: str) -> str:
        if not has(DAY, text):
            return NOT_SEEN
        return AGAIN if any(finds(text) for finds in wrong) else YES

    return look


def estimate(voices: Sequence[str]) -> Item:
    """Ask whether each one's range is said to be an estimate, and nothing a count."""

    def look(text: str) -> str:
        if said_to_be_counted(text) or (has(HEDGE, text) and unhedged(text, voices)):
            return AGAIN
        return YES if has(HEDGE, text) else NOT_SEEN

    return Item(
        "Does it say that it is an estimate?",
        look,
        'Write "estimated" with a range and "up to" with a ceiling, never "counted".',
    )


def _of_nobody(text: str) -> str:
    """What nobody said: a range in common, a mistake, a way from page to page."""
    looks = (
        said_to_be_wrong,
        said_to_be_from_afp,
        said_to_be_countless,
        said_to_have_fallen,
        subtracted,
    )
    return AGAIN if has(OVERLAP, text) or any(look(text) for look in looks) else YES


def ends_kept(said: Mapping[str, str]) -> Item:
    """Ask whether each number keeps its range or its ceiling, in no other words."""

    def look(text: str) -> str:
        if shortened(text) or has(IN_THOUSANDS, text):
            return AGAIN
        if not numbers(text):
            return NOT_SEEN
        return AGAIN if bare_numbers(text) or said_in_other_words(text, said) else YES

    return Item(
        "Does each number keep its range or its ceiling?",
        look,
        'Write both ends, or "up to" before the ceiling.',
    )


def no_middle(low: int, high: int, published: Collection[int]) -> Callable[[str], str]:
    """Of the numbers between two ends only those stand there that somebody gave."""

    def look(text: str) -> str:
        between = {n for n in numbers(text) if low < n < high} - {*published}
        return AGAIN if between or has(MIDDLE, text) else YES

    return look


def newer(number: int, voice: str) -> Callable[[str], str]:
    """A newer number stands there, beside the one who gave it."""

    def look(text: str) -> str:
        if number not in numbers(text):
            return NOT_SEEN
        parts = sentences(text)
        near = [
            f"{before} {here}" if has(ITS, here) else here
            for before, here in zip(["", *parts], parts)
            if number in numbers(here)
        ]
        return YES if any(has(voice, s) for s in near) else AGAIN

    return look


def _dillon(text: str) -> str:
    about = [s for s in sentences(text) if "Dillon" in s]
    wrong = [s for s in about if has(FORCES, s) and not has("coalition", s)]
    return AGAIN if wrong else YES


ITEMS = (
    Item(
        "Does it name who said it?",
        named(VOICES, before_anybody, given_to_another, estimated_by_who_printed),
        "Name the office or the agency, each with its own number.",
    ),
    Item(
        "Does each number have its day?",
        dated(on_another_day, without_a_day),
        "Give each the day and month when it was said; the UN's own is of 9 August.",
    ),
    estimate(VOICE_OF),
    ends_kept(OTHER_WORDS),
    Item(
        "Does it say that the place is the city?",
        seen("Raqqa", r"\bcity\b"),
        'Write "the city of Raqqa", because the province has the same name.',
    ),
    Item(
        "Does it say whom it counts, and that they were still inside?",
        whom(),
        'Write for example "civilians still inside the city".',
    ),
    Item(
        "Is it free of middles such as 17,500?",
        no_middle(10_000, 25_000, PUBLISHED),
        "Keep the ends. Nobody published the middle.",
    ),
    Item(
        "Is it free of sums?",
        unseen(SUM, unless=NO_SUM),
        "People inside and moves since April cannot be added.",
    ),
    Item(
        "Does it give the UN's newer 15,000?",
        newer(15_000, OFFICE),
        "OCHA said up to 15,000 on 21 September; name OCHA beside it.",
    ),
    Item(
        "If it names Dillon: as spokesman of the US-led coalition?",
        _dillon,
        "He speaks for the coalition, not for SDF.",
    ),
    Item(
        "Is it free of what nobody said?",
        _of_nobody,
        "Nobody published 10,000 to 15,000 or a difference, nor that a number fell, "
        "was wrong or was AFP's, nor that counting was impossible.",
    ),
)
