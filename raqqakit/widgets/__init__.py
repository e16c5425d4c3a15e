"""What can be moved: reader, concordance, annotator, lines to order, explorer.

Each has a twin in plain Python that gives the same answer, named in its
docstring; each says its result in a live region for screen readers.
"""

from raqqakit.widgets.annotator import Annotator, annotator
from raqqakit.widgets.concordance import concordance
from raqqakit.widgets.explorer import explorer
from raqqakit.widgets.order import OrderLines, order_lines
from raqqakit.widgets.reader import english_of, reader

__all__ = [
    "Annotator",
    "OrderLines",
    "annotator",
    "concordance",
    "english_of",
    "explorer",
    "order_lines",
    "reader",
]
