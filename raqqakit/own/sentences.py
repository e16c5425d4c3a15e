"""The sentences and headings of an own story, with the names of their places."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeVar

from raqqakit.claims import find_claims
from raqqakit.own.files import Story
from raqqakit.text import Piece

P = TypeVar("P", bound=Piece)


@dataclass(frozen=True, slots=True)
class Sentence(Piece):
    """A sentence or heading with its place in words: "sentence 4" or "heading 1"."""

    place: str


def sentences_of(story: Story) -> list[Sentence]:
    """The sentences and headings of a story, in the order of the text."""
    found, start = list[Sentence](), 0
    for claim in find_claims(story.text, story.printed):
        start = story.text.index(claim.quote, start)
        end = start + len(claim.quote)
        place = f"heading {claim.place[1:]}" if claim.place[0] == "h" else (
            f"sentence {claim.place}")  # fmt: skip
        found.append(Sentence(start, end, claim.quote, place))
        start = end
    return found


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
