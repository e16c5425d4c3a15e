"""A story of one's own: from a folder with a text to a reading, tables, map and chart.

A learner brings a text, a table of aliases and the coordinates of places. The rules
propose what stands in it, and the reader decides, row by row. What nobody has read is
called so wherever it is shown.
"""

from raqqakit.own.agreeing import agreement, differences
from raqqakit.own.beginning import begin
from raqqakit.own.charts import chart, units
from raqqakit.own.deciding import decide
from raqqakit.own.decisions import Reading
from raqqakit.own.held import held_against
from raqqakit.own.maps import map_of
from raqqakit.own.measuring import stood
from raqqakit.own.reading import add, reading_of, say
from raqqakit.own.ready import beside, english_of
from raqqakit.own.story import FILES, Story, read
from raqqakit.own.undecided import undecided
from raqqakit.own.views import actors, claims, locations, numbers, rows_of
from raqqakit.own.worked import worked_example

__all__ = [
    "FILES", "Reading", "Story", "actors", "add", "agreement", "begin", "beside",
    "chart", "claims", "decide", "differences", "english_of",
    "held_against", "locations", "map_of", "numbers", "read",
    "reading_of", "rows_of", "say", "stood", "undecided", "units", "worked_example",
]  # fmt: skip
