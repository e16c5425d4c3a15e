"""A class, put together: whose the files are, its texts and its stories."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from raqqakit import data
from tools.agree import asked, sections
from tools.agree.files import Class, Paper
from tools.agree.pairs import Mark
from tools.agree.people import Person, nameless, people
from tools.agree.saying import Names
from tools.agree.sections import Section
from tools.agree.words import codes
from tools.gather.content import printable
from tools.gather.numbers import numbers

UNKNOWN = (
    "of {} nothing tells whose they are, so each counts as a reader of its own; two of "
    "one learner's cannot be told from two learners'. A folder for each learner, or a "
    "name in the name of the file, says it."
)
SEVERAL = "of some learners more files were found than count; the newest does"
SILENT = "{} without a mark, or with no row read, left out"


@dataclass(frozen=True)
class Results:
    """All that page and table show of a class."""

    found: Class
    owners: Mapping[str, Person]
    names: Names
    texts: tuple[Section, ...]
    stories: tuple[asked.Story, ...]
    with_reference: bool

    @property
    def papers(self) -> list[Paper]:
        """All files that were read."""
        return [*self.found.marks, *self.found.readings]

    @cached_property
    def nameless(self) -> list[str]:
        """The files of which nothing tells whose they are."""
        return nameless(self.papers, self.owners)

    @cached_property
    def notes(self) -> list[str]:
        """What to know of the files, each in a sentence without a name."""
        silent = sum(t.silent for t in self.texts) + sum(s.silent for s in self.stories)
        several = any(text.aside for text in self.texts)
        said = [
            UNKNOWN.format(_files(len(self.nameless))) if self.nameless else "",
            SEVERAL if several else "",
            SILENT.format(_files(silent)) if silent else "",
        ]
        return [
            f"{words[0].upper()}{words[1:]}".rstrip(".") + "."
            for words in said
            if words
        ]

    def reference(self, section: Section) -> tuple[Mark, ...]:
        """The kit's reading of a text, in the labels and sentences of the class.

        Empty unless it was asked for and the kit has one.
        """
        if not (self.with_reference and section.story):
            return ()
        marks = (
            (m.start, m.end, m.label)
            for m in data.reference(*section.labels, story=section.story)
        )
        return tuple(m for m in marks if any(codes([m], section.words)))


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"


def results(found: Class, *, names: bool, reference: bool) -> Results:
    """Put together what was found in a folder; with names, or the kit's reading."""
    owners = people([*found.marks, *found.readings])
    return Results(
        found,
        owners,
        Names(numbers(owners.values()), names),
        tuple(sections.sections(found.marks, owners)),
        tuple(asked.stories(found.readings, owners)),
        reference,
    )


def title_of(section: Section) -> str:
    """A text by its name in the kit, else by its first words; with the task."""
    name = {"article": "The article", "calmer": "The calmer story"}
    first = printable(section.text[:200])[:50].strip()
    about = name.get(section.story, section.story or f"A text: {first}…")
    return f"{about}, {section.task}" if section.task else about


def notes_of(paper: Paper) -> str:
    """What to know of one file."""
    return "; ".join(paper.holds.notes)
