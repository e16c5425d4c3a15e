"""How far a learner is: a small picture, and the same in words."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from raqqakit.exercises.past.history import History
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT, SIGNS, STATUSES

SIDE, GAP = 34, 6


@dataclass(frozen=True)
class Progress:
    """What was done with each problem of a set, by its name; the best counts."""

    set: str
    histories: Mapping[str, History]

    @property
    def statuses(self) -> dict[str, str]:
        """The status of each problem's best attempt."""
        return {name: past.status for name, past in self.histories.items()}

    @property
    def words(self) -> str:
        """The same as the picture, in one or two sentences."""
        counts = Counter(self.statuses.values())
        parts = [f"{counts[s]} {s}" for s in STATUSES if counts[s]]
        waiting = [name for name, s in self.statuses.items() if s != RIGHT]
        then = f" Next: {', '.join(waiting)}." if waiting else " All are right."
        return f"{self.set}: {', '.join(parts)}.{then}{self._later_tries()}"

    def _later_tries(self) -> str:
        """Where the last try was another one than the best, which still counts."""
        other = [
            f"{name} ({past.last.status})"
            for name, past in self.histories.items()
            if past.last and past.last.status != past.status
        ]
        words = f" The last try differs in {', '.join(other)}; the best one counts."
        return words if other else ""

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        cells = "".join(
            _cell(number, name, status)
            for number, (name, status) in enumerate(self.statuses.items())
        )
        width, height = (SIDE + GAP) * len(self.statuses), SIDE + 20
        words = escape(self.words)
        return (
            f'<div role="status" aria-live="polite">'
            f'<svg role="img" aria-label="{words}" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" style="max-width:100%;height:auto">'
            f"{cells}</svg><p>{words}</p></div>"
        )


def _cell(number: int, name: str, status: str) -> str:
    """One square: a sign and a colour for the status, the name under it."""
    sign, colour = SIGNS[status]
    left, dash = number * (SIDE + GAP) + 2, ""
    if status == NOT_ATTEMPTED:
        dash = ' stroke-dasharray="4 3"'
    text = "fill:var(--jp-content-font-color1, currentColor);text-anchor:middle"
    middle = left + SIDE / 2 - 2
    return (
        f'<rect x="{left}" y="2" width="{SIDE - 4}" height="{SIDE - 4}" rx="4" '
        f'style="fill:none;stroke:{colour};stroke-width:2.5"{dash}/>'
        f'<text x="{middle}" y="23" style="{text};font-size:16px">{escape(sign)}</text>'
        f'<text x="{middle}" y="{SIDE + 15}" style="{text};font-size:12px">'
        f"{escape(name)}</text>"
    )
