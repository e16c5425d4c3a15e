"""The problems beside lesson 02: mentions, rules, scores, and who supports whom."""

import re
from collections.abc import Callable
from operator import floordiv, truediv
from typing import Any

from raqqakit.exercises.answers import (
    Choice,
    Function,
    Items,
    Number,
    Order,
    Pairs,
    case,
)
from raqqakit.exercises.predicates import (
    all_alike,
    beside,
    either,
    holds,
    other_beside,
    some_item,
    without,
)
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.sets.kinds.relations import Relations, draws
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.forms import spelt

TEXT = texts_of("ex02")
Sets = Callable[[set[str], set[str]], int]
Share = Callable[[set[str], set[str]], float]

ACTORS = ("Medlemmer", "Båtlaget", "læreren", "kommunen")
SENTENCE = (
    "Medlemmer fra Båtlaget hjelper læreren med brygga, og kommunen betaler for "
    "malingen."
)


def _in_words(words: str, text: str) -> bool:
    """Whether these words stand side by side in a text."""
    part, whole = (f" {spelt(re.sub('[,.]', ' ', one))} " for one in (words, text))
    return part in whole


def _longer(item: str) -> bool:
    """Whether an item holds one of the actors, and more."""
    return any(_in_words(one, item) and not _in_words(item, one) for one in ACTORS)


Q1 = Problem(
    TEXT["q1"],
    expected=Items(ACTORS, what="mention"),
    misconceptions={
        "not-in-the-sentence": some_item(lambda item: not _in_words(item, SENTENCE)),
        "things-marked": holds("brygga", "malingen"),
        "of-not-left-out": holds("Medlemmer fra Båtlaget"),
        "longer-than-it": some_item(_longer),
        "names-only": ["Båtlaget"],
        "acted-on-left-out": ["Medlemmer", "Båtlaget", "kommunen"],
        "those-who-act": ["Medlemmer", "kommunen"],
        "owner-left-out": ["Medlemmer", "læreren", "kommunen"],
        "members-lost": ["Båtlaget", "læreren", "kommunen"],
        "payer-lost": ["Medlemmer", "Båtlaget", "læreren"],
        "capitals-only": ["Medlemmer", "Båtlaget"],
    },
)


Q2 = Problem(
    TEXT["q2"],
    expected=Function(
        "names_lfr",
        cases=(
            case("LFRX", gives=False),
            case("LFR", gives=True),
            case("LFRs", gives=True, about="genitive"),
            case("LFR-båten", gives=True, about="noun"),
            case("LFR-ledede", gives=False, about="describing"),
        ),
        unseen=(
            case("LFR-støttede", gives=False, about="describing"),
            case("LFR-folk", gives=True, about="noun"),
            case("LFR-lederne", gives=True, about="noun"),
            case("LFRX-båten", gives=False, about="other-name"),
            case("NLFR", gives=False, about="begins-otherwise"),
            case("LFRstyret", gives=False, about="other-name"),
            case("Kraftlaget-folk", gives=False, about="begins-otherwise"),
        ),
        avoid=("words",),
    ),
    misconceptions={
        "any-start": (lambda w: w.startswith("LFR"), lambda w: "LFR" in w),
        "end-alone": lambda w: w.startswith("LFR") and not w.endswith("ede"),
        "any-tail": lambda w: w == "LFRs" or w.split("-")[0] == "LFR",
        "no-hyphen": lambda w: w in ("LFR", "LFRs"),
        "name-alone": lambda w: w == "LFR",
        "no-genitive": lambda w: w.split("-")[0] == "LFR" and not w.endswith("ede"),
        "one-word-out": (
            lambda w: w != "LFR-ledede" and w.split("-")[0] in ("LFR", "LFRs"),
            lambda w: w.startswith("LFR") and w not in ("LFR-ledede", "LFRX"),
            lambda w: w.startswith("LFR") and w != "LFR-ledede",
        ),
        "listed": lambda w: w in ("LFR", "LFRs") or w == "LFR-båten",
        "too-much-refused": lambda w: (
            w == "LFRs" or (w.split("-")[0] == "LFR" and "ede" not in w)
        ),
        "one-other-name-out": lambda w: (
            w.startswith("LFR") and not w.endswith(("ede", "X"))
        ),
        "any-front": lambda w: w in ("LFR", "LFRs") or ("-" in w and w[-3:] != "ede"),
        "any-hyphen": lambda w: w in ("LFR", "LFRs") or "-" in w,
        "hyphen-needed": (
            lambda w: w.startswith("LFR-") and not w.endswith("ede"),
            lambda w: w.startswith("LFR-"),
        ),
        "turned-round": lambda w: (
            w in ("LFR", "LFRs") or (w[:4] == "LFR-" and w[-3:] == "ede")
        ),
        "yes-to-all": lambda w: True,
        "bare-text": lambda w: True if w == "LFR" else "LFRs",
    },
)

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs({"precision": 0.5, "recall": 0.4}),
    misconceptions={
        "overlapping": either(beside("precision", 0.75), beside("recall", 0.6)),
        "both-in-one": beside("recall", 0.44, 0.444, 4 / 9),
        "turned-round": {"precision": 0.4, "recall": 0.5},
        "per-cent": beside("precision", 2, 3, 50, 40, 75),
        "the-pattern": {"precision": 0.9, "recall": 0.9},
        "one-divisor": all_alike,
        "one-counted": {"precision": 0.25, "recall": 0.2},
        "found-by-wanted": {"recall": 0.8},
        "other-shares": lambda pairs: all(
            is_number(share) and 0 <= share <= 1 for share in pairs.values()
        ),
    },
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("DAEFC", "DEAFC", "EDAFC")),
    misconceptions={
        "scored-the-wrong-way": holds("B"),
        "table-too-late": without("A", "D"),
        "scored-too-soon": without("F", "A", "E"),
        "printed-too-soon": without("C", "F"),
    },
)


def _pair(one: Share, other: Share) -> tuple[Any, ...]:
    """Functions that give two shares.

    They differ where nothing was found: a share is 0, or both, or the function stops.
    """
    return (
        lambda a, b: (one(a, b) if a else 0, other(a, b)),
        lambda a, b: (one(a, b), other(a, b) if a else 0),
        lambda a, b: (one(a, b), other(a, b)) if a else (0, 0),
        lambda a, b: (one(a, b), other(a, b)),
    )


def _rounded_to(digits: tuple[int, int]) -> Callable[[set[str], set[str]], list[float]]:
    """A function whose two shares are rounded to so many digits."""
    return lambda a, b: [
        round(len(a & b) / n, to) for n, to in zip((len(a) or 1, len(b)), digits)
    ]


def _twice(top: Sets, cut: bool = False) -> tuple[Any, ...]:
    """Functions that divide a number of two sets by each."""
    by = floordiv if cut else truediv
    return _pair(lambda a, b: by(top(a, b), len(a)), lambda a, b: by(top(a, b), len(b)))


def _of_all(found: set[str], wanted: set[str]) -> float:
    """The share that what is in both sets has of all words of the two."""
    return len(found & wanted) / len(found | wanted)


Q5 = Problem(
    TEXT["q5"],
    expected=Function(
        "shares",
        cases=(
            case({"a", "b"}, {"a", "c", "d", "e"}, gives=(0.5, 0.25)),
            case({"a"}, {"a"}, gives=(1.0, 1.0)),
        ),
        unseen=(
            case(set(), {"a"}, gives=(0.0, 0.0), about="none-found"),
            case({"a", "b", "c"}, {"c"}, gives=(1 / 3, 1.0)),
            case({"a", "b"}, {"c", "d", "e"}, gives=(0.0, 0.0), about="none-in-common"),
            case({"a", "b", "c", "d"}, {"b", "c", "e"}, gives=(0.5, 2 / 3)),
        ),
        avoid=("names", "reference"),
        # As the lesson prints them.
        tolerance=0.0051,
    ),
    misconceptions={
        "one-share": (
            lambda a, b: len(a & b) / (len(a) or 1),
            lambda a, b: len(a & b) / len(a),
            lambda a, b: len(a & b) / len(b),
        ),
        "turned-round": (
            lambda a, b: (len(a & b) / len(b), len(a & b) / max(1, len(a))),
            lambda a, b: (len(a & b) / len(b), len(a & b) / len(a)),
        ),
        "both-by-found": lambda a, b: [len(a & b) / max(1, len(a))] * 2,
        "both-by-wanted": lambda a, b: [len(a & b) / len(b)] * 2,
        "all-count-as-right": lambda a, b: (len(a) and 1, len(a) / len(b)),
        "of-all-together": lambda a, b: [_of_all(a, b)] * 2,
        "one-of-all-together": (
            *_pair(lambda a, b: len(a & b) / len(a), _of_all),
            *_pair(_of_all, lambda a, b: len(a & b) / len(b)),
        ),
        "one-by-the-other": (
            *_pair(lambda a, b: len(a) / len(b), lambda a, b: len(b) / len(a)),
            *_pair(lambda a, b: len(b) / len(a), lambda a, b: len(a) / len(b)),
            lambda a, b: (len(a) / len(b), len(b) / max(1, len(a))),
            lambda a, b: (len(b) / max(1, len(a)), len(a) / len(b)),
        ),
        "per-cent": lambda a, b: [100 * len(a & b) / n for n in (len(a) or 1, len(b))],
        "nothing-found": lambda a, b: [len(a & b) / n for n in (len(a), len(b))],
        "sets-divided": (
            lambda a, b: (a & b) / a,
            lambda a, b: (a | b) / a,
            lambda a, b: (a & b) / len(a),
            lambda a, b: len(a & b) / a,
        ),
        "all-of-both": _twice(lambda a, b: len(a | b)),
        "wanted-count-as-right": _twice(lambda a, b: len(a and b)),
        "cut-down": _twice(lambda a, b: len(a & b), cut=True),
        "only-in-one": (
            lambda a, b: (len(a - b) / (len(a) or 1), len(b - a) / len(b)),
            lambda a, b: (len(a - b) / len(a), len(b - a) / len(b)) if a else (0, 0),
            lambda a, b: (len(a - b) / len(a), len(b - a) / len(b)),
            *_twice(lambda a, b: len(a - b)),
            *_twice(lambda a, b: len(b - a)),
            *_twice(lambda a, b: len(a ^ b)),
        ),
        "precision-one": lambda a, b: (
            len(a & b) / len(a) if a else 1,
            len(a & b) / len(b),
        ),
        "one-on-top": lambda a, b: (1 / len(a) if a else 0, 1 / len(b)),
        "not-divided": lambda a, b: [len(a & b)] * 2,
        "rounded": tuple(map(_rounded_to, ((1, 1), (1, 2), (2, 1)))),
    },
)

Q6 = Problem(
    TEXT["q6"],
    expected=Number(4, ("of 5", "of five", "of the five", "mentions")),
    misconceptions={
        "one-word-one-group": 5,
        "name-needed": 3,
        "actors-counted": 2,
        "the-wrong-one-counted": 1,
        "share": lambda n: n in (0.8, 80),
        "none-right": 0,
        "more-than-found": lambda n: n > 5,
    },
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
)

RESTS_ON = {"A": 1, "B": 0, "C": 2, "D": 0, "E": 4, "F": 0, "G": 5}

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(RESTS_ON),
    misconceptions={
        "counted-from-0": {"A": 0, "C": 1, "E": 3, "G": 4},
        "not-the-first": {"A": 6},
        "whom-it-supports": {"D": 1},
        "english-order": {"B": 1},
        "second-half-lost": other_beside("A", 1),
        "meeting-as-support": {"D": 3},
        "one-word-one-group": {"F": 5},
        "supporter-and-supported": {"F": 4},
        "court-lost": other_beside("C", 2),
        "group-lost": other_beside("E", 4),
        "next-door-lost": other_beside("G", 5),
    },
)

NOTICE = (
    ("Boat Club", "supports", "Coffee House", 1),
    ("Municipality", "supports", "Parkering Nord", 1),
    ("Coffee House", "opposes", "Parkering Nord", 2),
    ("Bridge Choir", "supports", "Coffee House", 4),
    ("Coffee House", "supports", "Youth Club", 5),
)


Q9 = Problem(
    TEXT["q9"],
    expected=Relations(NOTICE),
    misconceptions={
        "english-order": draws("Coffee House", "Municipality", "supports", 1),
        "meeting-as-support": either(
            draws("Boat Club", "Municipality"), draws("Municipality", "Boat Club")
        ),
        "one-word-one-group": draws("Coffee House", "Bridge Choir", "supports", 5),
    },
)

PROBLEMS = (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9)
