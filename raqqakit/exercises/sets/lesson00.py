"""The problems in lesson 00: the sum of two ranges, with a gap and from scratch."""

from raqqakit.exercises.answers import NumberRange
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson00")

Q8 = Problem(
    TEXT["q8"],
    expected=NumberRange(50, 105, as_numbers=True),
    misconceptions={
        "lowest-again": (50, 50),
        "part-by-part": (75, 80),
        "one-part": lambda ends: ends[0] == 50 and ends[1] in (45, 60),
        "crossed": lambda ends: ends[0] == 50 and ends[1] in (65, 90),
        "lowest-and-highest": lambda ends: ends[0] == 50 and ends[1] in (75, 80),
        "another-day": (50, 70),
        "all-four": (50, 155),
        "taken-away": lambda ends: ends[0] == 50 and abs(ends[1]) == 15,
        "texts-joined": lambda ends: ends[1] in (4560, 6045),
        "still-text": None,
        "two-in-one-end": None,
        "no-range": None,
        "other-sum": lambda ends: ends[0] == 50,
    },
)

Q9 = Problem(
    TEXT["q9"],
    expected=NumberRange(55, 110, as_numbers=True),
    misconceptions={
        "middles": lambda ends: ends[0] == ends[1] == 82.5,
        "monday-alone": (30, 50),
        "tuesday-alone": (25, 60),
        "still-text": None,
        "day-by-day": (80, 85),
        "texts-joined": lambda ends: ends == (3025, 5060),
        "crossed": lambda ends: {*ends} == {75, 90},
        "turned": (110, 55),
        "taken-away": (5, 10),
        "another-day": lambda ends: (
            ends[0] in (20, 50, 55)
            and ends[1] in (70, 105, 110)
            and (ends[0] == 20 or ends[1] != 110)
        ),
        "side-by-side": lambda ends: {*ends} <= {30, 50, 25, 60},
        "two-in-one-end": None,
        "no-range": None,
    },
)

PROBLEMS = (Q8, Q9)
