"""When I was sure, was I right? The first answers, by how sure they were."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from raqqakit.exercises.past.history import SURE, History
from raqqakit.exercises.replies import RIGHT

NO_WORD = "No answer has a word on how sure you were yet."
NONE_YET = "Nothing is answered yet. This fills as you answer the questions."
BAR = 12  # ems: a share of one


@dataclass(frozen=True)
class Curve:
    """How many first answers were right, for each word on how sure one was.

    `answered` is how many first answers there are, those without such a word too.
    """

    counts: dict[str, tuple[int, int]]
    answered: int = 0

    @property
    def words(self) -> str:
        """The same as the picture, in sentences."""
        lines = [
            f"Of {given} where you were {_said(sure)}, {right} right at once."
            for sure, (right, given) in self.counts.items()
            if given
        ]
        return " ".join(lines) or (NO_WORD if self.answered else NONE_YET)

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        rows = "".join(_row(sure, *found) for sure, found in self.counts.items())
        heads = ("How sure", "Right at once", "Share")
        head = "".join(f'<th scope="col">{one}</th>' for one in heads)
        table = (
            f"<table><caption>When I was sure, was I right?</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        )
        shown = table if any(given for _, given in self.counts.values()) else ""
        return f"{shown}<p>{escape(self.words)}</p>"


def curve(histories: Iterable[History]) -> Curve:
    """What the first answers to questions say; those without a word are left out."""
    first = [past.first for past in histories if past.first]
    return Curve(
        {
            sure: (
                sum(one.sure == sure and one.status == RIGHT for one in first),
                sum(one.sure == sure for one in first),
            )
            for sure in SURE
        },
        len(first),
    )


def _said(sure: str) -> str:
    return f"answering by {sure}" if sure == SURE[0] else sure


def _row(sure: str, right: int, given: int) -> str:
    width = BAR * right / given if given else 0
    bar = (
        f'<div aria-hidden="true" style="width:{BAR}em;border:1px solid currentColor">'
        f'<div style="width:{width:.1f}em;height:0.8em;background:currentColor"></div>'
        "</div>"
    )
    counted = f"{right} of {given}" if given else "none yet"
    return (
        f'<tr><th scope="row">{sure}</th><td>{counted}</td>'
        f"<td>{bar if given else ''}</td></tr>"
    )
