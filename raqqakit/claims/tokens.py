"""A sentence as words and marks, each with the parts it can play."""

import re
from dataclasses import dataclass
from itertools import pairwise

from raqqakit.remembered import remembered
from raqqakit.text import Piece
from raqqakit.vocabulary import alternatives, flat, forms, pattern

PARTS = (
    "according", "going by", "that", "relative", "pronoun", "nobody", "no speaker",
    "not said", "determiner", "possessive", "adjective", "adverb", "preposition",
    "other preposition", "conjunction", "coordinator", "subordinator", "finite verb",
    "other finite verb", "auxiliary", "modal", "infinitive mark", "question word", "it",
    "told by", "have", "hearsay",
)  # fmt: skip
TIMES = (
    "weekday", "part of day", "night", "near", "tonight", "now", "this week",
    "last week", "next week", "weekend", "month about", "year about", "third", "month",
    "night to", "long", "some time", "season",
)  # fmt: skip
NUMBERS = ("small number", "several", "one", "teen", "tens", "several of")
HEDGED = ("about", "nearly", "at most", "at least")  # before a number
OPENING, CLOSING, DASHES = ("«", "“", '"', "„"), ("»", "”", '"'), ("–", "—", "-")
SHORT_LINK = 3  # letters, as in "al-Assad"
QUOTES = (*OPENING, *CLOSING)
STARTERS = (*QUOTES, *DASHES, *":.?!…(")  # behind them something begins


@dataclass(frozen=True, slots=True)
class Token(Piece):
    """A word or a mark; `kinds` are its kinds in the tables."""

    kinds: frozenset[str]
    first: bool

    def plays(self, *kinds: str) -> bool:
        """Whether it is of one of these kinds."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def word(self) -> bool:
        """Whether it is a word and not a mark."""
        return self.text[:1].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it is written as a name: "Moe", "al-Assad", not "SDF-krigerne"."""
        first, hyphen, rest = self.text.partition("-")
        if hyphen and rest[:1].isalpha():
            joined = first[0].isupper() or len(first) <= SHORT_LINK
            return joined and rest[0].isupper()
        return self.text[:1].isupper()

    @property
    def plain(self) -> bool:
        """Whether it is a word that no table knows."""
        return self.word and not self.kinds


@remembered
def _kinds() -> dict[str, frozenset[str]]:
    """The kinds of every word that plays a part in naming a source."""
    parts = (*PARTS, *TIMES, *NUMBERS, *HEDGED)
    found = [(form, kind) for kind in parts for form in forms(kind)]
    known = dict[str, set[str]]()
    for form, kind in found:
        known.setdefault(form, set()).add(kind)
    for form in forms("verb"):
        first, *particle = form.split()
        if not particle or first not in known:  # "kan fortelle": "kan" plays its own
            known.setdefault(first, set()).add("verb")
    return {form: frozenset(kinds) for form, kinds in known.items()}


@remembered
def _lexer() -> re.Pattern[str]:
    """Words of several parts, halves with their hyphen, words, then single marks."""
    several = alternatives(f for f in forms(*PARTS, *TIMES) if " " in f)
    half = rf"\w+-\s{pattern('conjunction')}\s\w+"
    short = rf"{alternatives(forms('abbreviation'))}(?!\w)|[^\W\d_]\.(?=\s?\w)"
    owner = r"(?-i:[A-ZÆØÅ])\w*[’'](?=\s\w)"  # "Aas’ trener"
    word = rf"\d+\.(?=\s\w)|{owner}|\w+(?:[-–.,’'/&]\w+)*-?"
    return re.compile(
        rf"(?<!\w)(?:{several}\b|{half}|{short})|{word}|[^\w\s]", re.IGNORECASE
    )


def tokens(sentence: str) -> list[Token]:
    """The words and marks of a sentence, in order, and two empty marks at its end.

    A word with a capital that does not begin anything is a name, and of no kind.
    """
    found = [
        _token(m, before)
        for before, m in pairwise([None, *_lexer().finditer(sentence)])
        if m
    ]
    end = Token(len(sentence), len(sentence), "", frozenset(), False)
    return [*found, end, end]


def _token(match: re.Match[str], before: re.Match[str] | None) -> Token:
    text = match[0]
    first = before is None or before[0][-1] in STARTERS
    small = flat(text)
    kinds = _kinds().get(small, frozenset())
    if text[0].isupper() and not first:
        kinds = frozenset()
    if small[0].isdigit() and not small[-1].isalpha():  # "den 44-årige" is none
        kinds |= {"figure"}
    return Token(match.start(), match.end(), text, kinds, first)
