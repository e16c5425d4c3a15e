"""The problems in lesson 04: words that name a source, two claims, parts of a month."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from raqqakit.exercises.answers import Function, Items, Pairs, case
from raqqakit.exercises.answers.groups import only_one
from raqqakit.exercises.answers.spelling import near
from raqqakit.exercises.expected import Unreadable
from raqqakit.exercises.predicates import beside, holds, lacks
from raqqakit.exercises.problems import Problem
from raqqakit.exercises.texts import texts_of
from raqqakit.exercises.values.forms import bare, loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import GROUPS, Plain
from raqqakit.vocabulary import forms, without_stroke

TEXT = texts_of("lesson04")

WAYS = ("opplyser", "meldte", "legger", "ifølge")
# They name a source in other texts, and stand nowhere in either story.
OTHER_WAYS = (
    *(form for form in forms("verb") if " " not in form), "ifølgje",
    "talspersonen", "talsmann", "talsmannen", "talskvinne",
)  # fmt: skip
# They can stand where whoever speaks is left out.
WITHOUT_NAME = (
    "opplyst", "opplyses", "meldes", "meddelt", "meddeles", "rapportert",
    "rapporteres", "sagt", "sies", "fortalt", "fortelles", "skrevet", "skrives",
    "uttalt", "uttales", "hevdes", "påstått", "påstås", "forklart", "forklares",
    "bekreftes", "varsles", "oppgitt", "oppgis", "anslått", "antatt", "antas",
)  # fmt: skip
NAMES = (
    "sohr", "dillon", "ryan", "ryan dillon", "gruppen", "gruppa", "observatory",
    "syrian", "human", "rights", "eksilgruppa", "lv", "moen", "ola", "ola moen",
    "lauvdal", "vannvakt", "overvåkingsgruppen",
)  # fmt: skip
ENGLISH = (
    "says", "said", "say", "reported", "reports", "adds", "added", "according",
    "according to",
)  # fmt: skip
DASHES = ("-", "–", "—")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag")


EACH = "Put each word into quotation marks of its own, and all of them into [ ]."


@dataclass(frozen=True)
class WordItems(Items):
    """Several words are wanted; others that are as good in other texts do no harm."""

    harmless: Sequence[str] = ()

    def read(self, data: Plain) -> list[Plain]:
        """The words without the harmless ones, if others are left.

        One text with all of them is no list, nor is a list that holds one: the rule
        of the lesson would refuse the first, and look for the whole of the second.
        """
        one = only_one(data)
        if isinstance(one, str) and (one is data or "," in one):
            what = f"{shown(one)} is one text, and the rule takes a list."
            raise Unreadable("joined", what, EACH)
        items, spare = super().read(data), {*map(_as_found, self.harmless)}
        return [item for item in items if _as_found(item) not in spare] or items


def _as_found(word: Plain) -> str:
    """A word as `finished.rule_of_words` looks for it."""
    return without_stroke(bare(str(word)).casefold())


def _which(*words: str) -> Callable[[list[Plain]], str]:
    """A test which of some words is among those given; "" for none."""
    known = {*map(loose, words)}
    return lambda items: _first(loose(x) in known and x for x in items)


def _first(found: Iterable[Plain]) -> str:
    """The first of those found, as it is shown; "" for none."""
    return next((shown(one) for one in found if one), "")


def _is_misspelt(word: Plain) -> bool:
    known = {*map(loose, (*WAYS, *OTHER_WAYS))}
    return loose(word) not in known and bool(near(word, WAYS))


Q5 = Problem(
    TEXT["q5"],
    expected=WordItems(
        WAYS,
        what="word",
        also={"talsperson": "opplyser"},  # it finds sentence 4, and rightly
        harmless=[word for word in OTHER_WAYS if word not in WAYS],
    ),
    misconceptions={
        "english": _which(*ENGLISH),
        "numbers": lambda items: all(str(x).isdigit() for x in items),
        "verb-is-source": holds("meldt"),
        "estimate-is-source": holds("anslås"),
        "form-without-name": _which(*WITHOUT_NAME),
        "names-of-page": _which(*NAMES),
        "days-of-page": _which(*WEEKDAYS),
        "several-words": lambda items: _first(
            " " in str(x).strip() and x for x in items
        ),
        "misspelt": lambda items: _first(_is_misspelt(x) and x for x in items),
        "dash": lambda items: any(str(x).strip() in DASHES for x in items),
        "half-a-verb": _which("til", "at", "har", "om"),
        "no-source-word": lambda items: _first(
            _as_found(x) not in map(_as_found, (*WAYS, *OTHER_WAYS)) and x
            for x in items
        ),
        "past-lost": lacks("meldte"),
        "adds-lost": lacks("legger"),
        "according-lost": lacks("ifølge"),
        "says-lost": lacks("opplyser"),
    },
)

WHO, HEDGE = ("named", "nobody"), ("nothing", "number", "possible", "source")
ESTIMATES = ("det anslås", "anslås", "it is estimated", "is estimated", "estimated")
SUPPOSED = (
    "UN", "the UN", "United Nations", "the United Nations",
    "NTB", "newspaper", "the newspaper", "authorities", "the authorities",
    "municipality", "the municipality", "county", "the county",
)  # fmt: skip
NO_HEDGE = {"none": "nothing", "no hedge": "nothing"}


def _strange(pairs: Mapping[Plain, Plain]) -> str:
    """Which of the pairs has a word that belongs to the other question; "" for none."""
    return next(
        (
            shown(name)
            for name, word in pairs.items()
            if word not in (WHO if str(name).endswith("who") else HEDGE)
        ),
        "",
    )


Q6 = Problem(
    TEXT["q6"],
    expected=Pairs(
        {
            "14 who": "named",
            "14 hedge": "nothing",
            "18 who": "nobody",
            "18 hedge": "source",
        },
        also=NO_HEDGE | dict.fromkeys(NAMES, "named"),
    ),
    misconceptions={
        "hedge-itself": beside("18 hedge", *ESTIMATES),
        "one-supposed": beside("18 who", *SUPPOSED),
        "wrong-kind": _strange,
        "last-source-goes-on": {"18 who": "named"},
        "range-as-blur": {"18 hedge": "number"},
        "estimate-as-doubt": {"18 hedge": "possible"},
        "hedge-passed-over": {"18 hedge": "nothing"},
    },
)

DAY, PRINTED, THURSDAY = "day", date(2017, 9, 1), 3


@dataclass(frozen=True)
class Reading(Pairs):
    """Pairs in which one value is a date, also as the only one of a list."""

    def _word(self, value: Plain) -> Plain:
        return super()._word(only_one(value))


def _a_day(test: Callable[[date], bool]) -> Callable[[Mapping[Plain, Plain]], bool]:
    """A test whether the day of a reading is one for which a test holds."""

    def shows(pairs: Mapping[Plain, Plain]) -> bool:
        day = pairs.get(DAY)
        return isinstance(day, date) and test(day)

    return shows


def _empty(pairs: Mapping[Plain, Plain]) -> str:
    return _first(value in ("", None) and name for name, value in pairs.items())


def _no_day(pairs: Mapping[Plain, Plain]) -> str:
    day = pairs.get(DAY)
    return "" if isinstance(day, date) else shown(day)


def _a_text(pairs: Mapping[Plain, Plain]) -> str:
    day = pairs.get(DAY)
    return shown(day) if isinstance(day, str) else ""


def _several_days(pairs: Mapping[Plain, Plain]) -> bool:
    days = pairs.get(DAY)
    return isinstance(days, GROUPS) and all(isinstance(day, date) for day in days)


Q7 = Problem(
    TEXT["q7"],
    expected=Reading(
        {"who": "named", "hedge": "number", DAY: date(2017, 8, 31)},
        also=NO_HEDGE,
    ),
    misconceptions={
        "no-words": _empty,
        "hedge-itself": beside("hedge", "about", "about 40"),
        "wrong-kind": lambda pairs: _strange(
            {name: word for name, word in pairs.items() if name in ("who", "hedge")}
        ),
        "name-passed-over": beside("who", "nobody"),
        "report-as-hedge": beside("hedge", "source"),
        "hedge-passed-over": beside("hedge", "nothing"),
        "about-as-doubt": beside("hedge", "possible"),
        "several": _several_days,
        "weekday-kept": beside(DAY, "Thursday", "torsdag"),
        "day-as-text": _a_text,
        "no-day": _no_day,
        "the-printing": beside(DAY, PRINTED),
        "other-year": _a_day(lambda d: d.year != PRINTED.year),
        "no-thursday": _a_day(lambda d: d.weekday() != THURSDAY),
        "the-next-one": _a_day(lambda d: d > PRINTED),
        "a-week-too-far": _a_day(lambda d: d < date(2017, 8, 31)),
    },
)


def _middle(year: int, month: int) -> date:
    return date(year, month, 11)


Q9 = Problem(
    TEXT["q9"],
    expected=Function(
        "middle_in",
        cases=(
            case(2017, 6, gives=(date(2017, 6, 11), date(2017, 6, 20))),
            case(2024, 2, gives=(date(2024, 2, 11), date(2024, 2, 20))),
        ),
        unseen=(case(1991, 12, gives=(date(1991, 12, 11), date(1991, 12, 20))),),
        avoid=("printed", "guess"),
    ),
    misconceptions={
        "bare-number": lambda y, m: (_middle(y, m), 20),
        "days-as-text": (
            lambda y, m: (str(_middle(y, m)), str(date(y, m, 20))),
            lambda y, m: (_middle(y, m), str(date(y, m, 20))),
            lambda y, m: (_middle(y, m), f"{y}-{m}-20"),
            lambda y, m: (_middle(y, m), "date(year, month, 20)"),
        ),
        "next-third": lambda y, m: (_middle(y, m), date(y, m, 21)),
        "one-day-short": lambda y, m: (_middle(y, m), date(y, m, 19)),
        "half-a-month": lambda y, m: (_middle(y, m), date(y, m, 15)),
        "before-the-first": lambda y, m: (_middle(y, m), date(y, m, 10)),
        "swapped": (
            lambda y, m: (date(y, m, 20), _middle(y, m)),
            lambda y, m: (date(y, m, 10), _middle(y, m)),
        ),
        "one-month": lambda y, m: (_middle(y, m), date(y, 6, 20)),
        # Not a day, and that is the point.
        "one-number": (
            lambda y, m: (_middle(y, m), date(20)),  # type: ignore[call-arg]
            lambda y, m: (_middle(y, m), date(m, 20)),  # type: ignore[call-arg]
        ),
        "order": (
            lambda y, m: (_middle(y, m), date(y, 20, m)),
            lambda y, m: (_middle(y, m), date(20, m, y)),
        ),
    },
)


def _late(year: int, month: int) -> date:
    return date(year, month, 21)


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _ends_on(day: int) -> Callable[[int, int], tuple[date, date]]:
    """A function that takes one and the same day for the end of every month."""
    return lambda y, m: (_late(y, m), date(y, m, day))


Q10 = Problem(
    TEXT["q10"],
    expected=Function(
        "late_in",
        cases=(
            case(2017, 6, gives=(date(2017, 6, 21), date(2017, 6, 30))),
            case(2017, 7, gives=(date(2017, 7, 21), date(2017, 7, 31))),
        ),
        unseen=(
            case(2017, 2, gives=(date(2017, 2, 21), date(2017, 2, 28)), about="short"),
            case(2024, 2, gives=(date(2024, 2, 21), date(2024, 2, 29)), about="leap"),
            case(1991, 12, gives=(date(1991, 12, 21), date(1991, 12, 31))),
            case(1991, 11, gives=(date(1991, 11, 21), date(1991, 11, 30))),
        ),
        avoid=("length", "printed", "guess"),
    ),
    misconceptions={
        "always-30": _ends_on(30),
        "always-31": _ends_on(31),
        "always-28": _ends_on(28),
        "other-start": (
            lambda y, m: (date(y, m, 20), _end(y, m)),
            lambda y, m: (date(y, m, 22), _end(y, m)),
        ),
        "middle": lambda y, m: (date(y, m, 11), date(y, m, 20)),
        "one-day": (_end, _late),
        "bare-numbers": (
            lambda y, m: (21, _end(y, m).day),
            lambda y, m: (_late(y, m), _end(y, m).day),
        ),
        "days-as-text": (
            lambda y, m: (str(_late(y, m)), str(_end(y, m))),
            lambda y, m: (_late(y, m), str(_end(y, m))),
            lambda y, m: (f"{y}-{m}-21", f"{y}-{m}-{_end(y, m).day}"),
            lambda y, m: (_late(y, m), f"{y}-{m}-{_end(y, m).day}"),
        ),
        "swapped": lambda y, m: (_end(y, m), _late(y, m)),
        "wired": None,
        "order": lambda y, m: (_late(y, m), date(y, m, monthrange(m, y)[1])),
        # Not a day, and that is the point.
        "whole-pair": lambda y, m: (_late(y, m), date(y, m, monthrange(y, m))),  # type: ignore[arg-type]
        "first-of-pair": lambda y, m: (_late(y, m), date(y, m, monthrange(y, m)[0])),
        "one-month": lambda y, m: (date(y, 6, 21), date(y, 6, 30)),
        "no-such-day": (
            lambda y, m: (_late(y, m), date(y, m, 30 if m in (4, 6, 9, 11) else 31)),
            lambda y, m: (_late(y, m), date(y, m, 31 if m % 2 else 30)),
            lambda y, m: (_late(y, m), date(y, m, 30 if m == 6 else 31)),
            lambda y, m: (_late(y, m), date(y, m, 31 if m == 7 else 30)),
        ),
        "month-13": lambda y, m: (_late(y, m), date(y, m + 1, 1) - timedelta(1)),
        "into-the-next": (
            lambda y, m: (_late(y, m), date(y, m + 1, 1)),
            lambda y, m: (_late(y, m), _end(y, m) + timedelta(1)),
        ),
    },
)

PROBLEMS = (Q5, Q6, Q7, Q9, Q10)
