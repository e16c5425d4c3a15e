"""What an answers file says, when it is one: any file may hold anything."""

from pathlib import Path
from typing import Any

from raqqakit.exercises.past.saving import FORMAT, KIND
from raqqakit.exercises.sets import known_lessons, known_sets
from tools.gather.content import file_bytes, json_of, require, utf8

FORMATS = range(1, FORMAT + 1)


def content(path: Path) -> dict[str, Any]:
    """What a file says, when it is an answers file that this kit can check.

    Raises ValueError, in a sentence, when it is unfit, and OSError.
    """
    found = json_of(utf8(file_bytes(path, "answers")))
    ours = isinstance(found, dict) and found.get("kind") == KIND
    require(ours, "is no answers file of this kit. Left alone.")
    version = found.get("format")
    known = type(version) is int and version in FORMATS
    other = f"was saved by another version of the kit (format {version!r:.20})."
    require(known, f"{other} Use that version for it.")
    well = isinstance(found.get("name"), str) and isinstance(found.get("answers"), dict)
    require(well, "lacks its name or its answers. Ask for it again.")
    strange = f"is for a set this kit does not have ({found.get('set')!r:.30})."
    require(
        found.get("set") in (*known_sets(), *known_lessons()),
        f"{strange} Is the kit up to date?",
    )
    return dict(found)
