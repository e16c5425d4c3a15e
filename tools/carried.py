"""A file of a learner's work: a ZIP archive of files by their paths in my-lessons/.

One more file in it says whose format it is. The site's page "My work" gives and reads
the same, in JavaScript: tools/site/learner/pack.js.
"""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from raqqakit import __version__, files

ABOUT, FORMAT = "raqqakit-work.json", 1
UNSAFE = re.compile(r"[\\:\x00-\x1f\x7f]")
LONGEST, MOST_FILES, MOST_BYTES = 240, 5000, 200_000_000
UNREADABLE = "it cannot be read as a file of work"
NOT_OURS = "it was not made by this kit"
NEWER = "it was made by a newer kit"
OUTSIDE = "it names a place outside your work"
TOO_LARGE = "it is larger than any work with this kit"
NO_NOTEBOOK = "a notebook in it is not whole"


def zipped(found: Mapping[str, Path]) -> bytes:
    """A file of work: the bytes of an archive of files by their paths in it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ABOUT, json.dumps({"format": FORMAT, "kit": __version__}))
        for name, path in found.items():
            archive.writestr(name, path.read_bytes())
    return whole.getvalue()


def unzipped(file: Path) -> dict[str, bytes]:
    """The files of a file of work, by safe paths; raises ValueError with the reason."""
    try:
        with zipfile.ZipFile(file) as archive:
            held = _held(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ):
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
