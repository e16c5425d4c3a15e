"""Files of a learner's work, good and bad, for the tests of the kit and of the site."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from tools import carried

ABOUT = {carried.ABOUT: b'{"format": 1, "kit": "0.2.0"}'}
ONE = {"a.txt": b"a" * 999}
# What is wrong with a file, what is in it, and why it is refused.
BAD: dict[str, tuple[Mapping[str, bytes] | bytes | None, str]] = {
    "no archive": (b"no archive at all", carried.UNREADABLE),
    "empty": (b"", carried.UNREADABLE),
    "cut off": (None, carried.UNREADABLE),
    "another's": (ONE, carried.NOT_OURS),
    "says nothing": ({carried.ABOUT: b"[]"}, carried.NOT_OURS),
    "newer": ({carried.ABOUT: b'{"format": 2}'}, carried.NEWER),
    "above": (ABOUT | {"../a.txt": b"a"}, carried.OUTSIDE),
    "below and above": (ABOUT | {"a/../../b.txt": b"a"}, carried.OUTSIDE),
    "absolute": (ABOUT | {"/etc/a.txt": b"a"}, carried.OUTSIDE),
    "a drive": (ABOUT | {"C:/a.txt": b"a"}, carried.OUTSIDE),
    "hidden": (ABOUT | {".delivered.json": b"{}"}, carried.OUTSIDE),
    "long": (ABOUT | {"a" * 300: b"a"}, carried.OUTSIDE),
    "a device": (ABOUT | {"con.txt": b"a"}, carried.OUTSIDE),
    "many": (ABOUT | {f"{n}": b"" for n in range(5001)}, carried.TOO_LARGE),
    "no notebook": (ABOUT | {"a.ipynb": b"[]"}, carried.NO_NOTEBOOK),
    "half a notebook": (ABOUT | {"a.ipynb": b'{"cells": ['}, carried.NO_NOTEBOOK),
}


def archive(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write an archive of files by their paths in it, whatever these are."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for inside, content in files.items():
            opened.writestr(inside, content)
    return path


def bad(path: Path, name: str) -> Path:
    """Write one of the bad files, by its name in `BAD`."""
    content, _ = BAD[name]
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is None:
        whole = archive(path, ABOUT | ONE).read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    else:
        archive(path, content)
    return path
