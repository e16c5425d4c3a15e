"""The problems of lesson 02: a table of names, and two tools measured."""

import re
from collections.abc import Iterable, Mapping

from raqqakit.exercises.answers import NumberRange, Pairs
from raqqakit.exercises.predicates import all_alike, beside, both, either, other_beside
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Plain, Real

TEXT = texts_of("lesson02")

IDS = {"Fjellrev": "club", "TF": "club", "Eva Dahl": "eva", "speiderne": "scouts"}
COUNT = 4  # from here on a number is a count, or per cent, and no share
PRECISION = {0.83, 1.0}  # of the learner's own table, with two decimals

WRITTEN = re.compile(r"\s*[\w.]+\s*/\s*[\w.]+\s*")


def _is_a_line(pairs: Mapping[Plain, Plain]) -> bool:
    """Whether a share is a division in quotation marks, which Python leaves alone."""
    return any(isinstance(v, str) and WRITTEN.fullmatch(v) for v in pairs.values())


def _both_shares(ends: Iterable[Real | None]) -> set[float]:
    """The ends of a range, with two decimals."""
    return {round(float(end), 2) for end in ends if end is not None}


def _other_id(pairs: Mapping[Plain, Plain]) -> str:
    """The first id that the task does not give, as it is shown; "" for none."""
    known = {*map(loose, IDS.values())}
    strange = (shown(v) for k, v in pairs.items() if k in IDS and loose(v) not in known)
    return next(strange, "")


def _anothers_id(pairs: Mapping[Plain, Plain]) -> str:
    """The first id that the task gives to another alias; "" for none."""
    ids = {*map(loose, IDS.values())}
    given = ((v, k) for k, v in pairs.items() if k in IDS and loose(v) in ids)
    return next((shown(v) for v, k in given if loose(v) != loose(IDS[str(k)])), "")


Q4 = Problem(
    TEXT["q4"],
    expected=Pairs(IDS, as_written=True),
    misconceptions={
        "alias-as-id": either(
            beside("Eva Dahl", "Eva Dahl"), beside("speiderne", "speiderne")
        ),
        "short-for-itself": beside("TF", "tf", "TF"),
        "other-id": _other_id,
        "part-of-the-club": either(
            beside("Eva Dahl", "club"), beside("speiderne", "club")
        ),
        "ids-exchanged": {"Eva Dahl": "scouts", "speiderne": "eva"},
        "anothers-id": _anothers_id,
        "capital": None,
        "extra": None,
        "missing": None,
    },
)

Q6 = Problem(
    TEXT["q6"],
    expected=NumberRange(0.5, 0.6),
    misconceptions={
        "precision-again": lambda ends: _both_shares(ends) == PRECISION,
        "upside-down": lambda ends: 1 < max(ends) < COUNT,
        "per-cent": lambda ends: min(ends) >= COUNT,
        "found-and-wanted": lambda ends: (
            len(_both_shares(ends)) == len(ends)
            and len(_both_shares(ends) & PRECISION) == 1
            and _both_shares(ends) <= PRECISION | {0.5, 0.6}
        ),
        "neither-end": lambda ends: (
            {*ends}.isdisjoint((0.5, 0.6)) and 0 < min(ends) <= max(ends) < 1
        ),
        "no-range": None,
        "ends-swapped": None,
        "ends-alike": None,
    },
)

Q7 = Problem(
    TEXT["q7"],
    expected=Pairs(
        {"precision": 0.625, "recall": 0.5},
        also={"0.62": 0.625, "0.63": 0.625},  # rounded, as the lesson does
    ),
    misconceptions={
        "still-text": _is_a_line,
        "turned-round": {"precision": 0.5, "recall": 0.625},
        "upside-down": either(beside("precision", 8 / 5), beside("recall", 10 / 5)),
        "each-once": both(
            beside("precision", 3 / 6, 3 / 8), beside("recall", 3 / 8, 3 / 10)
        ),
        "whole-name-lost": {"precision": 0.5, "recall": 0.4},
        "precision-alone": both(
            beside("precision", 0.625, 0.62, 0.63), other_beside("recall", 0.5)
        ),
        "all-count-as-right": either(
            either(beside("precision", 1), beside("recall", 0.8)),
            both(beside("precision", 0.8), beside("recall", 1)),
        ),
        "table-again": beside("precision", 5 / 6, 0.83),
        "one-too-many": {"precision": 0.75, "recall": 0.6},
        "as-range": lambda pairs: any(isinstance(v, GROUPS) for v in pairs.values()),
        "rounded": both(beside("precision", 0.6), beside("recall", 0.5)),
        "per-cent": beside("precision", 5, 8, 62.5),
        "one-divisor": all_alike,
        "recall-alone": beside("recall", 0.5),
    },
)

PROBLEMS = (Q4, Q6, Q7)
