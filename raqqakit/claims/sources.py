"""Who is named as having said something: a verb of saying, and its subject.

The subject stands right before the verb, or right after it where the sentence opens
with something else: a quotation, a time, an adverb.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from raqqakit.claims.clauses import Clause, clauses
from raqqakit.claims.nouns import Tokens, is_one, is_somebody
from raqqakit.claims.phrases import Phrase, phrase
from raqqakit.claims.subject_before import Found
from raqqakit.claims.subjects import by_verbs
from raqqakit.claims.tokens import tokens
from raqqakit.claims.verbs import content, particle_end, skipped
from raqqakit.names import Alias, find_mentions
from raqqakit.text import Piece
from raqqakit.vocabulary import pattern


@dataclass(frozen=True, slots=True)
class Source(Piece):
    """The words of a sentence that name who said it, and the name alone.

    `firmness` is what the verb says of what is said, as the table of verbs has it.
    """

    speaker: str
    firmness: str = ""


def find_sources(sentence: str) -> list[Source]:
    """Every source that a sentence names, in order.

    Takes one sentence in Norwegian. Returns the words that name a source, with
    the verb, as pieces of the sentence, each with its `speaker` in the words of
    the text. Of a sentence in a quotation only who is quoted is found.
    Known limits: verbs outside the table, sources named in another
    sentence, and pronouns ("sier han"), which are taken as they stand.
    """
    words = tokens(sentence)
    ways = chain(by_verbs(words), _by_according(words), _by_reports(words))
    found = sorted(ways, key=lambda one: one.start)
    quoting = max((n for n, f in enumerate(found) if f.quoting), default=0)
    return [_source(sentence, words, one) for one in found[quoting:]]


def _source(sentence: str, words: Tokens, found: Found) -> Source:
    start, end = words[found.start].start, words[found.end - 1].end
    who = sentence[words[found.who.head].start : words[found.who.until - 1].end]
    speaker = " ".join(who.split())
    return Source(start, end, sentence[start:end], speaker, found.firmness)


def _by_according(words: Tokens) -> Iterator[Found]:
    """Whoever is named without a verb: "ifølge politiet"."""
    for at, word in enumerate(words):
        if not word.plays("according", "told by") or not (who := phrase(words, at + 1)):
            continue
        if word.plays("according") or words[who.end].plays("that", "question word"):
            yield Found(at, who.until, who, "said")


def _by_reports(words: Tokens) -> Iterator[Found]:
    """What says it in itself: "heter det i rapporten", "Det står i rapporten at"."""
    for clause in chain.from_iterable(clauses(words, "report")):
        verb = clause.verb
        turned = words[verb.end].plays("it")
        end = particle_end(words, skipped(words, verb.end + turned), verb)
        if end is None:
            continue
        if found := _said_in(clause, end) or (turned and _said_before(clause, end)):
            yield found


def _said_in(clause: Clause, end: int) -> Found | None:
    """What says it, behind the verb: "Det står i rapporten at"."""
    words, verb = clause.words, clause.verb
    turned = words[verb.end].plays("it")
    quoting = turned and clause.after_quotation
    told = verb.start > 0 and words[verb.start - 1].plays("it")
    at = skipped(words, end)
    if not (turned or told) or not words[at].plays("preposition"):
        return None
    who = phrase(words, at + 1)
    if who is None:
        return None
    written, ends = _is_written(words, who), words[who.end]
    named = any(word.capital for word in words[who.start : who.end])
    says = quoting or ends.plays("that")
    if not (written and told and not ends.word) and not (says and (written or named)):
        return None
    return Found(verb.start - told, who.end, who, verb.firmness, quoting)


def _said_before(clause: Clause, end: int) -> Found | None:
    """What says it, in front of the verb: "I rapporten heter det at"."""
    words, verb = clause.words, clause.verb
    said = content(words, end, verb)
    for start in clause.starts if said else ():
        who = phrase(words, start + 1, verb.start)
        fits = who and who.end == verb.start and words[start].plays("preposition")
        if who and said and fits and _is_written(words, who):
            return Found(start, said, who, verb.firmness)
    return None


def _is_written(words: Tokens, who: Phrase) -> bool:
    """Whether a phrase is a text or a body that says something: no back has words."""
    named = words[who.start : who.end]
    texts = (is_one(t, "document") or is_one(t, "channel") for t in named)
    return any(texts) or any(map(is_somebody, named))


def speaker_id(speaker: str, aliases: Iterable[Alias]) -> str:
    """The id of a speaker by an alias table; the speaker's own words without one.

    The last alias counts, for a name comes after its description ("eksilgruppa
    Syrian Observatory"), but none after a preposition: in "Kari Moe i Nordby
    kommune" it is Kari Moe who speaks. A place speaks only where its name is all:
    of "Nordby Buss" the alias "Nordby" says nothing.
    """
    mentions = [
        m for m in find_mentions(speaker, aliases)
        if m.label != "location" or m.text == speaker
    ]  # fmt: skip
    before = [m for m in mentions if not _of_something(speaker, mentions, m.start)]
    return (before or mentions)[-1].id if mentions else speaker


def _of_something(speaker: str, mentions: Iterable[Piece], place: int) -> bool:
    """Whether a preposition stands before a place, outside all mentions."""
    prepositions = re.finditer(rf"\b{pattern('preposition')}\s", speaker)
    before = [m for m in prepositions if m.end() <= place]
    return any(not any(m.start <= w.start() < m.end for m in mentions) for w in before)
