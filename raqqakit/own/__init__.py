"""A story of one's own: from a folder with a text to tables, a map and a chart.

A learner brings a text, a table of aliases and the coordinates of places; the
rest is what the lessons built. What cannot be decided is listed, never guessed.
"""

from raqqakit.own.beginning import begin
from raqqakit.own.charts import chart
from raqqakit.own.groups import groups_of
from raqqakit.own.held import held_against
from raqqakit.own.maps import map_of
from raqqakit.own.ready import beside
from raqqakit.own.story import FILES, Story, read
from raqqakit.own.undecided import undecided
from raqqakit.own.views import actors, claims, locations, quantities
from raqqakit.own.worked import worked_example

__all__ = [
    "FILES",
    "Story",
    "actors",
    "begin",
    "beside",
    "chart",
    "claims",
    "groups_of",
    "held_against",
    "locations",
    "map_of",
    "quantities",
    "read",
    "undecided",
    "worked_example",
]
