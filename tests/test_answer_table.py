"""Answers that somebody gave, and what is said of them: one row for each."""

from datetime import date
from typing import Any

import pytest

from raqqakit import exercises
from raqqakit.claims import Days
from raqqakit.exercises.problems import judge
from raqqakit.exercises.sets import known_sets
from raqqakit.quantities import Interval

NO, YES, HOW = "not yet", "right", "could not run"

HEARD = (
    "Range chart. At least 2,000 have fled by the heading and at least 20,000 by the "
    "text. 10,000 to 25,000 are inside. The axis runs from 0 to 32,500."
)
CALM = (
    "On 22 May 2024 the municipality said that by its estimate up to 1,500 people were "
    "still in the centre of Elvestad."
)
INSIDE = "10,000 to 25 thousand are inside. The axis runs from 0 to 32.5 k."
PARTS = {
    "before the first heading": 3,
    "Store ressurser": 3,
    "IS mistet kontroll over høyborg": 4,
    "Tusenvis av sivile flyktet": 3,
}
FAR = {"Deir ez-Zor": 123, "Aleppo": 168, "Al-Tabqa": 43}
LEFT = ("have left", "have left", "still there")
RANGES = {
    "hundreds": (200, None),
    "thousands": (2000, None),
    "in the centre": (1000, 2500),
}
APRIL, NOW = ("21 April", "30 April"), (None, "14 June 2024")
MONDAY = ("10 June 2024",) * 2
APRIL_2024 = tuple(f"{day} 2024" for day in APRIL)
MOVE = {"the move": APRIL_2024, "last shelves": MONDAY, "the house": NOW}
STOCKS = {"A": "flow", "B": "stock", "C": "stock", "D": "flow", "E": "flow"}
HEDGES = {
    "cirka": "number", "nesten": "number", "kanskje": "possible",
    "trolig": "possible", "det sies": "source", "det antas": "source",
}  # fmt: skip
CAUSES = {"1": "E", "2": "B", "3": "C", "4": "A", "5": "F"}


def parts(rows: Any = PARTS, axis: str = "paragraphs", **more: Any) -> dict[str, Any]:
    return {"title": "The parts", "axis": axis, "rows": rows} | more


def far(rows: Any = FAR, axis: str = "kilometres", **more: Any) -> dict[str, Any]:
    return {"title": "From Raqqa", "axis": axis, "rows": rows} | more


def left(
    rows: Any = RANGES, groups: Any = LEFT, axis: str = "people"
) -> dict[str, Any]:
    return {"title": "Elvestad", "axis": axis, "rows": rows, "groups": [*groups]}


def move(rows: Any = MOVE, **more: Any) -> dict[str, Any]:
    return {"title": "The move", "axis": "day", "rows": rows} | more


def both_told(label: str) -> Any:
    """The two dictionaries of lesson 05, the second with a label of the learner's."""
    heading, last = Interval(2_000, None), Interval(20_000, None)
    return (
        {"heading": heading, "last sentence": last},
        {label: Interval(10_000, 25_000)},
    )


def september(fewer_than: int) -> dict[str, Any]:
    """The four statements of lesson 05, with a number for "fewer than 10,000"."""
    rows = {
        "SOHR, 14 Sept": (None, fewer_than),
        "UN, 14 Sept": (None, 25_000),
        "OCHA, 21 Sept": (None, 15_000),
        "NTB, 22 Sept": (10_000, 25_000),
    }
    return left(rows, ["people inside"] * 4)


def grouped(group: str) -> dict[str, Any]:
    """The four statements, all in a group of the learner's."""
    return september(10_000) | {"groups": [group] * 4}


def vang(name: str) -> dict[str, int]:
    """How far three places lie from Elvestad, the first under a learner's name."""
    return {name: 11, "Brekkesund": 22, "Storgard": 18}


def museum(day: Any) -> dict[str, Any]:
    return {"who": "named", "hedge": "number", "day": day}


def swapped(rows: dict[str, Any], one: str, other: str) -> dict[str, Any]:
    """The same rows, with the values of two labels in each other's place."""
    return rows | {one: rows[other], other: rows[one]}


def safe(words: str) -> str:
    """A paragraph that is safe to print, with a sentence of the learner's in it."""
    return (
        "NTB printed on 22 September 2017 that between 10,000 and 25,000 civilians "
        f"were estimated to be still inside the city of Raqqa. {words}"
    )


def decided(
    day: Any = "yes", watch: Any = "LV", unit: Any = "people"
) -> dict[str, Any]:
    """What was written for the four rows of lesson 07; one row was left open."""
    return {"mandag": day, "ifølge gruppen": watch, "partene": "?", "Hundrevis": unit}


TABLE = {"Fjellrev": "club", "TF": "club", "Eva Dahl": "eva"}
GROUPS = ["Medlemmer", "Båtlaget", "læreren", "kommunen"]
RESTS = {"A": 1, "B": 0, "C": 2, "D": 0, "E": 4, "F": 0, "G": 5}
NOTICE = [
    ("Boat Club", "supports", "Coffee House", 1),
    ("Municipality", "supports", "Parkering Nord", 1),
    ("Coffee House", "opposes", "Parkering Nord", 2),
    ("Bridge Choir", "supports", "Coffee House", 4),
    ("Coffee House", "supports", "Youth Club", 5),
]


def lines(*more: Any, first: int = 0, last: int = 5) -> dict[str, Any]:
    """A picture of the notice of ex02, or of some of its lines and more."""
    return {"title": "The notice", "lines": [*NOTICE[first:last], *more]}


RANGE = "between 10,000 and 25,000 civilians were inside the city of Raqqa."
SHORT = (
    "NTB printed on 22 September 2017 that an estimated {} civilians were still inside "
    "the city of Raqqa."
)
OCHA = "OCHA had told AFP the day before that it was up to 15,000 people."
UNDATED = (
    "OCHA told AFP that up to 15,000 civilians were still inside the city of Raqqa. "
    "NTB printed that it was an estimated 10,000 to 25,000."
)
A, B, C, D, E, F = "ABCDEF"
FOUR_WAYS = ["opplyser", "meldte", "legger", "ifølge"]

# problem, answer, status, a word or more of the reply
GIVEN: list[tuple[str, Any, str, str]] = [
    # One number: as text, in words, in a list, and what is none.
    ("ex01-q1", "ten", YES, ""),
    ("lesson07-q1", "9.", YES, ""),
    ("ex01-q1", "10.0.", YES, ""),
    ("ex01-q1", [[10]], YES, ""),
    ("ex01-q1", "10,0", YES, ""),
    ("ex01-q1", "many", NO, "in figures"),
    ("ex05-q1", "one hundred and forty-two", NO, "drops what stands behind the point"),
    ("ex01-q1", "two and eight", NO, "more than one number"),
    ("lesson05-q11", "seventy-five", YES, ""),
    ("lesson00-q2", "Option A", YES, ""),
    ("lesson00-q7", "An error comes, because Python does not know the name visits any "
     "more.", YES, ""),
    ("lesson00-q3", "An arrow that begins at 60 and points to the left", NO,
     "cannot tell which option"),
    ("lesson03-q10", "A rule that looks up only the words that begin with a capital "
     "letter.", YES, ""),
    ("lesson02-q4", {"Fjellrev": "club", "TF": "club", "Eva": "eva",
                     "speiderne": "scouts"}, NO, "is not one of the names"),
    ("lesson02-q4", {"Fjellrev": "club", "TF": "club", "eva": "Eva Dahl",
                     "speiderne": "scouts"}, NO, "stands where a name belongs"),
    ("lesson01-q8", "2, because J. is an initial", NO, "because J. is an initial"),
    ("lesson02-q7", {"precision": 0.625, "recall": 0.8}, NO, "Your precision is right"),
    ("lesson02-q7", {"precision": 0.8, "recall": 0.5}, NO, "Your recall is right"),
    ("lesson05-q9", "Range chart with two panels. Civilians who have fled: by the "
     "heading 2,000 at the least, by the text 20,000 at the least. Those still inside "
     "the city: 10,000 to 25,000. The axis runs from 0 to 32,500 people.", YES, ""),
    ("lesson05-q9", "Range chart with two panels. At most 2,000 civilians have fled by "
     "the heading, at most 20,000 by the text. Between 10,000 and 25,000 civilians are "
     "still inside the city. The axis runs from 0 to 32,500 people.", NO, '"at most"'),
    ("lesson05-q9", "Range chart with two panels. Civilians still inside the city: at "
     "least 2,000 by the heading and at least 20,000 by the text. Civilians who have "
     "fled: between 10,000 and 25,000. The axis runs from 0 to 32,500 people.", NO,
     "give the range to those who left"),
    ("lesson05-q9", "Range chart with two panels. Civilians who have fled: between "
     "2,000 and 9,999 by the heading and at least 20,000 by the text. Still inside: "
     "between 10,000 and 25,000. The axis runs from 0 to 32,500 people.", NO,
     "their upper end is open"),
    ("lesson05-q9", "Range chart with two panels. Civilians who have fled: at least "
     "2,000 by the heading and at least 20,000 by the text. Still inside: between "
     "10,000 and 25,000. The axis runs from 0 to 32,500 people.", YES, ""),
    ("lesson06-q7", "three thousand", YES, ""),
    ("lesson06-q9", "one hundred thousand", YES, ""),
    ("lesson06.calmer-q14", "three hundred", YES, ""),
    ("lesson07-q1", "the 9th", YES, ""),
    # What was said of these was not so, or did not help.
    ("ex01-q1", (7, 8), NO, "If it is one with a comma"),
    ("ex01-q4", [C, E, A, B], NO, "right so far, and that is not all"),
    ("ex02-q3", {"precision": 0.83, "recall": 0.5}, NO, "not come from these lists"),
    ("ex02-q3", {"precision": 0.9, "recall": 0.9}, NO, "stands in the pattern"),
    ("ex03-q1", "1 town", NO, "is too few"),
    ("ex04.calmer-q5", ["3 July", "10 July"], NO, "At least one of your days"),
    ("ex05-q1", 165, NO, "read as a whole number"),
    ("ex05-q1", 142_500, NO, "its point is lost"),
    ("ex05-q1", 3.9, NO, "less than 140 alone"),
    ("ex05-q1", "2.500140", NO, "joins the two as texts"),
    ("ex05-q1", 140.25, NO, "140 and less than two"),
    ("ex05-q9", left(axis="kilometres"), NO, "whom the bars count"),
    ("ex06-q1", (15_000, 25_000), NO, "Above 15,000 OCHA allows no number"),
    ("ex06.calmer-q1", (10_000, 15_000), NO, "ten times too high"),
    ("lesson00-q8", (50, 75), NO, "lowest and the highest number of one part"),
    ("lesson00-q9", (110, 55), NO, "the fewest visits, comes first"),
    ("lesson02-q6", [5 / 8, 6 / 8], NO, "how many were wanted"),
    ("lesson06-q1", -200, NO, "In which order"),
    ("lesson06-q7", 3, NO, "how many thousands"),
    ("lesson06-q7", 10_000, NO, "NTB's own lowest number"),
    ("lesson06.calmer-q15", (0, 2_500), NO, "how many may be there now"),
    ("lesson06.calmer-q15", (1, 500, 4, 0), NO, "a comma separates"),
    ("ex01-q1", (10, 0), NO, "one with a comma"),
    ("ex01-q1", (2, 5), NO, "If it is one with a comma"),
    ("ex01-q1", (8, 10), NO, "more than one number, and one is wanted. Read"),
    ("ex01-q1", 4, NO, "alone can account for"),
    ("ex01-q1", 6, NO, "number of English letters"),
    ("ex01-q1", 7, NO, "fewer than the word has letters"),
    ("ex01-q1", [8, 10], NO, "one is wanted. Read"),
    ("lesson04-q5", ["opplyser, meldte, legger, ifølge"], NO, "marks of its own"),
    ("lesson04-q5", "opplyser, meldte, legger, ifølge", NO, "the rule takes a list"),
    ("lesson04-q5", "meldte", NO, "the rule takes a list"),
    ("lesson04-q5", {*FOUR_WAYS}, YES, ""),
    ("lesson04-q5", [*FOUR_WAYS, "til"], NO, "without one. Take it out"),
    ("lesson04-q5", [*FOUR_WAYS, "møttes"], NO, "a source in another story, too?"),
    ("lesson07-q5", decided(watch="LV (the water watch)"), YES, ""),
    ("lesson07-q5", decided(watch="Water Watch LV"), YES, ""),
    ("lesson07-q5", decided(watch="the group, which is Lauvdal vannvakt"), YES, ""),
    ("lesson07-q5", decided(watch="LFR and LV"), NO, "stands near"),
    ("lesson07-q5", decided(watch="not LV"), NO, "that is not it"),
    ("lesson07-q5", decided(watch="halv"), NO, "that is not it"),
    ("lesson07-q5", decided(unit="humans"), YES, ""),
    ("lesson07-q5", decided(day="20"), NO, "Write the month, too"),
    ("lesson07-q5", decided(day=20), NO, "Write the month, too"),
    ("lesson07-q5", decided(day="Monday 20"), NO, "Write the month, too"),
    ("lesson07-q5", decided(day="20 May"), YES, ""),
    ("lesson07-q5", decided(day="27"), NO, "For the Monday you have"),
    ("lesson05-q9", f"{HEARD} Together at least 30,000.", NO, "added two ends up"),
    ("lesson05-q9", f"{HEARD} Before, 45,000 lived there.", NO, "added two ends up"),
    ("lesson05-q9", "Range chart. At least 2,000 by the heading and at least 20,000 by "
     "the text have fled, of whom 10,000 to 25,000 are still inside. The axis runs "
     "from 0 to 32,500.", NO, "give the range to those who left"),
    ("lesson05-q9", HEARD, YES, ""),
    ("lesson05-q9", f"{HEARD[:28]}and 20 thousand or more fled. {INSIDE}", YES, ""),
    ("lesson05-q9", HEARD.replace("32,500", "32.5thousand"), YES, ""),
    ("lesson05-q9", HEARD.replace(",", "."), NO, "the point of 2.000 for a decimal"),
    ("lesson05-q9", HEARD.replace("32,5", "32.5"), NO, "Write 32,500, with a"),
    ("lesson05-q8", both_told("still there"), YES, ""),
    ("lesson05-q8", both_told("civilians still there"), YES, ""),
    ("lesson05-q8", both_told("stil there"), YES, ""),
    ("lesson05-q8", both_told("inside"), NO, "'inside' has none of the names"),
    ("lesson05-q8", both_told("range"), NO, "'range' has none of the names"),
    ("lesson05-q10", september(9_999), NO, "stands on no page. For \"fewer than\""),
    ("lesson05-q10", september(10_000), YES, ""),
    ("lesson05-q10", grouped("civilians still in Raqqa"), YES, ""),
    ("lesson05-q10", grouped("people who left"), NO, "whom the bars count"),
    ("lesson05-q10", grouped("people still inside")
     | {"title": "Civilians who fled from Raqqa"}, NO, "people have left"),
    ("lesson05-q10", grouped("people outside"), NO, "whom the bars count"),
    ("lesson05-q9", HEARD.replace("inside", "inside, probably about 17,000"), NO,
     "a middle that nobody gave"),
    ("lesson02-q6", "exact / wanted", NO, "a pair of ends"),
    ("lesson02-q6", ["exact / wanted", "1 / 2"], NO, "leave out the quotation marks"),
    ("lesson02-q6", [0.4, 0.45, 0.5], NO, "a pair of ends"),
    ("lesson02-q6", None, NO, "a pair of ends"),
    ("lesson02-q6", [0.9, 1.0], NO, "Neither end"),
    ("lesson02-q6", [0.5, 5 / 6], NO, "One end of your range is a share of the found"),
    ("lesson02-q6", [1.0, 5 / 6], NO, "the precision once more"),
    ("lesson02-q7", {"precision": 8 / 5, "recall": 10 / 5}, NO, "goes above 1"),
    ("lesson02-q7", {"precision": "5/8", "recall": 0.5}, NO, "quotation marks"),
    ("lesson02-q7", {"precision": 3 / 8, "recall": 3 / 10}, NO, "each name once"),
    ("lesson02-q7", {"precision": 3 / 6, "recall": 3 / 8}, NO, "each name once"),
    ("lesson02-q4", TABLE | {"Speiderne": "scouts"}, NO, "as the notice writes it"),
    ("lesson02-q4", TABLE | {"speiderne ": "scouts"}, YES, ""),
    ("lesson02-q4", TABLE | {"speiderne": "Scouts"}, NO, "Capitals count here"),
    ("lesson02-q4", TABLE | {"speiderne": "scout"}, NO, ""),
    ("lesson02-q7", {"precision": "62.5 %", "recall": "50%"}, YES, ""),
    ("lesson02-q7", {"precision": "0.625", "recall": 0.5}, YES, ""),
    ("ex03-q1", "round(4 / 10, 1)", NO, "leave out the quotation marks"),
    ("ex03-q1", "4-10", NO, "in figures"),
    ("ex03-q1", "many/", NO, "in figures"),
    ("lesson04-q7", museum("31 August"), NO, "'31 August' is in quotation marks"),
    ("lesson04-q7", museum("2017-08-31"), NO, "in quotation marks"),
    ("lesson04-q7", museum("date(2017, 8, 31)"), NO, "in quotation marks"),
    ("lesson04-q7", museum(["31.8.2017"]), NO, "in quotation marks"),
    ("lesson04-q7", museum("24 August"), NO, "in quotation marks"),
    ("lesson04-q7", museum("torsdag"), NO, "the word of the story"),
    ("lesson04-q7", museum(date(2017, 8, 24)), NO, "not the last one"),
    ("lesson04-q7", museum(date(2017, 8, 31)), YES, ""),
    ("lesson04-q7", museum(date(2017, 8, 31)) | {"who": "museum"}, NO,
     "'who' you have a word that step 3 does not offer"),
    ("lesson04-q7", museum(date(2017, 8, 31)) | {"who": "the museum"}, NO,
     "'who' you have a word that step 3 does not offer"),
    ("lesson03-q1", 0.8, NO, "go from 0 to 1"),
    ("lesson03-q1", 125, NO, "cannot go above 100"),
    ("lesson03-q1", 67, NO, "That is the precision"),
    ("ex03-q1", "two", YES, ""),
    ("ex03-q1", 1, NO, "which name may be one?"),
    ("ex03-q1", 3, NO, "takes in too much"),
    ("ex03-q1", ["Rakka", "Damascus"], NO, "which, or how many"),
    ("ex03-q1", True, NO, "Give the number itself"),
    ("ex03-q1", "2 (Rakka and Damascus)", NO, "Write the number alone, in figures"),
    ("ex05-q1", "142.5", YES, ""),
    ("ex05-q1", "142,5", YES, ""),
    ("ex05-q1", "142.500", NO, "may stand between thousands, or before decimals"),
    ("ex05-q1", "142.5 km", NO, "write it alone and in figures"),
    ("ex05-q1", 2640, NO, "what the newspaper means"),
    ("ex05-q1", 2.64, NO, "only 2.500 has one"),
    ("ex05-q1", 2.5, NO, "one of the two alone"),
    # A choice: bare letters, brackets, a list, the words; never two.
    ("ex01-q2", B, YES, ""),
    ("ex01-q2", [B], YES, ""),
    ("ex01-q2", "b) The bytes are UTF-8", YES, ""),
    ("ex01-q2", {B}, YES, ""),
    ("ex01-q2", [A, B], NO, "more than one option"),
    ("ex01-q2", "BC", NO, "more than one option"),
    ("ex01-q2", "E", NO, "A, B, C or D"),
    ("ex01-q2", 2, NO, "Do you mean B?"),
    ("ex01-q2", 7, NO, "Give one letter: A, B, C or D."),
    ("lesson05-q3", 10000.0, NO, "Give one letter: A, B"),
    ("lesson05-q3", "10000.0", NO, "Run the next cell"),
    ("ex01-q2", "Latin-1", NO, "cannot tell which option 'Latin-1' means. Give one"),
    ("lesson04-q8", "As 1 June", NO, "Read your point as a stranger would"),
    ("lesson02-q9", "The one at the end supports the one directly behind 'has'.",
     NO, "the first one acts"),
    ("lesson02-q9", "The one at the end supports the one directly behind 'has', always",
     NO, "the first one acts"),
    ("lesson05-q2", "The newspaper", NO, "Whom does the verb"),
    ("lesson00-q8", (75, 80), NO, "two ends of one part of the day"),
    ("lesson06.calmer-q14", "300 and 1,200", NO, "more than one number"),
    ("ex03-q7", "C, D", NO, "more than one option"),
    ("ex06-q2", "D", NO, "What OCHA told AFP on that day"),
    ("ex06-q2", "B and C", NO, "more than one option"),
    ("ex06-q2", 15_000, NO, "letters, not numbers"),
    ("ex03-q7", "D.", YES, ""),
    ("ex03-q7", A, NO, "by road"),
    ("ex05-q2", A, YES, ""),
    ("ex06-q2", "(c)", YES, ""),
    # Two gaps in their order.
    ("ex01-q3", ["latin-1", "utf-8"], YES, ""),
    ("ex01-q3", "latin1, utf8", YES, ""),
    ("ex01-q3", ("ISO-8859-1", "UTF-8"), YES, ""),
    ("ex01-q3", ("cp1252", "utf8"), YES, ""),
    ("ex01-q3", {"latin-1", "utf-8"}, NO, "no order"),
    ("ex01-q3", ["utf-8", "latin-1"], NO, "longer still"),
    ("ex01-q3", "utf-8", NO, "two gaps"),
    ("ex01-q3", ["iso-8859-2", "utf-8"], NO, "'iso-8859-2' does not belong"),
    ("ex01-q3", ["latin-2", "utf-8"], NO, "'latin-2' is the name of no encoding"),
    ("ex01-q3", ["latin-1" "utf-8"], NO, "a comma"),
    ("ex01-q3", "utf8latin1", NO, "is one text"),
    ("ex01-q3", ["latin-1", "norwegian"], NO, "'norwegian' is the name of no encoding"),
    ("ex01-q3", "norsk", NO, "'norsk' is the name of no encoding"),
    ("ex01-q3", ["ascii", "utf-8"], NO, "In the first gap"),
    ("ex01-q3", ["latin-1", "ascii"], NO, "In the second gap"),
    ("ex01-q3", ["latin-1", "ASCII"], NO, "In the second gap"),
    ("ex01-q3", ["ascii", "ascii"], NO, "In the second gap"),
    # Lines in their order.
    ("ex02-q4", [2, 5, 1, 3, 4], NO, "Do you mean B, E, A, C, D?"),
    ("ex06-q4", "BDACE", NO, "from the last to the first"),
    ("ex01-q4", "ECABD", NO, "Line E uses `raw`, and no line before it makes that"),
    ("ex05-q6", "EBADF", NO, "Line E uses `found`"),
    ("ex06-q2", "2", NO, "Do you mean B?"),
    ("ex05-q4", print, HOW, "has not been called"),
    ("ex05-q6", "FDAEB", NO, "from the last to the first"),
    ("ex01-q4", "CEABD", YES, ""),
    ("ex01-q4", ["CEABD"], YES, ""),
    ("ex01-q4", ["C E A B D"], YES, ""),
    ("ex01-q4", [C, E, A, B, D], YES, ""),
    ("ex01-q4", "C, E, A, B and D", YES, ""),
    ("ex01-q4", "C → E → A → B → D", YES, ""),
    ("ex01-q4", {C, E, A, B, D}, NO, "no order"),
    ("ex01-q4", "CEABX", NO, "none of the lines"),
    ("ex01-q4", [1, 2], NO, "Do you mean A and B?"),
    ("ex01-q4", [], NO, "no line"),
    ("ex03-q5", "BDAFE", NO, "by chance"),
    ("ex03-q9", far(FAR | {"Aleppo": 286}), NO, "'Aleppo' is 0 long"),
    ("ex03.calmer-q9", far(vang("Øvre Vang") | {"Storgard": 20}), NO, "'Storgard' is"),
    ("ex03-q5", "B-D-A-C-E", YES, ""),
    ("ex03-q5", {1: B, 2: D, 3: A, 4: C, 5: E}, YES, ""),
    ("ex03-q5", {B: 1, D: 2, A: 3, C: 4, E: 5}, YES, ""),
    ("ex03-q5", {B: 1, D: 2, A: 3, C: 4, E: 6}, NO, "a list of letters"),
    ("ex03-q5", "BADCE", NO, "Line A takes"),
    ("ex06-q4", "ECADB", YES, ""),
    ("ex06-q4", "E > C > A > D > B", YES, ""),
    ("ex06-q4", "E–C–A–B–D", NO, "the day before"),
    ("ex06-q4", "ECABD", NO, "the day before"),
    # Several values in all forms.
    ("ex01-q7", "7 8 11 13 17", YES, ""),
    ("ex01-q7", [[7, 8], [11, 13, 17]], YES, ""),
    ("ex01-q7", "seven, eight, 11, 13 and 17", YES, ""),
    ("ex01-q7", ["sentence 7", "sentence 8", 11, 13, 17], YES, ""),
    ("ex01-q7", dict.fromkeys([7, 8, 11, 13, 17], True) | {9: False}, YES, ""),
    ("ex01-q7", "Sentences 7, 8, 11, 13, 17", YES, ""),
    ("ex01-q7", range(7, 9), NO, "3 are missing, the first after 8"),
    ("ex01-q7", [], NO, "Your list is empty"),
    ("ex01-q7", {}, NO, "Your list is empty"),
    ("ex01-q7", [30, 35, 29], NO, "numbers of words"),
    ("ex01-q7", 13, NO, "longest of all"),
    ("ex01-q7", [7, 8, 11, 17], NO, "one is missing, after 11 and before 17."),
    ("ex01-q7", [8, 11, 13, 17], NO, "one is missing, before 8."),
    ("ex01-q7", 7, NO, "4 are missing, the first after 7"),
    ("ex01-q9", "A E", YES, ""),
    ("ex01-q9", ["A E"], YES, ""),
    ("ex01-q9", "ae", YES, ""),
    ("ex01-q9", "a and e", YES, ""),
    ("ex01-q9", "A & E", YES, ""),
    ("ex01-q9", {A: True, B: False, E: True}, YES, ""),
    ("ex01-q9", {"A": "yes", "B": "no", "E": "yes"}, YES, ""),
    ("ex01-q9", ["(a)", "E."], YES, ""),
    ("ex01-q9", A, NO, "near a word that says when"),
    ("ex01-q9", "ABE", NO, "three headings"),
    ("ex01-q9", [1, 5], NO, "Do you mean A and E?"),
    ("ex01-q9", "1, 5", NO, "Do you mean A and E?"),
    ("ex01-q9", [0, 9], NO, "Give letters."),
    ("ex01-q9", ["year", "day"], NO, "'year' is no letter"),
    ("ex03-q8", 3, NO, "Do you mean C?"),
    ("ex04-q7", [1, 4, 6], NO, "Do you mean A, D, F?"),
    ("ex04-q7", A, NO, "More can be read from the picture"),
    ("ex04-q7", [A, D], NO, "the arrow, the last row"),
    ("ex04-q7", [D, F], NO, "in the first row"),
    ("ex02-q1", ["Medlemmer" "Båtlaget"], NO, "is one text"),
    ("ex01-q9", None, HOW, "None"),
    ("ex03-q2", [B, D], YES, ""),
    ("ex03-q2", "BD", YES, ""),
    ("ex03-q2", B, NO, "another: look at the letters"),
    ("ex03-q2", [B, C, D], NO, "the town itself is meant"),
    ("ex03-q8", "A C E", YES, ""),
    ("ex03-q8", ["A C E"], YES, ""),
    ("ex03-q8", "ACE", YES, ""),
    ("ex04-q1", "1 2 5", YES, ""),
    ("ex04-q1", [[1, 2, 5]], YES, ""),
    ("ex04-q5", "30 April, 7 May, 14 May, 21 May, 28 May", YES, ""),
    ("ex04-q5", [], NO, "Your list is empty"),
    ("ex04-q5", ["1 May", "8 May", "15 May", "22 May", "29 May"], NO,
     "There is no Tuesday among these"),
    ("ex04-q5", ["30 April", "7 May", "15 May"], NO, "Not all of these are Tuesdays"),
    ("ex04.calmer-q5", ["1 June", "8 June"], NO, "There is no Wednesday among these"),
    ("ex04-q5", "21 May", NO, "One day alone"),
    ("ex04-q7", "A D F", YES, ""),
    ("ex04-q7", [], NO, "Your list is empty"),
    ("ex05-q7", ["UN", "OCHA", "NTB"], YES, ""),
    ("ex05-q7", "B, C and D", YES, ""),
    ("ex05-q7", ["B: UN, 14 Sept", "C: OCHA, 21 Sept", "(D) NTB"], YES, ""),
    ("ex05-q7", "SOHR, UN, OCHA, NTB", NO, "at most 10,000"),
    # Letters that a keyboard lacks.
    ("ex02-q1", "Medlemmer, Batlaget, laereren og kommunen", YES, ""),
    ("ex02-q1", ["medlemmer", "BÅTLAGET", "læreren", "kommunen"], YES, ""),
    ("ex02-q4", "D A E F C", YES, ""),
    ("ex02-q8", {A: 1, B: 0, C: 2, D: 0, E: 4, F: 0, "G": "5"}, YES, ""),
    # Ranges.
    ("ex05-q4", (200, None), YES, ""),
    ("ex05-q4", ("200", None), YES, ""),
    ("ex05-q4", "200, None", YES, ""),
    ("ex05-q4", (200, "None"), NO, "`None` is no text. Leave out"),
    ("ex05-q4", ["None", "200"], NO, "`None` is no text"),
    ("ex06-q1", {"low": "None", "high": 15_000}, NO, "`None` is no text"),
    ("ex06-q1", (0, 15_000), NO, "Nobody said 0: OCHA"),
    ("ex06-q1", (None, 15_000), NO, "OCHA's statement alone"),
    ("ex06-q1", ("10.000", "15.000"), NO, "between thousands"),
    ("ex05-q4", "200, None", YES, ""),
    ("ex05-q4", 200, NO, "two ends"),
    ("ex05-q4", (200, 999), NO, "ends at a number"),
    ("ex06-q1", "between 10,000 and 15,000", YES, ""),
    ("ex06-q1", (10, 0, 15, 0), NO, "10_000"),
    ("ex06-q1", (15_000, 10_000), NO, "wrong way round"),
    ("ex06-q1", (10.0, 15.0), NO, "a thousand times too low"),
    ("ex06-q1", (10_000, 20_000), NO, "20,000 is not"),
    # Tables of pairs.
    ("ex05-q5", STOCKS, YES, ""),
    ("ex05-q5", {"flow": [A, D, E], "stock": [B, C]}, YES, ""),
    ("ex05-q5", {"flow": "ADE", "stock": "B, C"}, YES, ""),
    ("ex05-q5", [*STOCKS.items()], YES, ""),
    ("ex05-q5", {A: "a flow", B: "a stock", C: "A stock", D: "flow", E: "the flow"},
     YES, ""),
    ("ex05-q5", {}, NO, "There is no pair"),
    ("ex05-q5", dict.fromkeys("ABCDE", "stock"), NO, "All that you gave"),
    ("ex05-q5", {A: "flow", B: "stock"}, NO, "but 'C', 'D' and 'E' are missing"),
    ("ex05-q5", STOCKS | {"B": "stok"}, NO, "Do you mean 'stock'?"),
    ("ex05-q5", STOCKS | {"B": "river"}, NO, "They are 'stock' and 'flow'"),
    ("ex05-q5", STOCKS | {"F": "flow"}, NO, "'F' does not belong"),
    ("ex05-q5", [*STOCKS.values()], NO, "what belongs to which letter"),
    ("ex05-q5", "FSSFF", NO, "what belongs to which letter"),
    ("ex05-q5", 3, NO, "a dictionary"),
    ("ex05-q5", [A, D, E], NO, "These are letters, without what belongs to each"),
    ("ex06-q8", "differs", NO, "what belongs to which letter"),
    ("ex02-q8", {A: "sentence 1", B: 0, C: "nr 2", D: 0, E: 4, F: 0, "G": 5}, YES, ""),
    ("ex02-q8", [1, 0, 2, 0, 4, 0, 5], NO, "what belongs to which letter"),
    ("ex02-q3", [0.5, 0.4], NO, "what belongs to which name"),
    ("ex06-q5", {A: "known", B: "inferred", C: "inferred"}, NO,
     "no answer yet for 'D'. Add it; if it is there"),
    ("ex06-q6", {1: E, 2: B, 3: C, 4: F}, NO,
     "no answer yet for '5'. Add it; if it is there, a number stands twice"),
    ("ex06-q6", {1: E, 2: B, 3: C, 4: A}, NO, "What you have is right"),
    ("ex06-q6", CAUSES | {"4": "B"}, NO, "the 12 were checked by name"),
    ("ex06-q6", CAUSES | {"4": 1}, NO, "none of those"),
    ("ex05-q5", {A: "stock", B: "stock"}, NO, "no answer yet for"),
    ("ex05-q5", {1: "flow"}, NO, "The letters are 'A', 'B'"),
    ("ex02-q3", {"precision": 0.5, "recall": 0.44}, NO, "0.44 is F1"),
    ("ex02-q3", {"precision": 0.5, "recall": 4 / 9}, NO, "0.44 is F1"),
    ("ex02-q3", {"precision": 0.5, "recall": 0.6}, NO, "overlapping score"),
    ("ex02-q3", {"precision": 0.75, "recall": 0.4}, NO, "overlapping score"),
    ("ex04-q3", HEDGES, YES, ""),
    ("ex04-q3", {}, NO, "There is no pair"),
    ("ex04-q3", HEDGES | {"trolig": "maybe"}, NO, "'maybe' for 'trolig'"),
    ("ex04-q3", {"cirka": "number", "kansje": "possible"}, NO, "mean 'kanskje'?"),
    ("ex04-q3", {"cirka": "numbr"}, NO, "Do you mean 'number'?"),
    ("ex03-q3", {A: "area", B: "town", C: "area", D: "town"}, YES, ""),
    ("ex03-q3", {A: "province", B: "city", C: "area", D: "town"}, YES, ""),
    ("ex03-q3", dict.fromkeys("ABCD", "area"), NO, "All that you gave"),
    ("ex06-q5", {"known": [A, C], "inferred": [B, D]}, YES, ""),
    ("ex06-q5", {A: "known", B: "infered"}, NO, "Do you mean 'inferred'?"),
    ("ex06-q6", CAUSES, YES, ""),
    ("ex06-q6", {1: E, 2: B, 3: C, 4: A, 5: F}, YES, ""),
    ("ex06-q6", "EBCAF", NO, "Write a dictionary, such as {1: "),
    ("ex06-q6", {E: 1, B: 2, C: 3, A: 4, F: 5}, NO, "the wrong way round. Write 1"),
    ("ex06-q6", {E: 1, B: 2, C: 3, D: 4, F: 5}, NO, "the wrong way round. Write 1"),
    ("ex06-q8", {"out of date": A, "differs": B, "narrower": C, "cannot tell": D}, NO,
     "the wrong way round. Write 'A' first"),
    ("ex03-q3", {"area": "A, C", "town": "BD"}, YES, ""),
    ("ex06-q4", [B, D, A, C, E], NO, "the right reports, from the last"),
    ("ex06-q4", [E, C, A, D], NO, "4 reports are right so far, and that is not all"),
    ("ex06-q4", [E, E, C, A, D], NO, "Report E stands twice"),
    ("ex06-q6", CAUSES | {"1": "different start"}, YES, ""),
    ("ex06-q6", CAUSES | {"1": "E: different start", "2": "B) moves"}, YES, ""),
    ("ex06-q6", CAUSES | {"5": "Rolling window", "4": "(a)"}, YES, ""),
    ("ex06-q6", CAUSES | {"5": "E"}, NO, "the days have moved on"),
    ("ex06-q6", CAUSES | {"6": "A"}, NO, "'6' does not belong"),
    ("ex06-q8", {A: "outdated", B: "differs", C: "narrower", D: "can't tell"}, YES, ""),
    ("ex06-q8", {A: "out-of-date", B: "agrees"}, NO, "'agrees' for 'B'"),
    ("ex06-q8", {A: "out_of_date", B: "difers"}, NO, "Do you mean 'differs'?"),
    # Charts: which label carries which value.
    ("ex01-q8", parts(), YES, ""),
    ("ex01-q8", parts(axis="number of paragraphs (headings not counted)"), YES, ""),
    ("ex01-q8", parts([("Before", 3), ("resources", 3), ("stronghold", 4),
                       ("thousands", 3)]), YES, ""),
    ("ex01-q8", parts({"first": 3, "store": 3, "hoyborg": 4, "flyktet": 3}), YES, ""),
    ("ex01-q8", parts(swapped(PARTS, "Store ressurser",
                              "IS mistet kontroll over høyborg")),
     NO, "'Store ressurser' has 4, which belongs to another"),
    ("ex01-q8", parts(dict(zip("abcd", PARTS.values()))), NO, "none of the names"),
    ("ex01-q8", parts({"Store ressurser": 3, "IS mistet": 4, "Tusenvis": 3}),
     NO, "No bar has the name 'before the first heading'"),
    ("ex01-q8", parts(PARTS | {"Tusenvis av sivile flyktet": "3"}), NO, "a text"),
    ("ex01-q8", parts(PARTS | {"Tusenvis av sivile flyktet": [3]}), NO, "no number"),
    ("ex01-q8", parts(PARTS | {"the end": 2}), NO, "'the end' does not belong"),
    ("ex01-q8", parts([*PARTS.items(), ("ressurser", 3)]), NO, "and one is wanted"),
    ("ex01-q8", parts(PARTS | {"": 3}), NO, "has no name"),
    ("ex01-q8", parts({"all": 13}), NO, "none of the names"),
    ("ex01-q8", parts({}), NO, "no bars"),
    ("ex01-q8", {"title": "Parts", "row": PARTS}, NO, 'Do you mean "rows"?'),
    ("ex01-q8", parts(axes="x"), NO, 'Do you mean "axis"?'),
    ("ex01-q8", {"title": "Parts"}, NO, 'has no "rows"'),
    ("ex01-q8", PARTS, NO, "`figures.bar_chart`"),
    ("ex01-q8", [3, 3, 4, 3], NO, "not drawn yet"),
    ("ex01-q8", parts(axis="words"), NO, "does not say that they count"),
    ("ex01-q8", parts(axis="sentences per paragraph"), NO, "does not say"),
    ("ex01-q8", parts(axis="not paragraphs but camels"), NO, "does not say"),
    ("ex01-q8", parts(axis="no. of paragraphs"), YES, ""),
    ("ex01-q8", parts(axis="paragraphs and headings"), NO, "does not say that they"),
    ("ex01-q8", parts(axis="paragraphs and other blocks"), YES, ""),
    ("ex01-q8", parts(axis="paragraphs per part"), YES, ""),
    ("ex01-q8", parts({"after the first heading": 3, "store": 3, "hoyborg": 4,
                       "flyktet": 3}), NO, "none of the names"),
    ("ex01-q8", parts({"first part": 3, "store": 3, "hoyborg": 4, "flyktet": 3}),
     YES, ""),
    ("ex01-q8", {"Title": "Parts", "Axis": "paragraphs", "Rows": PARTS}, NO,
     'Do you mean "title"?'),
    ("ex01-q8", parts(**{"from": 2}), NO, "begin at 0"),
    ("ex01-q8", parts(to=3), NO, "longer than the axis"),
    ("ex01-q8", parts(title=" "), NO, "no title"),
    ("ex03-q9", far({"Deir al-Zor": 123, "aleppo": 168, "Tabqa": 43}), YES, ""),
    ("ex03-q9", far({"Deir Ezzor": 123, "Halab": 168, "At Tabqah": 43}), YES, ""),
    ("ex03-q9", far(axis="km"), YES, ""),
    ("ex03.calmer-q9", far(vang("Upper Vang")), YES, ""),
    ("ex03.calmer-q9", far(vang("Ovre Vang")), YES, ""),
    ("ex03.calmer-q9", far(vang("Nedre Vang")), NO, "none of the names"),
    ("ex03.calmer-q9", far(vang("Lower Vang")), NO, "none of the names"),
    ("ex03-q9", far(axis="Distance in kilometers"), YES, ""),
    ("ex03-q9", far(axis="not kilometres but camels"), NO, "Name kilometres"),
    ("ex03-q9", far(axis="camels"), NO, "Name kilometres"),
    ("ex03-q9", far(axis="miles, not km"), NO, "Name kilometres"),
    ("ex03-q9", far(axis="miles (km)"), NO, "Name kilometres"),
    ("ex03-q9", far({"Der ez-Zur": 123, "Alepo": 168, "Al-Tabka": 43}), YES, ""),
    ("ex03-q9", far(axis="metres (kilometres)"), NO, "Name kilometres"),
    ("ex03-q9", far(axis="thousand kilometres"), NO, "another scale"),
    ("ex03-q9", far(axis="km per hour"), NO, "Name kilometres"),
    ("ex03-q9", far(axis="kilometres or miles"), NO, "Name kilometres"),
    ("ex03-q9", far(FAR | {"Deir ez-Zor": 140}), NO, "the 140 that the article prints"),
    ("ex03.calmer-q9", far({"Øvre Vang": 29, "Brekkesund": 14, "Storgard": 0}), NO,
     "'Storgard' is 0 long"),
    ("ex03.calmer-q9", far({"Øvre Vang": 29, "Brekkesund": 14, "Storgard": 5}), NO,
     "which is not what is asked for"),
    ("ex03.calmer-q9", far(vang("Øvre Vang") | {"Øvre Vang": 14}), NO, "the 14 that"),
    ("ex03-q9", far(swapped(FAR, "Aleppo", "Al-Tabqa")), NO, "has 43, which belongs"),
    ("ex03-q9", far({"Deir ez-Zor": 77, "Aleppo": 105, "Al-Tabqa": 27}, "miles"), NO,
     "Your distances are in miles"),
    ("ex03-q9", far({"Deir ez-Zor": 76, "Aleppo": 104, "Al-Tabqa": 26.7}, "km"), NO,
     "Your distances are in miles"),
    ("ex03.calmer-q9", far({"Øvre Vang": 7, "Brekkesund": 14, "Storgard": 11},
     "miles"), NO, "Your distances are in miles"),
    ("ex03-q9", far({"Deir ez-Zor": 143, "Aleppo": 207, "Al-Tabqa": 52}), NO, "flat"),
    ("ex03-q9", far(FAR | {"Al-Tabqa": 44}), NO, "'Al-Tabqa' shows 44"),
    ("ex03-q9", far(FAR | {"Al-Tabqa": "43"}), NO, "'43', a text"),
    # Charts: which population stands in which panel.
    ("ex05-q9", left(), YES, ""),
    ("ex05-q9", left(groups=("those who fled",) * 2 + ("who remain",)), YES, ""),
    ("ex05-q9", left(groups=("people",) * 3), NO, "in one group"),
    ("ex05-q9", left(groups="123"), NO, "in two groups"),
    ("ex05-q9", left(groups="112"), NO, "'1' names none of the people"),
    ("ex05-q9", left(groups=(LEFT[0], LEFT[2], LEFT[2])), NO, "in two groups"),
    ("ex05-q9", left(groups=("still there",) * 2 + ("have left",)),
     NO, "'hundreds' stands in the group 'still there'"),
    ("ex05-q9", left(groups=()), NO, "in which group"),
    ("ex05.calmer-q9", left({"hundreds": (200, None), "thousands": (2000, None),
                             "range": (1200, 1450)}), NO, "names none of the people"),
    ("ex05-q9", left(swapped(RANGES, "hundreds", "thousands")),
     NO, "'hundreds' has 2,000 or more, which belongs to another"),
    ("ex05-q9", left(dict(zip("abc", RANGES.values()))), NO, "none of the names"),
    ("ex05-q9", left(RANGES | {"hundreds": (None, 200)}), NO, "shows up to 200"),
    ("ex05-q9", left(RANGES | {"hundreds": (200, 999)}), NO, "has an upper end"),
    ("ex05-q9", left(RANGES | {"in the centre": 1750}), NO, "middle value"),
    ("ex05-q9", left(RANGES | {"in the centre": (1000, None)}), NO, "has lost it"),
    ("ex05-q9", left(axis="households"), NO, "whom the bars count"),
    ("ex05-q9", left(axis="people (thousands)"), NO, "another scale"),
    # Timelines: which event on which days.
    ("ex04-q8", move(), YES, ""),
    ("ex04-q8", move([*MOVE.items()]), YES, ""),
    ("ex04-q8", move(swapped(MOVE, "the move", "the house")),
     NO, "'the move' has up to 14 June 2024, which belongs to another"),
    ("ex04-q8", move(dict(zip("abc", MOVE.values()))), NO, "none of the names"),
    ("ex04-q8", move({"the move": APRIL_2024, "last shelves": MONDAY}), NO, "missing"),
    ("ex04-q8", move(MOVE | {"the move": "25 April 2024"}), NO, "stands alone"),
    ("ex04-q8", move(MOVE | {"the move": ("25 April 2024",) * 2}), NO,
     "one of them as known"),
    ("ex04-q8", move(MOVE | {"last shelves": "10 June 2024"}), NO,
     "each row has a first day and a last. Write both"),
    ("ex04-q8", move(MOVE | {"last shelves": date(2024, 6, 10)}), NO, "stands alone"),
    ("ex04-q8", move(MOVE | {"the house": ("None", "14 June 2024")}), NO,
     "`None` is no text"),
    # Set 02: mentions, shares, and who supports whom by which sentence.
    ("ex02-q1", GROUPS, YES, ""),
    ("ex02-q1", "medlemmer, batlaget, laereren og kommunen", YES, ""),
    ("ex02-q1", [*GROUPS, "malingen"], NO, "A thing such as the jetty"),
    ("ex02-q1", ["Members", "teacher"], NO, "Norwegian sentence"),
    ("ex02-q1", ["the Boat Club", "the teacher", "the municipality"], NO,
     "'the Boat Club' does not stand in the Norwegian sentence"),
    ("ex02-q1", ["Medlemmer", "Båtlaget", "the teacher", "kommunen"], NO,
     "'the teacher' does not stand in the Norwegian sentence"),
    ("ex02-q1", ["Medlemmer", "Båtlaget", "lærer", "kommunen"], NO,
     "'lærer' does not stand in the Norwegian sentence"),
    ("ex02-q1", ["Medlemmer", "Båtlaget", "læreren med brygga", "kommunen"], NO,
     "'læreren med brygga' is longer than the mention in it"),
    ("ex02-q1", ["Medlemmer", "Båtlaget", "læreren", "og kommunen"], NO,
     "'og kommunen' is longer"),
    ("ex02-q1", ["Medlemmer", "Båtlaget", "hjelper laereren", "kommunen"], NO,
     "'hjelper laereren' is longer"),
    ("ex02-q1", ["Medlemmer", "Båtlaget", "læreren med brygga, og kommunen"], NO,
     "is longer than the mention in it"),
    ("ex02-q1", ["Medlemmer fra", "Båtlaget"], NO, "'Medlemmer fra' is longer"),
    ("ex02-q1", ["Medlemmer fra Båtlaget", "kommunen"], NO, "What follows with"),
    ("ex02-q1", ["Medlemmer", "kommunen"], NO, "those who act"),
    ("ex02-q1", ["kommunen"], NO, "1 of the mentions wanted"),
    ("ex02-q3", {"precision": "0.5", "Recall": 0.4}, YES, ""),
    ("ex02-q3", {"precision": "50 %", "recall": "40 %"}, YES, ""),
    ("ex02-q3", {"precision": "2/4", "recall": 0.4}, NO, "leave out the quotation"),
    ("ex02-q3", {"precision": "half", "recall": 0.4}, NO, "in figures"),
    ("ex02-q3", (0.5, 0.4), NO, "Write a dictionary"),
    ("ex02-q3", {"precision": 0.75, "recall": 0.6}, NO, "overlapping score"),
    ("ex02-q3", {"precision": 0.4, "recall": 0.5}, NO, "wrong way round"),
    ("ex02-q3", {"precision": 0.5, "recall": 0.5}, NO, "are these two numbers"),
    ("ex02-q3", {"precision": 0.25, "recall": 0.2}, NO, "one of the four"),
    ("ex02-q3", {"precision": 50, "recall": 40}, NO, "between 0 and 1"),
    ("ex02-q3", {"precision": 0.5}, NO, "recall"),
    ("ex02-q4", "DEAFC", YES, ""),
    ("ex02-q4", "DAEBC", NO, "Line B scores the reference"),
    ("ex02-q4", "AEDFC", NO, "needs a table"),
    ("ex02-q6", 5, NO, "Which of the two groups sells"),
    ("ex02-q6", "four", YES, ""),
    ("ex02-q7", "The Bridge Choir supports the Coffee House.", NO, "named last act"),
    ("ex02-q7", "A", NO, "where the meeting was"),
    ("ex02-q8", RESTS, YES, ""),
    ("ex02-q8", {k.lower(): str(v) for k, v in RESTS.items()}, YES, ""),
    ("ex02-q8", RESTS | {"A": 6}, NO, "not the first"),
    ("ex02-q8", RESTS | {"A": 0, "B": 1}, NO, "second «støtter»"),
    ("ex02-q8", RESTS | {"A": 0}, NO, "second half of sentence 1"),
    ("ex02-q8", RESTS | {"D": 3}, NO, "leaders met"),
    ("ex02-q8", RESTS | {"F": 5, "G": 0}, NO, "not that of sentence 4"),
    ("ex02-q8", dict(zip("ABCDEFG", (1, None, 2, None, 4, None, 5))), NO,
     "For 'B' you have None, and a number is wanted. Where there is none, write 0"),
    ("ex02-q8", RESTS | dict.fromkeys("BDF", "none"), NO, "write 0"),
    ("ex02-q8", RESTS | {"C": "second"}, NO, "with a court in it"),
    ("ex02-q8", [*RESTS.values()], NO, "Write a dictionary, such as {'A'"),
    ("ex02-q3", [0.5, 0.4], NO, "Write a dictionary, such as {'precision'"),
    ("ex02-q8", RESTS | {"E": 0}, NO, "which was named before it"),
    ("ex02-q8", {k: v for k, v in RESTS.items() if v}, NO, "'B', 'D' and 'F'"),
    ("ex02-q9", lines(), YES, ""),
    ("ex02-q9", lines(last=4), NO, "one is missing"),
    ("ex02-q9", lines(first=1), NO, "What does sentence 1 say that is not drawn yet?"),
    ("ex02-q9", lines(("Coffee House", "supports", "Bridge Choir", 4),
                      ("Coffee House", "supports", "Youth Club", 5), last=3),
     NO, "No sentence has a line from Coffee House to Bridge Choir"),
    ("ex02-q9", lines(("Parkering Nord", "opposes", "Coffee House", 2)), NO,
     "it is drawn, so this line is too many."),
    ("ex02-q9", lines() | {"title": ""}, NO, "no title"),
    ("ex02-q9", lines(("Municipality", "supports", "Boat Club", 3)),
     NO, "met, and more"),
    ("ex02-q9", lines(("Youth Club", "supports", "Coffee House", 5), last=4),
     NO, "One has it the other way"),
    ("ex02-q9", lines(("Coffee House", "supports", "Bridge Choir", 5), last=4),
     NO, "named in sentence 5 itself"),
    ("ex02-q9", lines(("Boat Club", "supports", "Coffee House", 3), first=1),
     NO, "Boat Club supports Coffee House: the first that says so is not sentence 3"),
    ("ex02-q9", NOTICE, NO, "the picture is wanted"),
    ("ex05-q9", [*RANGES], NO, "`figures.range_chart`"),
    ("ex05-q9", left(RANGES | {"hundreds": (100, None)}), NO, "'hundreds' begins at"),
    ("ex05-q9", left(RANGES | {"thousands": (1000, None)}), NO, "'thousands' begins"),
    ("ex05-q9", left(RANGES | {"hundreds": (200, 999)}), NO, "'hundreds' has an upper"),
    ("ex05-q9", left(RANGES | {"thousands": 2000}), NO, "'thousands' is drawn as one"),
    ("ex05-q9", left(RANGES | {"in the centre": 1750}), NO, "centre' has a middle"),
    ("ex04-q8", MOVE, NO, "`figures.timeline`"),
    ("ex04-q8", move(MOVE | {"the house": (None, "10 June 2024")}), NO,
     "The arrow ends on another day"),
    ("ex04-q8", move(MOVE | {"last shelves": (None, "10 June 2024")}), NO,
     "Monday is drawn with an open end"),
    ("ex04-q8", move(MOVE | {"the house": (None, None)}), NO, "open at both ends"),
    ("ex04-q8", move(MOVE | {"last shelves": ["10 June 2024"]}), NO, "stands alone"),
    ("ex04-q8", move(MOVE | {"the house": Days(None, date(2024, 6, 14))}), YES, ""),
    ("ex04-q8", move(dict(zip("abc", MOVE.values()))), NO, "still missing is 'move'"),
    # Paragraphs.
    ("ex06-q9", "NTB skrev 22. september 2017 at det anslås at mellom 10.000 og 25.000 "
     "sivile fortsatt er i byen Raqqa. OCHA sa 21. september at det var opptil 15.000.",
     NO, "is in Norwegian"),
    ("ex06-q9", safe("On 22 September OCHA said it was around 25,000."), NO,
     "25,000 stands without its range"),
    ("ex06-q9", "On 21 September OCHA estimated that many people were still inside the "
     "city of Raqqa.", NO, "keep its range"),
    ("ex06-q9", safe(OCHA), YES, ""),
    ("ex06-q9", safe("On September 21st OCHA said a maximum of 15,000."), YES, ""),
    ("ex06-q9", safe("On Sept. 21 OCHA named up to 15,000."), YES, ""),
    *(
        ("ex06-q9", safe(f"On Sept. 21 OCHA named {ceiling} 15,000."), YES, "")
        for ceiling in (
            "no more than an estimated", "not more than an estimated", "not more than",
            "at most an estimated", "up to an estimated", "up to about", "at most",
            "a maximum of roughly", "perhaps as many as some",
        )
    ),
    *(
        ("ex06-q9", safe(f"On Sept. 21 OCHA named {floor} 15,000."), NO, said)
        for floor, said in (
            ("about an estimated", "15,000 stands without"),
            ("at least an estimated", '"at least an estimated 15,000" is not how'),
            ("fewer than about", '"fewer than about 15,000" is not how'),
        )
    ),
    ("ex06-q9", safe("On Sept. 21 OCHA named up to 15.000."), NO,
     "takes the point of 15.000 for a decimal point. Write 15,000"),
    ("ex06-q9", safe("On 21.9.2017 OCHA named up to 15,000."), YES, ""),
    ("lesson06-q8", safe("On Sept. 21 OCHA named up to 15.000."), NO, "15.000 for a"),
    ("lesson06-q8", safe("On Sept. 21 OCHA named up to an estimated 15,000."), YES, ""),
    ("ex06-q9", safe(f"{OCHA} SOHR had said less than 10,000."), YES, ""),
    ("ex06-q9", safe("OCHA's ceiling of 21 September was 15,000 people."), YES, ""),
    ("ex06-q9", safe(f"{OCHA} Neither number can be added to the moves."), YES, ""),
    ("ex06-q9", "On 21 September OCHA told AFP that up to 15,000 people were stuck in "
     "the city of Raqqa.", YES, ""),
    ("ex06-q9", safe(f"{OCHA} Together they make a town."), NO, "cannot be added"),
    ("ex06-q9", safe("OCHA had said 15,000 the day before."), NO,
     "15,000 stands without its range"),
    ("ex06-q9", safe(f"{OCHA} The paper estimated it."), NO, "they printed"),
    ("ex06-q9", f"NTB wrote it, and estimated that {RANGE} {OCHA}", NO,
     "not say that it estimated"),
    ("ex06-q9", f"NTB printed an estimate. It estimates that {RANGE} {OCHA}", NO,
     "not say that it estimated"),
    ("ex06-q9", f"NTB, which names nobody, estimated that {RANGE} {OCHA}", NO,
     "not say that it estimated"),
    ("ex06-q9", f"NTB wrote on 22 September, estimating that {RANGE} {OCHA}", NO,
     "not say that it estimated"),
    ("ex06-q9", f"NTB wrote it, and calculated that {RANGE} {OCHA}", NO,
     "not say that it estimated"),
    ("lesson06-q8", f"NTB wrote it on 22 September, and estimated that {RANGE} {OCHA}",
     NO, "not say that it estimated"),
    ("ex06-q9", safe(f"{OCHA} NTB does not say who it was that estimated."), YES, ""),
    ("ex06-q9", safe(f"{OCHA} They were not counted but estimated, says NTB."),
     YES, ""),
    ("ex06-q9", safe(f"{OCHA} It told AFP, and estimated it from reports."), YES, ""),
    ("ex06-q9", safe(f"{OCHA} Nobody had counted them, and neither number is certain."),
     YES, ""),
    ("ex06-q9", safe(f"{OCHA} No one has ever counted them."), YES, ""),
    ("ex06-q9", safe(f"{OCHA} That is far from certain, and was hardly counted."),
     YES, ""),
    ("ex06-q9", safe(f"{OCHA} It isn't known whether anybody counted."), YES, ""),
    ("ex06-q9", safe("OCHA named nobody, it counted up to 15,000 on 21 September."), NO,
     "no word of doubt of its own"),
    ("lesson06-q8", safe(f"{OCHA} Nobody had counted them, and neither number is "
     "certain."), YES, ""),
    ("lesson06-q8", safe(f"{OCHA} That is certain, and nobody doubts it."), NO,
     "of being certain"),
    *(
        ("lesson06-q8", f"{whose} of Raqqa. {OCHA}", said, reply)
        for whose, said, reply in (
            ("NTB wrote on 22 September that the UN estimated 10,000 to 25,000 "
             "civilians in the city", NO, "with somebody who did not say it"),
            ("NTB printed on 22 September that, according to the UN, an estimated "
             "10,000 to 25,000 civilians were inside the city", NO, "did not say it"),
            ("AFP wrote on 22 September that an estimated 10,000 to 25,000 civilians "
             "were inside the city", NO, "did not say it"),
            ("NTB printed on 22 September, a day after the UN spoke, that an estimated "
             "10,000 to 25,000 civilians were inside the city", YES, ""),
            ("NTB, which names neither the UN nor anybody else, printed on 22 "
             "September that an estimated 10,000 to 25,000 civilians were inside the "
             "city", YES, ""),
        )
    ),
    ("ex06-q9", f"{SHORT.format('10-25,000')} {OCHA}", NO,
     'In "10-25,000" the low end has lost'),
    ("ex06-q9", f"{SHORT.format('10–25.000')} {OCHA}", NO, "lost its thousands"),
    ("ex06-q9", f"{SHORT.format('10 to 25 000')} {OCHA}", NO, "lost its thousands"),
    ("ex06-q9", f"{SHORT.format('10 up to 25,000')} {OCHA}", NO, "lost its thousands"),
    ("ex06-q9", f"{SHORT.format('10-25k')} {OCHA}", NO, "lost its thousands"),
    ("ex06-q9", f"{SHORT.format('10 to 25 thousand')} {OCHA}", NO, "lost its"),
    ("ex06-q9", f"{SHORT.format('10k to 25k')} {OCHA}", NO, "yours has 10k"),
    ("ex06-q9", f"{SHORT.format('10,000-25,000')} {OCHA}", YES, ""),
    ("lesson06-q8", f"{SHORT.format('10-25,000')} {OCHA}", NO, "lost its thousands"),
    ("lesson06-q8", f"{SHORT.format('10 and 25k')} {OCHA}", NO, "lost its thousands"),
    ("ex06-q9", safe(f"{OCHA} So NTB was wrong."), NO, "Nobody published 10,000 to"),
    ("ex06-q9", safe("OCHA said up to 15,000 on 9 August."), NO, "the day and month"),
    ("ex06-q9", "", NO, "not a paragraph yet"),
    *[
        row
        for name in ("ex06-q9", "lesson06-q8")
        for row in (
            (name, safe("OCHA estimated on 21 September that between 0 and 15,000 "
             "civilians were still there."), NO,
             '"between 0 and 15,000" is not how it was said: OCHA has "up to"'),
            (name, safe("OCHA estimated 0-15,000 people on 21 September."), NO,
             '"0-15,000" is not how it was said'),
            (name, safe("OCHA says up to 15,000 civilians."), NO,
             "OCHA's 15,000 has not its own day"),
            (name, safe("OCHA told AFP that it was up to 15,000 civilians."), NO,
             "OCHA's 15,000 has not its own day"),
            (name, f"On 21 September 2017 {UNDATED}", NO,
             "The article's range has not its own day"),
            (name, "On 22 September NTB printed that an estimated 10,000 to 25,000 "
             "civilians were still inside the city of Raqqa; the day before, OCHA had "
             "told AFP that it was up to 15,000.", YES, ""),
            (name, safe(f"{OCHA} So 10,000 people had left."), NO, "of 10,000 stands"),
            (name, safe(f"{OCHA} This shows that 10,000 had left since August."), NO,
             "of 10,000 stands"),
            (name, safe(f"{OCHA} So about 10,000 were still inside."), NO,
             "of 10,000 stands"),
            (name, safe(f"{OCHA} That is 10,000 fewer."), NO, "of 10,000 stands"),
            (name, safe(f"{OCHA} So at least 10,000 were gone."), NO, "of 10,000"),
            (name, safe("OCHA had told AFP the day before that up to 15,000 people "
             "were still there, because 10,000 had fled."), NO, "of 10,000 stands"),
        )
    ],
    # In the words of the calmer story.
    ("ex01.calmer-q7", "7, 8, 11, 13, 16 and 18", YES, ""),
    ("ex01.calmer-q7", [7, 8, 11, 13, 17], NO, "17 does not belong here"),
    ("ex01.calmer-q7", [7, 11], NO, "more than 24 words"),
    ("ex03.calmer-q7", "It is about 11 kilometres in a straight line, and for the "
     "printed 14 no way is named.", YES, ""),
    ("ex04.calmer-q5", ["29. mai", "5. juni", "12. juni", "19. juni", "26. juni"],
     YES, ""),
    ("ex04.calmer-q5", ["30 April", "7 May"], NO, "There is no Wednesday among these"),
    ("ex05.calmer-q4", (200_000, None), YES, ""),
    ("ex05.calmer-q4", (200, None), NO, "that of another word"),
    ("ex05.calmer-q7", ["county", "municipality", "story"], YES, ""),
    ("ex06.calmer-q1", "1000 to 1500", YES, ""),
    ("ex06.calmer-q1", (1_000, 2_500), NO, "the story's range"),
    ("ex06.calmer-q9", "By the municipality's estimate no more than 1,500 people were "
     "still in the centre of Elvestad on 22 May 2024; a story of 23 May says an "
     "estimated 1,000 to 2,500, and names no source.", YES, ""),
    ("ex06.calmer-q9", "By the municipality's estimate no more than 1,500 people were "
     "still in the centre of Elvestad on 22 May 2024; a story of 23 May says between "
     "1,000 and 2,500, and names no source.", NO, "no word of doubt of its own"),
    ("ex06.calmer-q9", "The story of 23 May prints it, and estimated that 1,000 to "
     "2,500 people were in the centre of Elvestad.", NO,
     "does not say that it estimated"),
    ("ex06.calmer-q9", "The story of 23 May has an estimated 1-2,500 people still in "
     "the centre of Elvestad.", NO, 'In "1-2,500" the low end'),
    ("ex06.calmer-q9", "On 22 May 2024 the municipality told Lauvdals-Posten that "
     "up to 1,500 people were still in the centre of Elvestad. The story of 23 May "
     "2024, which copied its numbers from Lauvdals-Posten, says it is estimated that "
     "between 1,000 and 2,500 people were still there.", NO, "that the story copied"),
    ("ex06.calmer-q9", "On 20 May 2024 Water Watch said up to 2,500 people were still "
     "in the centre of Elvestad, and the county said fewer than 1,000. On 22 May 2024 "
     "the municipality estimated that up to 1,500 people were still there.", NO,
     "with somebody who did not say it"),
    ("ex06.calmer-q9", "On 20 May 2024 the county estimated that up to 2,500 people "
     "were still in the centre of Elvestad, Lauvdals-Posten reported. By 22 May 2024 "
     "the number had fallen to at most 1,500, by the municipality's estimate.", NO,
     "that a number fell"),
    ("lesson06-q8", "On 22 September 2017 NTB, citing the UN, wrote that it was "
     "estimated that between 10,000 and 25,000 civilians were still inside the city of "
     "Raqqa. On 21 September OCHA estimated that up to 15,000 civilians were still "
     "inside.", NO, "did not say it"),
    ("lesson06-q8", "On 22 September 2017 NTB printed that an estimated 10,000 to "
     "25,000 civilians were still in the city of Raqqa, a number that it has from "
     "OCHA. On 21 September 2017 OCHA said that up to 15,000 civilians were still "
     "inside.", NO, "did not say it"),
    ("ex06.calmer-q9", "On 22 May the municipality told the newspaper that up to 1,500 "
     "people were still in the centre of Elvestad. The story printed on 23 May an "
     "estimate of between 1,000 and 2,500 people, with the county as its source.", NO,
     "did not say it"),
    ("lesson06.calmer-q16", "Sentence C", YES, ""),
    ("lesson06-q9", "100,000 people", YES, ""),
    ("lesson05-q5", "svar B", YES, ""),
    ("lesson05-q5", "Alternative B", YES, ""),
    ("lesson00-q3", "An arrow that begins at 60 and points to the lower numbers", YES,
     ""),

    ("ex06.calmer-q9", "LV said on 22 May that up to 1,500 people were in the centre "
     "of Elvestad.", NO, "names nobody for its range"),
    ("ex06.calmer-q9", "The municipality said on 22 May that up to 1500 people were "
     "still in Elvestad.", NO, "are other places"),
    ("ex06.calmer-q9", "On 22 May the municipality said that up to 1,500 people had "
     "left the centre of Elvestad.", NO, "people still in the centre"),
    ("ex06.calmer-q9", "The story of 23 May has an estimated 1,000 to 2,500 people "
     "still in the centre of Elvestad. The municipality says up to 1,500.", NO,
     "The municipality's 1,500 has not its own day"),
    ("ex06.calmer-q9", "On 22 May the municipality said that up to 1,500 people were "
     "still in the centre of Elvestad. The story has an estimated 1,000 to 2,500.", NO,
     "The story's range has not its own day"),
    ("ex06.calmer-q9", "On 22 May the municipality said that up to 1,500 people were "
     "still in the centre of Elvestad. So 1,000 had left.", NO, "of 1,000 stands"),
    ("ex06.calmer-q9", "The municipality said on 2024-05-22 that 1,500 people were in "
     "the centre of Elvestad, an estimate.", NO, "1,500 stands without its range"),
    *[
        ("ex06.calmer-q9", f"{CALM} {said}", NO, "stands with")
        for said in (
            "On 23 May the county said an estimated 1,000 to 2,500.",
            "On 23 May an estimated 1,000 to 2,500, by Water Watch and the county.",
            "According to the municipality it was an estimated 1,000-2,500 on 23 May.",
            "On 23 May the county gives an estimated 1,000 to 2,500.",
            "The story of 23 May prints that the county estimated 1,000 to 2,500.",
        )
    ],
    ("ex06.calmer-q9", f"{CALM} The story of 23 May says that, by an estimate of "
     "Lauvdal Water Watch, it was 1,000 to 2,500.", NO, "stands with"),
    ("ex06.calmer-q9", "An estimated 1,000 to 2,500 people were still in the centre of "
     f"Elvestad on 23 May 2024. {CALM}", NO, "stands with"),
    ("ex06.calmer-q9", "An estimated 1,000 to 2,500 people were still in the centre of "
     "Elvestad. This is what the story of 23 May has, and on 22 May 2024 the "
     "municipality said up to 1,500.", YES, ""),
    ("ex06-q9", "On 22 September 2017 an estimated 10,000 to 25,000 civilians were "
     "still inside the city of Raqqa. On 21 September OCHA told AFP up to 15,000.", NO,
     "stands with"),
    *[
        (name, f"On 22 September 2017 NTB wrote that an estimated 10,000 to 25,000 "
         f"civilians were still inside the city of Raqqa, {how} the UN. {OCHA}", NO,
         "with somebody who did not")
        for name in ("ex06-q9", "lesson06-q8")
        for how in ("citing", "quoting", "by")
    ],
    ("lesson04-q11", "5 days", YES, ""),
    ("ex01-q1", "10 bytes", YES, ""),
    ("ex01-q1", "10 letters", NO, "is text"),
    ("ex02-q6", "4 of 5", YES, ""),
    ("ex02-q6", "4 of 6", NO, "is text"),
    ("lesson06-q1", "200 people", YES, ""),
    ("lesson06-q9", "100 000", YES, ""),
    ("lesson06-q9", "100 thousand", NO, "is text"),
    ("ex06.calmer-q9", f"{CALM} On 2 May 2024 Lauvdals-Posten had 8,000.", NO,
     "its source gives neither"),
    *[
        ("ex06.calmer-q9", f"{CALM} {said}", YES, "")
        for said in (
            "The story of 23 May has an estimated 1,000 to 2,500 in the centre, not in "
            "the municipality.",
            "The county said on 20 May up to 2,500, and the story of 23 May has an "
            "estimated 1,000 to 2,500.",
            "The county said on 20 May up to 2,500, the story of 23 May an estimated "
            "1,000 to 2,500.",
        )
    ],
]  # fmt: skip
PROBLEMS = {
    f"{name}-{problem.id}": problem
    for name in (
        *known_sets(),
        *(f"{name}.calmer" for name in known_sets()),
        *(f"lesson0{number}" for number in range(8)),
        "lesson06.calmer",
    )
    for problem in exercises.problems_of(*name.split(".")).problems
}


@pytest.mark.parametrize(
    ("name", "answer", "status", "words"),
    GIVEN,
    ids=[f"{number}-{row[0]}" for number, row in enumerate(GIVEN)],
)
def test_what_is_said_of_an_answer(name, answer, status, words) -> None:
    problem = PROBLEMS[name]
    result = judge(problem, problem.expected.gather(answer))
    assert (result.status, words) == (status, words), result
    assert words in result.message
    assert len(result.message) <= 250
