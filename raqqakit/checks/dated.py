"""Which of a paragraph's two statements has no day beside it."""

from typing import NamedTuple

from raqqakit.checks.voices import OF_THE_ARTICLE, VOICE_OF, owned
from raqqakit.checks.wording import DAY, has, numbers, sentences

RELATIVE = (
    r"\b(?:days? (?:before|earlier|after|later)|(?:previous|next|following) day|"
    r"yesterday)\b"
)


class Statement(NamedTuple):
    """One statement: how a reply calls it, its numbers, its voice, its days.

    The voice is a place in a row of voices. Some days count only where a sentence
    names nobody else, because another has them too.
    """

    called: str
    numbers: frozenset[int]
    voice: int
    days: str
    alone: str = "$^"


def on(*days: int) -> str:
    """Days of a month, in any form of a date, and not the thousands of a number."""
    return rf"(?<![\d.,])(?:{'|'.join(map(str, days))})(?!\d|[.,\s]\d{{3}}(?!\d))"


VOICES = (VOICE_OF[0], OF_THE_ARTICLE, *VOICE_OF[2:])
# A report labelled 31 August has the 15,000 too; NTB's text was printed on three days.
STATEMENTS = (
    Statement(
        "The article's range", frozenset({10_000, 25_000}), 1, on(20, 22), alone=on(21)
    ),
    Statement("OCHA's 15,000", frozenset({15_000}), 0, on(21, 31)),
)


def without_a_day(
    text: str,
    statements: tuple[Statement, ...] = STATEMENTS,
    voices: tuple[str, ...] = VOICES,
) -> str:
    """The first statement with no day beside it, as a reply calls it; "" for none.

    A day stands beside a statement in any sentence of the same voice. Where the
    paragraph has no day at all, that is another matter, and "" too.
    """
    parts = owned(sentences(text), voices)
    lacking = (
        s.called for s in statements if _stands(s, parts) and not _dated(s, parts)
    )
    return next(lacking, "") if has(DAY, text) else ""


def _stands(one: Statement, parts: list[tuple[set[int], str]]) -> bool:
    return any(
        one.voice in owners and one.numbers <= {*numbers(part)}
        for owners, part in parts
    )


def _dated(one: Statement, parts: list[tuple[set[int], str]]) -> bool:
    days = rf"{one.days}|{RELATIVE}"
    return any(
        has(rf"{days}|{one.alone}" if owners == {one.voice} else days, part)
        for owners, part in parts
        if one.voice in owners
    )
