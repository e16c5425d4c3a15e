"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

from raqqakit.finished.chart_words import words_of_the_chart
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
    "known_links",
    "open_links",
    "try_pairs",
    "words_of_the_chart",
]
