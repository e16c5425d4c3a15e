"""The problems beside lesson 01: bytes, sentences, words, and what is missing."""

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    Order,
    case,
)
from raqqakit.exercises.predicates import before, both, holds, lacks, without
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex01")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(10),
    misconceptions=(
        Misconception("letters", when=8),
        Misconception("once", when=9),
        Misconception("two-each", when=16),
        Misconception("one-letter-only", when=lambda n: n in (2, 4)),
        Misconception("without-those", when=6),
        Misconception("too-few-for-its-letters", when=lambda n: n < 8),
    ),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "B"),
)

LATIN_1 = "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "cp1252", "windows-1252"
Q3 = Problem(
    TEXT["q3"],
    expected=Items(
        ("latin-1", "utf-8"),
        what="encoding",
        ordered=True,
        also=dict.fromkeys(LATIN_1, "latin-1")
        | dict.fromkeys(("utf8", "u8"), "utf-8")
        | {"us-ascii": "ascii", "ascii": "ascii"},
    ),
    misconceptions=(
        Misconception("other-way-round", when=["utf-8", "latin-1"]),
        Misconception(
            "ascii-last",
            when=lambda gaps: gaps[1:] == ["ascii"],
        ),
        Misconception("ascii", when=holds("ascii")),
        Misconception(
            "same-both-ways",
            when=lambda gaps: len(gaps) == 2 and gaps[0] == gaps[1],
        ),
        Misconception("one-gap", when=lambda gaps: len(gaps) == 1),
    ),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("CEABD",)),
    misconceptions=(
        Misconception("whole-text", when=both(holds("F"), lacks("D"))),
        Misconception("both", when=both(holds("F"), holds("D"))),
        Misconception("letters-first", when=before("A", "E")),
        Misconception("prose-first", when=without("B", "A")),
    ),
)


Q5 = Problem(
    TEXT["q5"],
    expected=Function(
        "count_sentences",
        cases=(
            case("Byen er stor. Den er gammel.", gives=2),
            case("Mellom 10.000 og 25.000 er igjen.", gives=1),
        ),
        unseen=(
            case("Nei. Nei. Nei.", gives=3, about="all-alike"),
            case("De er 2.500. Hun kom.", gives=2, about="any-number"),
            case(
                "Minst 1.250.000 har flyktet. Hun bor i Raqqa.",
                gives=2,
                about="two-points",
            ),
        ),
        avoid=("article", "prose"),
    ),
    misconceptions=(
        Misconception("every-stop", when=lambda block: block.count(".")),
        Misconception("last-stop-lost", when=lambda block: block.count(". ")),
        Misconception("pieces", when=lambda block: len(block.split("."))),
    ),
)


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "headings",
        cases=(
            case(["Store ressurser", "Byen er stor."], gives=["Store ressurser"]),
            case(["Byen er stor."], gives=[]),
        ),
        unseen=(
            case([], gives=[], about="none-there"),
            case(
                ["Ja", "Over 10.000", "Hun kom.", "Hva nå?", "Ja"],
                gives=["Ja", "Over 10.000", "Hva nå?", "Ja"],
                about="last-sign",
            ),
            case(["Hun kom.", "Hun kom."], gives=[], about="prose-twice"),
            case(
                ["Kl. 12 i Raqqa", "De er 2.500."],
                gives=["Kl. 12 i Raqqa"],
                about="no-stop-anywhere",
            ),
        ),
        avoid=("article", "blocks"),
    ),
    misconceptions=(
        Misconception(
            "counted", when=lambda b: len([x for x in b if not x.endswith(".")])
        ),
        Misconception("yes-or-no", when=lambda b: [not x.endswith(".") for x in b]),
        Misconception("first-block", when=(lambda b: [b[0]], lambda b: b[:1])),
        Misconception("the-prose", when=lambda b: [x for x in b if x.endswith(".")]),
        Misconception(
            "one-only", when=lambda b: next((x for x in b if x[-1] != "."), [])
        ),
        Misconception(
            "no-stop-anywhere", when=lambda b: [x for x in b if "." not in x]
        ),
        Misconception(
            "order-lost",
            when=(
                lambda b: sorted(x for x in b if x[-1] != "."),
                lambda b: sorted({x for x in b if x[-1] != "."}),
                lambda b: [*dict.fromkeys(x for x in b if x[-1] != ".")],
            ),
        ),
    ),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Items((7, 8, 11, 13, 17), what="sentence"),
    misconceptions=(
        Misconception("longest-only", when=[13]),
        Misconception(
            "lengths",
            when=lambda items: set(items) <= {28, 29, 30, 35, 39},
        ),
        Misconception("above-the-average", when=[2, 7, 8, 11, 13, 17, 18]),
        Misconception("counted-from-0", when=[6, 7, 10, 12, 16]),
    ),
)

PARTS = {
    "before the first heading": 3,
    "Store ressurser": 3,
    "IS mistet kontroll over høyborg": 4,
    "Tusenvis av sivile flyktet": 3,
}


Q8 = Problem(
    TEXT["q8"],
    expected=Chart(
        PARTS,
        unit=("paragraph", "avsnitt"),
        known_by={
            "before the first heading": ("before", "first", "start", "open", "intro"),
            "Store ressurser": ("ressurser", "resources"),
            "IS mistet kontroll over høyborg": ("mistet", "høyborg", "stronghold"),
            "Tusenvis av sivile flyktet": ("tusenvis", "flyktet", "thousands"),
        },
    ),
    misconceptions=(
        Misconception(
            "one-too-many",
        ),
        Misconception("no-unit"),
        Misconception("axis-cut"),
    ),
)

Q9 = Problem(
    TEXT["q9"],
    expected=Items(("A", "E"), what="statement"),
    misconceptions=(
        Misconception("looked-up", when=holds("C")),
        Misconception("headline", when=holds("B")),
        Misconception("sources-are-writers", when=holds("D")),
    ),
)


Q10 = Problem(
    TEXT["q10"],
    expected=Function(
        "lix",
        cases=(
            case(["Byen", "er", "gjenerobret", "nå"], 1, gives=29),
            case(["Byen", "er", "stor"], 1, gives=3),
        ),
        unseen=(
            case(["i"], 1, gives=1),
            case(["høyborg"], 1, gives=101, about="seven-is-long"),
            case(
                ["høyborg", "sivile", "høyborg", "i", "by", "nå", "i"],
                2,
                gives=32.071,
                about="each-word",
            ),
        ),
        avoid=("article", "words", "sentences"),
        tolerance=0.01,
    ),
    misconceptions=(
        Misconception(
            "from-six",
            when=lambda w, s: len(w) / s + 100 * sum(len(x) >= 6 for x in w) / len(w),
        ),
        Misconception(
            "share", when=lambda w, s: len(w) / s + sum(len(x) > 6 for x in w) / len(w)
        ),
        Misconception(
            "one-half", when=lambda w, s: 100 * sum(len(x) > 6 for x in w) / len(w)
        ),
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10))
