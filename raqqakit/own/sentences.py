"""The sentences and headings of a text, with what they are called in words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeVar

from raqqakit.claims import numbered_sentences
from raqqakit.text import Piece

P = TypeVar("P", bound=Piece)


@dataclass(frozen=True, slots=True)
class Sentence(Piece):
    """A sentence or heading with its number in words: "sentence 4" or "heading 1"."""

    number: str


def sentences_of(text: str) -> list[Sentence]:
    """The sentences and headings of a text, in its order."""
    return [
        Sentence(piece.start, piece.end, piece.text, in_words(number))
        for part in numbered_sentences(text)
        for number, piece in part
    ]


def in_words(number: str) -> str:
    """The number of a sentence or heading, "4" or "h1", in words."""
    return f"heading {number[1:]}" if number[0] == "h" else f"sentence {number}"


def touching(piece: Piece, ordered: Sequence[P]) -> list[P]:
    """The pieces that share a letter with one, the last first.

    Takes a piece, and pieces in the order of the text that do not overlap.
    """
    end = bisect_left(ordered, piece.end, key=lambda p: p.start)
    before = (ordered[n] for n in range(end - 1, -1, -1))
    return list(takewhile(lambda p: p.end > piece.start, before))


def number_of(piece: Piece, sentences: Sequence[Sentence]) -> str:
    """In which sentence or heading a piece of the text begins, in words."""
    found = touching(piece, sentences)
    return found[-1].number if found else "the first line"
