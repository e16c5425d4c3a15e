"""The problems beside lesson 06: ranges compared, chains told, pairs explained."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from raqqakit.checks import elvestad
from raqqakit.checks.dated import without_a_day
from raqqakit.checks.estimating import estimated_by_who_printed
from raqqakit.checks.paragraph import ITEMS, NOT_SEEN, OVERLAP, YES, Item
from raqqakit.checks.subtracted import subtracted
from raqqakit.checks.unsaid import said_in_other_words
from raqqakit.checks.voices import before_anybody, given_to_another, on_another_day
from raqqakit.checks.wording import IN_THOUSANDS, bare_numbers, has, shortened
from raqqakit.exercises.answers import (
    Choice,
    Function,
    NumberRange,
    Order,
    Pairs,
    Paragraph,
    case,
)
from raqqakit.exercises.predicates import all_alike, before, other_beside
from raqqakit.exercises.problems import OfStory, Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex06")

Q1 = Problem(
    TEXT["q1"],
    expected=NumberRange(10_000, 15_000),
    misconceptions={
        "ceiling-alone": (None, 15_000),
        "nobody-said-0": (0, 15_000),
        "article-alone": (10_000, 25_000),
        "part-not-shared": (15_000, 25_000),
        "of-the-other-story": (1_000, 1_500),
        "the-example": (7, 9),
        "end-left-out": lambda ends: (
            ends in ((10_000, 14_999), (10_001, 15_000), (10_001, 14_999))
        ),
        "both-together": lambda ends: ends[0] in (None, 0) and ends[1] == 25_000,
    },
    stories={
        "calmer": OfStory(
            NumberRange(1_000, 1_500),
            {
                "ceiling-alone": (None, 1_500),
                "nobody-said-0": (0, 1_500),
                "article-alone": (1_000, 2_500),
                "part-not-shared": (1_500, 2_500),
                "of-the-other-story": (10_000, 15_000),
                "end-left-out": lambda ends: (
                    ends in ((1_000, 1_499), (1_001, 1_500), (1_001, 1_499))
                ),
                "both-together": lambda ends: ends[0] in (None, 0) and ends[1] == 2_500,
            },
        )
    },
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "C"),
)


def _fits(people: int, low: int | None, high: int | None) -> bool:
    return (low is None or low <= people) and (high is None or people <= high)


def _one_open(known: str) -> tuple[Any, ...]:
    """Functions that ask of one end whether it is None, and compare with the other.

    An error's words depend on how the two are compared.
    """
    if known == "low":
        return (
            lambda n, a, b: (a is None or a <= n) and n <= b,
            lambda n, a, b: (a is None or a <= n) and b >= n,
            lambda n, a, b: (a is None or a <= n) and not n > b,
            lambda n, a, b: (a is None or a <= n) and not b < n,
            lambda n, a, b: n <= b and (a is None or a <= n),
            lambda n, a, b: b >= n and (a is None or a <= n),
        )
    return (
        lambda n, a, b: (b is None or n <= b) and a <= n,
        lambda n, a, b: (b is None or n <= b) and n >= a,
        lambda n, a, b: (b is None or n <= b) and not n < a,
        lambda n, a, b: (b is None or n <= b) and not a > n,
        lambda n, a, b: a <= n and (b is None or n <= b),
        lambda n, a, b: n >= a and (b is None or n <= b),
    )


Q3 = Problem(
    TEXT["q3"],
    expected=Function(
        "fits",
        cases=(
            case(12_000, 10_000, 25_000, gives=True),
            case(3_000, 10_000, 25_000, gives=False, about="below"),
            case(3_000, None, 25_000, gives=True, about="open"),
        ),
        unseen=(
            case(25_000, 10_000, 25_000, gives=True, about="at-an-end"),
            case(10_000, 10_000, 25_000, gives=True, about="at-an-end"),
            case(30_000, 10_000, 25_000, gives=False, about="above"),
            case(30_000, 10_000, None, gives=True, about="open"),
            case(3_000, 10_000, None, gives=False, about="below"),
            case(30_000, None, 25_000, gives=False, about="above"),
            case(25_000, None, 25_000, gives=True, about="at-an-end"),
            case(10_000, 10_000, None, gives=True, about="at-an-end"),
            case(0, None, None, gives=True, about="open"),
            case(3_000, None, None, gives=True, about="open"),
            case(0, 0, 0, gives=True, about="at-an-end"),
            case(1, 0, 0, gives=False),
        ),
        avoid=("afp", "article", "ntb"),
    ),
    misconceptions={
        "none-not-asked": (
            lambda n, a, b: a <= n <= b,
            lambda n, a, b: n <= b and n >= a,
            lambda n, a, b: n in range(a, b + 1),
        ),
        "high-not-asked": _one_open("low"),
        "low-not-asked": _one_open("high"),
        "stops": None,
        "opposite": lambda n, a, b: not _fits(n, a, b),
        "always-true": lambda n, a, b: True,
        "open-allows-none": (
            lambda n, a, b: None not in (a, b) and a <= n <= b,
            lambda n, a, b: None not in (a, b) and a < n < b,
        ),
        "edges-lost": (
            lambda n, a, b: (a is None or a < n) and (b is None or n < b),
            lambda n, a, b: (a is None or a < n) and (b is None or n <= b),
            lambda n, a, b: (a is None or a <= n) and (b is None or n < b),
        ),
        "open-is-zero": lambda n, a, b: (a or 0) <= n <= (b or 0),
        "open-allows-all": (
            lambda n, a, b: a is None or b is None or a <= n <= b,
            lambda n, a, b: a is None or (a <= n if b is None else a <= n <= b),
            lambda n, a, b: b is None or (n <= b if a is None else a <= n <= b),
        ),
        "one-end-only": (
            lambda n, a, b: a is None or a <= n,
            lambda n, a, b: b is None or n <= b,
        ),
        "zero-is-open": lambda n, a, b: (a or 0) <= n <= (b or 10**12),
    },
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("ECADB",), "report"),
    misconceptions={
        "article-too-early": before("B", "D"),
        "sources-lost-first": before("A", "C"),
        "august-late": lambda order: "E" in order and order[0] != "E",
        "lower-number-early": before("D", "A"),
    },
)


KNOWN_OR_NOT = {"A": "known", "B": "inferred", "C": "known", "D": "inferred"}

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(KNOWN_OR_NOT, words=("known", "inferred")),
    misconceptions={
        "all-known": dict.fromkeys("ABCD", "known"),
        "all-alike": all_alike,
        "copying-known": {"B": "known"},
        "ends-known": {"D": "known"},
        "printed-is-known": {"A": "inferred"},
        "absence-is-seen": {"C": "inferred"},
    },
)


CAUSES = {
    "estimate and verified count": "A",
    "estimate and count": "A",
    "moves and people": "B",
    "two places": "C",
    "place": "C",
    "flow and stock": "D",
    "different start": "E",
    "start": "E",
    "rolling window": "F",
    "window": "F",
}
CAUSE_OF = {"1": "E", "2": "B", "3": "C", "4": "A", "5": "F"}

Q6 = Problem(
    TEXT["q6"],
    expected=Pairs(CAUSE_OF, words=tuple("ABCDEF"), also=CAUSES),
    misconceptions={
        "window-taken-for-start": other_beside("5", "f"),
        "start-overlooked": other_beside("1", "e"),
        "moves-taken-for-people": other_beside("2", "b"),
        "place-overlooked": other_beside("3", "c"),
        "checked-by-name": other_beside("4", "a"),
    },
)


Row = dict[str, str]


def _alike(one: Row, other: Row, *names: str) -> list[bool]:
    """Whether two rows agree, in each of some columns."""
    return [one[name] == other[name] for name in names]


THREE = ("measure", "level", "start")


def _by_two(names: tuple[str, ...], one: Row, other: Row) -> bool:
    return one["who"] != other["who"] and all(_alike(one, other, *names))


def _only_in(level: str) -> tuple[Callable[[Row, Row], bool], ...]:
    """Functions that join rows of one level alone."""

    def both_there(one: Row, other: Row) -> bool:
        return one["level"] == other["level"] == level

    return (
        lambda a, b: a["measure"] == b["measure"] and both_there(a, b),
        lambda a, b: all(_alike(a, b, "measure", "start")) and both_there(a, b),
        lambda a, b: all(_alike(a, b, "measure", "start")) and b["level"] == level,
        both_there,
    )


def _joining(inside: Row, moved: Row, another: str, other_start: str) -> Function:
    """What `may_join` is to do with two rows, another publisher, another start."""
    who, moves = {"who": another}, {"measure": moved["measure"]}
    level, start = {"level": moved["level"]}, {"start": moved["start"]}
    pairs = (
        (moved, moved, True, ""),
        (inside, inside | who, True, "two-publishers"),
        (inside, inside | moves, False, "two-measures"),
        (inside, inside | level, False, "two-levels"),
        (moved, moved | {"start": other_start}, False, "two-starts"),
        (moved, moved | {"start": ""}, False, "one-start"),
        (inside, inside | start, False, "one-start"),
        (inside, moved, False, ""),
        (inside | moves, moved, False, ""),
        (inside, inside | moves | level, False, ""),
        (moved, moved | {"measure": inside["measure"]}, False, "two-measures"),
        (moved, moved | {"level": inside["level"]}, False, "two-levels"),
        (inside, inside | who | level, False, ""),
        (inside, inside, True, ""),
        (inside | start, inside | start, True, ""),
        (moved | {"start": ""}, moved | {"start": ""}, True, ""),
    )
    cases = [case(a, b, gives=joined, about=code) for a, b, joined, code in pairs]
    avoid = ("displaced", "table", "un")
    return Function("may_join", cases=cases[:4], unseen=cases[4:], avoid=avoid)


CITY = {"who": "OCHA", "measure": "inside", "level": "city", "start": ""}
MOVED = {"who": "OCHA", "measure": "moves", "level": "province", "start": "1 April"}
CENTRE = {"who": "county", "measure": "inside", "level": "centre", "start": ""}
NOTED = {"who": "county", "measure": "moves", "level": "county", "start": "1 May"}

Q7 = Problem(
    TEXT["q7"],
    expected=_joining(CITY, MOVED, "UNHCR", "1 June"),
    misconceptions={
        "start-forgotten": lambda a, b: all(_alike(a, b, "measure", "level")),
        "measure-only": lambda a, b: a["measure"] == b["measure"],
        "one-alone": (
            lambda a, b: a["level"] == b["level"],
            lambda a, b: a["start"] == b["start"],
        ),
        "level-forgotten": lambda a, b: all(_alike(a, b, "measure", "start")),
        "measure-forgotten": lambda a, b: all(_alike(a, b, "level", "start")),
        "publishers-must-differ": tuple(
            partial(_by_two, names)
            for names in (
                ("measure",),
                ("level",),
                ("measure", "level"),
                ("measure", "start"),
                ("level", "start"),
                THREE,
            )
        ),
        "whole-row": (
            lambda a, b: a == b,
            lambda a, b: all(_alike(a, b, "who", "measure", "level")),
            lambda a, b: all(_alike(a, b, "who", "measure")),
        ),
        "two-of-three": lambda a, b: sum(_alike(a, b, *THREE)) > 1,
        "cities-alone": _only_in("city"),
        "start-empty": lambda a, b: all(_alike(a, b, *THREE)) and not a["start"],
        "start-needed": lambda a, b: all(_alike(a, b, *THREE)) and bool(a["start"]),
        "either": lambda a, b: any(_alike(a, b, *THREE)),
        "turned": (
            lambda a, b: not all(_alike(a, b, *THREE)),
            lambda a, b: not any(_alike(a, b, *THREE)),
        ),
        "empty-fits-any": lambda a, b: (
            all(_alike(a, b, "measure", "level"))
            and ("" in (a["start"], b["start"]) or a["start"] == b["start"])
        ),
    },
    stories={
        "calmer": OfStory(
            _joining(CENTRE, NOTED, "municipality", "8 May"),
            {"cities-alone": _only_in("centre")},
        )
    },
)

VERDICTS = {"A": "out of date", "B": "differs", "C": "narrower", "D": "cannot tell"}

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(
        VERDICTS,
        words=("differs", "narrower", "out of date", "cannot tell"),
        also=dict.fromkeys(("can't tell", "can not tell"), "cannot tell")
        | {"outdated": "out of date"},
    ),
    misconceptions={
        "all-differ": all_alike,
        "old-is-not-false": other_beside("A", "out of date"),
        "less-is-not-other": other_beside("C", "narrower"),
        "not-settled": other_beside("D", "cannot tell"),
        "another-organisation": other_beside("B", "differs"),
    },
)


def _in_norwegian(text: str) -> bool:
    """Whether a paragraph has many common words of Norwegian, and few of English."""
    norwegian = re.findall(
        r"\b(?:og|er|det|den|som|av|ikke|sivile|byen|sa|var|opptil|mellom|kommunen|"
        r"sentrum|mennesker|fortsatt|ifølge)\b",
        text.lower(),
    )
    return len(norwegian) > 2 > len(re.findall(r"\b(?:the|of|were|that)\b", text))


def _first(pattern: str) -> Callable[[str], str]:
    """The first words of a paragraph that fit a pattern; "" for none."""
    return lambda text: next(iter(re.findall(pattern, text.lower())), "")


THOUSANDS = rf"{IN_THOUSANDS}|\b[a-z-]+(?:teen|ty|ten|five) thousand\b|\bten thousand\b"
FEW_THOUSANDS = (
    rf"{IN_THOUSANDS}|\b(?:one|two|[a-z]+teen|twenty-five) (?:thousand|hundred)\b"
)


def _asks(number: int, items: Sequence[Item] = ITEMS) -> Callable[[str], bool]:
    """Whether a question of a checklist, counted from 0, is the first open one."""
    return lambda text: (
        len(text.split()) >= 5
        and items[number].look(text) != YES
        and all(item.look(text) == YES for item in items[:number])
    )


def _bare_number(items: Sequence[Item]) -> Callable[[str], str]:
    """The first number that has lost its range, where that is asked first."""
    asked = _asks(3, items)
    return lambda text: (
        f"{bare_numbers(text)[0]:,}" if asked(text) and bare_numbers(text) else ""
    )


def _lacks(number: int, items: Sequence[Item]) -> Callable[[str], bool]:
    """Whether it is the first open one, because no such words were seen."""
    asked = _asks(number, items)
    return lambda text: asked(text) and items[number].look(text) == NOT_SEEN


def _by_checklist(
    items: Sequence[Item], overlap: str = OVERLAP
) -> dict[str, Callable[[str], Any]]:
    """The misconceptions that a checklist finds."""
    return {
        "nobodys-range": lambda text: has(overlap, text),
        "nobody-named": _lacks(0, items),
        "no-day": _lacks(1, items),
        "estimate-as-fact": _asks(2, items),
        "bare-number": _bare_number(items),
    }


Q9 = Problem(
    TEXT["q9"],
    expected=Paragraph(),
    misconceptions={
        "not-in-english": _in_norwegian,
        "subtracted": subtracted,
        "printed-no-more": estimated_by_who_printed,
        "short-range": shortened,
        "numbers-in-words": _first(THOUSANDS),
        "those-who-left": lambda text: (
            re.search(r"\b(?:fled|displaced|have left)\b", text)
            and not re.search(r"\b(?:inside|still|remain\w*|stay\w*|trapped)\b", text)
        ),
        "middle-value": _first(r"\b1[27][,.]?500\b"),
        "other-words": said_in_other_words,
        "number-first": before_anybody,
        "given-to-another": given_to_another,
        **_by_checklist(ITEMS),
        "one-day-missing": lambda text: (
            "" if on_another_day(text) else without_a_day(text)
        ),
    },
    stories={
        "calmer": OfStory(
            Paragraph(elvestad.ITEMS),
            {
                "subtracted": elvestad.difference,
                "printed-no-more": elvestad.estimated_by_the_story,
                "numbers-in-words": _first(FEW_THOUSANDS),
                "middle-value": _first(r"\b1[,.]?[27]50\b"),
                "other-words": partial(said_in_other_words, said=elvestad.OTHER_WORDS),
                "number-first": elvestad.nobodys,
                "given-to-another": elvestad.given_to_another,
                **_by_checklist(elvestad.ITEMS, elvestad.OVERLAP),
                "one-day-missing": elvestad.one_without_a_day,
            },
        )
    },
)

PROBLEMS = (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9)
