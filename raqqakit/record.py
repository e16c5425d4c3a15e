"""A learner's record: what was answered, when, and which reply it got.

One file of JSON Lines lies beside the notebooks. It only ever grows, one line for
each event, and says nothing about the person. Lines that cannot be read, and keys
that this kit does not know (such as how sure a learner was), are passed over, so
that neither a power cut nor a newer kit spoils the rest.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Lock
from typing import TypeAlias

from raqqakit import __version__, files

Json: TypeAlias = (
    "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
)
CHECK, HINT = "check", "hint"
WORDS = ("kind", "set", "edition", "problem", "status", "code", "sure", "kit")
STEM, BEGIN = "my-record", b'{"kind": '
LARGEST = 100_000_000
NOT_KEPT = "{} Until then your attempts last while this notebook runs."
LEFT = "{} is no record of this kit and stays as it is; your attempts go to {}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing a learner did: an answer that was checked, or a hint that was read.

    `set` and `problem` say where, and `edition` in whose words, "" in the kit's own;
    `status` and `code` are those of the reply; `answer` is what was given, as JSON can
    hold it, and `sure` how sure the learner was, if that was asked; `when` is a time in
    UTC, and `kit` the version of the kit.
    """

    kind: str
    set: str
    problem: str
    status: str = ""
    code: str = ""
    answer: Json = None
    sure: str = ""
    edition: str = ""
    when: datetime = field(default_factory=lambda: datetime.now(UTC))
    kit: str = __version__


class Record:
    """The record in a folder: what is in it, and a place for what comes.

    Takes the folder; without one, the learner's own. `path` is "my-record.jsonl", or
    "my-record-2.jsonl" and so on where that name is taken by something else, which
    stays as it is; `note` then says so.
    """

    def __init__(self, folder: Path | None = None) -> None:
        place = (folder or _home()).absolute()
        left, self.path = _find(place)
        self.note = LEFT.format(left[-1].name, self.path.name) if left else ""
        self._read: list[Event] = []
        self._unwritten: list[Event] = []
        self._at = 0
        # A click is answered in another thread than the one that runs the cells.
        self._turn = Lock()

    def events(self, name_of_set: str) -> list[Event]:
        """All that was done in a set, in its order, also from another notebook."""
        with self._turn:
            self._catch_up()
            return [e for e in (*self._read, *self._unwritten) if e.set == name_of_set]

    def add(self, *events: Event) -> str:
        """Write events, and those that could not be written before.

        They are on the disk when this returns. Returns "", or a sentence when that
        was not possible: then they are kept in memory.
        """
        with self._turn:
            self._unwritten += events
            try:
                while self._unwritten:
                    files.append_line(self.path, line_of(self._unwritten[0]))
                    del self._unwritten[0]
            except OSError as trouble:
                return NOT_KEPT.format(files.refusal(self.path, trouble))
        return ""

    def _catch_up(self) -> None:
        """Read what was added to the file since it was last read."""
        try:
            with self.path.open("rb") as file:
                if file.seek(0, os.SEEK_END) < self._at:
                    self._at = 0  # another file, begun by the learner
                file.seek(self._at)
                content = file.read()
        except OSError:
            return  # none yet, or out of reach: what was read before stays
        *whole, rest = content.split(b"\n")
        if _event(rest):
            whole, rest = [*whole, rest], b""
        self._at += len(content) - len(rest)
        self._read += events_in(whole)


def events_in(lines: Iterable[bytes]) -> list[Event]:
    """What the lines of a record say, in their order; others are passed over."""
    return [found for line in lines if (found := _event(line))]


def _home() -> Path:
    """The learner's own folder; one for all lessons and exercises that lie in it.

    A record that was begun in a folder of it is gone on with there.
    """
    here = files.home().absolute()
    while (here.parent / files.DELIVERED).is_file() and not (
        here / f"{STEM}.jsonl"
    ).exists():
        here = here.parent
    return here


def _find(folder: Path) -> tuple[list[Path], Path]:
    """The record's path, and what stands before it under names of a record."""
    left: list[Path] = []
    for path in _names(folder):
        if not os.path.lexists(path) or _is_record(path):
            return left, path
        left.append(path)
    raise AssertionError("there is always a next name")


def _names(folder: Path) -> Iterator[Path]:
    yield folder / f"{STEM}.jsonl"
    yield from (folder / f"{STEM}-{number}.jsonl" for number in count(2))


def _is_record(path: Path) -> bool:
    """Whether a file can be gone on with: empty, or with an event or half of one."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return False
        content = path.read_bytes()
    except OSError:
        return False
    begun = not content.strip() or content.startswith(BEGIN)
    return begun or any(map(_event, content.split(b"\n")))


def line_of(event: Event) -> str:
    """The line of a record that holds an event, without its end."""
    when = event.when.isoformat(timespec="milliseconds")
    return json.dumps(asdict(event) | {"when": when}, ensure_ascii=False)


def _event(line: bytes) -> Event | None:
    """What a line says; None for half a line, and for one that is no event."""
    try:
        said = json.loads(line)
        known = {name: said[name] for name in Event.__slots__ if name in said}
        when = datetime.fromisoformat(known.pop("when"))
        found = Event(**known, when=when if when.tzinfo else when.replace(tzinfo=UTC))
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    words = (getattr(found, name) for name in WORDS)
    return found if all(isinstance(one, str) for one in words) else None
