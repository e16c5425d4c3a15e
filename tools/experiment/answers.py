"""One answer of the class experiment, from a file or from a line typed off paper."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from raqqakit.errors import InputError
from raqqakit.experiment.printed import Printed, kept
from raqqakit.experiment.saving import FORMAT, KIND
from raqqakit.experiment.wordings import Wording, by_slip
from raqqakit.rows import read_rows
from tools.gather.content import file_bytes, json_of, printable, require, utf8

COLUMNS = ("slip", "printed", "trust")
LEVELS = range(1, 8)
ADVICE = "The first line is: slip,printed,trust"
UNKNOWN = "has the slip {!r:.20}, and the slips are {}."
NO_TRUST = "has the trust {!r:.20}: write 1 to 7, or leave it empty."
NOTHING = "has neither a number to print nor a trust."
OLDER = (
    "was saved by another version of the kit (format {!r:.20}). Use that one for it."
)


@dataclass(frozen=True)
class Given:
    """What one reader of a wording gave; None for what was left out."""

    wording: Wording
    printed: Printed | None
    trust: int | None


@dataclass(frozen=True)
class Saved:
    """An answer from a file, with the code that chance has dealt, and its time."""

    code: str
    when: str
    given: Given


def from_file(path: Path) -> Saved | None:
    """The answer in a file; None when the file is of another kind.

    Raises ValueError, in a sentence, when it is unfit, and OSError.
    """
    said = json_of(utf8(file_bytes(path, "an answer")))
    if not isinstance(said, dict) or said.get("kind") != KIND:
        return None
    require(said.get("format") == FORMAT, OLDER.format(said.get("format")))
    code, when = (printable(str(said.get(name, ""))) for name in ("code", "saved"))
    given = _given(said.get("slip"), said.get("printed"), said.get("trust"))
    return Saved(code, when, given)


def from_paper(path: Path) -> tuple[list[Given], list[str]]:
    """The answers in a table typed off paper slips, and what is wrong in it.

    Raises InputError when it is no such table as a whole, and OSError.
    """
    found, wrong = list[Given](), list[str]()
    for line, row in read_rows(path, COLUMNS, ADVICE):
        try:
            found.append(_given(*(row[name] for name in COLUMNS)))
        except ValueError as reason:
            wrong.append(f"line {line} {reason}")
    return found, wrong


def is_paper(path: Path) -> bool:
    """Whether the first line of a table has one of the columns of a slip."""
    text = path.read_bytes()[:1000].decode("utf-8-sig", errors="replace").lower()
    heading = next((line for line in text.splitlines() if "sep=" not in line), "")
    for sign in ";\t":
        heading = heading.replace(sign, ",")
    return bool({cell.strip(' "') for cell in heading.split(",")} & {*COLUMNS})


def _given(slip: Any, printed: Any, trust: Any) -> Given:
    known = by_slip()
    letter = str(slip).strip().upper()
    require(letter in known, UNKNOWN.format(slip, ", ".join(known)))
    level = _level(trust)
    words = printable(str("" if printed is None else printed))
    require(bool(words) or level is not None, NOTHING)
    return Given(known[letter], kept(words) if words else None, level)


def _level(trust: Any) -> int | None:
    written = str("" if trust is None else trust).strip()
    fits = not written or (written.isdecimal() and int(written) in LEVELS)
    require(fits, NO_TRUST.format(trust))
    return int(written) if written else None


__all__ = ["Given", "InputError", "Saved", "from_file", "from_paper", "is_paper"]
