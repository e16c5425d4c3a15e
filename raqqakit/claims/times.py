"""From the time words of Norwegian news to stretches of days.

"tidlig i juni" becomes 1 to 10 June by a convention that is written down here.
No word becomes a single day that the text does not give.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import chain

from raqqakit.claims import near_days, time_days, weekdays
from raqqakit.claims.days import Days
from raqqakit.claims.left_open import left_open
from raqqakit.claims.tense import HIDDEN, Tense, tense_at
from raqqakit.claims.time_patterns import YEAR, group, patterns, time
from raqqakit.claims.when import TimeWords, When
from raqqakit.remembered import remembered
from raqqakit.vocabulary import FOREIGN, pattern

LOOK_BACK = 24  # letters before a time in which a word can lead it
WITH_YEAR = re.compile(rf"{YEAR}\Z|{YEAR}-")
LEADS = {
    "not that day": ("not that day", "previous", "one", "about"),
    "either side": ("either side", "beginning"), "whose": ("possessive",),
    "latest": ("latest",), "by": ("by",), "next": ("next",), "coming": ("coming",),
    "in": ("in",),
    "beside": ("preposition", "other preposition", "whole", "part of day"),
}  # fmt: skip
UNKNOWN = date(1, 1, 1)  # the printing, where no rule asks for it
Rule = Callable[[When], Days | None]

RULES: Mapping[str, Rule] = {
    "night": near_days.night, "date": time_days.dates, "part": time_days.part,
    "month": time_days.months, "year": near_days.years, "weekday": weekdays.weekday,
    "of a weekday": weekdays.of_a_weekday,
    "near": near_days.near, "decade": time_days.decade, "weekend": near_days.weekend,
    "this week": near_days.week_about, "week before": near_days.week_about,
    "week after": near_days.week_about, "month about": near_days.month_about,
    "year about": near_days.year_about, "span": near_days.span,
    "now": lambda when: Days(None, when.last),
}  # fmt: skip
DIRECTED = (  # may lie on either side
    "night", "date", "part", "month", "weekday", "of a weekday",
)  # fmt: skip


def find_times(text: str, printing: Days) -> list[TimeWords]:
    """Every time expression of a text with the days it means.

    Takes a text in Norwegian and the days on which it may have been printed.
    Returns the expressions in order. A weekday, a day or a month without its year
    is the last one on or before the printing where the verb of its clause is in
    the past, and the next one where it is in the future; where the tense cannot be
    told, `days` is None. So it is where a day without its year lies more than half a
    year from the printing, and in a quotation for what is counted from the day of
    speaking ("i går", "onsdag"). Clock times, holidays and events ("before the war")
    are not known to the rules.
    """
    plain = text.translate(FOREIGN)
    all_of_them = [*time().finditer(plain)]
    hidden = _hiding(all_of_them, plain)
    matches = [m for m in all_of_them if not _is_name(m)]
    found = [
        TimeWords(m.start(), m.end(), text[m.start() : m.end()], kind,
                  _days_of(kind, m, hidden, printing))
        for m in matches
        for kind in [next(kind for kind in patterns() if m[group(kind)])]
    ]  # fmt: skip
    return list(left_open(found, plain, printing))


def _hiding(matches: Iterable[re.Match[str]], text: str) -> str:
    """A text with all that was found in it hidden; every place stays where it is."""
    parts, at = list[str](), 0
    for match in matches:
        parts += [text[at : match.start()], HIDDEN * len(match[0])]
        at = match.end()
    return "".join([*parts, text[at:]])


def _is_name(match: re.Match[str]) -> bool:
    """Whether a time is a name: a month with a capital inside a sentence, "i Dag"."""
    if match[group("near")]:
        named = re.search(r"[a-zæøå].*\s[A-ZÆØÅ]", match[0]) is not None
    else:
        named = bool(match[group("month")]) and match[0][0].isupper()
    if not named:
        return False
    before = match.string[: match.start()].rstrip()[-1:]
    return before.isalnum() or before in (",", ";")


def _days_of(
    kind: str, match: re.Match[str], hidden: str, printing: Days
) -> Days | None:
    ends, words = (printing.first, printing.last), match[group(kind)]
    if None in ends and not WITH_YEAR.search(words):
        return None
    lead = _lead(hidden[max(0, match.start() - LOOK_BACK) : match.start()])
    other = (lead == "not that day" and kind in DIRECTED) or (
        lead == "whose" and _begins_with_last(words)
    )
    bare = kind == "month" and _is_no_adverbial(match, lead)
    planned = kind == "of a weekday" and _is_planned(match)
    row = kind == "span" and _is_one_of_a_row(match)
    if kind not in RULES or other or bare or planned or row:
        return None
    tense: Tense = "past"
    if not match["since"]:
        tense = _led(lead, tense_at(hidden, match.start(), match.end()))
    first, last = (end or UNKNOWN for end in ends)
    days = RULES[kind](When(words, first, last, tense, lead))
    if days and match["since"]:
        return Days(days.first, printing.last)
    return days


def _is_no_adverbial(match: re.Match[str], lead: str) -> bool:
    """Whether a month without its year says who or what: "Mai var kald", "mai sin".

    A month that says when has a preposition, a number or a year beside it.
    """
    when = When(match[group("month")], UNKNOWN, UNKNOWN, "")
    led = lead or match["since"] or when.has("beginning", "between")
    owner = _owns().match(match.string, match.end())
    return not when.year_is_told and not when.of_another_year and bool(owner or not led)


def _is_one_of_a_row(match: re.Match[str]) -> bool:
    """Whether the last day or week is that of something: "siste dag av møtet"."""
    last = rf"{pattern('last')}\s{pattern('one unit', 'units')}"
    of = rf"\s{pattern('preposition')}(?!\w)"
    one = re.fullmatch(last, match[group("span")], re.IGNORECASE)
    return bool(one and re.match(of, match.string[match.end() :], re.IGNORECASE))


def _is_planned(match: re.Match[str]) -> bool:
    """Whether what is named by its day was called off or put off, and so may come."""
    return _plan().match(match.string, match.end()) is not None


@remembered
def _plan() -> re.Pattern[str]:
    return re.compile(rf"[^.!?\n]*\b{pattern('plan')}\b", re.IGNORECASE)


@remembered
def _owns() -> re.Pattern[str]:
    return re.compile(rf"\s{pattern('possessive')}(?!\w)", re.IGNORECASE)


def _begins_with_last(words: str) -> bool:
    """Whether behind "sine" the time is somebody's own: "sine siste måneder"."""
    return re.match(rf"{pattern('last')}\s", words, re.IGNORECASE) is not None


def _lead(before: str) -> str:
    """The kind of the word that stands right before a time and leads it."""
    if not _ends_in(*chain.from_iterable(LEADS.values())).search(before):
        return ""
    leads = LEADS.items()
    return next(lead for lead, kinds in leads if _ends_in(*kinds).search(before))


@remembered
def _ends_in(*kinds: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern(*kinds)}\s\Z", re.IGNORECASE)


def _led(lead: str, tense: Tense) -> Tense:
    """The tense of a time after a word that leads it.

    "til onsdag" and "fra lørdag" may lie on either side of the printing, so only a
    verb in the future tells which.
    """
    match lead:
        case "latest":
            return "past"
        case "coming":
            return "future"
        case "either side" | "by":
            return "" if tense == "past" else tense
        case "next":
            return "" if tense == "past" else "future"
    return tense
