"""Numbers that belong to a name: "Resistance 2", "Galileo 7", "4040 Havnevakta"."""

import re

from raqqakit.quantities.alone import counts_something
from raqqakit.quantities.doubts import BACK, found_before
from raqqakit.quantities.patterns import LIMITS, compiled
from raqqakit.quantities.units import unit_after
from raqqakit.remembered import remembered
from raqqakit.vocabulary import flat, forms, pattern

NAME = re.compile(r"(?:\w|,)\s[«\"“]?([A-ZÆØÅ]\w+)\s\Z")
NO_NAME = ("determiner", "possessive", "pronoun", "several", "some", *LIMITS)
PERCENT = re.compile(r"\s?%")
CAPITAL = re.compile(r"\s[A-ZÆØÅ]\w+(?![\w-])")
# "30 NATO-land" and "tre VM" are counted, but in "4040 Havnevakta" a name begins.
SHORT = re.compile(r"\d{1,4}")
TITLE = re.compile(r"[^\S\n](?=[A-ZÆØÅ])\w*[a-zæøå]\w*(?![\w-])")
VERBS = (
    "verb", "finite verb", "other finite verb", "auxiliary", "modal", "past",
    "present", "will", "may", "has", "undecided", "plan",
)  # fmt: skip


def is_part_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a number stands beside a name, and nothing that it could count follows.

    "Resistance 2" is the name of a game; in "fra Moe 20 stemmer" votes follow. Nor
    does a word with a capital show what is counted: "Committee to Save Nature". A
    street may be written small.
    """
    if SHORT.fullmatch(text[start:end]) and TITLE.match(text, end):
        return True
    between = text[start].islower() and CAPITAL.match(text, end)
    alone = between or not _may_count(text, start, end)
    return alone and (_is_after_a_name(text, start) or _is_after_a_street(text, start))


def _may_count(text: str, start: int, end: int) -> bool:
    """Whether what follows may be counted, and is no verb whose subject is the name.

    A clause has one verb: in "Da tok Norge 3 medaljer" it stands before the name, and
    in "Galileo 7 sender bilder" there is none.
    """
    if PERCENT.match(text, end) or unit_after(text, end):
        return True
    if not counts_something(text, end):
        return False
    return not _verb_ending().match(text, end) or bool(
        found_before(_has_its_verb(), text, start)
    )


def _is_after_a_name(text: str, start: int) -> bool:
    name = found_before(NAME, text, start)
    return name is not None and flat(name[1]) not in forms(*NO_NAME)


def _is_after_a_street(text: str, start: int) -> bool:
    word = text[max(0, start - BACK) : start].lower().split()[-1:]
    return bool(word) and word[0].endswith(forms("street ending"))


@remembered
def _verb_ending() -> re.Pattern[str]:
    return compiled(rf"\s\w+{pattern('past ending', 'present ending')}(?!\w)")


@remembered
def _has_its_verb() -> re.Pattern[str]:
    begins = pattern("that", "relative", "clause", "and")
    return compiled(rf"\b{pattern(*VERBS)}\b(?!.*\b{begins}\b)[^.,:;!?\n]*$")
