"""python3 kit.py work [FILE]: a learner's work as one file, and such a file taken in.

It is the file that the site's page "My work" gives and reads, so that work goes from
a browser to an installed kit, back, and from computer to computer.
"""

import json
import re
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from raqqakit import files
from tools.carried import unzipped, zipped
from tools.copies import BEGUN, KIT, hash_of_cells
from tools.lab import MINE
from tools.user_error import UserError

RECORD = re.compile(r"my-record(-\d+)?\.jsonl")
NOTHING = "There is nothing of yours in {} yet, so no file was written."
WRITTEN = "Your work, {} files, is in {}: the site reads it on its page 'My work'."
TAKEN = "{} files were taken in; they are in {}."
BESIDE = "{} is there already and not the same: what came lies beside it as {}."
REFUSED = "{} was not taken in, and nothing has changed: {}."


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
