"""What lesson 06 holds an article against, and a learner's readings against that."""

from raqqakit.checks.compare import (
    chain_table,
    compare,
    pair_table,
    share_table,
    statement_table,
)
from raqqakit.checks.paragraph import paragraph
from raqqakit.checks.rows import (
    VERDICTS,
    ChainLink,
    Page,
    Pair,
    Share,
    Statement,
    read_chain,
    read_pages,
    read_pairs,
    read_shares,
    read_statements,
)

__all__ = [
    "VERDICTS",
    "ChainLink",
    "Page",
    "Pair",
    "Share",
    "Statement",
    "chain_table",
    "compare",
    "pair_table",
    "paragraph",
    "read_chain",
    "read_pages",
    "read_pairs",
    "read_shares",
    "read_statements",
    "share_table",
    "statement_table",
]
