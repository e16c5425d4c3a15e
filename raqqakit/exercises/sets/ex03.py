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
    case,
)
from raqqakit.exercises.predicates import all_alike, beside, either, holds, without
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number

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
    unusual=("2", 2.0, [2], "two"),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Items(("B", "D"), what="line"),
    misconceptions=(
        Misconception(
            "small-letter",
            "In A the word has a small letter, so the rule leaves it out. Which lines "
            "write it with a capital?",
            when=holds("A"),
            example=["A", "B", "D"],
        ),
        Misconception(
            "the-town-itself",
            "In C the town is meant, so what is found there is right. Look for a "
            "capital that has another reason.",
            when=holds("C"),
            example=["B", "C", "D"],
        ),
        Misconception(
            "start-only",
            "The start of a sentence is one reason for a capital. There is another: "
            "look at the letters after the first.",
            when=["B"],
        ),
        Misconception(
            "heading-only",
            "A heading in capitals is one reason. There is another, in a sentence like "
            "any other: where does it stand there?",
            when=["D"],
        ),
    ),
    hints=(
        "Look at the reply to B, at the end of the question in step 2.",
        "Ask of each line two things: has the word a capital letter, and is a town "
        "meant?",
        "Two lines: one where a sentence begins, and one where all letters are large.",
    ),
    right="A capital says where a name may be, and not that it is one.",
    unusual=({"b", "d"}, "B D", ["BD"], "d and b", {"A": False, "B": True, "D": True}),
)

AREA_OR_TOWN = {"A": "area", "B": "town", "C": "area", "D": "town"}

Q3 = Problem(
    TEXT["q3"],
    expected=Pairs(
        AREA_OR_TOWN,
        words=("area", "town"),
        also={"province": "area", "municipality": "area", "city": "town"},
    ),
    misconceptions=(
        Misconception(
            "one-name-one-place",
            "All that you gave is the same word, so one name would be one place. Look "
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
            when=beside("A", "town"),
            example=AREA_OR_TOWN | {"A": "town"},
        ),
        Misconception(
            "measured-to-an-area",
            "Read B once more: from which point of an area would one measure 140 "
            "kilometres? A town is the simpler reading.",
            when=beside("B", "area"),
            example=AREA_OR_TOWN | {"B": "area"},
        ),
        Misconception(
            "calmer-story",
            "A and B are right. C and D use one name in the same two ways: which of "
            "them has a border, and which is measured to?",
            when=either(beside("C", "town"), beside("D", "area")),
            example=AREA_OR_TOWN | {"C": "town"},
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
        {"area": ["A", "C"], "town": ["B", "D"]},
        {"A": "province", "B": "city", "C": "municipality", "D": "city"},
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


def _shrunk_by_last(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    return _shrunk_by_first(lat2, lon1, lat1, lon2)


def _by_pythagoras(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    east = (lon2 - lon1) * math.cos(math.radians(lat1 + lat2) / 2)
    return 111.2 * math.sqrt((lat2 - lat1) ** 2 + east**2)


def _by_mean_cosine(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    both = math.cos(math.radians(lat1)) + math.cos(math.radians(lat2))
    return math.hypot(111.2 * (lat1 - lat2), 111.2 * (lon1 - lon2) * both / 2)


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
            case(24, 9, 27, 7, gives=389.337),
            case(46, 34, 46, 34, gives=0),
            case(60, 0, 60, 1, gives=55.6),
            case(35.34, 40.14, 35.95, 39.01, gives=122.6),
        ),
        avoid=("raqqa", "deir", "gazetteer"),
        tolerance=0.3,  # a sphere's distance and a flat one differ by so much
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
        Misconception(
            "one-latitude",
            "{call} gives {value}, and {wanted} is wanted: one end's latitude was "
            "taken. Take the one halfway between the two.",
            when=(_shrunk_by_first, _shrunk_by_last),
        ),
    ),
    hints=(
        "Look at the sentence after the flat formula in step 4.",
        "A degree east is shorter by the cosine of the latitude. `math.cos` wants "
        "radians.",
        "Multiply `east` by `math.cos(math.radians((lat1 + lat2) / 2))`.",
    ),
    right="At 60 degrees north a degree east is half as long as at the equator.",
    unusual=(_on_the_globe, _by_pythagoras, _by_mean_cosine),
)

Q5 = Problem(
    TEXT["q5"],
    expected=Order(TEXT["q5"].options, ("BDACE",)),
    misconceptions=(
        Misconception(
            "flat-degrees",
            "Line F gives about 143, near the printed 140 by chance: it treats degrees "
            "as a flat grid. Which line measures on the globe?",
            when=holds("F"),
            example="BDAFE",
        ),
        Misconception(
            "nothing-to-look-up",
            "Line D looks names up. Which line says which names they are?",
            when=without("D", "B"),
            example="DBACE",
        ),
        Misconception(
            "nothing-found",
            "Line A takes two towns out of what was found. Which line finds them?",
            when=without("A", "D"),
            example="BADCE",
        ),
        Misconception(
            "measured-too-soon",
            "Line C needs a start and a goal. Which line makes them?",
            when=without("C", "A"),
            example="BDCAE",
        ),
        Misconception(
            "printed-too-soon",
            "Line E prints a distance. Which line calculates it?",
            when=without("E", "C"),
            example="BDAEC",
        ),
    ),
    hints=(
        "Read each line and ask which name it needs, and which name it makes.",
        "The names, what is found for them, start and goal, the distance, the print.",
        "It begins with B, D and ends with C, E.",
    ),
    right="Each line makes what the next one needs, and the globe is round.",
    unusual=(["b", "d", "a", "c", "e"], "B, D, A, C, E", "B → D → A → C → E"),
)


def _cut_down(bearing: float) -> str:
    return ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[int(bearing / 45) % 8]


def _rounded_up(bearing: float) -> str:
    return ("N", "NE", "E", "SE", "S", "SW", "W", "NW")[math.ceil(bearing / 45) % 8]


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


def _by_limits(bearing: float) -> str:  # noqa: PLR0911
    if bearing < 22.5 or bearing > 337.5:
        return "N"
    if bearing < 67.5:
        return "NE"
    if bearing < 112.5:
        return "E"
    if bearing < 157.5:
        return "SE"
    if bearing < 202.5:
        return "S"
    if bearing < 247.5:
        return "SW"
    if bearing < 292.5:
        return "W"
    return "NW"


def _by_nearest(bearing: float) -> str:
    winds = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270}
    winds |= {"NW": 315}
    if bearing > 337:
        return "N"
    return min(winds, key=lambda name: abs(winds[name] - bearing))


Q6 = Problem(
    TEXT["q6"],
    expected=Function(
        "wind",
        cases=(case(320, gives="NW"), case(304, gives="NW"), case(90, gives="E")),
        unseen=(
            case(0, gives="N"),
            case(22, gives="N"),
            case(23, gives="NE"),
            case(67, gives="NE"),
            case(68, gives="E"),
            case(112, gives="E"),
            case(113, gives="SE"),
            case(157, gives="SE"),
            case(158, gives="S"),
            case(202, gives="S"),
            case(203, gives="SW"),
            case(247, gives="SW"),
            case(248, gives="W"),
            case(292, gives="W"),
            case(293, gives="NW"),
            case(337, gives="NW"),
            case(338, gives="N"),
            case(360, gives="N"),
        ),
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
            "rounded-up",
            "{call} gives {value}: the number of steps was rounded up. Take the "
            "nearest: 320 is nearer to 315 than to 360.",
            when=_rounded_up,
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
    unusual=(_from_list, _by_steps, _by_limits, _by_nearest),
)

Q7 = Problem(
    TEXT["q7"],
    expected=Choice(TEXT["q7"].options, "D"),
    misconceptions=(
        Misconception(
            "one-right-number",
            "123 is right in a straight line. Along the river or by road it is more: "
            "does the article say which it means?",
            when="A",
        ),
        Misconception(
            "authority",
            "Perhaps it was measured, by road or along the river. The text does not "
            "say how, so you cannot print it as a straight line.",
            when="B",
        ),
        Misconception(
            "middle",
            "130 is neither way: nobody measured it so. Two ways of measuring have no "
            "middle that means anything.",
            when="C",
        ),
    ),
    hints=(
        "Look at the question at the end of step 4 and its reply C.",
        "Ask of each number in the sentence: how was it measured, and who knows it?",
        "It calls nothing an error, and says of one number what is not known.",
    ),
    right="It says how our number was measured, and what is not known of the other.",
    unusual=("d", "(D)", ["D"], "D."),
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
            when=holds("B"),
            example=["A", "B", "C", "E"],
        ),
        Misconception(
            "direction-forgotten",
            "D can be read: north is up. Which of the two cities lies further down and "
            "to the right?",
            when=holds("D"),
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
    unusual=({"a", "c", "e"}, ("E", "C", "A"), "A, C, E", "A C E", ["A C E"]),
)


def _far(deir: float, aleppo: float, tabqa: float, axis: str = "km") -> dict[str, Any]:
    """A chart of the three distances, described."""
    rows = {"Deir ez-Zor": deir, "Aleppo": aleppo, "Al-Tabqa": tabqa}
    return {"title": "From Raqqa", "axis": axis, "rows": rows}


def _decimals(rows: Any) -> bool:
    """Whether the distances are right but for what stands behind the point."""
    lengths = sorted(low for _, (low, _) in rows if is_number(low))
    exact = [round(length) for length in lengths] == [43, 123, 168]
    return exact and any(length != round(length) for length in lengths)


Q9 = Problem(
    TEXT["q9"],
    expected=Chart(
        {"Deir ez-Zor": 123, "Aleppo": 168, "Al-Tabqa": 43},
        unit=("kilomet", "km"),
        known_by={
            "Deir ez-Zor": ("deir", "dayr", "deyr", "dair", "der z"),
            "Aleppo": ("aleppo", "halab"),
            "Al-Tabqa": ("tabqa", "tabaqah", "thawra"),
        },
    ),
    misconceptions=(
        Misconception(
            "flat-degrees",
            "These distances are those on flat degrees: too long from east to west. "
            "Use `places.distance_km`.",
            when=lambda chart: (
                {v[0] for _, v in chart["rows"]} & {143, 144, 206, 51} != set()
            ),
            example=_far(143, 207, 52),
        ),
        Misconception(
            "from-elsewhere",
            "One of the bars is 0 long, so a town was measured to itself. Measure each "
            "of the three from Raqqa.",
            when=lambda chart: any(v[0] == 0 for _, v in chart["rows"]),
            example=_far(0, 168, 43),
        ),
        Misconception(
            "not-rounded",
            "The distances are right and have decimals that the points of a gazetteer "
            "cannot bear. Round them to whole kilometres.",
            when=lambda chart: _decimals(chart["rows"]),
            example=_far(123.24, 168.25, 43.34),
        ),
        Misconception(
            "no-unit",
            "The bars are right, and the axis does not say what they measure. Name "
            "kilometres in its title.",
            example=_far(123, 168, 43, "distance"),
        ),
    ),
    hints=(
        "Look at step 4 for the distance and at lesson 01 for a chart of bars.",
        "A dictionary: the name of each town, and its rounded distance from Raqqa.",
        'Begin with `{"Aleppo": round(places.distance_km(raqqa, aleppo)), …}`.',
    ),
    right="Straight lines from point to point; a road is longer.",
    unusual=(
        _far(123, 168, 43, "km in a straight line"),
        _far(123.0, 168.0, 43.0, "Kilometers")
        | {"rows": [("tabqa", 43), ("Deir al-Zor", 123), ("aleppo", 168)]},
    ),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
