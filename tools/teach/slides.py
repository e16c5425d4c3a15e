"""The slides of a lesson, made from its page for the teacher.

A deck is one file, which can be carried on a stick: reveal.js and its pictures are in
it. Without a script, on a phone and on paper it reads as a document, each slide with
its notes below.
"""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from tools.environment import ROOT
from tools.site.figures import pictured
from tools.site.links import Leads, leading
from tools.site.sheets import deck, with_slides
from tools.site.words import TAG, Words
from tools.teach import frame
from tools.teach.plan import VOTE, Plan, Section
from tools.teach.proof import checked
from tools.teach.questions import calmer_words
from tools.teach.reveal import reveal

DATA = "data:image/png;base64,"
BEFORE = ("Before the lesson", "What they can do afterwards")
ALONE = re.compile(r"<p>(<img [^>]+>)</p>")
LINK = r'<a href="(?!https?:)[^"]*"[^>]*>(.*?)</a>'
# Where the page leads on, after its first words.
ROW = re.compile(rf"\s*{LINK}(?:\s*·\s*{LINK})+")
LIST = re.compile(r"<ul>(?=\s*<li><strong>A</strong>)")


@dataclass(frozen=True)
class Slide:
    """A section as a deck shows it: its name, its kind, its title and its HTML."""

    name: str
    kind: str
    section: Section
    shown: Markup
    notes: Markup


class OnSlide(Words):
    """Markdown on a slide: a table stands as it is, for nothing moves there."""

    def table(self, text: str) -> str:
        """A table, in which an empty corner is none."""
        framed = super().table(text)
        return framed[framed.index("<table>") : framed.rindex("</table>")] + "</table>"


def write(folder: Path) -> list[Path]:
    """Write the deck of every lesson into a folder, to be opened there.

    Returns the paths. Raises UserError where a page is not in the form, or reveal.js
    cannot be had.
    """
    return [
        _write(path, folder / Path(deck(path)).name, None) for path in with_slides()
    ]


def write_site(site: Path) -> list[Path]:
    """Write the same decks into the site, where their links lead to its pages."""
    return [
        _write(path, site / deck(path), leading(path, deck(path)))
        for path in with_slides()
    ]


def _write(path: str, target: Path, leads: Leads | None) -> Path:
    plan = checked(ROOT / path)
    text = of_text(path, leads)
    frame.write(
        target,
        "deck.html",
        plan=plan,
        title=plan.title[:1].upper() + plan.title[1:],
        slides=[slide(plan, section, text) for section in plan.sections],
        notes=opening(plan, text),
        colours=Markup(frame.colours()),
        look=frame.asset("deck.css"),
        script=frame.asset("deck.js"),
        reveal=reveal(),
    )
    return target


def of_text(path: str, leads: Leads | None) -> Callable[[str], str]:
    """What turns Markdown of a page into the HTML of its slides.

    Takes the path of the page in the kit, and what says where a link leads; where
    nothing does, the words of a link stay and the link goes.
    """
    shown = pictured(path, lambda png: DATA + base64.b64encode(png).decode("ascii"))
    words = OnSlide(leads or (lambda link: link), shown)

    def html(markdown: str) -> str:
        made = words.written(markdown)
        made = LIST.sub('<ul class="options" role="list">', made)
        return ALONE.sub(r'<p class="picture">\1</p>', made if leads else unled(made))

    return html


def unled(html: str) -> str:
    """HTML without the links that lead into the kit, whose words stay in a sentence."""
    return re.sub(LINK, r"\1", ROW.sub("", html).replace("<p></p>", ""))


def slide(plan: Plan, section: Section, text: Callable[[str], str]) -> Slide:
    """One section as a slide with its notes."""
    shown, notes = text(VOTE.sub("", section.slide)), text(section.notes)
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


def opening(plan: Plan, text: Callable[[str], str]) -> Markup:
    """The notes of the first slide: what the lesson is about, and what comes before."""
    parts = [text(plan.about)]
    for name in BEFORE:
        # A heading of a page stands between its slides.
        parts.append(f"<p><strong>{escape(name)}</strong></p>")
        parts.append(text(plan.chapters[name]))
    return Markup("".join(parts))


def words_of(html: str) -> str:
    """The words of a slide."""
    return " ".join(TAG.sub(" ", html).split())
