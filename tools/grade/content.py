"""What an answers file says, when it is one: any file may hold anything."""

import json
import stat
import unicodedata
from pathlib import Path
from typing import Any

from raqqakit.exercises.past.saving import FORMAT, KIND
from raqqakit.exercises.sets import known_lessons, known_sets

LARGEST = 5_000_000
FORMATS = range(1, FORMAT + 1)
# Signs that turn the direction of the text after them.
TURNING = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"}


def content(path: Path) -> dict[str, Any]:
    """What a file says, when it is an answers file that this kit can check.

    Raises ValueError, in a sentence, when it is unfit, and OSError.
    """
    found = _json(_bytes(path))
    ours = isinstance(found, dict) and found.get("kind") == KIND
    _require(ours, "is no answers file of this kit. Left alone.")
    version = found.get("format")
    known = type(version) is int and version in FORMATS
    other = f"was saved by another version of the kit (format {version!r:.20})."
    _require(known, f"{other} Use that version for it.")
    well = isinstance(found.get("name"), str) and isinstance(found.get("answers"), dict)
    _require(well, "lacks its name or its answers. Ask for it again.")
    strange = f"is for a set this kit does not have ({found.get('set')!r:.30})."
    _require(
        found.get("set") in (*known_sets(), *known_lessons()),
        f"{strange} Is the kit up to date?",
    )
    return dict(found)


def _bytes(path: Path) -> bytes:
    if path.suffix.lower() == ".zip":
        raise ValueError("is a packed folder. Unpack it, and grade again.")
    info = path.lstat()
    _require(not stat.S_ISLNK(info.st_mode), "is a link; links are not followed.")
    _require(stat.S_ISREG(info.st_mode), "is no ordinary file.")
    _require(info.st_size > 0, "is empty. Ask for it again.")
    size = f"{info.st_size / 1e6:.0f} MB"
    _require(info.st_size <= LARGEST, f"has {size}, too much for answers. Left alone.")
    return path.read_bytes()


def _json(raw: bytes) -> Any:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("is not text in UTF-8. Ask for it again.") from None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        whole = text.rstrip().endswith("}")
        what = "is not JSON." if whole else "breaks off, or is not JSON."
        raise ValueError(f"{what} Ask for it again.") from None


def _require(well: bool, words: str) -> None:
    if not well:
        raise ValueError(words)


def printable(words: str) -> str:
    """A text without signs that would hide or turn what is around it."""
    kept = (
        " " if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign
        for sign in words
        if sign not in TURNING
    )
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))
