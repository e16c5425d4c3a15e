"""Whether a sentence speaks of what was or of what will be, where it says when.

The verbs stand in tables. Where none of them is met, or two that disagree, there
is no tense: a day without one stays open.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from raqqakit.remembered import remembered
from raqqakit.vocabulary import flat, forms, pattern, table

Tense = Literal["past", "present", "may", "future", ""]
REACH = 400  # letters to each side in which the rest of the sentence is looked for
HIDDEN = "¤"  # stands for each letter of the words that say when
HELPERS = ("will", "may", "has", "undecided")
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
        """The part with a sign where the time stands."""
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
    main = Part(_from_last(_own_verb(), sentence.before), _until(_own_verb(), rest))
    goes_on = main.before != clause.before  # after a comma or an "and"
    if not clause.whole.strip(MARKS):
        return _tense(sentence) or ""
    return (goes_on and not _may_have_a_verb(clause) and _tense(main)) or ""


@remembered
def _stop() -> re.Pattern[str]:
    return re.compile(STOP)


@remembered
def _cut() -> re.Pattern[str]:
    joint = rf"[,–—]|\b{pattern('and', 'or')}\b"
    return re.compile(rf"{joint}|{_own_verb().pattern}", re.IGNORECASE)


@remembered
def _own_verb() -> re.Pattern[str]:
    """What begins a clause that has a verb of its own."""
    return re.compile(rf"\b{pattern('that', 'relative', 'clause')}\b", re.IGNORECASE)


def _from_last(mark: re.Pattern[str], words_before: str) -> str:
    ends = [m.end() for m in mark.finditer(words_before)]
    return words_before[ends[-1] :] if ends else words_before


def _until(mark: re.Pattern[str], words_after: str) -> str:
    found = mark.search(words_after)
    return words_after[: found.start()] if found else words_after


def _may_have_a_verb(clause: Part) -> bool:
    """Whether a word ends as a verb does that no table may have."""
    ending = pattern("past ending", "present ending")
    return bool(re.search(rf"\w{ending}(?!\w)", clause.whole))


@remembered
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
    votes, helper, reached = set[Tense](), "", 0
    for start, end, kind in _verbs(part.whole):
        helped = "" if _cut().search(part.whole, reached, start) else helper
        done = kind in DONE and helped
        if helper == "has":
            votes.add("past" if done else "")
        helper, reached = (kind if kind in HELPERS else ""), end
        if not done and kind not in ("has", "participle"):
            votes.add(_vote(kind, part, start, end))
    if helper == "has":
        votes.add("")
    if not votes:
        return "past" if _begins_with_a_past(part) else None
    if len(votes) > 1 and votes <= {"present", "may", "future"}:
        return "may" if "may" in votes else "future"
    return votes.pop() if len(votes) == 1 else ""


def _vote(kind: str, part: Part, start: int, end: int) -> Tense:
    """The tense that one verb gives to the time, by its kind and its place."""
    between, at = part.before[end:], len(part.before)
    time_comes_first = start > at
    # In "Kampen torsdag er viktig" the day belongs to the noun before it.
    of_noun = time_comes_first and part.before.strip(MARKS)
    match kind:
        case "will" | "may":  # "Lørdag kan de", and not "De må det etter skred lørdag"
            open_ = kind == "may" and not time_comes_first
            ahead: Tense = "may" if open_ else "future"
            return "" if of_noun else ahead
        case "present":
            return "" if of_noun else "present"
        case "says":  # "sier Moe torsdag", and not "Moe sier nei til møte torsdag"
            first = flat(part.whole[:start].strip(MARKS))
            opens = not first or first in forms("it")
            # "Torsdag sier Moe at", and not "Det blir verre i dag, sier Moe"
            same = time_comes_first and not _cut().search(part.whole, at, start)
            return "past" if same or opens or not between.strip() else ""
        case "plan":  # "Torsdag vedtok de streik", and not "De vedtok streik torsdag"
            return "past" if time_comes_first and not of_noun else ""
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
    """Whether a word that ends as a verb follows at once: "Torsdag kastet ..."."""
    ending = pattern("past ending")
    verb = re.match(rf"\s?(?-i:[a-zæøå])\w\w+{ending}(?!\w)", part.after)
    return not part.before.strip(MARKS) and verb is not None
