"""How long a lesson takes, counted from its page and not felt by its author.

A page is read aloud at 130 words a minute, and what a cell shows is looked through at
twice that; to run it takes 45 seconds; a question, with its reply, a minute and a half;
a task the minutes that stand behind its name. What is folded away is not counted.
Readers who count by hand give tasks up to five minutes more a lesson.
"""

import re
from collections.abc import Iterable, Iterator

from nbformat import NotebookNode

READ, LOOKED_THROUGH = 130, 260  # words a minute
A_CELL, A_QUESTION, A_TASK = 0.75, 1.5, 2
FOLDED = re.compile(r"<details.*?</details>", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>|\]\([^)]*\)")
WORD = re.compile(r"[^\W_][\w’'.,%-]*")
NAMES = "Task|Fill the gap|Modify|Make|Investigate|Your turn"
TASK = re.compile(rf"^\*\*(?:{NAMES})\.\*\*(?: \((\d+) minute)?", re.MULTILINE)
STEP = re.compile(r"(?m)^(?=## )")
BEYOND = "(beyond the core)"
SAID = re.compile(r"\*\*Time:\*\* (\d+) minutes(?: for the core.*?; (\d+) more)?")


def counted(lesson: NotebookNode) -> tuple[float, float]:
    """The minutes of a lesson's core, and of what goes beyond it.

    Takes a lesson with its outputs. Whatever stands under no heading with "(beyond
    the core)" is its core.
    """
    spent, beyond = [0.0, 0.0], False
    for cell in lesson.cells:
        if cell.cell_type == "code":
            spent[beyond] += _of_code(cell)
            continue
        for part in STEP.split(cell.source):
            if part.startswith("## "):
                beyond = BEYOND in part.partition("\n")[0]
            spent[beyond] += _of_prose(part)
    return spent[0], spent[1]


def said(first: str) -> tuple[int, int]:
    """The minutes that a lesson says it takes: of its core, and of what goes beyond.

    Takes the text of its first cell; raises ValueError where that says no time.
    """
    found = SAID.search(first)
    if not found:
        raise ValueError(f"There is no line with the time in {first[:60]!r}.")
    return int(found[1]), int(found[2] or 0)


def _of_prose(part: str) -> float:
    shown = FOLDED.sub("", part)
    return _words(MARKUP.sub("", shown)) / READ + sum(
        float(minutes or A_TASK) for minutes in TASK.findall(shown)
    )


def _of_code(cell: NotebookNode) -> float:
    """The minutes of a cell; those of a task are counted where its text stands."""
    if ".ask()" in cell.source:
        return A_QUESTION
    if ".check(" in cell.source:
        return 0
    return A_CELL + sum(map(_words, _shown(cell.outputs))) / LOOKED_THROUGH


def _shown(outputs: Iterable[NotebookNode]) -> Iterator[str]:
    for output in outputs:
        yield output.get("text") or output.get("data", {}).get("text/plain", "")


def _words(text: str) -> int:
    return len(WORD.findall(text))
