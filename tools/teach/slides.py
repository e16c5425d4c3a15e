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
from tools.site.sheets import DECKS, deck, decks_of, with_slides
from tools.tags import CALMER
from tools.teach import frame
from tools.teach.proof import checked
from tools.teach.reveal import reveal
from tools.teach.section import Plan
from tools.teach.slide import slide
from tools.teach.words import Standing, Written, writing

BEFORE = ("Before the lesson", "What they can do afterwards")


@dataclass(frozen=True)
class Deck:
    """The slides of a lesson: the page in the kit, what it holds, and which story.

    `edition` is "" for the article, or "calmer".
    """

    path: str
    plan: Plan
    edition: str

    @property
    def place(self) -> str:
        """Where it lies in the site; in a teacher's folder without the first part."""
        return deck(self.path, self.edition)


def decks() -> list[Deck]:
    """All decks, each lesson's with the calmer story behind that with the article.

    Raises UserError where a page is not in the form.
    """
    plans = [(path, checked(ROOT / path)) for path in with_slides()]
    return [
        Deck(path, plan, edition) for path, plan in plans for edition in decks_of(path)
    ]


def write(folder: Path) -> list[tuple[Path, Deck]]:
    """Write every deck into a folder, to be opened there, and return it with its path.

    Raises UserError where a page is not in the form, or reveal.js cannot be had.
    """
    made = []
    for one in decks():
        target = folder / Path(one.place).relative_to(DECKS)
        write_deck(target, one.plan, one.path, edition=one.edition)
        made.append((target, one))
    return made


def write_site(site: Path) -> None:
    """Write the same decks into the site, where their links lead to its pages."""
    for one in decks():
        leads = leading(one.path, one.place)
        write_deck(site / one.place, one.plan, one.path, leads, one.edition)


def write_deck(
    target: Path,
    plan: Plan,
    path: str,
    leads: Leads | None = None,
    edition: str = "",
) -> None:
    """Write one deck.

    Takes where it goes, what it shows, the path in the kit of the page that this was
    read from, what says where a link leads, without which no link leads into the kit,
    and the edition.
    """
    said, shown = writing(path, leads), writing(path, leads, Standing)
    frame.write(
        target,
        "deck.html",
        plan=plan,
        page=leads(Path(path).name) if leads else "",
        calmer=edition == CALMER.edition,
        title=plan.title[:1].upper() + plan.title[1:],
        slides=[slide(plan, one, shown, said, edition) for one in plan.sections],
        notes=opening(plan, said),
        colours=Markup(frame.colours()),
        look=frame.asset("deck.css"),
        script=frame.asset("deck.js"),
        reveal=reveal(),
    )


def opening(plan: Plan, text: Written) -> Markup:
    """The notes of the first slide: what the lesson is about, and what comes before."""
    parts = [text(plan.about)]
    for name in BEFORE:
        # A heading of a page stands between its slides.
        parts.append(f"<p><strong>{escape(name)}</strong></p>")
        parts.append(text(plan.chapters[name]))
    return Markup("".join(parts))
