"""The problems in lesson 07: which number counts people, and whom each counts."""

from collections.abc import Callable

from raqqakit.exercises.answers import Pairs
from raqqakit.exercises.predicates import either
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.to_plain import Plain

TEXT = texts_of("lesson07")
LEFT, INSIDE = "inhabitants who have left", "people still in the centre"
OBJECT = "volunteers who do not want Kraftlaget alone to govern"
THREE = {"Hundrevis": LEFT, "Tusenvis": LEFT, "mellom 1.000 og 2.500": INSIDE}
COUNTED = ("mennesker", "ansatte", "folk", "lånere", "innbyggere")
CAME, STAFF = "people who came to the square", "staff who lose their jobs"


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
    return not _added(pairs) and OBJECT in pairs.values()


Q6 = Problem(
    TEXT["q6"],
    expected=Pairs(
        THREE | {"mange": OBJECT}, words=(LEFT, INSIDE, OBJECT), in_part=True
    ),
    misconceptions={
        "has-a-group": _has_a_group,
        "nothing-added": lambda pairs: pairs == THREE,
        "one-turned-round": lambda pairs: OBJECT in pairs and LEFT not in pairs,
        "what-follows": _more("lfr", "frivillige", "innbyggere", "mennesker"),
        "stands-twice": lambda pairs: not {"flere", "to"}.isdisjoint(pairs),
        "in-english": _more("many"),
        "roads": _more("sentence 2", "veier"),
        "weeks": _more("sentence 17", "uker"),
        "times": _more("to (", "timer", "kvelder"),
        "measure": _more("kilometer", "prosent"),
        "turned-round": None,
        "no-such-word": None,
        "others-changed": lambda pairs: (
            pairs.get("mange") == OBJECT
            and any(pairs.get(name) != whom for name, whom in THREE.items())
        ),
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
        in_part=True,
    ),
    misconceptions={
        "turned-round": None,
        "no-such-word": None,
        "what-follows": lambda pairs: any(
            str(name).casefold() in COUNTED for name in pairs
        ),
        "cards": _has("1.200"),
        "books": _has("om lag 2.500"),
        "no-people": either(_has("to"), _has("22 kilometer")),
        "swapped": {"Fire": CAME, "Over 600": STAFF},
        "staff-in-the-square": {"Fire": CAME},
        "heading-apart": {"Hundrevis": STAFF},
        "sources-apart": {"mellom 300 og 400": STAFF},
        "group-apart": {"Over 600": STAFF},
    },
)

PROBLEMS = (Q6, Q9)
