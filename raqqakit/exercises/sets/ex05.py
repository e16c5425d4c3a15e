"""The problems beside lesson 05: numbers, vague words, ranges, and what they count."""

import re
from collections.abc import Callable
from typing import Any

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    NumberRange,
    Order,
    Pairs,
    case,
)
from raqqakit.exercises.predicates import all_alike, beside, holds, without
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number
from raqqakit.quantities import Interval

TEXT = texts_of("ex05")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(142.5),
    misconceptions=(
        Misconception(
            "as-printed",
            "{value} is what the newspaper means. Python knows nothing of Norwegian: "
            "what does it take the point for, and where is there none?",
            when=2640,
        ),
        Misconception(
            "both-cut",
            "{value} makes both numbers a thousand times too low. Only one of them has "
            "a point: what becomes of the other?",
            when=2.64,
        ),
        Misconception(
            "point-dropped",
            "{value} drops what stands behind the point, or rounds it. A decimal point "
            "keeps it.",
            when=lambda n: n in (142, 143),
            example=142,
        ),
        Misconception(
            "zeros-kept",
            "{value} has another value behind the point. Zeros at the very end of a "
            "decimal number change nothing.",
            when=lambda n: n in (142.05, 142.005, 142.25, 390, 165),
            example=390,
        ),
    ),
    hints=(
        "Look at the first cell of step 1 of the lesson, and at what it gives.",
        "Python reads a point as the English decimal point, and a number without one "
        "as it stands.",
        "Read it as English: two point five hundred, and then one hundred and forty "
        "more.",
    ),
    right="Two numbers of one page, on two scales, and no warning.",
    unusual=("142.5", [142.5]),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "A"),
    misconceptions=(
        Misconception(
            "tool-broken",
            "Babel does what it was made for. Which sign does the official Norwegian "
            "rule put between the thousands?",
            when="B",
        ),
        Misconception(
            "paper-wrong",
            "This newspaper prints its thousands so throughout: look at 25.000 in the "
            "same sentence. A custom is not an error.",
            when="C",
        ),
        Misconception(
            "tool-is-right",
            "Ten civilians in a besieged city would be another story. What would the "
            "sentence mean with ten?",
            when="D",
        ),
    ),
    hints=(
        "Look at what step 1 says after the cell with Babel.",
        "A tool is right about the rule it was given.",
        "Babel expects a space between the thousands; what does the newspaper print?",
    ),
    right="A tool knows a rule. You have to know which rule your text follows.",
    unusual=("a", "A)", "Babel follows another rule than this newspaper."),
)


def _or_none(rule: Callable[[str], int | None]) -> Callable[[str], int | None]:
    """The same rule, which gives None where it would have stopped."""

    def careful(word: str) -> int | None:
        try:
            return rule(word)
        except ValueError:
            return None

    return careful


def _every_point(word: str) -> int | None:
    return int(word.replace(".", ""))


def _as_float(word: str) -> float:
    return float(word)


def _no_points_at_all(word: str) -> int | None:
    return None if "." in word else int(word)


def _first_group_only(word: str) -> int | None:
    return int(word.replace(".", "")) if re.fullmatch(r"\d+\.\d{3}", word) else None


def _one_group_or_none(word: str) -> int | None:
    good = re.fullmatch(r"\d{1,3}\.\d{3}", word)
    return int(word.replace(".", "")) if good else None


def _first_not_looked_at(word: str) -> int | None:
    first, *rest = word.split(".")
    good = all(len(group) == 3 for group in rest) and word.replace(".", "").isdigit()
    return int(first + "".join(rest)) if good else None


def _stops_at_words(word: str) -> int | None:
    first, *rest = word.split(".")
    if any(len(group) != 3 for group in rest) or (len(first) > 3 and rest):
        return None
    return int(first + "".join(rest))


def _by_trying(word: str) -> int | None:
    groups = word.split(".")
    if len(groups) > 1 and (len(groups[0]) > 3 or {len(g) for g in groups[1:]} != {3}):
        return None
    try:
        return int("".join(groups))
    except ValueError:
        return None


def _by_writing_it_again(word: str) -> int | None:
    digits = word.replace(".", "")
    if not digits.isdigit():
        return None
    number = int(digits)
    return number if word in (digits, f"{number:,}".replace(",", ".")) else None


def _by_pattern(word: str) -> int | None:
    good = re.fullmatch(r"\d{1,3}(\.\d{3})*|\d+", word)
    return int(word.replace(".", "")) if good else None


Q3 = Problem(
    TEXT["q3"],
    expected=Function(
        "news_number",
        cases=(
            case("10.000", gives=10_000),
            case("140", gives=140),
            case("2.5", gives=None),
        ),
        unseen=(
            case("1.250.000", gives=1_250_000),
            case("100.505.200", gives=100_505_200),
            case("2550", gives=2550),
            case("2", gives=2),
            case("2.250", gives=2250),
            case("5.52", gives=None),
            case("5.0520", gives=None),
            case("5522.250", gives=None),
            case("1.25.000", gives=None),
            case("10,000", gives=None),
            case("2.fem", gives=None),
            case("ti", gives=None),
        ),
        avoid=("article",),
    ),
    misconceptions=(
        Misconception(
            "every-point",
            "{call} still gives {value}: every point is taken away, whatever follows. "
            "How many figures stand behind a point between thousands?",
            when=(_every_point, _or_none(_every_point)),
        ),
        Misconception(
            "float",
            "{call} gives {value}: `float` reads the point as a decimal point, as in "
            "step 1. Check the figures first, then take the points out.",
            when=_as_float,
        ),
        Misconception(
            "no-points",
            "{call} gives {value}: a number with points is refused, also a good one. "
            "Refuse only where a group has not three figures.",
            when=(_no_points_at_all, _or_none(_no_points_at_all)),
        ),
        Misconception(
            "one-group",
            "{call} gives {value}: your rule wants one point, no more and no fewer. "
            "What about 140, and 1.250.000?",
            when=(_first_group_only, _one_group_or_none),
        ),
        Misconception(
            "front-not-counted",
            "{call} gives {value}: too many figures stand in front of the first point. "
            "At most three may.",
            when=_first_not_looked_at,
        ),
        Misconception(
            "no-figures",
            "{call} stopped, for `int` reads figures only. Ask first whether there is "
            "anything else: `isdigit()`.",
            when=_stops_at_words,
        ),
    ),
    hints=(
        "Look at what the kit's own rule wants in step 2: how many figures after each "
        "point?",
        "Split at the points. Every group but the first must have three figures, and "
        "nothing but figures may stand in any.",
        '`first, *rest = word.split(".")`, then return None when '
        "`any(len(group) != 3 for group in rest)`; `isdigit()` asks for figures.",
    ),
    right="A refusal is an answer, too: better none than one that is not meant.",
    unusual=(_by_trying, _by_pattern, _by_writing_it_again),
)

Q4 = Problem(
    TEXT["q4"],
    expected=NumberRange(200, None),
    misconceptions=(
        Misconception(
            "one-hundred",
            "Your range begins at 100, and that would be one hundred. By the kit's "
            "convention a plural says at least two of them.",
            when=lambda ends: ends[0] == 100,
            example=(100, None),
        ),
        Misconception(
            "closed-above",
            "Your range ends at a number that the word does not give. What does the "
            "word say about how many at most?",
            when=lambda ends: ends[0] == 200 and ends[1] is not None,
            example=(200, 999),
        ),
        Misconception(
            "tens-or-thousands",
            "Your range is that of another word: «hundrevis» speaks of hundreds. Which "
            "of the vague words begins where you begin?",
            when=lambda ends: ends[0] in (20, 2000, 20_000),
            example=(2000, None),
        ),
        Misconception(
            "open-below",
            "You left the low end open, but a plural does say something: it is not "
            "one. What is the least it allows?",
            when=lambda ends: ends[0] is None,
            example=(None, 200),
        ),
    ),
    hints=(
        "Look at step 3 of the lesson: what did «tusenvis» become?",
        "At least two of them, and nothing said of the most.",
        "Two hundred and `None`, in round brackets.",
    ),
    right="At least 200, and no upper end: the word gives none.",
    unusual=([200, None], Interval(200, None), ("200", None), "200, None"),
)

KINDS = ("stock", "flow")

FLOW_OR_STOCK = {"A": "flow", "B": "stock", "C": "stock", "D": "flow", "E": "flow"}

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(
        FLOW_OR_STOCK,
        words=KINDS,
    ),
    misconceptions=(
        Misconception(
            "all-the-same",
            "All that you gave is the same word. Ask of each: would a photograph "
            "at one moment show it?",
            when=all_alike,
            example=dict.fromkeys("ABCDE", "flow"),
        ),
        Misconception(
            "turned-round",
            "The two words have changed places. A stock is there at a moment; a flow "
            "moves during a stretch of time.",
            when={"A": "stock", "B": "flow", "C": "flow", "D": "stock", "E": "stock"},
        ),
        Misconception(
            "flight-as-stock",
            "Read A once more: «har flyktet» (have fled) says that they left, over "
            "some time. Is that a number of people at one moment?",
            when=beside("A", "stock"),
            example=FLOW_OR_STOCK | {"A": "stock"},
        ),
        Misconception(
            "moves-as-stock",
            "E counts moves from 1 April to 27 September. What is counted over a "
            "stretch of time?",
            when=beside("E", "stock"),
            example=FLOW_OR_STOCK | {"E": "stock"},
        ),
        Misconception(
            "still-there-as-flow",
            "Read B once more: «fortsatt er innenfor» (are still within). Does that "
            "speak of a moment or of a stretch of time?",
            when=beside("B", "flow"),
            example=FLOW_OR_STOCK | {"B": "flow"},
        ),
        Misconception(
            "one-night-as-flow",
            "C is about one night. Would a photograph of the hall show the forty?",
            when=beside("C", "flow"),
            example=FLOW_OR_STOCK | {"C": "flow"},
        ),
        Misconception(
            "moving-in-as-stock",
            "In D people moved in from Monday to Friday. Would a photograph show who "
            "came in, or only who is there?",
            when=beside("D", "stock"),
            example=FLOW_OR_STOCK | {"D": "stock"},
        ),
    ),
    hints=(
        "Look at the last paragraphs of step 4, before the question.",
        "A photograph at one moment shows a stock. A film shows a flow.",
        "Two of the five are stocks: those with «are» and «slept» on one day.",
    ),
    right="Two stocks and three flows: added up they would mean nothing.",
    unusual=(
        {"a": "Flow", "b": "Stock", "c": "stock", "d": "flow", "e": "flow"},
        [("A", "flow"), ("B", "stock"), ("C", "stock"), ("D", "flow"), ("E", "flow")],
        {"flow": ["A", "D", "E"], "stock": ["B", "C"]},
    ),
)


Q6 = Problem(
    TEXT["q6"],
    expected=Order(TEXT["q6"].options, ("BEADF",)),
    misconceptions=(
        Misconception(
            "middles",
            "Line C makes middle values, which stand nowhere in the article; with an "
            "open end it even stops. Leave it out.",
            when=holds("C"),
            example="BECADF",
        ),
        Misconception(
            "shown-too-soon",
            "Line F shows a chart. Which line makes one?",
            when=without("F", "D"),
            example="BEAFD",
        ),
        Misconception(
            "drawn-too-soon",
            "Line D draws bars. Which line makes them?",
            when=without("D", "A"),
            example="BEDAF",
        ),
        Misconception(
            "says-too-soon",
            "Line A looks words up in `says`, and line E makes `says` from what was "
            "found. Which has to come first?",
            when=without("A", "E"),
            example="BAEDF",
        ),
        Misconception(
            "never-shown",
            "Your lines draw the chart and do not show it. Which line shows it, with "
            "its words?",
            when="BEAD",
        ),
    ),
    hints=(
        "Look at the two cells of step 6 and the table of step 4.",
        "Find, look up, make bars, draw, show: one line for each.",
        "It begins with B, E and ends with D, F.",
    ),
    right="Words, intervals, bars, chart, and the words with it.",
    unusual=(["b", "e", "a", "d", "f"], "B E A D F", "B, E, A, D, F"),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Items(
        ("B", "C", "D"),
        what="statement",
        also={"SOHR": "A", "UN": "B", "OCHA": "C", "NTB": "D"},
    ),
    misconceptions=(
        Misconception(
            "bar-only",
            "An arrow says something, too. «At most 15,000» allows every number up to "
            "15,000: is 12,000 among them?",
            when=["D"],
        ),
        Misconception(
            "only-those-ruled-out",
            "You named what rules it out. Name the statements that would allow it.",
            when=["A"],
        ),
        Misconception(
            "ceiling-forgotten",
            "A says at most 10,000, and 12,000 lies above that. Which way does the "
            "arrow point?",
            when=holds("A"),
            example=["A", "B", "C", "D"],
        ),
        Misconception(
            "one-ceiling-lost",
            "Two arrows begin to the right of 12,000 and point to the left. Does your "
            "list have both?",
            when=lambda letters: len({"B", "C"} & {*letters}) == 1,
            example=["B", "D"],
        ),
    ),
    hints=(
        "Find 12,000 on the axis, and go straight up.",
        "A statement allows it when its bar covers it, or its arrow runs over it.",
        "Three of the four: all but the one whose arrow begins at 10,000.",
    ),
    right="Three of four allow it. That does not make 12,000 likely.",
    unusual=({"b", "c", "d"}, ("D", "C", "B"), "B C D", ["BCD"], ["UN", "OCHA", "NTB"]),
)


def _same_ends(start: Any, now: Any) -> Any:
    return (start[0] - now[0], start[1] - now[1])


def _same_ends_from_zero(start: Any, now: Any) -> Any:
    return [max(0, end) for end in _same_ends(start, now)]


def _middles(start: Any, now: Any) -> Any:
    return (start[0] + start[1]) / 2 - (now[0] + now[1]) / 2


def _not_floored(start: Any, now: Any) -> Any:
    return (start[0] - now[1], start[1] - now[0])


def _turned(start: Any, now: Any) -> Any:
    return (max(0, start[1] - now[0]), max(0, start[0] - now[1]))


def _sorted_ends(start: Any, now: Any) -> Any:
    ends = [max(0, s - n) for s in start for n in now]
    return [min(ends), max(ends)]


def _by_steps(start: Any, now: Any) -> Any:
    (least, most), (fewest, highest) = start, now
    low, high = least - highest, most - fewest
    low = max(low, 0)
    high = max(high, 0)
    return low, high


def _by_interval(start: Any, now: Any) -> Any:
    left = Interval(*start) - Interval(*now)
    return (max(0, left.low or 0), max(0, left.high or 0))


Q8 = Problem(
    TEXT["q8"],
    expected=Function(
        "fewer",
        cases=(
            case((100, 200), (10, 25), gives=(75, 190)),
            case((50, 50), (20, 30), gives=(20, 30)),
        ),
        unseen=(
            case((0, 0), (7, 25), gives=(0, 0)),
            case((7, 7), (7, 20), gives=(0, 0)),
            case((7, 60), (0, 7), gives=(0, 60)),
        ),
        avoid=("june", "september", "article"),
    ),
    misconceptions=(
        Misconception(
            "same-ends",
            "{call} gives {value}: low minus low and high minus high is too narrow. "
            "When is the difference smallest: with many left or with few?",
            when=(_same_ends, _same_ends_from_zero),
        ),
        Misconception(
            "middles",
            "{call} gives {value}, one number, and a range is wanted. Middles stand in "
            "no source; keep both ends.",
            when=_middles,
        ),
        Misconception(
            "below-zero",
            "{call} gives {value}: a number of people cannot be below 0. Let each end "
            "begin at 0.",
            when=_not_floored,
        ),
        Misconception(
            "turned",
            "{call} gives {value}: the larger end stands first. Write the lowest "
            "first.",
            when=_turned,
        ),
    ),
    hints=(
        "Look at the bold sentences of step 7: smallest and largest difference.",
        "Lowest: the least at the start minus the most now. Highest: the most at the "
        "start minus the least now. Neither below 0.",
        "`return (max(0, start[0] - now[1]), …)`, and the same crosswise.",
    ),
    right="The ends cross: the widest doubt of both goes into the answer.",
    unusual=(_sorted_ends, _by_interval, _by_steps),
)


def _drawn(
    hundreds: Any, thousands: Any, centre: Any, axis: str = "people"
) -> dict[str, Any]:
    """A chart of the three, described, with a group for each population."""
    rows = {"hundreds": hundreds, "thousands": thousands, "in the centre": centre}
    groups = ["have left", "have left", "still there"]
    return {"title": "Elvestad", "axis": axis, "rows": rows, "groups": groups}


Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        {
            "hundreds": (200, None),
            "thousands": (2000, None),
            "in the centre": (1000, 2500),
        },
        unit=("people", "person", "inhabitant", "resident", "civilian"),
        known_by={
            "hundreds": ("hundred", "hundrevis"),
            "thousands": ("thousands", "tusenvis"),
            "in the centre": ("centre", "center", "still", "between", "range"),
            "have left": ("left", "fled", "gone", "leave", "leaving"),
            "still there": ("still", "stay", "remain", "inside", "in the cent"),
        },
        panels={
            "have left": ("hundreds", "thousands"),
            "still there": ("in the centre",),
        },
    ),
    misconceptions=(
        Misconception(
            "middle-drawn",
            "One bar has a middle value, 1,750, which stands nowhere in the story. "
            "Draw both ends of the range.",
            when=lambda chart: any(v == (1750, 1750) for _, v in chart["rows"]),
            example=_drawn((200, None), (2000, None), 1750),
        ),
        Misconception(
            "counts-of-words",
            "A vague word is drawn as one number, so «at least» is lost. Give its bar "
            "an open upper end: None.",
            when=lambda chart: any(
                low == high and low in (200, 2000, 100, 1000, 550, 5500)
                for _, (low, high) in chart["rows"]
            ),
            example=_drawn(200, 2000, (1000, 2500)),
        ),
        Misconception(
            "range-opened",
            "«mellom 1.000 og 2.500» has an upper end, and your bar has lost it.",
            when=lambda chart: (
                {(1000, None), (2000, None)} <= {v for _, v in chart["rows"]}
                and (1000, 2500) not in [v for _, v in chart["rows"]]
            ),
            example=_drawn((200, None), (2000, None), (1000, None)),
        ),
        Misconception(
            "closed-above",
            "A vague word has an upper end in your chart, and the words give none. "
            "Write None there.",
            when=lambda chart: any(
                low in (200, 2000) and high not in (None, low)
                for _, (low, high) in chart["rows"]
            ),
            example=_drawn((200, 999), (2000, None), (1000, 2500)),
        ),
        Misconception(
            "one-of-them",
            "A vague word begins at one hundred or one thousand in your chart. By the "
            "kit's convention a plural says at least two.",
            when=lambda chart: any(
                low in (100, 1000) and high is None for _, (low, high) in chart["rows"]
            ),
            example=_drawn((100, None), (2000, None), (1000, 2500)),
        ),
        Misconception(
            "thousandth",
            "A number is a thousand times too low: the point was read as a decimal "
            "point. In this newspaper it stands between the thousands.",
            when=lambda chart: any(
                is_number(end) and 0 < end < 10 and v != (2, None)
                for _, v in chart["rows"]
                for end in v
            ),
            example=_drawn((200, None), (2000, None), (1, 2.5)),
        ),
        Misconception(
            "no-unit",
            "The ranges are right, and the axis does not say what they count. Name the "
            "unit in its title.",
            example=_drawn((200, None), (2000, None), (1000, 2500), "number"),
        ),
    ),
    hints=(
        "Look at how step 6 makes its bars: label, interval, group.",
        "Two bars with an open end, one with two ends; two groups.",
        'The first is `figures.Bar("heading", Interval(200, None), "have left")`.',
    ),
    right="Two arrows and a bar, and nobody can take a guess for a count.",
    unusual=(
        _drawn((200, None), (2000, None), (1000, 2500), "Number of people"),
        {
            "title": "A story",
            "axis": "inhabitants",
            "rows": [
                ("still in the centre", (1000, 2500)),
                ("«tusenvis»", (2000, None)),
                ("Heading: hundreds have left", [200, None]),
            ],
            "groups": ["People who stay", "People who fled", "People who fled"],
        },
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
