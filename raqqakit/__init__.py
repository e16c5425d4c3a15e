"""Reading Raqqa: one news story, read closely, from its words to a chart.

The rooms follow the lessons: text, names, places, claims, quantities,
estimates, figures. `data` finds the files, `tables` shows rows, `widgets` holds
what can be moved, `own` and `report` do the whole way on a text of one's own.
Importing the package brings in none of them.
"""

from raqqakit import browser

__version__ = "0.2.0"

if browser.here():
    browser.install()
