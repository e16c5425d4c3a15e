"""The page of a class for the teacher: whom to talk to, what many misunderstand."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT
from raqqakit.exercises.sets import problems_of
from tools.gather.html import framed, table
from tools.grade.chart import chart, counts_table
from tools.grade.files import Class
from tools.grade.learners import Learner
from tools.grade.roll import first, roll
from tools.grade.votes import votes

SWITCH = (
    '<p class="switch"><label><input type="checkbox" id="nameless"> Without names, for '
    "the projector</label></p>"
)


def page(found: Class, pupils: Sequence[Learner]) -> str:
    """The whole page as HTML, which needs nothing else."""
    sets = sorted({pupil.set for pupil in pupils})
    title = f"Answers to {', '.join(sets)}" if sets else "No answers yet"
    parts = [
        _opening(found),
        SWITCH,
        *(_set([p for p in pupils if p.set == name], name) for name in sets),
        _files(pupils),
        _unfit(found),
    ]
    return framed(title, "\n".join(part for part in parts if part))


def _opening(found: Class) -> str:
    return (
        f"<p>{len(found.sheets)} answers files were read; {len(found.unfit)} could not "
        "be read. Of all files of a learner the best answer to each problem counts. "
        "Every answer was checked again by the kit; no code of a learner was run. "
        "These are answers on the way, and no marks. "
        f"Made on {datetime.now():%Y-%m-%d %H:%M}.</p>"
    )


def _set(pupils: Sequence[Learner], name: str) -> str:
    """All about one set: the learners, the chart with its table, what many mistake."""
    problems = [p for p in problems_of(name).problems if not p.text.is_twin]
    counts = {
        p.id: Counter(pupil.standings[p.id].best.status for pupil in pupils)
        for p in problems
    }
    return "\n".join(
        [
            f"<h2>{name}</h2>",
            first(pupils),
            roll(problems, pupils),
            votes(problems, pupils),
            chart(name, counts, len(pupils)),
            counts_table(problems, counts),
            _misconceptions(problems, pupils),
        ]
    )


def _misconceptions(problems: Sequence[Problem], pupils: Sequence[Learner]) -> str:
    """What many misunderstand, the most frequent first, with what they were told."""
    met: Counter[tuple[str, str]] = Counter()
    still: Counter[tuple[str, str]] = Counter()
    told: dict[tuple[str, str], str] = {}
    for pupil in pupils:
        for name, standing in pupil.standings.items():
            wrong = [one for one in standing.met if one.status != RIGHT]
            met.update({(name, one.code) for one in wrong})
            told |= {(name, one.code): one.message for one in wrong}
            still[name, standing.best.code] += standing.best.status != NOT_ATTEMPTED
    if not met:
        return "<h3>What many misunderstand</h3><p>Nothing yet.</p>"
    titles = {p.id: p.text.title for p in problems}
    rows = [
        [f"{key[0]} {titles[key[0]]}", key[1], str(number), str(still[key]), told[key]]
        for key, number in met.most_common(25)
    ]
    columns = ["problem", "code", "learners", "of them still", "a reply they got"]
    made = table("The most frequent first, at most 25", columns, rows)
    return f"<h3>What many misunderstand</h3>{made}"


def _files(pupils: Sequence[Learner]) -> str:
    rows = [
        [pupil.name, pupil.set, _saved(pupil), "; ".join(pupil.notes)]
        for pupil in sorted(pupils, key=lambda one: one.key)
    ]
    made = table("Every learner's files", ["learner", "set", "files", "notes"], rows)
    return f'<section class="named"><h2>Files</h2>{made}</section>' if rows else ""


def _saved(pupil: Learner) -> str:
    return "; ".join(
        f"{sheet.file}, {sheet.saved[:10] or 'without a date'}"
        for sheet in pupil.sheets
    )


def _unfit(found: Class) -> str:
    if not found.unfit:
        return ""
    rows = [[unfit.file, unfit.what] for unfit in found.unfit]
    made = table("Each with what is the matter", ["file", "what"], rows)
    title = "<h2>Files that could not be read</h2>"
    return f'<section class="named">{title}{made}</section>'
