"""Number words that may be other words, and what behind them shows that they count."""

import re

from raqqakit.quantities.doubts import found_before
from raqqakit.quantities.patterns import compiled, count
from raqqakit.quantities.units import unit_after
from raqqakit.remembered import remembered
from raqqakit.vocabulary import alternatives, flat, forms, pattern

NO_NOUN = (
    "verb", "finite verb", "other finite verb", "auxiliary", "modal", "present", "will",
    "may", "has", "undecided", "plan", "relative", "that", "preposition", "adverb",
    "other preposition", "conjunction", "coordinator", "subordinator", "pronoun",
    "no speaker", "not said", "question word", "infinitive mark", "clause", "than",
    "near", "today", "now",
)  # fmt: skip
SMALL = r"(?-i:[a-zæøå])\w"


def may_be_another_word(text: str, start: int, end: int) -> bool:
    """Whether a number word may be a noun or a verb: "et tre", "som vi åtte".

    Behind an article something countable has to follow. So it has behind a word of the
    tables of other words, which may neither have an article nor a subject before it.
    """
    if not text[start].isalpha():
        return False
    if found_before(_infinitive(), text, start):  # "til å tre inn"
        return True
    word = flat(text[start:end])
    if word not in forms("small number") or unit_after(text, end):
        return False
    article = found_before(_article(), text, start)
    if word not in forms("another noun", "another word"):
        return bool(article) and not counts_something(text, end)
    subject = found_before(_subject(), text, start)
    if subject and flat(subject[0]) in forms("determiner"):  # "de tre kom"
        followed = counts_something(text, end) or _those().match(text, end)
        return word not in forms("another noun") and not followed
    return bool(article or subject) or not counts_something(text, end)


def may_mean_more(text: str, several: re.Match[str]) -> bool:
    """Whether "flere" may mean more: it counts nothing, or "enn" comes after it."""
    if flat(several.group()) not in forms("more"):
        return False
    counted = counts_something(text, several.end()) or _of().match(text, several.end())
    return not counted or _than().match(text, several.end()) is not None


def counts_something(text: str, end: int) -> bool:
    """Whether something countable may follow the place behind a number word.

    A noun does that no table knows, another number with "og", "av" before what has an
    article, and what is said of people: "tre ble drept".
    """
    ways = (_noun(), _joined(), _part(), _harmed())
    return any(way.match(text, end) for way in ways)


@remembered
def _of() -> re.Pattern[str]:
    return re.compile(rf"\s{pattern('of')}\s")


@remembered
def _article() -> re.Pattern[str]:
    return compiled(rf"(?<!\w){pattern('one')}\s$")


@remembered
def _infinitive() -> re.Pattern[str]:
    return compiled(rf"(?<!\w){pattern('infinitive mark')}\s$")


@remembered
def _subject() -> re.Pattern[str]:
    return compiled(rf"(?<!\w){pattern('pronoun', 'no speaker')}(?=\s$)")


@remembered
def _those() -> re.Pattern[str]:
    return compiled(rf"\s{pattern('relative')}\b")


@remembered
def _noun() -> re.Pattern[str]:
    never = set(forms(*NO_NOUN)) - set(forms("adjective"))
    none = rf"{alternatives({*never, *forms('past')})}(?![\w-])"
    # A verb in the past may be an adjective: "flere stengte veier".
    past = rf"(?!{alternatives(never)}\s)\w+{pattern('past ending')}\s"
    describes = rf"{past}(?!{none}){SMALL}"
    return compiled(rf"\s[«\"“]?(?:{describes}|(?!{none})(?:{SMALL}|\d|\w+-\w))")


@remembered
def _joined() -> re.Pattern[str]:
    return compiled(rf"\s{pattern('and', 'or')}\s{count()}")


@remembered
def _part() -> re.Pattern[str]:
    article = pattern("determiner", "possessive", "pronoun", "those")
    definite = rf"\w+{pattern('definite ending')}"
    return compiled(rf"\s{pattern('of')}\s(?:{article}|{definite})(?!\w)")


@remembered
def _harmed() -> re.Pattern[str]:
    verbs = pattern("finite verb", "auxiliary")
    return compiled(rf"\s{verbs}\s(?:\w+\s)?{pattern('counted alone')}(?!\w)")


@remembered
def _than() -> re.Pattern[str]:
    return compiled(rf"[^.,:;!?\n]*\b{pattern('than')}\b")
