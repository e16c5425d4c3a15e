"""Marks in files: saved whole, loaded again, never overwritten in silence."""

import json
import re
from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from raqqakit import files
from raqqakit.annotate.marks import as_spans, refuse_overlaps
from raqqakit.errors import InputError
from raqqakit.names import Mention, read_annotation

NAME = re.compile(r"[\w-]{1,60}")


def save(
    path: str | Path, text: str, mentions: Sequence[Mention], *, replace: bool = False
) -> Path:
    """Save a text with its marks as one JSON line, as the reference is saved.

    Takes a path, the whole text and its mentions; ".jsonl" is added where the path
    has no ending. Returns the path. Raises InputError when the file cannot be
    written, and for one that is there already, unless `replace` is True.
    """
    target = _path(path)
    if target.exists() and not replace:
        raise InputError(
            f"{target.name} is there already and was not touched. Choose another name."
        )
    record = {"text": text, "spans": as_spans(mentions)}
    try:
        files.replace(target, f"{json.dumps(record, ensure_ascii=False)}\n")
    except OSError as error:
        raise files.refusal(target, error) from None
    return target


def load(path: str | Path, text: str) -> list[Mention]:
    """Load the marks that somebody saved on this same text, in order of place.

    Raises InputError for what is no such file, for marks that overlap, and for
    marks on another text.
    """
    target = _path(path)
    try:
        marked, mentions = read_annotation(target)
    except RecursionError:
        raise InputError(f"{target.name} is not an annotation file.") from None
    if marked != text:
        raise InputError(
            f"The marks in {target.name} are on another text. Give a file that was "
            "made with this one."
        )
    refuse_overlaps(mentions)
    return mentions


def _path(path: str | Path) -> Path:
    if not isinstance(path, str | Path) or not Path(path).name or "\0" in str(path):
        raise InputError('Give the file a name, such as "my-marks.jsonl".')
    found = Path(path)
    named = found if found.suffix else found.with_suffix(".jsonl")
    return files.home() / named


class Keeper:
    """Keeps marks in a file after every change, and finds them again.

    Takes a short name and the text. `path` is "my-marks-NAME.jsonl" in the folder
    of the notebook, or the first of "my-marks-NAME-2.jsonl" and so on that is free
    or holds marks on this text: what is in a file of somebody else's stays there.
    `marks` are those found.
    """

    def __init__(self, name: str, text: str, folder: Path | None = None) -> None:
        if not isinstance(name, str) or not NAME.fullmatch(name):
            raise InputError(
                f"{name!r:.60} is no name for a file of marks. Use letters, digits and "
                'hyphens, such as "lesson-02".'
            )
        self.text = text
        self._folder, self._name = folder or files.home(), name
        self.path, self.marks = self._find()
        self._seen = self._bytes()

    def _find(self) -> tuple[Path, list[Mention]]:
        for path in self._names():
            if not path.exists():
                return path, []
            try:
                return path, load(path, self.text)
            except InputError:
                continue
        raise AssertionError("there is always a next name")

    def _names(self) -> chain[Path]:
        stem = f"my-marks-{self._name}"
        numbered = (f"{stem}-{number}" for number in count(2))
        return chain(
            [self._folder / f"{stem}.jsonl"],
            (self._folder / f"{name}.jsonl" for name in numbered),
        )

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError:
            return b""

    def keep(self, mentions: Sequence[Mention]) -> str:
        """Save the marks; return a sentence that says where.

        If the file was changed by somebody else meanwhile, for example by a second
        window, it is left as it is and another name is taken. Raises InputError
        when the folder cannot be written in.
        """
        others = ""
        if self._bytes() != self._seen:
            others = f"{self.path.name} was changed from elsewhere and kept. "
            self.path = next(p for p in self._names() if not p.exists())
        save(self.path, self.text, mentions, replace=True)
        self._seen = self._bytes()
        return f"{others}Saved in {self.path.name}."
