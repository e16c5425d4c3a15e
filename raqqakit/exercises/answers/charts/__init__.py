"""Answers that are a chart: what a figure shows, and what is said of it."""
