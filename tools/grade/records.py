"""A learner's record, taken as the answers files that would be saved from it.

So nobody has to save again. A record has no name in it, but the times of hints, and
the questions that came back in other words, which no answers file has.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from raqqakit.exercises.past.saving import MOST
from raqqakit.exercises.sets import known_lessons, known_sets
from raqqakit.record import CHECK, HINT, STEM, Event, events_in
from tools.gather.content import file_bytes, require
from tools.grade.asked import problems_in
from tools.grade.judged import Attempt, attempt, time
from tools.grade.sheets import Sheet, Work, work_of

NO_EVENT = "holds no answer that this kit knows. Ask for it again."

# By what an attempt is known again in another file of the same learner.
Trace = tuple[str, str, str, str]


@dataclass(frozen=True)
class Record:
    """A record that was read: its file, and a sheet without a name for each set."""

    file: str
    sheets: tuple[Sheet, ...]

    @property
    def folder(self) -> str:
        """The folder in which it lies, within the class's; "" in the class's own."""
        return folder_of(self.file)

    @cached_property
    def traces(self) -> frozenset[Trace]:
        """All its attempts, as they are known again."""
        return frozenset(trace for sheet in self.sheets for trace in traces(sheet))


def folder_of(file: str) -> str:
    """The folder of a file within the class's; "" in the class's own."""
    return file.rpartition("/")[0]


def traces(sheet: Sheet) -> Iterable[Trace]:
    """The attempts of a sheet that have a time, as they are known again."""
    for problem, work in sheet.work.items():
        for one in work.attempts:
            if one.when:
                yield sheet.set, problem, one.when, one.result.code


def may_be_record(name: str) -> bool:
    """Whether a file of this name, in small letters, may be a record."""
    return ".jsonl" in PurePosixPath(name).name


def read_record(path: Path, name: str) -> Record | None:
    """Read a record; None when a file of another name is none.

    Raises ValueError, in a sentence, when it is unfit, and OSError.
    """
    try:
        sheets = tuple(_sheets(name, file_bytes(path, "a record")))
        require(bool(sheets), NO_EVENT)
    except ValueError:
        if STEM in path.name.lower():
            raise
        return None
    return Record(name, sheets)


def _sheets(file: str, content: bytes) -> Iterator[Sheet]:
    """A sheet for each set in which something was done."""
    by_set: dict[str, list[Event]] = {s: [] for s in (*known_sets(), *known_lessons())}
    for event in events_in(content.split(b"\n")):
        by_set.get(event.set, []).append(event)
    for name_of_set, events in by_set.items():
        sheet = _sheet(file, name_of_set, events)
        if any(work.tries or work.hints for work in sheet.work.values()):
            yield sheet


def _sheet(file: str, name_of_set: str, events: list[Event]) -> Sheet:
    by_problem: dict[str, list[Event]] = {p.id: [] for p in problems_in(name_of_set)}
    for event in events:
        by_problem.get(event.problem, []).append(event)
    work = {name: _work(name_of_set, name, mine) for name, mine in by_problem.items()}
    saved = max((time(event.when) for event in events), default="")
    return Sheet(file, "", name_of_set, saved, work, record=True)


def _work(name_of_set: str, problem: str, events: list[Event]) -> Work:
    """The attempts at a problem: of very many the first and the last are checked."""
    given = [event for event in events if event.kind == CHECK]
    kept = given if len(given) <= MOST else [given[0], *given[-MOST:]]
    checked = [_attempt(name_of_set, problem, event) for event in kept]
    hinted = tuple(time(event.when) for event in events if event.kind == HINT)
    work = work_of(checked, len(given), len(hinted))
    return replace(work, hinted=hinted)


def _attempt(name_of_set: str, problem: str, event: Event) -> Attempt:
    said = {
        "when": event.when,
        "value": event.answer,
        "sure": event.sure,
        "edition": event.edition,
    }
    return attempt(name_of_set, problem, said)[0]
