"""Nouns and names: where one that begins at a word ends."""

from collections.abc import Sequence

from raqqakit.claims.tokens import Token
from raqqakit.vocabulary import flat, forms

LONGEST = 6  # words that may describe a noun
YEAR = 4  # figures
BRACKET = 12  # words and marks at most
Tokens = Sequence[Token]


def noun_end(tokens: Tokens, at: int, until: int | None) -> tuple[int, bool]:
    """Where the noun or name that begins at a token ends, and whether it is a name."""
    if _name_begins(tokens, at):
        return name_end(tokens, at), True
    run = _run(tokens, at)
    if run == until and not any(definite(t) for t in tokens[at : run - 1]):
        return run, False
    singular = at > 0 and tokens[at - 1].plays("one")
    end = at
    while end < run - 1 and _adjective(tokens[end], singular):
        end += 1
    end = min(end + 1, run)
    unnamed = singular and is_one(tokens[run - 1], "document")  # "en måling Vik gjorde"
    if end == run > at and tokens[run].capital and tokens[run].plain and not unnamed:
        return name_end(tokens, run), True
    return end, False


def _run(tokens: Tokens, at: int) -> int:
    """The place behind the words in small letters that no table knows."""
    end = at
    while end - at < LONGEST and describes(tokens[end]):
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
    joined = _joined(tokens, at + 1) > at + 1 and not may_speak(token)
    return is_name or joined or _body(tokens, at + 1) > at + 1


def name_end(tokens: Tokens, at: int) -> int:
    """Where a name ends that begins at a token: "Universitetet i Oslo", "TV 2"."""
    end = at
    while tokens[end].plain and (tokens[end].capital or tokens[end].text[0].isupper()):
        end = _joined(tokens, end + 1)
    end += _numbered(tokens, end)
    body = _body(tokens, end)
    owned = body > end and _genitive(tokens[end - 1])
    if owned and tokens[body].capital and tokens[body].plain:
        return name_end(tokens, body)  # "Nordbys ombud Liv Moe"
    end = _initials(tokens, at, body)
    if _genitive(tokens[end - 1]) and describes(tokens[end]):
        later, named = noun_end(tokens, end, None)
        if named or definite(tokens[later - 1]) or not tokens[later].plain:
            return later
    return end


def _numbered(tokens: Tokens, at: int) -> bool:
    """Whether a number belongs to the name before it: "TV 2", or the last of all."""
    alone = tokens[at].text.isdigit() and not tokens[at + 1].word
    whole = tokens[at - 1].text.isupper() or (alone and len(tokens[at].text) < YEAR)
    return tokens[at].plays("figure") and whole


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


def past_bracket(tokens: Tokens, at: int) -> int:
    """The place behind a bracket, if one begins at a place."""
    if tokens[at].text != "(":
        return at
    near = enumerate(tokens[at : at + BRACKET], at + 1)
    return next((end for end, token in near if token.text == ")"), at)


def describes(token: Token) -> bool:
    """Whether a token can stand in a phrase without a capital."""
    return token.word and (token.plain or token.plays("adjective"))


def is_one(token: Token, kind: str) -> bool:
    """Whether a word ends as the words of a kind do."""
    return token.word and token.text.lower().endswith(forms(kind))


def is_body(token: Token) -> bool:
    """Whether one word names a body that has a place: "Universitetet" i Nordby."""
    small = token.text.lower()
    roots = [small.removesuffix(ending) for ending in forms("definite ending")]
    return definite(token) and any(root.endswith(forms("body")) for root in roots)


def definite(token: Token) -> bool:
    """Whether a word has the ending that means "the"."""
    return is_one(token, "definite ending") and not token.plays("adjective")


def may_speak(token: Token) -> bool:
    """Whether a noun alone can be who says it: "politiet", "forskere", "tall"."""
    return definite(token) or people(token) or is_one(token, "document")


def people(token: Token) -> bool:
    """Whether a word says that it means people who may speak."""
    return is_one(token, "people")


def is_somebody(token: Token) -> bool:
    """Whether a word says, even with "the", that it means people or a body."""
    small = token.text.lower()
    longest = max(map(len, forms("definite ending")))
    roots = [small[:-n] for n in range(1, longest + 1)] if definite(token) else []
    body = any(root in forms("body") for root in roots)
    return body or any(root.endswith(forms("people")) for root in (small, *roots))


def is_stretch(token: Token) -> bool:
    """Whether a word is a season, or a length of time: "Neste dag", "Uken etter"."""
    kinds = ("stretch", "season", "one unit", "units", "that unit", "those units")
    return flat(token.text) in forms(*kinds) and not token.plays("possessive")


def _adjective(token: Token, singular: bool) -> bool:
    """Whether a word in front of another can describe it."""
    if token.plays("adjective") or _genitive(token):
        return True
    if singular and definite(token):  # "en skuffet trener": no noun is definite here
        return True
    several = not singular and is_one(token, "plural descriptive ending")
    described = several or is_one(token, "descriptive ending")
    return described and not people(token) and not definite(token)


def _genitive(token: Token) -> bool:
    return is_one(token, "genitive ending")
