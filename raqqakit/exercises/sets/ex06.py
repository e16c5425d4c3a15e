"""The problems beside lesson 06: ranges compared, chains told, pairs explained."""

from typing import Any

from raqqakit.checks.paragraph import ITEMS, YES
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
            "That is OCHA's statement alone. The article allows no number below "
            "10,000: what do both allow?",
            when=lambda ends: ends[0] in (None, 0) and ends[1] == 15_000,
            example=(None, 15_000),
        ),
        Misconception(
            "article-alone",
            "That is the article's range. OCHA allows at most 15,000: how far do the "
            "two go together?",
            when=(10_000, 25_000),
        ),
        Misconception(
            "part-not-shared",
            "From 15,000 to 25,000 is what the article allows and OCHA does not. Asked "
            "for is what both allow.",
            when=(15_000, 25_000),
        ),
        Misconception(
            "both-together",
            "Your range holds all that one or the other allows. Asked for is the part "
            "that both allow.",
            when=lambda ends: ends[0] in (None, 0) and ends[1] == 25_000,
            example=(0, 25_000),
        ),
    ),
    hints=(
        "Look at the cell of step 1 that prints what is in common.",
        "The higher of the two low ends, and the lower of the two high ends.",
        "It begins where the article begins, and ends where OCHA's ceiling is.",
    ),
    right="Between the two ends both can be true: no contradiction there.",
    unusual=([10_000, 15_000], "10,000 to 15,000", {"low": 10_000, "high": 15_000}),
)

Q2 = Problem(
    TEXT["q2"],
    expected=Choice(TEXT["q2"].options, "C"),
    misconceptions=(
        Misconception(
            "estimate-as-count",
            "Two words got lost, «up to», and the rows know of no count. Which "
            "sentence keeps the ceiling?",
            when="A",
        ),
        Misconception(
            "ceiling-as-middle",
            "«About» puts 15,000 in the middle, so 18,000 would fit. «Up to» puts it "
            "at the top.",
            when="B",
        ),
        Misconception(
            "floor-invented",
            "The 10,000 is the article's and not OCHA's. OCHA named a highest number "
            "and no lowest.",
            when="D",
        ),
    ),
    hints=(
        "Look at reply A of the first question in step 1.",
        "«Up to» names a highest number and nothing else.",
        "The sentence with «no more than».",
    ),
    right="A ceiling stays a ceiling, and it stays OCHA's.",
    unusual=(
        "c",
        "(C)",
        "By OCHA's estimate no more than 15,000 civilians were inside.",
    ),
)


def _strict(people: Any, low: Any, high: Any) -> bool:
    return bool((low is None or low < people) and (high is None or people < high))


def _strict_below(people: Any, low: Any, high: Any) -> bool:
    return bool((low is None or low < people) and (high is None or people <= high))


def _strict_above(people: Any, low: Any, high: Any) -> bool:
    return bool((low is None or low <= people) and (high is None or people < high))


def _none_not_asked(people: Any, low: Any, high: Any) -> bool:
    return bool(low <= people <= high)


def _high_only(people: Any, low: Any, high: Any) -> bool:
    return bool(high is None or people <= high)


def _zero_is_open(people: Any, low: Any, high: Any) -> bool:
    return bool((low or 0) <= people <= (high or 10**12))


def _none_is_zero(people: Any, low: Any, high: Any) -> bool:
    return bool((low or 0) <= people <= (high or 0))


def _low_only(people: Any, low: Any, high: Any) -> bool:
    return bool(low is None or low <= people)


def _either_end(people: Any, low: Any, high: Any) -> bool:
    return bool(low is None or high is None or low <= people <= high)


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
            case(3_000, 10_000, 25_000, gives=False),
            case(3_000, None, 25_000, gives=True),
        ),
        unseen=(
            case(25_000, 10_000, 25_000, gives=True),
            case(10_000, 10_000, 25_000, gives=True),
            case(30_000, 10_000, 25_000, gives=False),
            case(12_000, 10_000, None, gives=True),
            case(3_000, 10_000, None, gives=False),
            case(30_000, None, 25_000, gives=False),
            case(25_000, None, 25_000, gives=True),
            case(10_000, 10_000, None, gives=True),
            case(0, None, None, gives=True),
            case(3_000, None, None, gives=True),
            case(0, 0, 0, gives=True),
            case(1, 0, 0, gives=False),
        ),
        avoid=("afp", "article", "ntb"),
    ),
    misconceptions=(
        Misconception(
            "none-not-asked",
            "{call} stopped, for None is no number and cannot be compared. Ask first "
            "whether the end is None.",
            when=_none_not_asked,
        ),
        Misconception(
            "edges-lost",
            "{call} gives {value}: the ends themselves belong to a range. Does "
            "«between 10,000 and 25,000» allow 25,000?",
            when=(_strict, _strict_below, _strict_above),
        ),
        Misconception(
            "open-is-zero",
            "{call} gives {value}: an open end is not 0, it is unknown. Ask first "
            "whether the end is None.",
            when=_none_is_zero,
        ),
        Misconception(
            "open-allows-all",
            "{call} gives {value}: an open end frees that end only. The other still "
            "sets a limit.",
            when=_either_end,
        ),
        Misconception(
            "one-end-only",
            "{call} gives {value}: one end was not looked at. Both have to be asked.",
            when=(_low_only, _high_only),
        ),
        Misconception(
            "zero-is-open",
            "{call} gives {value}: `or` takes a 0 for an open end as well. Ask whether "
            "the end `is None`.",
            when=_zero_is_open,
        ),
    ),
    hints=(
        "Look at the cell of step 3 with three numbers, and at what `in` asks.",
        "Two questions joined by «and»: is the low end open or low enough, and is the "
        "high end open or high enough?",
        "`return (low is None or low <= people) and (…)`.",
    ),
    right="3,000 fits a ceiling and not a range with a floor: that is what was lost.",
    unusual=(_with_infinity, _by_refusal, _by_kind_of_range),
)

Q4 = Problem(
    TEXT["q4"],
    expected=Order(TEXT["q4"].options, ("ECADB",)),
    misconceptions=(
        Misconception(
            "article-too-early",
            "You have the article before OCHA's lower number. It was printed on the "
            "22nd: what had OCHA said the day before?",
            when=before("B", "D"),
            example="ECABD",
        ),
        Misconception(
            "sources-lost-first",
            "In A the two sources are gone. They are still named in C: which comes "
            "first?",
            when=before("A", "C"),
            example="EACDB",
        ),
        Misconception(
            "august-late",
            "E is from 9 August. What was said a month later cannot stand before it.",
            when=lambda order: "E" in order and order[0] != "E",
            example="CEADB",
        ),
        Misconception(
            "lower-number-early",
            "D came after AFP's sentence of 20 September. Look at the days in the "
            "table of step 3.",
            when=before("D", "A"),
            example="ECDAB",
        ),
    ),
    hints=(
        "Look at the days in the table of step 3.",
        "August, then 14, 20, 21 and 22 September.",
        "It begins with E, C and ends with D, B.",
    ),
    right="The words in front of the numbers were lost one after the other.",
    unusual=(["e", "c", "a", "d", "b"], "E C A D B", "E, C, A, D, B"),
)


KNOWN_OR_NOT = {"A": "known", "B": "inferred", "C": "known", "D": "inferred"}

Q5 = Problem(
    TEXT["q5"],
    expected=Pairs(
        KNOWN_OR_NOT,
        words=("known", "inferred"),
    ),
    misconceptions=(
        Misconception(
            "all-alike",
            "All that you gave is the same word. Ask of each: on which page does it "
            "stand?",
            when=all_alike,
            example=dict.fromkeys("ABCD", "known"),
        ),
        Misconception(
            "copying-known",
            "B says where NTB had its numbers from. Does any page say so, or do we "
            "conclude it from words that are alike?",
            when=beside("B", "known"),
            example=KNOWN_OR_NOT | {"B": "known"},
        ),
        Misconception(
            "ends-known",
            "D says what became of the two ceilings. The two sentences are known; that "
            "the one came out of the other is our conclusion.",
            when=beside("D", "known"),
            example=KNOWN_OR_NOT | {"D": "known"},
        ),
        Misconception(
            "printed-is-known",
            "A and C say what stands in print, and the pages were read. What stands "
            "there is known, whether it is true or not.",
            when=either(beside("A", "inferred"), beside("C", "inferred")),
            example=KNOWN_OR_NOT | {"A": "inferred"},
        ),
    ),
    hints=(
        "Look at the column «status» in the second table of step 3.",
        "What somebody printed is known. Why they printed it is not.",
        "Two of each: A is known, B is inferred.",
    ),
    right="What was printed is known; how it came there is our conclusion.",
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
    expected=Pairs(
        CAUSE_OF,
        words=tuple("ABCDEF"),
        also=CAUSES,
    ),
    misconceptions=(
        Misconception(
            "window-taken-for-start",
            "In pair 5 both count the last seven days, and the days have moved on. "
            "Which cause is that?",
            when=beside("5", "e", "d"),
            example={"1": "e", "2": "b", "3": "c", "4": "a", "5": "e"},
        ),
        Misconception(
            "start-overlooked",
            "In pair 1 the one counts since Monday, the other since Wednesday. Which "
            "cause is that?",
            when=other_beside("1", "e"),
            example={"1": "d", "2": "b", "3": "c", "4": "a", "5": "f"},
        ),
        Misconception(
            "moves-taken-for-people",
            "In pair 2 somebody who came twice stands in the list twice, and is one "
            "person. Which cause is that?",
            when=other_beside("2", "b"),
            example={"1": "e", "2": "d", "3": "c", "4": "a", "5": "f"},
        ),
        Misconception(
            "place-overlooked",
            "In pair 3 the number is the same and the place is not. Which of the "
            "causes speaks of places?",
            when=other_beside("3", "c"),
            example={"1": "e", "2": "b", "3": "b", "4": "a", "5": "f"},
        ),
        Misconception(
            "checked-by-name",
            "In pair 4 one number is guessed from far off, the other checked by name. "
            "Which cause is that?",
            when=other_beside("4", "a"),
            example={"1": "e", "2": "b", "3": "c", "4": "b", "5": "f"},
        ),
    ),
    hints=(
        "Look at the six causes in step 6.",
        "Ask of each pair: the same people, place, days, and way of counting?",
        "Each cause but D is used once; pair 3 is C.",
    ),
    right="Two figures can differ and both be right: they count two things.",
    unusual=(
        {1: "E", 2: "B", 3: "C", 4: "A", 5: "F"},
        {
            "1": "(e)",
            "2": "Moves and people",
            "3": "c",
            "4": "a",
            "5": "rolling window",
        },
        {"E": 1, "B": 2, "C": 3, "A": 4, "F": 5},
        [("1", "e"), ("2", "b"), ("3", "c"), ("4", "a"), ("5", "f")],
    ),
)


def _measure_only(one: dict[str, str], other: dict[str, str]) -> bool:
    return one["measure"] == other["measure"]


def _whole_row(one: dict[str, str], other: dict[str, str]) -> bool:
    return one == other


def _either(one: dict[str, str], other: dict[str, str]) -> bool:
    return any(one[k] == other[k] for k in ("measure", "level", "start"))


def _turned(one: dict[str, str], other: dict[str, str]) -> bool:
    return any(one[k] != other[k] for k in ("measure", "level", "start"))


def _without_start(one: dict[str, str], other: dict[str, str]) -> bool:
    return all(one[k] == other[k] for k in ("measure", "level"))


def _empty_fits_any(one: dict[str, str], other: dict[str, str]) -> bool:
    starts = {one["start"], other["start"]}
    return _without_start(one, other) and (len(starts) == 1 or "" in starts)


def _by_copies(one: dict[str, str], other: dict[str, str]) -> bool:
    return {**one, "who": ""} == {**other, "who": ""}


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
            case(CITY, CITY | {"who": "UNHCR"}, gives=True),
            case(CITY, CITY | {"measure": "moves"}, gives=False),
            case(CITY, CITY | {"level": "province"}, gives=False),
        ),
        unseen=(
            case(MOVED, MOVED | {"start": "1 June"}, gives=False),
            case(MOVED, MOVED | {"start": ""}, gives=False),
            case(CITY, CITY | {"start": "1 April"}, gives=False),
            case(CITY, MOVED, gives=False),
            case(MOVED, MOVED | {"measure": "inside"}, gives=False),
            case(MOVED, MOVED | {"level": "city"}, gives=False),
            case(CITY, CITY | {"who": "UNHCR", "level": "province"}, gives=False),
            case(CITY, CITY, gives=True),
        ),
        avoid=("displaced", "table", "un"),
    ),
    misconceptions=(
        Misconception(
            "start-forgotten",
            "{call} gives {value}: two starts are two counts. Compare the third name, "
            "too.",
            when=_without_start,
        ),
        Misconception(
            "measure-only",
            "{call} still gives {value}: only the measure is compared. A city and a "
            "province are two places, too.",
            when=_measure_only,
        ),
        Misconception(
            "whole-row",
            "{call} gives {value}: the whole rows were compared, also who said it. Two "
            "publishers may stand in one series.",
            when=_whole_row,
        ),
        Misconception(
            "either",
            "{call} gives {value}: one thing in common is not enough. All three have "
            "to agree.",
            when=_either,
        ),
        Misconception(
            "turned",
            "{call} gives {value}, the opposite of what is asked. True says that they "
            "may be joined.",
            when=_turned,
        ),
        Misconception(
            "empty-fits-any",
            "{call} gives {value}: an empty start is no start that fits all. It has to "
            "be the same on both sides.",
            when=_empty_fits_any,
        ),
    ),
    hints=(
        "Look at what the kit's helper refuses at the end of step 4.",
        "Same measure, same level, same start: all three.",
        '`return all(one[k] == other[k] for k in ("measure", "level", "start"))`.',
    ),
    right="Who said it may differ; what was counted may not.",
    unusual=(_by_pairs, _by_steps, _by_copies),
)

FOUR = ("differs", "narrower", "out of date", "cannot tell")

VERDICTS = {"A": "out of date", "B": "differs", "C": "narrower", "D": "cannot tell"}

Q8 = Problem(
    TEXT["q8"],
    expected=Pairs(
        VERDICTS,
        words=FOUR,
        also={"can't tell": "cannot tell", "can not tell": "cannot tell",
              "outdated": "out of date"},
    ),
    misconceptions=(
        Misconception(
            "all-differ",
            "All that you gave is the same verdict. Which word of the source "
            "contradicts, and which only says less?",
            when=all_alike,
            example=dict.fromkeys("ABCD", "differs"),
        ),
        Misconception(
            "old-is-not-false",
            "A held until four days before it was printed. Which verdict says that "
            "something was so, and no longer?",
            when=other_beside("A", "out of date"),
            example=VERDICTS | {"A": "differs"},
        ),
        Misconception(
            "less-is-not-other",
            "In C the source says the same with a limit: to his knowledge, of its "
            "kind. Which verdict fits a source that says less?",
            when=other_beside("C", "narrower"),
            example=VERDICTS | {"C": "differs"},
        ),
        Misconception(
            "not-settled",
            "D depends on how it was measured, and no page says so. Which verdict "
            "leaves it open?",
            when=other_beside("D", "cannot tell"),
            example=VERDICTS | {"D": "differs"},
        ),
        Misconception(
            "another-organisation",
            "In B the sources name another organisation. Is that less, or something "
            "else?",
            when=other_beside("B", "differs"),
            example=VERDICTS | {"B": "narrower"},
        ),
    ),
    hints=(
        "Look at the five verdicts in step 7, and what each means.",
        "Ask: says the source something else, says it less, was it so before, or is it "
        "not settled?",
        "Each of the four verdicts is used once; B differs.",
    ),
    right="Only one is contradicted; the other faults are quieter.",
    unusual=(
        {"a": "Out of date", "b": "Differs", "c": "narrower", "d": "cannot tell"},
        [("A", "out of date"), ("B", "differs"), ("C", "narrower"),
         ("D", "cannot tell")],
    ),
)  # fmt: skip

SAFE = (
    "NTB printed on 22 September 2017 that between 10,000 and 25,000 civilians were "
    "estimated to be still inside the city of Raqqa. The day before, the UN office "
    "OCHA had told AFP that it was up to 15,000 civilians."
)
OTHER_SAFE = (
    "On 21 September 2017 OCHA told AFP that up to 15,000 civilians were still inside "
    "the city of Raqqa, by its estimate. NTB printed a day later, on 22 September, "
    "that it was between 10,000 and 25,000 civilians."
)


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
            "nobodys-range",
            "10,000 to 15,000 is what two statements have in common, and nobody "
            "published it. Give each statement as it was made.",
            when=lambda text: ITEMS[-1].look(text) != YES,
            example="OCHA said up to 15,000, so 10,000 to 15,000 were inside the city.",
        ),
        Misconception(
            "nobody-named",
            "Your paragraph names nobody who said it. Which office or agency did?",
            when=_asks(0),
            example="Many people were still inside the city of Raqqa in September.",
        ),
        Misconception(
            "no-day",
            "Somebody is named, and no day. On which day and month was it said?",
            when=_asks(1),
            example="OCHA said that up to 15,000 people were inside the city of Raqqa.",
        ),
        Misconception(
            "estimate-as-fact",
            "Your number stands there like a count. Write that it is estimated, or "
            "keep «up to» as the source has it.",
            when=_asks(2),
            example="OCHA said on 21 September that 15,000 people were inside the city "
            "of Raqqa.",
        ),
        Misconception(
            "bare-number",
            "A number has lost its range or its ceiling. Write both ends, or «up to» "
            "before a ceiling.",
            when=_asks(3),
            example="OCHA said on 21 September that an estimated 15,000 people were "
            "inside the city of Raqqa.",
        ),
    ),
    hints=(
        "Look at the eleven questions of the checklist in step 8.",
        "A sentence for each source: who, when, whom, where, how sure.",
        "«NTB printed on 22 September … between … The day before, OCHA had told AFP "
        "… »",
    ),
    right="The checklist has nothing more to ask. Whether it is true, a reader judges.",
    unusual=(OTHER_SAFE, [SAFE]),
)

SET = ProblemSet(TEXT, (Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9))
