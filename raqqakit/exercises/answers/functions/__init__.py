"""Answers that are a function: how one is tried, looked at, and spoken of."""
