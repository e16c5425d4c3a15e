"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

from raqqakit.finished.displacement import displacement_bars, displacement_chart
from raqqakit.finished.places_read import (
    names_as_towns,
    read_otherwise,
    ways_to_measure,
    words_as_towns,
)
from raqqakit.finished.story_map import globe, story_map

__all__ = [
    "displacement_bars",
    "displacement_chart",
    "globe",
    "names_as_towns",
    "read_otherwise",
    "story_map",
    "ways_to_measure",
    "words_as_towns",
]
