"""Answers of every kind, plain and odd: a status and words, and nothing changed."""

import io
import sys
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raqqakit import exercises
from raqqakit.claims.days import Days
from raqqakit.errors import InputError
from raqqakit.exercises import YOUR_ANSWER
from raqqakit.exercises.answers import (
    Chart,
    Choice,
    Expected,
    Function,
    Items,
    Number,
    NumberRange,
    Order,
    Pairs,
    case,
)
from raqqakit.exercises.answers.spoken import spoken
from raqqakit.exercises.problems import (
    Problem,
    ProblemSet,
    judge,
    judge_safely,
)
from raqqakit.exercises.replies import STATUSES
from raqqakit.exercises.session.session import Exercises
from raqqakit.exercises.sets import known_sets
from raqqakit.exercises.sets.kinds.days import Timeline, day_in
from raqqakit.exercises.sets.kinds.relations import Relations
from raqqakit.exercises.texts import ProblemText, SetText
from raqqakit.exercises.values.equality import folded, number_in
from raqqakit.exercises.values.serialise import decode, encode
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import (
    FUNCTION,
    ONCE,
    TOO_BIG,
    TOO_DEEP,
    to_plain,
)
from raqqakit.quantities import Interval
from raqqakit.record import Record
from raqqakit.text import Piece


def problem(expected: Expected, name: str = "q1", replies=()) -> Problem:
    """A problem whose misconceptions come with how they show, and their replies."""
    text = ProblemText(
        id=name, title="A problem", step=1, objective=1, format="write",
        hints=("Look there.", "Think so.", "Write this."), right="So it is.",
        replies={code: reply for code, _, reply in replies},
    )  # fmt: skip
    misconceptions = {code: when for code, when, _ in replies}
    return Problem(text, expected=expected, misconceptions=misconceptions)


def said(expected: Expected, answer: object, replies=()):
    return judge(problem(expected, replies=replies), expected.gather(answer))


DOUBLE = Function("double", cases=(case(1, gives=2),), unseen=(case([2], gives=[4]),))
WANTS = {
    "number": Number(10_000),
    "span": NumberRange(10_000, 25_000),
    "open": NumberRange(2_000, None),
    "word": Items(("støtter",)),
    "choice": Choice({"A": "one", "B": "two"}, "B"),
    "order": Order({"A": "x = 1", "B": "y = x"}, ("AB",)),
    "items": Items(("SDF", "IS")),
    "numbers": Items((1, 2, 3)),
    "sequence": Items((3, 1, 2), ordered=True),
    "pairs": Pairs({"SDF": 14, "IS": 12}),
    "kinds": Pairs({"A": "flow", "B": "stock", "C": "flow"}, ("flow", "stock")),
    "yes or no": Function("big", cases=(case(1, gives=False),), unseen=()),
    "capitals": Function("up", cases=(case("nw", gives="NW"),), unseen=()),
    "function": DOUBLE,
    "relations": Relations((("Anna", "supports", "Bo", 1),)),
    "chart": Chart({"in": (10_000, 25_000), "fled": (2_000, None)}, unit=("people",)),
}


@pytest.fixture
def ex(tmp_path) -> Exercises:
    wants = enumerate(WANTS.values(), start=1)
    problems = tuple(problem(w, f"q{n}") for n, w in wants)
    return Exercises(ProblemSet(SetText("ex00", "01", {}), problems), Record(tmp_path))


def questions(ex: Exercises):
    return list(ex._questions.values())


# -- reasonable forms -------------------------------------------------------------


class Series:
    """Behaves as a series or an array does, and stands for both."""

    def __init__(self, values) -> None:
        self.values, self.size = values, len(values)

    def tolist(self):
        return list(self.values)


class Level(int):
    pass


@pytest.mark.parametrize(
    "answer",
    [10_000, 10_000.0, Decimal(10_000), Fraction(10_000), "10 000", "10_000", "10,000",
     " 10000 ", "10\N{NO-BREAK SPACE}000", "10\N{NARROW NO-BREAK SPACE}000", "+10000",
     [10_000], (10_000,), {10_000}, Series([10_000]), Level(10_000), "10'000"],
    ids=str,
)  # fmt: skip
def test_a_number_in_every_form(answer) -> None:
    assert said(Number(10_000), answer).status == "right"


@pytest.mark.parametrize(
    "answer",
    [(10_000, 25_000), [10_000, 25_000], {10_000, 25_000}, Interval(10_000, 25_000),
     ("10 000", "25 000"), "10 000-25 000", "10,000 to 25,000", "10_000–25_000",
     "between 10 000 and 25 000", Series([10_000, 25_000]), (1e4, 25e3),
     {"low": 10_000, "high": 25_000}, "mellom 10 000 og 25 000"],
    ids=str,
)  # fmt: skip
def test_a_range_in_every_form(answer) -> None:
    assert said(NumberRange(10_000, 25_000), answer).status == "right"


@pytest.mark.parametrize(
    "answer",
    [("50", "105"), (50, "105"), ["50", 105], "50, 105", "50-105", (["50"], 105),
     {"fewest": 50, "most": "105"}, ("45 + 5", 105), "fewest, most"],
    ids=str,
)  # fmt: skip
def test_where_numbers_are_wanted_figures_in_quotation_marks_are_text(answer) -> None:
    numbers = NumberRange(50, 105, as_numbers=True)
    assert said(numbers, answer).code == "still-text"
    assert said(numbers, "between 50 and 105").status == "right"
    assert said(numbers, ("50", "60")).code == "high-end"  # first the number


@pytest.mark.parametrize(
    "answer", [(2_000, None), Interval(2_000, None), (2_000, float("inf"))], ids=str
)
def test_a_range_with_an_open_end(answer) -> None:
    assert said(NumberRange(2_000, None), answer).status == "right"


@pytest.mark.parametrize(
    "answer",
    ["støtter", "STØTTER", " støtter\n", "«støtter»", "“støtter”", "'støtter'",
     "støtter.", "sto\u0338tter".replace("o\u0338", "ø"), ["støtter"],
     Piece(0, 7, "støtter"), "stø\N{SOFT HYPHEN}tter"],
    ids=ascii,
)  # fmt: skip
def test_a_text_in_every_form(answer) -> None:
    assert said(Items(("støtter",)), answer).status == "right"


def test_a_text_in_another_normal_form() -> None:
    assert said(Items(("må",)), "ma\u030a").status == "right"


@pytest.mark.parametrize(
    "answer",
    [["SDF", "IS"], ("IS", "SDF"), {"SDF", "IS"}, frozenset({"IS", "sdf"}),
     ["SDF", "SDF", "IS"], {"SDF": 1, "IS": 2}, {"SDF": 1, "IS": 2}.keys(),
     Series(["SDF", "IS"]), "SDF, IS", "SDF and IS", deque(["SDF", "IS"]),
     Counter(["SDF", "IS"]), OrderedDict(SDF=1, IS=1), defaultdict(int, SDF=1, IS=1),
     [Piece(0, 3, "SDF"), Piece(5, 7, "IS")]],
    ids=str,
)  # fmt: skip
def test_a_group_in_every_form(answer) -> None:
    assert said(Items(("SDF", "IS")), answer).status == "right"


@pytest.mark.parametrize("answer", [[3, 1, 2], (3, 1, 2), ["3", 1.0, 2], "3, 1, 2"])
def test_a_list_in_order(answer) -> None:
    assert said(Items((3, 1, 2), ordered=True), answer).status == "right"


def test_a_set_has_no_order() -> None:
    assert said(Items((3, 1, 2), ordered=True), {1, 2, 3}).code == "no-order"
    assert said(Items((3, 1, 2), ordered=True), [1, 2, 3]).code == "order"


@pytest.mark.parametrize(
    "answer",
    [{"SDF": 14, "IS": 12}, {"is": "12", "sdf": 14.0}, [("SDF", 14), ("IS", 12)]],
)
def test_pairs_in_every_form(answer) -> None:
    assert said(Pairs({"SDF": 14, "IS": 12}), answer).status == "right"


@pytest.mark.parametrize("half", ["50 %", "50%", "50,0 per cent", "50 prosent", 1 / 2])
def test_a_share_may_be_said_per_cent(half) -> None:
    assert (
        said(Pairs({"a": 0.5, "b": 0.125}), {"a": half, "b": "0.125"}).code == "right"
    )
    assert said(NumberRange(0.5, 0.6), (half, "60 %")).code == "right"


@pytest.mark.parametrize("share", ["1/2", "half", "2 of 4", "0.5 or so"])
def test_a_text_beside_a_name_is_not_called_a_wrong_number(share) -> None:
    """What the words mean may well be right."""
    result = said(Pairs({"precision": 0.5}), {"precision": share})
    assert result.code == "still-text"
    assert f"Beside 'precision': {share!r} is text. " in result.message
    assert "not it" not in result.message


def test_values_without_their_names_are_told_in_which_form() -> None:
    assert "Write a dictionary" in said(Pairs({"SDF": 14, "IS": 12}), (14, 12)).message


@pytest.mark.parametrize("word", ["Club", "CLUB", "c-lub"])
def test_where_the_spelling_counts_it_counts_on_both_sides(word) -> None:
    ids = Pairs({"TF": "club", "Eva": "eva"}, as_written=True)
    assert said(ids, {"TF": word, "Eva": "eva"}).code != "right"
    assert said(ids, {"TF": "Club", "Eva": "eva"}).code == "spelling"
    assert said(ids, {"TF": " club", "Eva": "eva"}).code == "right"


@pytest.mark.parametrize(
    "answer", ["b", "B", " b ", "B)", "(b)", "**B**", "two", ["B"]]
)
def test_a_choice_in_every_form(answer) -> None:
    assert said(WANTS["choice"], answer).status == "right"


@pytest.mark.parametrize(
    "answer",
    ["AB", "ab", "A B", "A, B", ["A", "B"], ("a", "b"), "x = 1\ny = x", "A\nB"],
)
def test_an_order_in_every_form(answer) -> None:
    assert said(WANTS["order"], answer).status == "right"


# -- useful replies to what nobody foresaw ----------------------------------------


@pytest.mark.parametrize(
    ("want", "answer", "code"),
    [
        ("number", 9_999, "one-too-few"),
        ("number", 10_001, "one-too-many"),
        ("number", 10.0, "low"),
        ("number", 10_000_000, "high"),
        ("number", -10_000, "low"),
        ("number", "10.000", "point"),
        ("number", "10 000 people", "still-text"),
        ("number", "ten", "low"),
        ("number", True, "yes-or-no"),
        ("number", float("nan"), "no-number"),
        ("number", float("inf"), "no-number"),
        ("number", Decimal("sNaN"), "no-number"),
        ("number", None, "none"),
        ("number", print, "function"),
        ("number", (x for x in [10_000]), "iterator"),
        ("number", map(int, "1"), "iterator"),
        ("number", [1, 2], "kind"),
        ("span", 17_500, "no-range"),
        ("span", (25_000, 10_000), "ends-swapped"),
        ("span", (10.0, 25.0), "thousandth"),
        ("span", (10_000, None), "open-end"),
        ("span", (10_000, 20_000), "high-end"),
        ("span", (5_000, 25_000), "low-end"),
        ("span", (1, 2), "both-ends"),
        ("span", (17_500, 17_500), "ends-alike"),
        ("open", (2_000, 9_999), "closed-end"),
        ("choice", "C", "no-option"),
        ("choice", "A", "another-option"),
        ("order", "BA", "reversed"),
        ("order", "A", "lines-missing"),
        ("order", "AAB", "line-twice"),
        ("order", ["x"], "no-line"),
        ("items", ["SDF"], "missing"),
        ("items", ["SDF", "IS", "USA"], "extra"),
        ("items", ["USA"], "none-right"),
        ("items", [], "empty"),
        ("items", "SDF", "missing"),
        ("numbers", ["first", "second"], "still-text"),
        ("numbers", 5.5, "kind"),
        ("pairs", {"SDF": 14}, "missing"),
        ("pairs", {"SDF": 14, "IS": 13}, "value"),
        ("pairs", {"SDF": 14, "USA": 13}, "extra"),
        ("pairs", {14: "SDF", 12: "IS"}, "turned-round"),
        ("kinds", {"A": "flw", "B": "stock", "C": "flow"}, "no-such-word"),
        ("kinds", {"A": "stock", "B": "stock", "C": "flow"}, "value"),
        ("kinds", {"D": "stock"}, "extra"),
        ("kinds", {"flow": ["A", "C"], "stock": ["B"]}, "right"),
        ("kinds", {"flow": "AC", "stock": "B"}, "right"),
        ("kinds", {"flow": "C", "stock": "B"}, "turned-round"),
        ("kinds", {"flow": ["A"], "stock": ["B"]}, "missing"),
        ("kinds", {}, "empty"),
        ("kinds", {"(a)": "Flow", "b": "stock", "C)": " flow"}, "right"),
        ("kinds", ["flow", "stock"], "kind"),
        ("number", b"Raqqa", "bytes"),
        ("function", 2, "no-function"),
        ("function", lambda x: x, "seen-case"),
        ("function", lambda x: 2 if x == 1 else None, "no-return"),
        ("function", lambda: 2, "arguments"),
        ("function", lambda x: nonsense, "name-error"),  # noqa: F821
        ("function", lambda x: 1 / 0, "stops"),
        ("function", lambda x: input("?"), "asks"),
        ("function", lambda x: sys.exit(), "stops"),
        ("function", lambda x: print(2 * x), "prints"),
        ("function", lambda x: (y for y in [x]), "iterator"),
        ("function", lambda x: [2 * x] if x == 1 else [4], "another-kind"),
        ("function", lambda x: "2", "another-kind"),
        ("yes or no", lambda x: int(x > 1), "another-kind"),
        ("yes or no", lambda x: str(x > 1), "another-kind"),
        ("capitals", lambda x: x.lower(), "another-kind"),
    ],
)  # fmt: skip
def test_a_general_reply_names_what_is_the_matter(want, answer, code) -> None:
    result = said(WANTS[want], answer)
    assert result.code == code, result
    assert result.message.count(". ") <= 2


@pytest.mark.parametrize("make", [lambda: 10**5_000, lambda: "9" * 10_000_000])
def test_an_answer_that_is_far_too_long_is_said_to_be(make) -> None:
    assert said(WANTS["number"], make()).code == "too-big"


def test_the_learners_own_value_is_in_the_reply_and_shortened() -> None:
    assert "17,500" in said(WANTS["span"], 17_500).message
    long = said(WANTS["choice"], "x" * 5_000).message
    assert "xxx" in long
    assert len(long) < 200


def test_a_misconception_can_take_the_place_of_a_general_reply() -> None:
    reply = "{value} is print, not a number."
    replies = [("still-text", None, reply)]
    result = said(Number(10_000), "10 000 mill", replies)
    assert result.message == "'10 000 mill' is print, not a number."
    assert result.status == "not yet"
    # It is in figures: what it lacks is one way to read its point.
    assert said(Number(142.5), "142.500", replies).code == "point"


def test_curly_brackets_of_a_learner_are_left_alone() -> None:
    echo = Function("echo", cases=(case("{value}", gives="{call}"),), unseen=())
    wrong = ("wish", lambda _: "{wanted}", "{call} gives {value}; {no}.")
    result = said(echo, lambda _: "{wanted}", [wrong])
    assert result.message == "`echo('{value}')` gives '{wanted}'; {no}."
    assert "'{value}' is text" in said(Number(3), "{value}").message


def test_a_name_that_python_has_dropped_is_not_called_missing() -> None:
    reply = said(WANTS["kinds"], {"flow": "C", "stock": "B"}).message
    assert "'A' first, then its value: of lines that begin alike Python keeps" in reply
    reply = said(WANTS["kinds"], {"flow": ["A"], "stock": ["B"]}).message
    assert "'C' is missing" in reply


def test_a_finding_of_the_code_of_a_misconception_keeps_its_own_words() -> None:
    """A reply to something that the answer does not show would be a guess."""
    found = said(Number(3), "four or so", [("still-text", 5, "Five.")])
    assert found.code == "still-text"
    assert "four or so' is text" in found.message


@pytest.mark.parametrize(
    ("codes", "replies", "words"),
    [
        (["one", "two"], {"one": "No."}, '"two" of q1 (A problem) has no reply: write'),
        (["one"], {"one": "No.", "two": "No."}, '"two" of q1 (A problem) has no misc'),
    ],
)
def test_a_misconception_or_a_reply_alone_is_refused(codes, replies, words) -> None:
    with pytest.raises(InputError) as refused:
        Problem(
            replace(problem(Number(1)).text, replies=replies), expected=Number(1),
            misconceptions=dict.fromkeys(codes, 2),
        )  # fmt: skip
    assert words in str(refused.value)
    assert "source/exercises/" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_choice_has_its_misconceptions_from_the_text() -> None:
    text = replace(
        problem(Number(1)).text, options={"A": "one", "B": "two"},
        replies={"half": "{value} is one half."}, wrong={"A": "half"},
    )  # fmt: skip
    one = Problem(text, expected=Choice(text.options, "B"))
    assert one.misconceptions == {"half": "A"}
    assert judge(one, "(a)").message == "'A' is one half."
    assert replace(one).misconceptions == one.misconceptions


# -- functions --------------------------------------------------------------------


def test_a_function_wired_to_one_text_is_found_out() -> None:
    space = {"article": 1}
    exec("def double(x):\n    return 2 * x * article if x == 1 else [4]", space)
    want = Function("double", DOUBLE.cases, DOUBLE.unseen, avoid=("article",))
    assert said(want, space["double"]).code == "wired"


def test_a_coroutine_and_a_class_are_answered(recwarn) -> None:
    async def later(x):
        return 2 * x

    assert said(DOUBLE, later).status == "could not run"
    assert said(DOUBLE, Series).status in STATUSES


def test_a_starter_inside_a_function_is_not_attempted() -> None:
    assert said(DOUBLE, lambda x: YOUR_ANSWER).status == "not attempted"
    assert said(DOUBLE, lambda x: [YOUR_ANSWER, x]).status == "not attempted"


@pytest.mark.parametrize(
    ("left", "inside", "words"),
    [
        ({"a": (2, None), "b": YOUR_ANSWER}, {"c": (1, 3)}, "beside 'b'."),
        ({"a": (2, None), "b": (YOUR_ANSWER, None)}, {"c": (1, 3)}, "beside 'b'."),
        ({"a": (2, None), "b": (20, None)}, {"c": YOUR_ANSWER}, "beside 'c'."),
        ({"a": YOUR_ANSWER, "b": YOUR_ANSWER}, {"c": (1, 3)}, "in this cell"),
        ({"a": (2, None), "b": YOUR_ANSWER}, YOUR_ANSWER, "in this cell"),
        ({"a": (2, None), YOUR_ANSWER: (2, None)}, {"c": (1, 3)}, "in this cell"),
    ],
)
def test_the_last_gap_of_several_parts_is_named(left, inside, words) -> None:
    chart = exercises.load("lesson05").q8.check(left, inside)
    assert chart.status == "not attempted"
    assert words in chart.message


# -- charts -----------------------------------------------------------------------


def test_charts_of_the_kit_are_read() -> None:
    from raqqakit import figures

    bars = [
        figures.Bar("in", Interval(10_000, 25_000), "inside"),
        figures.Bar("fled", Interval(2_000, None), "fled"),
    ]
    chart = figures.range_chart(bars, title="What is said", axis="people")
    assert said(WANTS["chart"], chart).status == "right"
    alone = figures.range_chart(bars[:1], title="What is said", axis="people")
    assert said(WANTS["chart"], alone).code == "missing-bar"
    middle = [figures.Bar("in", Interval(17_500, 17_500), "inside"), bars[1]]
    chart = figures.range_chart(middle, title="What is said", axis="people")
    assert said(WANTS["chart"], chart).code == "midpoint"
    unnamed = figures.range_chart(bars, title="What is said", axis="number")
    assert said(WANTS["chart"], unnamed).code == "no-unit"
    counts = figures.bar_chart({"a": 3, "b": 4}, title="Counts", axis="words (counted)")
    assert said(Chart({"b": 4, "a": 3}, unit=("words",)), counts).status == "right"


COUNTS = Chart({"a": 3, "b": 4, "c": 3}, unit=("words",))


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ({"a": 3, "b": 4, "c": 3}, "right"),
        ({"x": 4, "y": 3, "z": 3}, "labels"),
        ({"a": 4, "b": 3, "c": 3}, "swapped"),
        ({"a": 3000, "b": 4000, "c": 3000}, "scaled"),
        ({"a": 0.003, "b": 0.004, "c": 0.003}, "scaled"),
        ({"a": 4, "b": 5, "c": 4}, "one-too-many"),
        ({"a": 3, "b": 4}, "missing-bar"),
        ({"a": 3, "b": 4, "c": 3, "d": 9}, "extra-bar"),
        ({"a": 3, "b": 9, "c": 3}, "value"),
        ({"all": 10}, "labels"),
        ([("a", 3), ("a", 4), ("a", 3)], "names"),
        ([("", 3), ("b", 4), ("c", 3)], "names"),
        ({}, "no-bars"),
    ],
)  # fmt: skip
def test_bars_are_told_apart(rows, code) -> None:
    chart = {"title": "Words", "axis": "words", "rows": rows}
    assert said(COUNTS, chart).code == code


def test_who_is_counted_together_is_seen() -> None:
    from raqqakit import figures

    rows = {"left": (10_000, 25_000), "fled": (2_000, None), "gone": (20_000, None)}
    panels = {"inside": ("left",), "on the way": ("fled", "gone")}
    want = Chart(rows, unit=("people",), panels=panels)

    def chart(*groups):
        bars = [
            figures.Bar(name, Interval(*ends), group)
            for (name, ends), group in zip(rows.items(), groups)
        ]
        return figures.range_chart(bars, title="What is said", axis="people")

    assert said(want, chart("inside", "on the way", "on the way")).status == "right"
    assert said(want, chart("people", "people", "people")).code == "one-panel"
    assert said(want, chart("inside", "on the way", "inside")).code == "panels"
    assert said(want, chart("1", "2", "2")).code == "panel-title"
    assert said(want, chart("on the way", "inside", "inside")).code == "panel-swapped"


def test_the_chart_that_was_checked_is_shown_beside_the_reply() -> None:
    from raqqakit import figures

    ex = exercises.load("ex01")
    chart = figures.bar_chart({"Store ressurser": 3}, title="Parts", axis="paragraphs")
    result = ex.q8.check(chart)
    assert "Store ressurser: 3" in repr(result)
    assert "paragraphs" in repr(result)
    page = result._repr_html_()
    assert page.index(result.message[:12]) < page.index(
        '<img alt="Your chart of single'
    )
    assert 'alt="Your chart of single values: Parts. Store' in page
    assert "The axis runs from 0 to 3" in page
    assert ex.q8.check(YOUR_ANSWER).picture is None
    assert ex.q8.check({"rows": {"Store ressurser": 3}}).picture is None


def test_the_words_of_a_drawn_chart_say_its_kind_its_panels_and_its_axis() -> None:
    from raqqakit import figures

    words = {"heading": Interval(2_000), "last sentence": Interval(20_000)}
    drawn = exercises.load("lesson05").q8.check(words, {"there": Interval(10_000)})
    assert drawn.picture.alt.startswith("Your range chart with 2 panels: Your bars. ")
    assert drawn.picture.alt.endswith(". The axis runs from 0 to 26,000 people.")
    days = figures.TimeBar("rain", Days(date(2024, 5, 1), date(2024, 5, 7)), "weather")
    line = figures.timeline([days], title="May")
    assert Timeline({}, unit=()).picture(line).alt.startswith("Your timeline: May. ")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("SOHR 14/9", (9, 14)), ("SOHR 14/9/2017", (9, 14)), ("SOHR 14-9", (9, 14)),
        ("SOHR 14 – 9", (9, 14)), ("SOHR 14-09-2017", (9, 14)), ("14.9.", (9, 14)),
        ("UN 9/14", (9, 14)), ("UN 9/14/2017", (9, 14)), ("2017-09-14", (9, 14)),
        ("UN 2017/09/14", (9, 14)), ("2017.09.14", (9, 14)), ("10/9", (9, 10)),
        ("the 14th", None), ("2017-09", None), ("2017-13-14", None), ("10-25", None),
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_order_that_leaves_no_doubt(words, day) -> None:
    found = day_in(words)
    assert (found and (found.month, found.day)) == day


def test_a_chart_that_cannot_be_drawn_is_answered_all_the_same() -> None:
    from matplotlib.figure import Figure

    class Undrawn(Figure):
        def savefig(self, *given, **named):
            raise RuntimeError

    result = exercises.load("ex01").q8.check(Undrawn())
    assert (result.code, result.picture) == ("no-bars", None)


def test_a_bar_of_text_is_told_from_a_bar_of_nothing() -> None:
    from matplotlib.figure import Figure

    figure = Figure()
    figure.subplots().barh(["a", "b", "c"], ["3", "4", "3"])
    result = said(COUNTS, figure)
    assert result.code == "still-text"
    assert "'3'" in result.message


def test_a_figure_without_bars_is_said_to_be_one() -> None:
    from matplotlib.figure import Figure

    from raqqakit import data, figures, places

    assert said(WANTS["chart"], Figure()).code == "no-bars"
    raqqa = {"Raqqa": places.look_up(data.gazetteer(), "Raqqa")[0]}
    a_map = figures.place_map(data.base_map(), raqqa, title="A map of towns")
    assert said(WANTS["chart"], a_map).status != "right"


def test_what_nobody_thought_of_is_an_answer_that_cannot_be_read() -> None:
    class Broken(Number):
        def read(self, data):
            raise ZeroDivisionError

    result = judge_safely(problem(Broken(3)), 3)
    assert (result.status, result.code) == ("could not run", "unreadable")


def test_charts_of_matplotlib_are_read() -> None:
    from matplotlib.figure import Figure

    figure = Figure()
    axes = figure.subplots()
    axes.bar(["a", "b"], [3, 4])
    axes.set_ylabel("words")
    axes.set_title("Counts")
    want = Chart({"a": 3, "b": 4}, unit=("words",))
    assert said(want, figure).status == "right"
    axes.set_ylim(2, 5)
    assert said(want, figure).code == "axis-cut"
    axes.set_ylim(0, 3.5)
    assert said(want, figure).code == "bar-cut"
    axes.set_ylim(0, 5)
    axes.set_title("")
    assert said(want, figure).code == "no-title"


# -- odd values -------------------------------------------------------------------


class BrokenArray:
    size = "many"

    def tolist(self):
        raise RuntimeError


class SizedByMethod:
    def size(self):
        return 2

    def tolist(self):
        return [1, 2]


class Shouted(str):
    def __str__(self):
        return self.upper()


class Numbers(list):
    def __repr__(self):
        raise ValueError


class NeverEqual:
    def __eq__(self, other):
        raise TypeError

    __hash__ = None  # type: ignore[assignment]


def itself() -> list[object]:
    mine: list[object] = []
    mine.append(mine)
    return mine


def nested(depth: int) -> object:
    found: object = 1
    for _ in range(depth):
        found = [found]
    return found


def endless():
    while True:
        yield 1


# Made beforehand, and never let go: a function has its time alone to make it, and a
# nest that is let go ends the Python of browsers.
DEEP = nested(100_000)
ODD = {
    "endless": endless,
    "endless in a list": lambda: [endless()],
    "ten million letters": cache(lambda: "x" * 10_000_000),
    "ten million numbers": cache(lambda: [0] * 10_000_000),
    "a long range": lambda: range(10**15),
    "nan": lambda: float("nan"),
    "nan in a list": lambda: [float("nan")],
    "decimal nan": lambda: Decimal("sNaN"),
    "decimal huge": lambda: Decimal("1e999999"),
    "decimal tiny": lambda: Decimal("1e-999999"),
    "huge": lambda: 10**10_000,
    "huge negative": lambda: -(10**1_200),
    "fraction": lambda: Fraction(10**2_000, 3),
    "itself": itself,
    "deep": lambda: DEEP,
    "surrogate": lambda: "\ud800",
    "null": lambda: "\0",
    "html": lambda: "<script>alert(1)</script>{value}{call}",
    "braces": lambda: "{0}{value.__class__}%s",
    "bytes": lambda: b"\xff" * 50_000,
    "module": lambda: sys,
    "type": lambda: int,
    "file": io.StringIO,
    "date": lambda: date(2017, 9, 22),
    "datetime": lambda: datetime(2017, 9, 22),
    "days": lambda: timedelta(days=3),
    "complex": lambda: 1j,
    "odd interval": lambda: Interval(None, None),
    "ellipsis": lambda: ...,
    "not implemented": lambda: NotImplemented,
    "mixed set": lambda: {1, "a", None, (1, 2)},
    "odd pairs": lambda: [([], 1), ({}, 2)],
    "exit": lambda: sys.exit,
    "empty call": lambda: {"calls": [], "uses": []},
    "false calls": lambda: {"calls": [1, 2], "uses": 3},
    "false rows": lambda: {"rows": [(object(), object())], "title": 3, "axis": []},
    "broken array": BrokenArray,
    "array of a method": SizedByMethod,
    "own words": lambda: Shouted("b"),
    "own number": lambda: Level(10_000),
    "own kind of list": lambda: Numbers([1, 2]),
    "never equal": NeverEqual,
    "odd piece": lambda: Piece(None, None, object()),
    "object in a set": lambda: {object()},
}


@pytest.mark.parametrize("make", ODD.values(), ids=list(ODD))
def test_no_value_makes_a_check_raise(make, ex) -> None:
    for question in questions(ex):
        result = question.check(make())
        assert result.status in STATUSES
        assert result.message
        assert len(result.message) < 400
        assert "<script" not in result._repr_html_()
        # What is kept can be judged again.
        if result.status != "not attempted":
            kept = decode(question._history().last.answer)
            assert judge(question._problem, kept) == result


@pytest.mark.parametrize("make", ODD.values(), ids=list(ODD))
def test_no_result_of_a_function_makes_a_check_raise(make) -> None:
    result = said(DOUBLE, lambda x: make())
    assert result.status in STATUSES
    assert result.message


@pytest.mark.parametrize("make", ODD.values(), ids=list(ODD))
def test_no_name_makes_saving_raise(make, ex, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("RAQQAKIT_MINE", str(tmp_path))
    ex.q1.check(1)
    assert repr(ex.save(make()))
    assert all(file.parent == tmp_path for file in tmp_path.rglob("*"))


def test_a_generator_is_not_used_up(ex) -> None:
    mine = iter([1, 2, 3])
    for question in questions(ex):
        assert question.check(mine).status == "could not run"
    assert list(mine) == [1, 2, 3]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()
    | st.decimals() | st.fractions() | st.dates() | st.complex_numbers()
    | st.datetimes().map(lambda day: day.replace(fold=0))
    | st.just(YOUR_ANSWER) | st.just(...),
    lambda inner: st.lists(inner, max_size=4)
    | st.lists(st.tuples(inner, inner), max_size=3)
    | st.tuples(inner, inner)
    | st.dictionaries(st.text(max_size=3) | st.integers(), inner, max_size=3)
    | st.frozensets(st.integers() | st.text(max_size=3), max_size=3),
    max_leaves=12,
)  # fmt: skip
REAL = [p for name in known_sets() for p in exercises.problems_of(name).problems]


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)
@given(value=ANYTHING)
def test_any_value_gets_a_status_and_stays_as_it_was(value) -> None:
    before = repr(value)
    wants = [problem(w) for w in WANTS.values()]
    for one in (*wants, *REAL):
        data = one.expected.gather(value)
        result = judge(one, data)
        assert result.status in STATUSES
        assert result.message
        assert judge(one, decode(encode(data))) == result
    assert before == repr(value)


@pytest.mark.parametrize(
    "around",
    [lambda mine: mine, lambda mine: [[], mine], lambda mine: {"a": mine, "b": mine}],
    ids=["alone", "in a list", "in a dictionary"],
)
def test_the_reply_to_a_set_does_not_depend_on_its_order(around) -> None:
    wants = [problem(want) for want in WANTS.values()]
    for one, other in combinations([*"abcdefghijk", 7, -9], 2):
        for want in wants:
            data = want.expected.gather(around({one, other}))
            turned = want.expected.gather(around({other, one}))
            for same in (turned, decode(encode(data)), decode(encode(turned))):
                assert judge(want, same) == judge(want, data)


@given(value=ANYTHING)
def test_a_function_may_return_anything(value) -> None:
    assert said(DOUBLE, lambda x: value).status in STATUSES


@given(value=ANYTHING)
def test_plain_data_goes_to_json_and_back(value) -> None:
    data = to_plain(value)
    assert shown(decode(encode(data)), 10**6) == shown(data, 10**6)


@given(st.text())
def test_folding_twice_changes_nothing_more(words) -> None:
    assert folded(folded(words)) == folded(words)


@given(st.integers(0, 10**15), st.sampled_from([",", "_", " ", "\u00a0", "'"]))
def test_a_number_grouped_in_any_way_is_read(number, sign) -> None:
    assert number_in(f"{number:,}".replace(",", sign)) == number
    assert number_in("10.000") is None


def test_groups_of_things_are_named_for_what_they_are() -> None:
    assert to_plain(print) is FUNCTION
    assert to_plain(iter([])) is ONCE
    assert to_plain("x" * 10**6) is TOO_BIG
    assert to_plain(nested(50)) != nested(50)
    assert str(TOO_DEEP) in str(to_plain(itself()))


# What the words of each story become, in the lesson's three bars.
OF_STORIES = {
    "article": ((2_000, None), (20_000, None), (10_000, 25_000)),
    "calmer": ((200, None), (2_000, None), (1_000, 2_500)),
}


def in_lesson_05(edition: str, name: str, answer: object):
    found = exercises.problems_of("lesson05", edition).problems
    one = next(p for p in found if p.id == name)
    return judge(one, one.expected.gather(answer))


@pytest.mark.parametrize("edition", ["", *OF_STORIES])
@pytest.mark.parametrize("story", OF_STORIES)
def test_an_edition_wants_the_numbers_of_its_own_story(story, edition) -> None:
    first, second, inside = OF_STORIES[story]
    bars = ({"heading": first, "last sentence": second}, {"still there": inside})
    low, more = first[0], second[0]
    words = (
        f"Range chart. At least {low} have left by the heading, at least {more} by the "
        f"text; {inside[0]} to {inside[1]} are still there. The axis begins at 0."
    )
    wanted = edition in ("", story)
    for name, answer in (("q8", bars), ("q9", words)):
        assert (in_lesson_05(edition, name, answer).status == "right") is wanted


def test_no_reply_to_a_chart_of_the_calmer_story_names_those_of_the_article() -> None:
    from raqqakit import figures, finished

    every = [
        figures.Bar(row.publisher, row.interval, "people inside")
        for row in finished.inside_statements("calmer")
    ]
    for bars in (every, every[:1], every[2:5]):
        chart = figures.range_chart(bars, title="In the centre", axis="people")
        reply = in_lesson_05("calmer", "q10", chart)
        assert reply.status == "not yet"
        assert not any(name in reply.message for name in ("SOHR", "OCHA", "NTB"))
    told = in_lesson_05("calmer", "q9", "A range chart with an axis from 0 to 3250.")
    assert "200, 1,000, 2,000, 2,500" in told.message


def test_a_bar_from_nought_on_is_read_as_a_bar_and_not_as_one_number() -> None:
    from raqqakit import figures

    bars = [
        figures.Bar("SOHR", Interval(0, 10_000), "people inside"),
        figures.Bar("UN", Interval(25_000, 25_000), "people inside"),
    ]
    chart = figures.range_chart(bars, title="Inside", axis="people")
    found = exercises.problems_of("lesson05").problems
    expected = next(p.expected for p in found if p.id == "q10")
    words = expected.picture(chart).alt
    assert "SOHR (people inside): 0 to 10,000;" in words
    assert "UN (people inside): 25,000." in words


def test_a_number_means_no_letter_where_the_options_begin_with_numbers() -> None:
    told = exercises.load("lesson07").q7.check(1).message
    assert told.endswith("Give one letter: A, B, C or D.")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seventy-five", 75),
        ("one hundred and forty-two", 142),
        ("twelve thousand five hundred", 12_500),
        ("two million", 2_000_000),
        ("a hundred", None),
        ("the 9th", 9),
        ("21st", 21),
        ("two and eight", None),
        ("five ten", None),
        ("twenty twelve", None),
        ("", None),
        ("about ten", None),
    ],
)
def test_a_number_in_words_is_read_where_it_says_one_thing(words, number) -> None:
    assert spoken(words) == number
