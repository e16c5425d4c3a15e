"""Who is where: those to talk to first, and a line for every learner."""

from collections.abc import Sequence
from html import escape

from raqqakit.exercises.problems import Problem
from raqqakit.exercises.replies import NOT_YET, RIGHT, SIGNS, STATUSES, marked
from tools.gather.html import wide
from tools.gather.numbers import numbers
from tools.grade.learners import Learner
from tools.grade.standings import Standing

MOST_FIRST, FROM, MOST_PLACES = 6, 2, 4
RULE = (
    "Those with the most tries at problems that are not right yet; at most six, and "
    "two tries or more."
)
LEGEND = (
    "{signs}. A number is how often it was tried, if more than once. The best answer "
    "counts; rest the pointer on a sign to read more."
)


def first(pupils: Sequence[Learner]) -> str:
    """Whom to talk to first, where they are stuck, and what they were told last."""
    chosen = [p for p in pupils if p.vain >= FROM][:MOST_FIRST]
    title = '<section class="named"><h3>Talk to first</h3>'
    if not chosen:
        nobody = "Nobody is stuck: no problem was tried twice without success."
        return f"{title}<p>{nobody}</p></section>"
    columns = [
        "learner",
        "right",
        "tries in vain",
        "where: tries",
        "the last reply at the first of them",
    ]
    rows = "".join(map(_stuck_row, chosen))
    return f"{title}{wide(RULE, columns, rows)}</section>"


def _stuck_row(pupil: Learner) -> str:
    where = [f"{name}:\u00a0{s.tries}" for name, s in pupil.stuck.items()]
    more = ["…"] if len(where) > MOST_PLACES else []
    reply = next(iter(pupil.stuck.values())).last.message
    return (
        f'<tr><th scope="row"><bdi class="named">{escape(pupil.name)}</bdi></th>'
        f'<td class="n">{pupil.right}</td><td class="n">{pupil.vain}</td>'
        f"<td>{', '.join(where[:MOST_PLACES] + more)}</td><td>{marked(reply)}</td></tr>"
    )


def roll(problems: Sequence[Problem], pupils: Sequence[Learner]) -> str:
    """A line for every learner, with a sign and its words for every problem."""
    names = [problem.id for problem in problems]
    numbered = numbers(pupil.key[0] for pupil in pupils)
    rows = "".join(_row(pupil, numbered[pupil.key[0]], names) for pupil in pupils)
    columns = ["learner", "right", "tries", "hints", *names]
    made = wide("Everybody, those to talk to first at the top", columns, rows, "roll")
    signs = LEGEND.format(signs=", ".join(f"{SIGNS[s][0]} {s}" for s in STATUSES))
    return f'<section class="fresh"><h3>Who is where</h3><p>{signs}</p>{made}</section>'


def _row(pupil: Learner, number: int, names: Sequence[str]) -> str:
    name = escape(pupil.name)
    counts = (pupil.right, pupil.tries, pupil.hints)
    return (
        f'<tr><th scope="row"><span class="named" title="{name}"><bdi>{name}</bdi>'
        f'</span><span class="nameless">Learner {number}</span></th>'
        + "".join(f'<td class="n">{count}</td>' for count in counts)
        + "".join(_cell(pupil.standings[name]) for name in names)
        + "</tr>"
    )


def _cell(standing: Standing) -> str:
    """One sign, its words for a screen reader and a pointer, and the tries."""
    status, words = standing.best.status, escape(_words(standing))
    number = f" {standing.tries}" if standing.tries > 1 else ""
    order = STATUSES.index(status) * 1_000_000 + standing.tries
    return (
        f'<td class="s {status.replace(" ", "-")}" data-order="{order}" '
        f'title="{words}"><span aria-hidden="true">{SIGNS[status][0]}{number}</span>'
        f'<span class="spoken">{words}</span></td>'
    )


def _words(standing: Standing) -> str:
    best, last = standing.best, standing.last
    parts = [f"{best.status} ({best.code})" if best.status == NOT_YET else best.status]
    if standing.tries:
        parts.append(_tries(standing.tries))
    if standing.hints:
        parts.append(f"{standing.hints} hint{'s' if standing.hints > 1 else ''}")
    if best.status == RIGHT and last.status != RIGHT:
        parts.append(f"the last try: {last.status}")
    return ", ".join(parts)


def _tries(number: int) -> str:
    return f"{number} tr{'ies' if number > 1 else 'y'}"
