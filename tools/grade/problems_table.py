"""The table of the problems for a spreadsheet: tries, hints and votes, and no name."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

from tools.gather.cells import harmless
from tools.grade.ballots import Ballot, ballots
from tools.grade.efforts import AT_ONCE, Effort, efforts
from tools.grade.labels import key_of, label_of
from tools.grade.learners import Learner

COLUMNS = (
    "set", "problem", "title", "format", "tried by", "right at once", "right now",
    "tries (middle)", "tries (most)", "read a hint", "answered after a hint",
    "right after a hint", "remark", "key", "first votes", "right at first",
    "certain and not right", "worth a talk", "most common", "most common: learners",
    "most common: reply", "answered again", "right after the second answer",
    "asked again", "right when asked again",
)  # fmt: skip


def problems_csv(pupils: Sequence[Learner]) -> str:
    """One line for each problem of each set that anybody has tried."""
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, "", lineterminator="\r\n")
    writer.writeheader()
    for name in sorted({pupil.set for pupil in pupils}):
        mine = [pupil for pupil in pupils if pupil.set == name]
        votes = {one.problem.id: one for one in ballots(name, mine)}
        for effort in efforts(name, mine):
            row = {"set": name, **_effort(effort)}
            ballot = votes.get(effort.problem.id)
            row |= _ballot(ballot) if ballot else {}
            writer.writerow({column: harmless(str(v)) for column, v in row.items()})
    return text.getvalue()


def _effort(one: Effort) -> Mapping[str, object]:
    helped, after = one.after_hint
    return {
        "problem": one.problem.id,
        "title": one.problem.text.title,
        "format": one.problem.text.format,
        "tried by": len(one.tried),
        "right at once": one.ways[AT_ONCE],
        "right now": one.right,
        "tries (middle)": f"{one.middle:g}",
        "tries (most)": one.most,
        "read a hint": one.hinted,
        "answered after a hint": after,
        "right after a hint": helped,
        "remark": "; ".join(one.remarks),
    }


def _ballot(one: Ballot) -> Mapping[str, object]:
    text, first = one.problem.text, one.first
    code, number = one.common
    return {
        "key": key_of(text),
        "first votes": "; ".join(f"{name}: {first[name]}" for name in one.labels),
        "right at first": one.right,
        "certain and not right": one.certain,
        "worth a talk": "yes" if one.worth else "no",
        "most common": label_of(text, code) if code else "",
        "most common: learners": number,
        "most common: reply": text.replies.get(code, ""),
        "answered again": one.again,
        "right after the second answer": one.right_then,
        "asked again": len(one.came_back),
        "right when asked again": one.changed,
    }
