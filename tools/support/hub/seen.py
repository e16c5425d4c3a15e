"""What was seen in a run: how long each step took, what failed, what was promised."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

Mark = tuple[int, int, str]


@dataclass(frozen=True)
class Step:
    """One thing that a learner did: how many seconds it took, or why it failed."""

    who: str
    what: str
    at: float
    seconds: float
    failed: str = ""


@dataclass
class Promised:
    """What a learner was told is saved; None before the first such word.

    `notebooks` are the cells of the last acknowledged save and of those sent after it
    without an answer, any of which may rightly lie on the disk; `marks` likewise.
    """

    notebooks: list[Any] = field(default_factory=list)
    marks: list[tuple[Mark, ...]] = field(default_factory=list)
    saves: int = 0
    mark_saves: int = 0

    def save_sent(self, cells: Any) -> None:
        """A notebook is on its way, and may arrive."""
        self.notebooks.append(cells)

    def save_told(self, cells: Any) -> None:
        """The server has said that this notebook is saved."""
        self.notebooks, self.saves = [cells], self.saves + 1

    def marks_sent(self, marks: tuple[Mark, ...]) -> None:
        """Marks are on their way, and may arrive."""
        self.marks.append(marks)

    def marks_told(self, marks: tuple[Mark, ...]) -> None:
        """The kernel has said that these marks are saved."""
        self.marks, self.mark_saves = [marks], self.mark_saves + 1


@dataclass
class Seen:
    """All steps of all learners, and what each was promised."""

    steps: list[Step] = field(default_factory=list)
    promised: dict[str, Promised] = field(default_factory=dict)
    begun: float = field(default_factory=time.monotonic)
    _noted: BaseException | None = None

    def of(self, who: str) -> Promised:
        """What a learner was promised so far."""
        return self.promised.setdefault(who, Promised())

    def add(self, who: str, what: str, seconds: float, failed: str = "") -> None:
        """Note a step that has ended."""
        self.steps.append(
            Step(who, what, time.monotonic() - self.begun, seconds, failed)
        )

    @contextmanager
    def timed(self, who: str, what: str) -> Iterator[None]:
        """Note a step by what happens inside; an error is noted and goes on."""
        start = time.perf_counter()
        try:
            yield
        except Exception as error:
            self.add(who, what, time.perf_counter() - start, reason(error))
            self._noted = error
            raise
        self.add(who, what, time.perf_counter() - start)

    def surely(self, who: str, error: Exception) -> None:
        """Note an error that came from no step; what a step has noted is not twice."""
        if error is not self._noted:
            self.add(who, "between two steps", 0.0, reason(error))

    def seconds(self, what: str) -> list[float]:
        """How long a step took each time that it went well."""
        return [s.seconds for s in self.steps if s.what == what and not s.failed]

    def failures(self) -> list[Step]:
        """The steps that went wrong."""
        return [step for step in self.steps if step.failed]


def reason(error: BaseException) -> str:
    """An error in a few words that can be counted."""
    return f"{type(error).__name__}: {error}".split("\n", maxsplit=1)[0][:120]
