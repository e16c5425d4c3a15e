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
from raqqakit.finished.displacement import (
    displacement_bars,
    displacement_chart,
)
from raqqakit.finished.inside import inside_explorer, inside_statements, inside_table
from raqqakit.finished.misleading import misleading_chart
from raqqakit.finished.places_read import (
    names_as_towns,
    read_otherwise,
    ways_to_measure,
    words_as_towns,
)
from raqqakit.finished.reading import block_table, lix_table, sentence_lengths
from raqqakit.finished.scores import scores_as_ranges
from raqqakit.finished.story_days import (
    claim_bars,
    claim_timeline,
    open_bars,
    open_days,
    weekday_days,
)
from raqqakit.finished.story_map import globe, story_map
from raqqakit.finished.who_says_so import (
    claim_relations,
    hedges_found,
    named_sources,
    number_claims,
    quoted,
    rule_of_words,
)

__all__ = [
    "actors_picture",
    "aliases_tried",
    "block_table",
    "carriers",
    "causes",
    "claim_bars",
    "claim_relations",
    "claim_timeline",
    "displacement_bars",
    "displacement_chart",
    "fewer_bars",
    "fewer_chart",
    "four_pairs",
    "four_statements",
    "globe",
    "hedges_found",
    "inside_chart",
    "inside_explorer",
    "inside_statements",
    "inside_table",
    "known_links",
    "lix_table",
    "main_links",
    "marks_compared",
    "misleading_chart",
    "named_sources",
    "names_as_towns",
    "number_claims",
    "open_bars",
    "open_days",
    "open_links",
    "quoted",
    "read_otherwise",
    "rule_of_words",
    "scores_as_ranges",
    "sentence_lengths",
    "story_map",
    "try_pairs",
    "ways_to_measure",
    "weekday_days",
    "words_as_towns",
    "words_of_the_chart",
    "words_with_names",
]
