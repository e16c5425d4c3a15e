"""From the time words of Norwegian news to stretches of days.

"tidlig i juni" becomes 1 to 10 June by a convention that is written down here.
No word becomes a single day that the text does not give.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from raqqakit.claims.days import WEEKDAYS, Days, month, weekdays_before
from raqqakit.text import Piece

# fmt: off
MONTH_WORDS = ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august",
               "september", "oktober", "november", "desember")
# The kit's convention: early, middle and late are the three thirds.
THIRDS = {"tidlig i": 0, "i begynnelsen av": 0, "i starten av": 0,
          "midt i": 1, "i midten av": 1,
          "sent i": 2, "seint i": 2, "i slutten av": 2, "mot slutten av": 2}
NEAR = {"i dag": 0, "i går": -1, "i forgårs": -2, "i morgen": 1}
NOW = ("nå", "så langt", "hittil", "foreløpig", "for tiden", "for øyeblikket")
UNIT_DAYS = {"døgnet": 1, "uken": 7, "uka": 7, "måneden": 31, "året": 366}
UNITS = ("timer", "dager", "døgn", "uker", "måneder", "år", "dagene", "ukene",
         "månedene", "årene")
COUNTS = ("flere", "mange", "noen", "to", "tre", "fire", "fem", "seks", "sju", "syv",
          "åtte", "ni", "ti", r"\d{1,3}")
# fmt: on
_MONTH = "|".join(MONTH_WORDS)
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = "|".join(WEEKDAYS)
PATTERNS = {
    "date": rf"(?P<day>\d{{1,2}})\.\s(?P<of>{_MONTH})(?:\s(?P<day_year>{_YEAR}))?\b",
    "part": rf"(?P<part>{'|'.join(THIRDS)})\s"
    rf"(?:(?P<part_month>{_MONTH})(?:\s(?P<part_year>{_YEAR}))?"
    rf"|(?P<part_whole>{_YEAR}))\b",
    "month": rf"(?P<month>{_MONTH})(?:\s(?P<month_year>{_YEAR}))?\b",
    "year": rf"(?<=\bi\s)(?P<year>{_YEAR})\b",
    "weekday": rf"(?P<weekday>{_DAY})\b",
    "near": rf"(?P<near>{'|'.join(NEAR)})\b",
    "this week": r"(?P<week>denne\s(?:uken|uka))\b",
    "week before": r"(?P<before>forrige\s(?:uke|uka))\b",
    "year about": r"(?P<about>i\s(?:fjor|år))\b",
    "ago": rf"for\s(?:{'|'.join(COUNTS)})\s(?:{'|'.join(UNITS)})\ssiden\b",
    "span": rf"(?:den|det|de)\ssiste\s(?P<unit>{'|'.join((*UNIT_DAYS, *UNITS))})\b",
    "now": rf"(?P<now>{'|'.join(NOW)})\b",
    "duration": rf"(?:(?:{'|'.join(COUNTS)})\s(?:{'|'.join(UNITS)})|lenge)\b",
}
_KINDS = {name: f"{name.replace(' ', '_')}_" for name in PATTERNS}
_ways = "|".join(f"(?P<{_KINDS[name]}>{way})" for name, way in PATTERNS.items())
TIME = re.compile(rf"(?<![\w-])(?:{_ways})", re.IGNORECASE)
LOOK_BACK = 12  # letters: enough for "kommende"
# A day that is still to come, or one that is left open on purpose.
NIGHT = re.compile(r"\bnatt\stil\s$", re.IGNORECASE)
COMING = re.compile(r"\b(?:neste|kommende|på|innen)\s$", re.IGNORECASE)
# "til onsdag" and "fra lørdag" may lie on either side of the printing.
EITHER = re.compile(r"\b(?:forrige|til|fra)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TimeWords(Piece):
    """Words that say when: their kind, and the days they mean by the kit's rules.

    `days` is None where no rule gives days, as for a duration ("flere måneder"), or
    where the words can mean two ("til onsdag").
    """

    kind: str
    days: Days | None


def find_times(text: str, printing: Days) -> list[TimeWords]:
    """Every time expression of a text with the days it means.

    Takes a text in Norwegian and the days on which it may have been printed.
    Returns the expressions in order. A month without its year is the last one that
    began before the printing; a weekday is the last one on or before it. Clock
    times, holidays and events ("before the war") are not known to the rules.
    """
    return [
        TimeWords(m.start(), m.end(), m.group(), _kind(m), _days_of(m, text, printing))
        for m in TIME.finditer(text)
    ]


def _kind(match: re.Match[str]) -> str:
    return next(name for name, group in _KINDS.items() if match[group])


def _days_of(match: re.Match[str], text: str, printing: Days) -> Days | None:
    rules: dict[str, Callable[[re.Match[str], Days], Days | None]] = {
        "date": _date, "part": _part, "month": _month, "year": _year, "near": _near,
        "this week": _this_week, "span": _span, "week before": _week_before,
        "year about": _year_about, "ago": lambda _, p: None,
        "now": lambda _, p: Days(None, p.last),
        "duration": lambda _, p: None,
    }  # fmt: skip
    kind = _kind(match)
    if kind == "weekday":
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        return _weekday(match[0], before, printing)
    return rules[kind](match, printing)


def _weekday(word: str, before: str, printing: Days) -> Days | None:
    open_days = None in (printing.first, printing.last)
    if open_days or (EITHER.search(before) and not NIGHT.search(before)):
        return None
    days = weekdays_before(word, printing)
    if COMING.search(before):
        return Days(days[0] + timedelta(7), days[-1] + timedelta(7))
    return Days(days[0], days[-1])


def _date(match: re.Match[str], printing: Days) -> Days | None:
    try:
        found = _month_of(match["of"], match["day_year"], printing)
        if found is None or found.first is None or found.last is None:
            return None
        number = int(match["day"])
        return Days(found.first.replace(day=number), found.last.replace(day=number))
    except ValueError:
        return None


def _month(match: re.Match[str], printing: Days) -> Days | None:
    return _month_of(match["month"], match["month_year"], printing)


def _month_of(word: str, year: str | None, printing: Days) -> Days | None:
    """The days of a month; without its year, of the last one that had begun."""
    number = MONTH_WORDS.index(word.lower()) + 1
    if year:
        return month(int(year), number)
    if printing.first is None or printing.last is None:
        return None
    years = [day.year - (day.month < number) for day in (printing.first, printing.last)]
    return Days(month(years[0], number).first, month(years[1], number).last)


def _part(match: re.Match[str], printing: Days) -> Days | None:
    part = THIRDS[" ".join(match["part"].lower().split())]
    if match["part_whole"]:
        year = int(match["part_whole"])
        return Days(month(year, 4 * part + 1).first, month(year, 4 * part + 4).last)
    whole = _month_of(match["part_month"], match["part_year"], printing)
    if whole is None or whole.first is None or whole.last is None:
        return None
    last = whole.last if part == 2 else whole.last.replace(day=10 * part + 10)
    return Days(whole.first.replace(day=10 * part + 1), last)


def _year(match: re.Match[str], printing: Days) -> Days:
    year = int(match["year"])
    return Days(date(year, 1, 1), date(year, 12, 31))


def _near(match: re.Match[str], printing: Days) -> Days:
    step = timedelta(NEAR[" ".join(match["near"].lower().split())])
    first = printing.first + step if printing.first else None
    return Days(first, printing.last + step if printing.last else None)


def _this_week(match: re.Match[str], printing: Days) -> Days:
    first = printing.first
    return Days(first and first - timedelta(first.weekday()), printing.last)


def _week_before(match: re.Match[str], printing: Days) -> Days:
    """Monday to Sunday of the week before the printing."""
    monday = printing.first and printing.first - timedelta(printing.first.weekday() + 7)
    last = printing.last
    return Days(monday, last and last - timedelta(last.weekday() + 1))


def _year_about(match: re.Match[str], printing: Days) -> Days:
    """The year before the printing, or the year of it so far."""
    if match["about"].lower().endswith("år"):
        first = printing.first and printing.first.replace(month=1, day=1)
        return Days(first, printing.last)
    first = printing.first and date(printing.first.year - 1, 1, 1)
    return Days(first, printing.last and date(printing.last.year - 1, 12, 31))


def _span(match: re.Match[str], printing: Days) -> Days:
    """One week or month back from the printing; a plural says not how far back."""
    length = UNIT_DAYS.get(match["unit"].lower())
    one = length is not None and not match[0].lower().startswith("de ")
    first = printing.first if one else None
    return Days(first and first - timedelta(length or 0), printing.last)
