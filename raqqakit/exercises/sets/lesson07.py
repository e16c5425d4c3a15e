"""The problems in lesson 07: which number counts people, and whom each counts."""

from collections.abc import Callable

from raqqakit.exercises.answers import Pairs
from raqqakit.exercises.predicates import either
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.to_plain import Plain

TEXT = texts_of("lesson07")
LEFT, INSIDE = "people who have left", "people still in the centre"
HELPERS = "volunteers who help"
THREE = {"Hundrevis": LEFT, "Tusenvis": LEFT, "mellom 1.000 og 2.500": INSIDE}
CAME, STAFF = "people in the square", "people who work there"


def _has(name: str) -> Callable[[dict[Plain, Plain]], bool]:
    """A test whether a quantity was given a group."""
    return lambda pairs: name in pairs


def _more(*words: str) -> Callable[[dict[Plain, Plain]], bool]:
    """A test whether a quantity that was added has one of the words."""
    return lambda pairs: any(
        word in str(name).casefold() for name in _added(pairs) for word in words
    )


def _added(pairs: dict[Plain, Plain]) -> list[Plain]:
    return [name for name in pairs if name not in THREE]


def _has_a_group(pairs: dict[Plain, Plain]) -> bool:
    return not _added(pairs) and HELPERS in pairs.values()


Q6 = Problem(
    TEXT["q6"],
    expected=Pairs(
        THREE | {"mange": HELPERS}, words=(LEFT, INSIDE, HELPERS), in_part=True
    ),
    misconceptions={
        "has-a-group": _has_a_group,
        "nothing-added": lambda pairs: pairs == THREE,
        "one-turned-round": lambda pairs: HELPERS in pairs,
        "what-follows": _more("lfr"),
        "stands-twice": lambda pairs: not {"flere", "to"}.isdisjoint(pairs),
        "in-english": _more("many"),
        "roads": _more("sentence 2", "veier"),
        "weeks": _more("sentence 17", "uker"),
        "times": _more("to (", "timer", "kvelder"),
        "measure": _more("kilometer", "prosent"),
        "no-such-word": None,
        "among-those-who-left": {"mange": LEFT},
        "among-those-inside": {"mange": INSIDE},
    },
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

PROBLEMS = (Q6, Q9)
