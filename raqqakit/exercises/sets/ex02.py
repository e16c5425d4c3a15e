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
            "A jetty and paint do nothing, and are no actors. Keep those who do "
            "something, or to whom something is done.",
            when=holds("brygga", "malingen"),
            example=["Medlemmer", "Båtlaget", "læreren", "brygga", "kommunen"],
        ),
        Misconception(
            "of-not-left-out",
            "What follows with «fra» (of) does not belong to the mention in front of "
            "it. What is left if you mark the two apart?",
            when=holds("Medlemmer fra Båtlaget"),
            example=["Medlemmer fra Båtlaget", "læreren", "kommunen"],
        ),
        Misconception(
            "names-only",
            "A mention need not be a name. Who helps, who is helped, and who pays?",
            when=["Båtlaget"],
        ),
        Misconception(
            "acted-on-left-out",
            "The teacher does nothing here, but something is done for the teacher. Is "
            "that an actor, by the first sentence of step 1?",
            when=["Medlemmer", "Båtlaget", "kommunen"],
        ),
        Misconception(
            "those-who-act",
            "You have those who act. Somebody is helped as well, and a club is named "
            "to say whose members they are.",
            when=["Medlemmer", "kommunen"],
        ),
        Misconception(
            "in-english",
            "The Norwegian words are asked for, for it is in that text that a mention "
            "has its place. The English only helps to find them.",
            when=holds("Members", "Boat Club", "teacher", "municipality"),
            example=["Members", "Boat Club", "teacher", "municipality"],
        ),
        Misconception(
            "owner-left-out",
            "You have those who act. The sentence also names a club, to say whose "
            "members they are.",
            when=["Medlemmer", "læreren", "kommunen"],
        ),
    ),
    hints=(
        "Look at the English: who does something, and for whom?",
        "Somebody helps, somebody is helped, somebody pays, and a club is named.",
        "They begin with M, B, l and k.",
    ),
    right="Two act, one is helped, and one is named to say whose members they are.",
    unusual=(
        {"kommunen", "Læreren", "båtlaget", "medlemmer"},
        "Medlemmer, Båtlaget, læreren, kommunen",
    ),
)


def _starts_with(word: str) -> bool:
    return word.startswith("LFR")


def _anywhere(word: str) -> bool:
    return "LFR" in word


def _name_alone(word: str) -> bool:
    return word == "LFR"


def _no_hyphen(word: str) -> bool:
    return word in ("LFR", "LFRs")


def _any_tail(word: str) -> bool:
    return word in ("LFR", "LFRs") or word.startswith("LFR-")


def _no_genitive(word: str) -> bool:
    return word == "LFR" or (word.startswith("LFR-") and not word.endswith("ede"))


def _any_start(word: str) -> bool:
    return word.startswith("LFR") and not word.endswith("ede")


def _one_word_out(word: str) -> bool:
    return _any_tail(word) and word != "LFR-ledede"


def _by_parts(word: str) -> bool:
    name, hyphen, tail = word.partition("-")
    if hyphen:
        return name == "LFR" and not tail.endswith("ede")
    return name in ("LFR", "LFRs")


def _in_two_steps(word: str) -> bool:
    if word.endswith("ede"):
        return False
    return word == "LFRs" or word.split("-", maxsplit=1)[0] == "LFR"


def _by_pattern(word: str) -> bool:
    return bool(re.fullmatch(r"LFRs?|LFR-\w*(?<!ede)", word))


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
            "{call} still gives {value}: whatever follows the three letters is taken. "
            "What may stand behind them?",
            when=(_starts_with, _anywhere),
        ),
        Misconception(
            "end-alone",
            "{call} gives {value}: only the ending is looked at. The name must end "
            "there, or a hyphen must follow it.",
            when=_any_start,
        ),
        Misconception(
            "any-tail",
            "{call} gives {value}: whatever follows the hyphen is taken. A word that "
            "ends in «ede» describes somebody else.",
            when=_any_tail,
        ),
        Misconception(
            "no-hyphen",
            "{call} gives {value}: with a hyphen and a noun it still names the group. "
            "Refuse the describing words only.",
            when=_no_hyphen,
        ),
        Misconception(
            "name-alone",
            "{call} gives {value}: only the bare name is taken. The genitive names the "
            "group as well, and so does a hyphen with a noun.",
            when=_name_alone,
        ),
        Misconception(
            "no-genitive",
            '{call} gives {value}: the genitive is left out. «LFRs» means "LFR\'s", '
            "which is still the group.",
            when=_no_genitive,
        ),
        Misconception(
            "one-word-out",
            "{call} gives {value}: one describing word is refused, and others are not. "
            "What do they have in common?",
            when=_one_word_out,
        ),
    ),
    hints=(
        "Look at what step 3 says after the concordance.",
        "Take the name, the name with -s, and what begins with the name and a hyphen "
        "and does not end in «ede».",
        'You need `word in ("LFR", "LFRs")`, `word.startswith("LFR-")` and '
        '`not word.endswith("ede")`.',
    ),
    right="What stands behind the hyphen decides whether the word means the group.",
    unusual=(_by_parts, _by_pattern, _in_two_steps, _by_steps),
)

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs({"precision": 0.5, "recall": 0.4}),
    misconceptions=(
        Misconception(
            "overlapping",
            "That is the overlapping score: «Ola» is a part of «Ola Moen». By the "
            "exact score a mention must end where the reference ends it.",
            when={"precision": 0.75, "recall": 0.6},
        ),
        Misconception(
            "turned-round",
            "You have the two the wrong way round. Precision is a share of what was "
            "found, and recall of what was wanted.",
            when={"precision": 0.4, "recall": 0.5},
        ),
        Misconception(
            "per-cent",
            "These are per cent, or counts. Shares between 0 and 1 are wanted: of how "
            "many found, of how many wanted?",
            when=beside("precision", 2, 3, 50, 40, 75),
            example={"precision": 50, "recall": 40},
        ),
        Misconception(
            "one-divisor",
            "Your two shares are the same, and they divide by two different numbers: "
            "four were found, and five were wanted.",
            when=all_alike,
            example={"precision": 0.5, "recall": 0.5},
        ),
        Misconception(
            "one-counted",
            "You counted one of the four as right. A second one is exactly in the "
            "reference: compare them one by one.",
            when={"precision": 0.25, "recall": 0.2},
        ),
        Misconception(
            "found-by-wanted",
            "Four found and five wanted make 0.8, but not all that was found is right. "
            "How many of the four are in the reference?",
            when=beside("recall", 0.8),
            example={"precision": 0.5, "recall": 0.8},
        ),
    ),
    hints=(
        "Look at the three questions at the beginning of step 4.",
        "Count those of the four that are exactly in the reference. Divide once by "
        "the found and once by the wanted.",
        "Two are right: two of four, and two of five.",
    ),
    right="The same two are half of what was found, and less of what was wanted.",
    unusual=(
        {"Recall": "0.4", "Precision": "0.5"},
        [("precision", 0.5), ("recall", 0.4)],
    ),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("DAEFC", "DEAFC", "EDAFC")),
    misconceptions=(
        Misconception(
            "scored-the-wrong-way",
            "Line B scores the reference, as if it had been found. In step 4 what was "
            "found stands first in the brackets.",
            when=holds("B"),
            example="DAEBC",
        ),
        Misconception(
            "table-too-late",
            "Line A needs a table. Which line brings it?",
            when=without("A", "D"),
            example="ADEFC",
        ),
        Misconception(
            "scored-too-soon",
            "Line F needs what was found and the reference. Are both there before it?",
            when=without("F", "A", "E"),
            example="DAFEC",
        ),
        Misconception(
            "printed-too-soon",
            "Line C prints what is in the score. Which line makes it?",
            when=without("C", "F"),
            example="DAECF",
        ),
    ),
    hints=(
        "Look at steps 3 and 4: what comes first, and what is compared with what?",
        "The table, what it finds, the reference, the score, the print.",
        "It ends with F, C.",
    ),
    right="The reference may come in anywhere before the score.",
    unusual=("DEAFC", ["e", "d", "a", "f", "c"], "D, A, E, F, C"),
)

Shares = tuple[float, float]


def _shares(right: float, found: float, wanted: float) -> Shares:
    return right / found if found else 0.0, right / wanted


def _swapped(found: set[str], wanted: set[str]) -> Shares:
    return _shares(len(found & wanted), len(found), len(wanted))[::-1]


def _swapped_and_stops(found: set[str], wanted: set[str]) -> Shares:
    right = len(found & wanted)
    return right / len(wanted), right / len(found)


def _both_found(found: set[str], wanted: set[str]) -> Shares:
    return _shares(len(found & wanted), len(found), len(found) or 1)


def _both_wanted(found: set[str], wanted: set[str]) -> Shares:
    return _shares(len(found & wanted), len(wanted), len(wanted))


def _all_found(found: set[str], wanted: set[str]) -> Shares:
    return _shares(len(found), len(found), len(wanted))


def _of_all(found: set[str], wanted: set[str]) -> Shares:
    share = len(found & wanted) / len(found | wanted)
    return share, share


def _percent(found: set[str], wanted: set[str]) -> list[float]:
    right = len(found & wanted)
    return [100 * share for share in _shares(right, len(found), len(wanted))]


def _no_zero(found: set[str], wanted: set[str]) -> Shares:
    right = len(found & wanted)
    return right / len(found), right / len(wanted)


def _sets_divided(found: set[str], wanted: set[str]) -> object:
    return (found & wanted) / found, (found & wanted) / wanted  # type: ignore[operator]


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
            "{call} gives {value}: the two shares have changed places. Precision comes "
            "first, and divides by what was found.",
            when=(_swapped, _swapped_and_stops),
        ),
        Misconception(
            "both-by-found",
            "{call} gives {value}: both shares divide by what was found. Recall "
            "divides by what was wanted.",
            when=_both_found,
        ),
        Misconception(
            "both-by-wanted",
            "{call} gives {value}: both shares divide by what was wanted. Precision "
            "divides by what was found.",
            when=_both_wanted,
        ),
        Misconception(
            "all-count-as-right",
            "{call} gives {value}: everything found was counted as right. Count only "
            "what is in both sets.",
            when=_all_found,
        ),
        Misconception(
            "of-all-together",
            "{call} gives {value}: both shares divide by all words of the two sets "
            "together. Divide once by the found, and once by the wanted.",
            when=_of_all,
        ),
        Misconception(
            "per-cent",
            "{call} gives {value}: that is per cent, and shares between 0 and 1 are "
            "wanted.",
            when=_percent,
        ),
        Misconception(
            "nothing-found",
            "{call} stopped, for nothing was found and nothing can be divided by 0. "
            "What is precision then?",
            when=_no_zero,
        ),
        Misconception(
            "sets-divided",
            "{call} stopped: a set cannot be divided by a set. Count first how many "
            "each of them holds, with `len`.",
            when=_sets_divided,
        ),
    ),
    hints=(
        "Look at the cell of step 4 that calculates both.",
        "What is in both sets, divided once by the found and once by the wanted; 0 "
        "when nothing was found.",
        "`right = len(found & wanted)`, then two divisions in round brackets.",
    ),
    right="Precision of the found, recall of the wanted: the same top, two bottoms.",
    unusual=(_by_loop, _rounded, _common_first, _by_what_is_missing),
)

Q6 = Problem(
    TEXT["q6"],
    expected=Number(4),
    misconceptions=(
        Misconception(
            "one-word-one-group",
            "All five would be right if «gruppen» were the choir both times. Which of "
            "the two groups sells boats?",
            when=5,
        ),
        Misconception(
            "name-needed",
            "«Gruppen» counts as well: the table gives it to the choir, and once that "
            "is right. Which group sings?",
            when=3,
        ),
        Misconception(
            "actors-counted",
            "{value} is how many groups the text is about. Go through the five "
            "mentions, one by one.",
            when=2,
        ),
        Misconception(
            "the-wrong-one-counted",
            "One is how many the table gets wrong. Asked for are those that it gets "
            "right.",
            when=1,
        ),
    ),
    hints=(
        "Look at each of the five mentions, and at what that group does.",
        "The names are right, so it is about the two places of «gruppen».",
        "One of them sings, as the table has it; the other sells boats.",
    ),
    right="A table gives a word one meaning, and one of the two groups loses.",
    unusual=("4", 4.0, [4]),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
    misconceptions=(
        Misconception(
            "english-order",
            "The Boat Club is where the meeting was. In English who acts stands before "
            "the verb; where does it stand here, after a time?",
            when="A",
        ),
        Misconception(
            "last-acts",
            "You read the sentence from its end. Of the two behind the verb, the first "
            "acts.",
            when="B",
        ),
        Misconception(
            "last-is-supported",
            "The Bridge Choir is supported, that is right. But the Boat Club belongs "
            "to the time in front: who stands directly behind the verb?",
            when="C",
        ),
    ),
    hints=(
        "Look at the sentence of step 7, and at what its main clause begins with.",
        "This one begins with a time, so the verb is next. Who acts comes after it.",
        "Directly behind «støtter» stands the Coffee House.",
    ),
    right="After «Etter møtet …» comes the verb, and then who acts.",
    unusual=("d", "D)", "The Coffee House supports the Bridge Choir."),
)

RESTS_ON = {"A": 1, "B": 0, "C": 2, "D": 0, "E": 4, "F": 0, "G": 5}

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(RESTS_ON),
    misconceptions=(
        Misconception(
            "not-the-first",
            "Sentence 6 does say A, in one describing word. But it is not the first: "
            "who stands behind the second «støtter» of sentence 1?",
            when=beside("A", 6),
            example=RESTS_ON | {"A": 6},
        ),
        Misconception(
            "english-order",
            "In sentence 1 the second «støtter» does not belong to the Coffee House in "
            "front of it. Who stands behind that verb?",
            when=beside("B", 1),
            example=RESTS_ON | {"B": 1},
        ),
        Misconception(
            "second-half-lost",
            "A has its words in the second half of sentence 1. Who stands behind that "
            "«støtter», and who comes after?",
            when=other_beside("A", 1),
            example=RESTS_ON | {"A": 0},
        ),
        Misconception(
            "meeting-as-support",
            "Sentence 3 says that leaders met. Whether they agreed it does not say, so "
            "D has no sentence.",
            when=beside("D", 3),
            example=RESTS_ON | {"D": 3},
        ),
        Misconception(
            "one-word-one-group",
            "«Gruppen» in sentence 5 is not that of sentence 4. Who was named before "
            "it, in the same sentence?",
            when=beside("F", 5),
            example=RESTS_ON | {"F": 5, "G": 0},
        ),
        Misconception(
            "supporter-and-supported",
            "Sentence 4 says who supports the Coffee House. F has the two the other "
            "way round.",
            when=beside("F", 4),
            example=RESTS_ON | {"F": 4},
        ),
        Misconception(
            "court-lost",
            "C is said in one sentence, with a court in it. Which one is that?",
            when=other_beside("C", 2),
            example=RESTS_ON | {"C": 6},
        ),
        Misconception(
            "group-lost",
            "«Gruppen» in sentence 4 is the choir, which was named before it. Does a "
            "sentence say E then?",
            when=other_beside("E", 4),
            example=RESTS_ON | {"E": 0},
        ),
        Misconception(
            "next-door-lost",
            "G is said in a sentence that names the Youth Club at its beginning. Whom "
            "does «gruppen» mean at its end?",
            when=other_beside("G", 5),
            example=RESTS_ON | {"G": 0},
        ),
    ),
    hints=(
        "Look for the verb of each sentence, and for who stands behind it.",
        "A meeting is no support, and «gruppen» is the one that was named last.",
        "Three of the seven have no sentence; one of these three is B.",
    ),
    right="Whoever doubts an answer can now read the sentence it rests on.",
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
            "Your picture lets the Coffee House support the municipality. In sentence "
            "1 who acts stands behind the verb.",
            when=draws("Coffee House", "Municipality"),
            example={"title": "Who", "lines": [*NOTICE[:1], ENGLISH, *NOTICE[2:]]},
        ),
        Misconception(
            "meeting-as-support",
            "The Boat Club and the municipality met, and more is not said. Which "
            "sentence would a line between them rest on?",
            when=either(
                draws("Boat Club", "Municipality"), draws("Municipality", "Boat Club")
            ),
            example={"title": "Who", "lines": [*NOTICE, MEETING]},
        ),
        Misconception(
            "one-word-one-group",
            "In sentence 5 «gruppen» is the club next door, and not the choir of "
            "sentence 4. Move the end of that line.",
            when=draws("Coffee House", "Bridge Choir"),
            example={"title": "Who", "lines": [*NOTICE[:4], ONE_GROUP]},
        ),
        Misconception(
            "evidence",
            "One line carries a number whose sentence is not the first that says so. "
            "Compare the numbers with your answer to problem 8.",
            example={
                "title": "Who",
                "lines": [("Municipality", "supports", "Parkering Nord", 6)],
            },
        ),
    ),
    hints=(
        "Look at your answer to problem 8: each number that is not 0 is a line.",
        "Four lines support and one opposes. The first half of sentence 1 is a line as "
        "well, though no letter of problem 8 says it.",
        'The last is `line("cafe", "supports", "youth", 5)`; then '
        "`figures.actor_picture(lines, places, actors, title=…)`.",
    ),
    right="Each line can be looked up, for it carries the number of its sentence.",
    unusual=(
        {"title": "The notice", "lines": [list(line) for line in NOTICE[::-1]]},
        {
            "title": "Who is with whom",
            "lines": [(w.upper(), d, x.lower(), str(n)) for w, d, x, n in NOTICE],
        },
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
