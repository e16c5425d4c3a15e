"""From the number words of Norwegian news to intervals.

An interval says no more than the text does: an end that the text leaves open
stays open, and no value in the middle is ever made up.
"""

from raqqakit.quantities.finding import find_quantities, unread_numbers
from raqqakit.quantities.intervals import Interval, Number
from raqqakit.quantities.numerals import parse_count, parse_numeral, parse_vague
from raqqakit.quantities.reading import Quantity

__all__ = [
    "Interval",
    "Number",
    "Quantity",
    "find_quantities",
    "parse_count",
    "parse_numeral",
    "parse_vague",
    "unread_numbers",
]
