"""Answers that are a picture of actors: who does what to whom, by which sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from raqqakit.exercises.answers.drawn import is_figure, picture_of
from raqqakit.exercises.answers.expected import Expected, Finding, Unreadable, refuse
from raqqakit.exercises.values.equality import folded
from raqqakit.exercises.values.to_plain import shown, to_plain

if TYPE_CHECKING:
    from raqqakit.figures import Picture

SUPPORTS, OPPOSES = "supports", "opposes"
SIGNS = {"+": SUPPORTS, "×": OPPOSES, SUPPORTS: SUPPORTS, OPPOSES: OPPOSES}
Line = tuple[str, str, str, int]
NO_PICTURE = (
    "These are the lines, and the picture is wanted. Give them to "
    "`figures.actor_picture`, and check what it returns."
)


@dataclass(frozen=True)
class Relations(Expected):
    """A picture of actors is wanted, as `figures.actor_picture` draws it.

    `lines` are who, "supports" or "opposes", whom, and the number of the sentence that
    a line rests on; who and whom as the boxes name them. Kept of a picture are its
    `title` and its `lines`.
    """

    lines: Sequence[Line]

    def gather(self, value: object) -> Any:
        """The title and the lines of a picture; all else as it is."""
        if not is_figure(value):
            return to_plain(value)
        try:
            return to_plain(describe(value))
        except (AttributeError, TypeError, ValueError, LookupError):
            return {"lines": []}  # a figure of another kind

    def picture(self, value: object) -> "Picture | None":
        """The picture, with what was read in it as its alternative text."""
        if not is_figure(value):
            return None
        read = self.read(self.gather(value))
        lines = [f"{who} {SIGNS[sign]} {whom}, sentence {number}"
                 for who, sign, whom, number in read["lines"]]  # fmt: skip
        title = " ".join(read["title"].split()) or "without a title"
        return picture_of(value, f"Your picture: {title}. {'; '.join(lines)}.")

    def read(self, data: Any) -> Any:
        """The title and the lines; raises Unreadable for what is no picture."""
        if isinstance(data, list | tuple):
            raise Unreadable("not-drawn", NO_PICTURE)
        if not isinstance(data, dict):
            raise refuse(data, "the picture, as `figures.actor_picture` makes it,")
        lines = data.get("lines")
        if not isinstance(lines, list | tuple) or not all(map(_is_line, lines)):
            words = 'This description has no "lines". Give check the picture itself.'
            raise Unreadable("no-lines", words)
        return {"title": str(data.get("title") or ""), "lines": [*map(tuple, lines)]}

    def right(self, answer: Any) -> bool:
        """Whether the lines are those wanted, and there is a title."""
        return next(self._findings(answer), None) is None

    def find(self, answer: Any) -> Finding:
        """The first thing to change: a line, one that is missing, or the title."""
        return next(self._findings(answer))

    def _findings(self, answer: Any) -> Iterator[Finding]:
        wanted = {_ends(line): line for line in self.lines}
        if not answer["lines"]:
            yield Finding("no-lines", "This picture has no lines between actors.")
        for line in answer["lines"]:
            yield from _findings_of(line, wanted)
        if missing := len(wanted.keys() - {*map(_ends, answer["lines"])}):
            words = "one is" if missing == 1 else f"{missing} are"
            yield Finding("missing", f"Your lines are right, and {words} missing.")
        if not answer["title"].strip():
            yield Finding("no-title", "The picture has no title.", "Say what it shows.")


def _is_line(line: Any) -> bool:
    """Whether plain data is who, a sign or its word, whom, and a number."""
    if not isinstance(line, list | tuple) or len(line) != 4:
        return False
    return isinstance(line[1], str) and line[1] in SIGNS


def _ends(line: Sequence[Any]) -> tuple[str, str]:
    """Who and whom of a line, as they are compared."""
    return folded(str(line[0])), folded(str(line[2]))


def _findings_of(line: Line, wanted: dict[tuple[str, str], Line]) -> Iterator[Finding]:
    """What is the matter with one line of a picture."""
    who, sign, whom, number = line
    does = f"{who} {SIGNS[sign]} {whom}"
    match = wanted.get(_ends(line))
    if match is None and _ends(line)[::-1] in wanted:
        what = f"The line from {who} to {whom} points the wrong way."
        yield Finding("turned-round", what, "Who acts in that sentence?")
    elif match is None:
        what = f"No sentence says that {does}."
        yield Finding("extra", what, "Read the sentence of its number once more.")
    elif SIGNS[sign] != match[1]:
        what = f"Your picture says that {does}."
        yield Finding("sign", what, "Which verb has the sentence?")
    elif str(number) != str(match[3]):
        what = f"{does}: sentence {shown(number)} is not the first that says so."
        yield Finding("evidence", what, "Look for the two names and a verb.")


def describe(figure: Any) -> dict[str, Any]:
    """What a picture of actors shows: its title, and its lines by their boxes."""
    [axes] = figure.axes
    boxes: dict[Any, str] = {}
    lines = []
    for text, label in pairwise([*axes.texts, None]):
        if getattr(text, "arrowprops", None):
            sign, number = label.get_text().split()
            who, whom = boxes[tuple(text.xyann)], boxes[tuple(text.xy)]
            lines.append((who, SIGNS[sign], whom, int(number)))
        else:
            boxes[text.get_position()] = " ".join(text.get_text().split())
    return {"title": figure.get_suptitle(), "lines": lines}
