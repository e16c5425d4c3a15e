"""What one quantity of a text says: its two ends, blurred or not, and its unit."""

import re
from dataclasses import dataclass

from raqqakit.quantities import alone, doubts, named
from raqqakit.quantities.intervals import Interval, Number
from raqqakit.quantities.numerals import parse_count, parse_vague
from raqqakit.quantities.patterns import DASH
from raqqakit.quantities.ranges import ends_of
from raqqakit.quantities.units import PEOPLE, is_rate, unit_after
from raqqakit.text import Piece
from raqqakit.vocabulary import flat, forms, units

GOALS = re.compile(rf"\d{{1,2}}\s?{DASH}\s?\d{{1,2}}\Z")


@dataclass(frozen=True, slots=True)
class Quantity(Piece):
    """A quantity in a text, with what it says and what it leaves open.

    `interval` holds the ends the words give; `unit` is what it counts, in English,
    such as "people" or "percent", or "" where no table says it. With `approximate`
    the words blur the number ("om lag") without saying by how much.
    """

    interval: Interval
    unit: str
    approximate: bool


def read(match: re.Match[str], text: str) -> list[Quantity] | None:
    """The quantities that a match of `patterns.quantity` says; None leaves it open.

    Takes the match and its text. An empty list says that nothing is counted there.
    """
    if match["vague"]:
        return _several(match, text)
    if _is_in_doubt(match, text):
        return None
    return _one(match, text) if match["one"] else _range(match, text)


def _is_in_doubt(match: re.Match[str], text: str) -> bool:
    """Whether what stands around a number leaves open what it says."""
    if doubts.is_goal(flat(match["hedge"] or ""), text, match.start()):
        return True
    first = next(g for g in ("one", "low", "from") if match[g])
    start, end = match.start(first), match.end()
    foreign = not _unit(match, text) and doubts.is_foreign(text, start, end)
    return foreign or doubts.in_doubt(text, match.start())


def _several(match: re.Match[str], text: str) -> list[Quantity] | None:
    if flat(match["vague"]) not in forms("several", "some"):
        open_ = doubts.in_doubt(text, match.start())
    elif doubts.counts_nothing(text, match):
        return []
    else:
        open_ = doubts.may_count_nothing(text, match)
        open_ = open_ or alone.may_mean_more(text, match)
    return None if open_ else [_whole(match, text, parse_vague(match["vague"]))]


def _one(match: re.Match[str], text: str) -> list[Quantity] | None:
    number, hedge = parse_count(match["one"]), flat(match["hedge"] or "")
    found = _whole(match, text, _opened(number, number, hedge))
    exact = not hedge or found.approximate
    year = doubts.may_be_year(match["one"], text, match.start())
    of_name = named.is_part_of_a_name(text, match.start("one"), match.end("one"))
    if exact and (year or of_name) and not (found.unit or match["unit"]):
        return None
    if alone.may_be_another_word(text, match.start(), match.end()):
        return None
    return None if _may_be_place(match, text, found.unit) else [found]


def _may_be_place(match: re.Match[str], text: str, unit: str) -> bool:
    """Whether a limit may say where or whose: "under to sjefer", "over fire sesonger".

    In digits, with a scale or a measure it is a limit: "under 100 personer".
    """
    led = flat(match["hedge"] or "") in forms("other preposition")
    if not led or flat(match["one"]) not in forms("small number"):
        return False
    return unit == PEOPLE or (not unit and alone.counts_something(text, match.end()))


def _opened(low: Number, high: Number, hedge: str) -> Interval:
    """Two ends, of which the hedge before them opens one."""
    open_low = hedge in forms("nearly", "at most")
    open_high = hedge in forms("at least")
    return Interval(None if open_low else low, None if open_high else high)


def _range(match: re.Match[str], text: str) -> list[Quantity] | None:
    first, last = match["low"] or match["from"], match["high"] or match["to"]
    hyphen = bool(match["shared"] or match["hyphen"])
    ends = ends_of(first, last, dash=bool(match["dash"]), hyphen=hyphen)
    inner = [flat(match[g]) for g in ("near", "nearer", "late") if match[g]]
    if ends is None or not {*inner} <= {*forms("about")} or _two_units(match, text):
        return None
    low, high = ends
    if doubts.is_after_from(text, match.start()):
        alone = not inner and not match["hedge"] and low == parse_count(first)
        moves = low > high or doubts.is_change(text, match.start())
        return _from_to(match, text, ends) if alone and moves else None
    if low >= high:
        goals = low > high and match["dash"] and not match["dash"].startswith(" ")
        return [] if goals else None
    if _may_be_score(match, text):
        return None
    found = _opened(low, high, flat(match["hedge"] or ""))
    return [_whole(match, text, found, blurred=bool(inner))]


def _may_be_score(match: re.Match[str], text: str) -> bool:
    """Whether a range may be a score: "under 4-6", "4-6 til pause", "ble 3-4".

    A preposition takes one number as a limit; before two it may say that one side is
    behind. So may two small numbers with a dash that count nothing.
    """
    if flat(match["hedge"] or "") in forms("other preposition"):
        return True
    counts = _unit(match, text) or alone.counts_something(text, match.end())
    goals = match["dash"] and not match["hedge"] and GOALS.match(match.group())
    play = doubts.may_be_score(text, match.start(), match.end())
    return not counts and bool(goals or play)


def _two_units(match: re.Match[str], text: str) -> bool:
    """Whether the ends of a range count two things: "12 prosent til 340 kroner"."""
    first = match["low_unit"] or match["from_unit"]
    return bool(first) and units("measure", "money")[flat(first)] != _unit(match, text)


def _from_to(
    match: re.Match[str], text: str, ends: tuple[Number, Number]
) -> list[Quantity]:
    """What was, and what is now: two numbers, and no range."""
    unit, last = _unit(match, text), (match.start("to"), match.end())
    return [
        Quantity(start, end, text[start:end], Interval(number, number), unit, False)
        for (start, end), number in zip((match.span("from"), last), ends)
    ]


def _whole(
    match: re.Match[str], text: str, interval: Interval, *, blurred: bool = False
) -> Quantity:
    blurred |= flat(match["hedge"] or "") in forms("about", "nearly")
    unit = _unit(match, text)
    return Quantity(match.start(), match.end(), match.group(), interval, unit, blurred)


def _unit(match: re.Match[str], text: str) -> str:
    if not match["unit"]:
        return unit_after(text, match.end())
    return "" if is_rate(text, match.end()) else units("measure")[flat(match["unit"])]
