"""The places about which two readers differ most often, and who chose what there."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from raqqakit.own.sentences import Sentence
from raqqakit.text import Piece
from tools.agree.measures import differing
from tools.agree.pairs import Mark
from tools.agree.people import Person
from tools.agree.sections import Round, Section

MOST = 5  # places
RARE = 20  # a mark of fewer than one reader in so many does not make a place longer
Choice = tuple[Mark, ...]  # the marks of a reader in one place; () for none


@dataclass(frozen=True)
class Place:
    """A place in a text, with what the readers chose there.

    `differ` is how often two readers differ about its most disputed `word`. `choices`
    are in the order of how many chose them in the end, each with its readers by moment.
    """

    start: int
    end: int
    sentence: Sentence
    word: Piece
    differ: float
    choices: Mapping[Choice, Mapping[str, Sequence[Person]]]


def disputed(section: Section) -> list[Place]:
    """The most disputed places as the readers left them, the most disputed first."""
    found: list[Place] = []
    for number, differ in ranked(section, section.last):
        place = _place(section, number, differ)
        if not any(p.start < place.end and place.start < p.end for p in found):
            found.append(place)
        if len(found) == MOST:
            break
    return found


def ranked(section: Section, said: Round) -> Iterator[tuple[int, float]]:
    """The words about which somebody differs, the most disputed first."""
    each = ((n, differing(said.counts[n])) for n in range(len(section.words)))
    yield from sorted(
        (one for one in each if one[1]), key=lambda one: (-one[1], one[0])
    )


def _place(section: Section, number: int, differ: float) -> Place:
    word = section.words[number]
    sentence = next(s for s in section.sentences if s.start <= word.start < s.end)
    start, end = _reach(section.last, word, sentence)
    return Place(start, end, sentence, word, differ, _choices(section, start, end))


def _reach(said: Round, word: Piece, sentence: Sentence) -> tuple[int, int]:
    """From the first to the last letter of the marks on a word, within its sentence."""
    least = math.ceil(len(said.readers) / RARE)
    made = Counter(chain.from_iterable(said.marks))
    on_it = [m for m, n in made.items() if n >= least and _shares(m, word)]
    start = min([word.start, *(m[0] for m in on_it)])
    end = max([word.end, *(m[1] for m in on_it)])
    return max(start, sentence.start), min(end, sentence.end)


def _shares(mark: Mark, piece: Piece) -> bool:
    return mark[0] < piece.end and piece.start < mark[1]


def _choices(
    section: Section, start: int, end: int
) -> Mapping[Choice, Mapping[str, Sequence[Person]]]:
    place = Piece(start, end, "")
    chosen = defaultdict[Choice, dict[str, list[Person]]](dict)
    for said in section.rounds:
        for who, marks in zip(said.readers, said.marks):
            choice = tuple(m for m in marks if _shares(m, place))
            chosen[choice].setdefault(said.moment, []).append(who)
    last = section.last.moment
    order = sorted(chosen, key=lambda c: (-len(chosen[c].get(last, ())), c))
    return {choice: chosen[choice] for choice in order}


@dataclass(frozen=True)
class Change:
    """A word about which the readers differ less, or more, than before the talk."""

    word: Piece
    sentence: Sentence
    before: float
    after: float


def settled(section: Section) -> list[Change]:
    """The words about which the talk settled most, the most first; none without two."""
    if len(section.rounds) < 2:
        return []
    first, last = section.rounds[0], section.rounds[-1]
    changes = [
        Change(
            word,
            next(s for s in section.sentences if s.start <= word.start < s.end),
            differing(first.counts[n]),
            differing(last.counts[n]),
        )
        for n, word in enumerate(section.words)
    ]
    better = [c for c in changes if c.after < c.before]
    return sorted(better, key=lambda c: c.after - c.before)[:MOST]
