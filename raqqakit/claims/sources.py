"""Who is named as having said something, by the verbs that news texts use."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from raqqakit.claims.days import WEEKDAYS
from raqqakit.names import Alias, find_mentions
from raqqakit.text import Piece

# fmt: off
REPORTING = (
    "opplyser", "opplyste", "sier", "sa", "melder", "meldte", "skriver", "skrev",
    "forteller", "fortalte", "hevder", "hevdet", "mener", "mente", "bekrefter",
    "bekreftet", "anslår", "anslo", "varsler", "varslet", "uttaler", "uttalte",
    "rapporterer", "rapporterte", "understreker", "understreket", "påpeker",
    "påpekte", "tror", "trodde", "forklarer", "forklarte", "nekter", "nektet",
)
# fmt: on
VERB = f"(?:{'|'.join(REPORTING)})"
DAY = f"(?:{'|'.join(WEEKDAYS)}|i dag|i går)"
NAMED = r"[^,.;:!?–\n]{1,100}?"  # a name or description, to the next mark
ENDS = r"(?=\s+(?:at|som|til)\b|[,.;:!?\n]|$)"
# In "Ifølge kommunen er skolen tørr" the name ends where the verb begins.
FINITE = r"(?=\s+(?:er|var|har|hadde|blir|ble|kan|kunne|skal|vil|ville|må|måtte)\b)"
# Words that begin a sentence whose subject comes after the verb, or that name nobody.
LEADS = "(?:Det|Nå|Da|Så|Her|Der|Dette|Hva|Hvem|Ifølge|I|På|Etter|For|Til|Fra|Som|Den)"
# A name, or one noun with what stands in front of it: no verb can be among them.
PHRASE = (
    r"(?:(?-i:[A-ZÆØÅ])[\w-]*(?:\s(?-i:[A-ZÆØÅ])[\w-]*)*"
    r"|(?:(?:den|det|de|en|et)\s(?:\w+e\s)*)?\w+)"
)
# Each pattern is one way in which Norwegian news names a source.
WAYS = {
    # "..., opplyser Ryan Dillon, talsperson for ..."
    "after": rf"(?<=,\s){VERB}\s(?P<NAME>{NAMED})(?:\s{DAY})?{ENDS}",
    # "..., legger SOHR til."
    "adds": rf"(?<=,\s)(?:legger|la)\s(?P<NAME>{NAMED})\stil\b",
    # "Torsdag meldte den ... at ..."
    "turned": rf"(?<!\w){DAY}\s{VERB}\s(?P<NAME>{NAMED})\sat\b",
    # "SOHR meldte onsdag at ..."
    "before": rf"^(?:–\s)?(?P<NAME>{NAMED})\s{VERB}\s(?:{DAY}\s)?at\b",
    # "Det opplyser Kari Moe."
    "that": rf"^Det\s{VERB}\s(?P<NAME>{NAMED}){ENDS}",
    # "Kari Moe mener det er trygt."
    "plain": rf"^(?:–\s)?(?!{LEADS}\b)(?P<NAME>{NAMED})\s{VERB}(?=\s(?!seg\b))",
    # "..., ifølge gruppen som ..."
    "according": rf"(?<=,\s)(?:ifølge|i\sfølge)\s(?P<NAME>{NAMED})(?:{FINITE}|{ENDS})",
    # "Ifølge gruppen fraktet to båter ..."
    "first": rf"(?<!\w)(?:ifølge|i\sfølge)\s(?P<NAME>{PHRASE})",
}
PREPOSITION = re.compile(r"\b(?:i|for|fra|ved|på|hos|av)\s")
SOURCE = re.compile(
    "|".join(f"(?:{way.replace('NAME', name)})" for name, way in WAYS.items()),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Source(Piece):
    """The words of a sentence that name who said it, and the name alone."""

    speaker: str


def find_sources(sentence: str) -> list[Source]:
    """Every source that a sentence names, in order.

    Takes one sentence in Norwegian. Returns the words that name a source, with
    the verb, as pieces of the sentence, each with its `speaker` in the words of
    the text. Known limits: verbs outside REPORTING, sources named in another
    sentence, and pronouns ("sier han"), which are taken as they stand.
    """
    return [
        Source(m.start(), m.end(), m.group(), m[m.lastgroup or 0].strip())
        for m in SOURCE.finditer(sentence)
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
    words = [m for m in PREPOSITION.finditer(speaker) if m.end() <= place]
    return any(not any(m.start <= w.start() < m.end for m in mentions) for w in words)
