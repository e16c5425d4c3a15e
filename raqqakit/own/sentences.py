"""The sentences and headings of an own story, with the names of their places."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeVar

from raqqakit.claims import numbered_sentences
from raqqakit.own.files import Story
from raqqakit.text import Piece

P = TypeVar("P", bound=Piece)


@dataclass(frozen=True, slots=True)
class Sentence(Piece):
    """A sentence or heading with its place in words: "sentence 4" or "heading 1"."""

    place: str


def sentences_of(story: Story) -> list[Sentence]:
    """The sentences and headings of a story, in the order of the text."""
    return [
        Sentence(piece.start, piece.end, piece.text, _in_words(place))
        for part in numbered_sentences(story.text)
        for place, piece in part
    ]


def _in_words(place: str) -> str:
    return f"heading {place[1:]}" if place[0] == "h" else f"sentence {place}"


def touching(piece: Piece, ordered: Sequence[P]) -> list[P]:
    """The pieces that share a letter with one, the last first.

    Takes a piece, and pieces in the order of the text that do not overlap.
    """
    end = bisect_left(ordered, piece.end, key=lambda p: p.start)
    before = (ordered[n] for n in range(end - 1, -1, -1))
    return list(takewhile(lambda p: p.end > piece.start, before))


def place_of(parts: Sequence[Sentence], piece: Piece) -> str:
    """In which sentence or heading a piece of the text begins, in words."""
    found = touching(piece, parts)
    return found[-1].place if found else "the first line"
