"""The problems beside lesson 06: ranges compared, chains told, pairs explained."""

import re
from typing import Any

from raqqakit.checks.paragraph import ITEMS, YES, bare_numbers
from raqqakit.exercises.answers import (
    Choice,
    Function,
    NumberRange,
    Order,
    Pairs,
    Paragraph,
    case,
)
from raqqakit.exercises.predicates import (
    all_alike,
    before,
    beside,
    either,
    other_beside,
)
from raqqakit.exercises.problems import Misconception, Problem, ProblemSet
from raqqakit.exercises.texts import texts_of

TEXT = texts_of("ex06")

Q1 = Problem(
    TEXT["q1"],
    expected=NumberRange(10_000, 15_000),
    misconceptions=(
        Misconception(
            "ceiling-alone",
            when=lambda ends: ends[0] in (None, 0) and ends[1] == 15_000,
            example=(None, 15_000),
        ),
        Misconception("article-alone", when=(10_000, 25_000)),
        Misconception("part-not-shared", when=(15_000, 25_000)),
        Misconception(
            "end-left-out",
            when=lambda ends: (
                ends in ((10_000, 14_999), (10_001, 15_000), (10_001, 14_999))
            ),
            example=(10_000, 14_999),
        ),
        Misconception(
            "both-together",
            when=lambda ends: ends[0] in (None, 0) and ends[1] == 25_000,
            example=(0, 25_000),
        ),
    ),
    unusual=([10_000, 15_000], "10,000 to 15,000", {"low": 10_000, "high": 15_000}),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "C"),
    unusual=(
        "c",
        "(C)",
        "By OCHA's estimate no more than 15,000 civilians were inside.",
    ),
)


def _with_infinity(people: Any, low: Any, high: Any) -> bool:
    least = float("-inf") if low is None else low
    most = float("inf") if high is None else high
    return bool(least <= people <= most)


def _by_kind_of_range(people: Any, low: Any, high: Any) -> bool:
    if low is None and high is None:
        return True
    if low is None:
        return bool(people <= high)
    if high is None:
        return bool(people >= low)
    return bool(low <= people <= high)


def _by_refusal(people: Any, low: Any, high: Any) -> bool:
    if low is not None and people < low:
        return False
    return not (high is not None and people > high)


Q3 = Problem(
    TEXT["q3"],
    expected=Function(
        "fits",
        cases=(
            case(12_000, 10_000, 25_000, gives=True),
            case(3_000, 10_000, 25_000, gives=False, about="below"),
            case(3_000, None, 25_000, gives=True, about="open"),
        ),
        unseen=(
            case(25_000, 10_000, 25_000, gives=True, about="at-an-end"),
            case(10_000, 10_000, 25_000, gives=True, about="at-an-end"),
            case(30_000, 10_000, 25_000, gives=False, about="above"),
            case(12_000, 10_000, None, gives=True, about="open"),
            case(3_000, 10_000, None, gives=False, about="below"),
            case(30_000, None, 25_000, gives=False, about="above"),
            case(25_000, None, 25_000, gives=True, about="at-an-end"),
            case(10_000, 10_000, None, gives=True, about="at-an-end"),
            case(0, None, None, gives=True, about="open"),
            case(3_000, None, None, gives=True, about="open"),
            case(0, 0, 0, gives=True, about="at-an-end"),
            case(1, 0, 0, gives=False),
        ),
        avoid=("afp", "article", "ntb"),
    ),
    misconceptions=(
        Misconception(
            "none-not-asked",
            when=(
                lambda n, a, b: a <= n <= b,
                lambda n, a, b: n <= b and n >= a,
                lambda n, a, b: n in range(a, b + 1),
            ),
        ),
        Misconception("stops", example=lambda n, a, b: (a or 0) <= n < b + 1),
        Misconception("opposite", when=lambda n, a, b: not _by_kind_of_range(n, a, b)),
        Misconception("always-true", when=lambda n, a, b: True),
        Misconception(
            "open-allows-none",
            when=(
                lambda n, a, b: None not in (a, b) and a <= n <= b,
                lambda n, a, b: None not in (a, b) and a < n < b,
            ),
        ),
        Misconception(
            "edges-lost",
            when=(
                lambda n, a, b: (a is None or a < n) and (b is None or n < b),
                lambda n, a, b: (a is None or a < n) and (b is None or n <= b),
                lambda n, a, b: (a is None or a <= n) and (b is None or n < b),
            ),
        ),
        Misconception("open-is-zero", when=lambda n, a, b: (a or 0) <= n <= (b or 0)),
        Misconception(
            "open-allows-all",
            when=(
                lambda n, a, b: a is None or b is None or a <= n <= b,
                lambda n, a, b: a is None or (a <= n if b is None else a <= n <= b),
                lambda n, a, b: b is None or (n <= b if a is None else a <= n <= b),
            ),
        ),
        Misconception(
            "one-end-only",
            when=(
                lambda n, a, b: a is None or a <= n,
                lambda n, a, b: b is None or n <= b,
            ),
        ),
        Misconception(
            "zero-is-open", when=lambda n, a, b: (a or 0) <= n <= (b or 10**12)
        ),
    ),
    unusual=(_with_infinity, _by_refusal, _by_kind_of_range),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("ECADB",)),
    misconceptions=(
        Misconception("article-too-early", when=before("B", "D"), example="ECABD"),
        Misconception("sources-lost-first", when=before("A", "C"), example="EACDB"),
        Misconception(
            "august-late",
            when=lambda order: "E" in order and order[0] != "E",
            example="CEADB",
        ),
        Misconception("lower-number-early", when=before("D", "A"), example="ECDAB"),
    ),
    unusual=(["e", "c", "a", "d", "b"], "E C A D B", "E, C, A, D, B"),
)


KNOWN_OR_NOT = {"A": "known", "B": "inferred", "C": "known", "D": "inferred"}

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(KNOWN_OR_NOT, words=("known", "inferred")),
    misconceptions=(
        Misconception("all-known", when=dict.fromkeys("ABCD", "known")),
        Misconception(
            "all-alike", when=all_alike, example=dict.fromkeys("ABCD", "inferred")
        ),
        Misconception("copying-known", when={"B": "known"}),
        Misconception("ends-known", when={"D": "known"}),
        Misconception(
            "printed-is-known",
            when=either(beside("A", "inferred"), beside("C", "inferred")),
            example={"A": "inferred"},
        ),
    ),
    unusual=(
        {"a": "Known", "b": "Inferred", "c": "known", "d": "inferred "},
        [("A", "known"), ("B", "inferred"), ("C", "known"), ("D", "inferred")],
        {"known": ["A", "C"], "inferred": ["B", "D"]},
    ),
)


CAUSES = {
    "estimate and verified count": "A",
    "estimate and count": "A",
    "moves and people": "B",
    "two places": "C",
    "place": "C",
    "flow and stock": "D",
    "different start": "E",
    "start": "E",
    "rolling window": "F",
    "window": "F",
}
CAUSE_OF = {"1": "E", "2": "B", "3": "C", "4": "A", "5": "F"}

Q6 = Problem(
    TEXT["q6"],
    expected=Pairs(CAUSE_OF, words=tuple("ABCDEF"), also=CAUSES),
    misconceptions=(
        Misconception(
            "window-taken-for-start", when=other_beside("5", "f"), example={"5": "E"}
        ),
        Misconception(
            "start-overlooked", when=other_beside("1", "e"), example={"1": "D"}
        ),
        Misconception(
            "moves-taken-for-people", when=other_beside("2", "b"), example={"2": "D"}
        ),
        Misconception(
            "place-overlooked", when=other_beside("3", "c"), example={"3": "B"}
        ),
        Misconception(
            "checked-by-name", when=other_beside("4", "a"), example={"4": "B"}
        ),
    ),
    unusual=(
        {1: "E", 2: "B", 3: "C", 4: "A", 5: "F"},
        {"1": "(e)", "2": "Moves and people", "3": "c", "4": "a", "5": "window"},
        {"E": 1, "B": 2, "C": 3, "A": 4, "F": 5},
        [("1", "e"), ("2", "b"), ("3", "c"), ("4", "a"), ("5", "f")],
    ),
)


def _alike(one: dict[str, str], other: dict[str, str], *names: str) -> list[bool]:
    """Whether two rows agree, in each of some columns."""
    return [one[name] == other[name] for name in names]


THREE = ("measure", "level", "start")


def _both_in_city(one: dict[str, str], other: dict[str, str]) -> bool:
    return one["level"] == other["level"] == "city"


def _by_pairs(one: dict[str, str], other: dict[str, str]) -> bool:
    pairs = [(one[k], other[k]) for k in ("measure", "level", "start")]
    return not [1 for a, b in pairs if a != b]


def _by_steps(one: dict[str, str], other: dict[str, str]) -> bool:
    if one["measure"] != other["measure"]:
        return False
    same_level = one["level"] == other["level"]
    return same_level and one["start"] == other["start"]


CITY = {"who": "OCHA", "measure": "inside", "level": "city", "start": ""}
MOVED = {"who": "OCHA", "measure": "moves", "level": "province", "start": "1 April"}

Q7 = Problem(
    TEXT["q7"],
    expected=Function(
        "may_join",
        cases=(
            case(MOVED, MOVED, gives=True),
            case(CITY, CITY | {"who": "UNHCR"}, gives=True, about="two-publishers"),
            case(CITY, CITY | {"measure": "moves"}, gives=False, about="two-measures"),
            case(CITY, CITY | {"level": "province"}, gives=False, about="two-levels"),
        ),
        unseen=(
            case(MOVED, MOVED | {"start": "1 June"}, gives=False, about="two-starts"),
            case(MOVED, MOVED | {"start": ""}, gives=False, about="one-start"),
            case(CITY, CITY | {"start": "1 April"}, gives=False, about="one-start"),
            case(CITY, MOVED, gives=False),
            case(CITY, CITY | {"measure": "moves", "level": "province"}, gives=False),
            case(
                MOVED, MOVED | {"measure": "inside"}, gives=False, about="two-measures"
            ),
            case(MOVED, MOVED | {"level": "city"}, gives=False, about="two-levels"),
            case(CITY, CITY | {"who": "UNHCR", "level": "province"}, gives=False),
            case(CITY, CITY, gives=True),
        ),
        avoid=("displaced", "table", "un"),
    ),
    misconceptions=(
        Misconception(
            "start-forgotten", when=lambda a, b: all(_alike(a, b, "measure", "level"))
        ),
        Misconception("measure-only", when=lambda a, b: a["measure"] == b["measure"]),
        Misconception(
            "one-alone",
            when=(
                lambda a, b: a["level"] == b["level"],
                lambda a, b: a["start"] == b["start"],
            ),
        ),
        Misconception(
            "level-forgotten", when=lambda a, b: all(_alike(a, b, "measure", "start"))
        ),
        Misconception(
            "measure-forgotten", when=lambda a, b: all(_alike(a, b, "level", "start"))
        ),
        Misconception(
            "whole-row",
            when=(
                lambda a, b: a == b,
                lambda a, b: all(_alike(a, b, "who", "measure", "level")),
                lambda a, b: all(_alike(a, b, "who", "measure")),
            ),
        ),
        Misconception("two-of-three", when=lambda a, b: sum(_alike(a, b, *THREE)) > 1),
        Misconception(
            "cities-alone",
            when=(
                lambda a, b: a["measure"] == b["measure"] and _both_in_city(a, b),
                lambda a, b: (
                    all(_alike(a, b, "measure", "start")) and _both_in_city(a, b)
                ),
                _both_in_city,
            ),
        ),
        Misconception("either", when=lambda a, b: any(_alike(a, b, *THREE))),
        Misconception(
            "turned",
            when=(
                lambda a, b: not all(_alike(a, b, *THREE)),
                lambda a, b: not any(_alike(a, b, *THREE)),
            ),
        ),
        Misconception(
            "empty-fits-any",
            when=lambda a, b: (
                all(_alike(a, b, "measure", "level"))
                and ("" in (a["start"], b["start"]) or a["start"] == b["start"])
            ),
        ),
    ),
    unusual=(
        _by_pairs,
        _by_steps,
        lambda one, other: {**one, "who": ""} == {**other, "who": ""},
    ),
)

VERDICTS = {"A": "out of date", "B": "differs", "C": "narrower", "D": "cannot tell"}

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(
        VERDICTS,
        words=("differs", "narrower", "out of date", "cannot tell"),
        also=dict.fromkeys(("can't tell", "can not tell"), "cannot tell")
        | {"outdated": "out of date"},
    ),
    misconceptions=(
        Misconception(
            "all-differ", when=all_alike, example=dict.fromkeys("ABCD", "differs")
        ),
        Misconception(
            "old-is-not-false",
            when=other_beside("A", "out of date"),
            example={"A": "differs"},
        ),
        Misconception(
            "less-is-not-other",
            when=other_beside("C", "narrower"),
            example={"C": "differs"},
        ),
        Misconception(
            "not-settled",
            when=other_beside("D", "cannot tell"),
            example={"D": "differs"},
        ),
        Misconception(
            "another-organisation",
            when=other_beside("B", "differs"),
            example={"B": "narrower"},
        ),
    ),
    unusual=(
        {"a": "Out of date", "b": "Differs", "c": "narrower", "d": "cannot tell"},
        list(VERDICTS.items()),
    ),
)

SAFE = (
    "NTB printed on 22 September 2017 that between 10,000 and 25,000 civilians were "
    "estimated to be still inside the city of Raqqa. The day before, the UN office "
    "OCHA had told AFP that it was up to 15,000 civilians."
)
OTHER_SAFE = (
    "On 21 September 2017 OCHA told AFP that up to 15,000 civilians were still in the "
    "city of Raqqa, by its estimate. NTB printed a day later, on 22 September, that it "
    "was between 10,000 and 25,000 civilians."
)


def _in_norwegian(text: str) -> bool:
    """Whether a paragraph has many common words of Norwegian, and few of English."""
    norwegian = re.findall(r"\b(?:og|er|det|som|av|ikke|sivile|byen)\b", text)
    return len(norwegian) > 2 > len(re.findall(r"\b(?:the|of|were|that)\b", text))


def _in_words(text: str) -> str:
    """The first number of thousands that is written in words."""
    return next(
        iter(
            re.findall(
                r"\b[a-z-]+(?:teen|ty|ten|five) thousand\b|\bten "
                r"thousand\b",
                text.lower(),
            )
        ),
        "",
    )


def _bare_number(text: str) -> str:
    """The first number that has lost its range, where that is asked first."""
    bare = bare_numbers(text) if _asks(3)(text) else []
    return f"{bare[0]:,}" if bare else ""


def _asks(number: int) -> Any:
    """Whether a question of the checklist, counted from 0, is the first open one."""
    return lambda text: (
        len(text.split()) >= 5
        and ITEMS[number].look(text) != YES
        and all(item.look(text) == YES for item in ITEMS[:number])
    )


Q9 = Problem(
    TEXT["q9"],
    expected=Paragraph(),
    misconceptions=(
        Misconception(
            "not-in-english",
            when=_in_norwegian,
            example="OCHA sa 21. september at det var opptil 15.000 mennesker i byen "
            "Raqqa, og at de ikke kom ut.",
        ),
        Misconception(
            "numbers-in-words",
            when=_in_words,
            example="OCHA said on 21 September that up to fifteen thousand people were "
            "inside the city of Raqqa.",
        ),
        Misconception(
            "those-who-left",
            when=lambda text: (
                re.search(r"\b(?:fled|displaced|have left)\b", text)
                and not re.search(
                    r"\b(?:inside|still|remain\w*|stay\w*|trapped)\b", text
                )
            ),
            example="On 22 September 2017 NTB wrote that tens of thousands have fled "
            "from the fighting.",
        ),
        Misconception(
            "middle-value",
            when=lambda text: next(iter(re.findall(r"\b1[27][,.]?500\b", text)), ""),
            example="NTB wrote on 22 September that an estimated 17,500 civilians were "
            "inside the city of Raqqa.",
        ),
        Misconception(
            "nobodys-range",
            when=lambda text: ITEMS[-1].look(text) != YES,
            example="OCHA said up to 15,000, so 10,000 to 15,000 were inside the city.",
        ),
        Misconception(
            "nobody-named",
            when=_asks(0),
            example="Many people were still inside the city of Raqqa in September.",
        ),
        Misconception(
            "no-day",
            when=_asks(1),
            example="OCHA said that up to 15,000 people were inside the city of Raqqa.",
        ),
        Misconception(
            "estimate-as-fact",
            when=_asks(2),
            example="OCHA said on 21 September that 15,000 people were inside the city "
            "of Raqqa.",
        ),
        Misconception(
            "bare-number",
            when=_bare_number,
            example="OCHA said on 21 September that an estimated 15,000 people were "
            "inside the city of Raqqa.",
        ),
    ),
    unusual=(OTHER_SAFE, [SAFE]),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
