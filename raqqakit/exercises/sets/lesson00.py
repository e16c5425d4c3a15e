"""The problems in lesson 00: the letters of a text, and the sum of two ranges."""

from raqqakit.exercises.answers import Number, NumberRange
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson00")

Q7 = Problem(
    TEXT["q7"],
    expected=Number(len("titusenvis")),
    misconceptions={
        "half-the-word": len("tusenvis"),
        "a-letter-lost": len("titusenvi"),
        "a-sign-too-many": len("titusenvis "),
        "marks-inside": len("'titusenvis'"),
        "english-word": len("tens of thousands"),
        "still-text": None,
    },
)

Q9 = Problem(
    TEXT["q9"],
    expected=NumberRange(55, 110),
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
        "no-range": None,
    },
)

PROBLEMS = (Q7, Q9)
