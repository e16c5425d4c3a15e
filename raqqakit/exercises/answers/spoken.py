"""Numbers in English words: "two hundred and five", "the 9th"."""

import re

from raqqakit.exercises.values.equality import IN_WORDS

TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = IN_WORDS | {word: 10 * number for number, word in enumerate(TENS, 3)}
TIMES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
AND = re.compile(r"\b(hundred|thousand) and\b")
ORDINAL = re.compile(r"(?:the )?(\d+)(?:st|nd|rd|th)")


def is_part_of_number(word: str) -> bool:
    """Whether a word in small letters belongs to a number, so that it is no unit."""
    return word in SMALL or word in TIMES


def spoken(text: str) -> int | None:
    """The whole number that words or an ordinal in figures say; None for all else."""
    text = text.strip().lower()
    if ordinal := ORDINAL.fullmatch(text):
        return int(ordinal[1])
    words = re.split(r"[\s-]+", AND.sub(r"\1", text))
    if not words or not all(map(is_part_of_number, words)):
        return None
    whole = part = 0
    for word in words:
        tens = part % 100
        if word in SMALL and tens and (tens < 20 or tens % 10 or SMALL[word] > 9):
            return None
        if word in SMALL:
            part += SMALL[word]
        elif word == "hundred":
            part = (part or 1) * TIMES[word]
        else:
            whole, part = whole + (part or 1) * TIMES[word], 0
    return whole + part
