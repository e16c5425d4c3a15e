"""A plugin for pytest and nbval: says how many cells nbval really compares.

nbval passes over some cells without a word, and a notebook without stored results
compares nothing. So every cell that agrees is compared once more, with its stored
results spoilt: nbval has to refuse it. Where it refuses less than LEAST of the cells
of a notebook that hold results, the run has failed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import nbval.kernel
import pytest
from nbval.plugin import IPyNbCell

from tools.kernels import started

LEAST = 0.8
# Another program may keep the computer busy; what never ends is ended elsewhere.
PATIENCE = 60
nbval.kernel.start_new_kernel = started(nbval.kernel.start_new_kernel)


class Spoiling:
    """Counts, by notebook, the cells with results and those refused when spoilt."""

    def __init__(self) -> None:
        self.with_results: Counter[Path] = Counter()
        self.refused: Counter[Path] = Counter()

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Let a cell of a notebook be compared twice, and give it time."""
        if isinstance(item, IPyNbCell):
            self.with_results[item.path] += bool(item.cell.outputs)
            item.output_timeout = PATIENCE
            item.compare_outputs = self.twice(item)

    def twice(self, item: Any) -> Any:
        """The comparison of a cell, which notes whether it refuses spoilt results."""
        compare = item.compare_outputs

        def compared(found: list[Any], stored: list[Any]) -> bool:
            agrees = bool(compare(found, stored))
            if agrees and stored:
                self.refused[item.path] += not compare(found, list(spoilt(stored)))
            return agrees

        return compared

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Let the run fail where too little is compared."""
        if self.passed_over() and not session.exitstatus:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> None:
        """Say how many cells were refused, and in which notebooks too few."""
        refused, all_cells = self.refused.total(), self.with_results.total()
        terminalreporter.write_line(
            f"{refused} of {all_cells} cells with results were refused when spoilt"
        )
        for path in self.passed_over():
            few = f"{self.refused[path]} of {self.with_results[path]}"
            terminalreporter.write_line(f"TOO FEW: {few} in {path.name}")

    def passed_over(self) -> list[Path]:
        """The notebooks of which nbval compares too little."""
        return [
            path
            for path, cells in self.with_results.items()
            if self.refused[path] < LEAST * cells
        ]


def spoilt(outputs: Iterable[Any]) -> Iterator[Any]:
    """Stored results with every text in them changed."""
    for output in deepcopy(list(outputs)):
        if "text" in output:
            output["text"] += "spoilt"
        for kind in output.get("data", {}).keys() - {"image/png"}:
            output["data"][kind] += "spoilt"
        yield output


def pytest_configure(config: pytest.Config) -> None:
    """Begin to count."""
    config.pluginmanager.register(Spoiling(), "spoiling")
