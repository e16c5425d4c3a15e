"""The same slides with the calmer story: its figures, and its words where it has some.

What else stands on a slide is the article's, for no rule can say it otherwise; where it
names what is the article's alone, the notes say so.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from raqqakit import data
from raqqakit.text import with_capital
from tools.tags import CALMER
from tools.teach.section import PICTURE, Section

NORWEGIAN = re.compile(r'<i lang="nb">([^<]+)</i>')
OF_THE_ARTICLE = (
    "**With the calmer story** the words of this slide are still the article's: {}. "
    "Pass it by, or put the words of your calmer lesson on the board."
)
LEFT_OUT = "**With the calmer story** this stands on the slide no more: {}"


def with_calmer(section: Section) -> Section:
    """A section with the calmer story's figures; its notes say what is not swapped.

    Beside a figure nothing is said that names the article, its source is replaced.
    """
    if section.vote:  # its words are swapped where they differ
        return section
    return _pictured(section) if section.pictures else _told(section)


def _pictured(section: Section) -> Section:
    slide = PICTURE.sub(lambda one: _calmer(one[0]), section.slide)
    parts = slide.split("\n\n")
    lost = [part for part in parts if [*of_the_article(part)]]
    kept = [_source(part) if part in lost else part for part in parts]
    return replace(
        section,
        slide="\n\n".join(filter(None, kept)),
        notes=_noted(section, LEFT_OUT, lost, " "),
    )


def _told(section: Section) -> Section:
    named = [*of_the_article(section.slide)]
    return replace(section, notes=_noted(section, OF_THE_ARTICLE, named, ", "))


def _noted(section: Section, words: str, told: list[str], joint: str) -> str:
    """The notes of a section, and before them what is told of the calmer story."""
    first = [words.format(joint.join(told))] if told else []
    return "\n\n".join([*first, section.notes])


def _calmer(picture: str) -> str:
    return picture.replace("notebooks/", f"{CALMER.folder}/")


def _source(part: str) -> str:
    """What stands in the place of a paragraph: the source, if it gave that."""
    told = f"{with_capital(data.about(CALMER.edition).source)}."
    return told if _agency() in part else ""


def _agency() -> str:
    return data.about().source.partition(",")[0]


def of_the_article(words: str) -> Iterator[str]:
    """The names and quotations in some words that only the article has."""
    shown = PICTURE.sub("", words)
    for name in _names():
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", shown):
            yield name
    for quoted in NORWEGIAN.findall(shown):
        if quoted in data.article() and quoted not in data.article(CALMER.edition):
            yield f'<i lang="nb">{quoted}</i>'


@cache
def _names() -> tuple[str, ...]:
    """The agency of the article, and its people and places in both languages."""
    ours, theirs = ({*_called(story)} for story in (data.ARTICLE, CALMER.edition))
    return _agency(), *sorted(ours - theirs)


def _called(story: str) -> Iterator[str]:
    yield from data.entity_names(story).values()
    for table in ("actor_names", "location_names"):
        yield from (alias.alias for alias in data.aliases(table, story))
