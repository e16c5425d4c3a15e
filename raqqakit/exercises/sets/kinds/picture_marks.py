"""What the words for a chart of lesson 05 say of its numbers: the marks, the axis."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from raqqakit.checks.wording import CLAUSE

LEAST = 100  # no number of these charts but the beginning of the axis is lower
ENDS = (1.2, 1.4)  # where an axis may end, as a share of the highest number
GROUPED = re.compile(r"(?<=\d)[ ,._\u00a0\u202f](?=\d{3}(?!\d))")
SPELT = {"two": "2", "ten": "10", "twenty-five": "25", "twenty five": "25",
         "twenty": "20", "thirty-two": "32", "thirty two": "32", "thirty": "30",
         "three": "3", "five": "5", "one": "1", "zero": "0", "nought": "0"}  # fmt: skip
IN_WORDS = re.compile(rf"\b(?:{'|'.join(SPELT)})\b", re.IGNORECASE)
HALF = re.compile(r"(?<=\d) and a half(?= thousand)", re.IGNORECASE)
HUNDREDS = re.compile(r"(\d+) thousand (?:and )?(\d) hundred", re.IGNORECASE)
PART = re.compile(r"(\d+)[.,](\d)\s*thousand", re.IGNORECASE)
SHORT = re.compile(r"(?<=\d) ?k\b", re.IGNORECASE)
SCALED = re.compile(
    r"(?<![\d.,])(\d{1,2})"
    r"(?=(?:\s*(?:to|and|-|–)\s*\d+(?:[.,]\d)?)?\s+(hundred|thousand))",
    re.IGNORECASE,
)
GUESS = re.compile(
    r"\b(?:about|around|roughly|approximately|probably|perhaps|circa|nearly|almost) "
    r"(?:about |around )?(\d+)",
    re.IGNORECASE,
)
NOUGHTS = {"hundred": "00", "thousand": "000"}
PIECE = re.compile(r"[.;](?=\s|$)")
WHOLE = r"(?: (?:of|in) the (?:text|article|story|page))?"
HEADING = rf"\b(?:head(?:ing|line)?|crosshead){WHOLE}\b"
TEXT = rf"\b(?:sentence{WHOLE}|text|body)\b"
NOT = r"(?<!no )(?<!not )"
FLOOR = rf"(?:at least|minimum(?: of)?|{NOT}(?:more than|over|above))"
CEILING = (
    rf"(?:at (?:the )?most|up to|maximum(?: of)?|{NOT}(?:less|fewer) than|under|below)"
)
ONWARD = r"\s*(?:\+|or more\b|and more\b|or higher\b|and up\b|or over\b)"
AXIS = r"\b(?:axis|axes|scale)\b"
GAP = r"(?:[^\d.,;]*\b(?:to|until|till|at(?! least))\b[^\d.,;]*|\s*[-–]\s*)"
RUNS = (
    re.compile(rf"{AXIS}[^\d.;]*?(\d+)(?:,?{GAP}(\d+)|\D)", re.IGNORECASE),
    re.compile(rf"(\d+){GAP}(\d+)[^\d.;]*{AXIS}", re.IGNORECASE),
    re.compile(rf"\bfrom (0)\b(?:{GAP}(\d+)|\D)", re.IGNORECASE),
)


TOGETHER = r"\b(?:together|altogether|in all|in total|total|sum|before)\b"


class Marks(NamedTuple):
    """The numbers of a chart: where two arrows begin, and the two ends of a bar."""

    heading: int
    text: int
    low: int
    high: int


def numbers_of(words: str) -> set[int]:
    """The numbers from a hundred up: "10,000", "10 000" or "ten thousand"."""
    found = map(int, re.findall(r"\d{1,9}", in_figures(words)))
    return {number for number in found if number >= LEAST}


def guessed(words: str, marks: Marks) -> bool:
    """Whether a number within the bar is said to be about right: nobody gave one."""
    near = map(int, GUESS.findall(in_figures(words)))
    return any(marks.low < n < marks.high and n not in marks for n in near)


def added_up(words: str, marks: Marks) -> bool:
    """Whether two ends are added up: nobody gave the sum, and it means nobody.

    A sum that an axis may run to is one only beside a word such as "together".
    """
    sums = {one + other for one, other in combinations(marks, 2)} - {*marks}
    return any(
        number < marks.high or re.search(TOGETHER, clause, re.IGNORECASE)
        for clause in PIECE.split(in_figures(words))
        for number in numbers_of(clause) & sums
    )


def in_figures(words: str) -> str:
    """The words with every number in figures, and nothing between its thousands."""
    figures = IN_WORDS.sub(lambda word: SPELT[word[0].lower()], words)
    parts = HUNDREDS.sub(r"\1.\2 thousand", HALF.sub(".5", figures))
    whole = GROUPED.sub("", SHORT.sub(" thousand", parts))
    scaled = SCALED.sub(lambda m: m[1] + NOUGHTS[m[2].lower()], whole)
    return PART.sub(r"\1\g<2>00", scaled)


def clauses_of(words: str) -> list[str]:
    """The clauses of the words, of which a point ends each, whatever follows it."""
    return [part for piece in PIECE.split(words) for part in re.split(CLAUSE, piece)]


def exchanged(words: str, marks: Marks) -> bool:
    """Whether the number of the heading is said of the text, or the other way round."""
    return any(_crossed(piece, marks) for piece in PIECE.split(in_figures(words)))


def _crossed(piece: str, marks: Marks) -> bool:
    """What a piece names first belongs to the number that it gives first."""
    names, numbers = _named_in(piece, marks)
    if len(names) == len(numbers) == 2:
        return names != numbers
    return any(_odd(part, marks) for part in (piece, *clauses_of(piece)))


def _odd(part: str, marks: Marks) -> bool:
    """Whether one name stands with the number of the other; a text may be the whole."""
    names, numbers = _named_in(part, marks)
    alone = len(names) == len(numbers) == 1 and names != numbers
    return alone and (names == "a" or "sentence" in part.casefold())


def _named_in(part: str, marks: Marks) -> tuple[str, str]:
    numbers = (rf"\b{number}\b" for number in (marks.heading, marks.text))
    return _places(part, HEADING, TEXT), _places(part, *numbers)


def _places(piece: str, first: str, second: str) -> str:
    """Which of two stands where, as "ab" or "ba"; "" where one stands twice."""
    found = [
        (m.start(), name)
        for name, pattern in (("a", first), ("b", second))
        for m in re.finditer(pattern, piece, re.IGNORECASE)
    ]
    said = "".join(name for _, name in sorted(found))
    return said if len({*said}) == len(said) else ""


def one_range(words: str, marks: Marks) -> bool:
    """Whether the two arrows are said as the two ends of one range."""
    return _joined(words, str(marks.heading), str(marks.text))


def closed(words: str, marks: Marks) -> bool:
    """Whether an arrow is said to end at a number, as "between 2,000 and 9,999"."""
    return _joined(words, f"(?:{marks.heading}|{marks.text})", r"\d+")


def _joined(words: str, first: str, second: str) -> bool:
    """Whether one number goes on to another, both given as patterns."""
    pattern = (
        rf"\b{first}\s*(?:to|up to|-|–)\s*{second}\b|"
        rf"\bbetween {first} and {second}\b"
    )
    return bool(re.search(pattern, in_figures(words), re.IGNORECASE))


def turned(words: str, marks: Marks) -> bool:
    """Whether a low end is said to be the most, or the highest to be the least."""
    lows = "|".join(map(str, marks[:3]))
    pattern = (
        rf"\b{CEILING} (?:about )?(?:{lows})\b|\b{FLOOR} (?:about )?{marks.high}\b|"
        rf"\b{marks.high}{ONWARD}"
    )
    return bool(re.search(pattern, in_figures(words), re.IGNORECASE))


def runs(words: str) -> Iterator[tuple[int, int | None]]:
    """Yield from where to where the words say that the axis runs, or its one number."""
    for pattern in RUNS:
        for found in pattern.finditer(f"{in_figures(words)} "):
            yield int(found[1]), int(found[2]) if found[2] else None


def fits(start: int, end: int | None, marks: Marks) -> bool:
    """Whether an axis that runs so is that of the chart, as far as it is said."""
    if end is None and start:
        start, end = 0, start
    elif end is not None:
        start, end = sorted((start, end))  # "it ends at 32,500 and begins at 0"
    low, high = (share * marks.high for share in ENDS)
    return start == 0 and (end is None or low <= end <= high)
