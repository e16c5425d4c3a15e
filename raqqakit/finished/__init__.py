"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

from raqqakit.finished.displacement import displacement_bars, displacement_chart
from raqqakit.finished.reading import block_table, lix_table, sentence_lengths

__all__ = [
    "block_table",
    "displacement_bars",
    "displacement_chart",
    "lix_table",
    "sentence_lengths",
]
