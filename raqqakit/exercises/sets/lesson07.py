"""The problems in lesson 07: which number counts people, and whom each counts."""

from collections.abc import Callable

from raqqakit.exercises.answers import Items, Pairs
from raqqakit.exercises.predicates import either
from raqqakit.exercises.problems import Misconception, Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.to_plain import Plain

TEXT = texts_of("lesson07")
CAME, STAFF = "people in the square", "people who work there"


def _says(*words: str) -> Callable[[list[Plain]], bool]:
    """A test whether what is given first holds one of the words."""
    return lambda given: any(word in str(given[0]).casefold() for word in words)


def _has(name: str) -> Callable[[dict[Plain, Plain]], bool]:
    """A test whether a quantity was given a group."""
    return lambda pairs: name in pairs


Q8 = Problem(
    TEXT["q8"],
    expected=Items(("mange",), what="quantity"),
    misconceptions=(
        Misconception("what-follows", when=_says("lfr")),
        Misconception("roads", when=_says("sentence 2", "veier")),
        Misconception("weeks", when=_says("sentence 17", "uker")),
        Misconception("times", when=_says("to (", "timer", "kvelder")),
        Misconception("measure", when=_says("kilometer", "prosent")),
        Misconception("has-a-group", when=_says("hundrevis", "tusenvis", "mellom")),
    ),
)

Q9 = Problem(
    TEXT["q9"],
    expected=Pairs(
        {
            "Hundrevis": CAME,
            "Over 600": CAME,
            "mellom 300 og 400": CAME,
            "Fire": STAFF,
        },
        words=(CAME, STAFF),
    ),
    misconceptions=(
        Misconception("cards", when=_has("1.200")),
        Misconception("books", when=_has("om lag 2.500")),
        Misconception("no-people", when=either(_has("to"), _has("22 kilometer"))),
        Misconception("turned-round", when={"Fire": CAME, "Over 600": STAFF}),
        Misconception("staff-in-the-square", when={"Fire": CAME}),
        Misconception("heading-apart", when={"Hundrevis": STAFF}),
        Misconception("sources-apart", when={"mellom 300 og 400": STAFF}),
        Misconception("group-apart", when={"Over 600": STAFF}),
    ),
)

PROBLEMS = (Q8, Q9)
