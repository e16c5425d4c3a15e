"""The quantities of an own story, each with a name that means it alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from raqqakit.own.files import Story
from raqqakit.own.sentences import Sentence, place_of, sentences_of, touching
from raqqakit.quantities import Quantity, find_quantities

AHEAD = 3  # words that are shown after a quantity: enough to see what it counts


@dataclass(frozen=True, slots=True)
class Named:
    """A quantity of a story with its name, its sentence, and what follows it.

    The name is its words in print; where the same words stand twice, with the place.
    """

    name: str
    quantity: Quantity
    place: str
    follows: str


def numbers_of(story: Story) -> list[Named]:
    """The quantities of a story in the order of the text, each with its own name."""
    found = find_quantities(story.text)
    parts = sentences_of(story)
    placed = [(" ".join(q.text.split()), place_of(parts, q)) for q in found]
    names = _names(placed)
    return [
        Named(name, quantity, place, _follows(story.text, parts, quantity))
        for name, quantity, (_, place) in zip(names, found, placed)
    ]


def _names(placed: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Words alone where they stand once; with their place, and a count, if not."""
    known = list(placed)
    words, both = Counter(w for w, _ in known), Counter(known)
    seen = Counter[tuple[str, str]]()
    for pair in known:
        seen[pair] += 1
        number = f", number {seen[pair]}" if both[pair] > 1 else ""
        yield pair[0] if words[pair[0]] == 1 else f"{pair[0]} ({pair[1]}{number})"


def _follows(text: str, parts: Sequence[Sentence], quantity: Quantity) -> str:
    inside = touching(quantity, parts)
    end = inside[-1].end if inside else len(text)
    return " ".join(text[quantity.end : end].split()[:AHEAD])
