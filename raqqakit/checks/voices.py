"""Whose words a paragraph gives: who said which number, when, and how sure."""

import re
from collections.abc import Collection, Sequence

from raqqakit.checks.unsaid import AT_LEAST
from raqqakit.checks.wording import (
    CEILING,
    DAY,
    ESTIMATE,
    INSIDE,
    LARGE,
    NUMBER,
    OFFICE,
    RANGE,
    SOFT,
    clauses,
    has,
    numbers,
    sentences,
)

AGENCY = r"\b(?:NTB|article|(?:news)?paper|Framtid i Nord)\b"
OF_THE_ARTICLE = rf"{AGENCY}|\bstory\b|\bNorwegian (?:news )?agency\b"
BOTH_ENDS = r"10[.,\s]?000 ?(?:to|and|–|-) ?25[.,\s]?000"
PRINTS = r"(?:NTB|AFP|article|(?:news)?paper|Framtid i Nord)"
DAY_BEFORE = r"\b(?:day (?:before|earlier)|previous day|yesterday)\b"
AUGUST = r"\bAug|-08-|\b0?9[./-]0?8(?!\d)|\b0?8/0?9(?!\d)"
# Both ends of the article's range, however they are joined: between, at least and.
ITS_RANGE = r"\b10(?:[.,\s]?000)?(?!\d)\D{1,30}\b25[.,\s]?000"
FLED = r"\b(?:ha(?:d|s|ve) (?:\w+ )?left|fled|fleeing|escaped|displaced)\b"
STATED = {10_000, 15_000, 25_000}  # of people inside, by OCHA and in the article
FLOOR = rf"{AT_LEAST} {SOFT}(?:{LARGE})"
# The article's range in the mouth of the UN, inside what somebody printed.
SAID_BY_THE_UN = (
    rf"{OFFICE}(?: \w+){{0,3}} (?:estimate[ds]?|sa(?:id|ys)|put|gave|reckon\w*|"
    rf"believ\w+|name[sd])\b\D{{0,50}}{BOTH_ENDS}"
    rf"|\b(?:according to|citing|quoting) (?:the )?{OFFICE}\D{{0,60}}{BOTH_ENDS}"
    rf"|{BOTH_ENDS}\D{{0,60}}\b(?:according to|(?:estimated )?by|citing|quoting) "
    rf"(?:the )?{OFFICE}"
    rf"|{BOTH_ENDS}\D{{0,90}}\b(?:has|had|got|took|takes|comes?|came) "
    rf"(?:it |them |this )?from (?:the )?{OFFICE}"
    rf"|{BOTH_ENDS}\D{{0,90}}\bwith (?:the )?{OFFICE} as\b"
)
AFP_SAYS = r"\bAFP (?:wr\w+|sa(?:id|ys)|names?|named|gave|gives|print\w*|report\w*)\b"
# AFP is one where it writes of its own, and not where it is told.
VOICE_OF = (
    rf"{OFFICE}|\boffice\b", AGENCY, r"\b(?:SOHR|Observatory)\b",
    r"\bAFP(?=:| (?:wr|said|names|named|has|gave|gives|prints))",
)  # fmt: skip
NAMED = rf"{OFFICE}|{OF_THE_ARTICLE}|\b(?:UNHCR|SOHR|Observatory|AFP|office)\b"
BACKWARD = (
    r"^(?:that|this|so|these|it|both)\b|\b(?:printed|wrote|said) (?:it|so|this)\b"
)
ALL = r"\b(?:all|both|each|either|neither|these|numbers|figures)\b"


def given_to_another(text: str) -> bool:
    """Whether OCHA's 15,000 is given to NTB, or NTB's range to the UN or to AFP.

    The UN's own range of the same two numbers was of August.
    """
    return any(
        (15_000 in numbers(part) and _by(AGENCY, OFFICE, part))
        or (_of_the_un(part) and has(DAY, part))
        or _put_in_their_mouth(part)
        for part in clauses(text)
    )


def before_anybody(text: str, voices: str = NAMED) -> bool:
    """Whether the first number stands with nobody, and the next with somebody.

    "That is what NTB printed" behind it names who said it.
    """
    first, after = [*sentences(text), "", ""][:2]
    alone = numbers(first) and not has(voices, first)
    return bool(alone and numbers(after) and not has(BACKWARD, after))


def _put_in_their_mouth(clause: str) -> bool:
    """Whether NTB's range stands with the UN, outside August, or with AFP."""
    if not has(BOTH_ENDS, clause) or has(AUGUST, clause):
        return False
    return has(SAID_BY_THE_UN, clause) if has(AGENCY, clause) else has(AFP_SAYS, clause)


def _of_the_un(clause: str) -> bool:
    """Whether a clause gives both ends to the UN alone, and not of August."""
    return has(BOTH_ENDS, clause) and _by(OFFICE, rf"{AGENCY}|{AUGUST}", clause)


def on_another_day(text: str) -> bool:
    """Whether the UN's 15,000 has a day on which nobody said it, or its range none.

    It named the 15,000 on 21 September, in a report labelled 31 August as well.
    """
    return any(
        _of_the_un(part)
        or (
            15_000 in numbers(part)
            and _by(OFFICE, AGENCY, part)
            and has(DAY, part)
            and not has(rf"{DAY_BEFORE}|(?<!\d)(?:21|31)(?!\d)", part)
        )
        for part in clauses(text)
    )


def _by(wrong: str, right: str, clause: str) -> bool:
    """Whether a clause names the wrong voice and not the right one."""
    return has(wrong, clause) and not has(right, clause)


def said_of_those_who_left(
    text: str, stated: Collection[int] = STATED, inside: str = INSIDE
) -> str:
    """The first number of people inside that is said of people who left; "" for none.

    It sees one clause at a time, and passes those with a word for being inside.
    """
    wrong = (
        number
        for part in clauses(text)
        if _by(FLED, inside, part)
        for number in numbers(part)
        if number in stated
    )
    return next((f"{number:,}" for number in wrong), "")


def unhedged(text: str, voices: Sequence[str] = VOICE_OF) -> bool:
    """Whether somebody's range stands there, and no word of theirs for an estimate.

    A clause is of those whom it names, or of those of the clause before.
    """
    parts = owned(clauses(text), voices)
    hedged = [owners for owners, part in parts if has(ESTIMATE, part)]
    return any(
        _has_a_range(part) and not any(owners & others for others in hedged)
        for owners, part in parts
    )


def owned(parts: Sequence[str], voices: Sequence[str]) -> list[tuple[set[int], str]]:
    """The parts of a text, each with the places of those whose words it gives.

    Takes clauses or sentences, and what each voice is called. A part that names
    nobody is of those of the part before.
    """
    everybody = {*range(len(voices))}
    found, before = [], everybody
    for part in parts:
        named = {n for n, voice in enumerate(voices) if has(voice, part)}
        before = named or before
        found.append((everybody if not named and has(ALL, part) else before, part))
    return found


def _has_a_range(clause: str) -> bool:
    """Whether a clause gives a range as such, and not two ceilings, or a floor."""
    bare = re.sub(
        rf"{CEILING} {SOFT}(?:{NUMBER})(?: to)?", "", clause, flags=re.IGNORECASE
    )
    ranges = (numbers(found[0]) for found in re.finditer(RANGE, bare))
    return has(FLOOR, clause) or any(len(ends) == 2 for ends in ranges)


def without_the_article(text: str) -> bool:
    """Whether the article's range is not there, or with nobody who printed it.

    The same two numbers in the UN's mouth are another statement, of August.
    """
    ranges = [s for s in sentences(text) if has(ITS_RANGE, s)]
    return not has(OF_THE_ARTICLE, text) or all(
        _by(OFFICE, OF_THE_ARTICLE, s) for s in ranges
    )
