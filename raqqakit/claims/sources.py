"""Who is named as having said something: a verb of saying, and its subject.

The subject stands right before the verb, or right after it where the sentence opens
with something else: a quotation, a time, an adverb.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from raqqakit.claims.phrases import Phrase, Tokens, is_one, phrase
from raqqakit.claims.tokens import CLOSING, DASHES, OPENING, QUOTES, TIMES, tokens
from raqqakit.claims.verbs import Verb, content, ends_there, particle_end, passed, skipped, verbs
from raqqakit.names import Alias, find_mentions
from raqqakit.text import Piece
from raqqakit.vocabulary import pattern

QUOTED = (",", "?", "!", "…", *CLOSING)  # may stand between a quotation and its verb
OPENS_A_CLAUSE = ("subordinator", "as far as", "that")
FRONTED = (
    "adverb", "preposition", "other preposition", "subordinator", "it", "nobody",
    "that", "figure", *TIMES,
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
    found = sorted([*_by_verbs(words), *_by_according(words), *_by_reports(words)], key=lambda f: f.start)
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
    if not told and _quoted(words, verb.start) and (
        words[verb.start - 1].text in CLOSING or _closed(words, end, verb)
    ):
        return Found(verb.start, _told(words, end, verb), who, verb.word.firmness, True)
    start = _fronted(words, verb)
    if "quoted" in verb.word.follows or start is None:
        return None
    if said:
        return Found(start, said, who, verb.word.firmness)
    if words[start].plays("it") and start == verb.start - 1 and _closed(words, end, verb):
        return Found(start, _told(words, end, verb), who, verb.word.firmness)
    return None


def _quoted(words: Tokens, verb: int) -> bool:
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
    return not words[end].word or words[end].plays("conjunction", "relative", "subordinator")


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


def _by_according(words: Tokens) -> Iterator[Found]:
    for at, word in enumerate(words):
        if word.plays("according") and (who := phrase(words, at + 1)):
            yield Found(at, who.until, who, "said")


def _by_reports(words: Tokens) -> Iterator[Found]:
    """What says it in itself: "heter det i rapporten", "Det står i rapporten at"."""
    for verb in (v for readings in verbs(words, "report") for v in readings):
        quoting = words[verb.end].plays("it") and _quoted(words, verb.start)
        told = verb.start > 0 and words[verb.start - 1].plays("it")
        end = particle_end(words, verb.end + quoting, verb)
        if not (quoting or told) or end is None or not words[end].plays("preposition"):
            continue
        who = phrase(words, end + 1)
        if who and (quoting or words[who.end].plays("that")):
            yield Found(verb.start - (not quoting), who.end, who, "said", quoting)


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
