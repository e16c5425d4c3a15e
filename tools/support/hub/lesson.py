"""Lesson 02, opened by a pretended learner: run, marked in, saved."""

import time
from random import Random
from typing import Any

from tools.support.hub.kept import cells_of, in_the_text, marked_anew
from tools.support.hub.kernel import Kernel, KernelDied
from tools.support.hub.plan import LESSON, NOTEBOOK
from tools.support.hub.seen import Mark, Seen
from tools.support.hub.visit import Visit


class Lost(Exception):
    """What a learner relies on did not happen, or did not come back."""


class Lesson:
    """The notebook in a learner's hand, and the kernel it runs in.

    Takes the learner's name and chance, and where to note what is seen. `came` is
    when the learner pressed the button to log in, until the first output has come.
    """

    def __init__(self, name: str, chance: Random, seen: Seen) -> None:
        self._name, self._chance, self._seen = name, chance, seen
        self._promised = seen.of(name)
        self._notebook: dict[str, Any] = {}
        self._marks: tuple[Mark, ...] = ()
        self._kernel: Kernel | None = None
        self._id = ""
        self._changes = 0
        self._asked = 0.0  # when the lesson, or another kernel for it, was asked for
        self.came = 0.0

    @property
    def kernel(self) -> Kernel:
        """The kernel; raises KernelDied when there is none, or none any more."""
        if self._kernel is None or self._kernel.gone:
            raise KernelDied(self._kernel.gone if self._kernel else "none yet")
        return self._kernel

    async def fetch(self, visit: Visit) -> None:
        """Fetch the notebook."""
        self._asked = time.perf_counter()
        with self._seen.timed(self._name, "lesson opened"):
            self._notebook = (await visit.get(f"contents/{NOTEBOOK}"))["content"]

    async def begin(self, visit: Visit) -> None:
        """Have a kernel started for it."""
        asked = {"path": NOTEBOOK, "type": "notebook", "name": LESSON}
        with self._seen.timed(self._name, "kernel started"):
            kernel = {"kernel": {"name": "python3"}}
            self._id = (await visit.post("sessions", asked | kernel))["kernel"]["id"]
            await self._connect(visit)

    async def run_all(self) -> None:
        """Run every cell; when the first output came is noted."""
        with self._seen.timed(self._name, "all cells run"):
            for cell in self._code():
                said = await self._run(cell)
                if said and self._asked:
                    self._first(said)

    def _first(self, said: float) -> None:
        what = "first output" if self.came else "first output of the new kernel"
        self._seen.add(self._name, what, said - self._asked)
        if self.came:
            self._seen.add(self._name, "from login on", said - self.came)
        self._asked = self.came = 0.0

    async def run_one(self) -> None:
        """Run one cell once more; not that of the annotator, which is marked in."""
        cells = [c for c in self._code()[1:] if "annotator(" not in source(c)]
        with self._seen.timed(self._name, "one cell run"):
            await self._run(self._chance.choice(cells))

    async def mark(self) -> None:
        """Change the marks in the annotator, and wait until it says that it saved."""
        comm = self.kernel.find("draft")
        tokens = self.kernel.comms[comm]["tokens"]
        marks = marked_anew(self._marks, tokens, self._chance)
        revision = f"{self._name}-{self._next()}"
        draft = {"revision": revision, "marks": [list(mark) for mark in marks]}
        self._promised.marks_sent(in_the_text(marks))
        with self._seen.timed(self._name, "mark saved"):
            said = await self.kernel.change(comm, {"draft": draft}, revision)
            if "Saved in" not in said:
                raise Lost(said)
        self._marks = marks
        self._promised.marks_told(in_the_text(marks))

    async def save(self, visit: Visit) -> None:
        """Write a line into the notebook, and save it as JupyterLab does."""
        self._notebook["cells"][0]["source"] += f"\n{self._name} {self._next()}"
        model = {"type": "notebook", "format": "json", "content": self._notebook}
        cells = cells_of(self._notebook)
        self._promised.save_sent(cells)
        with self._seen.timed(self._name, "notebook saved"):
            await visit.put(f"contents/{NOTEBOOK}", model)
        self._promised.save_told(cells)

    async def begin_again(self, visit: Visit) -> None:
        """After the kernel died: run all in the new one, and look for the marks."""
        self._asked = time.perf_counter()
        with self._seen.timed(self._name, "all back after the kernel died"):
            await self._connect(visit)
            await self.run_all()
            state = self.kernel.comms[self.kernel.find("draft")]
            back = tuple((s, e, label) for s, e, label in state["draft"]["marks"])
            if self._promised.marks and in_the_text(back) not in self._promised.marks:
                raise Lost("the marks did not come back")
        self._marks = back

    def close(self) -> None:
        """Leave it, as a closed page does; the kernel goes on."""
        if self._kernel:
            self._kernel.close()

    async def _connect(self, visit: Visit) -> None:
        self.close()
        self._kernel = await Kernel.connected(*visit.socket(self._id, self._name))

    async def _run(self, cell: dict[str, Any]) -> float:
        """Run a cell; return when its first output came, or 0.0."""
        begin = time.perf_counter()
        cell["outputs"], first = await self.kernel.execute(source(cell))
        errors = [o for o in cell["outputs"] if o["output_type"] == "error"]
        if errors:
            raise Lost(f"a cell ended in {errors[0]['ename']}")
        return begin + first if first else 0.0

    def _code(self) -> list[dict[str, Any]]:
        return [c for c in self._notebook["cells"] if c["cell_type"] == "code"]

    def _next(self) -> int:
        self._changes += 1
        return self._changes


def source(cell: dict[str, Any]) -> str:
    """The text of a cell."""
    return "".join(cell["source"])
