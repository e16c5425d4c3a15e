"""Whom a few words of a sentence name: a name, or a description up to its end.

A phrase is read from left to right: words that determine, words that describe, a noun,
and a name. What stands after it may belong to it ("lederen i velforeningen"), or give
its name ("lederen, Liv Moe,").
"""

from dataclasses import dataclass, replace

from raqqakit.claims.nouns import (
    Tokens,
    definite,
    describes,
    is_body,
    is_one,
    may_speak,
    name_end,
    noun_end,
)  # fmt: skip
from raqqakit.claims.tokens import HEDGED, NUMBERS, TIMES, Token

TITLE = 2  # words at most, before a name after a comma
BEFORE_A_NOUN = ("determiner", "possessive", "several", "figure", *NUMBERS)


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

    Takes the tokens, a place, and, if it is known, where the phrase has to end. Of
    several that commas and "og" join it is one.
    """
    one = last = _single(tokens, at, until)
    joined = tokens[last.end].plays("conjunction") if last else False
    while last and (joined or _listed(tokens, last)):
        last = _single(tokens, last.end + 1, until)
        if last is None or tokens[last.end].plain:
            break
        if not last.firm and last.end != until:
            break
        if one and joined:
            one = replace(last, start=one.start, head=one.head)
        joined = tokens[last.end].plays("conjunction")
    return one


def _listed(tokens: Tokens, one: Phrase) -> bool:
    """Whether a comma and another name follow a phrase that begins with its head."""
    comma = tokens[one.end].text == ","
    return comma and tokens[one.end + 1].capital and one.head == one.start


def _single(tokens: Tokens, at: int, until: int | None) -> Phrase | None:
    while tokens[at].plays("adverb") and not tokens[at + 1].plays("adjective"):
        at += 1
    one = _one(tokens, at, until)
    if one is None:
        return None
    if one.named:
        if one.end == at + 1 and is_body(tokens[at]):
            return _attached(tokens, one, until)
        described = tokens[one.end - 1].plain and not tokens[one.end - 1].capital
        return _named_after(tokens, one) if described else one  # "Livs far, Ola Vik"
    return _named_after(tokens, _attached(tokens, one, until))


def _one(tokens: Tokens, at: int, until: int | None) -> Phrase | None:
    token = tokens[at]
    following = tokens[at + 1]
    described = token.plays("determiner") and (
        describes(following) or following.plays("determiner", *NUMBERS)
    )
    if token.plays("pronoun") and not described:
        return Phrase(at, at + 1, at, at + 1, True, True)
    counted = tokens[at + 1].plays("figure", *NUMBERS)
    noun = at + (token.plays(*HEDGED) and counted)
    while tokens[noun].plays(*BEFORE_A_NOUN) and not tokens[noun].plays("nobody"):
        noun += 1
    determined = noun > at
    if token.plays("several") and noun == until:
        return Phrase(at, noun, at, noun, False, True)
    if determined and tokens[noun].plays("preposition") and not token.plays("it"):
        return Phrase(at, noun, at, noun, False, True)
    end, named = noun_end(tokens, noun, until)
    season = tokens[end].plays("season") and not definite(tokens[end - 1])
    if end == noun or season:
        return None
    firm = named or determined or may_speak(tokens[end - 1])
    if tokens[end].plays("possessive"):
        end, firm = noun_end(tokens, end + 1, until)[0], True
    return Phrase(at, end, at, end, named, firm)


def _attached(tokens: Tokens, one: Phrase, until: int | None) -> Phrase:
    """A description, or a body, with what belongs to it: "lederen i velforeningen"."""
    end = one.end
    while tokens[end].plays("preposition"):
        inner = _one(tokens, end + 1, until)
        if inner is None or _channel(tokens[inner.end - 1]):
            break
        if one.named and not inner.named:
            break
        end = inner.end
    named = end > one.end and tokens[end - 1].capital
    return replace(one, end=end, until=end, firm=one.firm or named)


def _named_after(tokens: Tokens, one: Phrase) -> Phrase:
    """A description with the name after it, which then is who is named."""
    at = one.end + 1
    while at - one.end <= TITLE and describes(tokens[at]) and not tokens[at].capital:
        at += 1
    if tokens[one.end].text != "," or not (tokens[at].capital and tokens[at].plain):
        return one
    end = name_end(tokens, at)
    if tokens[end].plain or tokens[end].plays("conjunction"):
        return one
    end += tokens[end].text == "," and tokens[end + 1].word
    return replace(
        one, end=end, head=at, until=name_end(tokens, at), named=True, firm=True
    )


def _channel(token: Token) -> bool:
    """Whether a word is a way to speak and no speaker, or a time."""
    return is_one(token, "channel") or token.plays(*TIMES)
