"""A checklist for a paragraph on how many are inside: it sees words, not truth."""

import re
from collections.abc import Callable
from typing import NamedTuple

from raqqakit.errors import InputError
from raqqakit.tables import Table
from raqqakit.text import split_sentences

YES, NOT_SEEN, AGAIN, NONE_YET = "yes", "not seen", "look again", "not attempted"
FEWEST_WORDS = 5
SOURCE = (
    '"yes" says that such words were seen, or that no such words were. A list of words '
    "cannot tell whether a sentence is true: that takes a reader."
)

NUMBER = r"\d{1,3}(?:[.,\s]\d{3})+|\d+"
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|"
    "December|Sept?|Oct|Aug"
)
DAY = rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTHS})\b|\b(?:{MONTHS}) \d{{1,2}}\b"
VOICES = r"\b(?:OCHA|UN|U\.N\.|United Nations|UNHCR|SOHR|Observatory|AFP|NTB)\b"
CEILING = r"(?:up to|at most|as many as|no more than|not more than|fewer than)"
HEDGE = rf"\b(?:estimat\w+|{CEILING}|believed|thought to be)\b"
RANGE = rf"(?:{NUMBER}) ?(?:to|and|–|-) ?(?:as many as |up to )?(?:{NUMBER})"
WHOM = r"\b(?:people|civilians|residents|inhabitants)\b"
INSIDE = r"\b(?:inside|within|remain\w*|trapped|still in|left in)\b"
MIDDLE = r"\b(?:average|middle|midpoint|halfway)\b"
SUM = r"\b(?:in total|in all|altogether|together|sum|plus|added|adding)\b"
OVERLAP = r"10[.,\s]?000 ?(?:to|and|–|-) ?15[.,\s]?000"
FORCES = r"\b(?:SDF|Syrian Democratic Forces|(?:US|American)-backed)"
END = rf"(?:ceiling|limit|upper end|lower end),?(?: of| was| is)? (?:{NUMBER})"
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


def _has(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, text, re.IGNORECASE))


def _seen(*patterns: str) -> Callable[[str], str]:
    return lambda text: YES if all(_has(p, text) for p in patterns) else NOT_SEEN


def _unseen(pattern: str) -> Callable[[str], str]:
    return lambda text: AGAIN if _has(pattern, text) else YES


def _numbers(text: str) -> list[int]:
    """The numbers of a thousand and more that are no years."""
    found = [int(re.sub(r"\D", "", n)) for n in re.findall(NUMBER, text)]
    return [n for n in found if n >= 1_000 and n not in range(2000, 2030)]


def _ends(text: str) -> str:
    if not _numbers(text):
        return NOT_SEEN
    kept = rf"{RANGE}|{CEILING} (?:{NUMBER})|{END}"
    bare = re.sub(kept, "", text, flags=re.IGNORECASE)
    return AGAIN if _numbers(bare) else YES


def _no_middle(text: str) -> str:
    between = {n for n in _numbers(text) if 10_000 < n < 25_000} - PUBLISHED
    return AGAIN if between or _has(MIDDLE, text) else YES


def _newer(text: str) -> str:
    if 15_000 not in _numbers(text):
        return NOT_SEEN
    near = [s.text for s in split_sentences(text) if 15_000 in _numbers(s.text)]
    return (
        YES if any(_has(r"\b(?:OCHA|UN|United Nations)\b", s) for s in near) else AGAIN
    )


def _dillon(text: str) -> str:
    about = [s.text for s in split_sentences(text) if "Dillon" in s.text]
    wrong = [s for s in about if _has(FORCES, s) and not _has("coalition", s)]
    return AGAIN if wrong else YES


ITEMS = (
    Item("Does it name who said it?", _seen(VOICES), "Name the office or the agency."),
    Item("Does it give a day?", _seen(DAY), "Add the day and the month."),
    Item(
        "Does it say that it is an estimate?",
        _seen(HEDGE),
        'Write "estimated", or keep "up to" as the source has it.',
    ),
    Item(
        "Does each number keep its range or its ceiling?",
        _ends,
        'Write both ends, or "up to" before the ceiling.',
    ),
    Item(
        "Does it name the city?", _seen("Raqqa", r"\bcity\b"), "City, or governorate?"
    ),
    Item(
        "Does it say whom it counts?",
        _seen(WHOM, INSIDE),
        "People still inside, or people who left?",
    ),
    Item(
        "Is it free of middles such as 17,500?",
        _no_middle,
        "Keep the ends. Nobody published the middle.",
    ),
    Item(
        "Is it free of sums?",
        _unseen(SUM),
        "People inside and moves since April cannot be added.",
    ),
    Item(
        "Does it give the UN's newer 15,000?",
        _newer,
        "OCHA said up to 15,000 the day before; name OCHA beside it.",
    ),
    Item(
        "If it names Dillon: as the coalition's spokesman?",
        _dillon,
        "He speaks for the coalition, not for SDF.",
    ),
    Item(
        "Is it free of a range that nobody published?",
        _unseen(OVERLAP),
        "10,000 to 15,000 is what two statements have in common. Nobody published it.",
    ),
)
