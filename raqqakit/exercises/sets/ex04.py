"""The problems beside lesson 04: who says so, how firmly, and on which days."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from raqqakit.claims import Days, weekdays_before
from raqqakit.exercises.answers import (
    Choice,
    DayItems,
    Function,
    FunctionOfDays,
    Items,
    Order,
    Pairs,
    Timeline,
    case,
)
from raqqakit.exercises.answers.days import ISO, day_in, stretches
from raqqakit.exercises.predicates import both, holds, lacks, without
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of
from raqqakit.vocabulary import forms

TEXT = texts_of("ex04")

Q1 = Problem(
    TEXT["q1"],
    expected=Items((1, 2, 5), what="sentence"),
    misconceptions=(
        Misconception(
            "letters-of-none",
            "Give the numbers of the sentences, such as [6, 7]. They stand in the "
            "second column.",
            when=lambda items: not any(x in range(8) for x in items),
            example=["A", "C"],
        ),
        Misconception(
            "counted-from-0",
            "Your numbers are one too low throughout. The table counts from 1.",
            when=[0, 1, 4],
        ),
        Misconception(
            "verb-is-source",
            "Sentence 4 says that something has been reported. Look for the name of "
            "whoever reported it.",
            when=holds(4),
            example=[1, 2, 4, 5],
        ),
        Misconception(
            "name-is-source",
            "Sentence 6 is about her, and that does not make it hers. Who is named as "
            "having said it?",
            when=holds(6),
            example=[2, 6],
        ),
        Misconception(
            "another-source",
            "Sentence 7 has a source, and it is another one. Who stands after the "
            "verb «meldte» (reported)?",
            when=holds(7),
            example=[1, 2, 5, 7],
        ),
        Misconception(
            "source-goes-on",
            "Sentence 3 opens a new paragraph, without a dash and without a name. A "
            "source does not cover what comes after it.",
            when=holds(3),
            example=[1, 2, 3, 5],
        ),
        Misconception(
            "carried-lost",
            "Sentence 1 opens with a dash, so somebody is quoted. Where does the name "
            "come?",
            when=both(holds(2), lacks(1)),
            example=[2, 5],
        ),
        Misconception(
            "noun-lost",
            "One sentence names her without her name. Look for a noun that can only "
            "mean her.",
            when=both(holds(2), lacks(5)),
            example=[1, 2],
        ),
        Misconception(
            "name-itself-lost",
            "Sentence 2 names her in print: «sier Liv Strand» (says Liv Strand). Begin "
            "there, and look at what stands around it.",
            when=lacks(2),
            example=[1, 5],
        ),
    ),
    hints=(
        "Look at sentences 3, 4 and 5 of the article, in step 3 of the lesson.",
        "A source is named by a name or by a noun; a dash opens a quotation whose "
        "source comes later.",
        "There are three: one with her name, one before it, and one that says "
        "«ingeniøren» (the engineer).",
    ),
    right="One is named in print, one is carried, and one is named by a noun.",
    unusual=(
        {1, 2, 5},
        ("5", "2", "1"),
        "1, 2 and 5",
        "1 2 5",
        [[1, 2], 5],
        "one, two, five",
    ),
)

SAYS = r"\b(?:opplyser|melder|meldte|legger \w+ til|ifølge)\b"


def _rule(pattern: str, flags: int = re.IGNORECASE) -> Callable[[str], Any]:
    """A function that says whether a pattern stands in a sentence."""
    return lambda sentence: bool(re.search(pattern, sentence, flags))


def _match_itself(sentence: str) -> Any:
    return re.search(SAYS, sentence, re.IGNORECASE)


def _all_found(sentence: str) -> list[str]:
    return re.findall(SAYS, sentence, re.IGNORECASE)


def _as_text(sentence: str) -> str:
    return str(bool(re.search(SAYS, sentence, re.IGNORECASE)))


def _word_by_word(sentence: str) -> bool:
    words = sentence.lower().strip(".").replace(",", "").split()
    adds = "legger" in words and words[-1] == "til"
    return adds or not {"opplyser", "melder", "meldte", "ifølge"}.isdisjoint(words)


def _by_one_of_them(sentence: str) -> bool:
    ways = (r"\bopplyser\b", r"\bmelder\b", r"\bmeldte\b", r"\bifølge\b")
    adds = re.search(r"\blegger\b.+\btil\b", sentence)
    said = any(re.search(way, sentence, re.IGNORECASE) for way in ways)
    return bool(said or adds)


def _by_finding_all(sentence: str) -> bool:
    return len(re.findall(SAYS, sentence.lower())) > 0


_HINT_EDGE = r'`re.search(r"\b(?:…|…)\b", sentence.lower())`'
Q2 = Problem(
    TEXT["q2"],
    expected=Function(
        "names_source",
        cases=(
            case("Ferja er i rute, melder havna.", gives=True),
            case("Det er meldt om kø på kaia.", gives=False),
            case("Ferja er full, opplyser Liv Strand.", gives=True),
            case("Kaia er våt, legger havna til.", gives=True),
            case("Båten er ny, ifølge havna.", gives=True),
        ),
        unseen=(
            case("Liv Strand, som bor ved havna, eier båten.", gives=False),
            case("Onsdag meldte havna at ferja er ny.", gives=True),
            case("Ifølge havna er båten ny.", gives=True),
            case("De påmeldte reiser mandag.", gives=False),
            case("Det meldes om kø på kaia.", gives=False),
            case("Båten legger fra kai mandag.", gives=False),
            case("Ferja går til Nordby.", gives=False),
        ),
        avoid=("article", "lines"),
    ),
    misconceptions=(
        Misconception(
            "match",
            "Your function gives back what it found, and True or False is wanted. "
            "Keep `bool(...)` around the search.",
            when=_match_itself,
        ),
        Misconception(
            "list",
            "Your function gives {value}, a list of words, and True or False is "
            "wanted. Is the list empty or not?",
            when=_all_found,
        ),
        Misconception(
            "words-for-yes",
            "Your function gives {value} in quotation marks. True and False stand "
            "without them.",
            when=_as_text,
        ),
        Misconception(
            "verb-is-source",
            "{call} gives {value}: somebody reports there, and nobody is named. Which "
            "form of the verb stands without a name?",
            when=_rule(r"\b(?:opplyser|melder|meldte|meldt|legger \w+ til|ifølge)\b"),
        ),
        Misconception(
            "verb-lost",
            "{call} gives {value}, and a name stands behind its verb. Take out only "
            "the form that stands without a name.",
            when=_rule(r"\b(?:opplyser|meldte|legger \w+ til|ifølge)\b"),
        ),
        Misconception(
            "opplyser-lost",
            "{call} gives {value}: the rule before your repair found this one. Keep "
            "«opplyser» (says) among the words.",
            when=_rule(r"\b(?:melder|meldte|legger \w+ til|ifølge)\b"),
        ),
        Misconception(
            "adds-lost",
            "{call} gives {value}: the name stands between the two parts of «legger … "
            "til» (adds). What fits any word in between?",
            when=_rule(r"\b(?:opplyser|melder|meldte|ifølge|legger til)\b"),
        ),
        Misconception(
            "according-lost",
            "{call} gives {value}: a source can be named without a verb. Which word "
            "stands before the name?",
            when=_rule(r"\b(?:opplyser|melder|meldte|legger \w+ til)\b|^Ifølge\b", 0),
        ),
        Misconception(
            "name-is-source",
            "{call} gives {value}: a name and a comma stand there, and she owns a boat "
            "and says nothing. Look for the words that do the naming.",
            when=_rule(SAYS + "|Strand,"),
        ),
        Misconception(
            "past-lost",
            "{call} gives {value}: news tells of yesterday, too. Which form of the "
            "verb stands after the day?",
            when=_rule(r"\b(?:opplyser|melder|legger \w+ til|ifølge)\b"),
        ),
        Misconception(
            "capital",
            "{call} gives {value}: the same word opens the sentence there, with a "
            "capital letter. Let the rule take both.",
            when=_rule(SAYS, 0),
        ),
        Misconception(
            "no-edge",
            "{call} gives {value}: your pattern was found in the middle of «påmeldte» "
            "(signed up). What stands for the edge of a word?",
            when=_rule(r"opplyser|melder|meldte|legger \w+ til|ifølge"),
        ),
        Misconception(
            "any-form",
            "{call} gives {value}: «meldes» (is reported) is one more form without a "
            "name. List whole words, and end the list with an edge.",
            when=_rule(r"\b(?:opplyser|melder|meldte|meldes|legger \w+ til|ifølge)\b"),
        ),
        Misconception(
            "half-a-verb",
            "{call} gives {value}: one half of «legger … til» (adds) is found alone. "
            "There it is only 'sets out' or 'to': ask for both halves together.",
            when=_rule(r"\b(?:opplyser|melder|meldte|legger|til|ifølge)\b"),
        ),
    ),
    hints=(
        "Look at `SAYS` in step 3 of the lesson, and at the table of step 2.",
        "Take out the form that stands without a name, and put in the ways to name a "
        "source that the old rule does not know.",
        rf"Write {_HINT_EDGE} with the five ways between the bars.",
    ),
    right="It finds a way of naming, and not a verb. Sentences are all it sees.",
    unusual=(_rule(SAYS), _word_by_word, _by_one_of_them, _by_finding_all),
)

_KINDS = ("number", "possible", "source")


def _takes(hedges: tuple[str, ...], kind: str) -> Callable[[Any], bool]:
    """A test whether one of some hedges is said to do this."""
    return lambda pairs: any(
        str(name).strip().lower() in hedges and str(value).strip().lower() == kind
        for name, value in pairs.items()
    )


_BLUR, _DOUBT = ("cirka", "nesten"), ("kanskje", "trolig")
_HIDE = ("det sies", "det antas")
_HEDGES: dict[str, str] = {
    **dict.fromkeys(_BLUR, "number"),
    **dict.fromkeys(_DOUBT, "possible"),
    **dict.fromkeys(_HIDE, "source"),
}
Q3 = Problem(
    TEXT["q3"],
    expected=Pairs(_HEDGES, words=_KINDS),
    misconceptions=(
        Misconception(
            "kind",
            "This does not say which hedge a word belongs to. Keep the curly brackets, "
            "and write a word beside each hedge.",
            example=["number", "possible", "source"],
        ),
        Misconception(
            "passive-as-doubt",
            "One that you call possible says that somebody speaks or assumes. Does its "
            "sentence tell who that is?",
            when=_takes(_HIDE, "possible"),
            example=_HEDGES | {"det sies": "possible"},
        ),
        Misconception(
            "estimate-as-number",
            "«det sies» and «det antas» need no number: a ferry may be meant as well. "
            "Ask who says or assumes it.",
            when=_takes(_HIDE, "number"),
            example=_HEDGES | {"det antas": "number"},
        ),
        Misconception(
            "about-as-doubt",
            "The boats and the passengers are there: that is not in doubt. Look again "
            "at what «cirka» and «nesten» stand before.",
            when=_takes(_BLUR, "possible"),
            example=_HEDGES | {"cirka": "possible"},
        ),
        Misconception(
            "about-as-hearsay",
            "In «cirka» and «nesten» nobody speaks. What do they say of the figure "
            "behind them?",
            when=_takes(_BLUR, "source"),
            example=_HEDGES | {"nesten": "source"},
        ),
        Misconception(
            "doubt-as-hearsay",
            "«kanskje» and «trolig» do not say that anybody spoke. Is the ferry sold, "
            "and is the ice gone, or may it be so?",
            when=_takes(_DOUBT, "source"),
            example=_HEDGES | {"trolig": "source"},
        ),
        Misconception(
            "doubt-as-number",
            "There is no figure beside «kanskje» and «trolig». What is less firm then, "
            "a part of the sentence or the whole?",
            when=_takes(_DOUBT, "number"),
            example=_HEDGES | {"kanskje": "number"},
        ),
    ),
    hints=(
        "Look at the words under the table of hedges in step 4 of the lesson.",
        "Ask three things: does a figure follow, may the whole be untrue, or does "
        "somebody speak who is left out?",
        "There are two of each kind, and «det» at the beginning is a sign of one.",
    ),
    right="Only the last kind has somebody to ask, and does not say whom.",
    unusual=(
        list(_HEDGES.items()),
        {name.upper(): kind.upper() for name, kind in _HEDGES.items()},
        {name: f" {kind} " for name, kind in reversed(_HEDGES.items())},
        {"number": _BLUR, "possible": _DOUBT, "source": _HIDE},
    ),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Choice(TEXT["q4"].options, "C"),
    misconceptions=(
        Misconception(
            "may-became-will",
            "The text says «kan bli» (may be), and heading A says that it closes. One "
            "word got lost: which heading kept it?",
            when="A",
        ),
        Misconception(
            "number-sharpened",
            "«om lag» (about) is gone from the number, and nobody has lost anything "
            "yet. Which heading claims less?",
            when="B",
        ),
        Misconception(
            "source-hidden",
            "Heading D is careful, and hides who said it, though the text names "
            "somebody. Which heading has both?",
            when="D",
        ),
    ),
    hints=(
        "Look at the second heading of the article, in step 4 of the lesson.",
        "Underline the hedges and the source in the text, and look for them in each "
        "heading.",
        "A heading that keeps both needs a name with a colon, and a word for 'may'.",
    ),
    right="It keeps who says so, and it keeps the «kan» (may).",
    unusual=("c.", ["C"], "Municipality: library may close in June"),
)


def _any_day(test: Callable[[date], bool]) -> Callable[[list[str]], bool]:
    """A test whether a test holds for one of the days."""
    return lambda items: any(test(d) for d in map(day_in, items) if d)


def _no_day(items: list[str]) -> bool:
    return any(not ISO.fullmatch(item) for item in items)


def _bare_numbers(items: list[str]) -> bool:
    return all(item.strip(" .").isdigit() for item in items)


_MONTH_BEGINS, _MONTH_ENDS = date(2024, 5, 1), date(2024, 5, 31)
_TUESDAYS = ("2024-04-30", "2024-05-07", "2024-05-14", "2024-05-21", "2024-05-28")
Q5 = Problem(
    TEXT["q5"],
    expected=DayItems(_TUESDAYS, what="day"),
    misconceptions=(
        Misconception(
            "kind",
            "Days in a row are one stretch, and only the Tuesdays in it are possible. "
            'List them, such as ["4 June", "11 June"].',
            example=Days(date(2024, 4, 30), date(2024, 5, 28)),
        ),
        Misconception(
            "no-month",
            "These are numbers of days, without their month. Not all of them lie in "
            'the same one, so write "4 June" and not 4.',
            when=_bare_numbers,
            example=[30, 7, 14, 21, 28],
        ),
        Misconception(
            "no-day",
            "One of your values cannot be read as a day. Write each like "
            '"4 June" or "2024-06-04".',
            when=_no_day,
            example=["7 May", "tirsdag"],
        ),
        Misconception(
            "other-year",
            "One of your days lies in another year. The story was printed in May 2024.",
            when=_any_day(lambda d: d.year != 2024),
            example=["2023-05-02"],
        ),
        Misconception(
            "no-tuesday",
            "Not all of these are Tuesdays. The 1st of May was a Wednesday: count on "
            "from there.",
            when=_any_day(lambda d: d.weekday() != 1),
            example=["1 May", "8 May", "15 May", "22 May", "29 May"],
        ),
        Misconception(
            "the-next-one",
            "One of your days comes after the month of printing. By the custom of news "
            "a weekday lies behind, not ahead.",
            when=_any_day(lambda d: d > _MONTH_ENDS),
            example=["7 May", "4 June"],
        ),
        Misconception(
            "too-far-back",
            "One of your days is too early: even before 1 May a later Tuesday comes. "
            "The custom takes the last one.",
            when=_any_day(lambda d: d < _MONTH_BEGINS - timedelta(6)),
            example=["23 April", "30 April"],
        ),
        Misconception(
            "one-certain-day",
            "One day alone is certain only if the day of printing is known. Here the "
            "month is all that is known.",
            when=lambda items: len({*items}) == 1,
            example=["21 May"],
        ),
        Misconception(
            "ends-only",
            "These are the first and the last of them. Each Tuesday between the two is "
            "possible as well: add those.",
            when=["30 April", "28 May"],
        ),
        Misconception(
            "month-only",
            "All your days lie in May. If the story was printed on the 1st, which "
            "Tuesday came last?",
            when=lacks("2024-04-30"),
            example=["7 May", "14 May", "21 May", "28 May"],
        ),
        Misconception(
            "last-week-lost",
            "Your days stop too soon. Which Tuesday is meant if the story was printed "
            "on the 31st?",
            when=lacks("2024-05-28"),
            example=["30 April", "7 May", "14 May", "21 May"],
        ),
    ),
    hints=(
        "Look at the last two cells of step 5 of the lesson.",
        "Take the first day of the month and go back to the last Tuesday; do the "
        "same for the last day; all Tuesdays from one to the other are possible.",
        "The 1st was a Wednesday, so the first is one day before it. Go on in sevens; "
        "there are five.",
    ),
    right="Five days, and one is in April: a month leaves much open.",
    unusual=(
        [date.fromisoformat(day) for day in _TUESDAYS],
        "30 April, 7 May, 14 May, 21 May, 28 May",
        ["Apr 30", "Tuesday 7 May", "May 14", "21st of May 2024", "28.5.2024"],
    ),
)

Q6 = Problem(
    TEXT["q6"],
    expected=Order(TEXT["q6"].options, ("CEAFB",)),
    misconceptions=(
        Misconception(
            "only-points",
            "Line D keeps single days and drops every range, and a word without days "
            "stops it. Which line keeps all that have days?",
            when=both(holds("D"), lacks("A")),
            example="CEDFB",
        ),
        Misconception(
            "both-filters",
            "Lines A and D both choose which words stay. Leave out the one that drops "
            "the ranges.",
            when=holds("D"),
            example="CEADFB",
        ),
        Misconception(
            "no-anchor",
            "Line E counts its days from the day of printing. Which line must have "
            "found that day before?",
            when=without("E", "C"),
            example="ECAFB",
        ),
        Misconception(
            "durations-drawn",
            "A word such as «lenge» (for a long time) has no days, and a bar needs "
            "some. Which line leaves such words out, before F?",
            when=without("F", "A"),
            example="CEFAB",
        ),
        Misconception(
            "picture-first",
            "Line B draws the bars. Which line makes them?",
            when=without("B", "F"),
            example="CEABF",
        ),
        Misconception(
            "filter-first",
            "Line A looks through the time words. Which line finds them?",
            when=without("A", "E"),
            example="CAEFB",
        ),
    ),
    hints=(
        "Read each line and ask which name it needs, and which name it makes.",
        "The day of printing, the time words, those with days, the bars, the picture.",
        "It begins with C, E and ends with B.",
    ),
    right="Everything hangs on the first line: the day from which days are counted.",
    unusual=(
        ["c", "e", "a", "f", "b"],
        "C E A F B",
        "printed = data.printed()\ntimes = claims.find_times(article, printed)\n"
        "dated = [t for t in times if t.days]\n"
        'bars = [figures.TimeBar(t.text, t.days, "when") for t in dated]\n'
        'chart = figures.timeline(bars, title="When it happened")',
    ),
)


Q7 = Problem(
    TEXT["q7"],
    expected=Items(("A", "D", "F"), what="statement"),
    misconceptions=(
        Misconception(
            "no-letters",
            "Give the letters of the statements, such as those from A to G, each in "
            "quotation marks.",
            when=lambda items: not any(letter in items for letter in "ABCDEFG"),
            example=[1, 4, 6],
        ),
        Misconception(
            "bar-as-duration",
            "B reads the bar as something that went on. The notice tells of an event, "
            "and an event lies somewhere within its bar.",
            when=holds("B"),
            example=["A", "B", "D", "F"],
        ),
        Misconception(
            "middle-most-likely",
            "C takes the middle of the bar. The text says 'early in May', and no day "
            "within that is more likely than another.",
            when=holds("C"),
            example=["A", "C", "D"],
        ),
        Misconception(
            "arrow-as-long-ago",
            "E reads the length of the arrow as time. What does the sentence about the "
            "arrow say of that end?",
            when=holds("E"),
            example=["A", "E"],
        ),
        Misconception(
            "printing-as-end",
            "G takes 14 June for the end of the work. It is the day on which the text "
            "was printed, and the text goes no further.",
            when=holds("G"),
            example=["A", "D", "G"],
        ),
        Misconception(
            "order-lost",
            "One more can be read from the picture. Is there a day in the bar that "
            "comes after the diamond?",
            when=lacks("D"),
            example=["A", "F"],
        ),
        Misconception(
            "open-end-lost",
            "One more can be read from the arrow. On which side does it have a head, "
            "and what does the text leave out there?",
            when=lacks("F"),
            example=["A", "D"],
        ),
        Misconception(
            "range-lost",
            "One more can be read from the bar. Which statement says what the bar "
            "says, and no more?",
            when=lacks("A"),
            example=["D", "F"],
        ),
    ),
    hints=(
        "Look at the three signs under the picture: bar, arrow, diamond.",
        "For each statement, ask whether it says more than the text behind the sign.",
        "There are three: one about the bar, one about the arrow, and one that "
        "compares the bar with the diamond.",
    ),
    right="A range can still tell what came first, when all of its days are earlier.",
    unusual=({"a", "d", "f"}, "F, D, A", "A D F", ["ADF"], ("A", "D", "F", "A")),
)


def _has(test: Callable[[Any, Any], bool]) -> Callable[[Any], bool]:
    """A test whether a test of two ends holds for a row of a timeline."""
    return lambda chart: any(test(a, b) for a, b in stretches(chart))


_EVENTS = ("the move began", "the last shelves came", "the house is empty")


def _sketch(began: Any, came: Any, empty: Any) -> dict[str, Any]:
    """A timeline described by the days of its three rows."""
    rows = dict(zip(_EVENTS, (began, came, empty)))
    return {"title": "The move", "axis": "day in 2024", "rows": rows}


_APRIL, _MONDAY = ("2024-04-21", "2024-04-30"), "2024-06-10"
_OPEN = (None, "2024-06-14")


def _in_april(first: Any, last: Any) -> bool:
    return any(d and (d.year, d.month) == (2024, 4) for d in (first, last))


_now_open = _has(lambda a, b: a is None and b == date(2024, 6, 14))
_now_closed = _has(lambda a, b: a is not None and b == date(2024, 6, 14))

Q8 = Problem(
    TEXT["q8"],
    expected=Timeline(
        dict(zip(_EVENTS, (_APRIL, _MONDAY, _OPEN))),
        unit=("day", "date", "month", "april", "2024"),
        from_zero=False,
        known_by={
            "the move began": ("move", "began", "begin", "start"),
            "the last shelves came": ("shelves", "shelf"),
            "the house is empty": ("house", "empty"),
        },
    ),
    misconceptions=(
        Misconception(
            "kind",
            "This is not drawn yet. Give the rows to `figures.timeline`, with a title, "
            "and give check what comes back.",
            example=["21 April", "10 June"],
        ),
        Misconception(
            "bars-not-drawn",
            "There is no row with a day in it. Make a `TimeBar` with its `Days` for "
            "each of the three, and draw them with `figures.timeline`.",
            when=lambda chart: all(s == (None, None) for s in stretches(chart)),
            example={"title": "The move", "axis": "day", "rows": {}},
        ),
        Misconception(
            "other-year",
            "One of your days is not in 2024. The notice was printed in June 2024, and "
            "its days are counted from there.",
            when=_has(lambda a, b: any(d and d.year != 2024 for d in (a, b))),
            example=_sketch(("2017-04-21", "2017-04-30"), _MONDAY, _OPEN),
        ),
        Misconception(
            "since-invented",
            "'Now' is drawn with a first day, and the notice gives none. Write None "
            "for the first end.",
            when=lambda chart: _now_closed(chart) and not _now_open(chart),
            example=_sketch(_APRIL, _MONDAY, ("2024-06-10", "2024-06-14")),
        ),
        Misconception(
            "point-for-range",
            "The move began on some day late in April, and you draw one of them as "
            "known. Draw from the first day it may be to the last.",
            when=_has(lambda a, b: a == b and _in_april(a, b)),
            example=_sketch("2024-04-25", _MONDAY, _OPEN),
        ),
        Misconception(
            "another-third",
            "Your bar for April has other ends. By the kit's convention, 'late' is the "
            "last third of the month, from the 21st to its last day.",
            when=_has(
                lambda a, b: (
                    _in_april(a, b) and (a, b) != (date(2024, 4, 21), date(2024, 4, 30))
                )
            ),
            example=_sketch(("2024-04-15", "2024-04-30"), _MONDAY, _OPEN),
        ),
        Misconception(
            "the-next-one",
            "One of your days comes after the printing, 14 June. A weekday in the news "
            "is the last one on or before that day.",
            when=_has(lambda a, b: any(d and d > date(2024, 6, 14) for d in (a, b))),
            example=_sketch(_APRIL, "2024-06-17", _OPEN),
        ),
        Misconception(
            "now-goes-on",
            "'Now' is drawn with an open last end. The notice knows of its own day and "
            "of none after it: which end is open?",
            when=_has(lambda a, b: a is not None and b is None),
            example=_sketch(_APRIL, _MONDAY, ("2024-06-14", None)),
        ),
        Misconception(
            "weekday-widened",
            "Monday is drawn as several days. With the day of printing known, one day "
            "is left: which?",
            when=_has(lambda a, b: a and b and a != b and (a.month, b.month) == (6, 6)),
            example=_sketch(_APRIL, ("2024-06-03", _MONDAY), _OPEN),
        ),
        Misconception(
            "another-monday",
            "The diamond stands on another day. Count back from Friday 14 June to the "
            "Monday before it.",
            when=_has(lambda a, b: bool(a) and a == b and a != date(2024, 6, 10)),
            example=_sketch(_APRIL, "2024-06-03", _OPEN),
        ),
        Misconception(
            "another-month",
            "The notice says April, and no row of yours lies in it. Which month does "
            "your first bar stand in?",
            when=lambda chart: not _has(_in_april)(chart) and len(chart["rows"]) > 2,
            example=_sketch(("2024-05-21", "2024-05-31"), _MONDAY, _OPEN),
        ),
        Misconception(
            "weekday-opened",
            "Monday is drawn with an open end. With the day of printing known, one day "
            "is left, and it is both the first and the last.",
            when=_has(lambda a, b: a is None and b == date(2024, 6, 10)),
            example=_sketch(_APRIL, (None, _MONDAY), _OPEN),
        ),
        Misconception(
            "another-last-day",
            "The arrow ends on another day than the notice. Until which day can it "
            "know of the empty house?",
            when=_has(lambda a, b: a is None and b and b != date(2024, 6, 14)),
            example=_sketch(_APRIL, _MONDAY, (None, "2024-06-13")),
        ),
        Misconception(
            "missing-bar",
            "A row is missing. There are three things with a time word: the beginning, "
            "the last shelves, and the empty house.",
            example={
                "title": "The move",
                "axis": "day in 2024",
                "rows": {"began": _APRIL, "shelves": _MONDAY},
            },
        ),
        Misconception(
            "no-title",
            "The days are right, and the picture has no title. Say what it shows.",
            example=_sketch(_APRIL, _MONDAY, _OPEN) | {"title": " "},
        ),
    ),
    hints=(
        "Look at the cell with the bars in problem 7, and at step 6 of the lesson.",
        "Late in April is a range, Monday is one day, and 'now' has an open first end.",
        'One row is `figures.TimeBar("the last shelves came", Days(monday, monday), '
        '"the move")`; the others have two ends, of which one may be None.',
    ),
    right="A bar, a diamond and an arrow: each as sure as its words.",
    unusual=(
        _sketch(_APRIL, _MONDAY, _OPEN),
        _sketch(
            (date(2024, 4, 21), date(2024, 4, 30)),
            (date(2024, 6, 10), date(2024, 6, 10)),
            [None, date(2024, 6, 14)],
        ),
        {
            "title": "From April to June",
            "axis": "Date",
            "rows": {
                "house empty": _OPEN,
                "shelves": "10 June 2024",
                "start": ("21 April 2024", "30 April 2024"),
            },
        },
    ),
)


def _last(number: int, day: date) -> date:
    """The last such weekday on or before a day, as in the lesson."""
    return day - timedelta((day.weekday() - number) % 7)


def _weeks(number: int, first: date, last: date) -> int:
    return (_last(number, last) - _last(number, first)).days // 7


def _how_many(number: int, first: date, last: date) -> int:
    return _weeks(number, first, last) + 1


def _all_days(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def _by_trying(number: int, first: date, last: date) -> int:
    return len({_last(number, day) for day in _all_days(first, last)})


def _as_list(number: int, first: date, last: date) -> list[date]:
    return sorted({_last(number, day) for day in _all_days(first, last)})


def _with_doubles(number: int, first: date, last: date) -> int:
    return len(_all_days(first, last))


def _within(number: int, first: date, last: date) -> int:
    return sum(day.weekday() == number for day in _all_days(first, last))


def _last_left_out(number: int, first: date, last: date) -> int:
    return len([*range(0, (last - _last(number, first)).days, 7)])


def _in_days(number: int, first: date, last: date) -> int:
    return 7 * _weeks(number, first, last)


def _in_days_with_last(number: int, first: date, last: date) -> int:
    return 7 * _weeks(number, first, last) + 1


def _length_only(number: int, first: date, last: date) -> int:
    return -(-len(_all_days(first, last)) // 7)


def _always_five(number: int, first: date, last: date) -> int:
    return 5


def _strictly_before(number: int, first: date, last: date) -> int:
    return len({_last(number, d - timedelta(1)) for d in _all_days(first, last)})


def _as_fraction(number: int, first: date, last: date) -> float:
    return (last - first).days / 7


def _by_the_kit(number: int, first: date, last: date) -> int:
    return len(
        weekdays_before(forms("weekday", standard="nb")[number], Days(first, last))
    )


def _one_and_those_after(number: int, first: date, last: date) -> int:
    after = _all_days(first, last)[1:]
    return 1 + sum(day.weekday() == number for day in after)


def _by_collecting(number: int, first: date, last: date) -> int:
    found = set()
    for n in range((last - first).days + 1):
        day = first + timedelta(n)
        found.add(day - timedelta(days=(day.weekday() - number) % 7))
    return len(found)


_MAY = (date(2024, 5, 1), date(2024, 5, 31))
Q9 = Problem(
    TEXT["q9"],
    expected=FunctionOfDays(
        "how_many",
        cases=(
            case(2, *_MAY, gives=5),
            case(1, *_MAY, gives=5),
            case(1, date(2024, 5, 23), date(2024, 5, 23), gives=1),
        ),
        unseen=(
            case(4, date(2024, 1, 11), date(2024, 3, 1), gives=9),
            case(3, date(2024, 4, 8), date(2024, 5, 8), gives=5),
            case(3, date(2017, 9, 20), date(2017, 9, 22), gives=2),
            case(3, date(2017, 9, 21), date(2017, 9, 22), gives=1),
            case(2, date(2023, 2, 1), date(2023, 2, 28), gives=4),
            case(0, date(2024, 6, 10), date(2024, 6, 16), gives=1),
        ),
        avoid=("article", "bars"),
    ),
    misconceptions=(
        Misconception(
            "list",
            "{call} gives the days themselves. Asked for is how many they are.",
            when=_as_list,
        ),
        Misconception(
            "printing-days",
            "{call} gives {value}: that is how many days the printing can be. Several "
            "of them have the same last weekday.",
            when=_with_doubles,
        ),
        Misconception(
            "length-only",
            "{call} gives {value}, by the length alone. Such a weekday may lie in the "
            "middle: what does it mean before, and what after?",
            when=_length_only,
        ),
        Misconception(
            "month-only",
            "{call} gives {value}, and {wanted} is wanted: you count from the first "
            "day of printing on. Which weekday came last before it?",
            when=_within,
        ),
        Misconception(
            "always-five",
            "{call} gives {value}, and {wanted} is wanted. The fewer days the printing "
            "can be, the fewer are left.",
            when=_always_five,
        ),
        Misconception(
            "itself-left-out",
            "{call} gives {value}: the custom takes the last such day on or before the "
            "printing. The day itself may be meant, and none still to come.",
            when=_strictly_before,
        ),
        Misconception(
            "last-day-lost",
            "{call} gives {value}, and {wanted} is wanted: the last day of printing "
            "may be such a weekday itself. Does your loop take it in?",
            when=_last_left_out,
        ),
        Misconception(
            "ends-not-counted",
            "{call} gives {value}, the weeks from the first possible day to the last. "
            "Both of these are days, so count one more.",
            when=_weeks,
        ),
        Misconception(
            "days-not-weeks",
            "{call} gives {value}: that counts every day between. Only one in seven is "
            "such a weekday.",
            when=_in_days,
        ),
        Misconception(
            "days-and-one",
            "{call} gives {value}: that counts all days of the stretch. Only one in "
            "seven is such a weekday.",
            when=_in_days_with_last,
        ),
        Misconception(
            "fraction",
            "{call} gives {value}: a length in weeks, and no count. Find the first "
            "possible day and the last one.",
            when=_as_fraction,
        ),
    ),
    hints=(
        "Look at the cell in step 5 of the lesson that makes the list `possible`.",
        "Find the last weekday before the first day of printing, and before the last "
        "one; all days between them, in steps of seven, are possible.",
        "`earliest = last_weekday(number, first)`, `latest` in the same way, then the "
        "`.days` between them, `// 7`, and one more.",
    ),
    right="The better the day of printing is known, the nearer the count is to 1.",
    unusual=(_by_trying, _by_the_kit, _one_and_those_after, _by_collecting),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
