"""Every chart of the kit, and the one way to show it: with words and numbers.

matplotlib is imported when a figure is drawn, not before.
"""

from raqqakit.figures.actors import Link, actor_picture, link_table
from raqqakit.figures.counts import bar_chart
from raqqakit.figures.frame import alternative_text, png, show
from raqqakit.figures.maps import label_map, place_map
from raqqakit.figures.ranges import Bar, range_chart, range_table

__all__ = [
    "Bar",
    "Link",
    "actor_picture",
    "alternative_text",
    "bar_chart",
    "label_map",
    "link_table",
    "place_map",
    "png",
    "range_chart",
    "range_table",
    "show",
]
