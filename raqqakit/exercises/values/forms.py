"""When two answers mean the same, though they are spelled otherwise."""

import re
from collections.abc import Hashable
from fractions import Fraction

from raqqakit.exercises.values.equality import folded, is_number, share_in
from raqqakit.exercises.values.to_plain import Plain
from raqqakit.quantities import Interval
from raqqakit.vocabulary import typed

AROUND = "()[]{}*.:`\"' \n\t"


def bare(text: str) -> str:
    """A text without the signs around it."""
    return text.strip(AROUND)


def loose(data: Plain) -> Hashable:
    """What stands for plain data where its spelling is not the point.

    Capitals, hyphens, brackets and letters that a keyboard may lack do not matter,
    nor whether a number is written as text. Equal ones mean the same answer.
    """
    number = share_in(data) if isinstance(data, str) else data
    match data:
        case str() if number is None:
            return spelt(data)
        case Interval(low=low, high=high):
            return loose((low, high))
        case dict():
            return frozenset((loose(k), loose(v)) for k, v in data.items())
        case set() | frozenset():
            return frozenset(map(loose, data))
        case list() | tuple():
            return tuple(map(loose, data))
    return round(Fraction(number), 9) if is_number(number) else repr(number)


def spelt(text: str) -> str:
    """A text as a keyboard without Norwegian letters writes it."""
    return typed(re.sub(r"[-_\s]+", " ", bare(folded(text))))
