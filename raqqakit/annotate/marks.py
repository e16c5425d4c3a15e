"""What a mark is, and where one may begin and end."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from raqqakit.errors import InputError
from raqqakit.names import Mention
from raqqakit.text import Piece, pieces, words

SIGN = re.compile(r"[%‰§°€$£]")


def tokens(text: str) -> list[Piece]:
    """The words of a text and the signs that can be part of a quantity, in order.

    A mark holds whole tokens: "SDF-krigerne" is one, and "90 %" is two.
    """
    return sorted([*words(text), *pieces(SIGN, text)], key=lambda t: t.start)


def as_spans(mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    """Mentions as the spans of an annotation file.

    Returns dictionaries with `start` and `end` (code points, `end` not included),
    `label`, `id` (None where it is not given) and `surface`, the words marked.
    """
    return [
        {
            "start": m.start,
            "end": m.end,
            "label": m.label,
            "id": m.id or None,
            "surface": m.text,
        }
        for m in sorted(mentions, key=lambda m: m.start)
    ]


def mentions_of(text: str, spans: Iterable[Mapping[str, Any]]) -> list[Mention]:
    """Spans as mentions, in order of place, each with its words from the text.

    Takes dictionaries with `start`, `end` and `label`; an `id` may be there. Raises
    InputError for a span that does not lie in the text.
    """
    found = [_mention(text, span) for span in spans]
    return sorted(found, key=lambda m: m.start)


def _mention(text: str, span: Mapping[str, Any]) -> Mention:
    try:
        start, end, label = span["start"], span["end"], span["label"]
        if 0 <= start < end <= len(text) and isinstance(label, str):
            return Mention(start, end, text[start:end], label, span.get("id") or "")
    except (KeyError, TypeError):
        pass
    raise InputError(
        f"{dict(span)!r:.80} is not a mark on this text. Give start, end and label, "
        "with the places counted in letters."
    )


def inside(mentions: Iterable[Mention], part: Piece | None) -> list[Mention]:
    """The mentions that lie wholly in a part of the text; all without a part."""
    if part is None:
        return list(mentions)
    return [m for m in mentions if part.start <= m.start and m.end <= part.end]


def refuse_overlaps(mentions: Sequence[Mention]) -> None:
    """Raise InputError, naming the two, when two mentions share a letter."""
    ordered = sorted(mentions, key=lambda m: (m.start, m.end))
    for one, other in pairwise(ordered):
        if other.start < one.end:
            raise InputError(
                f"The marks {one.text!r:.40} and {other.text!r:.40} overlap. Keep one "
                "of the two; a number says which place you mean, as in 'IS#2'."
            )
