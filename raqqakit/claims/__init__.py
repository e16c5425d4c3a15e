"""Who says what, how firmly, and when: sources, hedges and days of a news text.

Sources and hedges are found by lists of words, days by rules that can be read
aloud. What no rule settles stays open, and says so.
"""

from raqqakit.claims.days import (
    Days,
    printed,
    printed_in,
    weekday_number,
    weekdays_before,
)
from raqqakit.claims.hedges import find_hedges
from raqqakit.claims.rows import (
    NEWSROOM,
    Claim,
    ClaimLink,
    find_claims,
    numbered_sentences,
    read_claim_links,
    read_claims,
)
from raqqakit.claims.sources import Source, find_sources
from raqqakit.claims.table import claim_table
from raqqakit.claims.times import find_times
from raqqakit.claims.when import TimeWords

__all__ = [
    "NEWSROOM",
    "Claim",
    "ClaimLink",
    "Days",
    "Source",
    "TimeWords",
    "claim_table",
    "find_claims",
    "find_hedges",
    "find_sources",
    "find_times",
    "numbered_sentences",
    "printed",
    "printed_in",
    "read_claim_links",
    "read_claims",
    "weekday_number",
    "weekdays_before",
]
