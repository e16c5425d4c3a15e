"""What a lesson's text says of its questions and problems, read out of it.

    **Predict.** How many lines will the list have?

The code cell that asks is tagged `q2, predict, objective-1`. The folded replies stand
in the cell below it, tagged `q2, folded`, one of them beginning "Right.":

    <details><summary>If you wrote 10</summary> Right. … </details>
    <details><summary>If you wrote more than 10</summary> Not yet. … </details>
    <details><summary>If you wrote something else</summary> Not yet. … </details>

A choice (`q3, choose, objective-2`) has lettered options, `- **A** words`, and a
`Reply to A` for each. A cell tagged `q2, again` holds, in the same form, a question on
other words, for those who went wrong; it is in no notebook. A problem that is checked
like those of the exercises has their cells: answer, why, replies and also.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from raqqakit.exercises.answers.prediction import OTHERWISE
from raqqakit.exercises.texts import AGAIN, ProblemText
from tools import bound, tags
from tools.problem_replies import plain_words, replies_of
from tools.problem_texts import (
    BULLET,
    CHECK,
    bullets,
    lettered,
    shown,
    starter_tags,
    why_of,
)
from tools.user_error import UserError

HEAD = re.compile(r"^## (\d+) (.+)$", re.MULTILINE)
ASKED = re.compile(r"^\*\*(?:Predict|Choose|Task|Modify|Make)\b[^*]*\*\*", re.MULTILINE)
FOLD = re.compile(
    r"<details>\s*<summary[^>]*>(.+?)</summary>\s*(.+?)\s*</details>", re.DOTALL
)
REPLY_TO = re.compile("Reply to ([A-Z])")
NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
WROTE = re.compile(rf"If you wrote (?:(more|less) than )?({NUMBER})(?: to ({NUMBER}))?")
ELSE = "If you wrote something else"
LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
ANSWERED = re.compile(r"^(Right|Not yet)\. ")

ASKED_BEFORE = (
    "{}: a question or a reply holds {{{{ {} }}}}, but it is asked before the cells "
    "have run: write the number."
)


@dataclass
class Asked:
    """A question or problem of a lesson: where it stands, and its cells by part."""

    id: str
    title: str
    step: int
    prose: str
    cells: dict[str, Any] = field(default_factory=dict)

    def source(self, part: str) -> str:
        """The text of a part; raises ValueError where it is missing."""
        if part not in self.cells:
            raise ValueError(f"{self.id} has no cell tagged {self.id}, {part}.")
        return str(self.cells[part].source)


def lesson_text(path: Path, notebook: Any) -> str:
    """What the package needs of a lesson's text, as JSON; "" if it asks nothing.

    Raises UserError with one sentence where the text cannot be read.
    """
    try:
        problems = [text for one in asked(notebook.cells) for text in texts(one)]
    except ValueError as trouble:
        raise UserError(f"{path.name}: {trouble}") from None
    if not problems:
        return ""
    found = {"lesson": path.stem, "problems": {p.id: asdict(p) for p in problems}}
    said = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if unbound := bound.expressions(said):
        raise UserError(ASKED_BEFORE.format(path.name, unbound[0]))
    return said


def asked(cells: list[Any]) -> list[Asked]:
    """The questions and problems of a lesson, in their order."""
    found: dict[str, Asked] = {}
    step, title, prose = 0, "The beginning", ""
    for cell in cells:
        name, part = tags.problem(cell), tags.part(cell)
        if name:
            one = found.setdefault(name, Asked(name, title, step, prose))
            if part in one.cells:
                raise ValueError(f"{name} has two cells that are its {part}.")
            one.cells[part] = cell
        elif cell.cell_type == "markdown":
            prose = cell.source
            for number, words in HEAD.findall(prose):
                step, title = int(number), words
    return [*found.values()]


def texts(one: Asked) -> Iterator[ProblemText]:
    """What the text says of a question and of its twin, or of a problem."""
    kind, objective = starter_tags(one.cells.get("starter"), one.id, one.id)
    facts = {
        "title": one.title, "step": one.step, "objective": objective, "format": kind,
    }  # fmt: skip
    begun = [*ASKED.finditer(one.prose)]
    prose = one.prose[begun[-1].end() :] if begun else one.prose
    if "answer" in one.cells:
        yield problem(one, facts, options(prose))
        return
    if not begun:
        raise ValueError(
            f'{one.id} needs words above it that begin "**Choose.**" or '
            '"**Predict.**", in every language.'
        )
    yield question(one.id, f"{prose}\n\n{one.source('folded')}", facts)
    if "again" in one.cells:
        yield question(f"{one.id}{AGAIN}", one.source("again"), facts)


def problem(
    one: Asked, facts: dict[str, Any], choices: Mapping[str, str]
) -> ProblemText:
    """A problem that is checked like those of the exercises."""
    return ProblemText(
        id=one.id,
        options=choices,
        code=CHECK.sub("", one.source("answer")).strip(),
        why=why_of(one.source("why"), one.id),
        **facts,
        **replies_of(one.source("replies"), one.id, choices),
    )


def question(name: str, words: str, facts: Mapping[str, Any]) -> ProblemText:
    """A question, out of its words, its options and its folded replies."""
    choices = options(words)
    said = {label.strip(): reply for label, reply in FOLD.findall(words)}
    codes = {label: code_of(name, label) for label in said}
    right = _key_of(name, said)
    letters = [m[1] for label in said if (m := REPLY_TO.fullmatch(label))]
    if letters != [*choices] or (not choices and ELSE not in said):
        raise ValueError(
            f"{name} needs a reply to each option, in their order; where a number is "
            f'predicted, the last reply is that to "{ELSE}".'
        )
    plain = {x: _said(reply) for x, reply in said.items()}
    wrong = {codes[x]: reply for x, reply in plain.items() if x != right}
    key = codes[right]
    return ProblemText(
        id=name,
        prose=plain_words(BULLET.sub("", FOLD.sub("", words)).strip()),
        options=choices,
        code=key.removeprefix("option-").upper() if choices else key,
        right=plain[right],
        replies=wrong,
        wrong={code[-1].upper(): code for code in wrong} if choices else {},
        **facts,
    )


def _key_of(name: str, said: Mapping[str, str]) -> str:
    """The label of the one reply that begins "Right."; all others say "Not yet."."""
    keys = [label for label, reply in said.items() if reply.startswith("Right.")]
    if len(keys) != 1:
        raise ValueError(f'{name} has {len(keys)} replies that begin "Right.".')
    if strange := [label for label in said if not ANSWERED.match(said[label])]:
        raise ValueError(
            f'{name} has a reply to "{strange[0]}" that begins neither with "Right." '
            'nor with "Not yet.": they stay in English, for the build reads them.'
        )
    return keys[0]


def _said(reply: str) -> str:
    """A folded reply as the package says it: its link stays on the page."""
    return plain_words(LINK.sub(r"\1", ANSWERED.sub("", reply)))


def code_of(name: str, label: str) -> str:
    """The code of a folded reply, by the words on the fold."""
    if match := REPLY_TO.fullmatch(label):
        return f"option-{match[1].lower()}"
    if match := WROTE.fullmatch(label):
        how, low, high = (part.replace(",", "") for part in match.groups(""))
        return f"{how}-than-{low}" if how else "-to-".join(filter(None, (low, high)))
    if label == ELSE:
        return OTHERWISE
    raise ValueError(
        f'{name} has a reply to "{label}": write "Reply to A", "If you wrote 10", "If '
        f'you wrote 10 to 20", "If you wrote more than 10" or "{ELSE}".'
    )


def options(words: str) -> dict[str, str]:
    """The lettered lines in some words, by their letters."""
    return {letter: shown(said) for letter, said in lettered(bullets(words))}
