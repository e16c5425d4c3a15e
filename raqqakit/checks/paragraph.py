"""A checklist for a paragraph on how many are inside: it sees words, not truth."""

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from raqqakit.claims.days import MONTHS
from raqqakit.errors import InputError
from raqqakit.tables import Table
from raqqakit.text import split_sentences

YES, NOT_SEEN, AGAIN, NONE_YET = "yes", "not seen", "look again", "not attempted"
FEWEST_WORDS = 5
SOURCE = (
    '"yes" says that such words were seen, or that no such words were. A list of words '
    "cannot tell whether a sentence is true: that takes a reader."
)

LARGE = r"\d{1,3}(?:[.,\s]\d{3})+|\d{5,}"
NUMBER = rf"{LARGE}|\d+"
SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
MONTH = "|".join((*MONTHS, rf"(?:{SHORT})\.?"))
NTH = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = (
    rf"\b{NTH}(?: of)? (?:{MONTH})(?!\w)|\b(?:{MONTH}) (?:the )?{NTH}\b|"
    r"\b20\d\d-\d\d-\d\d\b|\b\d{1,2}\.\d{1,2}\.20\d\d\b"
)
VOICES = r"\b(?:OCHA|UN|U\.N\.|United Nations|UNHCR|SOHR|Observatory|AFP|NTB)\b"
CEILING = (
    r"(?:up to|at (?:the )?most|as (?:many|high) as|(?:no|not) (?:more|higher) than|"
    r"(?:fewer|less) than|(?:a )?maximum(?: of)?|under|below|not (?:above|exceeding)|"
    r"at least|no fewer than|more than)"
)
HEDGE = rf"\b(?:estimat\w+|{CEILING}|believed|thought to be)\b"
# That nobody counted, or that it is not certain, is what a careful paragraph may say.
COUNTED = (
    r"(?<!nobody )(?<!not )(?<!nor )(?<!never )(?<!who )(?<!been able to )"
    r"\b(?:counted|certain(?:ly|ty)?|beyond (?:any )?doubt|no doubt|definitely)\b"
)
RANGE = rf"(?:{NUMBER}) ?(?:to|and|–|-) ?(?:as many as |up to )?(?:{NUMBER})"
WHOM = r"\b(?:people|persons|civilians|citizens|residents|inhabitants)\b"
INSIDE = (
    r"\b(?:inside|within|remain\w*|trapped|stuck|besieged|caught|cut off|stay\w*|"
    r"living|still (?:\w+ )?(?:in|there)|left (?:behind )?in|"
    r"not (?:yet )?(?:left|fled|escaped))\b"
)
FLED = r"\b(?:ha(?:d|s|ve) (?:\w+ )?left|fled|fleeing|escaped|displaced)\b"
OFFICE = r"\b(?:OCHA|UN|U\.N\.|United Nations)(?!\w)"
ITS = r"\b(?:its?|they|their|office)\b"
AGENCY = r"\b(?:NTB|article)\b"
BOTH_ENDS = r"10[.,\s]?000 ?(?:to|and|–|-) ?25[.,\s]?000"
CLAUSE = r"[;:](?=\s|$)|,? (?:and|while|but|whereas) (?!\d)"
MIDDLE = r"\b(?:average|middle|midpoint|halfway)\b"
SUM = r"\b(?:in total|in all|altogether|together|sum|plus|added|adding)\b"
# That they cannot be added is what a careful paragraph may well say.
NO_SUM = (
    rf"\b(?:neither|nor|not|never|cannot|can't|no)\b(?:[ ,]+[\w'-]+){{0,5}}?[ ,]+{SUM}|"
    rf"{SUM}[^.;]*\b(?:wrong|misleading|mistake|nonsense|no sense|means? nothing)\b"
)
OVERLAP = r"10[.,\s]?000 ?(?:to|and|–|-) ?15[.,\s]?000"
FORCES = r"\b(?:SDF|Syrian Democratic Forces|(?:US|American)-backed)"
END = (
    r"(?:ceiling|limit|maximum|(?:upper|lower|top|bottom) end)\b"
    rf"(?:,? (?:{DAY}|[A-Za-z']+|2017)){{0,6}}? (?:{LARGE})"
)
AFTER = (
    rf"(?:{LARGE})(?: \w+){{0,2}} (?:at (?:the )?most|or (?:fewer|less)|at least|"
    r"as (?:an?|its|the) (?:ceiling|maximum|upper (?:limit|end)))"
)
STATED = {10_000, 15_000, 25_000}  # of people inside, by OCHA and in the article
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


def seen(*patterns: str) -> Callable[[str], str]:
    """Such words are all there."""
    return lambda text: YES if all(_has(p, text) for p in patterns) else NOT_SEEN


def unseen(pattern: str, unless: str = "$^") -> Callable[[str], str]:
    """Such words are not there, other than in what is allowed."""
    return lambda text: (
        AGAIN if _has(pattern, re.sub(unless, "", text, flags=re.I)) else YES
    )


def _numbers(text: str) -> list[int]:
    """The numbers of a thousand and more that are no years."""
    found = [int(re.sub(r"\D", "", n)) for n in re.findall(NUMBER, text)]
    return [n for n in found if n >= 1_000 and n not in range(2000, 2030)]


def bare_numbers(text: str) -> list[int]:
    """The large numbers of a text that stand without a range or a ceiling."""
    kept = rf"{RANGE}|{CEILING} (?:{NUMBER})|{AFTER}|{END}"
    return _numbers(re.sub(kept, "", text, flags=re.IGNORECASE))


def _clauses(text: str) -> list[str]:
    return [part for s in _sentences(text) for part in re.split(CLAUSE, s)]


def given_to_another(text: str) -> bool:
    """Whether OCHA's 15,000 is given to NTB, or NTB's range to the UN.

    The UN's own range of the same two numbers was of August.
    """
    return any(
        (15_000 in _numbers(part) and _by(AGENCY, OFFICE, part))
        or (_has(BOTH_ENDS, part) and _by(OFFICE, rf"{AGENCY}|\bAug", part))
        for part in _clauses(text)
    )


def _by(wrong: str, right: str, clause: str) -> bool:
    """Whether a clause names the wrong voice and not the right one."""
    return _has(wrong, clause) and not _has(right, clause)


def said_of_those_who_left(
    text: str, stated: Collection[int] = STATED, inside: str = INSIDE
) -> str:
    """The first number of people inside that is said of people who left; "" for none.

    It sees one clause at a time, and passes those with a word for being inside.
    """
    wrong = (
        number
        for part in _clauses(text)
        if _by(FLED, inside, part)
        for number in _numbers(part)
        if number in stated
    )
    return next((f"{number:,}" for number in wrong), "")


def _voices(text: str) -> str:
    if given_to_another(text):
        return AGAIN
    return YES if _has(VOICES, text) else NOT_SEEN


def whom(
    stated: Collection[int] = STATED, inside: str = INSIDE
) -> Callable[[str], str]:
    """Whom it counts is named, and no number of them is said of those who left."""

    def look(text: str) -> str:
        if said_of_those_who_left(text, stated, inside):
            return AGAIN
        return YES if _has(WHOM, text) and _has(inside, text) else NOT_SEEN

    return look


def estimate(text: str) -> str:
    """Whether it says that it is an estimate, and calls nothing a count."""
    if _has(COUNTED, text):
        return AGAIN
    return YES if _has(HEDGE, text) else NOT_SEEN


def ends_kept(text: str) -> str:
    """Whether each number keeps its range or its ceiling."""
    if not _numbers(text):
        return NOT_SEEN
    return AGAIN if bare_numbers(text) else YES


def no_middle(low: int, high: int, published: Collection[int]) -> Callable[[str], str]:
    """Of the numbers between two ends only those stand there that somebody gave."""

    def look(text: str) -> str:
        between = {n for n in _numbers(text) if low < n < high} - {*published}
        return AGAIN if between or _has(MIDDLE, text) else YES

    return look


def _sentences(text: str) -> list[str]:
    """The sentences; the point of "Sept." ends none."""
    plain = re.sub(rf"\b({SHORT})\.", r"\1", text)
    return [s.text for s in split_sentences(plain)]


def newer(number: int, voice: str) -> Callable[[str], str]:
    """A newer number stands there, beside the one who gave it."""

    def look(text: str) -> str:
        if number not in _numbers(text):
            return NOT_SEEN
        parts = _sentences(text)
        near = [
            f"{before} {here}" if _has(ITS, here) else here
            for before, here in zip(["", *parts], parts)
            if number in _numbers(here)
        ]
        return YES if any(_has(voice, s) for s in near) else AGAIN

    return look


def _dillon(text: str) -> str:
    about = [s for s in _sentences(text) if "Dillon" in s]
    wrong = [s for s in about if _has(FORCES, s) and not _has("coalition", s)]
    return AGAIN if wrong else YES


ITEMS = (
    Item(
        "Does it name who said it?",
        _voices,
        "Name the office or the agency, each with its own number.",
    ),
    Item("Does it give a day?", seen(DAY), "Add the day and the month."),
    Item(
        "Does it say that it is an estimate?",
        estimate,
        'Write "estimated" or "up to", as the source has it, and not "counted".',
    ),
    Item(
        "Does each number keep its range or its ceiling?",
        ends_kept,
        'Write both ends, or "up to" before the ceiling.',
    ),
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
        "Is it free of a range that nobody published?",
        unseen(OVERLAP),
        "10,000 to 15,000 is what two statements have in common. Nobody published it.",
    ),
)
