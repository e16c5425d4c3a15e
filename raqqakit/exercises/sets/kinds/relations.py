"""Pictures of actors, of exercises 02: who does what to whom, by which sentence."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar, TypedDict

from raqqakit.exercises.answers.charts.figure import Drawn, written
from raqqakit.exercises.expected import Finding, Unreadable, refuse
from raqqakit.exercises.values.equality import folded
from raqqakit.exercises.values.forms import loose
from raqqakit.exercises.values.shown import shown
from raqqakit.exercises.values.to_plain import Plain

SUPPORTS, OPPOSES = "supports", "opposes"
SIGNS = {"+": SUPPORTS, "×": OPPOSES, SUPPORTS: SUPPORTS, OPPOSES: OPPOSES}
Line = tuple[str, str, str, int]
Actors = TypedDict("Actors", {"title": str, "lines": list[Line]})  # noqa: UP013
NOT_DRAWN = (
    "not-drawn",
    "These are the lines, and the picture is wanted.",
    "Give them to `figures.actor_picture`, and check what it returns.",
)
NO_LINES = (
    "no-lines",
    'This description has no "lines".',
    "Give check the picture itself.",
)


@dataclass(frozen=True)
class Relations(Drawn[Actors]):
    """A picture of actors is wanted, as `figures.actor_picture` draws it.

    `lines` are who, "supports" or "opposes", whom, and the number of the sentence that
    a line rests on; who and whom as the boxes name them. Kept of a picture are its
    `title` and its `lines`.
    """

    lines: Sequence[Line]
    nothing: ClassVar = {"lines": []}

    def describe(self, figure: Any) -> Mapping[str, object]:
        """The title of a picture of actors, and its lines by their boxes."""
        [axes] = figure.axes
        boxes: dict[Any, str] = {}
        lines = []
        for text, label in pairwise([*axes.texts, None]):
            if label and getattr(text, "arrowprops", None):
                sign, number = label.get_text().split()
                who, whom = boxes[tuple(text.xyann)], boxes[tuple(text.xy)]
                lines.append((who, SIGNS[sign], whom, int(number.strip("()"))))
            else:
                boxes[text.get_position()] = written(text)
        return {"title": figure.get_suptitle(), "lines": lines}

    def words(self, answer: Actors) -> str:
        """The title and the lines in words."""
        title = " ".join(answer["title"].split()) or "without a title"
        lines = [f"{_does(line)}, sentence {line[3]}" for line in answer["lines"]]
        return f"Your picture of actors. {title}. {'; '.join(lines)}."

    def read(self, data: Plain) -> Actors:
        """The title and the lines; raises Unreadable for what is no picture."""
        if isinstance(data, list | tuple):
            raise Unreadable(*NOT_DRAWN)
        if not isinstance(data, dict):
            raise refuse(data, "the picture, as `figures.actor_picture` makes it,")
        lines = data.get("lines")
        if not isinstance(lines, list | tuple):
            raise Unreadable(*NO_LINES)
        return {"title": str(data.get("title") or ""), "lines": [*map(_line, lines)]}

    def findings(self, answer: Actors) -> Iterator[Finding]:
        """Yield what is to be changed: a line, one that is missing, or the title."""
        wanted = {_ends(line): line for line in self.lines}
        if not answer["lines"]:
            yield Finding("no-lines", "This picture has no lines between actors.")
        drawn = {*map(_ends, answer["lines"])}
        for line in answer["lines"]:
            yield from _findings_of(line, wanted, drawn)
        if missing := [line for ends, line in wanted.items() if ends not in drawn]:
            words = "one is" if len(missing) == 1 else f"{len(missing)} are"
            what = f"Your lines are right, and {words} missing."
            then = f"What does sentence {missing[0][3]} say that is not drawn yet?"
            yield Finding("missing", what, then)
        if not answer["title"].strip():
            yield Finding("no-title", "The picture has no title.", "Say what it shows.")


def _line(data: Plain) -> Line:
    """A line of plain data: who, a sign or its word, whom, and a number."""
    match data:
        case [who, str(sign), whom, number] if sign in SIGNS:
            return (str(who), sign, str(whom), number)  # type: ignore[return-value]
    raise Unreadable(*NO_LINES)


def _ends(line: Line) -> tuple[str, str]:
    """Who and whom of a line, as they are compared."""
    return folded(line[0]), folded(line[2])


def _does(line: Line) -> str:
    return f"{line[0]} {SIGNS[line[1]]} {line[2]}"


def _findings_of(
    line: Line,
    wanted: Mapping[tuple[str, str], Line],
    drawn: Collection[tuple[str, str]],
) -> Iterator[Finding]:
    """What is the matter with one line of a picture in which all those are drawn."""
    match = wanted.get(_ends(line))
    if match is None and _ends(line)[::-1] in wanted:
        what = f"No sentence has a line from {line[0]} to {line[2]}."
        there = _ends(line)[::-1] in drawn
        then = "it is drawn, so this line is too many." if there else "who acts there?"
        then = f"One has it the other way: {then}"
        yield Finding("turned-round", what, then)
    elif match is None:
        then = "Read the sentence of its number once more."
        yield Finding("extra", f"No sentence says that {_does(line)}.", then)
    elif SIGNS[line[1]] != match[1]:
        then = "Which verb has the sentence?"
        yield Finding("sign", f"Your picture says that {_does(line)}.", then)
    elif str(line[3]) != str(match[3]):
        what = (
            f"{_does(line)}: the first that says so is not sentence {shown(line[3])}."
        )
        yield Finding("evidence", what, "Look for the two names and a verb.")


def draws(
    who: str, whom: str, sign: str = "", sentence: int | None = None
) -> Callable[[Actors], bool]:
    """A test whether a picture of actors has a line from one to another.

    With a sign, or the number of a sentence, the line has to carry that, too.
    """
    ends = (loose(who), loose(whom))
    return lambda picture: any(
        (loose(line[0]), loose(line[2])) == ends
        and sign in ("", SIGNS[line[1]])
        and sentence in (None, int(line[3]))
        for line in picture["lines"]
    )
