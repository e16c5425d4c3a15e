"""Claims as rows: what is said, by whom, how firmly, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from raqqakit.claims.carried import Named, sources_of
from raqqakit.claims.days import Days
from raqqakit.claims.hedges import certainty, find_hedges
from raqqakit.claims.left_open import as_spoken
from raqqakit.claims.said import bounds, when_said, when_true
from raqqakit.claims.sources import speaker_id
from raqqakit.claims.times import find_times
from raqqakit.errors import InputError
from raqqakit.names import Alias
from raqqakit.rows import read_rows
from raqqakit.text import Piece, paragraphs, split_sentences

NEWSROOM = "newsroom"  # the speaker where the text names nobody
# fmt: off
PLAIN = (
    "sentence", "quote", "english", "speaker", "speaker_words", "basis", "certainty",
    "said_words", "true_words", "sure", "alternative",
)
CLAIM_COLUMNS = (*PLAIN, "hedge", "said_first", "said_last", "true_first", "true_last")
# fmt: on
LINK_COLUMNS = ("source_quote", "relation", "target_quote", "why")
ADVICE = "Add it to the first line of the table."


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a text says is so.

    `sentence` is the number of its sentence, counted from 1, or "h1" for the first
    heading; `quote` the words in print. `speaker` is the id or the name of who says
    it, NEWSROOM where nobody is named; `basis` is "stated", "carried" (named in a
    neighbouring sentence) or "none". `certainty` is "asserted", "blurred", "possible"
    or "source hidden", by its `hedges`. `said` are the days on which it was said,
    `true` the days within which it happened or over which it holds. `sure` and
    `alternative` are the marker's own doubts; a rule has none, and leaves them empty.
    """

    sentence: str
    quote: str
    speaker: str
    basis: str
    said: Days
    true: Days
    english: str = ""
    speaker_words: str = ""
    hedges: tuple[str, ...] = ()
    certainty: str = "asserted"
    said_words: str = ""
    true_words: str = ""
    sure: str = ""
    alternative: str = ""

    @property
    def sourced(self) -> bool:
        """Whether anybody outside the newsroom is named for it."""
        return self.speaker != NEWSROOM


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """How one claim stands to another: repeats, narrows, strains or explains it."""

    source: str
    relation: str
    target: str
    why: str


def read_claims(path: str | Path) -> list[Claim]:
    """Read a table of claims (CSV, UTF-8, the columns of CLAIM_COLUMNS).

    Dates are YYYY-MM-DD, blank for an open end; hedges are joined by a bar.
    Raises InputError, naming the line, for a date that is none, or a first day
    after its last.
    """
    return [_claim(row, line) for line, row in read_rows(path, CLAIM_COLUMNS, ADVICE)]


def _claim(row: dict[str, str], line: int) -> Claim:
    return Claim(
        **{name: row[name] for name in PLAIN},
        hedges=tuple(h for h in row["hedge"].split("|") if h),
        said=_days(row, line, "said"),
        true=_days(row, line, "true"),
    )


def _days(row: dict[str, str], line: int, which: str) -> Days:
    try:
        ends = (row[f"{which}_first"], row[f"{which}_last"])
        return Days(*(date.fromisoformat(end) if end else None for end in ends))
    except InputError as problem:
        raise InputError(f"Line {line} of the claims: {problem}") from None
    except ValueError:
        raise InputError(
            f"Line {line} of the claims has a date that is none in {which}_first or "
            f"{which}_last. Write it like 2017-09-21."
        ) from None


def read_claim_links(path: str | Path) -> list[ClaimLink]:
    """Read a table of relations between claims (the columns of LINK_COLUMNS)."""
    rows = read_rows(path, LINK_COLUMNS, ADVICE)
    return [ClaimLink(*(row[name] for name in LINK_COLUMNS)) for _, row in rows]


def find_claims(
    text: str, printing: Days, aliases: Iterable[Alias] = ()
) -> list[Claim]:
    """One row for each sentence and heading of a text, by rules.

    Takes a text in Norwegian, the days on which it may have been printed, and the
    aliases that turn a speaker's name into an id. Returns the claims in the order
    of the text. A sentence is one claim here, though it may hold several; a source
    is carried to the quotations beside it ("– ..."), as `sources_of` does. Where
    nobody is named the speaker is NEWSROOM.
    """
    known, parts = list(aliases), numbered_sentences(text)
    named = sources_of([[piece.text for _, piece in part] for part in parts])
    return [
        _by_rule(number, piece.text, source, printing, known)
        for part, sources in zip(parts, named)
        for (number, piece), source in zip(part, sources)
    ]


def numbered_sentences(text: str) -> list[list[tuple[str, Piece]]]:
    """The sentences of each paragraph with their numbers; a heading stands alone.

    Takes a text; returns a list for each paragraph, in the order of the text. A
    number is that of a sentence, counted from 1, or "h1" for the first heading.
    """
    parts, sentence, heading = list[list[tuple[str, Piece]]](), 0, 0
    for part in paragraphs(text):
        if part.kind == "heading":
            heading += 1
            parts.append([(f"h{heading}", part)])
        elif part.kind == "body":
            cut = split_sentences(part.text, part.start)
            parts.append([(str(n), s) for n, s in enumerate(cut, sentence + 1)])
            sentence += len(cut)
    return parts


def _by_rule(
    number: str,
    words: str,
    named: Named,
    printing: Days,
    known: Iterable[Alias],
) -> Claim:
    source, basis = named.source, named.basis
    hedges = tuple(h.text for h in find_hedges(words))
    own = source if basis == "stated" else None
    times = find_times(words, printing)
    if basis == "carried":
        times = as_spoken(times)
    said = when_said(words, times, own)
    true = when_true(times, said)
    return Claim(
        sentence=number,
        quote=words,
        speaker=speaker_id(source.speaker, known) if source else NEWSROOM,
        speaker_words=own.text if own else "",
        basis=basis,
        hedges=hedges,
        certainty=certainty(hedges),
        said_words=said.text if said else "",
        said=(said and said.days) or (Days() if source else printing),
        true_words=true.text if true else "",
        true=(true and true.days) or bounds(times, printing),
    )
