"""What a file of a learner's holds, as bytes and as JSON: it may hold anything."""

import json
import stat
import unicodedata
from pathlib import Path
from typing import Any

LARGEST = 5_000_000
# Signs that turn the direction of the text after them.
TURNING = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"}


def file_bytes(path: Path, what: str) -> bytes:
    """The bytes of a file of which `what` it should hold is known, such as "answers".

    Raises ValueError, in a sentence, when it is unfit, and OSError.
    """
    if path.suffix.lower() == ".zip":
        raise ValueError("is a packed folder. Unpack it, and start again.")
    info = path.lstat()
    require(not stat.S_ISLNK(info.st_mode), "is a link; links are not followed.")
    require(stat.S_ISREG(info.st_mode), "is no ordinary file.")
    require(info.st_size > 0, "is empty. Ask for it again.")
    size = f"{info.st_size / 1e6:.0f} MB"
    require(info.st_size <= LARGEST, f"has {size}, too much for {what}. Left alone.")
    return path.read_bytes()


def utf8(raw: bytes) -> str:
    """Bytes as text; raises ValueError, in a sentence, when they are no UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("is not text in UTF-8. Ask for it again.") from None


def json_of(text: str) -> Any:
    """A text as JSON; raises ValueError, in a sentence, when it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        whole = text.rstrip().endswith("}")
        what = "is not JSON." if whole else "breaks off, or is not JSON."
        raise ValueError(f"{what} Ask for it again.") from None


def require(well: bool, words: str) -> None:
    """Raise ValueError with these words unless all is well."""
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
