"""The problems beside lesson 02: mentions, rules, scores, and who supports whom."""

import re

from raqqakit.exercises.answers import (
    Choice,
    Function,
    Items,
    Number,
    Order,
    Pairs,
    Relations,
    case,
)
from raqqakit.exercises.predicates import (
    all_alike,
    beside,
    draws,
    either,
    holds,
    other_beside,
    without,
)
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex02")

Q1 = Problem(
    TEXT["q1"],
    expected=Items(("Medlemmer", "Båtlaget", "læreren", "kommunen"), what="mention"),
    misconceptions=(
        Misconception(
            "things-marked",
            when=holds("brygga", "malingen"),
            example=["Medlemmer", "Båtlaget", "læreren", "brygga", "kommunen"],
        ),
        Misconception(
            "of-not-left-out",
            when=holds("Medlemmer fra Båtlaget"),
            example=["Medlemmer fra Båtlaget", "læreren", "kommunen"],
        ),
        Misconception("names-only", when=["Båtlaget"]),
        Misconception("acted-on-left-out", when=["Medlemmer", "Båtlaget", "kommunen"]),
        Misconception("those-who-act", when=["Medlemmer", "kommunen"]),
        Misconception(
            "in-english",
            when=holds("Members", "Boat Club", "teacher", "municipality"),
            example=["Members", "Boat Club", "teacher", "municipality"],
        ),
        Misconception("owner-left-out", when=["Medlemmer", "læreren", "kommunen"]),
    ),
    unusual=(
        {"kommunen", "Læreren", "båtlaget", "medlemmer"},
        "Medlemmer, Båtlaget, læreren, kommunen",
    ),
)


def _any_tail(word: str) -> bool:
    return word in ("LFR", "LFRs") or word.startswith("LFR-")


def _by_parts(word: str) -> bool:
    name, hyphen, tail = word.partition("-")
    if hyphen:
        return name == "LFR" and not tail.endswith("ede")
    return name in ("LFR", "LFRs")


def _in_two_steps(word: str) -> bool:
    if word.endswith("ede"):
        return False
    return word == "LFRs" or word.split("-", maxsplit=1)[0] == "LFR"


def _by_steps(word: str) -> bool:
    if word[:4] == "LFR-":
        return word[-3:] != "ede"
    return word.removesuffix("s") == "LFR"


Q2 = Problem(
    TEXT["q2"],
    expected=Function(
        "names_lfr",
        cases=(
            case("LFRX", gives=False),
            case("LFR", gives=True),
            case("LFRs", gives=True),
            case("LFR-båten", gives=True),
            case("LFR-ledede", gives=False),
        ),
        unseen=(
            case("LFR-støttede", gives=False),
            case("LFR-lederne", gives=True),
            case("LFRX-båten", gives=False),
            case("NLFR", gives=False),
            case("Kraftlaget-folk", gives=False),
        ),
        avoid=("words",),
    ),
    misconceptions=(
        Misconception(
            "any-start",
            when=(lambda word: word.startswith("LFR"), lambda word: "LFR" in word),
        ),
        Misconception(
            "end-alone",
            when=lambda word: word.startswith("LFR") and not word.endswith("ede"),
        ),
        Misconception("any-tail", when=_any_tail),
        Misconception("no-hyphen", when=lambda word: word in ("LFR", "LFRs")),
        Misconception("name-alone", when=lambda word: word == "LFR"),
        Misconception(
            "no-genitive",
            when=lambda word: (
                word == "LFR" or (word.startswith("LFR-") and not word.endswith("ede"))
            ),
        ),
        Misconception(
            "one-word-out", when=lambda word: _any_tail(word) and word != "LFR-ledede"
        ),
    ),
    unusual=(
        _by_parts,
        lambda word: bool(re.fullmatch(r"LFRs?|LFR-\w*(?<!ede)", word)),
        _in_two_steps,
        _by_steps,
    ),
)

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs({"precision": 0.5, "recall": 0.4}),
    misconceptions=(
        Misconception("overlapping", when={"precision": 0.75, "recall": 0.6}),
        Misconception("turned-round", when={"precision": 0.4, "recall": 0.5}),
        Misconception(
            "per-cent",
            when=beside("precision", 2, 3, 50, 40, 75),
            example={"precision": 50, "recall": 40},
        ),
        Misconception(
            "one-divisor", when=all_alike, example={"precision": 0.5, "recall": 0.5}
        ),
        Misconception("one-counted", when={"precision": 0.25, "recall": 0.2}),
        Misconception(
            "found-by-wanted",
            when=beside("recall", 0.8),
            example={"precision": 0.5, "recall": 0.8},
        ),
    ),
    unusual=(
        {"Recall": "0.4", "Precision": "0.5"},
        [("precision", 0.5), ("recall", 0.4)],
    ),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("DAEFC", "DEAFC", "EDAFC")),
    misconceptions=(
        Misconception("scored-the-wrong-way", when=holds("B"), example="DAEBC"),
        Misconception("table-too-late", when=without("A", "D"), example="ADEFC"),
        Misconception("scored-too-soon", when=without("F", "A", "E"), example="DAFEC"),
        Misconception("printed-too-soon", when=without("C", "F"), example="DAECF"),
    ),
    unusual=("DEAFC", ["e", "d", "a", "f", "c"], "D, A, E, F, C"),
)

Shares = tuple[float, float]


def _shares(right: float, found: float, wanted: float) -> Shares:
    return right / found if found else 0.0, right / wanted


def _swapped_and_stops(found: set[str], wanted: set[str]) -> Shares:
    right = len(found & wanted)
    return right / len(wanted), right / len(found)


def _of_all(found: set[str], wanted: set[str]) -> Shares:
    share = len(found & wanted) / len(found | wanted)
    return share, share


def _percent(found: set[str], wanted: set[str]) -> list[float]:
    right = len(found & wanted)
    return [100 * share for share in _shares(right, len(found), len(wanted))]


def _no_zero(found: set[str], wanted: set[str]) -> Shares:
    right = len(found & wanted)
    return right / len(found), right / len(wanted)


def _by_loop(found: set[str], wanted: set[str]) -> list[float]:
    right = sum(1 for name in found if name in wanted)
    return [right / max(1, len(found)), right / len(wanted)]


def _common_first(found: set[str], wanted: set[str]) -> Shares:
    if not found:
        return 0, 0
    common = found.intersection(wanted)
    return len(common) / len(found), len(common) / len(wanted)


def _rounded(found: set[str], wanted: set[str]) -> Shares:
    precision, recall = _shares(len(found & wanted), len(found), len(wanted))
    return round(precision, 2), round(recall, 2)


def _by_what_is_missing(found: set[str], wanted: set[str]) -> Shares:
    missed, extra = len(wanted - found), len(found - wanted)
    right = len(wanted) - missed
    return right / (right + extra) if found else 0.0, right / len(wanted)


Q5 = Problem(
    TEXT["q5"],
    expected=Function(
        "shares",
        cases=(
            case({"a", "b"}, {"a", "c", "d", "e"}, gives=(0.5, 0.25)),
            case({"a"}, {"a"}, gives=(1.0, 1.0)),
        ),
        unseen=(
            case(set(), {"a"}, gives=(0.0, 0.0)),
            case({"a", "b", "c"}, {"c"}, gives=(1 / 3, 1.0)),
            case({"a", "b"}, {"c", "d", "e"}, gives=(0.0, 0.0)),
            case({"a", "b", "c", "d"}, {"b", "c", "e"}, gives=(0.5, 2 / 3)),
        ),
        avoid=("names", "reference"),
        # As the lesson prints them.
        tolerance=0.0051,
    ),
    misconceptions=(
        Misconception(
            "turned-round",
            when=(
                lambda found, wanted: _shares(
                    len(found & wanted), len(found), len(wanted)
                )[::-1],
                _swapped_and_stops,
            ),
        ),
        Misconception(
            "both-by-found",
            when=lambda found, wanted: _shares(
                len(found & wanted), len(found), len(found) or 1
            ),
        ),
        Misconception(
            "both-by-wanted",
            when=lambda found, wanted: _shares(
                len(found & wanted), len(wanted), len(wanted)
            ),
        ),
        Misconception(
            "all-count-as-right",
            when=lambda found, wanted: _shares(len(found), len(found), len(wanted)),
        ),
        Misconception("of-all-together", when=_of_all),
        Misconception("per-cent", when=_percent),
        Misconception("nothing-found", when=_no_zero),
        Misconception(
            "sets-divided",
            when=lambda found, wanted: (
                (found & wanted) / found,
                (found & wanted) / wanted,
            ),
        ),
    ),
    unusual=(_by_loop, _rounded, _common_first, _by_what_is_missing),
)

Q6 = Problem(
    TEXT["q6"],
    expected=Number(4),
    misconceptions=(
        Misconception("one-word-one-group", when=5),
        Misconception("name-needed", when=3),
        Misconception("actors-counted", when=2),
        Misconception("the-wrong-one-counted", when=1),
    ),
    unusual=("4", 4.0, [4]),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
    unusual=("d", "D)", "The Coffee House supports the Bridge Choir."),
)

RESTS_ON = {"A": 1, "B": 0, "C": 2, "D": 0, "E": 4, "F": 0, "G": 5}

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(RESTS_ON),
    misconceptions=(
        Misconception(
            "not-the-first", when=beside("A", 6), example=RESTS_ON | {"A": 6}
        ),
        Misconception(
            "english-order", when=beside("B", 1), example=RESTS_ON | {"B": 1}
        ),
        Misconception(
            "second-half-lost", when=other_beside("A", 1), example=RESTS_ON | {"A": 0}
        ),
        Misconception(
            "meeting-as-support", when=beside("D", 3), example=RESTS_ON | {"D": 3}
        ),
        Misconception(
            "one-word-one-group",
            when=beside("F", 5),
            example=RESTS_ON | {"F": 5, "G": 0},
        ),
        Misconception(
            "supporter-and-supported", when=beside("F", 4), example=RESTS_ON | {"F": 4}
        ),
        Misconception(
            "court-lost", when=other_beside("C", 2), example=RESTS_ON | {"C": 6}
        ),
        Misconception(
            "group-lost", when=other_beside("E", 4), example=RESTS_ON | {"E": 0}
        ),
        Misconception(
            "next-door-lost", when=other_beside("G", 5), example=RESTS_ON | {"G": 0}
        ),
    ),
    unusual=(
        {"a": "1", "b": "0", "c": "2", "d": "0", "e": "4", "f": "0", "g": "5"},
        [("A", 1), ("B", 0), ("C", 2), ("D", 0), ("E", 4), ("F", 0), ("G", 5)],
    ),
)

NOTICE = (
    ("Boat Club", "supports", "Coffee House", 1),
    ("Municipality", "supports", "Parkering Nord", 1),
    ("Coffee House", "opposes", "Parkering Nord", 2),
    ("Bridge Choir", "supports", "Coffee House", 4),
    ("Coffee House", "supports", "Youth Club", 5),
)
MEETING = ("Boat Club", "supports", "Municipality", 3)
ENGLISH = ("Coffee House", "supports", "Municipality", 1)
ONE_GROUP = ("Coffee House", "supports", "Bridge Choir", 5)

Q9 = Problem(
    TEXT["q9"],
    expected=Relations(NOTICE),
    misconceptions=(
        Misconception(
            "english-order",
            when=draws("Coffee House", "Municipality"),
            example={"title": "Who", "lines": [*NOTICE[:1], ENGLISH, *NOTICE[2:]]},
        ),
        Misconception(
            "meeting-as-support",
            when=either(
                draws("Boat Club", "Municipality"), draws("Municipality", "Boat Club")
            ),
            example={"title": "Who", "lines": [*NOTICE, MEETING]},
        ),
        Misconception(
            "one-word-one-group",
            when=draws("Coffee House", "Bridge Choir"),
            example={"title": "Who", "lines": [*NOTICE[:4], ONE_GROUP]},
        ),
        Misconception(
            "evidence",
            example={
                "title": "Who",
                "lines": [("Municipality", "supports", "Parkering Nord", 6)],
            },
        ),
    ),
    unusual=(
        {"title": "The notice", "lines": [list(line) for line in NOTICE[::-1]]},
        {
            "title": "Who is with whom",
            "lines": [(w.upper(), d, x.lower(), str(n)) for w, d, x, n in NOTICE],
        },
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
