"""The problems in lesson 05: three bars, words for them, four bars from scratch."""

from raqqakit.exercises.answers.drawing import Drawing
from raqqakit.exercises.answers.picture_words import PictureWords
from raqqakit.exercises.answers.story_chart import Populations, StoryChart
from raqqakit.exercises.predicates import some_bar
from raqqakit.exercises.problems import Misconception, Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.equality import is_number

TEXT = texts_of("lesson05")
MIDDLES = frozenset({5_500, 55_000, 17_500, 550, 1_750})
LEFT, STAY = "people who left", "people still there"
CEILINGS = (10_000, 25_000, 15_000, 1_000, 2_500, 1_500)
UNIT = ("people", "person", "inhabitant", "civilian")


def _range_opened(chart: Drawing) -> bool:
    groups = zip(chart["rows"], chart["groups"])
    ends = [ends for (_, ends), group in groups if group == STAY]
    return any(low in (10_000, 1_000) and high is None for low, high in ends)


THOUSANDTH = Misconception(
    "thousandth",
    when=some_bar(lambda a, b: any(is_number(end) and 0 < end < 100 for end in (a, b))),
)
MIDDLE = Misconception("middle-drawn", when=some_bar(lambda a, b: a == b in MIDDLES))
ONE_NUMBER = Misconception(
    "one-number", when=some_bar(lambda a, b: a == b and is_number(a))
)

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
            "still there": ("still", "stay", "inside", "remain", "range", "there"),
            LEFT: (LEFT,),
            STAY: (STAY,),
        },
        panels={LEFT: ("heading", "last sentence"), STAY: ("still there",)},
    ),
    misconceptions=(
        THOUSANDTH,
        MIDDLE,
        ONE_NUMBER,
        Misconception("range-opened", when=_range_opened),
        Misconception(
            "one-of-them",
            when=some_bar(lambda a, b: b is None and a in (100, 1_000, 10_000)),
        ),
        Misconception(
            "closed-above",
            when=some_bar(lambda a, b: a in (200, 2_000, 20_000) and b is not None),
        ),
        Misconception("one-panel"),
        Misconception("no-dictionary"),
    ),
)

Q9 = Problem(
    TEXT["q9"],
    expected=PictureWords(
        ends=(
            frozenset({2_000, 20_000, 10_000, 25_000}),
            frozenset({200, 2_000, 1_000, 2_500}),
        ),
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
        known_by={"Water Watch": ("water", "LV"), "UN": ("UN", "United Nations")},
    ),
    misconceptions=(
        THOUSANDTH,
        # A figure does not tell a bar from 0 apart from a count.
        Misconception(
            "no-ceiling", when=some_bar(lambda a, b: a in (0, b) and b in CEILINGS)
        ),
        Misconception(
            "turned-up",
            when=some_bar(lambda a, b: b is None and a in CEILINGS),
        ),
        Misconception(
            "what-both-allow",
            when=some_bar(lambda a, b: (a, b) in ((10_000, 15_000), (1_000, 1_500))),
        ),
    ),
)

PROBLEMS = (Q8, Q9, Q10)
