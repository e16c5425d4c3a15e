"""The page of a class for the teacher: whom to talk to, what many misunderstand."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tools.gather.html import framed, table
from tools.grade.asked import asked_in, title_of
from tools.grade.chart import chart, counts_table
from tools.grade.costs import costs
from tools.grade.efforts import efforts
from tools.grade.files import Class
from tools.grade.learners import Learner
from tools.grade.mistaken import misconceptions
from tools.grade.roll import first, roll
from tools.grade.votes import votes

LOOK = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
SWITCH = (
    '<p class="switch"><label><input type="checkbox" id="nameless"> Without names, for '
    "the projector</label></p>"
)


def page(found: Class, pupils: Sequence[Learner]) -> str:
    """The whole page as HTML, which needs nothing else."""
    sets = sorted({pupil.set for pupil in pupils})
    title = f"Answers to {', '.join(map(title_of, sets))}" if sets else "No answers yet"
    parts = [
        _opening(found),
        SWITCH,
        _contents(sets),
        *(_set([p for p in pupils if p.set == name], name) for name in sets),
        _files(pupils),
        _unfit(found),
    ]
    return framed(title, "\n".join(part for part in parts if part), LOOK)


def _opening(found: Class) -> str:
    return (
        f"<p>{found.read}; {len(found.unfit)} could not be read. Of all files of a "
        "learner the best answer to each problem counts. Every answer was checked "
        "again by the kit; no code of a learner was run. These are answers on the way, "
        f"and no marks. Made on {datetime.now():%Y-%m-%d %H:%M}.</p>"
    )


def _contents(sets: Sequence[str]) -> str:
    """Links to the sets, where there are several."""
    links = " · ".join(f'<a href="#{name}">{title_of(name)}</a>' for name in sets)
    return f'<nav aria-label="Sets"><p>{links}</p></nav>' if len(sets) > 1 else ""


def _set(pupils: Sequence[Learner], name: str) -> str:
    """All about one set: the votes, the learners, how far, what many mistake."""
    problems, title = asked_in(name), title_of(name)
    counts = {
        p.id: Counter(pupil.standings[p.id].best.status for pupil in pupils)
        for p in problems
    }
    return "\n".join(
        [
            f'<h2 id="{name}">{title}</h2>',
            votes(name, pupils),
            first(pupils),
            roll(problems, pupils),
            chart(title, counts, len(pupils)),
            counts_table(problems, counts),
            costs(efforts(name, pupils)),
            misconceptions(problems, pupils),
        ]
    )


def _files(pupils: Sequence[Learner]) -> str:
    """Every learner once, with all files and what is to be known of them."""
    by_learner: dict[str, list[Learner]] = {}
    for pupil in sorted(pupils, key=lambda one: one.key):
        by_learner.setdefault(pupil.key[0], []).append(pupil)
    rows = map(_files_row, by_learner.values())
    columns = ["learner", "sets", "files", "notes"]
    made = table("Every learner's files", columns, rows)
    title = '<section class="named"><h2>Files</h2>'
    return f"{title}{made}</section>" if by_learner else ""


def _files_row(mine: Sequence[Learner]) -> list[str]:
    sheets = {sheet.file: sheet for pupil in mine for sheet in pupil.sheets}
    saved = (f"{s.file}, {s.saved[:10] or 'without a date'}" for s in sheets.values())
    notes = (f"{pupil.set}: {note}" for pupil in mine for note in pupil.notes)
    sets = ", ".join(pupil.set for pupil in mine)
    return [mine[0].name, sets, "; ".join(saved), "; ".join(notes)]


def _unfit(found: Class) -> str:
    if not found.unfit:
        return ""
    rows = [[unfit.file, unfit.what] for unfit in found.unfit]
    made = table("Each with what is the matter", ["file", "what"], rows)
    title = "<h2>Files that could not be read</h2>"
    return f'<section class="named">{title}{made}</section>'
