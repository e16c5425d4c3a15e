"""What a lesson shows whole, in one call: drawn, with its words and its numbers.

The lesson takes it apart; the plumbing of a picture is not what it teaches.
"""

from raqqakit.finished.chart_words import words_of_the_chart
from raqqakit.finished.displacement import displacement_bars, displacement_chart

__all__ = ["displacement_bars", "displacement_chart", "words_of_the_chart"]
