"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

from raqqakit.finished.actors import (
    actors_picture,
    aliases_tried,
    main_links,
    marks_compared,
    words_with_names,
)
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
    "actors_picture",
    "aliases_tried",
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
    "main_links",
    "marks_compared",
    "open_links",
    "try_pairs",
    "words_with_names",
]
