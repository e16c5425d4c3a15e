"""Whose a record is: it holds no name, so its path says it, or its own attempts do."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from tools.gather.files import AROUND
from tools.grade.records import Record, Trace, folder_of, traces
from tools.grade.sheets import Sheet

ENDING = re.compile(r"\.jsonl.*$", re.IGNORECASE)
OURS = re.compile(r"my-record(?:-\d+)?(?![^\W\d_])", re.IGNORECASE)
COPY = re.compile(r"\((\d{1,4})\)")
PLATFORMS = re.compile(AROUND, re.IGNORECASE)
# Folders that a class has, or the kit, and no learner.
NO_NAME = re.compile(
    r"(?:my[-_ ]lessons|calmer|exercises|notebooks|submissions?|records?|handed in"
    r"|(?:version|lessons?|week|uke|class|klasse|group)[\s_-]*\d*\w?)",
    re.IGNORECASE,
)
CROWD = 3  # copies "(1)", "(2)" … in one folder: those of a class and not of a learner


def named(records: Sequence[Record], sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """The sheets of records, under the names of those whose they are.

    A record with the same attempts as an answers file is of the learner whose name
    that has, unless the record's own path names another. One whose path says nothing
    is called after its file; with the same attempts in two such, they are one.
    """
    crowded = _crowded(records)
    who = _Known()
    for sheet in sheets:
        who.add(sheet.name, sheet.file, [*traces(sheet)])
    told = {r.file: by_path(r.file, crowded=r.folder in crowded) for r in records}
    for record in sorted(records, key=lambda one: (not told[one.file], one.file)):
        name = who.of(record, told[record.file])
        who.add(name, record.file, record.traces)
        yield from (replace(sheet, name=name) for sheet in record.sheets)


def by_path(file: str, *, crowded: bool = False) -> str:
    """Whom the path of a record names: the file's own name, then its folders."""
    path = PurePosixPath(file)
    stem = PLATFORMS.sub(" ", COPY.sub(" ", OURS.sub(" ", ENDING.sub("", path.name))))
    if name := _plain(stem):
        return name
    folders = () if crowded else reversed(path.parts[:-1])
    names = (
        PLATFORMS.sub(" ", part) for part in folders if not NO_NAME.fullmatch(part)
    )
    return next(filter(None, map(_plain, names)), "")


def _plain(words: str) -> str:
    return re.sub(r"[\s_,+.-]+", " ", words).strip()


def _crowded(records: Sequence[Record]) -> set[str]:
    copies = Counter(r.folder for r in records if COPY.search(r.file))
    return {folder for folder, number in copies.items() if number >= CROWD}


@dataclass
class _Known:
    """Whose attempts are known so far, and in which folder they lie."""

    by: dict[Trace, dict[str, str]] = field(default_factory=dict)

    def add(
        self, name: str, file: str, seen: Sequence[Trace] | frozenset[Trace]
    ) -> None:
        for trace in seen:
            self.by.setdefault(trace, {}).setdefault(name, folder_of(file))

    def of(self, record: Record, told: str) -> str:
        """The name of a record's learner, or of its file where nobody is known."""
        shared: Counter[str] = Counter()
        for trace in record.traces:
            for name, folder in self.by.get(trace, {}).items():
                near = not told or folder == record.folder != "" or _agree(name, told)
                shared[name] += near
        best = max(shared, key=lambda n: (shared[n], n), default="")
        return best if shared[best] else told or ENDING.sub("", record.file)


def _agree(one: str, other: str) -> bool:
    """Whether two names may be one learner's: "Ada" and "Ada Berg"."""
    words = [set(re.findall(r"\w+", name.casefold())) for name in (one, other)]
    return words[0] <= words[1] or words[1] <= words[0]
