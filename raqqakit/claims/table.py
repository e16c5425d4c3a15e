"""Claims as a table to show."""

from collections.abc import Iterable, Mapping

from raqqakit.claims.rows import NEWSROOM, Claim
from raqqakit.tables import Table


def claim_table(
    claims: Iterable[Claim], names: Mapping[str, str], *, caption: str
) -> Table:
    """Claims as a table: where, what, who, by which words, how firmly, and when.

    Takes the claims, and the names to show for the speakers' ids. The claim is
    shown in English where the row has it, else in the words of the text.
    """
    shown = list(claims)
    rows = [
        (
            c.sentence,
            c.english or c.quote,
            _named(c.speaker, names),
            ", ".join(c.hedges),
            c.certainty,
            str(c.said),
            str(c.true),
        )
        for c in shown
    ]  # fmt: skip
    columns = (
        "in",
        "claim",
        "who says it",
        "hedge",
        "how firm",
        "said",
        "about which days",
    )
    foreign = ("hedge",) if all(c.english for c in shown) else ("claim", "hedge")
    return Table(columns, rows, caption, foreign)


def _named(speaker: str, names: Mapping[str, str]) -> str:
    return "nobody named" if speaker == NEWSROOM else names.get(speaker, speaker)
