"""The problems in lesson 07: four rows to decide, and how many proposals stood."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from raqqakit.exercises.answers import Function, Pairs, case
from raqqakit.exercises.predicates import beside
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.to_plain import Plain

TEXT = texts_of("lesson07")

DAY, GROUP, PARTIES, UNIT = "mandag", "ifølge gruppen", "partene", "Hundrevis"
WATCH, PEOPLE, OPEN = "the water watch", "people", "left open"
# Whom sentence 18 names, which is as good a unit for the row.
RESIDENTS = ("inhabitants", "inhabitant", "residents", "resident", "innbyggere")
Decisions = Mapping[Plain, Plain]


def _speaks_of(name: str, *words: str) -> Callable[[Decisions], bool]:
    """A test whether one of some words stands in what was decided for a row."""
    return lambda answer: any(
        word in str(answer.get(name, "")).casefold() for word in words
    )


def _other_day(answer: Decisions) -> bool | str:
    """Whether another day than the 20th was written for the Monday, and which."""
    said = str(answer.get(DAY, ""))
    days = re.findall(r"\d+", said)
    return said if days and "20" not in days else False


def _days_of(*days: str) -> list[str]:
    """The ways in which one writes days of May, with a weekday and a year or none."""
    weekdays, years = ("", "Monday ", "Monday, "), ("", " 2024")
    return [f"{w}{day} May{y}" for day in days for w in weekdays for y in years]


def _day_alone(answer: Decisions) -> bool:
    """Whether the day was written for the Monday, and its month left out."""
    said = str(answer.get(DAY, "")).casefold()
    return bool(re.fullmatch(r"(?:(?:monday|mandag),? )?20\.?", said.strip()))


def _names_the_watch(said: Plain) -> bool:
    """Whether some words name the water watch, and nobody else."""
    words = str(said).casefold()
    others = r"lfr|farmer|bønd|kraft|municip|kommune|\bnot\b|\bikke\b|\bor\b|\beller\b"
    return bool(
        re.search(r"water ?watch|vannvakt|\blv\b", words)
        and not re.search(others, words)
    )


@dataclass(frozen=True)
class FourRows(Pairs):
    """Decisions on rows; who measures the water may be named in any words."""

    def read(self, data: Plain) -> Decisions:
        """The decisions, with one name for the water watch."""
        rows = dict(super().read(data))
        return rows | ({GROUP: WATCH} if _names_the_watch(rows.get(GROUP)) else {})


def _refused(name: str) -> Callable[[Decisions], bool]:
    return beside(name, "no", "nothing", "nobody", "nobody named", OPEN)


Q5 = Problem(
    TEXT["q5"],
    expected=FourRows(
        {DAY: "yes", GROUP: WATCH, PARTIES: OPEN, UNIT: PEOPLE},
        also={
            **dict.fromkeys(_days_of("20", "20th", "20th of"), "yes"),
            "the 20th": "yes", "2024-05-20": "yes", "20.5.2024": "yes",
            "20.05.2024": "yes", "Monday 20.05.2024": "yes", "yes, 20 May": "yes",
            "yes, 20 May 2024": "yes", "May 20": "yes", "May 20, 2024": "yes",
            "it stands": "yes", "yes, it stands": "yes", "stands": "yes",
            "ja": "yes", "y": "yes",
            "?": OPEN, "open": OPEN, "leave it open": OPEN, "leave open": OPEN,
            "person": PEOPLE, "persons": PEOPLE, "human beings": PEOPLE,
            "human": PEOPLE, "humans": PEOPLE,
            "the people": PEOPLE, "mennesker": PEOPLE, "nei": "no", "n": "no",
            **dict.fromkeys(RESIDENTS, PEOPLE),
        },
    ),
    misconceptions={
        "other-day": _other_day,
        "day-alone": _day_alone,
        "monday-not-yes": _refused(DAY),
        "rule-believed": beside(GROUP, "yes", "gruppen", "the group", "group"),
        "nearest-name": _speaks_of(GROUP, "lfr", "farmer", "bønd"),
        "people-at-the-river": _speaks_of(GROUP, "people", "folk", "river", "rods"),
        "reporter-named": _speaks_of(GROUP, "moen"),
        "group-open": _refused(GROUP),
        "parties-repeated": beside(PARTIES, "yes", PARTIES, "the parties", "parties"),
        "parties-guessed": _speaks_of(
            PARTIES, "lfr", "kraft", "power", "municip", "farmer"
        ),
        "parties-refused": beside(
            PARTIES, "no", "nobody", "nothing", "nobody named", "not named", "unknown",
            "not said", "nobody knows", "not known",
        ),
        "yes-to-nothing": beside(UNIT, "yes"),
        "number-for-unit": _speaks_of(UNIT, "hundre", "200", "at least"),
        "other-unit": _speaks_of(UNIT, "hour", "road", "home", "house", "hjem", "week"),
        "unit-open": _refused(UNIT),
    },
)  # fmt: skip

Rows = Sequence[Sequence[str]]
Two = tuple[int, int]
NOT_DECIDED = ("?", "")


def _counting(
    stood: Callable[[str], bool], decided: Callable[[str], bool]
) -> Callable[[Rows], Two]:
    """A function that counts the rows of which two conditions hold."""
    return lambda rows: (
        sum(stood(said) for _, said in rows),
        sum(decided(said) for _, said in rows),
    )


def _yes(said: str) -> bool:
    return said == "yes"


def _decided(said: str) -> bool:
    return said not in NOT_DECIDED


_counted = _counting(_yes, _decided)


def _first_alone(rows: Rows) -> Two | None:
    """What a function gives whose `return` stands inside the loop."""
    return _counted(rows[:1]) if rows else None


def _last_alone(rows: Rows) -> Two:
    """What a function gives that asks for a "yes" below its loop, of the last row."""
    decided = 0
    for _, said in rows:
        decided += _decided(said)
    # Without a row it stops, as the learner's does, and with the same words.
    return int(_yes(said)), decided


def _counting_rules(rows: Rows) -> Two:
    """What a function gives that asks what was proposed, and not what was said."""
    return _counted([(said, rule) for rule, said in rows])


def _divided(rows: Rows) -> float:
    stood, decided = _counted(rows)
    return stood / decided


Q8 = Problem(
    TEXT["q8"],
    expected=Function(
        "measured",
        cases=(
            case(
                [
                    ["Ola Moen", "yes"],
                    ["gruppen", "the water watch"],
                    ["partene", "?"],
                    ["20 May 2024", "yes"],
                    ["at least 200", ""],
                ],
                gives=(2, 3),
            ),
            case([["gruppen", "?"]], gives=(0, 0), about="nobody-decided"),
        ),
        unseen=(
            case([["gruppen", ""]], gives=(0, 0), about="nobody-decided"),
            case([["gruppen", "no"]], gives=(0, 1), about="no-decided"),
            case([["2", "yes"], ["3", "no"], ["4", "5"]], gives=(1, 3)),
            case([], gives=(0, 0)),
            case([["2", "yes"], ["2", "yes"]], gives=(2, 2)),
            case([["yes", "no"], ["?", "yes"]], gives=(1, 2)),
            case([["20 May 2024", "yesterday"]], gives=(0, 1)),
        ),
        avoid=("some_rows", "made"),
    ),
    misconceptions={
        "open-as-wrong": _counting(_yes, lambda said: said != ""),
        "unread-as-wrong": _counting(_yes, lambda said: said != "?"),
        "all-rows": _counting(_yes, lambda said: True),
        "other-way-round": _counting(_yes, lambda said: not _decided(said)),
        "only-yes": _counting(_yes, _yes),
        "no-left-out": _counting(_yes, lambda said: said not in (*NOT_DECIDED, "no")),
        "words-as-stood": (
            _counting(_decided, _decided),
            _counting(lambda said: _decided(said) and said != "no", _decided),
        ),
        "every-row-stood": (
            _counting(lambda said: True, _decided),
            _counting(lambda said: True, lambda said: True),
            _counting(lambda said: said != "no", _decided),
            _counting(lambda said: said != "?", _decided),
            _counting(lambda said: said != "", _decided),
        ),
        "asked-once": _last_alone,
        "rule-asked": (
            lambda rows: (sum(r == "yes" for r, _ in rows), _counted(rows)[1]),
            lambda rows: (_counted(rows)[0], sum(_decided(r) for r, _ in rows)),
            _counting_rules,
        ),
        "nothing-stood": _counting(lambda said: False, _decided),
        "yes-inside": _counting(lambda said: "yes" in said, _decided),
        "yes-or-no-alone": _counting(_yes, lambda said: said in ("yes", "no")),
        "swapped": _counting(_decided, _yes),
        "wrong-counted": _counting(
            lambda said: _decided(said) and not _yes(said), _decided
        ),
        "stops-early": _first_alone,
        "divided": _divided,
    },
)

PROBLEMS = (Q5, Q8)
