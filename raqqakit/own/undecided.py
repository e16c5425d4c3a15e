"""What the kit could not decide in a story: listed for the learner, never guessed."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from raqqakit.claims import find_claims, find_times
from raqqakit.names import Alias, alias_pattern, capitalised, overlaps
from raqqakit.own.files import Story
from raqqakit.own.found import places_of
from raqqakit.quantities import find_quantities
from raqqakit.tables import Table
from raqqakit.text import Piece, paragraphs, pieces, split_sentences, words

MOST_NAMES = 20
# fmt: off
UNKNOWN_NUMBERS = (
    "dusinvis", "dusin", "snesevis", "snes", "hundre", "tusen", "million", "millioner",
    "milliard", "milliarder", "tretten", "fjorten", "femten", "seksten", "sytten",
    "atten", "nitten", "tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti",
    "nitti", "halvannen", "halvparten", "flertallet", "et titall", "et hundretall",
    "et par", "en tredel", "to tredeler", "thousands", "hundreds", "dozens",
)
# fmt: on
NUMBER_LIKE = re.compile(
    rf"\d[\d.,\u00a0\u202f]*\d|\d|(?<!\w)(?:{'|'.join(UNKNOWN_NUMBERS)})(?!\w)", re.I
)
Row = tuple[str, str, str]


def undecided(story: Story, grouped: Collection[str] = ()) -> Table:
    """Everything in a story that is left for the learner to decide.

    Takes the story, and the words of the quantities that were given a group.
    Returns a table with a row for each: what it is, where, and what may help.
    """
    rows = [
        *_lost_aliases(story),
        *_swallowed(story),
        *_names_left(story),
        *_unplaced(story),
        *_unknown_numbers(story),
        *_loose_quantities(story, grouped),
        *_times_without_days(story),
        *_claims_of_nobody(story),
    ]  # fmt: skip
    return Table(("what", "which", "what may help"), rows, "What could not be decided")


def _pattern(alias: Alias) -> re.Pattern[str]:
    return alias_pattern(alias.alias)


def _lost_aliases(story: Story) -> Iterator[Row]:
    for alias in story.aliases:
        if not _pattern(alias).search(story.text):
            near = _nearest(alias.alias, story.text)
            hint = f"the nearest words in the text are “{near}”" if near else (
                "nothing in the text is spelt like it")  # fmt: skip
            yield "an alias that matches nothing", alias.alias, hint


def _nearest(alias: str, text: str) -> str:
    length = len(alias.split())
    tokens = [w.text for w in words(text)]
    runs = {" ".join(tokens[i : i + length]) for i in range(len(tokens))}
    near = get_close_matches(alias, sorted(runs), 1, 0.6)
    return near[0] if near else ""


def _swallowed(story: Story) -> Iterator[Row]:
    kept = {(m.start, m.end) for m in story.mentions}
    for alias in story.aliases:
        lost = [h for h in pieces(_pattern(alias), story.text)
                if (h.start, h.end) not in kept]  # fmt: skip
        winners = dict.fromkeys(
            m.text for hit in lost for m in story.mentions if overlaps(hit, m)
        )
        for winner in winners:
            yield (
                "aliases that overlap",
                f"{alias.alias} in {winner}",
                "the longer one counts; both are kept in your table",
            )


def _names_left(story: Story) -> Iterator[Row]:
    """Runs of capital letters that no alias covers; not the first word alone."""
    body = [p for p in paragraphs(story.text) if p.kind != "metadata"]
    starts = {s.start for p in body for s in split_sentences(p.text, p.start)}
    seen: dict[str, None] = {}
    for run in capitalised(story.text):
        first = run.start in starts or story.text[max(0, run.start - 2)] in "–«"
        if first and " " not in run.text:
            continue
        if run.start >= (body[0].start if body else 0) and not any(
            overlaps(run, m) for m in story.mentions
        ):
            seen.setdefault(run.text)
    for name in list(seen)[:MOST_NAMES]:
        yield "a capital letter without an alias", name, "is it an actor or a place?"


def _unplaced(story: Story) -> Iterator[Row]:
    """Places with a name one by one; those only described together in one row."""
    unplaced = places_of(story).unplaced
    named = {a.id for a in story.aliases if a.alias[0].isupper()}
    for key in (key for key in unplaced if key in named):
        yield "a place without a point", key, unplaced[key]
    described = [key for key in unplaced if key not in named]
    if described:
        yield (
            "places without a point, only described",
            ", ".join(described),
            "add the coordinates of those that you want on the map",
        )


def _unknown_numbers(story: Story) -> Iterator[Row]:
    known: list[Piece] = [*find_quantities(story.text)]
    known += find_times(story.text, story.printed)
    known += [p for p in paragraphs(story.text) if p.kind == "metadata"]
    for hit in pieces(NUMBER_LIKE, story.text):
        if not any(overlaps(hit, piece) for piece in known):
            around = story.text[max(0, hit.start - 15) : hit.end + 15].split()
            yield (
                "looks like a number, and no rule reads it",
                f"{hit.text} (… {' '.join(around)} …)",
                "decide yourself, and say so in your own words",
            )


def _loose_quantities(story: Story, grouped: Collection[str]) -> Iterator[Row]:
    for quantity in find_quantities(story.text):
        if quantity.text not in grouped and not quantity.unit:
            yield (
                "a quantity without a group, so not drawn",
                quantity.text,
                "whom or what does it count?",
            )


def _times_without_days(story: Story) -> Iterator[Row]:
    for time in find_times(story.text, story.printed):
        if time.days is None:
            yield "a time without days", time.text, "it says how long, and not when"


def _claims_of_nobody(story: Story) -> Iterator[Row]:
    for claim in find_claims(story.text, story.printed, story.aliases):
        if not claim.sourced and claim.hedges and claim.certainty == "possible":
            yield (
                "hedged, and nobody is named",
                f"sentence {claim.place}: {', '.join(claim.hedges)}",
                "who could be asked?",
            )
