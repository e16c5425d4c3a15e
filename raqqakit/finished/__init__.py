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
from raqqakit.finished.displacement import displacement_bars, displacement_chart

__all__ = [
    "actors_picture",
    "aliases_tried",
    "displacement_bars",
    "displacement_chart",
    "main_links",
    "marks_compared",
    "words_with_names",
]
