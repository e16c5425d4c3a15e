"""Which files of a folder the kit has made, so that no other is ever lost."""

import hashlib
import json
from pathlib import Path

from tools.notes import read_note
from tools.user_error import UserError

NOTE = "made-by-the-kit.json"
# What a system lays down in any folder that somebody looks at.
OF_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini", ".directory"}
NOT_OURS = (
    "{} holds {}, which the kit did not make or which was changed since, and it stays "
    "as it is: move it elsewhere, or name a folder that is empty or not there yet."
)
A_FILE = "{} is a file: name a folder that is empty or not there yet."


def sign(folder: Path) -> None:
    """Note in a folder what lies in it, by the hash of each file."""
    note = json.dumps(_files(folder), indent=1, ensure_ascii=False)
    (folder / NOTE).write_text(f"{note}\n", encoding="utf-8", newline="\n")


def require_ours(folder: Path) -> None:
    """Raise UserError if something in a folder is not as the kit has made it."""
    if folder.is_file():
        raise UserError(A_FILE.format(folder.name))
    made = read_note(folder / NOTE)
    others = [name for name, told in _files(folder).items() if made.get(name) != told]
    if others:
        raise UserError(NOT_OURS.format(folder.name, others[0]))


def _files(folder: Path) -> dict[str, str]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): _hash(path)
        for path in found
        if path.name not in {NOTE, *OF_SYSTEMS}
    }


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
