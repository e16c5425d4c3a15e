"""The first votes of a class on the questions of a lesson, for the teacher."""

from collections.abc import Iterator, Sequence

from raqqakit.exercises.replies import RIGHT, marked
from tools.gather.html import table, wide
from tools.grade.asked import title_of
from tools.grade.ballots import Ballot, ballots
from tools.grade.begin import DIVIDED, begin, of, said
from tools.grade.labels import key_of, label_of
from tools.grade.learners import Learner

COLUMNS = [
    "question", "key", "right at first", "first votes", "talk?", "certain, not right",
    "common mistake", "second answer: right", "asked again: right",
]  # fmt: skip
WORDS = (
    f"Talk: {DIVIDED} were right at first. First votes: the first answer of each "
    "learner, before any reply; two who hand in one answer, given at one computer, "
    "are one vote. Second answer: who gave none keeps the first. By then the reply had "
    "been read, so more are right after a good talk, and after clicking on as well. "
    "Asked again: of those who were not right at first, in a later lesson and in other "
    "words; that stands in records alone."
)


def votes(name: str, pupils: Sequence[Learner]) -> str:
    """What to begin with, and the votes on each question; "" where nobody voted."""
    found = ballots(name, pupils)
    if not found:
        return ""
    made = table(f"{title_of(name)}, question by question", COLUMNS, map(_row, found))
    return (
        f'<section class="votes"><h3>Begin the next lesson with</h3>{begin(found)}'
        f"<h3>First votes</h3>{made}{_replies(found)}{_by_name(found, pupils)}"
        f'<p class="small">{WORDS}</p></section>'
    )


def _row(one: Ballot) -> list[str]:
    code, number = one.common
    first, text = one.first, one.problem.text
    back = one.came_back
    return [
        f"{text.id} {text.title}",
        key_of(text),
        of(one.right, len(one.votes)),
        ", ".join(f"{name}:\u00a0{first[name]}" for name in one.labels if first[name]),
        "yes" if one.worth else "–",
        str(one.certain),
        f"{label_of(text, code)}: {number}" if code else "–",
        f"{one.right_then}; {one.again} changed" if one.again else "–",
        f"{one.changed} of {len(back)}" if back else "–",
    ]


def _replies(found: Sequence[Ballot]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{one.problem.id}</th><td>{marked(one.problem.text.prose)}'
        f'</td><td class="n">{number}</td><td>{said(one, code)}</td>'
        f"<td>{marked(one.problem.text.replies[code])}</td></tr>"
        for one in found
        for code, number in [one.common]
        if code
    )
    columns = ["question", "its words", "learners", "they said", "the reply to it"]
    name = "The most common misconception of each question, with its reply"
    made = wide(name, columns, rows)
    return f"<details><summary>{name}</summary>{made}</details>" if rows else ""


def _by_name(found: Sequence[Ballot], pupils: Sequence[Learner]) -> str:
    """Who answered what at first and how sure, when it is asked for."""
    rows = [[pupil.name, *_answers(found, pupil)] for pupil in pupils]
    columns = ["learner", *(one.problem.id for one in found)]
    name = "Who answered what at first, and how sure"
    made = table(name, columns, sorted(rows))
    folded = f"<details><summary>{name}, by name</summary>{made}</details>"
    return f'<div class="named">{folded}</div>'


def _answers(found: Sequence[Ballot], pupil: Learner) -> Iterator[str]:
    for one in found:
        first = pupil.standings[one.problem.id].first
        if not first:
            yield "–"
            continue
        right = " ✓" if first.result.status == RIGHT else ""
        sure = f" ({first.sure})" if first.sure else ""
        yield f"{label_of(one.problem.text, first.result.code)}{right}{sure}"
