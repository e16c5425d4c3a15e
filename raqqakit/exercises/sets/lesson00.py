"""The problems in lesson 00: the letters of a text, and the sum of two ranges."""

from raqqakit.exercises.answers import Number, NumberRange
from raqqakit.exercises.problems import Misconception, Problem
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("lesson00")

Q6 = Problem(
    TEXT["q6"],
    expected=Number(len("titusenvis")),
    misconceptions=(
        Misconception("half-the-word", when=len("tusenvis")),
        Misconception("a-letter-lost", when=len("titusenvi")),
        Misconception("a-sign-too-many", when=len("titusenvis ")),
        Misconception("marks-inside", when=len("'titusenvis'")),
        Misconception("english-word", when=len("tens of thousands")),
    ),
)

Q8 = Problem(
    TEXT["q8"],
    expected=NumberRange(55, 110),
    misconceptions=(
        Misconception("middles", when=lambda ends: ends[0] == ends[1] == 82.5),
        Misconception("monday-alone", when=(30, 50)),
        Misconception("tuesday-alone", when=(25, 60)),
        Misconception("texts-joined", when=lambda ends: ends == (3025, 5060)),
        Misconception("crossed", when=lambda ends: {*ends} == {75, 90}),
        Misconception("turned", when=(110, 55)),
        Misconception("taken-away", when=(5, 10)),
        Misconception("all-four", when=lambda ends: 165 in ends),
    ),
)

PROBLEMS = (Q6, Q8)
