"""The page of a class that has read together, for the projector and for the teacher."""

from datetime import datetime
from html import escape
from pathlib import Path

from tools.agree.figures import figures
from tools.agree.picture import picture
from tools.agree.places import places
from tools.agree.readings import readings
from tools.agree.results import Results, notes_of, title_of
from tools.agree.saying import counted
from tools.agree.sections import Section
from tools.gather.html import framed, table

TITLE = "Where the class agrees"
SWITCH = (
    '<p class="switch"><label><input type="checkbox" id="nameless"> Without names, for '
    "the projector</label></p>"
)
NOTHING = "No marks and no reading were found in the folder."
PART = (
    "Counted are the sentences in which one reader in ten, or more, has marked "
    "something: {} of {}. A file does not say what its reader was shown."
)


def page(found: Results) -> str:
    """The whole page as HTML, which needs nothing else."""
    look = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
    parts = [
        _opening(found),
        SWITCH if found.names.shown else "",
        *(_section(section, found) for section in found.texts),
        *(readings(story, found.names) for story in found.stories),
        _whose(found) if found.names.shown else "",
        _unfit(found) if found.names.shown else "",
    ]
    return framed(TITLE, "\n".join(part for part in parts if part), look)


def _opening(found: Results) -> str:
    unfit = len(found.found.unfit)
    read = [
        counted(len(found.found.marks), "marks file"),
        counted(len(found.found.readings), "reading"),
    ]
    said = [
        f"{' and '.join(read)} were read; {unfit} could not be read.",
        "" if found.papers else NOTHING,
        *found.notes,
        "Nobody is named here." if not found.names.shown else "",
        f"Made on {datetime.now():%Y-%m-%d %H:%M}.",
    ]
    return f"<p>{escape(' '.join(words for words in said if words))}</p>"


def _section(section: Section, found: Results) -> str:
    """All about one text: the picture, the numbers, the places to talk about."""
    title = f'<h2 class="fresh"><bdi>{escape(title_of(section))}</bdi></h2>'
    if not section.words:
        return f"{title}<p>Nobody has marked a word of a sentence here.</p>"
    kits = found.reference(section)
    part = PART.format(len(section.sentences), section.many)
    if section.outside:
        part += f" Elsewhere stand {counted(section.outside, 'mark')}, not counted."
    return "\n".join(
        [
            title,
            f"<p>{part}</p>",
            picture(section),
            places(section, found.names, kits),
            figures(section, kits),
        ]
    )


def _whose(found: Results) -> str:
    """Whose each file was taken to be; not for the projector."""
    rows = [
        [found.owners[p.file], str(found.names.numbers[found.owners[p.file]]),
         p.told.moment or "–", p.file, notes_of(p)]
        for p in sorted(found.papers, key=lambda p: (found.owners[p.file], p.file))
    ]  # fmt: skip
    if not rows:
        return ""
    columns = ["learner", "number", "moment", "file", "notes"]
    made = table("Whose each file was taken to be", columns, rows)
    return f'<section class="named"><h2>Files</h2>{made}</section>'


def _unfit(found: Results) -> str:
    if not found.found.unfit:
        return ""
    rows = [[unfit.file, unfit.what] for unfit in found.found.unfit]
    made = table("Each with what is the matter", ["file", "what"], rows)
    title = "<h2>Files that could not be read</h2>"
    return f'<section class="named">{title}{made}</section>'
