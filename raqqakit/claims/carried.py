"""Whose words a quotation is that names nobody: carried from the sentence beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raqqakit.claims.sources import Source, find_sources
from raqqakit.claims.tokens import DASHES, OPENING

CLOSED = ("»", "”")


@dataclass(frozen=True, slots=True)
class Named:
    """The source of a sentence: "stated" in it, "carried" to it, or "none"."""

    source: Source | None = None
    basis: str = "none"


def sources_of(parts: Iterable[Sequence[str]]) -> list[list[Named]]:
    """The source of each sentence, paragraph by paragraph.

    A dash or a quotation mark opens a quotation; it goes on to the sentence that
    names a source, or to the end of its paragraph. It is carried to its source, which
    comes after it, or else to the one before it: in its paragraph, or where the
    paragraph before ended with a source. A question may be the reporter's, so nothing
    is carried forward to it.
    """
    named, last = list[list[Named]](), Named()
    for part in parts:
        found = [_own(sentence) for sentence in part]
        quoted = _quoted(part, found)
        _back(found, quoted)
        _forward(part, found, quoted, last)
        last = found[-1]
        named.append(found)
    return named


def _own(sentence: str) -> Named:
    source = next(iter(find_sources(sentence)), None)
    return Named(source, "stated") if source else Named()


def _quoted(part: Sequence[str], found: Sequence[Named]) -> list[bool]:
    """Which sentences of a paragraph belong to a quotation."""
    inside, quoted = False, list[bool]()
    for sentence, own in zip(part, found):
        inside = inside or sentence.startswith((*DASHES, *OPENING))
        quoted.append(inside)
        inside = inside and not own.source and not sentence.rstrip(".").endswith(CLOSED)
    return quoted


def _back(found: list[Named], quoted: Sequence[bool]) -> None:
    """Carry each source back to the quotation that it ends."""
    for at in range(len(found) - 2, -1, -1):
        if quoted[at] and quoted[at + 1] and not found[at].source:
            found[at] = _carried(found[at + 1])


def _forward(
    part: Sequence[str], found: list[Named], quoted: Sequence[bool], last: Named
) -> None:
    """Carry a source on to the quotation after it."""
    for at, sentence in enumerate(part):
        before = found[at - 1] if at else last
        if quoted[at] and not found[at].source and not sentence.endswith("?"):
            found[at] = _carried(before)


def _carried(named: Named) -> Named:
    return Named(named.source, "carried") if named.source else Named()
