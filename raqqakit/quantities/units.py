"""What a number of a text counts, where a noun of the tables says it."""

import re

from raqqakit.quantities.patterns import COUNTED, HYPHEN
from raqqakit.remembered import remembered
from raqqakit.vocabulary import alternatives, flat, pattern, units

PEOPLE = "people"
RATE = r"\s?/\s?\w"


def unit_after(text: str, end: int) -> str:
    """What the number that ends here counts, such as "people", or "".

    Takes a text and the place after the number. The noun stands right there, or after
    "av" (hundrevis av mennesker), and if it means people an adjective may stand
    between. A word that may be an adjective itself ("sivile") counts people only
    where what follows shows that no noun comes. A rate ("kroner i timen") is not
    counted in its unit, nor is what no table knows.
    """
    match = _noun().match(text, end)
    if not match:
        return ""
    noun = match["noun"] or match["alone"] or match["described"]
    return units(*COUNTED)[flat(noun)]


def is_rate(text: str, end: int) -> bool:
    """Whether what follows makes a rate of a measure: "kilometer i timen"."""
    return _per().match(text, end) is not None


@remembered
def _noun() -> re.Pattern[str]:
    of = rf"(?:{pattern('of')}\s(?:{pattern('determiner')}\s)?)?"
    part = rf"(?:\w{{1,40}}{HYPHEN})?"
    stops = rf"(?!\w|{HYPHEN}|{_rate()})"
    ends = rf"(?!\w)(?=\s*(?:$|[.,;:!?)»”–—\n])|\s{pattern('after people')}(?!\w))"
    noun = pattern(*(kind for kind in COUNTED if kind != "counted alone"))
    people = [form for form, unit in units("counted").items() if unit == PEOPLE]
    adjective = rf"\w{{2,40}}{pattern('adjective ending')}\s"
    return re.compile(
        rf"\s{of}(?:{part}(?P<noun>{noun}){stops}"
        rf"|{part}(?P<alone>{pattern('counted alone')}){ends}"
        rf"|{adjective}{part}(?P<described>{alternatives(people)}){stops})",
        re.IGNORECASE,
    )


def _rate() -> str:
    """What makes a rate of a noun before it: "/t", "i timen", "mer i timen"."""
    per = rf"(?:\s{pattern('before per')})?\s{pattern('per')}(?!\w)"
    return rf"(?:{RATE}|{per})"


@remembered
def _per() -> re.Pattern[str]:
    return re.compile(_rate(), re.IGNORECASE)
