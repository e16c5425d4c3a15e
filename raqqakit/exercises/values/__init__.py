"""Plain data: how any value becomes it, when two are the same, how it is written."""
