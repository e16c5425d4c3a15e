"""The answer key: every question and problem of both stories, with all its replies."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from markupsafe import Markup

from tools.site.about import about
from tools.site.sheets import Sheet, sheets
from tools.tags import LESSONS
from tools.teach import frame
from tools.teach.answers import Answer, answers

NAME = "key.html"
CALMER = "calmer"


@dataclass(frozen=True)
class Both:
    """A question with the article, with the calmer story, or with each in its words.

    None where a story has no such question, and where the calmer one says the same.
    """

    article: Answer | None
    calmer: Answer | None

    @property
    def title(self) -> Markup:
        """What the question is called."""
        shown = self.article or self.calmer
        return shown.title if shown else Markup()

    @property
    def calmer_replies(self) -> list[tuple[Markup, Markup]]:
        """The replies with the calmer story that are not those with the article."""
        if not self.calmer:
            return []
        known = self.article.replies if self.article else []
        return [reply for reply in self.calmer.replies if reply not in known]


@dataclass(frozen=True)
class Chapter:
    """A lesson: its title, its questions, and the problems of its exercises."""

    number: str
    title: str
    questions: list[Both]
    problems: list[Both]


def write(folder: Path) -> Path:
    """Write the answer key into a folder, and return its path.

    It is for the teacher's own computer, and no part of the site.
    """
    target = folder / NAME
    chapters = [chapter(sheet) for sheet in sheets(LESSONS)]
    frame.write(target, "key.html", chapters=chapters, look=Markup(frame.look()))
    return target


def chapter(lesson: Sheet) -> Chapter:
    """All that is asked in a lesson and in its exercises."""
    stem = lesson.file.stem
    number = stem[:2]
    title = about(nbformat.read(lesson.file, as_version=4).cells[0].source).title
    return Chapter(
        number, title, both(f"lesson{number}", stem), both(f"ex{number}", stem)
    )


def both(name: str, lesson: str) -> list[Both]:
    """The questions of a set in both stories, those of the article first."""
    article, calmer = answers(name, lesson), answers(name, lesson, CALMER)
    return [
        Both(article.get(key), _other(article.get(key), calmer.get(key)))
        for key in _in_order([*article, *calmer])
    ]


def _in_order(names: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(names)]


def _other(article: Answer | None, calmer: Answer | None) -> Answer | None:
    same = article and calmer and article.told == calmer.told
    return None if same else calmer
