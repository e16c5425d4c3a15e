"""The problems in lesson 07: which number counts people, and whom each counts."""

from collections.abc import Callable

from raqqakit.exercises.answers import Items, Pairs
from raqqakit.exercises.predicates import either, holds
from raqqakit.exercises.problems import Problem
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


Q6 = Problem(
    TEXT["q6"],
    expected=Items(("mange",), what="quantity", also={"mange (sentence 7)": "mange"}),
    misconceptions={
        "what-follows": _says("lfr"),
        "stands-twice": holds("flere", "to"),
        "in-english": _says("many"),
        "roads": _says("sentence 2", "veier"),
        "weeks": _says("sentence 17", "uker"),
        "times": _says("to (", "timer", "kvelder"),
        "measure": _says("kilometer", "prosent"),
        "has-a-group": _says("hundrevis", "tusenvis", "mellom"),
    },
)

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(
        {
            "Hundrevis": CAME,
            "Over 600": CAME,
            "mellom 300 og 400": CAME,
            "Fire": STAFF,
        },
        words=(CAME, STAFF),
    ),
    misconceptions={
        "no-such-word": None,
        "cards": _has("1.200"),
        "books": _has("om lag 2.500"),
        "no-people": either(_has("to"), _has("22 kilometer")),
        "turned-round": {"Fire": CAME, "Over 600": STAFF},
        "staff-in-the-square": {"Fire": CAME},
        "heading-apart": {"Hundrevis": STAFF},
        "sources-apart": {"mellom 300 og 400": STAFF},
        "group-apart": {"Over 600": STAFF},
    },
)

PROBLEMS = (Q6, Q8)
