"""A lesson's page for the teacher, read into what is shown and what is said.

    ## To the minute
    ### 0–4 Title of the slide
    > What is on the projector.

    **Say.** What you say.

A slide is what stands behind `>`, its notes are the words below it. A vote begins with
`**Vote: q3.**`, or `**Vote: ex02 q3.**` for one of the exercises, and a picture is
`![name](../../../notebooks/NN_name.ipynb "figure 2")`, alone on its line. What is not
in this form is refused in one sentence. `python -m tools.teach.proof` says it of every
page, and holds votes and pictures against the lessons.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tools.environment import ROOT
from tools.teach.section import PICTURE, Plan, Section
from tools.user_error import UserError

PAGES = ROOT / "docs" / "teaching" / "lessons"
TO_THE_MINUTE = "To the minute"
CHAPTERS = (
    "What they can do afterwards",
    "Before the lesson",
    TO_THE_MINUTE,
    "What they get wrong, and how it shows",
    "Questions to talk about",
    "If there is more time",
)
LESSON = 45  # minutes
FEWEST, MOST = 8, 12  # sections of a lesson
WORDS = 60  # on a slide that is no vote; the words of a vote are the lesson's
TITLE = re.compile(r"# Lesson (\d\d) for the teacher: (.+)")
HEAD = re.compile(r"(\d+)–(\d+) (\S.*)")
NOTE = re.compile(r"^\*\*(Say|Show|Do|Discuss|Skip)\.\*\*", re.MULTILINE)


def plans() -> list[Path]:
    """The pages of all lessons, in their order."""
    return sorted(PAGES.glob("[0-9][0-9]_*.md"))


def read(path: Path) -> Plan:
    """Read a lesson's page; raises UserError with one sentence where it cannot be."""
    text = path.read_text(encoding="utf-8")
    try:
        return parsed(text)
    except ValueError as trouble:
        raise UserError(f"{path.name}: {trouble}") from None


def parsed(text: str) -> Plan:
    """Read the words of a page; raises ValueError where they are not in the form."""
    opening, *parts = re.split(r"^## ", text.replace("\r\n", "\n"), flags=re.MULTILINE)
    first, _, about = opening.strip().partition("\n")
    title = TITLE.fullmatch(first)
    if not title:
        raise ValueError(
            'begin with a title such as "# Lesson 02 for the teacher: extract the '
            'actors".'
        )
    chapters = {
        name.strip(): body for name, _, body in (p.partition("\n") for p in parts)
    }
    if missing := [name for name in CHAPTERS if name not in chapters]:
        raise ValueError(f'there is no heading "## {missing[0]}".')
    found = tuple(sections(chapters[TO_THE_MINUTE]))
    check_minutes(found)
    return Plan(title[1], title[2], about.strip(), chapters, found)


def sections(chapter: str) -> Iterator[Section]:
    """The sections of "To the minute", in their order."""
    before, *parts = re.split(r"^### ", chapter, flags=re.MULTILINE)
    if any(line.startswith(">") for line in before.splitlines()):
        raise ValueError('a slide stands above the first "### 0–4 Title".')
    for part in parts:
        yield section(*part.partition("\n")[::2])


def section(heading: str, body: str) -> Section:
    """One section, by its heading and what stands below it."""
    head = HEAD.fullmatch(heading.strip())
    if not head:
        raise ValueError(
            f'"### {heading.strip()}" has no minutes: write it such as "### 0–4 '
            'Title", with an en dash between the numbers.'
        )
    slide, notes = halves(heading, body.strip("\n").split("\n"))
    made = Section(int(head[1]), int(head[2]), head[3].strip(), slide, notes)
    if {*NOTE.findall(notes)} <= {"Skip"}:
        raise ValueError(
            f'"{heading}" has no notes: below its slide begin a paragraph with '
            "**Say.**, **Show.**, **Do.** or **Discuss.**"
        )
    if "![" in PICTURE.sub("", slide):
        raise ValueError(
            f'the picture of "{heading}" is not read: write it alone on its line, as '
            '![name](../../../notebooks/02_extract_the_actors.ipynb "figure 2").'
        )
    if not made.vote and made.words > WORDS:
        raise ValueError(
            f'the slide of "{heading}" has {made.words} words, and {WORDS} is the most '
            "that is read from the last row: leave some to the notes."
        )
    return made


def halves(heading: str, lines: Sequence[str]) -> tuple[str, str]:
    """The slide of a section, without its `>`, and the notes below it."""
    shown = [line for line in lines if line.startswith(">")]
    if not shown or [*lines[: len(shown)]] != shown:
        raise ValueError(
            f'"{heading}" needs one slide: lines that begin with ">", all together '
            "and directly below the heading."
        )
    slide = "\n".join(line[1:].removeprefix(" ") for line in shown).strip()
    if not slide:
        raise ValueError(f'the slide of "{heading}" is empty.')
    return slide, "\n".join(lines[len(shown) :]).strip()


def check_minutes(found: Sequence[Section]) -> None:
    """Raise ValueError unless the sections fill a lesson without a gap."""
    if not FEWEST <= len(found) <= MOST:
        raise ValueError(
            f'"{TO_THE_MINUTE}" has {len(found)} sections: {FEWEST} to {MOST} can be '
            "taught in a lesson."
        )
    for before, after in pairwise(found):
        if before.end != after.start:
            raise ValueError(
                f'"{after.title}" begins at minute {after.start}, but what stands '
                f"before it ends at {before.end}."
            )
    if strange := [one for one in found if one.start >= one.end]:
        raise ValueError(f'"{strange[0].title}" ends before it begins.')
    if (found[0].start, found[-1].end) != (0, LESSON):
        raise ValueError(
            f"the minutes go from {found[0].start} to {found[-1].end}: a lesson goes "
            f"from 0 to {LESSON}."
        )
