"""The sentences and headings of an own story, with the names of their places."""

from collections.abc import Iterable
from dataclasses import dataclass

from raqqakit.claims import find_claims
from raqqakit.own.files import Story
from raqqakit.text import Piece


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


def place_of(parts: Iterable[Sentence], piece: Piece) -> str:
    """In which sentence or heading a piece of the text begins, in words."""
    inside = (p.place for p in parts if p.start <= piece.start < p.end)
    return next(inside, "the first line")
