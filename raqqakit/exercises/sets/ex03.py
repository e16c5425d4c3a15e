"""The problems beside lesson 03: names, places, distances, and what a map hides."""

import math
from typing import Any

from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Function,
    Items,
    Number,
    Order,
    Pairs,
    Text,
    case,
)
from raqqakit.exercises.predicates import all_alike, other_than, without, word_of
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex03")

Q1 = Problem(
    TEXT["q1"],
    expected=Number(2),
    misconceptions=(
        Misconception(
            "all-found",
            "{value} would be all of them. Two of the names are no towns: what are "
            "they?",
            when=4,
        ),
        Misconception(
            "river-or-country",
            "{value} is one too many. Our gazetteer lists towns: is a river among "
            "them, or a country?",
            when=3,
        ),
        Misconception(
            "main-names-only",
            "{value} is one too few. The gazetteer knows other spellings, too: what "
            "did it find for a name with two k in the lesson?",
            when=1,
        ),
        Misconception(
            "none-found",
            "{value} would be none. Damascus is the capital, with far more than 15,000 "
            "people: what does the gazetteer list?",
            when=0,
        ),
    ),
    hints=(
        "Look at the end of step 1: two of five, and why.",
        "Ask of each name: is it a town? The list knows many spellings.",
        "A town, a river, a town, a country.",
    ),
    right="Two towns. A gazetteer finds the kinds of place it lists, and no others.",
    unusual=("2", 2.0, [2]),
)

Q2 = Problem(
    TEXT["q2"],
    # Python keeps capital and small letters apart.
    expected=Text(
        ("isupper", "isupper()", ".isupper()", "word[0].isupper()", "istitle",
         "istitle()"),
        exact=True,
    ),
    misconceptions=(
        Misconception(
            "makes-capital",
            "{value} makes a capital letter and asks nothing. Which method answers "
            "with True or False?",
            when=lambda said: said.strip(".() ").lower() in ("upper", "capitalize",
                                                             "title", "swapcase"),
            example="upper",
        ),
        Misconception(
            "asks-for-small",
            "{value} is True for a small letter, so «sine» would be kept and Raqqa "
            "left out. Turn the question round.",
            when=lambda said: said.strip(".() ").lower() in ("islower", "lower"),
            example="islower",
        ),
        Misconception(
            "spelling",
            "{value} is the right idea. Python writes it in small letters and in one "
            "word, and nothing stands in the brackets.",
            when=lambda said: said.lower().replace("_", "").replace(" ", "").strip(".")
            .startswith("isupper"),
            example="is_upper",
        ),
        Misconception(
            "another-question",
            "{value} asks something else of the letter. Wanted is the method that asks "
            "whether it is upper case.",
            when=lambda said: said.strip(".() ").lower().startswith("is"),
            example="isalpha",
        ),
    ),
    hints=(
        "Look at option B of the question in step 2.",
        "Methods that ask begin with «is», and a capital is «upper case» in English.",
        "«is» and «upper», written as one word.",
    ),
    right="Small-letter words are not looked up. At the start of a sentence it fails.",
    unusual=("isupper()", " isupper ", ".isupper()"),
)  # fmt: skip

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs({"A": "area", "B": "town", "C": "area", "D": "town"}),
    misconceptions=(
        Misconception(
            "other-words",
            "Use one of the two words «area» and «town» for each letter, and write "
            "the letter first.",
            when=other_than("area", "town"),
            example={"A": "province", "B": "city", "C": "area", "D": "town"},
        ),
        Misconception(
            "one-name-one-place",
            "You gave all four the same word, so one name would mean one place. Look "
            "at the words around each name.",
            when=all_alike,
            example=dict.fromkeys("ABCD", "town"),
        ),
        Misconception(
            "turned-round",
            "Each is the other way round. An area borders on something; a distance is "
            "measured to a town.",
            when={"A": "town", "B": "area", "C": "town", "D": "area"},
        ),
        Misconception(
            "borders",
            "Read A once more: it «grenser til Irak» (borders on Iraq). Does a town "
            "border on a country, or does an area?",
            when=lambda pairs: word_of(pairs, "A") == "town",
            example={"A": "town", "B": "town", "C": "area", "D": "town"},
        ),
        Misconception(
            "measured-to-an-area",
            "Read B once more: from which point of an area would one measure 140 "
            "kilometres? A town is the simpler reading.",
            when=lambda pairs: word_of(pairs, "B") == "area",
            example={"A": "area", "B": "area", "C": "area", "D": "town"},
        ),
        Misconception(
            "calmer-story",
            "A and B are right. C and D use one name in the same two ways: which of "
            "them has a border, and which is measured to?",
            when=lambda pairs: (
                word_of(pairs, "C") == "town" or word_of(pairs, "D") == "area"
            ),
            example={"A": "area", "B": "town", "C": "town", "D": "town"},
        ),
    ),
    hints=(
        "Look at the two quotes of step 3, and at the reply to B.",
        "An area has a border. A distance is measured to a point.",
        "Two areas and two towns; A is an area.",
    ),
    right="One name, two places, twice: the words around it decide.",
    unusual=(
        {"a": "Area", "b": "Town", "c": "area", "d": "town "},
        [("A", "area"), ("B", "town"), ("C", "area"), ("D", "town")],
    ),
)


KM = 111.2


def _flat(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    return math.hypot(KM * (lat2 - lat1), KM * (lon2 - lon1))


def _degrees_in_cos(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    east = KM * (lon2 - lon1) * math.cos((lat1 + lat2) / 2)
    return math.hypot(KM * (lat2 - lat1), east)


def _first_in_degrees(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    return math.hypot(KM * (lat2 - lat1), KM * (lon2 - lon1) * math.cos(lat1))


def _north_shrunk(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    shrink = math.cos(math.radians((lat1 + lat2) / 2))
    return math.hypot(KM * (lat2 - lat1) * shrink, KM * (lon2 - lon1))


def _both_shrunk(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    shrink = math.cos(math.radians((lat1 + lat2) / 2))
    return math.hypot(KM * (lat2 - lat1) * shrink, KM * (lon2 - lon1) * shrink)


def _shrunk_by_first(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    east = KM * (lon2 - lon1) * math.cos(math.radians(lat1))
    return math.sqrt((KM * (lat2 - lat1)) ** 2 + east**2)


def _on_the_globe(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    one, other = math.radians(lat1), math.radians(lat2)
    half = math.sin((other - one) / 2) ** 2
    east = math.sin(math.radians(lon2 - lon1) / 2) ** 2
    half += math.cos(one) * math.cos(other) * east
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


Q4 = Problem(
    TEXT["q4"],
    expected=Function(
        "kilometres",
        cases=(
            case(0, 0, 0, 1, gives=111.2),
            case(60, 0, 62, 1, gives=228.8),
        ),
        unseen=(
            case(35, 40, 36, 40, gives=111.2),
            case(60, 0, 60, 1, gives=55.6),
            case(35.34, 40.14, 35.95, 39.01, gives=122.6),
        ),
        avoid=("raqqa", "deir", "gazetteer"),
        tolerance=0.8,
    ),
    misconceptions=(
        Misconception(
            "still-flat",
            "{call} still gives {value}: a degree east counts as much there as at the "
            "equator. By what does it shrink towards the poles?",
            when=_flat,
        ),
        Misconception(
            "first-degrees",
            "{call} gives {value}: `math.cos` took your degrees for radians. Put "
            "`math.radians` around the latitude.",
            when=_first_in_degrees,
        ),
        Misconception(
            "degrees-not-radians",
            "{call} gives {value}: `math.cos` wants radians and was given degrees. Put "
            "`math.radians` around the latitude.",
            when=_degrees_in_cos,
        ),
        Misconception(
            "north-shrunk",
            "{call} gives {value}: the degrees north were made shorter, and they are "
            "the same everywhere. Shrink those to the east.",
            when=_north_shrunk,
        ),
        Misconception(
            "both-shrunk",
            "{call} gives {value}: both directions were made shorter. Only degrees of "
            "longitude, to the east, grow narrower.",
            when=_both_shrunk,
        ),
    ),
    hints=(
        "Look at the sentence after the flat formula in step 4.",
        "A degree east is shorter by the cosine of the latitude. `math.cos` wants "
        "radians.",
        "Multiply `east` by `math.cos(math.radians((lat1 + lat2) / 2))`.",
    ),
    right="At 60 degrees north a degree east is half as long as at the equator.",
    unusual=(_shrunk_by_first, _on_the_globe),
)

Q5 = Problem(
    TEXT["q5"],
    expected=Order(
        TEXT["q5"].options,
        ("BADCE", "BDACE"),
    ),
    misconceptions=(
        Misconception(
            "north-only",
            "Line F goes north only and leaves out the way to the west. Which line "
            "measures on the globe?",
            when=lambda order: "F" in order,
            example="BADFE",
        ),
        Misconception(
            "list-too-late",
            "Lines A and D look a name up in the gazetteer. Which line makes the "
            "gazetteer?",
            when=lambda order: any(without(x, "B")(order) for x in "AD"),
            example="ABDCE",
        ),
        Misconception(
            "measured-too-soon",
            "Line C needs both towns. Are both there before it?",
            when=without("C", "A", "D"),
            example="BACDE",
        ),
        Misconception(
            "printed-too-soon",
            "Line E prints a distance. Which line calculates it?",
            when=without("E", "C"),
            example="BADEC",
        ),
    ),
    hints=(
        "Look at the first cells of steps 1 and 4.",
        "The list, the two towns, the distance, the print.",
        "It begins with B and ends with C, E.",
    ),
    right="Which town comes first is free; all else needs what came before it.",
    unusual=("BDACE", ["b", "a", "d", "c", "e"], "B, D, A, C, E"),
)


def _cut_down(bearing: float) -> str:
    return ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[int(bearing / 45) % 8]


def _no_second_north(bearing: float) -> str:
    return ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[min(7, round(bearing / 45))]


def _no_wrap(bearing: float) -> str:
    return ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[round(bearing / 45)]


def _left_about(bearing: float) -> str:
    return ("N", "NW", "W", "SW", "S", "SE", "E", "NE")[round(bearing / 45) % 8]


def _four_only(bearing: float) -> str:
    return ("N", "E", "S", "W")[round(bearing / 90) % 4]


def _from_list(bearing: float) -> str:
    return ["N", "NE", "E", "SE", "S", "SW", "W", "NW", "N"][round(bearing / 45)]


def _by_steps(bearing: float) -> str:
    winds = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
    return winds[int((bearing + 22.5) // 45) % 8]


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "wind",
        cases=(case(320, gives="NW"), case(304, gives="NW"), case(90, gives="E")),
        unseen=(case(350, gives="N"), case(200, gives="S"), case(0, gives="N")),
        avoid=("bearing", "raqqa", "deir"),
    ),
    misconceptions=(
        Misconception(
            "north-again",
            "{call} gives {value}: from 337.5 degrees on, north begins again.",
            when=_no_second_north,
        ),
        Misconception(
            "cut-down",
            "{call} gives {value}: the number of steps was cut down to a whole one. "
            "Take the nearest: 304 is nearer to 315 than to 270.",
            when=_cut_down,
        ),
        Misconception(
            "no-way-round",
            "{call} stopped: eight steps bring you past the end of the list, and the "
            "circle begins anew. What does `% 8` do?",
            when=_no_wrap,
        ),
        Misconception(
            "left-about",
            "{call} gives {value}: your winds go round to the left. Degrees are "
            "counted clockwise: 90 is east.",
            when=_left_about,
        ),
        Misconception(
            "four-only",
            "{call} gives {value}: there are eight winds, and yours are four. How many "
            "degrees lie between two of eight?",
            when=_four_only,
        ),
    ),
    hints=(
        "Look at step 5: 90 is east, 270 is west, north-west is 315.",
        "Eight winds, 45 degrees each. Divide, take the nearest whole number, and "
        "begin anew after the eighth.",
        '`winds = ["N", "NE", …]`, then `winds[round(bearing / 45) % 8]`.',
    ),
    right="304 degrees is north-west, as the article says.",
    unusual=(_from_list, _by_steps),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(
        TEXT["q7"].options,
        "B",
    ),
    misconceptions=(
        Misconception(
            "one-right-number",
            "123 is right in a straight line. Along the river or by road it is more: "
            "does the article say which it means?",
            when="A",
        ),
        Misconception(
            "middle",
            "130 is neither way: nobody measured it so. Two ways of measuring have no "
            "middle that means anything.",
            when="C",
        ),
        Misconception(
            "authority",
            "Perhaps it was checked, by road or along the river. Nothing in the text "
            "says how, so you cannot print it as a straight line.",
            when="D",
        ),
    ),
    hints=(
        "Look at the question at the end of step 4 and its reply C.",
        "A safe sentence says how its own number was measured.",
        "It has both numbers, and says what is not known of one of them.",
    ),
    right="It says how our number was measured, and what is not known of the other.",
    unusual=("b", "(B)", ["B"]),
)

Q8 = Problem(
    TEXT["q8"],
    expected=Items(("A", "C", "E"), what="statement"),
    misconceptions=(
        Misconception(
            "can-be-read",
            "You named what can be read. Asked for is what the map does not show.",
            when=["B", "D"],
        ),
        Misconception(
            "scale-forgotten",
            "B can be read: there is a scale bar. Hold a strip of paper to it.",
            when=lambda letters: "B" in _upper(letters),
            example=["A", "B", "C", "E"],
        ),
        Misconception(
            "direction-forgotten",
            "D can be read: north is up. Which of the two cities lies further down and "
            "to the right?",
            when=lambda letters: "D" in _upper(letters),
            example=["A", "C", "D", "E"],
        ),
        Misconception(
            "time-forgotten",
            "One is missing, and it has to do with time. Would the map be another in "
            "2014?",
            when=["A", "C"],
        ),
        Misconception(
            "bank-from-line",
            "The line of the river was led through the towns, so it does not say on "
            "which bank they lie. Which statement needs that?",
            when=["A", "E"],
        ),
    ),
    hints=(
        "Look at the reply under the map in step 6.",
        "Go through the five, and point at the place on the map that answers each.",
        "Three of the five; two can be read with a ruler and an eye.",
    ),
    right="Front lines, the bank, the year: three things the story needs besides.",
    unusual=({"a", "c", "e"}, ("E", "C", "A"), "A, C, E"),
)


def _upper(letters: Any) -> list[str]:
    return [str(letter).strip().upper() for letter in letters]


def _decimals(rows: Any) -> bool:
    """Whether the distances are right but for what stands behind the point."""
    lengths = sorted(low for _, (low, _) in rows if low is not None)
    exact = [round(length) for length in lengths] == [43, 123, 168]
    return exact and any(length != round(length) for length in lengths)


Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        {"Deir ez-Zor": 123, "Aleppo": 168, "Al-Tabqa": 43},
        unit=("kilomet", "km"),
        labels=True,
    ),
    misconceptions=(
        Misconception(
            "flat-degrees",
            "These distances are those on flat degrees: too long from east to west. "
            "Use `places.distance_km`.",
            when=lambda chart: (
                {v[0] for _, v in chart["rows"]} & {143, 144, 206, 51} != set()
            ),
            example={
                "title": "From Raqqa",
                "axis": "kilometres",
                "rows": {"Deir ez-Zor": 143, "Aleppo": 207, "Al-Tabqa": 52},
            },
        ),
        Misconception(
            "from-elsewhere",
            "One of the bars is 0 long, so a town was measured to itself. Measure each "
            "of the three from Raqqa.",
            when=lambda chart: any(v[0] == 0 for _, v in chart["rows"]),
            example={
                "title": "From Raqqa",
                "axis": "kilometres",
                "rows": {"Raqqa": 0, "Aleppo": 168, "Al-Tabqa": 43},
            },
        ),
        Misconception(
            "not-rounded",
            "The distances are right and have decimals that the points of a gazetteer "
            "cannot bear. Round them to whole kilometres.",
            when=lambda chart: _decimals(chart["rows"]),
            example={
                "title": "From Raqqa",
                "axis": "kilometres",
                "rows": {"Deir ez-Zor": 123.24, "Aleppo": 168.25, "Al-Tabqa": 43.34},
            },
        ),
        Misconception(
            "no-unit",
            "The bars are right, and the axis does not say what they measure. Name "
            "kilometres in its title.",
            example={
                "title": "From Raqqa",
                "axis": "distance",
                "rows": {"Deir ez-Zor": 123, "Aleppo": 168, "Al-Tabqa": 43},
            },
        ),
    ),
    hints=(
        "Look at step 4 for the distance and at lesson 01 for a chart of bars.",
        "A dictionary: the name of each town, and its rounded distance from Raqqa.",
        'Begin with `{"Aleppo": round(places.distance_km(raqqa, aleppo)), …}`.',
    ),
    right="Straight lines from point to point; a road is longer.",
    unusual=(
        {
            "title": "How far?",
            "axis": "km in a straight line",
            "rows": [("Al-Tabqa", 43), ("Deir ez-Zor", 123), ("Aleppo", 168)],
        },
        {
            "title": "How far?",
            "axis": "Kilometers",
            "rows": {"aleppo": 168.0, "deir ez-zor": 123.0, "al-tabqa": 43.0},
        },
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
