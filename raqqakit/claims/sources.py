"""Who is named as having said something: a verb of saying, and its subject.

The subject stands right before the verb, or right after it where the sentence opens
with something else: a quotation, a time, an adverb.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from raqqakit.claims.phrases import Phrase, Tokens, phrase
from raqqakit.claims.tokens import CLOSING, DASHES, OPENING, TIMES, tokens
from raqqakit.claims.verbs import Verb, content, ends_there, particle_end, passed, skipped, verbs
from raqqakit.names import Alias, find_mentions
from raqqakit.text import Piece
from raqqakit.vocabulary import pattern

QUOTED = (",", "?", "!", "…", *CLOSING)  # may stand between a quotation and its verb
QUOTES = (*OPENING, *CLOSING)
OPENS_A_CLAUSE = ("conjunction", "subordinator", "as far as")
FRONTED = (
    "adverb", "preposition", "other preposition", "subordinator", "it", "nobody",
    "figure", *TIMES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source(Piece):
    """The words of a sentence that name who said it, and the name alone.

    `firmness` is what the verb says of what is said, as the table of verbs has it.
    """

    speaker: str
    firmness: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A subject with the tokens that name the source; `quoting` what stands before."""

    start: int
    end: int
    who: Phrase
    firmness: str
    quoting: bool = False


def find_sources(sentence: str) -> list[Source]:
    """Every source that a sentence names, in order.

    Takes one sentence in Norwegian. Returns the words that name a source, with
    the verb, as pieces of the sentence, each with its `speaker` in the words of
    the text. Of a sentence in a quotation only who is quoted is found.
    Known limits: verbs outside the table, sources named in another
    sentence, and pronouns ("sier han"), which are taken as they stand.
    """
    words = tokens(sentence)
    found = sorted([*_by_verbs(words), *_by_according(words)], key=lambda f: f.start)
    quoting = max((n for n, f in enumerate(found) if f.quoting), default=0)
    return [_source(sentence, words, one) for one in found[quoting:]]


def _source(sentence: str, words: Tokens, found: Found) -> Source:
    start, end = words[found.start].start, words[found.end - 1].end
    who = sentence[words[found.who.head].start : words[found.who.until - 1].end]
    return Source(start, end, sentence[start:end], " ".join(who.split()), found.firmness)


def _by_verbs(words: Tokens) -> Iterator[Found]:
    for readings in verbs(words):
        ways = (way for verb in readings for way in _subjects(words, verb))
        if first := next(ways, None):
            yield first


def _subjects(words: Tokens, verb: Verb) -> Iterator[Found]:
    """The subject of a verb, on the side where it stands."""
    before, after = _before(words, verb), _after(words, verb)
    if before and after:
        yield after if _turned(words, before, after, verb) else before
    elif one := before or after:
        yield one


def _turned(words: Tokens, before: Found, after: Found, verb: Verb) -> bool:
    """Whether of two subjects the one after the verb counts."""
    if words[verb.start - 1].text == ",":
        return after.quoting
    told = words[after.end - 1].plays("that") and "person" not in verb.word.follows
    return told and not before.who.firm


def _starts(words: Tokens, verb: int) -> list[int]:
    """Where the clause of a verb may begin: behind marks and joining words."""
    joins = [n for n in range(verb) if words[n].plays(*OPENS_A_CLAUSE)]
    marks = [n for n in range(verb) if words[n].text in (*DASHES, ":", ";", *QUOTES)]
    first = next((n for n in range(verb) if words[n].word), verb)
    return sorted({first, *(n + 1 for n in (*joins, *marks) if n + 1 < verb)})


def _before(words: Tokens, verb: Verb) -> Found | None:
    """The subject that stands right before its verb, but for what is put in."""
    end = particle_end(words, verb.end, verb)
    for start in _starts(words, verb.start) if end else ():
        who = phrase(words, start, verb.start)
        if words[start].plays(*FRONTED) or who is None or not _reaches(words, who, verb):
            continue
        said = content(words, end, verb)
        if said is None and start and words[start - 1].plays("as far as"):
            said = end
        return said and Found(start, said, who, verb.word.firmness)
    return None


def _reaches(words: Tokens, who: Phrase, verb: Verb) -> bool:
    """Whether nothing but a bracket or an aside between commas parts the two."""
    end = who.end
    if words[end].text == "(":
        end = next((n + 1 for n in range(end, verb.start) if words[n].text == ")"), end)
    if end == verb.start:
        return True
    aside = words[end + 1 : verb.start - 1]
    commas = words[end].text == words[verb.start - 1].text == ","
    parted = any(
        a.text in (",", *DASHES) and b.plays("conjunction", "it")
        for a, b in pairwise(aside)
    )
    return commas and bool(aside) and not parted


def _after(words: Tokens, verb: Verb) -> Found | None:
    """The subject right after its verb: behind a quotation, or what opens a clause."""
    who, end = _subject_after(words, verb)
    if who is None or not who.firm or end is None or verb.start == 0:
        return None
    start, mark = _starts(words, verb.start)[0], words[verb.start - 1]
    fronted = [n for n in _starts(words, verb.start) if words[n].plays(*FRONTED)]
    said = content(words, end, verb)
    if mark.text in QUOTED and not (said and words[said - 1].plays("that")):
        return Found(verb.start, _told(words, end, verb), who, verb.word.firmness, True)
    if "quoted" in verb.word.follows:
        return None
    if said:
        return Found(max(fronted, default=start), said, who, verb.word.firmness)
    if words[verb.start - 1].plays("it") and verb.start - 1 in fronted:
        told = _told(words, end, verb)
        if ends_there(words, passed(words, end, verb)):
            return Found(verb.start - 1, told, who, verb.word.firmness)
    return None


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


def _by_according(words: Tokens) -> Iterator[Found]:
    for at, word in enumerate(words):
        if word.plays("according") and (who := phrase(words, at + 1)):
            yield Found(at, who.until, who, "said")


def speaker_id(speaker: str, aliases: Iterable[Alias]) -> str:
    """The id of a speaker by an alias table; the speaker's own words without one.

    The last alias counts, for a name comes after its description ("eksilgruppa
    Syrian Observatory"), but none after a preposition: in "Kari Moe i Nordby
    kommune" it is Kari Moe who speaks.
    """
    mentions = find_mentions(speaker, aliases)
    before = [m for m in mentions if not _of_something(speaker, mentions, m.start)]
    return (before or mentions)[-1].id if mentions else speaker


def _of_something(speaker: str, mentions: Iterable[Piece], place: int) -> bool:
    """Whether a preposition stands before a place, outside all mentions."""
    prepositions = re.finditer(rf"\b{pattern('preposition')}\s", speaker)
    before = [m for m in prepositions if m.end() <= place]
    return any(not any(m.start <= w.start() < m.end for m in mentions) for w in before)
