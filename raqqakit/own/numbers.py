"""The quantities of a text, each with a name that means it alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raqqakit.own.sentences import Sentence, number_of, touching
from raqqakit.quantities import Quantity

AHEAD = 3  # words that are shown after a quantity: enough to see what it counts


@dataclass(frozen=True, slots=True)
class Named:
    """A quantity with its name, the number of its sentence, and what follows it.

    The name is its words in print; where the same words stand twice, with the
    sentence.
    """

    name: str
    quantity: Quantity
    sentence: str
    follows: str


def name_quantities(
    found: Sequence[Quantity], sentences: Sequence[Sentence], text: str
) -> list[Named]:
    """Give each quantity of a text a name of its own.

    Takes the quantities and the sentences in the order of the text, and the text.
    """
    known = [(" ".join(q.text.split()), number_of(q, sentences)) for q in found]
    return [
        Named(name, quantity, sentence, _follows(text, sentences, quantity))
        for name, quantity, (_, sentence) in zip(_names(known), found, known)
    ]


def _names(known: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Words alone where they stand once; with sentence, and a count, if not."""
    words, both = Counter(w for w, _ in known), Counter(known)
    seen = Counter[tuple[str, str]]()
    for pair in known:
        seen[pair] += 1
        number = f", number {seen[pair]}" if both[pair] > 1 else ""
        yield pair[0] if words[pair[0]] == 1 else f"{pair[0]} ({pair[1]}{number})"


def _follows(text: str, sentences: Sequence[Sentence], quantity: Quantity) -> str:
    inside = touching(quantity, sentences)
    end = inside[-1].end if inside else len(text)
    return " ".join(text[quantity.end : end].split()[:AHEAD])
