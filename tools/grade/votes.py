"""The first votes of a class on the questions of a lesson, for the teacher."""

from collections.abc import Iterator, Sequence
from html import escape

from raqqakit.exercises.past.history import SURE
from raqqakit.exercises.replies import marked
from tools.gather.html import table, wide
from tools.grade.ballots import FEWEST, HIGH, LOW, Ballot, ballots, to_begin
from tools.grade.labels import key_of, label_of
from tools.grade.learners import Learner

COLUMNS = [
    "question", "key", "right at first", "first votes", "worth a talk",
    "certain, and not right", "most common mistake", "right after a second answer",
    "asked again: right",
]  # fmt: skip
RULE = (
    f"First the questions that {LOW:.0%} to {HIGH:.0%} had right at first, because "
    "there a talk of neighbours and a second vote change most; of them those where "
    "most were certain and not right. Then those that fewer had right, which want "
    f"another explanation first. Questions with fewer than {FEWEST} votes are left out."
)
NONE = (
    f"No question was right at first for fewer than {HIGH:.0%}, or there are fewer "
    f"than {FEWEST} votes: go on."
)
WORDS = (
    "The first answer of each learner, before any reply; two who hand in one answer, "
    "given at one computer, are one vote. Second answers: who gave none keeps the "
    "first; by then the reply had been read, so more are right after a good talk and "
    "after clicking through. Asked again: of those who were not right at first, in a "
    "later lesson and in other words; this stands in records alone."
)
TALK, EXPLAIN = "Let neighbours talk, and vote again.", "Explain it again, then vote."


def votes(name: str, pupils: Sequence[Learner]) -> str:
    """What to begin with, and the votes on each question; "" where nobody voted."""
    found = ballots(name, pupils)
    if not found:
        return ""
    made = table("First votes", COLUMNS, map(_row, found))
    return (
        f'<section class="votes"><h3>Begin the next lesson with</h3>{_begin(found)}'
        f'<h3>First votes</h3>{made}<p class="small">{WORDS}</p>{_replies(found)}'
        f"{_by_name(found, pupils)}</section>"
    )


def _begin(found: Sequence[Ballot]) -> str:
    chosen = to_begin(found)
    items = "".join(f"<li>{_thing(one)}</li>" for one in chosen)
    list_ = f'<ol class="begin">{items}</ol>' if chosen else f"<p>{NONE}</p>"
    return f'{list_}<p class="small">{RULE}</p>'


def _thing(one: Ballot) -> str:
    text = one.problem.text
    code, number = one.common
    parts = [
        f"<b>{text.id}</b> {marked(text.prose)}",
        f"{_of(one.right, len(one.votes))} right at first; {one.certain} certain and "
        f"not right. <b>{TALK if one.worth else EXPLAIN}</b>",
    ]
    if code:
        parts.append(
            f"Most common, {number}: {_said(one, code)}<br>Reply: "
            f"{marked(text.replies[code])}"
        )
    return "".join(f"<p>{part}</p>" for part in parts)


def _said(one: Ballot, code: str) -> str:
    """A wrong answer, with the words of its option."""
    found = label_of(one.problem.text, code)
    words = one.problem.text.options.get(found, "")
    return f"<b>{escape(found)}</b> {marked(words)}"


def _of(number: int, whole: int) -> str:
    return f"{number} of {whole} ({number / whole:.0%})" if whole else "–"


def _row(one: Ballot) -> list[str]:
    code, number = one.common
    first, text = one.first, one.problem.text
    back = one.came_back
    return [
        f"{text.id} {text.title}",
        key_of(text),
        _of(one.right, len(one.votes)),
        ", ".join(f"{name}: {first[name]}" for name in one.labels if first[name]),
        "yes" if one.worth else "–",
        str(one.certain),
        f"{label_of(text, code)}: {number}" if code else "–",
        f"{one.right_then}; {one.again} answered again" if one.again else "–",
        f"{one.changed} of {len(back)}" if back else "–",
    ]


def _replies(found: Sequence[Ballot]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{one.problem.id}</th><td>{marked(one.problem.text.prose)}'
        f'</td><td class="n">{number}</td><td>{_said(one, code)}</td>'
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
        said = label_of(one.problem.text, first.result.code)
        sure = f" ({first.sure})" if first.sure in SURE else ""
        yield f"{said}{sure}{' ✓' if said == key_of(one.problem.text) else ''}"
