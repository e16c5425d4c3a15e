"""What can be moved: a reader, a concordance, an explorer of estimates.

Each has a twin in plain Python that gives the same answer, named in its
docstring; each says its result in a live region for screen readers.
"""

from raqqakit.widgets.concordance import concordance
from raqqakit.widgets.explorer import explorer
from raqqakit.widgets.reader import english_of, reader

__all__ = ["concordance", "english_of", "explorer", "reader"]
