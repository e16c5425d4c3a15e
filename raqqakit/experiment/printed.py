"""What somebody would print: a number, a range or words, kept with both its ends."""

import re
from dataclasses import dataclass

from raqqakit.errors import InputError
from raqqakit.experiment.numerals import Numeral, numerals

POINT, RANGE, OPEN, NONE, WORDS = "one number", "a range", "one end", "none", "words"
KINDS = (POINT, RANGE, OPEN, NONE, WORDS)
ESTIMATED, ABOUT = "estimated", "about"
HEDGES = {
    ESTIMATED: r"\best(?:imat\w*|\.)|\banslå\w*|\banslag\w*|\banslås",
    ABOUT: r"\b(?:about|around|roughly|approximately|some(?= \d)|nearly|almost|circa|ca"
    r"|omtrent|rundt|cirka|om lag|nesten|perhaps|maybe|probably|kanskje|trolig)\b|~",
}
UP_TO = r"(?:at most|up to|no more than|fewer than|less than|under|below|maximum"
UP_TO += r"|opptil|inntil|høyst|maksimalt|mindre enn|færre enn|<)\s*$"
AT_LEAST = r"(?:at least|more than|over|above|no fewer than|minimum"
AT_LEAST += r"|minst|mer enn|flere enn|>)\s*$"
JOINED = re.compile(r"[-–—]|\b(?:to|and|og|til)\b")
NO_NUMBER = re.compile(r"\b(?:no|not|none|nothing|any|ingen|ikke|intet)\b")
LONGEST = 200  # letters of an answer that are kept
EMPTY = "Write a number, a range or words, such as 'no number'."
MANY = "There are {} numbers in it. Write one number, or the two ends of a range."
APART = "Two numbers stand in it. Write a range with 'to' between its two ends."
SHORT = "Does {} mean {} or {}? Write both ends in full, with all their digits."
PLUS_MINUS = "Write the two ends of the range, and not what lies around its middle."
WHOLE = "People are counted in whole numbers. Write the number out, with all digits."


@dataclass(frozen=True)
class Printed:
    """What somebody would print: the words, and what they say.

    `kind` is one of KINDS; `low` and `high` are numbers of people, None for an end
    that is not said; `hedge` is "estimated" or "about" if the words say so, else "".
    """

    words: str
    kind: str
    low: int | None = None
    high: int | None = None
    hedge: str = ""

    def __str__(self) -> str:
        return f"{self.hedge} {self._ends}" if self.hedge and self.low else self._ends

    @property
    def _ends(self) -> str:
        match self.kind:
            case "one number":
                return f"{self.low:,}"
            case "a range":
                return f"{self.low:,} to {self.high:,}"
            case "one end":
                end = f"up to {self.high:,}" if self.low is None else ""
                return end or f"at least {self.low:,}"
            case "none":
                return "no number"
        return f"words without a number: {self.words}"


def read_printed(answer: object) -> Printed:
    """Read an answer: a number, two ends in a tuple, or words.

    Raises InputError, with what to write, for what can be read in two ways.
    """
    words = _written(answer)
    if not words:
        raise InputError(EMPTY)
    plain = words.lower().replace("\u00a0", " ").replace("\u202f", " ")
    hedge = next((name for name, p in HEDGES.items() if re.search(p, plain)), "")
    found = numerals(plain)
    if any(one.low % 1 for one in found):
        raise InputError(WHOLE)
    if not found:
        kind = NONE if NO_NUMBER.search(plain) else WORDS
        return Printed(words, kind, hedge=hedge)
    kind, low, high = _ends(plain, found)
    return Printed(words, kind, low, high, hedge)


def kept(answer: str) -> Printed:
    """Read an answer that cannot be asked about any more: in doubt it stays words."""
    try:
        return read_printed(answer)
    except InputError:
        return Printed(_written(answer), WORDS if _written(answer) else NONE)


def _written(answer: object) -> str:
    """An answer as somebody would have written it."""
    if isinstance(answer, (list, tuple)):
        return " to ".join(map(_written, answer))
    number = isinstance(answer, (int, float)) and not isinstance(answer, bool)
    written = f"{answer:,}".removesuffix(".0") if number else str(answer)
    return " ".join(written.split())[:LONGEST]


def _ends(plain: str, found: list[Numeral]) -> tuple[str, int | None, int | None]:
    """The kind of an answer with numbers in it, and its two ends."""
    if len(found) > 2:
        raise InputError(MANY.format(len(found)))
    if "±" in plain or "+/-" in plain or "plus or minus" in plain:
        raise InputError(PLUS_MINUS)
    if len(found) == 2:
        return (RANGE, *_two(plain, *found))
    (only,) = found
    # "up to about 25,000" has an end, too.
    before = re.sub("|".join(HEDGES.values()), "", plain[: only.start])
    after = plain[only.end :].lstrip()
    if re.search(UP_TO, before):
        return OPEN, None, int(only.low)
    if only.is_least or re.search(AT_LEAST, before) or after.startswith("+"):
        return OPEN, int(only.low), None
    return POINT, int(only.low), int(only.low)


def _two(plain: str, one: Numeral, other: Numeral) -> tuple[int, int]:
    """The two ends of a range, the lower one first."""
    if not JOINED.search(plain[one.end : other.start]):
        raise InputError(APART)
    low = one.low
    if one.is_bare and low < 1000 <= other.low:
        # "10-25 thousand" says one thing, "10-25,000" two.
        meant = low * (other.scale if other.scale > 1 else 1000)
        if other.scale == 1:
            said = plain[one.start : other.end]
            raise InputError(SHORT.format(said, f"{meant:,.0f}", f"{low:,.0f}"))
        low = meant
    first, second = sorted((int(low), int(other.low)))
    return first, second
