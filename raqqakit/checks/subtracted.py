"""Whether a paragraph takes one number from another: what falls is a ceiling."""

import re
from collections.abc import Collection

from raqqakit.checks.unsaid import NOT
from raqqakit.checks.voices import FLED, VOICE_OF
from raqqakit.checks.wording import (
    INSIDE,
    LARGE,
    RANGE,
    bare_numbers,
    clauses,
    has,
    numbers,
)

# What is left when OCHA's highest numbers, or the article's ends, are subtracted.
DIFFERENCES = {5_000, 10_000, 35_000, 75_000, 85_000}
SO = (
    r"\b(?:so|thus|therefore|hence|then|consequently|means?|meaning|shows?|proves?|"
    r"leaves|leaving|since)\b"
)
ABOUT = rf"\b(?:about|around|some|roughly|approximately|only|nearly|almost) (?:{LARGE})"
GONE = (
    rf"{FLED}|\b(?:gone|died|disappeared|been killed|(?:moved|got) (?:out|away)|"
    r"left (?:the|Raqqa|since|between|after|from|during|it)\b)"
)
WHO = r"(?: (?:people|persons|civilians|citizens|residents|inhabitants))?"
WHO_LEFT = (
    rf"(?:{LARGE}){WHO}(?: of them)? (?:{FLED}|(?:had|have|has|were|was) (?:\w+ )?"
    r"(?:fled|escaped|died|gone|been killed)\b)"
)
FEWER = (
    rf"(?:{LARGE}){WHO} "
    r"(?:fewer|less|lower|more|higher|above|below|too (?:many|high))\b"
)
FELL = (
    r"\b(?:f[ae]ll(?:s|en)?|drop\w*|decreas\w+|declin\w+|s[au]nk|shr[au]nk|reduc\w+|"
    r"lower\w*|(?:gone|went|is|was) down|difference)(?: [\w']+){0,4}? "
    rf"(?:by|of|is|was) (?:[\w']+ )?(?:{LARGE})"
)
END_OF = r"\b(?:floor|ceiling|limit|ends?|top|lowest|highest|upper|lower)\b"
MINUS = rf"(?:{LARGE}) (?:−|–|-|minus|less) (?:{LARGE}) (?:=|is|makes|gives|are)"


def subtracted(text: str, differences: Collection[int] = DIFFERENCES) -> str:
    """The first difference of two numbers that is said to be people; "" for none.

    It sees one clause at a time, and passes those that say it is not so.
    """
    found = (
        number
        for part in clauses(text)
        if not has(NOT, part)
        for number in _taken(part, differences)
    )
    return next((f"{number:,}" for number in found), "")


def _taken(part: str, differences: Collection[int]) -> list[int]:
    """The differences of a clause, where its words treat them as such."""
    alone = re.sub(RANGE, "", part)
    found = [n for n in numbers(alone) if n in differences]
    if has(rf"{FEWER}|{FELL}", alone) or has(MINUS, part):
        return found
    if gone := [n for x in re.finditer(WHO_LEFT, alone) for n in numbers(x[0])]:
        return [n for n in found if n in gone]
    if _of_somebody(part):
        return []
    if has(GONE, part) and not has(INSIDE, re.sub(GONE, "", part, flags=re.I)):
        return found
    bare = [n for n in bare_numbers(part) if n in differences]
    return bare if has(rf"{SO}|{ABOUT}", part) and not has(END_OF, part) else []


def _of_somebody(part: str) -> bool:
    """Whether a clause gives somebody's words, and concludes nothing from them."""
    return any(has(voice, part) for voice in VOICE_OF) and not has(SO, part)
