"""The clause of a verb: where it may begin, and with what it opens."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raqqakit.claims.nouns import Tokens, is_stretch
from raqqakit.claims.tokens import CLOSING, DASHES, OPENING, QUOTES, TIMES
from raqqakit.claims.verbs import Verb, verbs

NEAREST = 8  # places before a verb where its clause may begin
FEW = 3  # words, as in "Kort tid etter"
QUOTED = (",", "?", "!", "…", *CLOSING)  # may stand between a quotation and its verb
OPENS_A_CLAUSE = ("subordinator", "going by", "that")
FRONTED = (
    "adverb", "preposition", "other preposition", "subordinator", "it", "nobody",
    "that", "figure", *TIMES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of saying in its sentence, with the places where its clause may begin."""

    words: Tokens
    verb: Verb
    starts: Sequence[int]

    @property
    def after_quotation(self) -> bool:
        """Whether a quotation may end right before the verb."""
        verb = self.verb.start
        mark = self.words[verb - 1].text
        if mark not in CLOSING or not self.words[verb - 2].word:
            return mark in QUOTED
        opened = [n for n in range(verb) if self.words[n].text in OPENING]
        return not opened or opened[0] == 0 or self.words[0].text in DASHES

    @property
    def fronted(self) -> int | None:
        """Where the clause opens, if it opens with something else than a subject."""
        if self.words[self.verb.start - 1].plays("no speaker"):
            return None
        front = [n for n in self.starts if self._is_fronted(n)]
        single = self.verb.start - self.starts[0] == 1 or self._opens_with_when
        return max(front, default=self.starts[0] if single else None)

    @property
    def _opens_with_when(self) -> bool:
        """Whether a few words that end as no subject does open it: "Litt senere"."""
        last = self.words[self.verb.start - 1]
        few = self.verb.start - self.starts[0] <= FEW
        return few and last.plays("adverb", "other preposition")

    def _is_fronted(self, at: int) -> bool:
        when = any(is_stretch(word) for word in self.words[at : at + 2])
        asks = self.words[at].plays("question word")  # "Om båten kom, er uvisst"
        joins = self.words[at].plays(*FRONTED)
        as_what = self.words[at].first and self.words[at].plays("relative")
        told = joins and (not asks or self.words[at].plays("subordinator"))
        return when or as_what or told


def clauses(words: Tokens, kind: str = "verb") -> Iterator[list[Clause]]:
    """For each place with a verb, its clause by each way to read it."""
    found = [*verbs(words, kind)]
    places = _openings(words) if found else []
    first = next((n for n, word in enumerate(words) if word.word), 0)
    for readings in found:
        verb = readings[0].start
        before = bisect_left(places, verb)
        near = places[max(0, before - NEAREST) : before]
        starts = sorted({min(first, verb), *near})
        yield [Clause(words, reading, starts) for reading in readings]


def _openings(words: Tokens) -> list[int]:
    """Where a clause may begin: behind marks and joining words."""
    marks = (*DASHES, ":", ";", *QUOTES)
    return [n + 1 for n, w in enumerate(words) if w.text in marks or _joins(words, n)]


def _joins(words: Tokens, at: int) -> bool:
    """Whether a clause can begin behind a word."""
    if words[at].plays("relative", *OPENS_A_CLAUSE):
        return True
    joins = words[at].plays("conjunction", "coordinator")
    return joins and (at == 0 or (at > 1 and not words[at - 1].word))
