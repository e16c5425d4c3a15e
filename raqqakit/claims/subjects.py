"""The subject of a verb of saying: right before it, or right after it.

It stands after the verb where the sentence opens with something else: a quotation, a
time, an adverb, or what was said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from raqqakit.claims.nouns import Tokens, is_one
from raqqakit.claims.phrases import Phrase, phrase
from raqqakit.claims.tokens import CLOSING, DASHES, OPENING, QUOTES, TIMES
from raqqakit.claims.verbs import (
    Verb,
    content,
    particle_end,
    passed,
    skipped,
    verbs,
)

QUOTED = (",", "?", "!", "…", *CLOSING)  # may stand between a quotation and its verb
OPENS_A_CLAUSE = ("subordinator", "as far as", "that")
FRONTED = (
    "adverb", "preposition", "other preposition", "subordinator", "it", "nobody",
    "that", "figure", *TIMES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A subject with the tokens that name the source; `quoting` what stands before."""

    start: int
    end: int
    who: Phrase
    firmness: str
    quoting: bool = False


def by_verbs(words: Tokens) -> Iterator[Found]:
    for readings in verbs(words):
        ways = (way for verb in readings for way in _subjects(words, verb))
        if first := next(ways, None):
            yield first


def _subjects(words: Tokens, verb: Verb) -> Iterator[Found]:
    """The subject of a verb, on the side where it stands."""
    before, after = _before(words, verb), _after(words, verb)
    if before and not before.who.firm and words[verb.end].plays("no speaker"):
        before = None
    if "document" in verb.word.follows:
        before, after = (one and _documented(words, one) for one in (before, after))
    if before and after:
        yield after if _turned(words, before, after, verb) else before
    elif one := before or after:
        yield one


def _documented(words: Tokens, one: Found) -> Found | None:
    """A subject if a document is among its words, for a person shows in other ways."""
    named = words[one.who.start : one.who.end]
    return one if any(is_one(word, "document") for word in named) else None


def _turned(words: Tokens, before: Found, after: Found, verb: Verb) -> bool:
    """Whether of two subjects the one after the verb counts."""
    if words[verb.start - 1].text == ",":
        return after.quoting
    told = words[after.end - 1].plays("that") and "person" not in verb.word.follows
    return told and not before.who.firm


def _starts(words: Tokens, verb: int) -> list[int]:
    """Where the clause of a verb may begin: behind marks and joining words."""
    joins = [n for n in range(verb) if _joins(words, n)]
    marks = [n for n in range(verb) if words[n].text in (*DASHES, ":", ";", *QUOTES)]
    first = next((n for n in range(verb) if words[n].word), verb)
    return sorted({first, *(n + 1 for n in (*joins, *marks) if n + 1 < verb)})


def _joins(words: Tokens, at: int) -> bool:
    """Whether a clause can begin behind a word."""
    after_mark = at > 1 and not words[at - 1].word
    joining = words[at].plays("conjunction", "coordinator", "relative")
    if at == 0:
        return words[at].plays("conjunction", *OPENS_A_CLAUSE)
    return words[at].plays(*OPENS_A_CLAUSE) or (after_mark and joining)


def _before(words: Tokens, verb: Verb) -> Found | None:
    """The subject that stands right before its verb, but for what is put in."""
    end = particle_end(words, verb.end, verb)
    for start in _starts(words, verb.start) if end else ():
        who = phrase(words, start, verb.start)
        if who is None or not _reaches(words, who, verb):
            continue
        if words[who.start].plays(*FRONTED) and not _begins_so(words, who, verb):
            continue
        opinion = words[end].plays("negation") and verb.word.firmness == "believed"
        said = content(words, end + opinion, verb)
        if said is None and start and words[start - 1].plays("as far as", "relative"):
            said = end
        return said and Found(start, said, who, verb.word.firmness)
    return _left_out(words, end, verb) if end else None


def _begins_so(words: Tokens, who: Phrase, verb: Verb) -> bool:
    """Whether a phrase begins with what else opens a clause: "Det nye laget"."""
    if who.end - who.start == 1:
        return words[who.start].plays("pronoun") and words[verb.end].plays("that")
    return words[who.start].plays("determiner", "figure")


def _left_out(words: Tokens, end: int, verb: Verb) -> Found | None:
    """The subject of the sentence, where "og" joins a second verb to its first."""
    start = _starts(words, verb.start)[0]
    joined = words[verb.start - 1].plays("conjunction", "subordinator")
    if not joined or words[start].plays(*FRONTED, "no speaker"):
        return None
    who, said = phrase(words, start), content(words, end, verb)
    if not who or not said:
        return None
    first = words[_past_bracket(words, who.end, verb.start)]
    if first.plain or first.plays("finite verb", "auxiliary", "modal", "verb"):
        return Found(verb.start, said, who, verb.word.firmness)
    return None


def _past_bracket(words: Tokens, at: int, verb: int) -> int:
    """The place behind a bracket, if one begins at a place."""
    closing = (n + 1 for n in range(at, verb) if words[n].text == ")")
    return next(closing, at) if words[at].text == "(" else at


def _reaches(words: Tokens, who: Phrase, verb: Verb) -> bool:
    """Whether nothing but a bracket or an aside between commas parts the two."""
    end = passed(words, _past_bracket(words, who.end, verb.start), verb)
    if end == verb.start:
        return True
    if words[end].plays("relative") and not words[end + 1].plays("verb"):
        return _described(words, end, verb.start)
    aside = words[end + 1 : verb.start - 1]
    commas = words[end].text == words[verb.start - 1].text == ","
    parted = any(
        a.text in (",", *DASHES) and b.plays("conjunction", "it")
        for a, b in pairwise(aside)
    )
    return commas and bool(aside) and not parted


def _described(words: Tokens, relative: int, verb: int) -> bool:
    """Whether "som" and a verb of its own stand between a phrase and a verb."""
    between = words[relative + 1 : verb]
    own = any(t.plays("finite verb", "auxiliary", "modal") for t in between)
    return own and all(t.word for t in between)


def _after(words: Tokens, verb: Verb) -> Found | None:
    """The subject right after its verb: behind a quotation, or what opens a clause."""
    who, end = _subject_after(words, verb)
    if who is None or not who.firm or end is None or verb.start == 0:
        return None
    said = content(words, end, verb)
    told = said and words[said - 1].plays("that")
    if (
        not told
        and quoted(words, verb.start)
        and (words[verb.start - 1].text in CLOSING or _closed(words, end, verb))
    ):
        return Found(verb.start, _told(words, end, verb), who, verb.word.firmness, True)
    start = _fronted(words, verb)
    if "quoted" in verb.word.follows or start is None:
        return None
    if said:
        return Found(start, said, who, verb.word.firmness)
    if (
        words[start].plays("it")
        and start == verb.start - 1
        and _closed(words, end, verb)
    ):
        return Found(start, _told(words, end, verb), who, verb.word.firmness)
    return None


def quoted(words: Tokens, verb: int) -> bool:
    """Whether a quotation may end right before a verb."""
    mark = words[verb - 1].text
    if mark not in CLOSING or not words[verb - 2].word:
        return mark in QUOTED
    opened = [n for n in range(verb) if words[n].text in OPENING]
    return not opened or opened[0] == 0 or words[0].text in DASHES


def _closed(words: Tokens, at: int, verb: Verb) -> bool:
    """Whether nothing more is said behind a subject, but when, where and how."""
    end = passed(words, at, verb)
    end += words[end].plain and not words[end].capital
    return not words[end].word or words[end].plays(
        "conjunction", "relative", "subordinator"
    )


def _fronted(words: Tokens, verb: Verb) -> int | None:
    """Where the clause of a verb opens, if it opens with no subject."""
    starts = _starts(words, verb.start)
    if words[verb.start - 1].plays("no speaker"):
        return None
    front = [n for n in starts if words[n].plays(*FRONTED)]
    one = starts[0] if verb.start - starts[0] == 1 else None
    return max(front, default=one)


def _subject_after(words: Tokens, verb: Verb) -> tuple[Phrase | None, int | None]:
    """The phrase after a verb, and the place behind it and the verb's particle."""
    if verb.end - verb.start > 1:
        who = phrase(words, verb.start + 1, verb.end - 1)
        met = who and skipped(words, who.end) == verb.end - 1
        return (who, particle_end(words, verb.end, verb)) if met else (None, None)
    who = phrase(words, verb.end)
    return who, who and particle_end(words, who.end, verb)


def _told(words: Tokens, end: int, verb: Verb) -> int:
    """The place behind the last word after a subject that says when it was said."""
    between = range(end, passed(words, end, verb))
    return max((n + 1 for n in between if words[n].plays(*TIMES)), default=end)
