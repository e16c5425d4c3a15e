"""A story of one's own: from a folder with a text to tables, a map and a chart.

A learner brings a text, a table of aliases and the coordinates of places; the
rest is what the lessons built. What cannot be decided is listed, never guessed.
"""

from raqqakit.own.files import FILES, Story, begin, read
from raqqakit.own.pictures import chart, map_of
from raqqakit.own.undecided import undecided
from raqqakit.own.views import actors, claims, locations, quantities

__all__ = [
    "FILES",
    "Story",
    "actors",
    "begin",
    "chart",
    "claims",
    "locations",
    "map_of",
    "quantities",
    "read",
    "undecided",
]
