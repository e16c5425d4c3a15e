"""What a learner is told: as data, as a page and as plain text."""

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from raqqakit.text import with_capital

if TYPE_CHECKING:
    from raqqakit.figures import Picture

NORWEGIAN, ITALIC = re.compile("«([^«»]*)»"), r'<i lang="nb">\1</i>'
RIGHT, NOT_YET = "right", "not yet"
NOT_ATTEMPTED, COULD_NOT = "not attempted", "could not run"
STATUSES = (RIGHT, NOT_YET, COULD_NOT, NOT_ATTEMPTED)  # the best first
# A sign and a colour for each status: JupyterLab's own colour, or one that reads on
# light and on dark where there is no JupyterLab. The word is never left out.
SIGNS = {
    RIGHT: ("✓", "var(--jp-success-color1, #2e8540)"),
    NOT_YET: ("→", "var(--jp-warn-color0, #c65102)"),
    NOT_ATTEMPTED: ("○", "var(--jp-info-color1, #0b7c96)"),
    COULD_NOT: ("!", "var(--jp-error-color1, #d83933)"),
    "hint": ("?", "var(--jp-info-color1, #0b7c96)"),
    "saved": ("✓", "var(--jp-success-color1, #2e8540)"),
    "solution": ("=", "var(--jp-info-color1, #0b7c96)"),
}
BOX = (
    "border-left:4px solid {colour};padding:0.4em 0.8em;margin:0.3em 0;"
    "color:var(--jp-content-font-color1, inherit)"
)


@dataclass(frozen=True)
class Words:
    """A sentence to the learner: what stands before it, and the sign of its kind."""

    title: str
    message: str
    sign: str = "hint"

    def __repr__(self) -> str:
        return f"{self.title}. {self.message}".strip()

    def _repr_html_(self) -> str:
        sign = f'<span aria-hidden="true">{SIGNS[self.sign][0]}</span>'
        title = f"<strong>{escape(self.title)}.</strong>"
        return framed(self.sign, f"{sign} {title} {marked(self.message)}")


@dataclass(frozen=True)
class Result:
    """What a check found: a status, a code for the teacher, words for the learner.

    `note` says when the attempt could not be kept; `picture` is the chart that was
    checked, to be seen beside the words.
    """

    status: str
    code: str
    message: str
    note: str = ""
    picture: "Picture | None" = field(default=None, compare=False)

    @property
    def _words(self) -> Words:
        words = f"{self.message} {self.note}".strip()
        return Words(self.status.capitalize(), words, self.status)

    def __repr__(self) -> str:
        return f"{self._words}\n{self.picture!r}" if self.picture else f"{self._words}"

    def _repr_html_(self) -> str:
        seen = self.picture._repr_html_() if self.picture else ""
        return self._words._repr_html_() + seen


@dataclass(frozen=True)
class Solution:
    """One way to solve a problem, and why it works."""

    code: str
    why: str

    def __repr__(self) -> str:
        return f"One solution:\n\n{self.code}\n\n{self._reason}"

    @property
    def _reason(self) -> str:
        """Why, as a sentence of its own: the text has it behind "**Why:**"."""
        return with_capital(self.why)

    def _repr_html_(self) -> str:
        code = f'<pre style="overflow-x:auto"><code>{escape(self.code)}</code></pre>'
        inner = f"{code}<p>{marked(self._reason)}</p>"
        return framed("solution", f"<strong>One solution.</strong>{inner}")


def framed(kind: str, inner: str) -> str:
    """HTML in a frame with the colour of its kind, which a screen reader announces."""
    style = BOX.format(colour=SIGNS[kind][1])
    return f'<div role="status" aria-live="polite" style="{style}">{inner}</div>'


def marked(message: str) -> str:
    """Words as HTML: `code` between backticks, and Norwegian between « and »."""
    parts = escape(message).split("`")
    if len(parts) % 2 == 0:
        return escape(message)
    return "".join(
        f"<code>{part}</code>" if number % 2 else NORWEGIAN.sub(ITALIC, part)
        for number, part in enumerate(parts)
    )
