"""One slide: a section of a lesson's page, with what a vote asks in both stories."""

from dataclasses import dataclass

from markupsafe import Markup

from tools.teach.answers import Answer, answer
from tools.teach.calmer import with_calmer
from tools.teach.questions import in_calmer, question
from tools.teach.section import VOTE, Plan, Section
from tools.teach.words import Written

VOTED = Markup('<p class="asked">{}</p>{}')


@dataclass(frozen=True)
class Slide:
    """A section as a deck shows it: its name, its kind, and what stands on it.

    A vote says what is asked, and what the other story asks in its place.
    """

    name: str
    kind: str
    section: Section
    shown: Markup
    notes: Markup
    asked: Answer | None
    other: Answer | None


def slide(
    plan: Plan, section: Section, on_slide: Written, said: Written, edition: str = ""
) -> Slide:
    """One section as a slide with its notes; takes what writes the two."""
    vote, held = section.vote, with_calmer(section) if edition else section
    shown = Markup(on_slide(VOTE.sub("", held.slide)))
    asked = answer(question(plan.number, vote)) if vote else None
    other = _in_calmer(plan, section)
    if edition and other:
        asked, other, shown = other, asked, choice(other) if other.asked else shown
    return Slide(
        name=f"minute-{section.start}",
        kind="vote" if vote else "talk",
        section=section,
        shown=VOTED.format(_asked(*vote), shown) if vote else shown,
        notes=Markup(said(held.notes)),
        asked=asked,
        other=other,
    )


def _in_calmer(plan: Plan, section: Section) -> Answer | None:
    """What the calmer story asks in other words; None if it does not."""
    told = section.vote and in_calmer(plan.number, section.vote)
    return answer(told) if told else None


def choice(asked: Answer) -> Markup:
    """A question with its options, as a slide shows them."""
    listed = Markup("<li><strong>{}</strong> {}</li>")
    options = Markup().join(listed.format(*option) for option in asked.options)
    listed = Markup('{}<ul class="options" role="list">{}</ul>')
    return listed.format(asked.asked, options)


def _asked(of_set: str, name: str) -> str:
    if of_set:
        return f"Vote: exercises {of_set[2:]}, problem {name[1:]}"
    return f"Vote: question {name[1:]}"
