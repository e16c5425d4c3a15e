"""What a lesson's page for the teacher holds, when it has been read."""

import re
from dataclasses import dataclass

VOTE = re.compile(r"\A\*\*Vote: (?:(ex\d\d) )?(q\d+)\.\*\*\s")
PICTURE = re.compile(
    r"^!\[([^\]]+)\]\((?:\.\./)*(notebooks/[\w/]+\.ipynb) \"figure (\d+)\"\)$",
    re.MULTILINE,
)
SHORT = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|<[^>]+>|[*_`|>#-]+")


@dataclass(frozen=True)
class Section:
    """Some minutes of a lesson: what is shown, and the notes for the teacher.

    Both are Markdown. Minutes are counted from the beginning of the lesson.
    """

    start: int
    end: int
    title: str
    slide: str
    notes: str

    @property
    def vote(self) -> tuple[str, str] | None:
        """The set and the question that is voted on; the set is "" for the lesson."""
        match = VOTE.match(self.slide)
        return (match[1] or "", match[2]) if match else None

    @property
    def pictures(self) -> list[tuple[str, str, int]]:
        """The pictures asked for: a name, a notebook's path, and which of its figures.

        Figures are counted from 1.
        """
        return [(name, path, int(n)) for name, path, n in PICTURE.findall(self.slide)]

    @property
    def words(self) -> int:
        """How many words stand on the slide, without its title."""
        return len(SHORT.sub(r" \1 ", PICTURE.sub("", self.slide)).split())


@dataclass(frozen=True)
class Plan:
    """A lesson's page for the teacher.

    `number` is that of the lesson ("02"); `about` and the chapters are Markdown, by
    their headings.
    """

    number: str
    title: str
    about: str
    chapters: dict[str, str]
    sections: tuple[Section, ...]
