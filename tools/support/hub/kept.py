"""What must lie on the disk: what was said to be saved, compared with the files."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from raqqakit import data, text
from tools.support.hub.plan import FOLDER, NOTEBOOK
from tools.support.hub.seen import Mark, Promised

MARKS = f"{FOLDER}/my-marks-lesson-02-article.jsonl"
MOST = 8  # marks at a time, in a sentence of some 25 words


@cache
def _first() -> int:
    """Where the sentence that is marked in begins in the article."""
    return text.sentences(data.article())[1].start


def in_the_text(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks of the annotator, which count from the sentence, as the file has them."""
    first = _first()
    return tuple(sorted((s + first, e + first, label) for s, e, label in marks))


def marked_anew(
    marks: Sequence[Mark], tokens: Sequence[Sequence[int]], chance: Random
) -> tuple[Mark, ...]:
    """The marks after one more change: a word marked, or one unmarked.

    Takes the marks, where the words begin and end, and the learner's chance.
    """
    taken = {mark[0] for mark in marks}
    free = [(s, e) for s, e in tokens if s not in taken]
    if marks and (len(marks) >= MOST or chance.random() < 0.2):
        gone = chance.choice(list(marks))
        return tuple(mark for mark in marks if mark != gone)
    start, end = chance.choice(free)
    return tuple(sorted([*marks, (start, end, "actor")]))


def cells_of(notebook: dict[str, Any]) -> str:
    """What a notebook holds, as one text that two forms of the same file share.

    A file may have a text as one piece or as a list of its lines.
    """
    kept = [
        (c["cell_type"], _joined(c["source"]), _joined(c.get("outputs", [])))
        for c in notebook["cells"]
    ]
    return json.dumps(kept, sort_keys=True, ensure_ascii=False)


def _joined(value: Any) -> Any:
    """The same value, with every list of lines as one text."""
    if isinstance(value, dict):
        return {key: _joined(part) for key, part in value.items()}
    if isinstance(value, list):
        if value and all(isinstance(part, str) for part in value):
            return "".join(value)
        return [_joined(part) for part in value] or ""
    return value


def notebook_on_disk(home: Path) -> str:
    """The cells of the lesson in a learner's home."""
    path = home / NOTEBOOK
    return cells_of(json.loads(path.read_text(encoding="utf-8")))


def marks_on_disk(home: Path) -> tuple[Mark, ...]:
    """The marks of the lesson in a learner's home."""
    line = (home / MARKS).read_text(encoding="utf-8")
    spans = json.loads(line)["spans"]
    return tuple(sorted((s["start"], s["end"], s["label"]) for s in spans))


def lost(home: Path, promised: Promised) -> list[str]:
    """What a learner was told is saved, and is not on the disk; empty if all is.

    Takes the learner's home, and what was promised.
    """
    asked = (
        ("notebook", notebook_on_disk, promised.saves, promised.notebooks),
        ("marks", marks_on_disk, promised.mark_saves, promised.marks),
    )
    return [
        what
        for what, read, told, wanted in asked
        if told and not _is(read, home, wanted)
    ]


def _is(read: Any, home: Path, wanted: Sequence[Any]) -> bool:
    try:
        return read(home) in wanted
    except (OSError, ValueError, KeyError, TypeError):
        return False
