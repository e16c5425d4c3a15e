"""The problems in lesson 05: three bars, words for them, four bars from scratch."""

import re

from raqqakit.exercises.answers.charts.drawing import Drawing
from raqqakit.exercises.predicates import some_bar
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.sets.kinds.picture_marks import Marks
from raqqakit.exercises.sets.kinds.picture_words import PictureWords
from raqqakit.exercises.sets.kinds.story_chart import Populations, StoryChart
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain

TEXT = texts_of("lesson05")
MIDDLES = frozenset({5_500, 55_000, 17_500, 550, 1_750})
SAID_ON = {
    "SOHR": (9, 14), "UN": (9, 14), "OCHA": (9, 21), "NTB": (9, 22),
    "Water Watch": (5, 20), "county": (5, 20), "municipality": (5, 22),
    "story": (5, 23),
}  # fmt: skip
CEILINGS = (10_000, 25_000, 15_000, 1_000, 2_500, 1_500)
FLOORS = (200, 2_000, 20_000)
NTB, STORY = ("NTB", "article", "Framtid i Nord"), ("story", "article")
OF_THE_STORY = re.compile("|".join((*NTB, *STORY)), re.IGNORECASE)
LEFT, STAY = "people who left", "people still there"
UNIT = ("people", "person", "inhabitant", "civilian")


def _one_end_lost(low: Plain, high: Plain) -> bool:
    """Whether a bar has one end alone of the story's own range."""
    return (low, high) in ((10_000, None), (1_000, None), (None, 25_000), (None, 2_500))


def _range_opened(chart: Drawing) -> bool:
    groups = zip(chart["rows"], chart["groups"])
    ends = [ends for (_, ends), group in groups if group == STAY]
    return any(_one_end_lost(*one) for one in ends)


def _whole_range_opened(chart: Drawing) -> str:
    """Which bar of the story's own range has one end alone; "" for none."""
    rows = ((label, _one_end_lost(*ends)) for label, ends in chart["rows"])
    return next((shown(x) for x, lost in rows if lost and OF_THE_STORY.search(x)), "")


def _range_in_both(chart: Drawing) -> bool:
    groups = zip(chart["rows"], chart["groups"])
    ranges = [(ends, group) for (_, ends), group in groups if None not in ends]
    return any(g == LEFT and (ends, STAY) in ranges for ends, g in ranges)


_thousandth = some_bar(lambda a, b: any(is_number(n) and 0 < n < 100 for n in (a, b)))


Q8 = Problem(
    TEXT["q8"],
    expected=Populations(
        {
            "heading": (2_000, None),
            "last sentence": (20_000, None),
            "still there": (10_000, 25_000),
        },
        calmer={
            "heading": (200, None),
            "last sentence": (2_000, None),
            "still there": (1_000, 2_500),
        },
        unit=UNIT,
        known_by={
            "heading": ("head", "title", "overskrift"),
            "last sentence": ("last", "sentence", "text"),
            "still there": ("still there",),
            LEFT: (LEFT,),
            STAY: (STAY,),
        },
        panels={LEFT: ("heading", "last sentence"), STAY: ("still there",)},
    ),
    misconceptions={
        "thousandth": _thousandth,
        "text-for-interval": some_bar(lambda a, b: str in (type(a), type(b))),
        "none-first": some_bar(lambda a, b: a is None and b in FLOORS),
        "range-in-both": _range_in_both,
        "middle-drawn": some_bar(lambda a, b: a == b in MIDDLES),
        "one-number": some_bar(lambda a, b: a == b and is_number(a)),
        "range-opened": _range_opened,
        "one-of-them": some_bar(lambda a, b: b is None and a in (100, 1_000, 10_000)),
        "closed-above": some_bar(lambda a, b: a in FLOORS and b is not None),
        "one-panel": None,
        "no-dictionary": None,
    },
)

Q9 = Problem(
    TEXT["q9"],
    expected=PictureWords(
        marks={
            "article": Marks(heading=2_000, text=20_000, low=10_000, high=25_000),
            "calmer": Marks(heading=200, text=2_000, low=1_000, high=2_500),
        },
        middles=MIDDLES,
    ),
)

Q10 = Problem(
    TEXT["q10"],
    expected=StoryChart(
        {
            "SOHR": (None, 10_000),
            "UN": (None, 25_000),
            "OCHA": (None, 15_000),
            "NTB": (10_000, 25_000),
        },
        calmer={
            "Water Watch": (None, 1_000),
            "county": (None, 2_500),
            "municipality": (None, 1_500),
            "story": (1_000, 2_500),
        },
        unit=UNIT,
        known_by={
            "Water Watch": ("water", "LV"),
            "SOHR": ("SOHR", "Syrian Observatory"),
            "UN": ("UN", "United Nations"),
            "NTB": NTB,
            "story": STORY,
        },
        said_on=SAID_ON,
        whom=("inside", "still", "stay", "remain", "trapped", "in the", "in raqqa"),
    ),
    misconceptions={
        "thousandth": _thousandth,
        "no-ceiling": some_bar(lambda a, b: a in (0, b) and b in CEILINGS),
        "turned-up": some_bar(lambda a, b: b is None and a in CEILINGS),
        "what-both-allow": some_bar(
            lambda a, b: (a, b) in ((10_000, 15_000), (1_000, 1_500))
        ),
        "below-the-word": some_bar(lambda a, b: a is None and b in (9_999, 999)),
        "range-opened": _whole_range_opened,
        "no-day": None,
        "other-day": None,
    },
)

PROBLEMS = (Q8, Q9, Q10)
