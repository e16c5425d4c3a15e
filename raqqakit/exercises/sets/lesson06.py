"""What lesson 06 checks: grades of pages, a loop, a paragraph, pairs, a reckoning."""

import re
from collections.abc import Callable, Sequence

from raqqakit.checks.paragraph import COUNTED
from raqqakit.exercises.answers import Function, NumberRange, Pairs, Paragraph, case
from raqqakit.exercises.predicates import beside, either, other_beside
from raqqakit.exercises.problems import Misconception, Problem
from raqqakit.exercises.sets import ex06
from raqqakit.exercises.texts import texts_of
from raqqakit.quantities import Interval

__all__ = ["PROBLEMS", "TEXT", "Interval"]  # Interval: an answer in the lesson's text

TEXT = texts_of("lesson06")

FIRST_HAND, PASSED_ON, NO_SOURCE = GRADES = ("first hand", "passed on", "no source")
SAID = {
    "first-hand": FIRST_HAND, "firsthand": FIRST_HAND, "passed-on": PASSED_ON,
    "none": NO_SOURCE, "nobody": NO_SOURCE, "no-source": NO_SOURCE,
}  # fmt: skip

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(
        {"A": FIRST_HAND, "B": PASSED_ON, "C": PASSED_ON, "D": NO_SOURCE},
        words=GRADES,
        also=SAID,
    ),
    misconceptions=(
        Misconception("agency-as-source", when={"D": FIRST_HAND}),
        Misconception("hedge-as-source", when={"D": PASSED_ON}),
        Misconception("named-is-not-own", when={"B": FIRST_HAND}),
        Misconception("big-is-not-bad", when={"B": NO_SOURCE}),
        Misconception("report-as-passed-on", when={"A": PASSED_ON}),
    ),
)


PARAGRAPH = {m.code: m for m in ex06.Q9.misconceptions}

Q9 = Problem(
    TEXT["q9"],
    expected=Paragraph(),
    misconceptions=(
        *(PARAGRAPH[code] for code in (
            "not-in-english", "numbers-in-words", "those-who-left", "middle-value",
            "nobodys-range", "nobody-named", "no-day",
        )),
        Misconception(
            "counted", when=lambda text: bool(re.search(COUNTED, text, re.IGNORECASE))
        ),
        *(PARAGRAPH[code] for code in ("estimate-as-fact", "bare-number")),
    ),
)  # fmt: skip


def _counting(
    holds: Callable[[int, int], bool],
) -> Callable[[Sequence[int], int], int]:
    """A function that counts the numbers of which a condition holds."""
    return lambda numbers, ceiling: sum(holds(n, ceiling) for n in numbers)


Q10 = Problem(
    TEXT["q10"],
    expected=Function(
        "allowed",
        cases=(
            case([3_000, 12_000, 20_000], 15_000, gives=2),
            case([15_000], 15_000, gives=1, about="at-the-ceiling"),
        ),
        unseen=(
            case([20_000, 30_000], 15_000, gives=0, about="above-all"),
            case([0], 15_000, gives=1, about="nobody"),
            case([3_000, 12_000, 20_000], 10_000, gives=1),
            case([], 15_000, gives=0),
            case([3_000, 3_000, 30_000], 25_000, gives=2),
            case([12_000], 0, gives=0, about="above-all"),
            case([3_000, 3_000, 0], 30_000, gives=3),
            case([1], 0, gives=0, about="above-all"),
        ),
        avoid=("afp", "article"),
    ),
    misconceptions=(
        Misconception("ceiling-lost", when=_counting(lambda n, top: n < top)),
        Misconception("turned", when=_counting(lambda n, top: n > top)),
        Misconception("floor", when=_counting(lambda n, top: n >= top)),
        Misconception("all", when=lambda numbers, ceiling: len(numbers)),
        Misconception("none", when=lambda numbers, ceiling: 0),
        Misconception("only-the-ceiling", when=_counting(lambda n, top: n == top)),
        Misconception("a-floor-of-one", when=_counting(lambda n, top: 0 < n <= top)),
        Misconception(
            "the-number-itself",
            when=(
                _counting(lambda n, top: n <= 15_000),
                _counting(lambda n, top: n <= 25_000),
            ),
        ),
    ),
)

Ends = Sequence[Sequence[int | None]]


def _first_alone(otherwise: int | None) -> Callable[[Ends], int | None]:
    """A function that gives back its count inside the loop."""
    return lambda ends: int(ends[0][0] is None) if ends else otherwise


Q11 = Problem(
    TEXT["q11"],
    expected=Function(
        "ceilings",
        cases=(
            case([[10_000, 25_000], [None, 15_000]], gives=1, about="mixed"),
            case([[18_000, 25_000]], gives=0, about="floors-only"),
        ),
        unseen=(
            case([[0, 25_000], [None, 10_000]], gives=1),
            case([[20_000, None], [None, 15_000], [None, 25_000]], gives=2),
            case([[20_000, None]], gives=0, about="floors-only"),
            case([], gives=0),
            case([[None, 10_000], [None, 10_000]], gives=2, about="mixed"),
        ),
        avoid=("first", "june"),
    ),
    misconceptions=(
        Misconception("zero-is-none", when=lambda ends: sum(not e[0] for e in ends)),
        Misconception(
            "the-other-end", when=lambda ends: sum(e[1] is None for e in ends)
        ),
        Misconception("either-end", when=lambda ends: sum(None in e for e in ends)),
        Misconception(
            "those-with-a-floor",
            when=lambda ends: sum(e[0] is not None for e in ends),
        ),
        Misconception("all-of-them", when=len),
        Misconception("stops-early", when=(_first_alone(None), _first_alone(0))),
        Misconception("yes-or-no", when=lambda ends: any(e[0] is None for e in ends)),
    ),
)

Q12 = Problem(
    TEXT["q12"],
    expected=Pairs(
        {"1": "A", "2": "B", "3": "C", "4": "F"},
        words=tuple("ABCDEF"),
        also={**ex06.CAUSES, "city and governorate": "C"},
    ),
    misconceptions=(
        Misconception("verified-overlooked", when=other_beside("1", "a")),
        Misconception("moves-overlooked", when=other_beside("2", "b")),
        Misconception("place-overlooked", when=other_beside("3", "c")),
        Misconception("undone-flight", when=other_beside("4", "f")),
    ),
)

Q13 = Problem(
    TEXT["q13"],
    expected=Pairs(
        {"A": NO_SOURCE, "B": FIRST_HAND, "C": PASSED_ON, "D": PASSED_ON},
        words=GRADES,
        also=SAID,
    ),
    misconceptions=(
        Misconception(
            "hedge-as-source",
            when=either(beside("A", PASSED_ON), beside("A", FIRST_HAND)),
        ),
        Misconception("newspaper-as-source", when={"D": FIRST_HAND}),
        Misconception("plan-as-passed-on", when={"B": PASSED_ON}),
    ),
)

Q14 = Problem(
    TEXT["q14"],
    expected=NumberRange(1_500, 8_000),
    misconceptions=(
        Misconception("floor-kept", when=(1_500, 7_000)),
        Misconception(
            "same-ends", when=lambda ends: ends[0] in (3_000, 4_000) or ends[1] == 5_500
        ),
        Misconception(
            "open-above", when=lambda ends: ends[0] == 1_500 and ends[1] is None
        ),
        Misconception(
            "newer-ceiling", when=lambda ends: ends[0] == 2_500 and ends[1] != 5_500
        ),
    ),
)

PROBLEMS = (Q5, Q9, Q10, Q11, Q12, Q13, Q14)
