"""What lesson 06 checks: grades of pages, a loop, a paragraph, pairs, a reckoning."""

from collections.abc import Callable, Sequence

from raqqakit.checks.paragraph import ITEMS, NOT_SEEN, YES, Item
from raqqakit.checks.subtracted import subtracted
from raqqakit.checks.unsaid import (
    said_to_be_counted,
    said_to_be_countless,
    said_to_be_from_afp,
    said_to_be_wrong,
)
from raqqakit.checks.voices import (
    given_to_another,
    on_another_day,
    said_of_those_who_left,
    without_the_article,
)
from raqqakit.exercises.answers import Function, NumberRange, Pairs, Paragraph, case
from raqqakit.exercises.predicates import beside, either, other_beside
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.sets import ex06
from raqqakit.exercises.texts import texts_of
from raqqakit.quantities import Interval

__all__ = ["PROBLEMS", "TEXT", "Interval"]  # Interval: an answer in the lesson's text

TEXT = texts_of("lesson06")
# The lesson of those who read the calmer story, a text of its own, asks for these.
CALMER = texts_of("lesson06", "calmer")

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
    misconceptions={
        "agency-as-source": {"D": FIRST_HAND},
        "hedge-as-source": {"D": PASSED_ON},
        "named-is-not-own": {"B": FIRST_HAND},
        "big-is-not-bad": {"B": NO_SOURCE},
        "census-is-anothers": {"C": FIRST_HAND},
        "report-as-passed-on": {"A": PASSED_ON},
        "maker-and-method": {"A": NO_SOURCE},
    },
)


OF_THE_ARTICLE = Item(
    "Does it give the article's own range?",
    lambda text: NOT_SEEN if without_the_article(text) else YES,
    "Write who printed it, and on which day.",
)

Q8 = Problem(
    TEXT["q8"],
    expected=Paragraph((*ITEMS, OF_THE_ARTICLE)),
    misconceptions={
        "nobody-could-count": said_to_be_countless,
        "subtracted": subtracted,
        "given-to-another": given_to_another,
        "called-wrong": said_to_be_wrong,
        "from-afp": said_to_be_from_afp,
        "another-day": on_another_day,
        "fled": said_of_those_who_left,
        "counted": said_to_be_counted,
        **ex06.Q9.misconceptions,
        "article-left-out": without_the_article,
    },
)


def _counting(
    holds: Callable[[int, int], bool],
) -> Callable[[Sequence[int], int], int]:
    """A function that counts the numbers of which a condition holds."""
    return lambda numbers, ceiling: sum(holds(n, ceiling) for n in numbers)


def _with_floor(floor: int) -> Callable[[Sequence[int], int], int]:
    """A function that sets a lower limit of its own beside the ceiling."""
    return _counting(lambda n, top: floor <= n <= top)


def _counting_of(
    holds: Callable[[int, Sequence[int]], bool],
) -> Callable[[Sequence[int], int], int]:
    """The same, of a condition on a number and the whole list."""
    return lambda numbers, _: sum(holds(n, numbers) for n in numbers)


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
        avoid=("afp", "ntb", "county", "story"),
    ),
    misconceptions={
        "ceiling-lost": _counting(lambda n, top: n < top),
        "turned": _counting(lambda n, top: n > top),
        "floor": _counting(lambda n, top: n >= top),
        "all": lambda numbers, ceiling: len(numbers),
        "none": lambda numbers, ceiling: 0,
        # A list and a number cannot be compared, and that is the point.
        "whole-list": (
            lambda numbers, ceiling: sum(numbers <= ceiling for _ in numbers),
            lambda numbers, ceiling: sum(numbers < ceiling for _ in numbers),
            _counting_of(lambda n, numbers: n <= numbers),  # type: ignore[operator]
            _counting_of(lambda n, numbers: n < numbers),  # type: ignore[operator]
        ),
        # Neither can a number and a text.
        "text-asked": (
            _counting(lambda n, top: n <= str(top)),  # type: ignore[operator]
            _counting(lambda n, top: n < str(top)),  # type: ignore[operator]
            _counting(lambda n, top: str(n) <= top),  # type: ignore[operator]
            _counting(lambda n, top: str(n) < top),  # type: ignore[operator]
        ),
        # A number cannot be asked so, and that is the point.
        "range-asked": _counting(lambda n, top: n in top),  # type: ignore[operator]
        "only-the-ceiling": _counting(lambda n, top: n == top),
        "a-floor-of-one": _with_floor(1),
        "own-floor": tuple(map(_with_floor, (5_000, 10_000))),
        "added-up": lambda numbers, top: sum(n for n in numbers if n <= top),
        "the-number-itself": (
            _counting(lambda n, top: n <= 15_000),
            _counting(lambda n, top: n <= 25_000),
        ),
    },
)

Ends = Sequence[Sequence[int | None]]


def _open(ends: Sequence[int | None]) -> bool:
    return ends[0] is None


def _first_alone(otherwise: int | None) -> Callable[[Ends], int | None]:
    """A function that gives back its count inside the loop."""
    return lambda ends: int(ends[0][0] is None) if ends else otherwise


def _begun_anew(ends: Ends) -> int:
    """Counts, and begins again in each round, as one who puts the 0 in the loop."""
    for one in ends:
        count = int(_open(one))
    return count


Q11 = Problem(
    TEXT["q11"],
    expected=Function(
        "ceilings",
        cases=(
            case([[10_000, 25_000], [None, 15_000]], gives=1),
            case([[18_000, 25_000]], gives=0, about="floors-only"),
        ),
        unseen=(
            case([[0, 25_000], [None, 10_000]], gives=1),
            case([[20_000, None], [None, 15_000], [None, 25_000]], gives=2),
            case([[20_000, None]], gives=0, about="floors-only"),
            case([], gives=0),
            case([[None, 10_000], [None, 10_000]], gives=2),
            case([[None, 15_000], [18_000, 25_000]], gives=1),
        ),
        avoid=("first", "people", "afp", "ntb", "county", "story"),
    ),
    misconceptions={
        "zero-is-none": lambda ends: sum(not e[0] for e in ends),
        "the-other-end": lambda ends: sum(e[1] is None for e in ends),
        "either-end": lambda ends: sum(None in e for e in ends),
        "those-with-a-floor": lambda ends: sum(e[0] is not None for e in ends),
        "all-of-them": len,
        "stops-early": (_first_alone(None), _first_alone(0)),
        "whole-pair": lambda ends: 0,
        "first-pair-lost": lambda ends: sum(map(_open, ends[1:])),
        "length-alone": lambda ends: len(ends) - 1,
        "first-pair-alone": lambda ends: len(ends) if ends and _open(ends[0]) else 0,
        "zero-asked": lambda ends: sum(e[0] == 0 for e in ends),
        # None cannot be compared so, and that is the point.
        "compared": (
            lambda ends: sum(e[0] <= 15_000 for e in ends),
            lambda ends: sum(e[0] < 15_000 for e in ends),
            lambda ends: sum(e[1] <= 15_000 for e in ends),
            lambda ends: sum(e[0] <= None for e in ends),
            lambda ends: sum(e[0] > 0 for e in ends),
            lambda ends: sum(e[0] >= 0 for e in ends),
        ),
        "begun-anew": (
            _begun_anew,
            lambda ends: int(ends[-1:] != [] and _open(ends[-1])),
        ),
        "not-growing": lambda ends: int(any(map(_open, ends))),
        "yes-or-no": lambda ends: any(e[0] is None for e in ends),
    },
)

Q12 = Problem(
    TEXT["q12"],
    expected=Pairs(
        {"1": "A", "2": "B", "3": "C", "4": "F"},
        words=tuple("ABCDEF"),
        also={**ex06.CAUSES, "city and governorate": "C"},
    ),
    misconceptions={
        "verified-overlooked": other_beside("1", "a"),
        "moves-overlooked": other_beside("2", "b"),
        "place-overlooked": other_beside("3", "c"),
        "undone-flight": other_beside("4", "f"),
    },
)

Q13 = Problem(
    CALMER["q13"],
    expected=Pairs(
        {"A": NO_SOURCE, "B": FIRST_HAND, "C": PASSED_ON, "D": PASSED_ON},
        words=GRADES,
        also=SAID,
    ),
    misconceptions={
        "hedge-as-source": either(beside("A", PASSED_ON), beside("A", FIRST_HAND)),
        "newspaper-as-source": {"D": FIRST_HAND},
        "plan-as-passed-on": {"B": PASSED_ON},
    },
)

Q15 = Problem(
    CALMER["q15"],
    expected=NumberRange(1_500, 4_000),
    misconceptions={
        "floor-kept": (1_500, 3_000),
        "around-both": (1_500, 8_000),
        "other-start": lambda ends: ends[0] == 5_500,
        "open-above": lambda ends: ends[0] == 1_500 and ends[1] is None,
        "newer-ceiling": lambda ends: ends[0] == 2_500,
        "those-there": (0, 2_500),
    },
)

PROBLEMS = (Q5, Q8, Q10, Q11, Q12, Q13, Q15)
