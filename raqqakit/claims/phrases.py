"""Whom a few words of a sentence name: a name, or a description up to its end.

A phrase is read from left to right: words that determine, words that describe, a noun,
and a name. What stands after it may belong to it ("lederen i velforeningen"), or give
its name ("lederen, Liv Moe,").
"""

from dataclasses import dataclass, replace

from raqqakit.claims.nouns import (
    LONGEST,
    Tokens,
    definite,
    describes,
    is_body,
    is_one,
    is_somebody,
    may_speak,
    name_end,
    noun_end,
    past_bracket,
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
    while last:
        gap = past_bracket(tokens, last.end)
        joined = tokens[gap].plays("conjunction")
        if not joined and not _listed(tokens, last, gap):
            break
        before, last = last, _single(tokens, gap + 1, until)
        if last is None or not (last.firm or last.end == until):
            break
        if tokens[last.end].plain and not (before.named and last.named):
            break
        if one and joined:
            one = replace(last, start=one.start, head=one.head)
    return one


def phrase_to(tokens: Tokens, until: int) -> Phrase | None:
    """The phrase that ends at a place, as far back as a name or "the" shows it."""
    found, known = None, definite(tokens[until - 1])
    for at in range(until - 1, max(-1, until - 1 - LONGEST), -1):
        if not tokens[at].word:
            break
        determined = tokens[at].plays(*BEFORE_A_NOUN) and not tokens[at].plays("it")
        opens = determined or (tokens[at].capital and tokens[at].plain)
        opens = opens or (known and not found) or _has_a_place(tokens, at)
        one = phrase(tokens, at, until) if opens else None
        found = one if one and one.firm and one.end == until else found
    return found


def _has_a_place(tokens: Tokens, at: int) -> bool:
    """Whether what follows says of whom or of where somebody is: "lederen i Nordby"."""
    return is_somebody(tokens[at]) and tokens[at + 1].plays("preposition")


def _listed(tokens: Tokens, one: Phrase, at: int) -> bool:
    """Whether a comma and another follow a phrase that begins with its head."""
    comma = tokens[at].text == ","
    another = tokens[at + 1].capital or (definite(tokens[at + 1]) and not one.named)
    return comma and another and one.head == one.start


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
    token, noun = tokens[at], _noun(tokens, at)
    if _is_pronoun(tokens, at):
        end = at + 1 + (at + 2 == until and tokens[at + 1].plays("verb"))  # "de spurte"
        return Phrase(at, end, at, end, True, True)
    determined = noun > at
    if determined and _alone(tokens, at, noun, until):
        return Phrase(at, noun, at, noun, False, True)
    end, named = noun_end(tokens, noun, until)
    season = tokens[end].plays("season") and not definite(tokens[end - 1])
    if end == noun or season:
        return None
    firm = named or determined or may_speak(tokens[end - 1])
    if tokens[end].plays("possessive"):
        end, firm = noun_end(tokens, end + 1, until)[0], True
    article = token.plays("it") and tokens[at + 1].capital and not token.capital
    return Phrase(at, end, noun if article else at, end, named, firm)  # "det Vik sier"


def _is_pronoun(tokens: Tokens, at: int) -> bool:
    """Whether a word stands for somebody, and determines no noun behind it."""
    following = tokens[at + 1]
    noun = describes(following) or following.plays("determiner", "figure", *NUMBERS)
    return tokens[at].plays("pronoun") and not (tokens[at].plays("determiner") and noun)


def _noun(tokens: Tokens, at: int) -> int:
    """The place behind all that determines a noun: "om lag ti", "alle de andre"."""
    token, following = tokens[at], tokens[at + 1]
    counted = following.plays("figure", *NUMBERS)
    counted |= definite(following) and token.plays("nearly")
    at += token.plays(*HEDGED) and counted
    while tokens[at].plays(*BEFORE_A_NOUN, "nobody") and _determines(tokens, at):
        at += 1
    return at


def _determines(tokens: Tokens, at: int) -> bool:
    """Whether a word determines a noun: "alle" does so only before one of several."""
    following = tokens[at + 1]
    several = is_one(following, "plural descriptive ending") or may_speak(following)
    described = following.plays("determiner", "figure", *NUMBERS) or several
    return described or not tokens[at].plays("nobody")


def _alone(tokens: Tokens, at: int, noun: int, until: int | None) -> bool:
    """Whether what would determine a noun has none: "flere", "en av", "den andre"."""
    token = tokens[at]
    if noun == until and token.plays("several", "determiner"):
        return True
    if tokens[noun].plays("preposition") and not token.plays("it"):
        return True
    two = noun > at + 1 and tokens[noun - 1].plays("determiner")
    return two and not describes(tokens[noun])


def _attached(tokens: Tokens, one: Phrase, until: int | None) -> Phrase:
    """A description, or a body, with what belongs to it: "lederen i velforeningen"."""
    end = one.end
    while tokens[end].plays("preposition"):
        inner = _one(tokens, end + 1, until)
        if inner is None and end + 2 == until and tokens[end + 1].plays(*NUMBERS):
            end = until  # "fire av ti"
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
    """Whether a word is a way to speak and no speaker, or a time: "12-tida"."""
    hour = not token.capital and is_one(token, "that unit")
    return hour or is_one(token, "channel") or token.plays(*TIMES)
