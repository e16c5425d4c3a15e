"""A table that a narrow screen shows as one row under the other, with its headings."""

import re
from collections.abc import Sequence
from html import escape
from itertools import cycle

# Shown as blocks, the parts of a table would be read aloud as none without their roles.
ROLES = {
    "table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row",
    "th": "columnheader", "td": "cell",
}  # fmt: skip
TAG = re.compile(rf"<({'|'.join(ROLES)})(?=[ >])")


def stacked(html: str, columns: Sequence[str]) -> str:
    """A table whose cells know the headings that stand over them.

    Takes the table as HTML, in which all words are escaped, and its headings.
    """
    headings = cycle(columns)

    def told(tag: re.Match[str]) -> str:
        name = tag[1]
        label = f' data-label="{escape(next(headings))}"' if name == "td" else ""
        return f'<{name} role="{ROLES[name]}"{label}'

    return TAG.sub(told, html)
