"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

from raqqakit.finished.displacement import displacement_bars, displacement_chart
from raqqakit.finished.inside import inside_explorer, inside_statements, inside_table
from raqqakit.finished.misleading import misleading_chart

__all__ = [
    "displacement_bars",
    "displacement_chart",
    "inside_explorer",
    "inside_statements",
    "inside_table",
    "misleading_chart",
]
