"""python3 kit.py work [FILE]: a learner's work as one file, and such a file taken in.

It is the file that the site's page "My work" gives and reads: a ZIP archive with the
files by their paths in my-lessons/, and one that says whose format it is. The site
does the same in JavaScript: tools/site/learner/assets/work/pack.js.
"""

import json
import re
import zipfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from raqqakit import __version__, files
from tools.copies import BEGUN, KIT, hash_of_cells
from tools.lab import MINE
from tools.user_error import UserError

ABOUT, FORMAT = "raqqakit-work.json", 1
RECORD = re.compile(r"my-record(-\d+)?\.jsonl")
UNSAFE = re.compile(r"[\\:\x00-\x1f\x7f]")
LONGEST, MOST_FILES, MOST_BYTES = 240, 5000, 200_000_000
NOTHING = "There is nothing of yours in {} yet, so no file was written."
WRITTEN = "Your work, {} files, is in {}: the site reads it on its page 'My work'."
TAKEN = "{} files were taken in; they are in {}."
BESIDE = "{} is there already and not the same: what came lies beside it as {}."
REFUSED = "{} was not taken in, and nothing has changed: {}."
UNREADABLE = "it cannot be read as a file of work"
NOT_OURS = "it was not made by this kit"
NEWER = "it was made by a newer kit"
OUTSIDE = "it names a place outside your work"
TOO_LARGE = "it is larger than any work with this kit"
NO_NOTEBOOK = "a notebook in it is not whole"


def main(arguments: Sequence[str]) -> int:
    """Pack the learner's work, or take a file of it in."""
    parser = ArgumentParser("kit.py work", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="the file to take in")
    file: Path | None = parser.parse_args(arguments).file
    for sentence in take(file, MINE) if file else pack(MINE, Path.cwd()):
        print(sentence)
    return 0


def pack(mine: Path, folder: Path) -> Iterator[str]:
    """Write a learner's work as one file into a folder; yield what there is to say."""
    found = list(work(mine))
    if not found:
        yield NOTHING.format(mine.name)
        return
    raw = zipped({path.relative_to(mine).as_posix(): path for path in found})
    target = files.create(folder / f"my-work-{date.today()}.zip", raw)
    yield WRITTEN.format(len(found), target.name)


def work(mine: Path) -> Iterator[Path]:
    """The files in which something is the learner's, in their order."""
    for path in sorted(mine.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(mine).parts)
        if path.is_file() and not hidden and not _untouched(path):
            yield path


def _untouched(path: Path) -> bool:
    """Whether a notebook's cells are as the kit gave them; results are not work."""
    if path.suffix != ".ipynb":
        return False
    try:
        notebook = json.loads(path.read_bytes())
        begun: str = notebook["metadata"][KIT][BEGUN]
        return begun == hash_of_cells(notebook)
    except (ValueError, LookupError, TypeError):
        return False


def zipped(found: dict[str, Path]) -> bytes:
    """A file of work: the bytes of an archive of files by their paths in it."""
    from io import BytesIO

    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ABOUT, json.dumps({"format": FORMAT, "kit": __version__}))
        for name, path in found.items():
            archive.writestr(name, path.read_bytes())
    return whole.getvalue()


def take(file: Path, mine: Path) -> Iterator[str]:
    """Take a file of work in; yield what there is to say.

    Nothing is overwritten but a notebook in which nothing is the learner's. Raises
    UserError, before anything is written, for a file that is not whole or not ours.
    """
    try:
        held = unzipped(file)
    except ValueError as why:
        raise UserError(REFUSED.format(file.name, why)) from None
    for name, raw in held.items():
        target = mine / name
        target.parent.mkdir(parents=True, exist_ok=True)
        put = _put(target, raw)
        if put != target:
            yield BESIDE.format(name, put.name)
    yield TAKEN.format(len(held), mine.name)


def _put(target: Path, raw: bytes) -> Path:
    """Put a file at its place, or beside what is there; return where it now is."""
    if not target.exists():
        return files.create(target, raw)
    before = target.read_bytes()
    if before == raw:
        return target
    if RECORD.fullmatch(target.name):
        raw = together(before, raw)
    elif not _untouched(target):
        return files.create(target, raw)
    files.replace(target, raw)
    return target


def together(here: bytes, fresh: bytes) -> bytes:
    """A record with the lines of another that it lacks, at its end."""
    lines = [line for line in here.split(b"\n") if line]
    known = set(lines)
    lines += [line for line in fresh.split(b"\n") if line and line not in known]
    return b"".join(line + b"\n" for line in lines)


def unzipped(file: Path) -> dict[str, bytes]:
    """The files of a file of work, by safe paths; raises ValueError with the reason."""
    try:
        with zipfile.ZipFile(file) as archive:
            held = _held(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        raise ValueError(UNREADABLE) from None
    _require_ours(held.pop(ABOUT, b""))
    if not all(map(is_safe, held)):
        raise ValueError(OUTSIDE)
    if not all(_whole(raw) for name, raw in held.items() if name.endswith(".ipynb")):
        raise ValueError(NO_NOTEBOOK)
    return held


def _held(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_FILES or size > MOST_BYTES:
        raise ValueError(TOO_LARGE)
    return {entry.orig_filename: archive.read(entry) for entry in entries}


def _require_ours(about: bytes) -> None:
    told: Any = _json(about)
    made = told.get("format") if isinstance(told, dict) else None
    if not isinstance(made, int):
        raise ValueError(NOT_OURS)
    if made > FORMAT:
        raise ValueError(NEWER)


def _whole(raw: bytes) -> bool:
    notebook: Any = _json(raw)
    return isinstance(notebook, dict) and isinstance(notebook.get("cells"), list)


def _json(raw: bytes) -> object:
    try:
        told: object = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return told


def is_safe(name: str) -> bool:
    """Whether a path leads to a place among the learner's files, and nowhere else."""
    parts = name.split("/")
    good = all(part.strip() and not part.startswith(".") for part in parts)
    short = len(name) <= LONGEST and not UNSAFE.search(name)
    fit = not any(map(files.RESERVED.fullmatch, map(_stem, parts)))
    return good and short and fit


def _stem(part: str) -> str:
    return PurePosixPath(part).stem
