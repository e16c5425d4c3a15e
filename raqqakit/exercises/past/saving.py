"""A learner's answers in a file: what was given, not what was written in the cells."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from raqqakit import __version__, files
from raqqakit.exercises.past.history import History
from raqqakit.record import Event, Json

FORMAT = 2
KIND = "Reading Raqqa: answers"
MOST = 30  # the last attempts at one problem that are saved, beside first and best


def save(name_of_set: str, name: str, histories: Mapping[str, History]) -> Path:
    """Write the answers to a new file in the learner's folder; return its path.

    Nothing is ever written over: when the name is taken, a number is added. Raises
    OSError when the folder takes no file.
    """
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
