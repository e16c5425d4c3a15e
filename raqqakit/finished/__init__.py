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
from raqqakit.finished.inside import inside_explorer, inside_statements, inside_table
from raqqakit.finished.misleading import misleading_chart
from raqqakit.finished.places_read import (
    names_as_towns,
    read_otherwise,
    ways_to_measure,
    words_as_towns,
)
from raqqakit.finished.reading import block_table, lix_table, sentence_lengths
from raqqakit.finished.story_map import globe, story_map

__all__ = [
    "actors_picture",
    "aliases_tried",
    "block_table",
    "carriers",
    "causes",
    "displacement_bars",
    "displacement_chart",
    "fewer_bars",
    "fewer_chart",
    "four_pairs",
    "four_statements",
    "globe",
    "inside_chart",
    "inside_explorer",
    "inside_statements",
    "inside_table",
    "known_links",
    "lix_table",
    "main_links",
    "marks_compared",
    "misleading_chart",
    "names_as_towns",
    "open_links",
    "read_otherwise",
    "sentence_lengths",
    "story_map",
    "try_pairs",
    "ways_to_measure",
    "words_as_towns",
    "words_with_names",
]
