"""Looking back at a record: how far, how sure, what next, and what is saved of it."""
