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
from tools.teach.answers import Answer, answer
from tools.teach.proof import checked
from tools.teach.questions import in_calmer, question
from tools.teach.reveal import reveal
from tools.teach.section import VOTE, Plan, Section
from tools.teach.words import Standing, Written, writing

BEFORE = ("Before the lesson", "What they can do afterwards")


@dataclass(frozen=True)
class Slide:
    """A section as a deck shows it: its name, its kind, and what stands on it.

    A vote says what is asked, and what the calmer story asks in its place.
    """

    name: str
    kind: str
    section: Section
    shown: Markup
    notes: Markup
    asked: Answer | None
    calmer: Answer | None


def write(folder: Path) -> list[tuple[Path, Plan]]:
    """Write the deck of every lesson into a folder, to be opened there.

    Returns the path and the plan of each. Raises UserError where a page is not in the
    form, or reveal.js cannot be had.
    """
    made = []
    for path in with_slides():
        target, plan = folder / Path(deck(path)).name, checked(ROOT / path)
        write_deck(target, plan, path)
        made.append((target, plan))
    return made


def write_site(site: Path) -> None:
    """Write the same decks into the site, where their links lead to its pages."""
    for path in with_slides():
        leads = leading(path, deck(path))
        write_deck(site / deck(path), checked(ROOT / path), path, leads)


def write_deck(target: Path, plan: Plan, path: str, leads: Leads | None = None) -> None:
    """Write one deck.

    Takes where it goes, what it shows, the path in the kit of the page that this was
    read from, and what says where a link leads; without it no link leads into the kit.
    """
    said, shown = writing(path, leads), writing(path, leads, Standing)
    frame.write(
        target,
        "deck.html",
        plan=plan,
        page=leads(Path(path).name) if leads else "",
        title=plan.title[:1].upper() + plan.title[1:],
        slides=[slide(plan, section, shown, said) for section in plan.sections],
        notes=opening(plan, said),
        colours=Markup(frame.colours()),
        look=frame.asset("deck.css"),
        script=frame.asset("deck.js"),
        reveal=reveal(),
    )


def slide(plan: Plan, section: Section, on_slide: Written, said: Written) -> Slide:
    """One section as a slide with its notes; takes what writes the two."""
    shown, vote = on_slide(VOTE.sub("", section.slide)), section.vote
    calmer = vote and in_calmer(plan.number, vote)
    return Slide(
        name=f"minute-{section.start}",
        kind="vote" if vote else "talk",
        section=section,
        shown=Markup(f'<p class="asked">{_asked(*vote)}</p>{shown}' if vote else shown),
        notes=Markup(said(section.notes)),
        asked=answer(question(plan.number, vote)) if vote else None,
        calmer=answer(calmer) if calmer else None,
    )


def _asked(of_set: str, name: str) -> str:
    if of_set:
        return f"Vote: exercises {of_set[2:]}, problem {name[1:]}"
    return f"Vote: question {name[1:]}"


def opening(plan: Plan, text: Written) -> Markup:
    """The notes of the first slide: what the lesson is about, and what comes before."""
    parts = [text(plan.about)]
    for name in BEFORE:
        # A heading of a page stands between its slides.
        parts.append(f"<p><strong>{escape(name)}</strong></p>")
        parts.append(text(plan.chapters[name]))
    return Markup("".join(parts))
