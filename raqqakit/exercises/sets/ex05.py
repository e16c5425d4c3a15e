"""The problems beside lesson 05: numbers, vague words, ranges, and what they count."""

import re
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
from raqqakit.exercises.predicates import all_alike, other_than, without, word_of
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number
from raqqakit.quantities import Interval

TEXT = texts_of("ex05")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(2.5),
    misconceptions=(
        Misconception(
            "as-printed",
            "{value} is what the newspaper means. What does Python, which knows "
            "nothing of Norwegian, take the point for?",
            when=2500,
        ),
        Misconception(
            "point-dropped",
            "{value} drops what stands behind the point. A decimal point keeps it: "
            "two, and five tenths.",
            when=2,
        ),
        Misconception(
            "rounded",
            "{value} is rounded. A decimal point keeps what stands behind it: two, and "
            "five tenths.",
            when=3,
        ),
        Misconception(
            "zeros-kept",
            "{value} has another value than two and a half. Zeros at the very end of a "
            "decimal number change nothing.",
            when=lambda n: n in (250, 25, 2.05, 2.005, 0.25),
            example=250,
        ),
    ),
    hints=(
        "Look at the first cell of step 1 of the lesson, and at what it gives.",
        "Python reads the point as the English decimal point.",
        "Read it as English: two point five hundred, which is two point …",
    ),
    right="Two and a half, without a warning: a thousand times too low.",
    unusual=("2.5", [2.5]),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(
        TEXT["q2"].options,
        "B",
    ),
    misconceptions=(
        Misconception(
            "tool-broken",
            "Babel does what it was made for. Which sign does the official Norwegian "
            "rule put between the thousands?",
            when="A",
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
    unusual=("b", "B)", "Babel follows another rule than this newspaper."),
)


def _every_point(word: str) -> int | None:
    return int(word.replace(".", ""))


def _as_float(word: str) -> float:
    return float(word)


def _no_points_at_all(word: str) -> int | None:
    return None if "." in word else int(word)


def _first_group_only(word: str) -> int | None:
    return int(word.replace(".", "")) if re.fullmatch(r"\d+\.\d{3}", word) else None


def _by_groups(word: str) -> int | None:
    first, *rest = word.split(".")
    if any(len(group) != 3 for group in rest) or (len(first) > 3 and rest):
        return None
    return int(first + "".join(rest))


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
            case("10.00", gives=None),
            case("12", gives=12),
            case("1.25.000", gives=None),
            case("2500.000", gives=None),
        ),
        avoid=("article",),
    ),
    misconceptions=(
        Misconception(
            "every-point",
            "{call} still gives {value}: every point is taken away, whatever follows. "
            "How many figures stand behind a point between thousands?",
            when=_every_point,
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
            when=_no_points_at_all,
        ),
        Misconception(
            "one-group",
            "{call} gives {value}: your rule wants one point, no more and no fewer. "
            "What about 140, and 1.250.000?",
            when=_first_group_only,
        ),
    ),
    hints=(
        "Look at what the kit's own rule wants in step 2: how many figures after each "
        "point?",
        "Split at the points. Every group but the first must have three figures.",
        '`first, *rest = word.split(".")`, then return None when '
        "`any(len(group) != 3 for group in rest)`.",
    ),
    right="A refusal is an answer, too: better none than one that is not meant.",
    unusual=(_by_groups, _by_pattern),
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
    unusual=([200, None], Interval(200, None), ("200", None)),
)

KINDS = ("stock", "flow")

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs({"A": "flow", "B": "stock", "C": "stock", "D": "flow", "E": "flow"}),
    misconceptions=(
        Misconception(
            "turned-inside-out",
            "The two words stand first in your dictionary. Write the letter first, "
            "then its word.",
            when=lambda pairs: bool({str(k).lower() for k in pairs} & {*KINDS}),
            example={"flow": ["A", "D", "E"], "stock": ["B", "C"]},
        ),
        Misconception(
            "unknown-word",
            "One of your words is neither «stock» nor «flow». Check the spelling.",
            when=other_than(*KINDS),
            example={"A": "flow", "B": "stok", "C": "stock", "D": "flow", "E": "flow"},
        ),
        Misconception(
            "all-the-same",
            "You gave all five the same word. Ask of each: would a photograph at one "
            "moment show it?",
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
            when=lambda pairs: word_of(pairs, "A") == "stock",
            example={
                "A": "stock",
                "B": "stock",
                "C": "stock",
                "D": "flow",
                "E": "flow",
            },
        ),
        Misconception(
            "moves-as-stock",
            "E counts moves from 1 April to 27 September. What is counted over a "
            "stretch of time?",
            when=lambda pairs: word_of(pairs, "E") == "stock",
            example={
                "A": "flow",
                "B": "stock",
                "C": "stock",
                "D": "flow",
                "E": "stock",
            },
        ),
        Misconception(
            "still-there-as-flow",
            "Read B once more: «fortsatt er innenfor» (are still within). Does that "
            "speak of a moment or of a stretch of time?",
            when=lambda pairs: word_of(pairs, "B") == "flow",
            example={"A": "flow", "B": "flow", "C": "stock", "D": "flow", "E": "flow"},
        ),
        Misconception(
            "one-night-as-flow",
            "C is about one night. Would a photograph of the hall show the forty?",
            when=lambda pairs: word_of(pairs, "C") == "flow",
            example={"A": "flow", "B": "stock", "C": "flow", "D": "flow", "E": "flow"},
        ),
        Misconception(
            "moving-in-as-stock",
            "In D people moved in from Monday to Friday. Would a photograph show who "
            "came in, or only who is there?",
            when=lambda pairs: word_of(pairs, "D") == "stock",
            example={
                "A": "flow",
                "B": "stock",
                "C": "stock",
                "D": "stock",
                "E": "flow",
            },
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
    ),
)


Q6 = Problem(
    TEXT["q6"],
    expected=Order(
        TEXT["q6"].options,
        ("BEADF",),
    ),
    misconceptions=(
        Misconception(
            "middles",
            "Line C makes middle values, which stand nowhere in the article; with an "
            "open end it even stops. Leave it out.",
            when=lambda order: "C" in order,
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
    expected=Items(("B", "C", "D"), what="statement"),
    misconceptions=(
        Misconception(
            "names-for-letters",
            "Give the letters of the statements, A to D, not their names or numbers.",
            when=lambda letters: bool(letters) and not {*_upper(letters)} & {*"ABCD"},
            example=["UN", "OCHA", "NTB"],
        ),
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
            when=lambda letters: "A" in _upper(letters),
            example=["A", "B", "C", "D"],
        ),
        Misconception(
            "one-ceiling-lost",
            "Two arrows begin to the right of 12,000 and point to the left. Does your "
            "list have both?",
            when=lambda letters: len({"B", "C"} & set(_upper(letters))) == 1,
            example=["B", "D"],
        ),
    ),
    hints=(
        "Find 12,000 on the axis, and go straight up.",
        "A statement allows it when its bar covers it, or its arrow runs over it.",
        "Three of the four: all but the one whose arrow begins at 10,000.",
    ),
    right="Three of four allow it. That does not make 12,000 likely.",
    unusual=({"b", "c", "d"}, ("D", "C", "B"), "B, C, D"),
)


def _upper(letters: Any) -> list[str]:
    return [str(letter).strip().upper() for letter in letters]


def _same_ends(start: Any, now: Any) -> Any:
    return (start[0] - now[0], start[1] - now[1])


def _middles(start: Any, now: Any) -> Any:
    return (start[0] + start[1]) / 2 - (now[0] + now[1]) / 2


def _not_floored(start: Any, now: Any) -> Any:
    return (start[0] - now[1], start[1] - now[0])


def _turned(start: Any, now: Any) -> Any:
    return (max(0, start[1] - now[0]), max(0, start[0] - now[1]))


def _sorted_ends(start: Any, now: Any) -> Any:
    ends = [max(0, s - n) for s in start for n in now]
    return [min(ends), max(ends)]


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
            case((30, 60), (10, 40), gives=(0, 50)),
            case((7, 9), (7, 9), gives=(0, 2)),
            case((10, 20), (50, 60), gives=(0, 0)),
        ),
        avoid=("june", "september", "article"),
    ),
    misconceptions=(
        Misconception(
            "same-ends",
            "{call} gives {value}: low minus low and high minus high is too narrow. "
            "When is the difference smallest: with many left or with few?",
            when=_same_ends,
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
    unusual=(_sorted_ends, _by_interval),
)

Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        {
            "hundreds have left": (200, None),
            "thousands have left": (2000, None),
            "still in the centre": (1000, 2500),
        },
        unit=("people", "inhabitants", "persons"),
    ),
    misconceptions=(
        Misconception(
            "middle-drawn",
            "One bar has a middle value, 1,750, which stands nowhere in the story. "
            "Draw both ends of the range.",
            when=lambda chart: any(v == (1750, 1750) for _, v in chart["rows"]),
            example={
                "title": "Elvestad",
                "axis": "people",
                "rows": {"a": (200, None), "b": (2000, None), "c": 1750},
            },
        ),
        Misconception(
            "counts-of-words",
            "A vague word is drawn as one number, so «at least» is lost. Give its bar "
            "an open upper end: None.",
            when=lambda chart: any(
                low == high and low in (200, 2000, 100, 1000, 550, 5500)
                for _, (low, high) in chart["rows"]
            ),
            example={
                "title": "Elvestad",
                "axis": "people",
                "rows": {"a": 200, "b": 2000, "c": (1000, 2500)},
            },
        ),
        Misconception(
            "range-opened",
            "«mellom 1.000 og 2.500» has an upper end, and your bar has lost it.",
            when=lambda chart: (
                {(1000, None), (2000, None)} <= {v for _, v in chart["rows"]}
                and (1000, 2500) not in [v for _, v in chart["rows"]]
            ),
            example={
                "title": "Elvestad",
                "axis": "people",
                "rows": {"a": (200, None), "b": (2000, None), "c": (1000, None)},
            },
        ),
        Misconception(
            "closed-above",
            "A vague word has an upper end in your chart, and the words give none. "
            "Write None there.",
            when=lambda chart: any(
                low in (200, 2000) and high not in (None, low)
                for _, (low, high) in chart["rows"]
            ),
            example={
                "title": "Elvestad",
                "axis": "people",
                "rows": {"a": (200, 999), "b": (2000, None), "c": (1000, 2500)},
            },
        ),
        Misconception(
            "one-of-them",
            "A vague word begins at one hundred or one thousand in your chart. By the "
            "kit's convention a plural says at least two.",
            when=lambda chart: any(
                low in (100, 1000) and high is None for _, (low, high) in chart["rows"]
            ),
            example={
                "title": "Elvestad",
                "axis": "people",
                "rows": {"a": (100, None), "b": (2000, None), "c": (1000, 2500)},
            },
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
            example={
                "title": "Elvestad",
                "axis": "people",
                "rows": {"a": (200, None), "b": (2000, None), "c": (1, 2.5)},
            },
        ),
        Misconception(
            "no-unit",
            "The ranges are right, and the axis does not say what they count. Name the "
            "unit in its title.",
            example={
                "title": "Elvestad",
                "axis": "number",
                "rows": {"a": (200, None), "b": (2000, None), "c": (1000, 2500)},
            },
        ),
    ),
    hints=(
        "Look at how step 6 makes its bars: label, interval, group.",
        "Two bars with an open end, one with two ends; two groups.",
        'The first is `figures.Bar("heading", Interval(200, None), "have left")`.',
    ),
    right="Two arrows and a bar, and nobody can take a guess for a count.",
    unusual=(
        {
            "title": "Elvestad",
            "axis": "Number of people",
            "rows": [("x", (1000, 2500)), ("y", (2000, None)), ("z", [200, None])],
        },
        {
            "title": "A story",
            "axis": "inhabitants",
            "rows": {"z": (200, None), "y": (2000, None), "x": (1000, 2500)},
        },
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
