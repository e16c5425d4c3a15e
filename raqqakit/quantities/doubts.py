"""What around a number leaves open what it says, or shows that it counts nothing."""

import re

from raqqakit.quantities.patterns import LIMITS, YEAR, compiled, count
from raqqakit.quantities.units import unit_after
from raqqakit.remembered import remembered
from raqqakit.vocabulary import alternatives, flat, forms, pattern

BACK = 60  # letters looked back, a little more than a clause
BESIDE = 4  # words to each side among which one of another language is looked for
MARK = re.compile(r"[^\w\s]")


def in_doubt(text: str, start: int) -> bool:
    """Whether what stands before a number makes another of it: "ikke", "minus", "mot".

    So do a dash without a space and a "mellom" that is left alone. After a negation
    two words may come, without a comma.
    """
    return _before(_turned(), text, start) or _before(_apart(), text, start)


def is_foreign(text: str, start: int, end: int) -> bool:
    """Whether what looks like a number word stands among words of another language.

    In Swedish "Ni är" is "you are", and in English "back to the sea" counts nothing.
    """
    if not text[start].isalpha():
        return False
    before = MARK.split(text[max(0, start - BACK) : start])[-1].split()[-BESIDE:]
    after = MARK.split(text[end : end + BACK], 1)[0].split()[:BESIDE]
    return any(map(_is_foreign_word, before + after))


def _is_foreign_word(word: str) -> bool:
    """Whether a word is of Swedish or German, and no name, or one of a table."""
    abroad = word[0].islower() and ("ä" in word or "ö" in word)
    return abroad or word.lower() in forms("foreign")


def is_goal(hedge: str, text: str, start: int) -> bool:
    """Whether "opp til" is where a change ends, and no ceiling: "fra 2 opp til 9"."""
    *up, to = hedge.split() or [""]
    if not up or to not in forms("to"):
        return False
    return is_change(text, start) or _before(_from_number(), text, start)


def is_after_from(text: str, start: int) -> bool:
    """Whether "fra" stands right before a number."""
    return _before(_from(), text, start)


def may_be_score(text: str, start: int, end: int) -> bool:
    """Whether two numbers stand beside a part of a game: "4-6 til pause"."""
    return _before(_play_before(), text, start) or bool(_play().match(text, end))


def is_change(text: str, start: int) -> bool:
    """Whether what stands before "from … to …" in its clause says that it changes."""
    return _before(_change(), text, start)


def may_be_year(printed: str, text: str, start: int) -> bool:
    """Whether four digits without a noun may be a year: "2015", "siden 1814"."""
    led = _before(_lead(), text, start)
    return bool(re.fullmatch(rf"{YEAR}|1\d{{3}}" if led else YEAR, printed))


def counts_nothing(text: str, several: re.Match[str]) -> bool:
    """Whether a word such as "mange" counts nothing: "hvor mange", "flere enn"."""
    if _before(_so_many(), text, several.start()):
        return True
    if _more_than().match(text, several.end()):
        return True
    if _anybody(several) and _ever().match(text, several.end()):
        return True
    denied = _before(_denied(), text, several.start())
    return _anybody(several) and (denied or bool(_verb().match(text, several.end())))


def may_count_nothing(text: str, several: re.Match[str]) -> bool:
    """Whether such a word may count nothing: after "ikke", or "noen" for anybody.

    "flere" may mean more: "å bygge flere skip", "flere, bedre og tryggere veier".
    """
    if _anybody(several):
        noun = unit_after(text, several.end()) or _of().match(text, several.end())
        return not noun
    more = _before(_infinitive(), text, several.start())
    more |= text[several.end() : several.end() + 1] == ","
    return more or _before(_denied(), text, several.start())


def found_before(words: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """What a pattern finds among the letters that stand before a place."""
    return words.search(text[max(0, start - BACK) : start])


def _before(words: re.Pattern[str], text: str, start: int) -> bool:
    return found_before(words, text, start) is not None


def _anybody(several: re.Match[str]) -> bool:
    return flat(several.group()) in forms("some")


@remembered
def _turned() -> re.Pattern[str]:
    negation = rf"{pattern('negation')}\s(?:(?!\d)\w+\s){{0,2}}"
    word = rf"\b(?:{negation}|{pattern('doubt', 'between', 'without')}\s)"
    return compiled(rf"(?:{word}|(?:^|\s)[–—])$")


@remembered
def _apart() -> re.Pattern[str]:
    """A limit, and words between it and the number: "minst må være ti"."""
    limits = {*forms("at most", "at least")} - {*forms("other preposition")}
    single = alternatives(limit for limit in limits if " " not in limit)
    return compiled(rf"\b{single}\s(?:(?!\d)\w+\s){{1,3}}$")


@remembered
def _infinitive() -> re.Pattern[str]:
    return compiled(rf"\b{pattern('infinitive mark')}\s\w+\s$")


@remembered
def _from() -> re.Pattern[str]:
    return compiled(rf"\b{pattern('from')}\s$")


@remembered
def _from_number() -> re.Pattern[str]:
    limit = rf"(?:{pattern(*LIMITS)}\s)?"
    return compiled(rf"\b{pattern('from')}\s{limit}{count()}[^.!?\n]*$")


@remembered
def _play() -> re.Pattern[str]:
    """A part of a game, after at most three words: "i den andre omgangen"."""
    return compiled(rf"(?:\s\w+\.?){{0,3}}\s{pattern('part of a game')}(?!\w)")


@remembered
def _play_before() -> re.Pattern[str]:
    return compiled(rf"\b{pattern('part of a game')}\b[^.,:;!?\n]*$")


@remembered
def _change() -> re.Pattern[str]:
    return compiled(rf"\b{pattern('change')}\b[^.,:;!?\n]*$")


@remembered
def _lead() -> re.Pattern[str]:
    return compiled(rf"\b{pattern('before a year')}\s$")


@remembered
def _so_many() -> re.Pattern[str]:
    return compiled(rf"(?:\b{pattern('so many', 'small number')}|\d)\s$")


@remembered
def _denied() -> re.Pattern[str]:
    return compiled(rf"\b{pattern('negation', 'without')}\b[^.,:;!?\n]*$")


@remembered
def _ever() -> re.Pattern[str]:
    return compiled(rf"\s{pattern('ever')}(?!\w)")


@remembered
def _more_than() -> re.Pattern[str]:
    return compiled(rf"\s{pattern('than')}\b")


@remembered
def _verb() -> re.Pattern[str]:
    kinds = ("finite verb", "auxiliary", "modal", "relative", "verb")
    return compiled(rf"\s{pattern(*kinds)}\b")


@remembered
def _of() -> re.Pattern[str]:
    return compiled(rf"\s{pattern('of')}\b")
