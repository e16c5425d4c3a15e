"""Every chart of the kit, and the one way to show it: with words and numbers.

matplotlib is imported when a figure is drawn, not before.
"""

from raqqakit.figures.actors import actor_picture, link_table, link_words
from raqqakit.figures.counts import bar_chart
from raqqakit.figures.display import Picture, alternative_text, picture, png, show
from raqqakit.figures.globe import globe
from raqqakit.figures.maps import place_map, scale_bar_km
from raqqakit.figures.quick import quick_range_chart
from raqqakit.figures.ranges import Bar, range_chart, range_table
from raqqakit.figures.series import series_chart, series_table
from raqqakit.figures.timeline import TimeBar, time_table, timeline

__all__ = [
    "Bar",
    "Picture",
    "TimeBar",
    "actor_picture",
    "alternative_text",
    "bar_chart",
    "globe",
    "link_table",
    "link_words",
    "picture",
    "place_map",
    "png",
    "quick_range_chart",
    "range_chart",
    "range_table",
    "scale_bar_km",
    "series_chart",
    "series_table",
    "show",
    "time_table",
    "timeline",
]
