"""What a learner holds in hand: a set, its questions, and what was tried."""
