"""The problems beside lesson 02: mentions, rules, scores, and who supports whom."""

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
        ),
        Misconception(
            "of-not-left-out",
            when=holds("Medlemmer fra Båtlaget"),
        ),
        Misconception("names-only", when=["Båtlaget"]),
        Misconception("acted-on-left-out", when=["Medlemmer", "Båtlaget", "kommunen"]),
        Misconception("those-who-act", when=["Medlemmer", "kommunen"]),
        Misconception(
            "in-english",
            when=holds("Members", "Boat Club", "teacher", "municipality"),
        ),
        Misconception("owner-left-out", when=["Medlemmer", "læreren", "kommunen"]),
    ),
)


Q2 = Problem(
    TEXT["q2"],
    expected=Function(
        "names_lfr",
        cases=(
            case("LFRX", gives=False),
            case("LFR", gives=True),
            case("LFRs", gives=True, about="no-genitive"),
            case("LFR-båten", gives=True, about="no-hyphen"),
            case("LFR-ledede", gives=False, about="any-tail"),
        ),
        unseen=(
            case("LFR-støttede", gives=False, about="one-word-out"),
            case("LFR-lederne", gives=True, about="noun-refused"),
            case("LFRX-båten", gives=False, about="other-name"),
            case("NLFR", gives=False, about="begins-otherwise"),
            case("Kraftlaget-folk", gives=False, about="begins-otherwise"),
        ),
        avoid=("words",),
    ),
    misconceptions=(
        Misconception(
            "any-start", when=(lambda w: w.startswith("LFR"), lambda w: "LFR" in w)
        ),
        Misconception(
            "end-alone", when=lambda w: w.startswith("LFR") and not w.endswith("ede")
        ),
        Misconception(
            "any-tail", when=lambda w: w == "LFRs" or w.split("-")[0] == "LFR"
        ),
        Misconception("no-hyphen", when=lambda w: w in ("LFR", "LFRs")),
        Misconception("name-alone", when=lambda w: w == "LFR"),
        Misconception(
            "no-genitive",
            when=lambda w: w.split("-")[0] == "LFR" and not w.endswith("ede"),
        ),
        Misconception(
            "one-word-out",
            when=lambda w: w != "LFR-ledede" and w.split("-")[0] in ("LFR", "LFRs"),
        ),
    ),
)

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs({"precision": 0.5, "recall": 0.4}),
    misconceptions=(
        Misconception(
            "overlapping",
            when=either(beside("precision", 0.75), beside("recall", 0.6)),
        ),
        Misconception(
            "both-in-one",
            when=beside("recall", 0.44, 0.444, 4 / 9),
        ),
        Misconception("turned-round", when={"precision": 0.4, "recall": 0.5}),
        Misconception(
            "per-cent",
            when=beside("precision", 2, 3, 50, 40, 75),
        ),
        Misconception("one-divisor", when=all_alike),
        Misconception("one-counted", when={"precision": 0.25, "recall": 0.2}),
        Misconception("found-by-wanted", when={"recall": 0.8}),
    ),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("DAEFC", "DEAFC", "EDAFC")),
    misconceptions=(
        Misconception("scored-the-wrong-way", when=holds("B")),
        Misconception("table-too-late", when=without("A", "D")),
        Misconception("scored-too-soon", when=without("F", "A", "E")),
        Misconception("printed-too-soon", when=without("C", "F")),
    ),
)


Q5 = Problem(
    TEXT["q5"],
    expected=Function(
        "shares",
        cases=(
            case({"a", "b"}, {"a", "c", "d", "e"}, gives=(0.5, 0.25)),
            case({"a"}, {"a"}, gives=(1.0, 1.0)),
        ),
        unseen=(
            case(set(), {"a"}, gives=(0.0, 0.0), about="empty-found"),
            case({"a", "b", "c"}, {"c"}, gives=(1 / 3, 1.0)),
            case({"a", "b"}, {"c", "d", "e"}, gives=(0.0, 0.0), about="none-in-common"),
            case({"a", "b", "c", "d"}, {"b", "c", "e"}, gives=(0.5, 2 / 3)),
        ),
        avoid=("names", "reference"),
        # As the lesson prints them.
        tolerance=0.0051,
    ),
    misconceptions=(
        Misconception(
            "one-share",
            when=(
                lambda a, b: len(a & b) / (len(a) or 1),
                lambda a, b: len(a & b) / len(a),
                lambda a, b: len(a & b) / len(b),
            ),
        ),
        Misconception(
            "turned-round",
            when=(
                lambda a, b: (len(a & b) / len(b), len(a & b) / max(1, len(a))),
                lambda a, b: (len(a & b) / len(b), len(a & b) / len(a)),
            ),
        ),
        Misconception(
            "both-by-found", when=lambda a, b: [len(a & b) / max(1, len(a))] * 2
        ),
        Misconception("both-by-wanted", when=lambda a, b: [len(a & b) / len(b)] * 2),
        Misconception(
            "all-count-as-right", when=lambda a, b: (len(a) and 1, len(a) / len(b))
        ),
        Misconception(
            "of-all-together", when=lambda a, b: [len(a & b) / len(a | b)] * 2
        ),
        Misconception(
            "per-cent",
            when=lambda a, b: [100 * len(a & b) / n for n in (len(a) or 1, len(b))],
        ),
        Misconception(
            "nothing-found",
            when=lambda a, b: [len(a & b) / n for n in (len(a), len(b))],
        ),
        Misconception("sets-divided", when=lambda a, b: ((a & b) / a, (a & b) / b)),
    ),
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
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
)

RESTS_ON = {"A": 1, "B": 0, "C": 2, "D": 0, "E": 4, "F": 0, "G": 5}

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(RESTS_ON),
    misconceptions=(
        Misconception("not-the-first", when={"A": 6}),
        Misconception("english-order", when={"B": 1}),
        Misconception("second-half-lost", when=other_beside("A", 1)),
        Misconception("meeting-as-support", when={"D": 3}),
        Misconception("one-word-one-group", when={"F": 5}),
        Misconception("supporter-and-supported", when={"F": 4}),
        Misconception("court-lost", when=other_beside("C", 2)),
        Misconception("group-lost", when=other_beside("E", 4)),
        Misconception("next-door-lost", when=other_beside("G", 5)),
    ),
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
    misconceptions=(
        Misconception(
            "english-order",
            when=draws("Coffee House", "Municipality"),
        ),
        Misconception(
            "meeting-as-support",
            when=either(
                draws("Boat Club", "Municipality"), draws("Municipality", "Boat Club")
            ),
        ),
        Misconception(
            "one-word-one-group",
            when=draws("Coffee House", "Bridge Choir"),
        ),
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
