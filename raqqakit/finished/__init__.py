"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

from raqqakit.finished.checking import (
    carriers,
    causes,
    fewer_bars,
    fewer_chart,
    four_pairs,
    four_statements,
    inside_chart,
    known_links,
    open_links,
    try_pairs,
)
from raqqakit.finished.displacement import displacement_bars, displacement_chart
from raqqakit.finished.inside import inside_explorer, inside_statements, inside_table
from raqqakit.finished.misleading import misleading_chart

__all__ = [
    "carriers",
    "causes",
    "displacement_bars",
    "displacement_chart",
    "fewer_bars",
    "fewer_chart",
    "four_pairs",
    "four_statements",
    "inside_chart",
    "inside_explorer",
    "inside_statements",
    "inside_table",
    "known_links",
    "misleading_chart",
    "open_links",
    "try_pairs",
]
