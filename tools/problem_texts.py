"""What a text of exercises says of its problems, read out of it for the package.

    ## 4 One safe name (step 4; in pairs, without code)

A heading gives the number, the title, the step and what the problem is. The starter
cell is tagged `q4, choose, objective-3`: its problem, its format and its objective. A
list of `- **A** words` holds options or lines. What the checks say is read by
`problem_replies`. What cannot be read is refused with one sentence.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from raqqakit.exercises.texts import ProblemText
from tools import tags
from tools.problem_replies import plain_words, replies_of
from tools.user_error import UserError

EXTRA = "Extra, if you have time: "
# fmt: off
FORMATS = ("predict", "choose", "gap", "order", "repair", "write", "read", "make")
# fmt: on
IN_PAIRS, WITHOUT_CODE = "in pairs", "without code"
HEAD = re.compile(rf"(\d+) ({EXTRA})?(.+) \(step (\d+)(?:; (.+))?\)")
BULLET = re.compile(r"^- (.+?)(?=\n- |\n\n|\Z)", re.MULTILINE | re.DOTALL)
LETTERED = re.compile(r"\*\*([A-Z])\*\* (.+)")
CHECK = re.compile(r"^(?:ex|lesson)\.q\d+\.check\(.*\)\n?", re.MULTILINE)
WHY = re.compile(r"^\*\*Why:\*\* ")


@dataclass
class Section:
    """What stands under one heading: its prose, and its tagged cells by their part."""

    head: str
    prose: str = ""
    cells: dict[str, Any] = field(default_factory=dict)

    @property
    def is_problem(self) -> bool:
        """Whether a problem stands here, or something that was meant to be one."""
        return bool(self.cells) or self.head[:1].isdigit()


def set_text(path: Path, notebook: Any) -> str:
    """What the package needs of a text, as JSON.

    Takes the path of the text and all its cells. Raises UserError with one sentence
    where the text cannot be read.
    """
    try:
        problems = [problem_text(s) for s in sections(notebook.cells) if s.is_problem]
        check_numbers(problems)
    except ValueError as trouble:
        raise UserError(f"{path.name}: {trouble}") from None
    found = {
        "lesson": path.stem.removeprefix("ex"),
        "problems": {problem.id: asdict(problem) for problem in problems},
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def sections(cells: list[Any]) -> list[Section]:
    """What stands under each heading of the second level."""
    found = [Section("the beginning")]
    for cell in cells:
        part = tags.part(cell)
        if part in found[-1].cells:
            raise ValueError(f'"{found[-1].head}" has two cells that are its {part}.')
        if part != "shared":
            found[-1].cells[part] = cell
        elif cell.cell_type == "markdown":
            before, *parts = re.split(r"^## ", cell.source, flags=re.MULTILINE)
            found[-1].prose += f"\n\n{before}"
            found += [Section(*part.partition("\n")[::2]) for part in parts]
    return found


def problem_text(section: Section) -> ProblemText:
    """One problem, read out of what stands under its heading."""
    head = HEAD.fullmatch(section.head)
    if not head:
        raise ValueError(
            f'the heading "{section.head}" is no heading of a problem: write it such '
            'as "## 4 One safe name (step 4; in pairs, without code)".'
        )
    number, extra, title, step, flags = head.groups()
    if strange := {tags.problem(c) for c in section.cells.values()} - {f"q{number}"}:
        raise ValueError(
            f'a cell tagged "{min(strange)}" stands under "{section.head}".'
        )
    starter, where = section.cells.get("starter"), f'"{section.head}"'
    kind, objective = starter_tags(starter, f"q{number}", where)
    named, lettered = known_flags(section, flags), options(section, kind)
    return ProblemText(
        id=f"q{number}",
        title=title[:1].upper() + title[1:],
        step=int(step),
        objective=objective,
        format=kind,
        options=lettered,
        extra=bool(extra),
        pairs=IN_PAIRS in named,
        no_code=WITHOUT_CODE in named,
        code=CHECK.sub("", whole(section, "answer")).strip(),
        why=why_of(whole(section, "why"), section.head),
        **replies_of(whole(section, "replies"), section.head, lettered),
    )


def starter_tags(cell: Any, name: str, where: str) -> tuple[str, int]:
    """The format and the objective of a problem, from the tags of its starter.

    Takes the cell, if there is one, the problem's name, and what a sentence calls it.
    """
    mine = cell.metadata["tags"] if cell else []
    match = re.fullmatch(rf"{name} (\w+) objective-(\d)", " ".join(mine))
    if match and match[1] in FORMATS:
        return match[1], int(match[2])
    raise ValueError(
        f'{where} needs a starter cell with the tags "{name}, FORMAT, '
        f'objective-N", where FORMAT is one of {", ".join(FORMATS)}.'
    )


def options(section: Section, kind: str) -> dict[str, str]:
    """The lettered lines of a problem, by their letters."""
    lines = bullets(section.prose)
    found = lettered(lines)
    if not found and kind not in ("choose", "order"):
        return {}
    letters = "".join(letter for letter, _ in found)
    if len(found) < len(lines) or not ascii_uppercase.startswith(letters):
        raise ValueError(
            f'"{section.head}" has {len(lines)} lines that begin with "- ", and their '
            f'letters are "{letters}": write "- **A** words", then B, and so on.'
        )
    return {letter: shown(words) for letter, words in found}


def bullets(prose: str) -> list[str]:
    """The lines of a list in some prose, each on one line."""
    return [" ".join(line.split()) for line in BULLET.findall(prose)]


def lettered(lines: Iterable[str]) -> list[tuple[str, str]]:
    """The letter and the words of each line such as "**A** words"."""
    return [(m[1], m[2]) for line in lines if (m := LETTERED.fullmatch(line))]


def known_flags(section: Section, flags: str | None) -> set[str]:
    """What a heading says of a problem after its step: in pairs, without code."""
    named = {*flags.split(", ")} if flags else set()
    if strange := named - {IN_PAIRS, WITHOUT_CODE}:
        raise ValueError(
            f'"{section.head}" says "{min(strange)}", and only "{IN_PAIRS}" and '
            f'"{WITHOUT_CODE}" are known there.'
        )
    return named


def why_of(words: str, head: str) -> str:
    """Why a solution works, out of its cell; raises ValueError for another beginning.

    Takes the text of the cell, and the heading it stands under.
    """
    if not WHY.match(words):
        raise ValueError(f'the why of "{head}" begins "**Why:** ", in every language.')
    return plain_words(WHY.sub("", words))


def whole(section: Section, part: str) -> str:
    """The text of the answer, the why or the replies of a problem."""
    if part not in section.cells:
        raise ValueError(f'"{section.head}" has no cell that is its {part}.')
    return str(section.cells[part].source)


def check_numbers(problems: list[ProblemText]) -> None:
    """Raise ValueError unless the problems are numbered 1, 2, 3 and so on."""
    numbers = [problem.id[1:] for problem in problems]
    if numbers != [str(n) for n in range(1, len(problems) + 1)]:
        raise ValueError(
            f"the problems are numbered {', '.join(numbers)}: each needs a number of "
            "its own, from 1 on, without a gap, and in their order."
        )


def shown(words: str) -> str:
    """An option as the learner types it: without the signs of Markdown."""
    code = re.fullmatch("`([^`]*)`", words)
    return code[1] if code else plain_words(words)
