"""The landing page: what the kit is, its lessons, and a way into each of them."""

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat
from markupsafe import Markup

from tools.environment import ROOT
from tools.site import frame
from tools.site.about import About, about
from tools.site.links import leading
from tools.site.outputs import png_size
from tools.site.sheets import LICENCES, Sheet, deck, place, sheets, with_slides
from tools.site.words import Words
from tools.tags import (
    CALMER,
    CALMER_CLASS,
    CALMER_SOLUTIONS,
    CLASS,
    LESSONS,
    SOLUTIONS,
    Kind,
)
from tools.user_error import UserError

PAGE, PICTURE = "index.html", "assets/chart.png"
# The first chart in the README: its description, and the caption below it.
CHART = re.compile(r"!\[([^\]]+)\]\(docs/chart\.png\)\n\n(\*.+\*)\n")
RIGHTS = re.compile(r"^## Rights\n\n(.+?)(?:\n\n##|\Z)", re.MULTILINE | re.DOTALL)
NOT_THERE = "README.md has no {} in the form that tools/site/landing.py looks for."
# Both are offered, the one that everybody can read before the other.
STORIES = (
    ("The calmer story", CALMER, CALMER_SOLUTIONS),
    ("The article", LESSONS, SOLUTIONS),
)
TOGETHER = (("The calmer story", CALMER_CLASS), ("The article", CLASS))
BOTH = "For both stories"


@dataclass(frozen=True)
class Way:
    """A way into a lesson with one of the stories: its addresses.

    `own` is what the lesson says of itself where the story has another one.
    """

    story: str
    lesson: Sheet
    exercises: Sheet | None
    own: "Said | None"


@dataclass(frozen=True)
class Said:
    """What a lesson says of itself, as HTML."""

    title: Markup
    aim: Markup
    objectives: list[Markup]
    takes: str


def write(site: Path) -> None:
    """Write the landing page and its picture into the folder of the site."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    alt, caption = _found(CHART, "picture of the chart", readme).groups()
    rights = _found(RIGHTS, "section on rights", readme)[1]
    words = Words(leading("README.md", PAGE))
    chart = (ROOT / "docs" / "chart.png").read_bytes()
    frame.write_assets(site)
    (site / PICTURE).write_bytes(chart)
    frame.write(
        site,
        PAGE,
        "landing.html",
        title="Reading Raqqa",
        picture={"file": PICTURE, "alt": alt, "size": png_size(chart)},
        caption=Markup(words.inline(caption.strip("*"))),
        lessons=[(_said(_about(one)), _ways(one)) for one in sheets(LESSONS)],
        stories=[(name, sheets(kind)[0]) for name, kind, _ in STORIES],
        together=[(name, one) for name, kind in TOGETHER for one in sheets(kind)],
        rights=Markup(words.written(rights)),
        licences=LICENCES,
        place=place,
        decks=with_slides(),
        deck=deck,
    )


def _found(pattern: re.Pattern[str], what: str, readme: str) -> re.Match[str]:
    found = pattern.search(readme)
    if not found:
        raise UserError(NOT_THERE.format(what))
    return found


def _about(sheet: Sheet) -> About:
    return about(nbformat.read(sheet.file, as_version=4).cells[0].source)


def _said(told: About) -> Said:
    # A link in such a line would lead away before one has seen the list.
    words = Words(lambda link: link)
    shown = [Markup(words.inline(one)) for one in told.objectives]
    title, aim = (Markup(words.inline(one)) for one in (told.title, told.aim))
    return Said(title, aim, shown, told.takes)


def _ways(lesson: Sheet) -> list[Way]:
    """The ways into a lesson, by the stories that have it."""
    found = []
    for story, kind, solutions in STORIES:
        one = _of_kind(kind, lesson.file.name)
        if one:
            told = _about(one)
            own = _said(told) if told.takes != _about(lesson).takes else None
            exercises = _of_kind(solutions, f"ex{lesson.file.name}")
            found.append(Way(story, one, exercises, own))
    if len(found) == 1:
        return [Way(BOTH, found[0].lesson, found[0].exercises, None)]
    return found


def _of_kind(kind: Kind, name: str) -> Sheet | None:
    return next((one for one in sheets(kind) if one.file.name == name), None)
