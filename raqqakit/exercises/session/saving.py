"""A learner's answers in a file: what was given, not what was written in the cells."""

import json
import os
import re
import unicodedata
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import raqqakit
from raqqakit.exercises.values.serialise import encode

if TYPE_CHECKING:
    from raqqakit.exercises.session.session import Question

FORMAT = 1
KIND = "Reading Raqqa: answers"
WINDOWS = {"con", "prn", "aux", "nul"}


def answer(question: "Question") -> dict[str, Any]:
    """What is saved of one question: the value, and how it was checked."""
    return {
        "status": question._result.status,
        "code": question._result.code,
        "tries": question._tries,
        "hints": question._hints,
        "value": encode(question._data),
    }


def save(name_of_set: str, name: str, answers: dict[str, Any]) -> str:
    """Write the answers to a new file in this folder; return the file's name.

    Nothing is ever written over: when the name is taken, a number is added. Raises
    OSError when the folder takes no file.
    """
    content = {
        "kind": KIND,
        "format": FORMAT,
        "kit": raqqakit.__version__,
        "set": name_of_set,
        "name": " ".join(name.split())[:200],
        "saved": datetime.now(UTC).isoformat(timespec="seconds"),
        "answers": answers,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    stem = f"answers-{safe_name(name)}-{name_of_set}"
    for number in count(1):
        file = Path(f"{stem}.json" if number == 1 else f"{stem}-{number}.json")
        if _created(file, text):
            return file.name
    raise AssertionError


def _created(file: Path, text: str) -> bool:
    """Write a file in one move; False when one of its name is there already."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    # Half a letter, which UTF-8 does not know, is written as JSON's own escape.
    part.write_bytes(text.encode("utf-8", errors="backslashreplace"))
    try:
        return _moved(part, file)
    finally:
        part.unlink(missing_ok=True)


def _moved(part: Path, file: Path) -> bool:
    try:
        os.link(part, file)  # unlike a move, this never takes another file's place
        return True
    except FileExistsError:
        return False
    except (OSError, AttributeError, NotImplementedError):
        # A file system without links: a browser's, or a USB stick's.
        if file.exists():
            return False
        part.replace(file)
        return True


def safe_name(name: str) -> str:
    """A name as a part of a file name, on any system and in any script."""
    plain = unicodedata.normalize("NFC", name)
    words = re.sub(r"[^\w]+", "-", plain).strip("-_")
    return _short(words) if words and words.lower() not in WINDOWS else "learner"


def _short(words: str) -> str:
    # File systems count bytes, and a letter may have four.
    return (
        words.encode("utf-8", errors="ignore")[:80]
        .decode("utf-8", errors="ignore")
        .strip("-_")
    )
