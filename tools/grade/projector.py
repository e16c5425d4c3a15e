"""The class's votes for the projector: one question on a screen, and nobody's name.

It is a file of its own, because a page in which names are only hidden still holds
them. Where fewer than five have voted no vote is shown, for it might point at somebody.
"""

from collections.abc import Sequence
from pathlib import Path

from tools.gather.html import framed
from tools.grade.asked import title_of
from tools.grade.ballots import Ballot, ballots, to_begin
from tools.grade.learners import Learner
from tools.grade.screen import screen
from tools.grade.stories import switch

TITLE = "First votes of the class"
LOOK = (Path(__file__).parent / "projector.css").read_text(encoding="utf-8")
HOW = (
    "One question fills a screen. The next one comes with Page Down, or with the link "
    "below it. The answer is shown when it is asked for."
)


def projector(pupils: Sequence[Learner]) -> str:
    """The page as HTML, which needs nothing else; "" where nobody has voted."""
    names = sorted({pupil.set for pupil in pupils})
    lessons = {n: ballots(n, [p for p in pupils if p.set == n]) for n in names}
    lessons = {name: found for name, found in lessons.items() if found}
    every = [one for found in lessons.values() for one in found]
    if not every:
        return ""
    style, choice = switch(every)
    places = [place(one) for one in every]
    screens = (
        screen(one, before, here, after)
        for one, before, here, after in zip(
            every, ["start", *places], places, [*places[1:], "start"]
        )
    )
    return framed(TITLE, _opening(lessons, choice) + "".join(screens), LOOK + style)


def place(one: Ballot) -> str:
    """The name of a question's screen within the page."""
    return f"{one.set}-{one.problem.id}"


def _opening(lessons: dict[str, list[Ballot]], choice: str) -> str:
    """The first screen: the questions, and with which to begin."""
    parts = "".join(_contents(name, found) for name, found in lessons.items())
    return f'<nav id="start" aria-label="Questions"><p>{HOW}</p>{choice}{parts}</nav>'


def _contents(name: str, found: Sequence[Ballot]) -> str:
    links = ", ".join(map(_link, found))
    begin = ", ".join(map(_link, to_begin(found)))
    first = f" Begin with {begin}." if begin else ""
    return f"<div><h2>{title_of(name)}</h2><p>{links}.{first}</p></div>"


def _link(one: Ballot) -> str:
    return f'<a href="#{place(one)}">{one.problem.id}</a>'
