"""The problems beside lesson 04: who says so, how firmly, and on which days."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from raqqakit.exercises.answers import Choice, Function, Items, Order, Pairs, case
from raqqakit.exercises.predicates import beside, both, holds, lacks, without
from raqqakit.exercises.problems import OfStory, Problem
from raqqakit.exercises.sets.kinds.days import (
    ISO,
    DayItems,
    Timeline,
    day_in,
    stretches,
)
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.shown import shown

TEXT = texts_of("ex04")

Q1 = Problem(
    TEXT["q1"],
    expected=Items((1, 2, 5), what="sentence"),
    misconceptions={
        "letters-of-none": lambda items: not any(x in range(8) for x in items),
        "counted-from-0": [0, 1, 4],
        "verb-is-source": holds(4),
        "name-is-source": holds(6),
        "another-source": holds(7),
        "source-goes-on": holds(3),
        "carried-lost": both(holds(2), lacks(1)),
        "noun-lost": both(holds(2), lacks(5)),
        "name-itself-lost": lacks(2),
    },
)

SAYS = r"\b(?:opplyser|melder|meldte|legger \w+ til|ifølge)\b"


def _rule(pattern: str, flags: int = re.IGNORECASE) -> Callable[[str], Any]:
    """A function that says whether a pattern stands in a sentence."""
    return lambda sentence: bool(re.search(pattern, sentence, flags))


Q2 = Problem(
    TEXT["q2"],
    expected=Function(
        "names_source",
        cases=(
            case("Ferja er i rute, melder havna.", gives=True),
            case("Det er meldt om kø på kaia.", gives=False, about="nobody-reports"),
            case("Ferja er full, opplyser Liv Strand.", gives=True, about="she-says"),
            case("Kaia er våt, legger havna til.", gives=True, about="harbour-adds"),
            case("Båten er ny, ifølge havna.", gives=True, about="without-a-verb"),
        ),
        unseen=(
            case(
                "Liv Strand, som bor ved havna, eier båten.",
                gives=False,
                about="she-says-nothing",
            ),
            case("Onsdag meldte skolen om kø.", gives=True, about="in-the-past"),
            case("Ifølge skolen er båten ny.", gives=True, about="opens-with-it"),
            case("De påmeldte reiser mandag.", gives=False, about="inside-a-word"),
            case("Det meldes om kø på kaia.", gives=False, about="still-nobody"),
            case("Mer vind er meldt.", gives=False, about="nobody-reports"),
            case("Ferja går til Nordby.", gives=False),
            case("Ferja går fra havna.", gives=False),
            case("Båten er ny, og kaia er våt.", gives=False),
        ),
        avoid=("article", "lines"),
    ),
    misconceptions={
        "match": lambda s: re.search(SAYS, s, re.IGNORECASE),
        "list": lambda s: re.findall(SAYS, s, re.IGNORECASE),
        "words-for-yes": lambda s: str(_rule(SAYS)(s)),
        "word-for-yes": (lambda s: "melder", lambda s: "opplyser"),
        "all-but-one": (
            lambda s: "meldt" not in s,
            lambda s: not re.search(r"\bmeldt\b", s),
            lambda s: not s.startswith("Det"),
        ),
        "comma-is-source": lambda s: "," in s,
        "names-of-page": _rule("havna|Liv Strand"),
        "verb-is-source": (
            _rule(r"\b(?:opplyser|melder|meldte|meldt|legger \w+ til|ifølge)\b"),
            _rule(r"opplyser|melder|meldt|legger \w+ til|ifølge"),
            _rule(r"opplyser|melder|meldt|legger \w+ til|ifølge", 0),
            _rule(r"opplyser|melder|meldt", 0),
        ),
        "verb-lost": _rule(r"\b(?:opplyser|meldte|legger \w+ til|ifølge)\b"),
        "opplyser-lost": _rule(r"\b(?:melder|meldte|legger \w+ til|ifølge)\b"),
        "adds-lost": (
            _rule(r"\b(?:opplyser|melder|meldte|ifølge|legger til)\b"),
            _rule(r"opplyser|melder|meldte|ifølge|legger til"),
            _rule(r"opplyser|melder|ifølge|legger til", 0),
        ),
        "according-lost": _rule(
            r"\b(?:opplyser|melder|meldte|legger \w+ til)\b|^Ifølge\b", 0
        ),
        "name-is-source": _rule(SAYS + "|Strand,"),
        "past-lost": _rule(r"\b(?:opplyser|melder|legger \w+ til|ifølge)\b"),
        "capital": _rule(SAYS, 0),
        "no-edge": _rule(r"opplyser|melder|meldte|legger \w+ til|ifølge"),
        "any-form": _rule(
            r"\b(?:opplyser|melder|meldte|meldes|legger \w+ til|ifølge)\b"
        ),
        "half-a-verb": _rule(r"\b(?:opplyser|melder|meldte|legger|til|ifølge)\b"),
    },
)

_BLUR, _DOUBT = ("cirka", "nesten"), ("kanskje", "trolig")
_HIDE = ("det sies", "det antas")
_HEDGES = {
    **dict.fromkeys(_BLUR, "number"),
    **dict.fromkeys(_DOUBT, "possible"),
    **dict.fromkeys(_HIDE, "source"),
}


def _taken(hedges: tuple[str, str], kind: str) -> Callable[[Any], str]:
    """A test which of two hedges is said to do what neither does."""
    return lambda pairs: next((one for one in hedges if beside(one, kind)(pairs)), "")


Q3 = Problem(
    TEXT["q3"],
    expected=Pairs(_HEDGES, words=("number", "possible", "source")),
    misconceptions={
        "kind": None,
        "passive-as-doubt": _taken(_HIDE, "possible"),
        "estimate-as-number": _taken(_HIDE, "number"),
        "about-as-doubt": _taken(_BLUR, "possible"),
        "about-as-hearsay": _taken(_BLUR, "source"),
        "doubt-as-hearsay": _taken(_DOUBT, "source"),
        "doubt-as-number": _taken(_DOUBT, "number"),
    },
)

Q4 = Problem(
    TEXT["q4"],
    expected=Choice(TEXT["q4"].options, "C"),
)


def _any_day(test: Callable[[date], bool]) -> Callable[[list[str]], bool]:
    """A test whether a test holds for one of the days."""
    return lambda items: any(test(d) for d in map(day_in, items) if d)


def _no_day(test: Callable[[date], bool]) -> Callable[[list[str]], bool]:
    """A test whether a test holds for none of the days."""
    some = _any_day(test)
    return lambda items: bool(items) and not some(items)


_WEDNESDAYS = ("2024-05-29", "2024-06-05", "2024-06-12", "2024-06-19", "2024-06-26")
_TUESDAYS = ("2024-04-30", "2024-05-07", "2024-05-14", "2024-05-21", "2024-05-28")
Q5 = Problem(
    TEXT["q5"],
    expected=DayItems(_TUESDAYS, what="day"),
    misconceptions={
        "kind": None,
        "one-number": lambda items: len(items) == 1 and items[0].strip(" .").isdigit(),
        "no-month": lambda items: all(item.strip(" .").isdigit() for item in items),
        "no-day": lambda items: next(
            (shown(item) for item in items if not ISO.fullmatch(item)), ""
        ),
        "other-year": _any_day(lambda d: d.year != 2024),
        "no-tuesday": _no_day(lambda d: d.weekday() == 1),
        "not-all-tuesdays": _any_day(lambda d: d.weekday() != 1),
        "the-next-one": _any_day(lambda d: d > date(2024, 5, 31)),
        "too-far-back": _any_day(lambda d: d < date(2024, 4, 25)),
        "one-certain-day": lambda items: len({*items}) == 1,
        "ends-only": ["30 April", "28 May"],
        "month-only": lacks("2024-04-30"),
        "last-week-lost": lacks("2024-05-28"),
    },
    stories={
        "calmer": OfStory(
            DayItems(_WEDNESDAYS, what="day"),
            {
                "no-tuesday": _no_day(lambda d: d.weekday() == 2),
                "not-all-tuesdays": _any_day(lambda d: d.weekday() != 2),
                "the-next-one": _any_day(lambda d: d > date(2024, 6, 30)),
                "too-far-back": _any_day(lambda d: d < date(2024, 5, 26)),
                "ends-only": ["29 May", "26 June"],
                "month-only": lacks("2024-05-29"),
                "last-week-lost": lacks("2024-06-26"),
            },
        )
    },
)

Q6 = Problem(
    TEXT["q6"],
    expected=Order(TEXT["q6"].options, ("CEAFB",)),
    misconceptions={
        "only-points": both(holds("D"), lacks("A")),
        "both-filters": holds("D"),
        "no-anchor": without("E", "C"),
        "durations-drawn": without("F", "A"),
        "picture-first": without("B", "F"),
        "filter-first": without("A", "E"),
    },
)


Q7 = Problem(
    TEXT["q7"],
    expected=Items(("A", "D", "F"), what="statement"),
    misconceptions={
        "bar-as-duration": holds("B"),
        "middle-most-likely": holds("C"),
        "arrow-as-long-ago": holds("E"),
        "printing-as-end": holds("G"),
        "order-lost": lacks("D"),
        "open-end-lost": lacks("F"),
        "range-lost": lacks("A"),
    },
)


def _has(test: Callable[[Any, Any], bool]) -> Callable[[Any], bool]:
    """A test whether a test of two ends holds for a row of a timeline."""
    return lambda chart: any(test(a, b) for a, b in stretches(chart))


_EVENTS = ("move", "shelves", "house")
_APRIL, _MONDAY = ("2024-04-21", "2024-04-30"), ("2024-06-10", "2024-06-10")
_OPEN = (None, "2024-06-14")
_LATE = (date(2024, 4, 21), date(2024, 4, 30))
_TENTH, _PRINTED = date(2024, 6, 10), date(2024, 6, 14)


def _in_april(first: Any, last: Any) -> bool:
    return any(d and (d.year, d.month) == (2024, 4) for d in (first, last))


Q8 = Problem(
    TEXT["q8"],
    expected=Timeline(
        dict(zip(_EVENTS, (_APRIL, _MONDAY, _OPEN))),
        unit=("day", "date", "april", "2024"),
        from_zero=False,
        known_by={
            "move": ("move", "began", "begin", "start"),
            "shelves": ("shelves", "shelf"),
            "house": ("house", "empty"),
        },
    ),
    misconceptions={
        "kind": None,
        "bars-not-drawn": lambda chart: all(
            s == (None, None) for s in stretches(chart)
        ),
        "other-year": _has(lambda a, b: any(d and d.year != 2024 for d in (a, b))),
        "since-invented": lambda chart: (
            _has(lambda a, b: b == _PRINTED)(chart)
            and not _has(lambda a, b: (a, b) == (None, _PRINTED))(chart)
        ),
        "point-for-range": _has(lambda a, b: a == b and _in_april(a, b)),
        "beginning-opened": _has(lambda a, b: None in (a, b) and _in_april(a, b)),
        "beginning-too-long": _has(
            lambda a, b: a and b and (a.year, a.month) == (2024, 4) and b.month > 4
        ),
        "another-third": _has(lambda a, b: _in_april(a, b) and (a, b) != _LATE),
        "the-next-one": _has(lambda a, b: any(d and d > _PRINTED for d in (a, b))),
        "now-goes-on": _has(lambda a, b: a is not None and b is None),
        "weekday-widened": _has(
            lambda a, b: a and b and a != b and (a.month, b.month) == (6, 6)
        ),
        "another-monday": _has(lambda a, b: bool(a) and a == b and a != _TENTH),
        "another-month": lambda chart: (
            not _has(_in_april)(chart) and len(chart["rows"]) > 2
        ),
        "weekday-opened": lambda chart: (
            _has(lambda a, b: a is None and b == _TENTH)(chart)
            and not _has(lambda a, b: a == b == _TENTH)(chart)
        ),
        "another-last-day": _has(lambda a, b: a is None and b and b != _PRINTED),
        "missing-bar": None,
        "no-title": None,
        "no-unit": None,
    },
)


def _last(number: int, day: date) -> date:
    """The last such weekday on or before a day, as in the lesson."""
    return day - timedelta((day.weekday() - number) % 7)


def _weeks(number: int, first: date, last: date) -> int:
    return (_last(number, last) - _last(number, first)).days // 7


def _all_days(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def _whatever_it_is(weekday: int) -> Callable[[int, date, date], int]:
    """A function that counts one and the same weekday, whichever is asked for."""
    return lambda _, first, last: _weeks(weekday, first, last) + 1


_MAY = (date(2024, 5, 1), date(2024, 5, 31))
Q9 = Problem(
    TEXT["q9"],
    expected=Function(
        "how_many",
        cases=(
            case(2, *_MAY, gives=5),
            case(1, *_MAY, gives=5, about="one-before"),
            case(1, date(2024, 5, 23), date(2024, 5, 23), gives=1, about="one-day"),
        ),
        unseen=(
            case(4, date(2024, 1, 11), date(2024, 3, 1), gives=9, about="one-before"),
            case(3, date(2024, 4, 8), date(2024, 5, 8), gives=5, about="one-before"),
            case(3, date(2017, 9, 20), date(2017, 9, 22), gives=2, about="one-before"),
            case(3, date(2017, 9, 21), date(2017, 9, 22), gives=1, about="none-before"),
            case(2, date(2023, 2, 1), date(2023, 2, 28), gives=4, about="none-before"),
            case(0, date(2024, 6, 10), date(2024, 6, 16), gives=1, about="none-before"),
            case(4, date(2024, 9, 6), date(2024, 9, 8), gives=1, about="none-before"),
        ),
        avoid=("article", "bars"),
    ),
    misconceptions={
        "list": (
            lambda n, a, b: sorted({_last(n, day) for day in _all_days(a, b)}),
            lambda n, a, b: {_last(n, day) for day in _all_days(a, b)},
        ),
        "weekday-fixed": tuple(map(_whatever_it_is, range(7))),
        "one-day-short": lambda n, a, b: len(
            {_last(n, day) for day in _all_days(a, b)[:-1]}
        ),
        "always-one": lambda n, a, b: 1,
        "one-or-five": lambda n, a, b: 1 if a == b else 5,
        "day-and-number": lambda n, a, b: _last(a, n),
        "length-as-number": lambda n, a, b: range(b - a),
        "printing-days": lambda n, a, b: len(_all_days(a, b)),
        "length-only": (
            lambda n, a, b: -(-len(_all_days(a, b)) // 7),
            lambda n, a, b: (b - a).days // 7 + 1,
            lambda n, a, b: (b - a).days // 7,
            lambda n, a, b: len(_all_days(a, b)) // 7,
            lambda n, a, b: len(_all_days(a, b)) // 7 + 1,
            lambda n, a, b: round((b - a).days / 7),
            lambda n, a, b: round((b - a).days / 7) + 1,
        ),
        "month-only": (
            lambda n, a, b: sum(day.weekday() == n for day in _all_days(a, b)),
            lambda n, a, b: sum(day.weekday() == n for day in _all_days(a, b)[:-1]),
        ),
        "one-added": lambda n, a, b: 1 + sum(d.weekday() == n for d in _all_days(a, b)),
        "always-five": lambda n, a, b: 5,
        "itself-left-out": lambda n, a, b: len(
            {_last(n, d - timedelta(1)) for d in _all_days(a, b)}
        ),
        "two-ends": lambda n, a, b: len({_last(n, a), _last(n, b)}),
        "last-day-lost": lambda n, a, b: -((_last(n, a) - b).days // 7),
        "ends-not-counted": _weeks,
        "days-not-weeks": lambda n, a, b: 7 * _weeks(n, a, b),
        "days-and-one": lambda n, a, b: 7 * _weeks(n, a, b) + 1,
        "fraction": (
            lambda n, a, b: (b - a).days / 7,
            lambda n, a, b: (b - a).days / 7 + 1,
            lambda n, a, b: len(_all_days(a, b)) / 7,
        ),
    },
)

PROBLEMS = (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9)
