"""The problems of lesson 02: a table of names, and two tools measured."""

from raqqakit.exercises.answers import Number, Pairs
from raqqakit.exercises.predicates import all_alike, beside, either
from raqqakit.exercises.problems import Misconception, Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson02")

Q4 = Problem(
    TEXT["q4"],
    expected=Pairs(
        {"Fjellrev": "club", "TF": "club", "Eva Dahl": "eva", "speiderne": "scouts"}
    ),
    misconceptions=(
        Misconception(
            "alias-as-id",
            when=either(
                beside("Eva Dahl", "Eva Dahl"), beside("speiderne", "speiderne")
            ),
        ),
        Misconception(
            "part-of-the-club",
            when=either(beside("Eva Dahl", "club"), beside("speiderne", "club")),
        ),
        Misconception("ids-exchanged", when={"Eva Dahl": "scouts", "speiderne": "eva"}),
        Misconception("extra"),
        Misconception("missing"),
    ),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Number(0.4),
    misconceptions=(
        Misconception("precision-again", when=0.8),
        Misconception("found-by-wanted", when=0.5),
        Misconception("per-cent", when=lambda n: n in (4, 5, 10, 40)),
        Misconception("upside-down", when=lambda n: n > 1),
    ),
)

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs({"precision": 0.625, "recall": 0.5}),
    misconceptions=(
        Misconception("turned-round", when={"precision": 0.5, "recall": 0.625}),
        Misconception("each-once", when={"precision": 0.5, "recall": 0.375}),
        Misconception("whole-name-lost", when={"precision": 0.5, "recall": 0.4}),
        Misconception(
            "all-count-as-right",
            when=either(beside("precision", 1), beside("recall", 0.8)),
        ),
        Misconception(
            "table-again", when=either(beside("precision", 0.8), beside("recall", 0.4))
        ),
        Misconception("one-divisor", when=all_alike),
        Misconception("per-cent", when=beside("precision", 5, 8, 62.5)),
    ),
)

PROBLEMS = (Q4, Q7, Q8)
