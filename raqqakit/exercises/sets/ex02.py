"""The problems beside lesson 02: mentions, aliases, scores, and who does what."""

import re
from typing import Any

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    Order,
    Pairs,
    case,
)
from raqqakit.exercises.predicates import without, word_of
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex02")

Q1 = Problem(
    TEXT["q1"],
    expected=Items(("brannfolk", "bønder", "LFR-frivillige"), what="mention"),
    misconceptions=(
        Misconception(
            "things-marked",
            "Sandbags, banks and roads do nothing here. Keep those who act.",
            when=lambda items: bool(
                {"sandsekker", "elvebredden", "veier", "samme elvebredden"}
                & {str(i).strip().lower() for i in items}
            ),
            example=["brannfolk", "bønder", "LFR-frivillige", "sandsekker"],
        ),
        Misconception(
            "name-cut-out",
            "«LFR» stands inside a longer word. By the rules the whole word is one "
            "mention: which word is it?",
            when=lambda items: "lfr" in {str(i).strip().lower() for i in items},
            example=["brannfolk", "bønder", "LFR"],
        ),
        Misconception(
            "names-only",
            "A mention need not be a name. Who else is filling sandbags?",
            when=["LFR-frivillige"],
        ),
        Misconception(
            "one-long-mention",
            "These are three groups with commas and «og» (and) between. Mark each by "
            "itself.",
            when=lambda items: any("," in str(i) or " og " in str(i) for i in items),
            example=["brannfolk, bønder og LFR-frivillige", "x"],
        ),
    ),
    hints=(
        "Look at the English: who is doing something?",
        "Three groups fill sandbags. A common noun counts as well as a name.",
        "They begin with b, b and L.",
    ),
    right="Two common nouns and one word with a name inside: all three act.",
    unusual=(
        {"brannfolk", "bønder", "lfr-frivillige"},
        "brannfolk, bønder, LFR-frivillige",
    ),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Number(4),
    misconceptions=(
        Misconception(
            "names-only",
            "{value} counts the names alone. The pattern knows nothing of names: which "
            "other word has a capital?",
            when=3,
        ),
        Misconception(
            "words-not-runs",
            "{value} counts words. Capital words that follow each other are one run "
            "for this pattern.",
            when=lambda n: n in (5, 6),
            example=5,
        ),
        Misconception(
            "persons-only",
            "{value} counts the persons. A river has a capital as well, and so has the "
            "first word.",
            when=2,
        ),
    ),
    hints=(
        "Look at the pattern in step 2 and at what it did to the first word.",
        "A run is one or more words with a capital, with one space between.",
        "Nå, Ola Moen, Anne Vang, and a river.",
    ),
    right="Four runs, three names: a capital says where a name may be.",
    unusual=("4", 4.0, [4]),
)


def _any_tail(word: str) -> bool:
    return word.startswith("USA")


def _no_tail(word: str) -> bool:
    return word == "USA"


def _inside(word: str) -> bool:
    return "USA" in word


def _no_hyphen(word: str) -> bool:
    return word in ("USA", "USAs")


def _by_parts(word: str) -> bool:
    name, _, tail = word.partition("-")
    return name in ("USA", "USAs") and not tail.endswith(("ede", "et"))


def _by_pattern(word: str) -> bool:
    return bool(re.fullmatch(r"USAs?(-(?!\w+(ede|et)$)\w+)?", word))


Q3 = Problem(
    TEXT["q3"],
    expected=Function(
        "names_usa",
        cases=(
            case("USAX", gives=False),
            case("USA", gives=True),
            case("USAs", gives=True),
            case("USA-soldater", gives=True),
            case("USA-støttede", gives=False),
        ),
        unseen=(
            case("USA-ledede", gives=False),
            case("USAs-soldater", gives=True),
            case("USA-ledere", gives=True),
            case("Russland", gives=False),
        ),
        avoid=("article", "sentences"),
    ),
    misconceptions=(
        Misconception(
            "any-tail",
            "{call} still gives {value}: whatever follows the letters is taken. What "
            "may follow a name?",
            when=_any_tail,
        ),
        Misconception(
            "no-hyphen",
            "{call} gives {value}: a hyphen and a noun still name the group. Refuse "
            "the describing words only.",
            when=_no_hyphen,
        ),
        Misconception(
            "name-alone",
            "{call} gives {value}: only the bare name is taken. «USA-soldater» are "
            "soldiers of the USA.",
            when=_no_tail,
        ),
    ),
    hints=(
        "Look at what step 3 says after the concordance.",
        "Take the name, the name with -s, and the name with a hyphen and a noun. A "
        "describing word ends in «ede» here.",
        'Cut at the hyphen: `name, _, tail = word.partition("-")`.',
    ),
    right="What stands after the hyphen decides whether the name means itself.",
    unusual=(_by_parts, _by_pattern),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Choice(
        TEXT["q4"].options,
        "B",
    ),
    misconceptions=(
        Misconception(
            "turned-round",
            "You have the two the wrong way round. Precision asks of what was found, "
            "recall of what was wanted.",
            when="A",
        ),
        Misconception(
            "no-mistake-is-all",
            "Nothing found is false, and nine are still missing. Which of the two "
            "numbers sees what is missing?",
            when="C",
        ),
        Misconception(
            "both-low",
            "The one mark that was found is right. What share of the found is that?",
            when="D",
        ),
    ),
    hints=(
        "Look at the three questions at the beginning of step 4.",
        "Found: one, and right. Wanted: ten.",
        "One of one, and one of ten.",
    ),
    right="A tool that dares little is always right, and misses most.",
    unusual=("b", "B)", "precision 1.00, recall 0.10"),
)


def _shares(right: float, found: float, wanted: float) -> tuple[float, float]:
    return right / found if found else 0.0, right / wanted if wanted else 0.0


def _swapped(found: set[str], wanted: set[str]) -> Any:
    return _shares(len(found & wanted), len(wanted), len(found))


def _both_found(found: set[str], wanted: set[str]) -> Any:
    return _shares(len(found & wanted), len(found), len(found))


def _all_found(found: set[str], wanted: set[str]) -> Any:
    return _shares(len(found), len(found), len(wanted))


def _percent(found: set[str], wanted: set[str]) -> Any:
    return [100 * share for share in _shares(len(found & wanted), len(found),
                                             len(wanted))]  # fmt: skip


def _no_zero(found: set[str], wanted: set[str]) -> Any:
    right = len(found & wanted)
    return right / len(found), right / len(wanted)


def _by_loop(found: set[str], wanted: set[str]) -> Any:
    right = sum(1 for name in found if name in wanted)
    return [right / max(1, len(found)), right / max(1, len(wanted))]


def _by_shares(found: set[str], wanted: set[str]) -> Any:
    return _shares(len(set(found) & set(wanted)), len(found), len(wanted))


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
        ),
        avoid=("plain", "reference", "names"),
        tolerance=0.001,
    ),
    misconceptions=(
        Misconception(
            "turned-round",
            "{call} gives {value}: the two shares have changed places. Precision comes "
            "first, and divides by what was found.",
            when=_swapped,
        ),
        Misconception(
            "one-divisor",
            "{call} gives {value}: both shares divide by what was found. Recall "
            "divides by what was wanted.",
            when=_both_found,
        ),
        Misconception(
            "all-count-as-right",
            "{call} gives {value}: everything found was counted as right. Count only "
            "what is in both sets.",
            when=_all_found,
        ),
        Misconception(
            "per-cent",
            "{call} gives {value}: shares are wanted, between 0 and 1, and no per "
            "cent.",
            when=_percent,
        ),
        Misconception(
            "stops",
            "{call} stopped ({value}). Is something divided by nothing, or a set by a "
            "set?",
            example=_no_zero,
        ),
    ),
    hints=(
        "Look at the cell of step 4 that calculates both.",
        "What is in both sets, divided once by the found and once by the wanted; 0 "
        "when nothing was found.",
        "`right = len(found & wanted)`, then two divisions in round brackets.",
    ),
    right="Precision of the found, recall of the wanted: the same top, two bottoms.",
    unusual=(_by_loop, _by_shares),
)

Q6 = Problem(
    TEXT["q6"],
    expected=Order(
        TEXT["q6"].options,
        ("BADCE", "BDACE", "DBACE"),
    ),
    misconceptions=(
        Misconception(
            "scored-with-itself",
            "Line F compares the list with itself, so it is always perfect. Which line "
            "compares it with the reference?",
            when=lambda order: "F" in order,
            example="BADFE",
        ),
        Misconception(
            "table-too-late",
            "Line A needs a table. Which line brings it?",
            when=without("A", "B"),
            example="ABDCE",
        ),
        Misconception(
            "scored-too-soon",
            "Line C needs what was found and the reference. Are both there before it?",
            when=without("C", "A", "D"),
            example="BACDE",
        ),
        Misconception(
            "printed-too-soon",
            "Line E prints a score. Which line makes it?",
            when=without("E", "C"),
            example="BADEC",
        ),
    ),
    hints=(
        "Look at steps 3 and 4: what comes first, what is compared?",
        "The table, what it finds, the reference, the score, the print.",
        "It ends with C, E.",
    ),
    right="The reference may come in anywhere before the score.",
    unusual=("BDACE", ["d", "b", "a", "c", "e"], "B, A, D, C, E"),
)


Q7 = Problem(
    TEXT["q7"],
    expected=Pairs({"A": "SDF", "B": "Assad", "C": "SDF"}),
    misconceptions=(
        Misconception(
            "english-word-order",
            "In B the verb stands before the subject: «har Russland … støttet». Who "
            "comes after «støttet» (supported)?",
            when=lambda pairs: word_of(pairs, "B") in ("sdf", "russland", "russia"),
            example={"A": "SDF", "B": "SDF", "C": "SDF"},
        ),
        Misconception(
            "named-inside",
            "In C the USA stand inside a describing word. They are those who back: "
            "whom do they back?",
            when=lambda pairs: word_of(pairs, "C") in ("usa", "is"),
            example={"A": "SDF", "B": "Assad", "C": "USA"},
        ),
        Misconception(
            "supporter-named",
            "In A you named who supports. Asked for is who is supported.",
            when=lambda pairs: word_of(pairs, "A") == "usa",
            example={"A": "USA", "B": "Assad", "C": "SDF"},
        ),
    ),
    hints=(
        "Look at the first sentence in step 7, word for word.",
        "Find the verb, and then who comes after it and is no subject.",
        "Two of the three are the same group.",
    ),
    right="Norwegian puts the verb second, so order alone does not tell who acts.",
    unusual=(
        {"a": "sdf", "b": "assad", "c": "sdf"},
        [("A", "SDF"), ("B", "Assad"), ("C", "SDF")],
    ),
)

Q8 = Problem(
    TEXT["q8"],
    expected=Chart({"sdf": 9, "is": 10, "sohr": 4}, unit=("mention",), labels=True),
    misconceptions=(
        Misconception(
            "letters-counted",
            "These are how often the letters occur, also inside longer words. Count "
            "the mentions of the reference by their id.",
            when=lambda chart: (
                len(chart["rows"]) <= 3 and any(v[0] == 6 for _, v in chart["rows"])
            ),
            example={
                "title": "Mentions",
                "axis": "mentions",
                "rows": {"sdf": 6, "is": 9, "sohr": 2},
            },
        ),
        Misconception(
            "all-actors",
            "There are more bars than the three asked for. Keep sdf, is and sohr.",
            when=lambda chart: len(chart["rows"]) > 3,
            example={
                "title": "Mentions",
                "axis": "mentions",
                "rows": {"sdf": 9, "is": 10, "sohr": 4, "usa": 1},
            },
        ),
        Misconception(
            "no-unit",
            "The bars are right, and the axis does not say what is counted. Name "
            "mentions in its title.",
            example={
                "title": "Who is named",
                "axis": "number",
                "rows": {"sdf": 9, "is": 10, "sohr": 4},
            },
        ),
    ),
    hints=(
        "Look at step 9: a mention of the reference has an `id`.",
        "Count the ids of `reference`, and keep three of them.",
        "`sum(m.id == actor for m in reference)` counts the mentions of one actor.",
    ),
    right="Counted in a reference, so plain bars will do.",
    unusual=(
        {
            "title": "Three actors",
            "axis": "Mentions (counted)",
            "rows": [("sohr", 4), ("is", 10), ("sdf", 9)],
        },
        {
            "title": "Three actors",
            "axis": "number of mentions",
            "rows": {"IS": 10.0, "SDF": 9.0, "SOHR": 4.0},
        },
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8))
