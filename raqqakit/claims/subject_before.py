"""The subject right before a verb of saying, but for what is put in between."""

from dataclasses import dataclass
from itertools import pairwise

from raqqakit.claims.clauses import FRONTED, NEAREST, QUOTED, Clause
from raqqakit.claims.nouns import Tokens, is_one, is_stretch, past_bracket
from raqqakit.claims.phrases import Phrase, phrase, phrase_to
from raqqakit.claims.tokens import DASHES
from raqqakit.claims.verbs import (
    ASIDE,
    FINITE,
    NOT_SAYING,
    content,
    particle_end,
    passed,
)
from raqqakit.vocabulary import flat, forms


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
            said = _said(clause, who, end)
            return None if said is None else Found(start, said, who, verb.firmness)
    found = _left_out(clause, end) or _antecedent(clause, end)
    return found if found and documented(clause, found.who) else None


def documented(clause: Clause, who: Phrase) -> bool:
    """Whether a document speaks where only one can: a person shows in other ways."""
    named = clause.words[who.start : who.end]
    needed = "document" in clause.verb.word.follows
    return not needed or any(is_one(word, "document") for word in named)


def _said(clause: Clause, who: Phrase, end: int) -> int | None:
    """The place behind what says that something is said, from the end of a verb.

    In "etter det Moe sier" it is all around. So it is behind "som" in an aside or
    before a verb ("bær som de mener er sunne"), but in "som leder" nobody speaks.
    """
    words, start = clause.words, who.start
    said, opens = content(words, end, clause.verb), words[start - 1]
    if start == 0 or not opens.plays("going by", "relative"):
        return said
    aside = opens.plays("going by") or not words[max(0, start - 2)].word
    if aside or words[end].plays(*FINITE):
        return end if said is None else said
    return said if who.named else None


def _can_open(clause: Clause, who: Phrase) -> bool:
    """Whether a phrase is no adverb or the like, as "Det nye laget" is none."""
    words = clause.words
    if not documented(clause, who):
        return False
    if is_stretch(words[who.end - 1]):  # "Neste dag sa"; but a paper may be "Dagen"
        return who.start + 1 == who.end == clause.verb.start
    if not words[who.start].plays(*FRONTED):
        return True
    if who.end - who.start == 1:
        told = words[clause.verb.end].plays("that")
        return words[who.start].plays("pronoun") and told
    return words[who.start].plays("determiner", "possessive", "figure", "nobody")


def _reaches(clause: Clause, who: Phrase) -> bool:
    """Whether nothing but a bracket or an aside between commas parts the two."""
    words, verb = clause.words, clause.verb
    end = passed(words, past_bracket(words, who.end), verb)
    apart = any(word.text == "," for word in words[who.start : who.end])
    closed = apart and words[end].text == ","
    if end + closed == verb.start:
        return True
    aside = words[end + 1 : verb.start - 1]
    if words[end].plays("relative") and not words[end + 1].plays("verb"):
        own = any(word.plays(*NOT_SAYING) for word in aside)
        ends = words[verb.start - 1].text == ","  # "De som leste den, mente at"
        own |= ends and words[who.start].plays("pronoun")
        return own and all(word.word for word in aside)
    commas = words[end].text == words[verb.start - 1].text == ","
    parted = any(
        mark.text in (",", *DASHES) and word.plays("conjunction", "it")
        for mark, word in pairwise(aside)
    )
    return commas and 0 < len(aside) <= ASIDE and not parted


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
    first = words[past_bracket(words, who.end)]
    if first.plain or first.plays(*FINITE):
        return Found(verb.start, said, who, verb.firmness)
    return None


def _antecedent(clause: Clause, end: int) -> Found | None:
    """The name or noun before "som", which then is the subject of the verb behind it.

    Without a name it may be anybody ("folk som tror det"), so there "at" has to come.
    """
    words, verb = clause.words, clause.verb
    back = range(verb.start - 1, max(0, verb.start - NEAREST), -1)
    at = next((n for n in back if words[n].plays("relative")), 0)
    if at == 0 or passed(words, at + 1, verb) != verb.start:
        return None
    parted = words[at - 1].text == ","
    who = None if parted else _pointed_out(words, at)
    who = who or phrase_to(words, at - parted)
    said = content(words, end, verb)
    if who is None or said is None or words[who.start].plays("pronoun"):
        return None
    told = words[said - 1].plays("that") or words[said].plays("question word")
    known = told or (who.named and parted)
    return Found(who.start, said, who, verb.firmness) if known else None


def _pointed_out(words: Tokens, at: int) -> Phrase | None:
    """What "Det var … som" points out, all of it: "Det var lederen i Nordby som".

    In "Det ble avvist av politiet som" the word before "av" may be a participle.
    """
    for n in range(at - 2, max(-1, at - ASIDE), -1):
        if words[n].plays("it") and words[n + 1].plays("finite verb"):
            who = phrase(words, n + 2, at)
            by = any(flat(word.text) in forms("of") for word in words[n:at])
            return who if who and who.end == at and not by else None
    return None


def _is_told(clause: Clause) -> bool:
    """Whether a sentence up to a verb is what somebody says: "Alt er bra, sier Moe"."""
    words, verb = clause.words, clause.verb.start
    near = range(max(clause.starts[0] + 1, verb - ASIDE), verb)
    ends = (n for n in near if words[n - 1].text in QUOTED)
    return any(words[n].plays("verb") and phrase(words, n + 1) for n in ends)
