"""python3 kit.py test: every proof, a few at a time, the others even if one has failed.

`--quick` takes the proofs that are done in less than a minute, and says which share of
the whole they are. A test is left to the whole proof by the mark `slow`. `--site` and
`--nbgrader` are proofs of their own: the kit in the Python of browsers, and a course
that goes through nbgrader itself.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import psutil

from tools.support.forkserver import forkserver

ROOT = Path(__file__).resolve().parent.parent
CACHELESS = ["pytest", "-p", "no:cacheprovider"]
# Without notebooks nbval would only be loaded.
PYTEST = [*CACHELESS, "-p", "no:nbval"]
NBVAL = [
    *(*CACHELESS, "--nbval", "-p", "tools.support.spoiling"),
    *("--nbval-sanitize-with", "tests/nbval.cfg"),
    # A busy computer may take its time.
    "--nbval-kernel-startup-timeout=300",
]
FOLDERS = ("notebooks", "solutions", "exercises", "class")
# Of the tests those of exercises and texts, and those of the kit's commands, are steps
# of their own, so that the steps that run at a time have enough to do.
PROBLEMS = [
    f"tests/test_{name}.py"
    for name in (
        *("exercises", "functions", "answers", "answer_table", "problem_texts"),
        *("lesson_questions", "timeout", "session", "record", "slips", "grade"),
        *("lessons", "editions", "notebooks", "bound", "vocabulary"),
    )
]
COMMANDS = [
    f"tests/test_{name}.py"
    for name in (
        *("agree", "bench", "carry", "check", "class_evening", "experiment", "kit"),
        *("hub", "paper", "site_build", "site_doctor", "site_pages", "site_words"),
        *("teach", "teaching", "votes"),
    )
]
TESTED = ("tests", "problems")
TESTS = [*PYTEST, "tests", *(f"--ignore={path}" for path in PROBLEMS)]
COURSE = "tests/course"
BROWSER = [*PYTEST, "-rfEs", "tests/browser", "-k"]
# The longest first, so that those that run at a time end together, and those of the
# browser before all, for they wait the most.
WHOLE = {
    "pages": [*BROWSER, "every_notebook"],
    "widgets": [*BROWSER, "not every_notebook and not test_site"],
    "tests": [
        *(*TESTS, "--ignore=tests/browser", f"--ignore={COURSE}"),
        *(f"--ignore={path}" for path in COMMANDS),
    ],
    "problems": [*PYTEST, *PROBLEMS],
    "commands": [*PYTEST, *COMMANDS],
    "build agrees": ["tools.build", "--check"],
    "notebooks": [*NBVAL, *FOLDERS],
    "types": ["mypy"],
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
}
QUICK = {
    "tests": [*TESTS, f"--ignore={COURSE}", "-m", "not slow and not browser"],
    "problems": [*PYTEST, *PROBLEMS, "-m", "not slow"],
    "types": WHOLE["types"],
    "notebooks": [*NBVAL, "notebooks/00_start_here.ipynb"],
    "lint": WHOLE["lint"],
    "format": WHOLE["format"],
}
# What is a browser's: the site in Chromium, Pyodide itself, and the notebooks in the
# versions that it ships.
SITE = {
    "lessons": [*BROWSER, "test_site_runs"],
    "in pyodide": ["tools.support.wasm"],
    "site": [*BROWSER, "test_site and not test_site_runs"],
    "its versions": ["tools.support.pyodide_versions"],
}
GRADED = {"nbgrader": [*PYTEST, "-rfEs", COURSE]}
# The address of a published site, which is then walked with the network.
WALK = "RAQQAKIT_WALK"
# More than there are cores: a page, or a notebook, mostly waits for its kernel.
AT_A_TIME = (os.cpu_count() or 1) + 2
# Every test has a limit of its own (pyproject.toml); this one is for all else.
LIMIT = 40 * 60
LAST_LINES = 40
COUNTED = re.compile(r"(\d+) (passed|failed|error|errors|skipped|deselected)\b")


@dataclass(frozen=True)
class Result:
    """How a step ended: all that it wrote, and how long it took."""

    name: str
    well: bool
    said: str
    seconds: float

    def __str__(self) -> str:
        """The step's line in the list at the end."""
        ended = "ok" if self.well else "FAILED"
        return f"{ended:6}  {self.name:12}  {self.seconds:6.1f} s"


def main(arguments: list[str]) -> int:
    """Run the steps, list how each ended, and return 0 if all went well."""
    parser = argparse.ArgumentParser(prog="kit.py test", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="under a minute")
    parser.add_argument("--site", action="store_true", help="in the browser's Python")
    parser.add_argument("--nbgrader", action="store_true", help="by nbgrader itself")
    parser.add_argument("--walk", metavar="ADDRESS", help="a published site")
    asked = parser.parse_args(arguments)
    if asked.walk:
        os.environ[WALK] = asked.walk
    steps = _steps(asked)
    # Three kernels for every notebook: worth a process that becomes them.
    with ExitStack() as stack:
        if steps is WHOLE:
            os.environ.update(stack.enter_context(forkserver()))
        results = run(steps)
    print("", *results, sep="\n")
    print(*last_words(results), sep="")
    if asked.quick:
        print(share(results))
    return 0 if all(result.well for result in results) else 1


def published() -> str:
    """The address of the published site that is to be walked; "" if none is."""
    return os.environ.get(WALK, "")


def _steps(asked: argparse.Namespace) -> dict[str, list[str]]:
    if asked.walk:
        return {"lessons": SITE["lessons"]}
    if asked.nbgrader:
        return GRADED
    return QUICK if asked.quick else SITE if asked.site else WHOLE


def run(steps: dict[str, list[str]]) -> list[Result]:
    """Run some steps, a few at a time, and show what each wrote when it has ended."""
    with ThreadPoolExecutor(max_workers=AT_A_TIME) as workers:
        running = [workers.submit(_prove, *step) for step in steps.items()]
        try:
            return [step.result() for step in running]
        except KeyboardInterrupt:
            workers.shutdown(wait=False, cancel_futures=True)
            raise


def _prove(name: str, module: list[str]) -> Result:
    """Run one step, and show all that it wrote."""
    print(f"== {name} begins", flush=True)
    start = time.perf_counter()
    # No pipe: a program that a step has left behind would keep it open.
    with tempfile.TemporaryFile() as output:
        command = [sys.executable, "-m", *module]
        well = _ended(subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output))
        output.seek(0)
        said = output.read().decode("utf-8", errors="replace")
    seconds = time.perf_counter() - start
    print(f"== {name}: {' '.join(module)}\n{said}", flush=True)
    return Result(name, well, said, seconds)


def _ended(process: "subprocess.Popen[bytes]") -> bool:
    """Wait for a step, and end it with all its children when it takes too long."""
    try:
        return process.wait(LIMIT) == 0
    except subprocess.TimeoutExpired:
        family = psutil.Process(process.pid)
        for one in (*family.children(recursive=True), family):
            one.kill()
        process.wait()
        return False


def last_words(results: Iterable[Result]) -> Iterator[str]:
    """The end of what each failed step wrote: a long log is often cut before it."""
    for result in results:
        if not result.well:
            said = "\n".join(result.said.splitlines()[-LAST_LINES:])
            yield f"\n== {result.name} failed; the last it wrote:\n{said}\n"


def share(results: Iterable[Result]) -> str:
    """Which part of the whole proof the quick one is, in one sentence."""
    said = {result.name: result.said for result in results}
    # A step's last line alone: the tests left out are told when it begins, too.
    ends = "".join(said[name].rstrip().split("\n")[-1] for name in TESTED)
    tests: Counter[str] = Counter()
    for number, word in COUNTED.findall(ends):
        tests[word] += int(number)
    left = tests.pop("deselected", 0)
    cells = sum(int(number) for number, _ in COUNTED.findall(said["notebooks"]))
    return (
        f"This was the quick proof: {len(said)} of {len(WHOLE)} steps, "
        f"{sum(tests.values()):,} of {sum(tests.values()) + left:,} tests and "
        f"{cells} of {_all_cells()} cells of the notebooks. "
        "The whole proof is: python3 kit.py test"
    )


def _all_cells() -> int:
    """How many cells of code the notebooks hold."""
    paths = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*.ipynb"))
    notebooks = (json.loads(path.read_text(encoding="utf-8")) for path in paths)
    return sum(
        cell["cell_type"] == "code"
        for notebook in notebooks
        for cell in notebook["cells"]
    )


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
