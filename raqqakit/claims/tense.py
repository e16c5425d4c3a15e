"""Whether a sentence speaks of what was or of what will be, where it says when.

The verbs stand in tables. Where none of them is met, or two that disagree, there
is no tense: a day without one stays open.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Literal

from raqqakit.vocabulary import flat, forms, pattern, table

Tense = Literal["past", "future", ""]
REACH = 400  # letters to each side in which the rest of the sentence is looked for
HIDDEN = "¤"  # stands for each letter of the words that say when
HELPERS = ("will", "has", "undecided")
SAYING = {"present": "says", "past": "past"}  # columns of verbs.csv, after "nb_"
DONE = ("past", "plan", "participle")  # what can follow a helper: "skal bli åpnet"
CAPITAL = r"\s*[–«(]*\s*[A-ZÆØÅ]"
STOP = rf"[!?;:()«»\"“”…]|\.(?={CAPITAL}|\s*{HIDDEN}|\s*\Z)|\n\s*\n"
WORD = re.compile(r"[^\W\d_][\w-]*")
MARKS = f" \t\n–—-{HIDDEN}"  # what may stand before the first word of a clause


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence: what stands before the words that say when, and after."""

    before: str
    after: str

    @property
    def whole(self) -> str:
        return f"{self.before} {HIDDEN} {self.after}"


def tense_at(hidden: str, start: int, end: int) -> Tense:
    """The tense of the clause in which a time stands, or "" where none can be told.

    Takes a text with all its times hidden, and the place of one of them. A clause
    without a verb ("..., and the roof on Monday") has that of its sentence.
    """
    before = hidden[max(0, start - REACH) : start]
    rest = _until(_stop(), hidden[end : end + REACH])
    sentence = Part(_from_last(_stop(), before), rest)
    clause = Part(_from_last(_cut(), sentence.before), _until(_cut(), rest))
    tense = _tense(clause)
    if tense is not None:
        return tense
    alone = not clause.whole.strip(MARKS)
    if alone or (_goes_on(sentence, clause) and not _may_have_a_verb(clause)):
        return _tense(sentence) or ""
    return ""


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(STOP)


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(rf"[,–—]|\b{pattern('and', 'or')}\b|{_opener()}", re.IGNORECASE)


def _opener() -> str:
    """Words that begin a clause with a verb of its own."""
    return rf"\b{pattern('that', 'relative', 'clause')}\b"


def _from_last(mark: re.Pattern[str], words_before: str) -> str:
    ends = [m.end() for m in mark.finditer(words_before)]
    return words_before[ends[-1] :] if ends else words_before


def _until(mark: re.Pattern[str], words_after: str) -> str:
    found = mark.search(words_after)
    return words_after[: found.start()] if found else words_after


def _goes_on(sentence: Part, clause: Part) -> bool:
    """Whether a clause comes after a comma or an "and", and not after "that"."""
    earlier = sentence.before[: len(sentence.before) - len(clause.before)]
    return bool(earlier) and not re.search(rf"{_opener()}\Z", earlier, re.IGNORECASE)


def _may_have_a_verb(clause: Part) -> bool:
    """Whether a word ends as a verb does that no table may have."""
    ending = pattern("past ending", "present ending")
    return bool(re.search(rf"\w{ending}(?!\w)", clause.whole))


@cache
def _kinds() -> Mapping[str, str]:
    """Every verb of the tables with its kind; of two kinds the last one counts."""
    known = dict[str, str]()
    for word in table("verbs"):
        for column, spelt in word.forms.items():
            known |= dict.fromkeys(spelt, SAYING.get(column[3:], "participle"))
    for kind in ("participle", "past", "present", "plan", *HELPERS):
        known |= dict.fromkeys(forms(kind), kind)
    return known


def _verbs(clause: str) -> Iterator[tuple[int, int, str]]:
    """Every verb of the tables with its place and its kind, of two words or one."""
    known, reached = _kinds(), 0
    spelt = list(WORD.finditer(clause))
    for word, after in zip_longest(spelt, spelt[1:]):
        if word.start() < reached:
            continue
        both = flat(clause[word.start() : after.end()]) if after else ""
        reached = after.end() if after and both in known else word.end()
        kind = known.get(both) or known.get(word[0].lower())
        if kind:
            yield word.start(), reached, kind


def _tense(part: Part) -> Tense | None:
    """The tense on which all verbs agree, "" if they do not, None without a verb."""
    votes, helper = set[Tense](), ""
    for start, end, kind in _verbs(part.whole):
        if helper == "has":
            votes.add("past" if kind in DONE else "")
        if helper and kind in DONE:
            helper = ""
            continue
        helper = kind if kind in HELPERS else ""
        if kind not in ("has", "participle"):
            votes.add(_vote(kind, part, start, end))
    if helper == "has":
        votes.add("")
    if not votes and _begins_with_a_past(part):
        return "past"
    return (votes.pop() if len(votes) == 1 else "") if votes else None


def _vote(kind: str, part: Part, start: int, end: int) -> Tense:
    between, time_comes_first = part.before[end:], start > len(part.before)
    match kind:
        case "will" | "present":
            return "future"
        case "says":  # "sier Moe torsdag", and not "Moe sier nei til møte torsdag"
            first = flat(part.whole[:start].strip(MARKS))
            opens = not first or first in forms("it")
            near = time_comes_first or opens or not between.strip()
            return "past" if near else ""
        case "plan":  # "Torsdag vedtok de streik", and not "De vedtok streik torsdag"
            return "past" if time_comes_first else ""
        case "past":
            return "" if _of_another_verb(between) else "past"
    return ""


def _of_another_verb(between: str) -> bool:
    """Whether an infinitive stands between: "ble enige om å reise torsdag".

    Not so in "begynte å grave torsdag", where both are done on that day.
    """
    mark = re.search(rf"\b{pattern('infinitive mark')}\s", between, re.IGNORECASE)
    return bool(mark and between[: mark.start()].strip())


def _begins_with_a_past(part: Part) -> bool:
    """Whether a verb follows at once on the time, by its ending: "Torsdag kastet ..."."""
    ending = pattern("past ending")
    verb = re.match(rf"\s?(?-i:[a-zæøå])\w*{ending}(?!\w)", part.after)
    return not part.before.strip(MARKS) and verb is not None
