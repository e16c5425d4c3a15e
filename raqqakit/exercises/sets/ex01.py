"""The problems beside lesson 01: bytes, sentences, words, and what is missing."""

import codecs
import re
from collections.abc import Callable
from functools import partial

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    Order,
    case,
)
from raqqakit.exercises.answers.charts.drawing import Drawing
from raqqakit.exercises.predicates import before, both, holds, lacks, some_item, without
from raqqakit.exercises.problems import OfStory, Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.to_plain import Plain

TEXT = texts_of("ex01")
Headings = Callable[[list[str]], list[str]]

Q1 = Problem(
    TEXT["q1"],
    expected=Number(10, ("bytes",)),
    misconceptions={
        "letters": 8,
        "once": 9,
        "two-each": 16,
        "one-letter-only": lambda n: n in (2, 4),
        "without-those": 6,
        "too-few-for-its-letters": lambda n: n < 8,
        "bits": 80,
        "more-than-its-letters": lambda n: n > 10,
    },
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "B"),
)

LATIN_1 = "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "cp1252", "windows-1252"


def _is_none(name: str) -> bool:
    """Whether Python knows no encoding by this name."""
    try:
        codecs.lookup(name)
    except (LookupError, ValueError):
        return True
    return False


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
    misconceptions={
        "no-encoding": some_item(_is_none),
        "other-way-round": ["utf-8", "latin-1"],
        "ascii-last": lambda gaps: gaps[1:] == ["ascii"],
        "ascii": holds("ascii"),
        "same-both-ways": lambda gaps: len(gaps) == 2 and gaps[0] == gaps[1],
        "one-gap": lambda gaps: len(gaps) == 1,
    },
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("CEABD",)),
    misconceptions={
        "whole-text": both(holds("F"), lacks("D")),
        "both": both(holds("F"), holds("D")),
        "letters-first": before("A", "E"),
        "prose-first": without("B", "A"),
    },
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
            case("Nei. Nei. Nei.", gives=3, about="three-alike"),
            case("De er 2.500. Hun kom.", gives=2, about="one-number"),
            case("Hun bor i Bergen.", gives=1),
            case(
                "Minst 1.250.000 har reist. Åse bor i Bergen.",
                gives=2,
                about="two-points",
            ),
        ),
        avoid=("article", "prose"),
    ),
    misconceptions={
        "every-stop": lambda block: block.count("."),
        "last-stop-lost": lambda block: block.count(". "),
        "pieces": lambda block: len(block.split(".")),
        "capitals": lambda block: sum(map(str.isupper, block)),
        "every-sign": len,
        "words-counted": lambda block: len(block.split()),
        "only-thousands": lambda block: block.replace(".000", "").count("."),
        "one-block": lambda block: block.replace("10.000 og 25.000", "").count("."),
        "one-more": lambda block: len(re.split(r"\.(?!\d)", block)),
        "corrected-alike": (
            lambda block: block.count(".") - 2,
            lambda block: max(0, block.count(".") - 2),
            lambda block: max(1, block.count(".") - 2),
            lambda block: block.count(".") - 1,
            lambda block: block.count(".") // 2,
            lambda block: block.count(".") / 2,
        ),
    },
)


def _words(block: str) -> int:
    return len(block.split())


def _ending(signs: str, blocks: list[str]) -> list[str]:
    """The blocks that end with none of these signs, nor with a full stop."""
    return [block for block in blocks if block[-1] not in f".{signs}"]


def _joined(sign: str, blocks: list[str]) -> str:
    return sign.join(block for block in blocks if block[-1] != ".")


def _short(size: Callable[[str], int], limit: int, by_end: bool) -> Headings:
    """A function that keeps what is short, or only what also ends as headings do."""
    return lambda blocks: [
        block
        for block in blocks
        if size(block) < limit and not (by_end and block[-1] == ".")
    ]


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "headings",
        cases=(
            case(["Store ressurser", "Byen er stor."], gives=["Store ressurser"]),
            case(["Byen er stor."], gives=[]),
        ),
        unseen=(
            case([], gives=[], about="no-blocks"),
            case(
                ["Over 10.000", "Ja", "Hun kom.", "Ja"],
                gives=["Over 10.000", "Ja", "Ja"],
                about="last-signs",
            ),
            case(["Hun kom.", "Hun kom."], gives=[], about="prose-twice"),
            case(
                ["Kl. 12 i Bergen", "De er 2.500."],
                gives=["Kl. 12 i Bergen"],
                about="point-inside",
            ),
            case(
                ["Hva nå?", "Nei!", "Nå:", "Ni av ti på øya har nå et nytt hjem"],
                gives=["Hva nå?", "Nei!", "Nå:", "Ni av ti på øya har nå et nytt hjem"],
                about="last-signs",
            ),
            case(
                ["– Vi drar hjem", "25 hus", "to av dem"],
                gives=["– Vi drar hjem", "25 hus", "to av dem"],
                about="first-signs",
            ),
        ),
        avoid=("article", "blocks"),
    ),
    misconceptions={
        "counted": lambda b: len([x for x in b if not x.endswith(".")]),
        "yes-or-no": lambda b: [not x.endswith(".") for x in b],
        "first-block": (lambda b: [b[0]], lambda b: b[:1]),
        "the-prose": lambda b: [x for x in b if x.endswith(".")],
        "one-only": lambda b: next((x for x in b if x[-1] != "."), []),
        "no-stop-anywhere": lambda b: [x for x in b if "." not in x],
        "order-lost": (
            lambda b: sorted(x for x in b if x[-1] != "."),
            lambda b: sorted({x for x in b if x[-1] != "."}),
            lambda b: [*dict.fromkeys(x for x in b if x[-1] != ".")],
        ),
        "all-kept": lambda b: b,
        "first-block-asked": lambda b: [b[0]] if not b[0].endswith(".") else [],
        "first-heading": lambda b: [x for x in b if x[-1] != "."][:1],
        "one-text": tuple(partial(_joined, sign) for sign in (", ", " ", "", "\n")),
        "by-length": tuple(
            _short(size, limit, by_end)
            for size, limits in ((_words, range(2, 11)), (len, range(10, 40, 5)))
            for limit in limits
            for by_end in (False, True)
        ),
        "first-sign": (
            lambda b: [x for x in b if x[-1] != "." and x[0].isupper()],
            lambda b: [x for x in b if x[-1] != "." and not x[0].islower()],
            lambda b: [x for x in b if x[-1] != "." and x[0].isalpha()],
            lambda b: [x for x in b if x[-1] != "." and x[0] not in "–-—"],
            lambda b: [x for x in b if x[0].isupper()],
        ),
        "places-kept": (
            lambda b: [n for n, x in enumerate(b) if x[-1] != "."],
            lambda b: [n for n, x in enumerate(b, 1) if x[-1] != "."],
        ),
        "other-ends": (
            *(partial(_ending, sign) for sign in ("?", "!", ":", "?!", "?!:")),
            lambda b: [x for x in b if x[-1].isalpha()],
            lambda b: [x for x in b if x[-1].isalnum()],
        ),
        "list-has-no-end": (
            lambda b: b.endswith("."),
            lambda b: [x for x in b if not b.endswith(".")],
        ),
    },
)

Q7 = Problem(
    TEXT["q7"],
    expected=Items((7, 8, 11, 13, 17), what="sentence"),
    misconceptions={
        "longest-only": [13],
        "lengths": lambda items: set(items) <= {28, 29, 30, 35, 39},
        "above-the-average": [2, 7, 8, 11, 13, 17, 18],
        "counted-from-0": [6, 7, 10, 12, 16],
        "how-many": [5],
        "the-others": [1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 15, 16, 18],
        "above-30": [8, 13],
        "from-30": [7, 8, 13],
        "comma-lost": lambda items: any(x > 39 for x in items),
    },
    stories={
        "calmer": OfStory(
            Items((7, 8, 11, 13, 16, 18), what="sentence"),
            {
                "longest-only": [7],
                "lengths": lambda items: set(items) <= {23, 24, 25, 27},
                "above-the-average": [1, 2, 7, 8, 11, 13, 16, 17, 18],
                "counted-from-0": [6, 7, 10, 12, 15, 17],
                "how-many": [6],
                "the-others": [1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 15, 17],
                "above-30": [7, 11],
                "from-30": [7, 8, 11, 13],
            },
        )
    },
)

PARTS = {
    "before the first heading": 3,
    "Store ressurser": 3,
    "IS mistet kontroll over høyborg": 4,
    "Tusenvis av sivile flyktet": 3,
}
CALMER_PARTS = {
    "before the first heading": 3,
    "Striden om demningen": 3,
    "Vannet nådde skolen": 4,
    "Hundrevis har reist": 3,
}
BEFORE = (
    *("before", "start", "open", "intro", "lead"),
    *(f"first {part}" for part in ("part", "para", "block", "section", "three", "3")),
)
PARAGRAPHS = ("paragraph", "avsnitt")


def in_turn(*numbers: Plain) -> Callable[[Drawing], bool]:
    """A test whether the bars of a chart show these numbers, from the first on."""
    return lambda chart: [low for _, (low, _) in chart["rows"]] == [*numbers]


def _first_is(word: str) -> Callable[[Drawing], bool]:
    """A test whether the parts are named for the headings below them."""
    return lambda chart: (
        in_turn(3, 3, 4, 3)(chart) and word in chart["rows"][0][0].lower()
    )


def _of_sentences(chart: Drawing) -> bool:
    """Whether the axis says sentences, and the bars are not those of paragraphs."""
    said = re.search(r"sentence|setning", chart["axis"].casefold())
    return bool(said) and not in_turn(3, 3, 4, 3)(chart)


Q8 = Problem(
    TEXT["q8"],
    expected=Chart(
        PARTS,
        unit=PARAGRAPHS,
        known_by={
            "before the first heading": BEFORE,
            "Store ressurser": ("ressurser", "resources"),
            "IS mistet kontroll over høyborg": ("mistet", "høyborg", "stronghold"),
            "Tusenvis av sivile flyktet": ("tusenvis", "flyktet", "thousands"),
        },
    ),
    misconceptions={
        "one-too-many": None,
        "headings-counted": in_turn(3, 4, 5, 4),
        "block-0": in_turn(4, 3, 4, 3),
        "sentences": in_turn(5, 5, 4, 4),
        "sentences-on-the-axis": _of_sentences,
        "heading-below": _first_is("ressurser"),
        "no-unit": None,
        "axis-cut": None,
    },
    stories={
        "calmer": OfStory(
            Chart(
                CALMER_PARTS,
                unit=PARAGRAPHS,
                known_by={
                    "before the first heading": BEFORE,
                    "Striden om demningen": ("striden", "demning", "dispute", "dam"),
                    "Vannet nådde skolen": ("vannet", "skole", "water", "school"),
                    "Hundrevis har reist": ("hundrevis", "reist", "hundreds"),
                },
            ),
            {"heading-below": _first_is("demning")},
        )
    },
)

Q9 = Problem(
    TEXT["q9"],
    expected=Items(("A", "E"), what="statement"),
    misconceptions={
        "everything": ["A", "B", "C", "D", "E"],
        "what-is-not-told": ["B", "C", "D"],
        "looked-up": holds("C"),
        "headline": holds("B"),
        "sources-are-writers": holds("D"),
        "weekday-lost": both(holds("A"), lacks("E")),
        "month-lost": both(holds("E"), lacks("A")),
    },
)


def _lix(words: list[str], sentences: int) -> float:
    return len(words) / sentences + sum(len(w) > 6 for w in words) / len(words) * 100


def _percent(words: list[str], low: int = 7) -> float:
    """The per cent of the words that have so many letters."""
    return 100 * sum(len(word) >= low for word in words) / len(words)


Q10 = Problem(
    TEXT["q10"],
    expected=Function(
        "lix",
        cases=(
            case(["Byen", "er", "gjenoppbygd", "nå"], 1, gives=29),
            case(["Byen", "er", "stor"], 1, gives=3),
        ),
        unseen=(
            case(["i"], 1, gives=1),
            case(["skolene"], 1, gives=101, about="one-long-word"),
            case(
                ["skolene", "skolen", "skolene", "i", "by", "nå", "i"],
                2,
                gives=32.071,
                about="two-of-seven",
            ),
            case(["skolene", "i", "kjører", "er", "ny", "nå"], 3, gives=18.667),
        ),
        avoid=("article", "words", "sentences"),
        tolerance=0.01,
    ),
    misconceptions={
        "from-six": lambda w, s: (
            len(w) / s + 100 * sum(len(x) >= 6 for x in w) / len(w)
        ),
        "share": lambda w, s: len(w) / s + sum(len(x) > 6 for x in w) / len(w),
        "one-half": (lambda w, s: _percent(w), lambda w, s: len(w) / s),
        "from-eight": lambda w, s: len(w) / s + _percent(w, 8),
        "not-divided": lambda w, s: len(w) / s + sum(len(x) > 6 for x in w),
        "times-100-only": lambda w, s: len(w) / s + sum(len(x) > 6 for x in w) * 100,
        "long-by-sentences": lambda w, s: len(w) / s + _percent(w) * len(w) / s,
        "all-divided": lambda w, s: (len(w) / s + _percent(w) * len(w)) / len(w),
        "upside-down": lambda w, s: s / len(w) + _percent(w),
        "sentences-left-out": lambda w, s: len(w) + _percent(w),
        "multiplied": lambda w, s: len(w) / s * _percent(w),
        "rounded": (
            lambda w, s: round(_lix(w, s)),
            lambda w, s: int(_lix(w, s)),
            lambda w, s: round(_lix(w, s), 1),
            lambda w, s: len(w) // s + _percent(w),
            lambda w, s: len(w) // s + _percent(w) // 1,
            lambda w, s: len(w) / s + _percent(w) // 1,
            lambda w, s: len(w) / s + round(_percent(w)),
            lambda w, s: round(len(w) / s) + round(_percent(w)),
        ),
        "each-once": (
            lambda w, s: len(w) / s + _percent([*{*w}]) * len({*w}) / len(w),
            lambda w, s: _lix([*{*w}], s),
            lambda w, s: len(w) / s + _percent([*{*w}]),
        ),
        "number-has-no-len": lambda w, s: len(s),
        "list-divided": lambda w, s: w / len(w),
    },
)

PROBLEMS = (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10)
