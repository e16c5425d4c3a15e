"""From the number words of Norwegian news to intervals.

An interval says no more than the text does: an end that the text leaves open
stays open, and no value in the middle is ever made up.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from raqqakit.ends import Ends
from raqqakit.errors import InputError
from raqqakit.text import Piece
from raqqakit.vocabulary import FOREIGN, alternatives, flat, forms, pattern, values

Number = int | Decimal

GROUP = "[. \u00a0\u202f]"
WHOLE = rf"(?:\d{{1,3}}(?:{GROUP}\d{{3}}){{1,7}}|\d{{1,24}})"
NUMERAL = rf"(?!0\d){WHOLE}(?:,\d{{1,2}})?(?!\d|[.,]\d)"
WHOLE_NUMERAL = re.compile(rf"(?P<whole>{WHOLE})(?:,(?P<part>\d{{1,2}}))?")

LIMITS = ("about", "nearly", "at most", "at least")
YEAR = r"(?:19|20)\d\d"
WORD_BEFORE = re.compile(r"(\w+)\W+$")


def _count() -> str:
    """A numeral or a small number word, with a scale: "2,5 millioner"."""
    scale = rf"(?:\s{pattern('scale')}(?!\w))?"
    return rf"(?:{NUMERAL}|{pattern('small number')}(?!\w)){scale}"


def _vague() -> str:
    """A vague number word: "flere hundre" is one, and not "flere" alone."""
    several = pattern("several")
    return rf"(?:{several}\s{pattern('several of')}|{pattern('vague')}|{several})"


@cache
def _quantities() -> re.Pattern[str]:
    count, hedge, to = _count(), pattern(*LIMITS), pattern("to")
    between = rf"{pattern('between')}\s(?P<low>{count})\s{pattern('and')}\s"
    unit = rf"(?:(?:\s|(?=%))(?P<unit>{pattern('measure')})(?!\w))?"
    return re.compile(
        rf"(?<![\w.,-])(?:{between}(?P<high>{count})"
        rf"|(?P<from>{count})(?:\s{to}\s|\s?[–-]\s?)(?P<to>{count})"
        rf"|(?:(?P<hedge>{hedge})\s)?(?P<one>{count})"
        rf"|(?P<vague>{_vague()})\b){unit}(?![\w-])",
        re.IGNORECASE,
    )


def _unread() -> str:
    """Number words that no rule here reads: they are found, and left to a reader.

    So nothing is made of a part: "to hundre" (two hundred) is not "to" (two).
    """
    small = values("small number")
    ones = alternatives([*forms("one"), *(w for w in small if small[w] < 10)])
    tens, teens = pattern("tens"), pattern("teen")
    before = rf"(?:{ones}|{alternatives(small)}|{teens}|{tens})"
    ways = (
        rf"{tens}{ones}?",
        rf"{ones}{pattern('and')}{tens}",
        rf"{before}?{pattern('hundred')}(?:{pattern('and')}\w+)?",
        rf"{alternatives(small)}{pattern('part')}",
        pattern("teen", "scale", "unread"),
    )
    return "|".join(ways)


@cache
def _number_word() -> re.Pattern[str]:
    unread = rf"(?P<unread>(?:{_unread()}|{pattern('share')})(?!\w))"
    return re.compile(rf"{_count()}|{_vague()}\b|{unread}", re.IGNORECASE)


@cache
def _number_run() -> re.Pattern[str]:
    word = rf"(?:{_count()}|{_vague()}\b|(?:{_unread()})(?!\w))"
    some = rf"(?:{pattern('one')}\s)?{word}"
    # Digits before a comma are a number of their own: "200, to hundre".
    link = rf"\s(?:{pattern('and', 'to', 'or')}\s)?"
    joined = rf"(?:(?:(?<=[a-zæøå]),)?{link}|\s?[–-]\s?)"
    return re.compile(
        rf"(?<![\w.,-])(?:{some}(?:{joined}{some})*|{pattern('share')})(?![\w-])",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Interval:
    """What is known of a number: a lowest and a highest value.

    `None` is an open end: the source does not say how low or how high. Both
    ends, where given, are the values the source names. There is no middle.
    """

    low: Number | None = None
    high: Number | None = None

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and not isinstance(end, int | Decimal):
                raise InputError(_no_end(end))
        if not self._ends.in_order():
            raise InputError(
                f"The low end {self.low:,} is above the high end {self.high:,}. "
                "Swap them, or check the source."
            )

    @property
    def _ends(self) -> Ends[Number]:
        return Ends(self.low, self.high)

    def __add__(self, other: "Interval") -> "Interval":
        """The sum: lowest with lowest, highest with highest; open stays open."""
        return Interval(_add(self.low, other.low), _add(self.high, other.high))

    def __sub__(self, other: "Interval") -> "Interval":
        """The difference: the least minus the most, and the most minus the least."""
        return self + Interval(_negative(other.high), _negative(other.low))

    def within(self, low: Number | None, high: Number | None) -> "Interval":
        """The part of this interval between two limits.

        Raises InputError when nothing of it lies there.
        """
        part = self.overlap(Interval(low, high))
        if part is None:
            raise InputError(
                f"Nothing of '{self}' lies within '{Interval(low, high)}'."
            )
        return part

    def overlap(self, other: "Interval") -> "Interval | None":
        """What two intervals have in common, or None when they lie apart."""
        found = self._ends.common(other._ends)
        return Interval(*found) if found else None

    def __contains__(self, value: Number) -> bool:
        return self._ends.hold(value)

    def __str__(self) -> str:
        if self.low is None and self.high is None:
            return "no number given"
        if self.low is None:
            return f"at most {self.high:,}"
        if self.high is None:
            return f"at least {self.low:,}"
        if self.low == self.high:
            return f"{self.low:,}"
        return f"between {self.low:,} and {self.high:,}"


@dataclass(frozen=True, slots=True)
class Quantity(Piece):
    """A quantity in a text, with what it says and what it leaves open.

    `interval` holds the ends the words give; `unit` is a measure such as
    "prosent", or "". With `approximate` the words blur the number ("om lag")
    without saying by how much.
    """

    interval: Interval
    unit: str
    approximate: bool


def _no_end(end: object) -> str:
    if isinstance(end, str):
        return (
            f"{end!r} is still text, in quotation marks. Turn it into a number first, "
            "for example with parse_numeral."
        )
    return (
        f"{end!r} is not a whole number. In Python ten thousand is 10_000; a point "
        "would make it ten."
    )


def _add(one: Number | None, other: Number | None) -> Number | None:
    return None if one is None or other is None else one + other


def _negative(value: Number | None) -> Number | None:
    return None if value is None else -value


def parse_numeral(word: str) -> Number:
    """Read a numeral as Norwegian newspapers print it.

    A point or a space stands between the thousands, a comma before decimals:
    "10.000" and "10 000" are 10000, "2,5" is Decimal("2.5"). Returns an int
    where the numeral is whole. Raises InputError for anything else, such as
    "2.5" (a date, a version, an English decimal?) or "10,000" (an English comma?).
    """
    _require_text(word)
    match = WHOLE_NUMERAL.fullmatch(word.strip())
    if not match:
        raise InputError(
            f"{word!r} is not a number as Norwegian newspapers print it: a point "
            "stands between thousands (10.000), a comma before decimals (2,5)."
        )
    whole = re.sub(GROUP, "", match["whole"])
    return Decimal(f"{whole}.{match['part']}") if match["part"] else int(whole)


def _require_text(word: object) -> None:
    if not isinstance(word, str):
        raise InputError(
            f"{word!r} is not text. Write it as it stands in print, in quotation marks."
        )


def parse_count(words: str) -> Number:
    """Read a numeral or a small number word, with a scale: "2,5 millioner"."""
    number, scale = _split_scale(words)
    value = values("small number").get(number) or parse_numeral(number)
    product = value * values("scale").get(scale, 1)
    return int(product) if product == int(product) else product


def _split_scale(words: str) -> tuple[str, str]:
    number, _, scale = re.sub(r"\s", " ", words.lower().strip()).rpartition(" ")
    known = scale in values("scale")
    return (number, scale) if known else (words.lower().strip(), "")


def parse_vague(word: str) -> Interval:
    """Read a vague number word: "tusenvis" is at least 2,000, upper end open.

    The convention: a plural says at least two ("tusenvis", thousands, at least
    two thousand), and no word says how many at most. "noen", "flere" and
    "mange" say no more than that there are several. Raises InputError for a
    word that is not on the list; nothing is guessed.
    """
    _require_text(word)
    vague = values("several", "vague")
    several, _, of = flat(word).rpartition(" ")
    low = vague.get(flat(word))
    if several in values("several") and of in values("several of"):
        low = vague[several] * values("several of")[of]
    if low is None:
        raise InputError(
            f"{word!r} is not among the vague words the kit knows: {', '.join(vague)}. "
            "Decide yourself, and write Interval(low, high)."
        )
    return Interval(low, None)


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity in a text: numerals, ranges, hedged and vague words.

    A number of four digits after "i", "siden" or a month ("i 2014") is a year
    and is passed over, and so are a day of the month ("22. september") and two
    numbers that fall ("3-1"), for a range rises. What stands among number words
    that no rule reads ("to hundre") is left to `unread_numbers`.
    """
    unread = {
        n for piece in unread_numbers(text) for n in range(piece.start, piece.end)
    }
    return [
        _quantity(match)
        for match in _quantities().finditer(text.translate(FOREIGN))
        if not _is_date(match, text)
        and not _falls(match)
        and not _in_digits(match, text)
        and unread.isdisjoint((match.start(), match.end() - 1))
    ]


def unread_numbers(text: str) -> list[Piece]:
    """Number words that the rules do not read: "dusinvis", "to hundre", "thousands".

    Takes a text. Returns each run of such words as one piece, in order. What they
    say is for a reader to decide; nothing is guessed.
    """
    return [
        Piece(run.start(), run.end(), text[run.start() : run.end()])
        for run in _number_run().finditer(text.translate(FOREIGN))
        if any(word["unread"] for word in _number_word().finditer(run.group()))
    ]


def _in_digits(match: re.Match[str], text: str) -> bool:
    """Whether it is a part of a longer row of digits, such as a telephone number."""
    if not match["one"] or not match["one"].isdigit():
        return False
    before = text[max(0, match.start() - 2) : match.start()]
    after = text[match.end() : match.end() + 2]
    return bool(re.match(r"\s\d", after) or re.search(r"\d\s$", before))


def _falls(match: re.Match[str]) -> bool:
    if not (match["low"] or match["from"]):
        return False
    low, high = _ends(match)
    return low > high


def _quantity(match: re.Match[str]) -> Quantity:
    hedge = flat(match["hedge"] or "")
    return Quantity(
        match.start(),
        match.end(),
        match.group(),
        _interval(match, hedge),
        (match["unit"] or "").lower(),
        hedge in forms("about", "nearly"),
    )


def _interval(match: re.Match[str], hedge: str) -> Interval:
    if match["vague"]:
        return parse_vague(match["vague"])
    if match["one"] is None:
        return Interval(*_ends(match))
    number = parse_count(match["one"])
    open_low = hedge in forms("nearly", "at most")
    open_high = hedge in forms("at least")
    return Interval(None if open_low else number, None if open_high else number)


def _ends(match: re.Match[str]) -> tuple[Number, Number]:
    first, last = match["low"] or match["from"], match["high"] or match["to"]
    number, scale = _split_scale(last)
    alone = not _split_scale(first)[1]
    if scale and alone and parse_count(first) <= parse_count(number):
        first = f"{first} {scale}"  # "10 til 25 tusen" means thousands twice
    return parse_count(first), parse_count(last)


def _is_date(match: re.Match[str], text: str) -> bool:
    before = WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    leads = before and before[1].lower() in forms("before a year", "month")
    years = _years().fullmatch(match.group()) and not match["hedge"]
    return bool((leads and years) or _month_after().match(text, match.end()))


@cache
def _years() -> re.Pattern[str]:
    """A year, or two with a word or a dash between them."""
    return re.compile(rf"{YEAR}(?:(?:\s{pattern('to', 'and')}\s|\s?[–-]\s?){YEAR})?")


@cache
def _month_after() -> re.Pattern[str]:
    return re.compile(rf"\. ?{pattern('month')}\b")
