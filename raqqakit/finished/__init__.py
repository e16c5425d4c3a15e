"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

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
    "claim_bars",
    "claim_relations",
    "claim_timeline",
    "displacement_bars",
    "displacement_chart",
    "hedges_found",
    "named_sources",
    "number_claims",
    "quoted",
    "rule_of_words",
    "time_words",
    "weekday_days",
]
