"""The numbers in a short answer, in figures and in words, English and Norwegian."""

import re
from dataclasses import dataclass

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
)
ONES += " fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
EN = "en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten"
EN += " sytten atten nitten"
TI = "tjue tretti førti femti seksti sytti åtti nitti"
UNITS = {w: n for words in (ONES, EN) for n, w in enumerate(words.split(), 1)}
DECADES = {w: n for words in (TENS, TI) for n, w in enumerate(words.split(), 2)}
SCALES = {
    "k": 1000, "thousand": 1000, "tusen": 1000, "hundred": 100, "hundre": 100,
    "million": 1_000_000, "millioner": 1_000_000,
}  # fmt: skip
# A plural stands for two of them or more, as everywhere in this kit.
LEAST = {
    r"tens of thousands|titusenvis|titusener": 20_000,
    r"hundreds of thousands|hundretusenvis|hundretusener": 200_000,
    r"thousands|tusenvis|tusener": 2_000,
    r"hundreds|hundrevis": 200,
}


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


FIGURES = r"\d{1,3}(?:(?P<between>[ .,'’])\d{3}(?:(?P=between)\d{3})*)(?!\d)"
FIGURES += r"|\d+(?:[.,]\d+)?"
SPELT = rf"(?:(?:{_either(DECADES)})[- ]?)?(?:{_either(UNITS)})|(?:{_either(DECADES)})"
NUMBER = re.compile(
    "|".join(f"(?P<least{n}>\\b(?:{words})\\b)" for n, words in enumerate(LEAST))
    + rf"|(?P<figures>{FIGURES})\s*(?P<scale>(?:{_either(SCALES)})\b)?"
    rf"|\b(?P<spelt>{SPELT})?\s*(?P<after>thousand|tusen|hundred|hundre)\b"
)
TWO = re.compile(rf"({_either(DECADES)})?[- ]?({_either(UNITS)})?")


@dataclass(frozen=True)
class Numeral:
    """A number in an answer: where it stands, what it says, and by which scale.

    `is_least` says that the words give a lowest number and no highest one; `is_bare`
    that the number stands in figures, without a word such as "thousand".
    """

    start: int
    end: int
    low: float
    scale: int = 1
    is_least: bool = False
    is_bare: bool = False


def numerals(plain: str) -> list[Numeral]:
    """All numbers in an answer, in their order. Takes it in small letters."""
    return [_numeral(found) for found in NUMBER.finditer(plain)]


def _numeral(found: re.Match[str]) -> Numeral:
    start, end = found.span()
    for number, least in enumerate(LEAST.values()):
        if found[f"least{number}"]:
            return Numeral(start, end, least, is_least=True)
    if figures := found["figures"]:
        scale = SCALES[found["scale"]] if found["scale"] else 1
        low = _value(figures, found["between"] or "") * scale
        return Numeral(start, end, low, scale, is_bare=scale == 1)
    scale = SCALES[found["after"]]
    return Numeral(start, end, _spelt(found["spelt"] or "one") * scale, scale)


def _value(figures: str, between: str) -> float:
    """What figures say; a sign before three digits parts thousands."""
    if between:
        return float(figures.replace(between, ""))
    return float(figures.replace(",", "."))


def _spelt(words: str) -> int:
    tens, ones = TWO.fullmatch(words.strip()).groups()  # type: ignore[union-attr]
    return DECADES.get(tens, 0) * 10 + UNITS.get(ones, 0)
