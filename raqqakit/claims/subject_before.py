"""The subject right before a verb of saying, but for what is put in between."""

from dataclasses import dataclass
from itertools import pairwise

from raqqakit.claims.clauses import FRONTED, QUOTED, Clause
from raqqakit.claims.nouns import Tokens, is_stretch
from raqqakit.claims.phrases import Phrase, phrase
from raqqakit.claims.tokens import DASHES
from raqqakit.claims.verbs import FINITE, NOT_SAYING, content, particle_end, passed

ASIDE = 40  # words at most


@dataclass(frozen=True, slots=True)
class Found:
    """A subject with the tokens that name the source; `quoting` what stands before."""

    start: int
    end: int
    who: Phrase
    firmness: str
    quoting: bool = False


def subject_before(clause: Clause) -> Found | None:
    """The subject before the verb of a clause, or None where none is found."""
    words, verb = clause.words, clause.verb
    end = particle_end(words, verb.end, verb)
    if end is None:
        return None
    for start in clause.starts:
        who = phrase(words, start, verb.start)
        if who and _reaches(clause, who) and _can_open(clause, who):
            said = _said(clause, start, end)
            return None if said is None else Found(start, said, who, verb.firmness)
    return _left_out(clause, end)


def _said(clause: Clause, start: int, end: int) -> int | None:
    """The place behind what says that something is said, from the end of a verb."""
    words, verb = clause.words, clause.verb
    opinion = words[end].plays("not said") and verb.firmness == "believed"
    said = content(words, end + opinion, verb)
    named = start > 0 and words[start - 1].plays("going by", "relative")
    return end if said is None and named else said


def _can_open(clause: Clause, who: Phrase) -> bool:
    """Whether a phrase is no adverb or the like, as "Det nye laget" is none."""
    words = clause.words
    if is_stretch(words[who.end - 1]):  # "Neste dag sa"; but a paper may be "Dagen"
        return who.start + 1 == who.end == clause.verb.start
    if not words[who.start].plays(*FRONTED):
        return True
    if who.end - who.start == 1:
        told = words[clause.verb.end].plays("that")
        return words[who.start].plays("pronoun") and told
    return words[who.start].plays("determiner", "possessive", "figure")


def _reaches(clause: Clause, who: Phrase) -> bool:
    """Whether nothing but a bracket or an aside between commas parts the two."""
    words, verb = clause.words, clause.verb
    end = passed(words, _past_bracket(words, who.end, verb.start), verb)
    closed = who.head > who.start and words[end].text == ","
    if end + closed == verb.start:
        return True
    aside = words[end + 1 : verb.start - 1]
    if words[end].plays("relative") and not words[end + 1].plays("verb"):
        own = any(word.plays(*NOT_SAYING) for word in aside)
        return own and all(word.word for word in aside)
    commas = words[end].text == words[verb.start - 1].text == ","
    parted = any(
        mark.text in (",", *DASHES) and word.plays("conjunction", "it")
        for mark, word in pairwise(aside)
    )
    return commas and 0 < len(aside) <= ASIDE and not parted


def _past_bracket(words: Tokens, at: int, verb: int) -> int:
    """The place behind a bracket, if one begins at a place."""
    closing = (n + 1 for n in range(at, verb) if words[n].text == ")")
    return next(closing, at) if words[at].text == "(" else at


def _left_out(clause: Clause, end: int) -> Found | None:
    """The subject of the sentence, where "og" joins a second verb to its first."""
    words, verb, start = clause.words, clause.verb, clause.starts[0]
    joined = words[verb.start - 1].plays("conjunction", "subordinator")
    if not joined or words[start].plays(*FRONTED, "no speaker"):
        return None
    if _is_told(clause):
        return None
    who, said = phrase(words, start), content(words, end, verb)
    if who is None or said is None:
        return None
    first = words[_past_bracket(words, who.end, verb.start)]
    if first.plain or first.plays(*FINITE):
        return Found(verb.start, said, who, verb.firmness)
    return None


def _is_told(clause: Clause) -> bool:
    """Whether a sentence up to a verb is what somebody says: "Alt er bra, sier Moe"."""
    words, verb = clause.words, clause.verb.start
    near = range(max(clause.starts[0] + 1, verb - ASIDE), verb)
    ends = (n for n in near if words[n - 1].text in QUOTED)
    return any(words[n].plays("verb") and phrase(words, n + 1) for n in ends)
