"""Who is named for what a story says: the tables of lesson 04.

The claims and their speakers are those of the story's reference; what a rule finds is
found anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from raqqakit import data
from raqqakit.claims import Claim, find_hedges, find_sources
from raqqakit.errors import InputError
from raqqakit.quantities import find_quantities
from raqqakit.tables import Quote, Table
from raqqakit.text import sentences, words
from raqqakit.vocabulary import without_stroke

SEVERAL = 2  # "to", "flere", "mange": no number that anybody would look up
HEDGE_DOES: Mapping[str, str] = {
    "asserted": "there is none",
    "blurred": "blurs the number",
    "possible": "makes it only possible",
    "source hidden": "hides the source",
}
RELATIONS: Mapping[str, str] = {
    "narrows": "says the same with less",
    "repeats": "says the same again",
    "strains": "can hardly be true beside",
}


def quoted(numbers: Sequence[int], story: str = "article") -> Quote:
    """Sentences of a story with their English, by their numbers, counted from 1.

    Of several each has its number in front, and dots stand where some are left out.
    Raises InputError for a number that no sentence has.
    """
    known = dict(_numbered(story))
    if strange := [number for number in numbers if number not in known]:
        raise InputError(
            f"There is no sentence {strange[0]}. The story has {len(known)} sentences."
        )
    return Quote(
        _passage({number: known[number] for number in numbers}),
        _passage({number: data.english(number, story) for number in numbers}),
    )


def _passage(sentences: Mapping[int, str]) -> str:
    """Sentences by their numbers as one text, in which nothing joins across a gap."""
    if len(sentences) == 1:
        return "".join(sentences.values())
    pieces = [
        f"{'' if number - 1 in sentences else '[…] '}({number}) {text}"
        for number, text in sentences.items()
    ]
    return " ".join(pieces).removeprefix("[…] ")


def named_sources(story: str = "article") -> Table:
    """The sentences in which the kit's rule finds a source, with the words for it."""
    rows = [
        (number, source.speaker, source.text)
        for number, sentence in _numbered(story)
        for source in find_sources(sentence)
    ]
    columns = ("sentence", "who is named", "the words that name the source")
    return Table(columns, rows, "Sources found by the kit's rule", columns[1:])


def rule_of_words(wanted: Iterable[str], story: str = "article") -> Table:
    """Where a rule that looks for some words agrees with the story's reference.

    Takes the words, each whole; capitals do not count, and o may stand for ø. Returns
    the sentences with a source that it finds, those without one that it finds, and
    those that it misses.
    Raises InputError for anything but a list of texts.
    """
    if not isinstance(wanted, list) or not all(isinstance(w, str) for w in wanted):
        raise InputError(
            'Give the rule a list, each word in quotation marks: ["meldte", "ifølge"].'
        )
    looked_for = {without_stroke(word.casefold().strip()) for word in wanted}
    found = {
        number
        for number, sentence in _numbered(story)
        for word in words(sentence)
        if without_stroke(word.text.casefold()) in looked_for
    }
    claims = [c for c in data.claims(story) if c.sourced and c.sentence.isdigit()]
    sourced = {int(c.sentence) for c in claims}
    rows = [
        ("found, and a source is there", _listed(found & sourced)),
        ("found, and no source is there", _listed(found - sourced)),
        ("missed, though a source is there", _listed(sourced - found)),
    ]
    return Table(("what the rule did", "in sentences"), rows, "Your rule of words")


def hedges_found(story: str = "article") -> Table:
    """The words that make a sentence less firm, with the numbers of the sentences."""
    rows = [
        (number, hedge.text)
        for number, sentence in _numbered(story)
        for hedge in find_hedges(sentence)
    ]
    return Table(("sentence", "hedge"), rows, "Hedges found by a list", ("hedge",))


def number_claims(story: str = "article") -> Table:
    """The claims with a number above two: who says it, what its hedge does, when."""
    names = data.entity_names(story)
    rows = [
        (
            c.sentence,
            c.english,
            c.quote,
            names.get(c.speaker, c.speaker) if c.sourced else "nobody named",
            ", ".join(c.hedges),
            HEDGE_DOES[c.certainty],
            str(c.said) if c.sourced else "not given",
        )
        for c in data.claims(story)
        if has_number(c)
    ]  # fmt: skip
    columns = (
        "in", "claim", "in print", "who says it",
        "hedge", "what the hedge does", "said on",
    )  # fmt: skip
    return Table(columns, rows, "The claims with a number", ("in print", "hedge"))


def claim_relations(story: str = "article") -> Table:
    """Which claims of a story say the same again, or with less."""
    number = {c.quote: c.sentence for c in data.claims(story)}
    rows = [
        (number[link.source], RELATIONS[link.relation], number[link.target])
        for link in data.claim_links(story)
        if link.relation in RELATIONS
    ]
    columns = ("claim in", "what it does", "claim in")
    return Table(columns, rows, "How claims stand to each other")


def has_number(claim: Claim) -> bool:
    """Whether a number above two stands in a claim, in figures or in words."""
    found = find_quantities(claim.quote)
    return any((q.interval.low or 0) > SEVERAL for q in found)


def _numbered(story: str) -> Iterator[tuple[int, str]]:
    whole = sentences(data.article(story))
    return ((number, one.text) for number, one in enumerate(whole, start=1))


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(numbers))) or "none"
