"""From the number words of Norwegian news to intervals.

An interval says no more than the text does: an end that the text leaves open
stays open, and no value in the middle is ever made up.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from raqqakit.claims.hedges import ABOUT, AT_LEAST, AT_MOST, NEARLY
from raqqakit.errors import InputError
from raqqakit.text import Piece

Number = int | Decimal

GROUP = "[. \u00a0\u202f]"
WHOLE = rf"(?:\d{{1,3}}(?:{GROUP}\d{{3}}){{1,7}}|\d{{1,24}})"
NUMERAL = rf"(?!0\d){WHOLE}(?:,\d{{1,2}})?(?!\d|[.,]\d)"
WHOLE_NUMERAL = re.compile(rf"(?P<whole>{WHOLE})(?:,(?P<part>\d{{1,2}}))?")

# fmt: off
SMALL_NUMBERS = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7,
    "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
}
SCALES = {
    "tusen": 1_000, "million": 1_000_000, "millioner": 1_000_000,
    "milliard": 1_000_000_000, "milliarder": 1_000_000_000,
    "mill.": 1_000_000, "mill": 1_000_000, "mrd.": 1_000_000_000, "mrd": 1_000_000_000,
}
# A plural says "at least two of them"; none of these words gives an upper end.
VAGUE_WORDS = {
    "noen": 2, "flere": 2, "mange": 2, "titalls": 20, "hundrevis": 200,
    "tusenvis": 2_000, "titusenvis": 20_000, "hundretusenvis": 200_000,
    "millionvis": 2_000_000,
}
# "flere hundre" is one quantity: several hundreds, at least two of them.
VAGUE_WORDS |= {
    f"{several} {scale}": low
    for several in ("flere", "noen", "mange")
    for scale, low in (("titalls", 20), ("hundre", 200), ("tusen", 2_000),
                       ("titusen", 20_000), ("hundretusen", 200_000),
                       ("millioner", 2_000_000))
}
MEASURES = ("prosent", "%", "kilometer", "km", "meter", "mil", "kvadratkilometer")
YEAR_LEADS = ("i", "siden", "fra", "før", "etter", "til", "år", "januar", "februar",
              "mars", "april", "mai", "juni", "juli", "august", "september",
              "oktober", "november", "desember")
# fmt: on

# Number words that no rule here reads. They are found all the same, so that nothing
# is made of a part: "to hundre" (two hundred) is not "to" (two).
_ONES = "en|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni"
_TENS = "tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti"
_TEENS = "tretten|fjorten|femten|seksten|sytten|atten|nitten"
_WHOLES = "(?:ti|hundre)?tusener|hundreder|(?:ti|hundre|tusen)tall|hundretalls"
UNREAD = (
    _TEENS,
    rf"(?:{_TENS})(?:{_ONES})?",
    rf"(?:{_ONES})og(?:{_TENS})",
    rf"(?:{_ONES}|ti|elleve|tolv|{_TEENS}|{_TENS})?(?:hundre|tusen)(?:og\w+)?",
    f"millioner|million|milliarder|milliard|billioner|billion|{_WHOLES}",
    "dusinvis|dusin|snesevis|snes|par|halvannen|halvannet|halvt|halv",
    "(?:to|tre|fire|fem|seks|ti)del(?:er|en)?|tiendedel(?:er)?|promille",
    "thousands?|hundreds?|dozens?|millions?|billions?",
)
SHARES = ("halvparten", "flertallet", "mindretallet")

# Letters that Python takes for i and s where capitals are ignored.
FOREIGN = str.maketrans("ıſ", "þþ")

_words = "|".join
# The longest first, or "flere hundre" would be read as "flere".
_VAGUE = _words(
    r"\s".join(words.split()) for words in sorted(VAGUE_WORDS, key=len, reverse=True)
)
_GAP = r"\s"
_SCALE = rf"(?:{_GAP}(?:{_words(SCALES)})\b)?"
_COUNT = rf"(?:{NUMERAL}|(?:{_words(SMALL_NUMBERS)})\b){_SCALE}"
_UNIT = rf"(?:(?:{_GAP}|(?=%))(?P<unit>{_words(map(re.escape, MEASURES))})(?!\w))?"
_HEDGES = _words(
    _GAP.join(map(re.escape, hedge.split()))
    for hedge in ABOUT + NEARLY + AT_MOST + AT_LEAST
)
QUANTITY = re.compile(
    rf"(?<![\w.,-])(?:mellom{_GAP}(?P<low>{_COUNT}){_GAP}og{_GAP}(?P<high>{_COUNT})"
    rf"|(?P<from>{_COUNT})(?:{_GAP}til{_GAP}|\s?[–-]\s?)(?P<to>{_COUNT})"
    rf"|(?:(?P<hedge>{_HEDGES}){_GAP})?(?P<one>{_COUNT})"
    rf"|(?P<vague>{_VAGUE})\b){_UNIT}(?![\w-])",
    re.IGNORECASE,
)

_READ = rf"{_COUNT}|(?:{_VAGUE})\b"
_ANY = rf"(?:{_READ}|(?:{_words(UNREAD)})(?!\w))"
_ONE = rf"(?:(?:en|et|ett){_GAP})?"
# Digits before a comma are a number of their own: "200, to hundre".
_JOINED = rf"(?:(?:(?<=[a-zæøå]),)?{_GAP}(?:(?:og|til|eller){_GAP})?|\s?[–-]\s?)"
NUMBER_WORD = re.compile(
    rf"(?:{_READ})|(?P<unread>(?:{_words(UNREAD + SHARES)})(?!\w))", re.IGNORECASE
)
NUMBER_RUN = re.compile(
    rf"(?<![\w.,-])(?:{_ONE}{_ANY}(?:{_JOINED}{_ONE}{_ANY})*|{_words(SHARES)})(?![\w-])",
    re.IGNORECASE,
)

WORD_BEFORE = re.compile(r"(\w+)\W+$")
YEARS = re.compile(r"(19|20)\d\d(\s(til|og)\s(19|20)\d\d|\s?[–-]\s?(19|20)\d\d)?")
DAY_AFTER = re.compile(rf"\. ?(?:{_words(YEAR_LEADS[7:])})\b")


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
        if self.low is not None and self.high is not None and self.low > self.high:
            raise InputError(
                f"The low end {self.low:,} is above the high end {self.high:,}. "
                "Swap them, or check the source."
            )

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
        lows = [x for x in (self.low, other.low) if x is not None]
        highs = [x for x in (self.high, other.high) if x is not None]
        low, high = max(lows, default=None), min(highs, default=None)
        apart = low is not None and high is not None and low > high
        return None if apart else Interval(low, high)

    def __contains__(self, value: Number) -> bool:
        above = self.low is None or self.low <= value
        return above and (self.high is None or value <= self.high)

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
    value = SMALL_NUMBERS.get(number) or parse_numeral(number)
    product = value * SCALES.get(scale, 1)
    return int(product) if product == int(product) else product


def _split_scale(words: str) -> tuple[str, str]:
    number, _, scale = re.sub(r"\s", " ", words.lower().strip()).rpartition(" ")
    return (number, scale) if scale in SCALES else (words.lower().strip(), "")


def parse_vague(word: str) -> Interval:
    """Read a vague number word: "tusenvis" is at least 2,000, upper end open.

    The convention: a plural says at least two ("tusenvis", thousands, at least
    two thousand), and no word says how many at most. "noen", "flere" and
    "mange" say no more than that there are several. Raises InputError for a
    word that is not on the list; nothing is guessed.
    """
    _require_text(word)
    low = VAGUE_WORDS.get(" ".join(word.lower().split()))
    if low is None:
        known = ", ".join(words for words in VAGUE_WORDS if " " not in words)
        raise InputError(
            f"{word!r} is not among the vague words the kit knows: {known}. Decide "
            "yourself, and write Interval(low, high)."
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
        for match in QUANTITY.finditer(text.translate(FOREIGN))
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
        for run in NUMBER_RUN.finditer(text.translate(FOREIGN))
        if any(word["unread"] for word in NUMBER_WORD.finditer(run.group()))
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
    hedge = " ".join((match["hedge"] or "").lower().split())
    return Quantity(
        match.start(),
        match.end(),
        match.group(),
        _interval(match, hedge),
        (match["unit"] or "").lower(),
        hedge in ABOUT + NEARLY,
    )


def _interval(match: re.Match[str], hedge: str) -> Interval:
    if match["vague"]:
        return parse_vague(match["vague"])
    if match["one"] is None:
        return Interval(*_ends(match))
    number = parse_count(match["one"])
    open_low = hedge in NEARLY + AT_MOST
    return Interval(None if open_low else number, None if hedge in AT_LEAST else number)


def _ends(match: re.Match[str]) -> tuple[Number, Number]:
    first, last = match["low"] or match["from"], match["high"] or match["to"]
    number, scale = _split_scale(last)
    alone = not _split_scale(first)[1]
    if scale and alone and parse_count(first) <= parse_count(number):
        first = f"{first} {scale}"  # "10 til 25 tusen" means thousands twice
    return parse_count(first), parse_count(last)


def _is_date(match: re.Match[str], text: str) -> bool:
    before = WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    leads = before is not None and before[1].lower() in YEAR_LEADS
    years = YEARS.fullmatch(match.group()) and not match["hedge"]
    return bool((leads and years) or DAY_AFTER.match(text, match.end()))
