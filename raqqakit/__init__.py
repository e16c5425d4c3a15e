"""Reading Raqqa: one news story, read closely, from its words to a chart.

The rooms follow the lessons: text, names, places, quantities, estimates,
figures. `data` finds the files, `tables` shows rows, `widgets` holds what can
be moved. Importing the package brings in none of them.
"""

__version__ = "0.1.0"
