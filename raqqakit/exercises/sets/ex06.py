"""The problems beside lesson 06: ranges compared, chains told, pairs explained."""

import re
from typing import Any

from raqqakit.checks.paragraph import ITEMS, YES, bare_numbers
from raqqakit.exercises.answers import (
    Choice,
    Function,
    NumberRange,
    Order,
    Pairs,
    Paragraph,
    case,
)
from raqqakit.exercises.predicates import (
    all_alike,
    before,
    beside,
    either,
    other_beside,
)
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex06")

Q1 = Problem(
    TEXT["q1"],
    expected=NumberRange(10_000, 15_000),
    misconceptions=(
        Misconception(
            "ceiling-alone",
            when=lambda ends: ends[0] in (None, 0) and ends[1] == 15_000,
        ),
        Misconception("article-alone", when=(10_000, 25_000)),
        Misconception("part-not-shared", when=(15_000, 25_000)),
        Misconception(
            "both-together",
            when=lambda ends: ends[0] in (None, 0) and ends[1] == 25_000,
        ),
    ),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "C"),
)


Q3 = Problem(
    TEXT["q3"],
    expected=Function(
        "fits",
        cases=(
            case(12_000, 10_000, 25_000, gives=True),
            case(3_000, 10_000, 25_000, gives=False),
            case(3_000, None, 25_000, gives=True),
        ),
        unseen=(
            case(25_000, 10_000, 25_000, gives=True, about="edges-lost"),
            case(10_000, 10_000, 25_000, gives=True, about="edges-lost"),
            case(30_000, 10_000, 25_000, gives=False, about="too-high"),
            case(12_000, 10_000, None, gives=True, about="open-frees"),
            case(3_000, 10_000, None, gives=False, about="open-allows-all"),
            case(30_000, None, 25_000, gives=False, about="open-allows-all"),
            case(25_000, None, 25_000, gives=True, about="edges-lost"),
            case(10_000, 10_000, None, gives=True, about="edges-lost"),
            case(0, None, None, gives=True, about="open-frees"),
            case(3_000, None, None, gives=True, about="open-frees"),
            case(0, 0, 0, gives=True, about="zero-is-open"),
            case(1, 0, 0, gives=False, about="zero-is-open"),
        ),
        avoid=("afp", "article", "ntb"),
    ),
    misconceptions=(
        Misconception("none-not-asked", when=lambda n, a, b: a <= n <= b),
        Misconception(
            "edges-lost",
            when=(
                lambda n, a, b: (a is None or a < n) and (b is None or n < b),
                lambda n, a, b: (a is None or a < n) and (b is None or n <= b),
                lambda n, a, b: (a is None or a <= n) and (b is None or n < b),
            ),
        ),
        Misconception("open-is-zero", when=lambda n, a, b: (a or 0) <= n <= (b or 0)),
        Misconception(
            "open-allows-all",
            when=lambda n, a, b: a is None or b is None or a <= n <= b,
        ),
        Misconception(
            "one-end-only",
            when=(
                lambda n, a, b: a is None or a <= n,
                lambda n, a, b: b is None or n <= b,
            ),
        ),
        Misconception(
            "zero-is-open", when=lambda n, a, b: (a or 0) <= n <= (b or 10**12)
        ),
    ),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("ECADB",)),
    misconceptions=(
        Misconception("article-too-early", when=before("B", "D")),
        Misconception("sources-lost-first", when=before("A", "C")),
        Misconception(
            "august-late",
            when=lambda order: "E" in order and order[0] != "E",
        ),
        Misconception("lower-number-early", when=before("D", "A")),
    ),
)


KNOWN_OR_NOT = {"A": "known", "B": "inferred", "C": "known", "D": "inferred"}

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(KNOWN_OR_NOT, words=("known", "inferred")),
    misconceptions=(
        Misconception("all-alike", when=all_alike),
        Misconception("copying-known", when={"B": "known"}),
        Misconception("ends-known", when={"D": "known"}),
        Misconception(
            "printed-is-known",
            when=either(beside("A", "inferred"), beside("C", "inferred")),
        ),
    ),
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
    misconceptions=(
        Misconception("window-taken-for-start", when=beside("5", "e", "d")),
        Misconception("start-overlooked", when=other_beside("1", "e")),
        Misconception("moves-taken-for-people", when=other_beside("2", "b")),
        Misconception("place-overlooked", when=other_beside("3", "c")),
        Misconception("checked-by-name", when=other_beside("4", "a")),
    ),
)


def _alike(one: dict[str, str], other: dict[str, str], *names: str) -> list[bool]:
    """Whether two rows agree, in each of some columns."""
    return [one[name] == other[name] for name in names]


THREE = ("measure", "level", "start")


CITY = {"who": "OCHA", "measure": "inside", "level": "city", "start": ""}
MOVED = {"who": "OCHA", "measure": "moves", "level": "province", "start": "1 April"}

Q7 = Problem(
    TEXT["q7"],
    expected=Function(
        "may_join",
        cases=(
            case(MOVED, MOVED, gives=True),
            case(CITY, CITY | {"who": "UNHCR"}, gives=True, about="whole-row"),
            case(
                CITY,
                CITY | {"measure": "moves"},
                gives=False,
                about="measure-forgotten",
            ),
            case(
                CITY, CITY | {"level": "province"}, gives=False, about="level-forgotten"
            ),
        ),
        unseen=(
            case(
                MOVED, MOVED | {"start": "1 June"}, gives=False, about="start-forgotten"
            ),
            case(MOVED, MOVED | {"start": ""}, gives=False, about="empty-fits-any"),
            case(
                CITY, CITY | {"start": "1 April"}, gives=False, about="empty-fits-any"
            ),
            case(CITY, MOVED, gives=False),
            case(
                MOVED,
                MOVED | {"measure": "inside"},
                gives=False,
                about="measure-forgotten",
            ),
            case(
                MOVED, MOVED | {"level": "city"}, gives=False, about="level-forgotten"
            ),
            case(CITY, CITY | {"who": "UNHCR", "level": "province"}, gives=False),
            case(CITY, CITY, gives=True),
        ),
        avoid=("displaced", "table", "un"),
    ),
    misconceptions=(
        Misconception(
            "start-forgotten", when=lambda a, b: all(_alike(a, b, "measure", "level"))
        ),
        Misconception("measure-only", when=lambda a, b: a["measure"] == b["measure"]),
        Misconception("whole-row", when=lambda a, b: a == b),
        Misconception("either", when=lambda a, b: any(_alike(a, b, *THREE))),
        Misconception("turned", when=lambda a, b: not all(_alike(a, b, *THREE))),
        Misconception(
            "empty-fits-any",
            when=lambda a, b: (
                all(_alike(a, b, "measure", "level"))
                and ("" in (a["start"], b["start"]) or a["start"] == b["start"])
            ),
        ),
    ),
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
    misconceptions=(
        Misconception("all-differ", when=all_alike),
        Misconception(
            "old-is-not-false",
            when=other_beside("A", "out of date"),
        ),
        Misconception(
            "less-is-not-other",
            when=other_beside("C", "narrower"),
        ),
        Misconception(
            "not-settled",
            when=other_beside("D", "cannot tell"),
        ),
        Misconception(
            "another-organisation",
            when=other_beside("B", "differs"),
        ),
    ),
)


def _in_norwegian(text: str) -> bool:
    """Whether a paragraph has many common words of Norwegian, and few of English."""
    norwegian = re.findall(r"\b(?:og|er|det|som|av|ikke|sivile|byen)\b", text)
    return len(norwegian) > 2 > len(re.findall(r"\b(?:the|of|were|that)\b", text))


def _bare_number(text: str) -> str:
    """The first number that has lost its range, where that is asked first."""
    bare = bare_numbers(text) if _asks(3)(text) else []
    return f"{bare[0]:,}" if bare else ""


def _asks(number: int) -> Any:
    """Whether a question of the checklist, counted from 0, is the first open one."""
    return lambda text: (
        len(text.split()) >= 5
        and ITEMS[number].look(text) != YES
        and all(item.look(text) == YES for item in ITEMS[:number])
    )


Q9 = Problem(
    TEXT["q9"],
    expected=Paragraph(),
    misconceptions=(
        Misconception(
            "not-in-english",
            when=_in_norwegian,
        ),
        Misconception(
            "nobodys-range",
            when=lambda text: ITEMS[-1].look(text) != YES,
        ),
        Misconception(
            "nobody-named",
            when=_asks(0),
        ),
        Misconception(
            "no-day",
            when=_asks(1),
        ),
        Misconception(
            "estimate-as-fact",
            when=_asks(2),
        ),
        Misconception(
            "bare-number",
            when=_bare_number,
        ),
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
