"""What each function of an exercise may be given, by what its page promises.

A right answer may do as it likes with all else. So a domain holds what the page
defines and nothing more, and the cases of a problem are taken from it.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any

Given = tuple[Any, ...]

SENTENCES = (
    "Byen er stor.", "Den er gammel.", "De er 2.500.", "Hun kom.", "Nei.",
    "Hun bor i Raqqa.", "Mellom 10.000 og 25.000 er igjen.",
    "Minst 1.250.000 har flyktet.",
)  # fmt: skip
BLOCKS = (
    "Store ressurser", "Ja", "Hva nå?", "Nei!", "Nå:", "date 2024",
    "Over 10.000 flyktet", "Kl. 12 i Raqqa", "Byen er stor.", "De er 2.500.",
    "Hun kom.", "– Vi drar hjem", "25 hus står tomme", "to av de sju husene",
    "Ni av ti på øya har nå et nytt hjem",
)  # fmt: skip
WORDS = (
    "i", "nå", "byen", "krig", "kriger", "høyborg", "sivile", "soldater", "flyktet",
    "gjenerobret",
)  # fmt: skip
TOKENS = (
    "Byen", "er", "stor,", "og", "den", "LFR-båten", "kom", "i", "går", "25.000",
)  # fmt: skip
HEADS = ("LFR", "LFRX", "LFRbåten", "NLFR", "Kraftlaget", "Kraftlagets", "LV")
TAILS = ("", "-båten", "-støttede", "-ledede", "-lederne", "-folk", "-bøndene")
REPORTS = (
    "Ferja er i rute, melder havna.", "Ferja er full, opplyser Liv Strand.",
    "Kaia er våt, legger havna til.", "Båten er ny, ifølge havna.",
    "Ifølge skolen er båten ny.", "Onsdag meldte skolen om kø.",
    "Det er meldt om kø på kaia.", "Mer vind er meldt.", "Det meldes om kø på kaia.",
    "Det er opplyst at kaia er våt.", "De påmeldte reiser mandag.",
    "Ferja går til Nordby.", "Ferja går fra havna.", "Båten er ny, og kaia er våt.",
    "Liv Strand, som bor ved havna, eier båten.", "Havna melder om kø.",
    "Nå opplyser havna at ferja er full.", "Ferja er ny, legger Strand til.",
)  # fmt: skip
PEOPLE = (0, 1, 3_000, 9_999, 10_000, 12_000, 25_000, 25_001, 30_000)
MEASURES, LEVELS = ("inside", "moves"), ("city", "province")
PROPOSED = ("Ola Moen", "gruppen", "20 May 2024", "2", "at least 200")
STARTS, WHO = ("", "1 April", "1 June"), ("OCHA", "UNHCR")


def _block(chance: Random) -> Given:
    return (" ".join(chance.choices(SENTENCES, k=chance.randint(1, 3))),)


def _blocks(chance: Random) -> Given:
    return (chance.choices(BLOCKS, k=chance.randint(0, 4)),)


def _words(chance: Random) -> Given:
    return chance.choices(WORDS, k=chance.randint(1, 8)), chance.randint(1, 4)


def _sentence(chance: Random) -> Given:
    return (" ".join(chance.choices(TOKENS, k=chance.randint(1, 8))) + ".",)


def _name(chance: Random) -> Given:
    words = (chance.choice(HEADS) + chance.choice(TAILS), "LFRs")
    return (chance.choices(words, (9, 1))[0],)


def _sets(chance: Random) -> Given:
    found = {*chance.choices("abcdef", k=chance.randint(0, 4))}
    return found, {*chance.choices("abcdef", k=chance.randint(1, 5))}


def _places(chance: Random) -> Given:
    lat, lon = chance.randint(0, 64), chance.randint(0, 60)
    return lat, lon, lat + chance.randint(-3, 3), lon + chance.randint(-3, 3)


def _bearing(chance: Random) -> Given:
    return (chance.randint(0, 360),)


def _steps(chance: Random) -> Given:
    return chance.randint(-3, 3), chance.randint(-4, 4), chance.randint(0, 64)


def _kilometres(chance: Random) -> Given:
    return (chance.choice((None, 0, 1, chance.randint(2, 2_000), 123.2)),)


def _report(chance: Random) -> Given:
    return (chance.choice(REPORTS),)


def _printing(chance: Random) -> Given:
    first = date(2024, 1, 1) + timedelta(chance.randint(0, 365))
    length = chance.choice((0, 1, 2, 5, 6, 7, 8, 13, 14, 27, 30, 35, 36, 42, 50))
    return chance.randint(0, 6), first, first + timedelta(length)


def _print(chance: Random) -> Given:
    if chance.random() < 0.1:
        return (
            chance.choice(("ti", "10,000", "ti.tre", "10.ooo", "2.fem", "2-3", "-5")),
        )
    first = chance.choice("125") + _figures(chance, 0, 0, 1, 2, 2, 3)
    groups = (_figures(chance, 1, 2, 3, 3, 3, 3, 4) for _ in range(3))
    return (".".join([first, *islice(groups, chance.randint(0, 3))]),)


def _figures(chance: Random, *lengths: int) -> str:
    return "".join(chance.choices("0025", k=chance.choice(lengths)))


def _ranges(chance: Random) -> Given:
    ends = chance.choices((0, 5, 7, 10, 20, 25, 30, 50, 60, 100, 200), k=4)
    return tuple(sorted(ends[:2])), tuple(sorted(ends[2:]))


def _ends(chance: Random) -> Given:
    low, high = sorted(chance.choices(PEOPLE, k=2))
    open_low, open_high = chance.random() < 0.3, chance.random() < 0.3
    people = chance.choice(PEOPLE)
    return people, None if open_low else low, None if open_high else high


def _under_a_ceiling(chance: Random) -> Given:
    return chance.choices(PEOPLE, k=chance.randint(0, 4)), chance.choice(PEOPLE)


def _pairs_of_ends(chance: Random) -> Given:
    return ([_two_ends(chance) for _ in range(chance.randint(0, 4))],)


def _two_ends(chance: Random) -> list[int | None]:
    low, high = sorted(chance.choices(PEOPLE, k=2))
    options: list[list[int | None]] = [[low, high], [None, high], [low, None]]
    return chance.choice(options)


def _decisions(chance: Random) -> Given:
    return ([_decision(chance) for _ in range(chance.randint(0, 5))],)


def _decision(chance: Random) -> list[str]:
    return [chance.choice(PROPOSED), chance.choice(("yes", "yes", "no", "?", "", "LV"))]


def _rows(chance: Random) -> Given:
    return _row(chance), _row(chance)


def _row(chance: Random) -> dict[str, str]:
    return {
        "who": chance.choice(WHO),
        "measure": chance.choice(MEASURES),
        "level": chance.choice(LEVELS),
        "start": chance.choice(STARTS),
    }


def _month(chance: Random) -> Given:
    return chance.randint(1980, 2030), chance.randint(1, 12)


DOMAINS: dict[str, Callable[[Random], Given]] = {
    "ex01 q5": _block,
    "ex01 q6": _blocks,
    "ex01 q10": _words,
    "ex02 q2": _name,
    "ex02 q5": _sets,
    "ex03 q4": _places,
    "ex03 q6": _bearing,
    "lesson03 q8": _kilometres,
    "lesson03 q9": _kilometres,
    "lesson03 q11": _steps,
    "ex04 q2": _report,
    "ex04 q9": _printing,
    "ex05 q3": _print,
    "ex05 q8": _ranges,
    "ex06 q3": _ends,
    "ex06 q7": _rows,
    "lesson01 q5": _block,
    "lesson01 q6": _sentence,
    "lesson04 q9": _month,
    "lesson04 q10": _month,
    "lesson06 q10": _under_a_ceiling,
    "lesson06 q11": _pairs_of_ends,
    "lesson07 q8": _decisions,
}
