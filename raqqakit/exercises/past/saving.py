"""A learner's answers in a file: what was given, not what was written in the cells."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from raqqakit import __version__, browser, files
from raqqakit.exercises.past.history import History
from raqqakit.exercises.replies import Words
from raqqakit.exercises.values.to_plain import holds_placeholder, safely, to_plain
from raqqakit.record import Event, Json

FORMAT = 2
HAND_IN = "in this browser: menu Reading Raqqa, My work, Hand in"
KIND = "Reading Raqqa: answers"
MOST = 30  # the last attempts at one problem that are saved, beside first and best


def save(
    name_of_set: str, called: str, name: object, histories: Mapping[str, History]
) -> Words:
    """Write the answers to a new file in the learner's folder; say where, or why not.

    Takes the set, what the notebook calls it, the learner's name, and what was done.
    """
    data = safely(to_plain, name)
    if not isinstance(data, str) or holds_placeholder(data) or not data.strip():
        words = f'Write your name in quotation marks: `{called}.save("Ada")`.'
        return Words("Not saved", words, "hint")
    if not any(past.attempts for past in histories.values()):
        words = f"Nothing is attempted yet in {name_of_set}, so no file is made."
        return Words("Not saved", f"{words} Begin with q1.", "hint")
    try:
        file = _create(name_of_set, data, histories)
    except OSError as trouble:
        words = str(files.refusal(f"answers-{name_of_set}.json", trouble))
        return Words("Not saved", words, "could not run")
    place = HAND_IN if browser.here() else "beside this notebook"
    words = f"Your answers are in {file.name}, {place}."
    return Words("Saved", words, "saved")


def _create(name_of_set: str, name: str, histories: Mapping[str, History]) -> Path:
    """The new file: when its name is taken, a number is added."""
    path = files.home() / f"answers-{files.safe_name(name)}-{name_of_set}.json"
    return files.create(path, written(content(name_of_set, name, histories)))


def content(
    name_of_set: str, name: str, histories: Mapping[str, History]
) -> dict[str, Json]:
    """What an answers file says."""
    return {
        "kind": KIND,
        "format": FORMAT,
        "kit": __version__,
        "set": name_of_set,
        "name": " ".join(name.split())[:200],
        "saved": datetime.now(UTC).isoformat(timespec="seconds"),
        "answers": {problem: _answer(past) for problem, past in histories.items()},
    }


def written(said: Mapping[str, Json]) -> str:
    """The text of an answers file."""
    return json.dumps(said, ensure_ascii=False) + "\n"


def _answer(past: History) -> dict[str, Json]:
    """What is saved of one problem: of very many the first, the best and the last."""
    older, recent = past.attempts[:-MOST], past.attempts[-MOST:]
    kept = [*(one for one in older if one in (past.first, past.best)), *recent]
    return {
        "status": past.status,
        "tries": len(past.attempts),
        "hints": past.hints,
        "attempts": [_attempt(event) for event in kept],
    }


def _attempt(event: Event) -> dict[str, Json]:
    return {
        "when": event.when.isoformat(timespec="milliseconds"),
        "status": event.status,
        "code": event.code,
        "value": event.answer,
        **({"sure": event.sure} if event.sure else {}),
        **({"edition": event.edition} if event.edition else {}),
    }
