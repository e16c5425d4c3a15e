"""The subject of a verb of saying: right before it, or right after it.

It stands after the verb where the sentence opens with something else: a quotation, a
time, an adverb, or what was said.
"""

from collections.abc import Iterator

from raqqakit.claims.clauses import OPENS_A_CLAUSE, Clause, clauses
from raqqakit.claims.nouns import Tokens, describes, is_one, is_somebody
from raqqakit.claims.phrases import Phrase, phrase
from raqqakit.claims.subject_before import Found, documented, subject_before
from raqqakit.claims.tokens import CLOSING, DASHES, TIMES
from raqqakit.claims.verbs import FINITE, content, particle_end, passed, skipped

AROUND = 2  # commas, before and behind


def by_verbs(words: Tokens) -> Iterator[Found]:
    """Whoever is the subject of a verb of saying."""
    for readings in clauses(words):
        ways = filter(None, map(_subject, readings))
        if first := next(ways, None):
            yield first


def _subject(clause: Clause) -> Found | None:
    """The subject of a verb, on the side where it stands."""
    before, after = subject_before(clause), _after(clause)
    reader = clause.words[clause.verb.end].plays("no speaker")
    if before and reader and not before.who.firm:
        before = None
    if after and not documented(clause, after.who):
        after = None
    if before and after:
        return after if _turned(clause, before, after) else before
    return before or after


def _turned(clause: Clause, before: Found, after: Found) -> bool:
    """Whether of two subjects the one after the verb counts."""
    if clause.words[clause.verb.start - 1].text == ",":
        closed = before.who.end == clause.verb.start  # "Lederen, Liv Moe, varslet"
        return after.quoting and not closed and not _described(clause, before)
    told = clause.words[after.end - 1].plays("that")
    return told and not before.who.firm and "person" not in clause.verb.word.follows


def _described(clause: Clause, before: Found) -> bool:
    """Whether one clause with "som" is all that parts a subject from its verb."""
    words, at = clause.words, before.who.end
    commas = sum(word.text == "," for word in words[at : clause.verb.start])
    return commas == AROUND and words[at + 1].plays("relative")


# -- after the verb ---------------------------------------------------------------


def _after(clause: Clause) -> Found | None:
    """The subject right after its verb: behind a quotation, or what opens a clause."""
    words, verb, (who, end) = clause.words, clause.verb, _subject_after(clause)
    if who is None or end is None or not who.firm or _has_none_behind(clause):
        return None
    named = who.named or not _has_its_subject(clause)
    if named and _quotes(clause, end):
        return Found(verb.start, _told(clause, end), who, verb.firmness, True)
    start, said = clause.fronted, content(words, end, verb)
    if "quoted" in verb.word.follows or start is None:
        return None
    if said is not None:
        its_own = words[start].plain and _has_a_clause(words, end)
        return None if its_own else Found(start, said, who, verb.firmness)
    pointed_at = words[start].plays("it") and start == verb.start - 1
    if pointed_at and _closed(clause, end) and _is_speaker(clause, who):
        return Found(start, _told(clause, end), who, verb.firmness)
    return None


def _has_a_clause(words: Tokens, end: int) -> bool:
    """Whether "at" belongs to the noun that ends here: "Moe nevner behovet for at".

    Behind a word that no table knows, such a noun is an object.
    """
    return words[end].plays("preposition") and words[end + 1].plays("that")


def _has_none_behind(clause: Clause) -> bool:
    """Whether no subject stands behind a verb: it opens all, or "som" is its subject.

    In "mannen som mente kvinnen hadde rett" the man thinks, and no woman.
    """
    at = clause.verb.start - 1
    while at > 0 and clause.words[at].plays("adverb", "not said"):
        at -= 1
    return at < 0 or clause.words[at].plays("relative")


def _is_speaker(clause: Clause, who: Phrase) -> bool:
    """Whether a phrase behind "Det" and its verb speaks, and is no object of the verb.

    In "Det bekrefter fordommene" nobody speaks, so where the verb can have an object
    the words have to show a name, people, a body or a document.
    """
    if who.named or "object" not in clause.verb.word.follows:
        return True
    named = clause.words[who.start : who.end]
    return any(t.capital or is_somebody(t) or is_one(t, "document") for t in named)


def _subject_after(clause: Clause) -> tuple[Phrase | None, int | None]:
    """The phrase after a verb, and the place behind it and the verb's particle."""
    words, verb = clause.words, clause.verb
    doubted = words[verb.end].plays("not said") and verb.firmness == "believed"
    if verb.end - verb.start > 1:
        last = verb.end - 1 - words[verb.end - 2].plays("have")
        who, end = phrase(words, verb.start + 1, last), verb.end
        if who is None or skipped(words, who.end) != last:
            return None, None
    elif who := phrase(words, verb.end + doubted):
        end = who.end
        if doubted and not words[end].plays("that"):
            return None, None
    else:
        return None, None
    return who, particle_end(words, end, verb)


def _quotes(clause: Clause, end: int) -> bool:
    """Whether a verb and its subject end a quotation."""
    words, verb = clause.words, clause.verb
    said = content(words, end, verb)
    told = said is not None and words[said - 1].plays("that")
    closed = words[verb.start - 1].text in CLOSING or _closed(clause, end)
    return not told and clause.after_quotation and closed


def _has_its_subject(clause: Clause) -> bool:
    """Whether an aside parts a verb from its subject: what comes after is its object.

    In "fordi de små båtene, med ett unntak, fortsatte arbeidet" nothing is said: behind
    a word that opens a clause stands a phrase up to the aside, and no verb of its own.
    """
    words, verb = clause.words, clause.verb
    commas = [n for n in range(verb.start) if words[n].text == ","]
    if len(commas) < 2 or commas[-1] != verb.start - 1:
        return False
    aside, determined = commas[-2], False
    if any(word.plays(*FINITE) for word in words[aside : verb.start]):
        return False
    for at in range(aside - 1, -1, -1):
        if words[at].plays(*OPENS_A_CLAUSE):
            return determined
        if not words[at].word or words[at].plays(*FINITE):
            return False
        if words[at].plays("determiner", "possessive", "several"):
            who = phrase(words, at, aside)
            determined |= who is not None and who.end == aside
    return False


def _closed(clause: Clause, at: int) -> bool:
    """Whether nothing more is said behind a subject, but when, where and how."""
    words = clause.words
    end = passed(words, at, clause.verb)
    end += describes(words[end]) and not words[end].capital
    if not words[end].word:
        return words[end].text not in DASHES
    where = end > at and words[end].plays("question word")  # "etter møtet hvor"
    return where or words[end].plays("conjunction", "relative", "subordinator")


def _told(clause: Clause, end: int) -> int:
    """The place behind the last word after a subject that says when it was said."""
    between = range(end, passed(clause.words, end, clause.verb))
    times = [n + 1 for n in between if clause.words[n].plays(*TIMES)]
    return max(times, default=end)
