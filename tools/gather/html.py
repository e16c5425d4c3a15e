"""The pieces of the teacher's page: its frame, its tables, its look."""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from raqqakit.exercises.replies import marked

HERE = Path(__file__).parent
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{key}'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
<script>{script}</script>
</body>
</html>
"""


def framed(title: str, body: str, look: str = "") -> str:
    """A whole page, which needs nothing else and lets no script run but its own.

    Takes the title, what stands below it as HTML, and styles of the page's own, if any.
    """
    script = (HERE / "page.js").read_text(encoding="utf-8")
    key = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    style = (HERE / "page.css").read_text(encoding="utf-8") + look
    return PAGE.format(
        title=escape(title), body=body, style=style, script=script, key=key
    )


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as HTML from plain text; the first cell of a row is its heading."""
    body = "".join(
        f'<tr><th scope="row"><bdi>{escape(first)}</bdi></th>'
        + "".join(f"<td{_side(cell)}><bdi>{marked(cell)}</bdi></td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return wide(caption, columns, body)


def wide(caption: str, columns: Sequence[str], body: str, kind: str = "") -> str:
    """A table around rows of HTML; where it is too wide it moves, by keys as well."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    name = escape(caption)
    return (
        f'<div class="wide" role="region" aria-label="{name}" tabindex="0">'
        f'<table class="{kind}"><caption>{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _side(cell: str) -> str:
    return ' class="n"' if cell.isdigit() else ""
