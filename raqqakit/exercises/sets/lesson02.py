"""The problems of lesson 02: a table of names, and two tools measured."""

from raqqakit.exercises.answers import NumberRange, Pairs
from raqqakit.exercises.predicates import all_alike, beside, both, either
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.to_plain import GROUPS

TEXT = texts_of("lesson02")

COUNT = 4  # from here on a number is a count, or per cent, and no share

Q4 = Problem(
    TEXT["q4"],
    expected=Pairs(
        {"Fjellrev": "club", "TF": "club", "Eva Dahl": "eva", "speiderne": "scouts"},
        as_written=True,
    ),
    misconceptions={
        "alias-as-id": either(
            beside("Eva Dahl", "Eva Dahl"), beside("speiderne", "speiderne")
        ),
        "part-of-the-club": either(
            beside("Eva Dahl", "club"), beside("speiderne", "club")
        ),
        "ids-exchanged": {"Eva Dahl": "scouts", "speiderne": "eva"},
        "capital": None,
        "extra": None,
        "missing": None,
    },
)

Q6 = Problem(
    TEXT["q6"],
    expected=NumberRange(0.4, 0.5),
    misconceptions={
        "precision-again": (0.8, 1.0),
        "upside-down": lambda ends: 1 < max(ends) < COUNT,
        "per-cent": lambda ends: min(ends) >= COUNT,
        "found-and-wanted": lambda ends: max(ends) in (0.8, 1.0),
        "no-range": None,
        "ends-swapped": None,
        "ends-alike": None,
    },
)

Q7 = Problem(
    TEXT["q7"],
    expected=Pairs({"precision": 0.625, "recall": 0.5}),
    misconceptions={
        "turned-round": {"precision": 0.5, "recall": 0.625},
        "each-once": {"precision": 0.5, "recall": 0.375},
        "whole-name-lost": {"precision": 0.5, "recall": 0.4},
        "all-count-as-right": either(beside("precision", 1), beside("recall", 0.8)),
        "table-again": either(beside("precision", 0.8), beside("recall", 0.4)),
        "one-too-many": {"precision": 0.75, "recall": 0.6},
        "as-range": lambda pairs: any(isinstance(v, GROUPS) for v in pairs.values()),
        "rounded": both(beside("precision", 0.62, 0.63), beside("recall", 0.5)),
        "one-divisor": all_alike,
        "per-cent": beside("precision", 5, 8, 62.5),
    },
)

PROBLEMS = (Q4, Q6, Q7)
