"""Who is named as having said something, by the verbs that news texts use."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from raqqakit.names import Alias, find_mentions
from raqqakit.text import Piece
from raqqakit.vocabulary import after, pattern

NAMED = r"(?P<NAME>[^,.;:!?–\n]{1,100}?)"  # a name or description, to the next mark
# A sentence that begins with one of these has its subject after the verb, or none.
NO_NAME = (
    "opener", "adverb", "according", "weekday", "near", "now", "year about",
    "this week", "last week", "third", "night to",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source(Piece):
    """The words of a sentence that name who said it, and the name alone."""

    speaker: str


def _ways() -> dict[str, str]:
    """The ways in which Norwegian news names a source, as patterns."""
    verb, day, that = pattern("verb"), pattern("weekday", "near"), pattern("that")
    first = rf"(?:(?<!\w){day}|^(?:–\s)?{pattern('adverb')})"
    ends = rf"(?=\s+{pattern('that', 'relative', 'to')}\b|[,.;:!?\n]|$)"
    # In "Ifølge kommunen er skolen tørr" the name ends where the verb begins.
    finite = rf"(?=\s+{pattern('finite verb', 'modal')}\b)"
    # In "vil melde at" it is an infinitive, though "melde" is a past in nynorsk.
    subject = rf"{NAMED}\s(?!{after('modal', 'infinitive mark')}){verb}"
    return {
        # "..., opplyser Ryan Dillon, talsperson for ..."
        "after": rf"(?<=,\s){verb}\s{NAMED}(?:\s{day})?{ends}",
        # "..., legger SOHR til."
        "adds": rf"(?<=,\s){pattern('adding verb')}\s{NAMED}\s{pattern('to')}\b",
        # "Torsdag meldte den ... at ..."
        "turned": rf"{first}\s{verb}\s{NAMED}\s{that}\b",
        # "SOHR meldte onsdag at ..."
        "before": rf"^(?:–\s)?{subject}\s(?:{day}\s)?{that}\b",
        # "Det opplyser Kari Moe."
        "it": rf"^{pattern('it')}\s{verb}\s{NAMED}{ends}",
        # "Kari Moe mener det er trygt."
        "plain": rf"^(?:–\s)?(?!{pattern(*NO_NAME)}\b){subject}"
        rf"(?=\s(?!{pattern('reflexive')}\b))",
        # "..., ifølge gruppen som ..."
        "according": rf"(?<=,\s){pattern('according')}\s{NAMED}(?:{finite}|{ends})",
        # "Ifølge gruppen fraktet to båter ..."
        "opening": rf"(?<!\w){pattern('according')}\s(?P<NAME>{_phrase()})",
    }


def _phrase() -> str:
    """A name, or one noun with what stands before it: no verb can be among them."""
    name = r"(?-i:[A-ZÆØÅ])[\w-]*"
    return rf"(?:{name}(?:\s{name})*|(?:{pattern('determiner')}\s(?:\w+e\s)*)?\w+)"


@cache
def _source() -> re.Pattern[str]:
    ways = (way.replace("NAME", name) for name, way in _ways().items())
    return re.compile("|".join(f"(?:{way})" for way in ways), re.IGNORECASE)


def find_sources(sentence: str) -> list[Source]:
    """Every source that a sentence names, in order.

    Takes one sentence in Norwegian. Returns the words that name a source, with
    the verb, as pieces of the sentence, each with its `speaker` in the words of
    the text. Known limits: verbs outside the table, sources named in another
    sentence, and pronouns ("sier han"), which are taken as they stand.
    """
    return [
        Source(m.start(), m.end(), m.group(), m[m.lastgroup or 0].strip())
        for m in _source().finditer(sentence)
    ]


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
