"""Where a sentence has a verb of saying, and what comes after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from raqqakit.claims.nouns import Tokens
from raqqakit.claims.phrases import phrase
from raqqakit.claims.tokens import QUOTES, TIMES
from raqqakit.remembered import remembered
from raqqakit.vocabulary import Word, flat, words

NOT_SAYING = ("finite verb", "other finite verb", "auxiliary", "modal")
FINITE = (*NOT_SAYING, "verb")
BETWEEN = 4  # words that may stand between "har" and its participle
NEAR = 14  # words within which a clause without "at" shows its verb


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its tokens, the words that end it, and its row.

    `start` is the token of "har" in "har sagt". `particle` are the words that belong
    to it and can stand behind its subject ("slår Liv Moe fast").
    """

    start: int
    end: int
    particle: tuple[str, ...]
    word: Word

    @property
    def firmness(self) -> str:
        """What the verb says of what is said."""
        return self.word.firmness


@remembered
def _forms(kind: str, finite: bool) -> Mapping[str, list[tuple[tuple[str, ...], Word]]]:
    """The verbs by the first word of their forms, those of several words first."""
    found = dict[str, list[tuple[tuple[str, ...], Word]]]()
    for word in words(kind):
        for form in word.spelt() if finite else word.participles:
            first, *particle = form.split()
            found.setdefault(first, []).append((tuple(particle), word))
    return {f: sorted(rows, key=lambda r: -len(r[0])) for f, rows in found.items()}


def verbs(tokens: Tokens, kind: str = "verb") -> Iterator[list[Verb]]:
    """For each place with a verb of a kind, the ways to read it, likeliest first."""
    read = 0
    for at, token in enumerate(tokens):
        if at < read or (token.capital and not token.first):
            continue
        if _says_nothing(tokens, at):
            continue
        small = flat(token.text)
        found = [Verb(at, at + 1, p, w) for p, w in _forms(kind, True).get(small, ())]
        rows = _forms(kind, False).get(small, ())
        if rows and (start := _auxiliary(tokens, at)) is not None:
            found += [Verb(start, at + 1, p, w) for p, w in rows]
        if found:
            read = particle_end(tokens, at + 1, found[0]) or at + 1
            yield found


def _says_nothing(tokens: Tokens, at: int) -> bool:
    """Whether a verb has a particle with which it says nothing: "sa opp avtalen".

    Its subject may stand in between. Before "at" something is said all the same.
    """
    small, places = flat(tokens[at].text), [at + 1]
    forms = (_forms("no saying", finite).get(small, ()) for finite in (True, False))
    rows = [row for some in forms for row in some]
    if rows and (who := phrase(tokens, at + 1)):
        places.append(who.end)
    for place, (particle, _) in product(places, rows):
        end = place + len(particle)
        there = tuple(flat(token.text) for token in tokens[place:end])
        if there == particle and not tokens[end].plays("that"):
            return True
    return False


def _auxiliary(tokens: Tokens, at: int) -> int | None:
    """The place of the "har" to which a participle at a place belongs."""
    for start in range(at - 1, max(-1, at - 1 - BETWEEN), -1):
        token = tokens[start]
        if token.plays("auxiliary"):
            return start
        if not token.word or token.plays(*FINITE, "not said"):
            return None
    return None


def particle_end(tokens: Tokens, at: int, verb: Verb) -> int | None:
    """The place behind the particle of a verb, if it stands at a place."""
    end = at + len(verb.particle)
    there = tuple(flat(t.text) for t in tokens[at:end])
    return end if there == verb.particle else None


def content(tokens: Tokens, at: int, verb: Verb) -> int | None:
    """The place behind "at", or before what else is said; None if nothing is.

    Between the verb and "at" may stand when, where and to whom it was said.
    """
    if verb.firmness == "asked" and tokens[at].plays("question word"):
        return at
    end = passed(tokens, at, verb)
    token = tokens[end]
    if token.plays("that"):
        return end + 1
    if token.text in (":", "«", "“", '"') or token.plays("question word"):
        return end
    if "clause" in verb.word.follows and _clause(tokens, end):
        return at
    if "object" in verb.word.follows and end == at and _object(tokens, at):
        return at
    return None


def skipped(tokens: Tokens, at: int) -> int:
    """The place behind the adverbs at a place."""
    while tokens[at].plays("adverb"):
        at += 1
    return at


def passed(tokens: Tokens, at: int, verb: Verb) -> int:
    """The place behind all that says when, where and to whom something was said."""
    while True:
        token = tokens[at]
        if token.plays("adverb", *TIMES) and not token.plays("that"):
            at += 1 + tokens[at + 1].plays("figure")
        elif token.plays("preposition", "other preposition"):
            at = _object_end(tokens, at + 1)
        elif "person" in verb.word.follows and (one := _receiver(tokens, at)):
            at = one
        else:
            return at


def _object_end(tokens: Tokens, at: int) -> int:
    """The place behind what a preposition stands before."""
    one = phrase(tokens, at)
    return one.end if one else at + tokens[at].plays("figure", *TIMES)


def _receiver(tokens: Tokens, at: int) -> int | None:
    """The place behind whom something is told, if "at" comes next."""
    one = phrase(tokens, at)
    return one.end if one and tokens[one.end].plays("that") else None


def _clause(tokens: Tokens, at: int) -> bool:
    """Whether a clause begins at a place: a phrase, and what may be its verb."""
    one = phrase(tokens, at)
    if one is None:
        return _verb_comes(tokens, at)
    following = tokens[one.end]
    unknown = one.firm and following.plain and not following.capital
    return unknown or _verb_comes(tokens, at)


def _verb_comes(tokens: Tokens, at: int) -> bool:
    """Whether a finite verb stands before the next mark."""
    for token in tokens[at : at + NEAR]:
        if token.plays(*FINITE):
            return True
        if not token.word and token.text not in QUOTES:
            return False
    return False


def _object(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.word and not token.plays("that", "conjunction")
