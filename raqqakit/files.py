"""One room for files: where the learner's own lie, and writing that loses nothing.

Nothing here needs more than Python itself, so that the kit's tools may use it before
anything is installed. Whoever writes gets the system's own OSError; `refusal` turns
it into the sentence for a learner.
"""

import errno
import os
import re
import secrets
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import IO

from raqqakit.errors import InputError

HOME = "RAQQAKIT_MINE"
DELIVERED = ".delivered.json"  # lies where the kit brought its notebooks
RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)\d", re.IGNORECASE)
MOST_BYTES = 80  # of a safe name; a file system takes 255 for the whole
BEYOND = 2**30  # a byte that no file of ours reaches: locked while a line is added
WINDOWS_PATH = 259  # letters that Windows takes in a path, unless told otherwise
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
TAKEN = (errno.EEXIST, errno.EISDIR, errno.ENOTDIR)
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)


def home() -> Path:
    """The folder of the learner's own: where the notebook runs.

    The build and the tests name another in RAQQAKIT_MINE.
    """
    return Path(os.environ.get(HOME, ""))


def replace(path: str | Path, content: str | bytes) -> None:
    """Write a whole file in one move.

    Takes its path and its text (or bytes). Whatever stops it, the file afterwards is
    the old one or the new one, and never half of either. Raises OSError.
    """
    with _written(Path(path).parent, content) as part:
        part.replace(path)


def create(path: str | Path, content: str | bytes) -> Path:
    """Write a new file in one move, and never in the place of another.

    Takes the path wanted and its text (or bytes). Where the name is taken, the first
    free one is used: "answers.json", then "answers-2.json". Returns the path. Raises
    OSError.
    """
    with _written(Path(path).parent, content) as part:
        target = _reserved(Path(path))
        try:
            part.replace(target)
        except OSError:
            target.unlink()
            raise
        return target


def append_line(path: str | Path, line: str) -> None:
    """Add one line to the end of a file, which is made if it is not there.

    The line is on the disk when this returns. Half a line that an earlier stop left
    is ended first, so that it spoils no other. Raises OSError.
    """
    with _opened(Path(path)) as file, _alone(file):
        before = _last_byte(file)
        begin = b"" if before in (b"", b"\n") else b"\n"
        file.write(begin + _bytes(f"{line}\n"))
        _keep(file)
        size = file.tell()
    _require(Path(path), size)


def _opened(path: Path) -> IO[bytes]:
    """A file to add to; in a browser, another tab may make it at the same moment."""
    try:
        return path.open("a+b")
    except FileExistsError:
        return path.open("a+b")


def safe_name(name: str, otherwise: str = "learner") -> str:
    """A name as a part of a file name, on any system and in any script.

    Takes what somebody wrote as a name, and the word to use where nothing of it can
    stand in the name of a file. Returns at most 80 bytes of letters, digits, "-" and
    "_".
    """
    words = re.sub(r"\W+", "-", unicodedata.normalize("NFKC", name))
    # File systems count bytes, and a letter may have four.
    short = words.encode("utf-8", errors="ignore").strip(b"-_")[:MOST_BYTES]
    found = short.decode("utf-8", errors="ignore").strip("-_")
    return otherwise if not found or RESERVED.fullmatch(found) else found


def refusal(path: str | Path, error: OSError) -> InputError:
    """The sentence for a file that could not be written, as an error to raise.

    Takes its path, and what the system said.
    """
    path = Path(path)
    name = path.name if len(path.name) <= 40 else f"{path.name[:40]}…"
    return InputError(f"{name} could not be written: {_reason(path, error)}")


def _reason(path: Path, error: OSError) -> str:
    long = sys.platform == "win32" and len(str(path.absolute())) > WINDOWS_PATH
    if error.errno in FULL:
        return "the disk is full. Free some space, then try again."
    if long or error.errno == errno.ENAMETOOLONG:
        return "its name, with its folders, is too long. Choose a shorter one."
    if error.errno in TAKEN:
        return "something else has this name. Choose another one."
    if not path.parent.is_dir():
        return f"there is no folder {path.parent.name[:40]}. Make it first."
    if error.errno in FORBIDDEN:
        return "it may not be written there. Close it elsewhere, or try another folder."
    return "the disk did not take it. Try again, or choose another folder."


@contextmanager
def _written(folder: Path, content: str | bytes) -> Iterator[Path]:
    """A new file beside the one that is wanted; gone afterwards, unless it moved."""
    raw = _bytes(content) if isinstance(content, str) else content
    part = folder / f".{secrets.token_hex(4)}.part"
    try:
        with part.open("xb") as file:
            file.write(raw)
            _keep(file)
        _require(part, len(raw))
        yield part
    finally:
        part.unlink(missing_ok=True)


def _reserved(path: Path) -> Path:
    """The first free name, held by an empty file: not every disk has hard links."""
    numbered = (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(2))
    for target in chain([path], numbered):
        try:
            target.open("xb").close()
        except FileExistsError:
            continue
        return target
    raise AssertionError("there is always a next number")


def _bytes(text: str) -> bytes:
    # Half a letter, which UTF-8 does not know, is written as JSON's own escape.
    return text.encode("utf-8", errors="backslashreplace")


@contextmanager
def _alone(file: IO[bytes]) -> Iterator[None]:
    """Have a second writer wait: Windows finds the end and writes in two steps."""
    if sys.platform != "win32":
        yield  # elsewhere what is appended goes to the end in one step
        return
    import msvcrt

    os.lseek(file.fileno(), BEYOND, os.SEEK_SET)
    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    try:
        yield
    finally:
        os.lseek(file.fileno(), BEYOND, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)


def _last_byte(file: IO[bytes]) -> bytes:
    """The last byte of a file; none of an empty one."""
    if file.seek(0, os.SEEK_END) == 0:
        return b""
    file.seek(-1, os.SEEK_END)
    return file.read(1)


def _keep(file: IO[bytes]) -> None:
    """Have what was written put on the disk, and not only in memory."""
    file.flush()
    os.fsync(file.fileno())


def _require(path: Path, size: int) -> None:
    """Raise OSError if a file is shorter than what was written into it.

    The storage of a browser that has no room left takes nothing, and says nothing.
    """
    if path.stat().st_size < size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
