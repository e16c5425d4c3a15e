"""With what to begin the next lesson: three questions, each with what many thought."""

from collections.abc import Sequence
from html import escape

from raqqakit.exercises.replies import marked
from tools.grade.ballots import FEWEST, HIGH, LOW, Ballot, to_begin
from tools.grade.labels import label_of

DIVIDED = f"{LOW * 100:.0f} to {HIGH * 100:.0f} per cent"
RULE = (
    f"First the questions that {DIVIDED} had right at first, because there a talk of "
    "neighbours and a second vote change most; of them those where most were certain "
    "and not right. Then those that fewer had right, which want another explanation. "
    f"Questions with fewer than {FEWEST} votes are left out."
)
NOTHING = (
    f"More than {HIGH * 100:.0f} per cent had every question right at first, or fewer "
    f"than {FEWEST} have answered it, so nothing has to be taken up again."
)
TALK, EXPLAIN = "Let neighbours talk, and vote again.", "Explain it again, then vote."


def begin(found: Sequence[Ballot]) -> str:
    """The three questions as HTML, with the rule by which they are chosen."""
    chosen = to_begin(found)
    if not chosen:
        return f"<p>{NOTHING}</p>"
    items = "".join(f"<li>{_thing(one)}</li>" for one in chosen)
    return f'<ol class="begin">{items}</ol><p class="small">{RULE}</p>'


def _thing(one: Ballot) -> str:
    text = one.problem.text
    code, number = one.common
    parts = [
        f"<b>{text.id}</b> {marked(text.prose)}",
        f"{of(one.right, len(one.votes))} right at first; {one.certain} certain and "
        f"not right. <b>{TALK if one.worth else EXPLAIN}</b>",
    ]
    if code:
        reply = marked(text.replies[code])
        parts += [f"Most common, {number}: {said(one, code)}", f"Reply: {reply}"]
    return "".join(f"<p>{part}</p>" for part in parts)


def said(one: Ballot, code: str) -> str:
    """A wrong answer as HTML, with the words of its option."""
    found = label_of(one.problem.text, code)
    words = one.problem.text.options.get(found, "")
    return f"<b>{escape(found)}</b> {marked(words)}".strip()


def of(number: int, whole: int) -> str:
    """A count with its share: "16 of 26 (62%)", in one line."""
    return f"{number} of {whole} ({number / whole:.0%})".replace(" ", "\u00a0")
