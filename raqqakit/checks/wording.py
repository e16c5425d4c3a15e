"""How a paragraph on people inside is worded: numbers, days, hedges, clauses."""

import re

from raqqakit.claims.days import MONTHS
from raqqakit.text import split_sentences

LARGE = r"\d{1,3}(?:[.,\s]\d{3})+|\d{5,}"
NUMBER = rf"{LARGE}|\d+"
SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
MONTH = "|".join((*MONTHS, rf"(?:{SHORT})\.?"))
NORDIC = "januar|februar|mars|mai|juni|juli|oktober|desember|okt|des"
NTH = r"\d{1,2}(?:st|nd|rd|th|\.)?"
# A day in figures: 22.09.2017, 22/9/17, 22.9., on 22/9; the year may be left out.
FIGURES = (
    r"(?<![\d.,/-])(?:20\d\d-\d\d-\d\d|"
    r"(?:\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2}/|\d{1,2}-\d{1,2}-)(?:20)?\d\d|"
    r"\d{1,2}\.\d{1,2}\.|(?<=on )\d{1,2}[./]\d{1,2})(?![\d/]|[.,]\d)"
)
DAY = (
    rf"\b{NTH}(?: of)? (?:{MONTH}|{NORDIC})(?!\w)|"
    rf"\b(?:{MONTH}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b(?![.,]?\d)|{FIGURES}"
)
# What may stand between a ceiling, or a word for a floor, and its number.
SOFT = (
    r"(?:(?:an?|the|its|their|estimated|est\.?|about|around|roughly|approximately|"
    r"some|perhaps|maybe|possibly|ca\.?) ){0,3}"
)
CEILING = (
    r"(?:up to|at (?:the )?most|as (?:many|high) as|(?:no|not) (?:more|higher) than|"
    r"(?:fewer|less) than|(?:a )?max(?:imum(?: of)?|\.)?|under|below|"
    r"not (?:above|exceeding)|at least|no fewer than|more than)"
)
ESTIMATE = r"\b(?:estimat\w+|est\.?|believed|thought to be)(?!\w)"
RANGE = rf"(?:{NUMBER}) ?(?:to|and|–|-) ?(?:as many as |up to )?{SOFT}(?:{NUMBER})"
# A range whose low end has lost its thousands: "10-25,000", "10 to 25 thousand".
SHORT_RANGE = (
    r"(?<![\d.,/-])\b[1-9]\d? ?(?:to|and|–|-|up to) ?(?:as many as |up to )?"
    rf"(?:{LARGE}|\d{{1,3}} ?(?:k|thousand)\b)"
)
IN_THOUSANDS = r"\b\d{1,3}(?:[.,]\d)? ?(?:k|thousand)\b"
INSIDE = (
    r"\b(?:inside|within|remain\w*|trapped|stuck|besieged|caught|cut off|stay\w*|"
    r"living|still (?:\w+ )?(?:in|there)|left (?:behind )?in|"
    r"not (?:yet )?(?:left|fled|escaped))\b"
)
OFFICE = r"\b(?:OCHA|UN|U\.N\.|United Nations)(?!\w)"
CLAUSE = r"[;:](?=\s|$)|,? (?:and|while|but|whereas) (?!\d)"
SUM = r"\b(?:in total|in all|altogether|together|sum|plus|added|adding)\b"
END = (
    r"(?:ceiling|limit|maximum|(?:upper|lower|top|bottom) end|"
    r"highest (?:number|figure|estimate))\b"
    rf"(?:,? (?:{DAY}|[A-Za-z']+|2017)){{0,6}}? (?:{LARGE})"
)
AFTER = (
    rf"(?:{LARGE})(?: \w+){{0,2}} (?:at (?:the )?most|or (?:fewer|less)|at least|"
    r"as (?:an?|its|the) (?:ceiling|maximum|upper (?:limit|end)))"
)
HEDGE = rf"{ESTIMATE}|\b{CEILING}(?!\w)|{AFTER}|{END}"


def has(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a text, in large or small letters."""
    return bool(re.search(pattern, text, re.IGNORECASE))


def some_clause(text: str, words: str, unless: str) -> bool:
    """Whether a clause has some words, and none of those that take them back."""
    return any(has(words, part) and not has(unless, part) for part in clauses(text))


def numbers(text: str) -> list[int]:
    """The numbers of a thousand and more that are no years."""
    plain = re.sub(FIGURES, "", text)
    found = [int(re.sub(r"\D", "", n)) for n in re.findall(NUMBER, plain)]
    return [n for n in found if n >= 1_000 and n not in range(2000, 2030)]


def bare_numbers(text: str) -> list[int]:
    """The large numbers of a text that stand without a range or a ceiling."""
    kept = rf"{RANGE}|{CEILING} {SOFT}(?:{NUMBER})|{AFTER}|{END}"
    plain = re.sub(FIGURES, "", text)
    return numbers(re.sub(kept, "", plain, flags=re.IGNORECASE))


def shortened(text: str) -> str:
    """The first range of which the low end has lost its thousands; "" for none."""
    found = re.search(SHORT_RANGE, re.sub(DAY, "|", text), re.IGNORECASE)
    return found[0] if found else ""


def clauses(text: str) -> list[str]:
    """The clauses of all sentences, split at signs and words that join two."""
    return [part for s in sentences(text) for part in re.split(CLAUSE, s)]


def sentences(text: str) -> list[str]:
    """The sentences; the point of "Sept." or "22. September" ends none."""
    short = rf"\b({SHORT}|max|est|\d{{1,2}}(?=\. (?:{MONTH}|{NORDIC})))\."
    plain = re.sub(short, r"\1", text, flags=re.IGNORECASE)
    return [s.text for s in split_sentences(plain)]
