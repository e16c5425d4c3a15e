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
from raqqakit.finished.story_days import (
    claim_bars,
    claim_timeline,
    time_words,
    weekday_days,
)
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
    "hedges_found",
    "inside_chart",
    "known_links",
    "main_links",
    "marks_compared",
    "named_sources",
    "number_claims",
    "open_links",
    "quoted",
    "rule_of_words",
    "time_words",
    "try_pairs",
    "weekday_days",
    "words_with_names",
]
