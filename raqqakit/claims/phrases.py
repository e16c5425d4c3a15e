"""Whom a few words of a sentence name: a name, or a description up to its end.

A phrase is read from left to right: words that determine, words that describe, a noun,
and a name. What stands after it may belong to it ("lederen i velforeningen"), or give
its name ("lederen, Liv Moe,").
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from raqqakit.claims.tokens import HEDGED, NUMBERS, TIMES, Token
from raqqakit.vocabulary import flat, forms

LONGEST = 6  # words that may describe a noun
BEFORE_A_NOUN = ("determiner", "possessive", "several", "figure", *NUMBERS)
Tokens = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` (not included); `head` and `until` bound who is named.

    `named` says that a name is among them, `firm` that they are surely a phrase.
    """

    start: int
    end: int
    head: int
    until: int
    named: bool
    firm: bool


def phrase(tokens: Tokens, at: int, until: int | None = None) -> Phrase | None:
    """The phrase that begins at a token, or None where none does.

    Takes the tokens, a place, and, if it is known, where the phrase has to end.
    """
    while tokens[at].plays("adverb") and not tokens[at + 1].plays("adjective"):
        at += 1
    one = _one(tokens, at, until)
    if one is None:
        return None
    if not one.named:
        one = _named_after(tokens, _attached(tokens, one, until))
    return _both(tokens, one, until)


def _one(tokens: Tokens, at: int, until: int | None) -> Phrase | None:
    token = tokens[at]
    following = tokens[at + 1]
    described = token.plays("determiner") and (
        _describes(following) or following.plays("determiner", *NUMBERS)
    )
    if token.plays("pronoun") and not described:
        return Phrase(at, at + 1, at, at + 1, True, True)
    counted = tokens[at + 1].plays("figure", *NUMBERS)
    noun = at + (token.plays(*HEDGED) and counted)
    while tokens[noun].plays(*BEFORE_A_NOUN) and not tokens[noun].plays("nobody"):
        noun += 1
    determined = noun > at
    if determined and tokens[noun].plays("preposition") and not token.plays("it"):
        return Phrase(at, noun, at, noun, False, True)
    end, named = _noun(tokens, noun, until)
    if end == noun:
        return None
    firm = named or determined or _definite(tokens[end - 1]) or _people(tokens[end - 1])
    if tokens[end].plays("possessive"):
        end, firm = end + 1, True
    return Phrase(at, end, at, end, named, firm)


def _describes(token: Token) -> bool:
    """Whether a token can stand in a phrase without a capital."""
    return token.word and (token.plain or token.plays("adjective"))


def _noun(tokens: Tokens, at: int, until: int | None) -> tuple[int, bool]:
    """Where the noun or name that begins at a token ends, and whether it is a name."""
    if _name_begins(tokens, at):
        return _name(tokens, at), True
    run = _run(tokens, at)
    if run == until and not any(_definite(t) for t in tokens[at : run - 1]):
        return run, False
    singular = at > 0 and tokens[at - 1].plays("one")
    end = at
    while end < run - 1 and _adjective(tokens[end], singular):
        end += 1
    end = min(end + 1, run)
    if end == run > at and tokens[run].capital and tokens[run].plain:
        return _name(tokens, run), True
    return end, False


def _run(tokens: Tokens, at: int) -> int:
    """The place behind the words in small letters that no table knows."""
    end = at
    while end - at < LONGEST and _describes(tokens[end]):
        if end > at and tokens[end].capital:
            break
        end += 1
    return end


def _name_begins(tokens: Tokens, at: int) -> bool:
    token, following = tokens[at], tokens[at + 1]
    if not (token.capital and token.plain):
        return False
    if not token.first:
        return True
    is_name = following.capital and following.plain
    return is_name or _joined(tokens, at + 1) > at + 1 or _body(tokens, at + 1) > at + 1


def _name(tokens: Tokens, at: int) -> int:
    """Where a name ends that begins at a token: "Universitetet i Oslo", "TV 2"."""
    end = at
    while tokens[end].capital and tokens[end].plain:
        end = _joined(tokens, end + 1)
    if tokens[end].plays("figure") and tokens[end - 1].text.isupper():
        end += 1
    end = _initials(tokens, at, _body(tokens, end))
    if _genitive(tokens[end - 1]) and _describes(tokens[end]):
        later, named = _noun(tokens, end, None)
        if named or _definite(tokens[later - 1]) or not tokens[later].plain:
            return later
    return end


def _joined(tokens: Tokens, at: int) -> int:
    """The place behind small words that join two parts of a name: "von der"."""
    end = at
    while flat(tokens[end].text) in forms("name link"):
        end += 1
    return end if tokens[end].capital and tokens[end].plain else at


def _body(tokens: Tokens, at: int) -> int:
    """The place behind the word that a name of a body ends with: "kommune"."""
    token = tokens[at]
    small = token.plain and not token.capital
    return at + 1 if small and token.text.endswith(forms("body")) else at


def _initials(tokens: Tokens, at: int, end: int) -> int:
    """The place behind a bracket with the first letters of a name: "(LFR)"."""
    for last in range(end, min(end + LONGEST, len(tokens) - 3)):
        if tokens[last].text == "(":
            letters = "".join(t.text[0] for t in tokens[at:last]).upper()
            inside, closing = tokens[last + 1].text, tokens[last + 2].text
            fits = inside == letters[-len(inside) :] and closing == ")"
            return last + 3 if fits else end
        if not tokens[last].plain:
            break
    return end


def _attached(tokens: Tokens, one: Phrase, until: int | None) -> Phrase:
    """A description with what belongs to it: "lederen i velforeningen"."""
    end = one.end
    while tokens[end].plays("preposition"):
        inner = _one(tokens, end + 1, until)
        if inner is None or _channel(tokens[inner.end - 1]):
            break
        end = inner.end
    named = end > one.end and tokens[end - 1].capital
    return replace(one, end=end, until=end, firm=one.firm or named)


def _named_after(tokens: Tokens, one: Phrase) -> Phrase:
    """A description with the name after it, which then is who is named."""
    at = one.end + 1
    if tokens[one.end].text != "," or not (tokens[at].capital and tokens[at].plain):
        return one
    end = _name(tokens, at)
    if tokens[end].plain or tokens[end].plays("conjunction"):
        return one
    end += tokens[end].text == "," and tokens[end + 1].word
    return replace(one, end=end, head=at, until=_name(tokens, at), named=True, firm=True)


def _both(tokens: Tokens, one: Phrase, until: int | None) -> Phrase:
    """A phrase with those that commas and "og" join to it."""
    joined = tokens[one.end].plays("conjunction")
    listed = tokens[one.end].text == "," and tokens[one.end + 1].capital
    if not joined and (not listed or one.head > one.start):
        return one
    other = phrase(tokens, one.end + 1, until)
    if other is None or tokens[other.end].plain:
        return one
    if not other.firm and other.end != until:
        return one
    inside = tokens[one.end : other.end]
    if listed and not any(t.plays("conjunction") for t in inside):
        return one
    return replace(other, start=one.start, head=one.head)


def is_one(token: Token, kind: str) -> bool:
    """Whether a word ends as the words of a kind do."""
    return token.word and token.text.lower().endswith(forms(kind))


def _definite(token: Token) -> bool:
    return is_one(token, "definite ending") and not token.plays("adjective")


def _people(token: Token) -> bool:
    return is_one(token, "people")


def _channel(token: Token) -> bool:
    """Whether a word is a way to speak and no speaker, or a time."""
    return is_one(token, "channel") or token.plays(*TIMES)


def _adjective(token: Token, singular: bool) -> bool:
    """Whether a word in front of another can describe it."""
    if _people(token) or _definite(token):
        return _genitive(token)
    several = not singular and is_one(token, "plural adjective ending")
    described = token.plays("adjective") or is_one(token, "adjective ending")
    return described or several or _genitive(token)


def _genitive(token: Token) -> bool:
    return is_one(token, "genitive ending")
