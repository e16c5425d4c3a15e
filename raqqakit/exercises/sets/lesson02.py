"""The problems of lesson 02: a table of names, and two tools measured."""

from raqqakit.exercises.answers import Number, Pairs
from raqqakit.exercises.predicates import all_alike, beside, both, either
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson02")

Q4 = Problem(
    TEXT["q4"],
    expected=Pairs(
        {"Fjellrev": "club", "TF": "club", "Eva Dahl": "eva", "speiderne": "scouts"}
    ),
    misconceptions={
        "alias-as-id": either(
            beside("Eva Dahl", "Eva Dahl"), beside("speiderne", "speiderne")
        ),
        "part-of-the-club": either(
            beside("Eva Dahl", "club"), beside("speiderne", "club")
        ),
        "ids-exchanged": {"Eva Dahl": "scouts", "speiderne": "eva"},
        "extra": None,
        "missing": None,
    },
)

Q7 = Problem(
    TEXT["q7"],
    expected=Number(0.4),
    misconceptions={
        "precision-again": 0.8,
        "found-by-wanted": 0.5,
        "per-cent": lambda n: n in (4, 5, 10, 40),
        "upside-down": lambda n: n > 1,
    },
)

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs({"precision": 0.625, "recall": 0.5}),
    misconceptions={
        "turned-round": {"precision": 0.5, "recall": 0.625},
        "each-once": {"precision": 0.5, "recall": 0.375},
        "whole-name-lost": {"precision": 0.5, "recall": 0.4},
        "all-count-as-right": either(beside("precision", 1), beside("recall", 0.8)),
        "table-again": either(beside("precision", 0.8), beside("recall", 0.4)),
        "one-too-many": {"precision": 0.75, "recall": 0.6},
        "rounded": both(beside("precision", 0.62, 0.63), beside("recall", 0.5)),
        "one-divisor": all_alike,
        "per-cent": beside("precision", 5, 8, 62.5),
    },
)

PROBLEMS = (Q4, Q7, Q8)
