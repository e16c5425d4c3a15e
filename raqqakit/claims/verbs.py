"""Where a sentence has a verb of saying, and what comes after it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from raqqakit.claims.nouns import Tokens, is_one
from raqqakit.claims.phrases import phrase
from raqqakit.claims.tokens import QUOTES, TIMES
from raqqakit.remembered import remembered
from raqqakit.vocabulary import Word, flat, words

NOT_SAYING = ("finite verb", "other finite verb", "auxiliary", "modal")
FINITE = (*NOT_SAYING, "verb")
JOINING = ("conjunction", "coordinator", "subordinator")
BETWEEN = 8  # words that may stand between "har" and its participle
ASIDE = 40  # words at most
NEAR = 14  # words within which a clause without "at" shows its verb


Rows = Sequence[tuple[tuple[str, ...], Word]]  # particles with their rows


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
def _forms(kind: str, finite: bool) -> Mapping[str, Rows]:
    """The verbs by the first word of their forms, those of several words first."""
    found = dict[str, list[tuple[tuple[str, ...], Word]]]()
    for word in words(kind):
        for form in word.spelt() if finite else word.participles:
            first, *particle = form.split()
            found.setdefault(first, []).append((tuple(particle), word))
    return {f: sorted(rows, key=lambda r: -len(r[0])) for f, rows in found.items()}


def verbs(tokens: Tokens, kind: str = "verb") -> Iterator[list[Verb]]:
    """For each place with a verb of a kind, the ways to read it, likeliest first."""
    read, forms = 0, [_forms(kind, finite) for finite in (True, False)]
    for at, token in enumerate(tokens):
        if at < read or (token.capital and not token.first):
            continue
        small = flat(token.text)
        finite, after_have = (known.get(small, ()) for known in forms)
        if not (finite or after_have) or _says_nothing(tokens, at):
            continue
        found = [Verb(at, at + 1, p, w) for p, w in _near(tokens, at, finite)]
        rows = _near(tokens, at, after_have)
        if rows and (start := _auxiliary(tokens, at)) is not None:
            found += [Verb(start, at + 1, p, w) for p, w in rows]
        if found:
            read = particle_end(tokens, at + 1, found[0]) or at + 1
            yield found


def _near(tokens: Tokens, at: int, rows: Rows) -> Rows:
    """The rows whose particle may stand behind a place: "er" alone says nothing."""
    if not any(particle for particle, _ in rows):
        return rows
    behind = {flat(token.text) for token in tokens[at + 1 : at + 1 + NEAR]}
    return [row for row in rows if behind.issuperset(row[0])]


def _says_nothing(tokens: Tokens, at: int) -> bool:
    """Whether a verb has a particle with which it says nothing: "sa opp avtalen".

    Its subject may stand in between. Before "at" something is said all the same.
    """
    small, places = flat(tokens[at].text), [at + 1]
    forms = (_forms("no saying", finite).get(small, ()) for finite in (True, False))
    rows = [row for some in forms for row in some]
    if rows:
        who, denied = phrase(tokens, at + 1), tokens[at + 1].plays("not said")
        places.append(who.end if who else at + 1 + denied)
    for place, (particle, _) in product(places, rows):
        end = place + len(particle)
        there = tuple(flat(token.text) for token in tokens[place:end])
        if there == particle and not tokens[end].plays("that"):
            return True
    return False


def _auxiliary(tokens: Tokens, at: int) -> int | None:
    """The place of the "har" to which a participle at a place belongs."""
    reported = tokens[at - 1].plays("have")  # "skal ha sagt"
    helping = "hearsay" if reported else "auxiliary"
    for start in range(at - 1 - reported, max(-1, at - 1 - BETWEEN), -1):
        token = tokens[start]
        if token.plays(helping):
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
    at += tokens[at].plays("not said") and verb.firmness == "believed"
    if verb.firmness == "asked" and tokens[at].plays("question word"):
        return at
    end = passed(tokens, at, verb)
    token = tokens[end]
    behind = _aside_end(tokens, end)
    if tokens[behind].plays("that"):
        return behind + 1
    if token.text in (":", "«", "“", '"') or token.plays("question word"):
        return end
    if "clause" in verb.word.follows and _clause(tokens, end, verb):
        return at
    if "object" in verb.word.follows and end == at and _object(tokens, at):
        return at
    return None


def _aside_end(tokens: Tokens, at: int) -> int:
    """The place behind an aside between commas that begins at a place, or the place."""
    if tokens[at].text != "," or tokens[at + 1].plays(*JOINING):
        return at
    near = tokens[at + 1 : at + ASIDE]
    end = next((n for n, token in enumerate(near, at + 1) if not token.word), at)
    return end + 1 if tokens[end].text == "," else at


def skipped(tokens: Tokens, at: int) -> int:
    """The place behind the adverbs at a place."""
    while tokens[at].plays("adverb"):
        at += 1
    return at


def passed(tokens: Tokens, at: int, verb: Verb) -> int:
    """The place behind all that says when, where and to whom something was said."""
    at = _circumstances(tokens, at)
    told = _receiver(tokens, at) if "person" in verb.word.follows else None
    return told or at


def _circumstances(tokens: Tokens, at: int) -> int:
    while True:
        token = tokens[at]
        if token.plays("adverb", *TIMES) and not token.plays("that"):
            at += 1 + tokens[at + 1].plays("figure")
        elif token.plays("preposition", "other preposition"):
            at = _object_end(tokens, at + 1)
        else:
            return at


def _object_end(tokens: Tokens, at: int) -> int:
    """The place behind what a preposition stands before."""
    one = phrase(tokens, at)
    return one.end if one else at + tokens[at].plays("figure", *TIMES)


def _receiver(tokens: Tokens, at: int) -> int | None:
    """The place behind whom something is told, if what is told comes next."""
    if (one := phrase(tokens, at)) is None:
        return None
    end = _circumstances(tokens, one.end)
    return end if tokens[end].plays("that") or tokens[end].text == ":" else None


def _clause(tokens: Tokens, at: int, verb: Verb) -> bool:
    """Whether a clause begins at a place: a phrase, and what may be its verb.

    Between the two may stand what belongs to the phrase, an aside or a clause.
    """
    one = phrase(tokens, at)
    if one is None:
        return _verb_comes(tokens, at)
    if tokens[at].plays("it") and is_one(tokens[at + 1], "present ending"):
        return True
    end = passed(tokens, one.end, verb)
    unknown = one.firm and tokens[end].plain and not tokens[end].capital
    behind = _aside_end(tokens, end)
    if behind > end and not tokens[behind].plays(*JOINING):
        return tokens[behind].plain or _verb_comes(tokens, behind)
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
