"""Words that make a statement less firm, by what they do to it."""

import re
from collections.abc import Iterable

from raqqakit.remembered import remembered
from raqqakit.text import Piece
from raqqakit.vocabulary import FOREIGN, flat, pattern, words

CERTAINTIES = ("asserted", "blurred", "possible", "source hidden")
KINDS = ("hedge", "hearsay", "about", "nearly")


@remembered
def _unfirm() -> re.Pattern[str]:
    # What blurs a number is often something else (around a table): a number follows.
    words = pattern("small number", "teen", "tens", "hundred", "vague")
    number = rf"(?:\d|{words}|{pattern('one')}\s{pattern('hundred', 'scale')})"
    blurred = rf"{pattern('about', 'nearly')}(?=\s{number})"
    return re.compile(
        rf"(?<!\w)(?:{_hearsay()}|{pattern('hedge')}(?!\w)|{blurred})", re.IGNORECASE
    )


def _hearsay() -> str:
    """Said by others: "skal ha drept", "skal ifølge NRK være drept"; no plan is."""
    named = rf"{pattern('according')}(?:\s(?!{pattern('have', 'be')}\s)\w+){{1,3}}"
    between = rf"(?:\s(?:{pattern('adverb')}|{named})){{0,2}}"
    # "skal ha drept" is hearsay, "skal ha kontroll" is a plan: a participle counts.
    done = rf"(?!{pattern('no participle')}\b)\w+{pattern('participle ending')}\b"
    ways = (
        rf"{pattern('have')}\s(?:{pattern('outcome')}\b|{done})",
        rf"{pattern('be')}\s{pattern('outcome')}\b",
    )
    return rf"{pattern('hearsay')}{between}\s(?:{'|'.join(ways)})"


def find_hedges(text: str) -> list[Piece]:
    """Every hedge of a text: reports of nobody, possibilities, blurred numbers.

    Takes a text in Norwegian. Returns the words as pieces, in order. A list of
    words knows nothing of the sentence: "kan" (can, may) is found also where it
    means "is able to".
    """
    return [
        Piece(m.start(), m.end(), text[m.start() : m.end()])
        for m in _unfirm().finditer(text.translate(FOREIGN))
    ]


def certainty(hedges: Iterable[str]) -> str:
    """How firm a claim with these hedges is, by the least firm of them.

    "asserted" without a hedge; "blurred" where a number or a place in it is only
    about; "possible" where it may be so; "source hidden" where somebody reports or
    estimates it, and the words leave out who.
    """
    return max(map(_firmness, hedges), key=CERTAINTIES.index, default="asserted")


def _firmness(hedge: str) -> str:
    """What a hedge does, by the longest word of the tables that it begins with."""
    known = ((form, w.firmness) for w in words(*KINDS) for form in w.spelt())
    fitting = [pair for pair in known if flat(hedge).startswith(pair[0])]
    return max(fitting, key=lambda pair: len(pair[0]))[1]
