"""Reading a class's answers files, of which any may be anything."""

import json
import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import raqqakit
from raqqakit.exercises.problems import Problem, judge_safely
from raqqakit.exercises.replies import NOT_ATTEMPTED, RIGHT, Result
from raqqakit.exercises.session.saving import FORMAT, KIND
from raqqakit.exercises.sets import known_sets, problems_of
from raqqakit.exercises.values.serialise import decode
from raqqakit.exercises.values.to_plain import UNREADABLE, to_plain

LARGEST = 5_000_000
# Signs that turn the direction of the text after them.
TURNING = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"}
NOT_HERE = Result(NOT_ATTEMPTED, "not-in-the-file", "")


@dataclass(frozen=True)
class Sheet:
    """One answers file, checked again: who, which set, what each answer got."""

    file: str
    name: str
    set: str
    saved: str
    kit: str
    results: dict[str, Result]
    notes: tuple[str, ...] = ()
    counted: bool = True

    @property
    def learner(self) -> tuple[str, str]:
        """Who it is, however the name is spaced and capitalised, and which set."""
        return " ".join(self.name.casefold().split()), self.set


@dataclass(frozen=True)
class Unfit:
    """A file that could not be read, and why, with what to do."""

    file: str
    what: str


@dataclass
class Class:
    """All that was found in a folder."""

    sheets: list[Sheet] = field(default_factory=list)
    unfit: list[Unfit] = field(default_factory=list)
    others: int = 0


def read_class(folder: Path) -> Class:
    """Read every answers file in a folder; one bad file never stops the rest."""
    found = Class()
    for path in files(folder):
        name = printable(path.relative_to(folder).as_posix())
        if path.suffix.lower() != ".json":
            found.others += not path.name.startswith("grades")
            continue
        try:
            found.sheets.append(read_sheet(path, name))
        except ValueError as reason:
            found.unfit.append(Unfit(name, str(reason)))
        except OSError as trouble:
            why = trouble.strerror or "no reason given"
            found.unfit.append(Unfit(name, f"could not be opened ({why})."))
    found.sheets = _newest_counts(found.sheets)
    return found


def files(folder: Path) -> Iterator[Path]:
    """All files in a folder and the folders in it, in order; no link is followed."""
    for here, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        yield from (Path(here, n) for n in sorted(names) if not n.startswith("."))


def read_sheet(path: Path, name: str) -> Sheet:
    """Read and check one file. Raises ValueError, in a sentence, when it is unfit."""
    content = _content(path)
    found = problems_of(content["set"])
    kept = content["answers"]
    results, notes = {}, []
    for problem in found.problems:
        result, note = _judged(problem, kept.get(problem.id))
        results[problem.id] = result
        notes += [f"{problem.id}: {note}"] if note else []
    kit = printable(str(content.get("kit", "unknown")))
    if kit != raqqakit.__version__:
        notes.insert(0, f"saved with version {kit[:20]} of the kit")
    who = printable(content["name"])[:200] or "(no name)"
    return Sheet(name, who, found.id, _time(content), kit, results, tuple(notes))


def _content(path: Path) -> dict[str, Any]:
    """What a file says, when it is an answers file that this kit can check."""
    info = path.lstat()
    _require(not stat.S_ISLNK(info.st_mode), "is a link; links are not followed.")
    _require(stat.S_ISREG(info.st_mode), "is no ordinary file.")
    _require(info.st_size > 0, "is empty. Ask for it again.")
    size = f"{info.st_size / 1e6:.0f} MB"
    _require(info.st_size <= LARGEST, f"has {size}, too much for answers. Left alone.")
    content = _json(path.read_bytes())
    ours = isinstance(content, dict) and content.get("kind") == KIND
    _require(ours, "is no answers file of this kit. Left alone.")
    version = content.get("format")
    other = f"was saved by another version of the kit (format {version!r:.20})."
    _require(version == FORMAT, f"{other} Use that version for it.")
    well = isinstance(content.get("name"), str) and isinstance(
        content.get("answers"), dict
    )
    _require(well, "lacks its name or its answers. Ask for it again.")
    strange = f"is for a set this kit does not have ({content.get('set')!r:.30})."
    _require(content.get("set") in known_sets(), f"{strange} Is the kit up to date?")
    return dict(content)


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


def _judged(problem: Problem, kept: Any) -> tuple[Result, str]:
    """Check one answer again; with a note when the file says something else."""
    if not isinstance(kept, dict):
        return NOT_HERE, "" if kept is None else "cannot be read"
    try:
        data = to_plain(decode(kept.get("value")))
    except (ValueError, TypeError, ArithmeticError):
        return judge_safely(problem, UNREADABLE), "cannot be read"
    result = judge_safely(problem, data)
    said = kept.get("status")
    if said == result.status or RIGHT not in (said, result.status):
        return result, ""
    return (
        result,
        f"the file says {printable(str(said))[:20]}, the check {result.status}",
    )


def _time(content: dict[str, Any]) -> str:
    """When the file was saved, as a time that sorts; '' when it does not say."""
    try:
        saved = datetime.fromisoformat(str(content.get("saved")))
    except ValueError:
        return ""
    saved = saved if saved.tzinfo else saved.replace(tzinfo=UTC)
    try:
        return saved.astimezone(UTC).isoformat(timespec="seconds")
    except (OverflowError, OSError):
        return ""


def _newest_counts(sheets: list[Sheet]) -> list[Sheet]:
    """Of several files by one learner for one set, the one saved last counts."""
    newest: dict[tuple[str, str], Sheet] = {}
    for sheet in sheets:
        there = newest.get(sheet.learner)
        if there is None or there.saved <= sheet.saved:
            newest[sheet.learner] = sheet
    return [
        sheet if newest[sheet.learner] is sheet else _older(sheet, newest)
        for sheet in sheets
    ]


def _older(sheet: Sheet, newest: dict[tuple[str, str], Sheet]) -> Sheet:
    better = newest[sheet.learner].file
    note = f"not counted: {better} has the same name and set, and is not older"
    return replace(sheet, notes=(note, *sheet.notes), counted=False)


def printable(words: str) -> str:
    """A text without signs that would hide or turn what is around it."""
    kept = (
        " " if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign
        for sign in words
        if sign not in TURNING
    )
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))
