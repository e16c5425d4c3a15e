"""Marks on a text: quoted, compared, kept in files; without any widget.

The annotator is a way to make marks with mouse or keyboard. Everything that is
then done with them is here, so that marks written down in plain Python get the
same answers.
"""

from raqqakit.annotate.comparing import COLUMNS, Comparison, Pair, compare
from raqqakit.annotate.marks import (
    as_spans,
    inside,
    mentions_of,
    refuse_overlaps,
    tokens,
)
from raqqakit.annotate.quotes import marks_from_quotes
from raqqakit.annotate.saving import Keeper, load, save

__all__ = [
    "COLUMNS",
    "Comparison",
    "Keeper",
    "Pair",
    "as_spans",
    "compare",
    "inside",
    "load",
    "marks_from_quotes",
    "mentions_of",
    "refuse_overlaps",
    "save",
    "tokens",
]
