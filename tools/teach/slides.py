"""The slides of a lesson, made from its page for the teacher.

A deck is one file, which can be carried on a stick: reveal.js and its pictures are in
it. Without a script, on a phone and on paper it reads as a document, each slide with
its notes below.
"""

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from tools.environment import ROOT
from tools.site.links import Leads, leading
from tools.site.sheets import deck, with_slides
from tools.teach import frame
from tools.teach.plan import VOTE, Plan, Section
from tools.teach.proof import checked
from tools.teach.questions import calmer_words
from tools.teach.reveal import reveal
from tools.teach.words import Standing, Written, writing

BEFORE = ("Before the lesson", "What they can do afterwards")


@dataclass(frozen=True)
class Slide:
    """A section as a deck shows it: its name, its kind, its title and its HTML."""

    name: str
    kind: str
    section: Section
    shown: Markup
    notes: Markup


def write(folder: Path) -> list[tuple[Path, Plan]]:
    """Write the deck of every lesson into a folder, to be opened there.

    Returns the path and the plan of each. Raises UserError where a page is not in the
    form, or reveal.js cannot be had.
    """
    return [
        _write(path, folder / Path(deck(path)).name, None) for path in with_slides()
    ]


def write_site(site: Path) -> list[tuple[Path, Plan]]:
    """Write the same decks into the site, where their links lead to its pages."""
    return [
        _write(path, site / deck(path), leading(path, deck(path)))
        for path in with_slides()
    ]


def _write(path: str, target: Path, leads: Leads | None) -> tuple[Path, Plan]:
    plan = checked(ROOT / path)
    said = writing(path, leads)
    shown = writing(path, leads, Standing)
    frame.write(
        target,
        "deck.html",
        plan=plan,
        title=plan.title[:1].upper() + plan.title[1:],
        slides=[slide(plan, section, shown, said) for section in plan.sections],
        notes=opening(plan, said),
        colours=Markup(frame.colours()),
        look=frame.asset("deck.css"),
        script=frame.asset("deck.js"),
        reveal=reveal(),
    )
    return target, plan


def slide(plan: Plan, section: Section, on_slide: Written, said: Written) -> Slide:
    """One section as a slide with its notes; takes what writes the two."""
    shown, notes = on_slide(VOTE.sub("", section.slide)), said(section.notes)
    if section.vote:
        shown = f'<p class="asked">{_asked(*section.vote)}</p>{shown}'
        notes += _calmer(plan, section.vote)
    return Slide(
        name=f"minute-{section.start}",
        kind="vote" if section.vote else "talk",
        section=section,
        shown=Markup(shown),
        notes=Markup(notes),
    )


def _asked(of_set: str, name: str) -> str:
    if of_set:
        return f"Vote: exercises {of_set[2:]}, problem {name[1:]}"
    return f"Vote: question {name[1:]}"


def _calmer(plan: Plan, vote: tuple[str, str]) -> str:
    """The question in the words of the calmer story, where they are others."""
    told = calmer_words(plan.number, vote)
    if not told:
        return ""
    options = "".join(
        f"<li><strong>{letter}</strong> {words}</li>"
        for letter, words in told[1].items()
    )
    return (
        "<p><strong>With the calmer story</strong> the question has other words. "
        f"{told[0]}</p><ul>{options}</ul>"
    )


def opening(plan: Plan, text: Written) -> Markup:
    """The notes of the first slide: what the lesson is about, and what comes before."""
    parts = [text(plan.about)]
    for name in BEFORE:
        # A heading of a page stands between its slides.
        parts.append(f"<p><strong>{escape(name)}</strong></p>")
        parts.append(text(plan.chapters[name]))
    return Markup("".join(parts))
