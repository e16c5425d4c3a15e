"""python3 kit.py bench: what the kit costs in seconds and megabytes, as a table."""

import os
import pkgutil
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil

from tools.build import runner, surroundings
from tools.support import bench_site, bench_widgets
from tools.support.bench_widgets import percentiles
from tools.support.pretend_class import pretend_class
from tools.support.pretend_lessons import pretend_records
from tools.support.pretend_readers import pretend_marks, pretend_readings

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".*cache*", ".kit", "__pycache__", "my-lessons"
)
AIMS = {"kernel": 100, "browser": 200}  # milliseconds from an action to its answer
HEAD = "| what | measured | budget | |\n|---|--:|--:|---|"
IMPORT = """{before}
import time
start = time.perf_counter()
import {module}
print(time.perf_counter() - start)"""


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, and how much it may be."""

    what: str
    value: float
    unit: str
    budget: float | None = None

    def __str__(self) -> str:
        """Write the line as Markdown."""
        whole = self.value >= 20 if self.unit == "MB" else self.unit == "requests"
        digits = 0 if whole else 3 if self.value < 1 else 1
        value = f"{self.value:.{digits}f} {self.unit}"
        if self.budget is None:
            return f"| {self.what} | {value} | | |"
        verdict = "within" if self.value <= self.budget else "**over**"
        margin = f"{verdict} by {abs(self.budget - self.value):.{digits}f} {self.unit}"
        return f"| {self.what} | {value} | {self.budget:g} {self.unit} | {margin} |"


def main() -> int:
    """Measure everything and print each line as soon as it is known."""
    print(HEAD, flush=True)
    measures = (
        start_rows, notebook_rows, widget_rows, site_rows, import_rows, grade_rows,
        agree_rows, test_rows,
    )  # fmt: skip
    for rows in (measure() for measure in measures):
        for row in rows:
            print(row, flush=True)
    return 0


def start_rows() -> Iterator[Row]:
    """Measure the way from an empty folder to a JupyterLab that answers."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        first, second = Path(name, "first"), Path(name, "second")
        os.environ["UV_CACHE_DIR"] = str(Path(name, "uv"))
        os.environ["PIP_CACHE_DIR"] = str(Path(name, "pip"))
        for folder, cache in ((first, "cold"), (second, "warm")):
            shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
            what = f"empty folder to ready JupyterLab, {cache} cache"
            yield Row(what, seconds_to_lab(folder), "s", 20)
        yield Row("JupyterLab started again", seconds_to_lab(second), "s")
        yield Row("learner's environment", megabytes(second / ".kit" / "learn"), "MB")
        yield Row("uv and pip beside it", megabytes(second / ".kit" / "uv"), "MB")
        shutil.rmtree(second / ".kit")
        yield Row("the kit's own files", megabytes(second), "MB", 10)


def seconds_to_lab(folder: Path) -> float:
    """Start JupyterLab in a copy of the kit, wait until it answers, and stop it."""
    start = time.perf_counter()
    command = [sys.executable, "kit.py", "lab", "--no-browser"]
    kit = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        _wait_for_answer(*_address(kit))
        return time.perf_counter() - start
    finally:
        family = psutil.Process(kit.pid)
        for process in (*family.children(recursive=True), family):
            process.terminate()
        kit.communicate()


def notebook_rows() -> Iterator[Row]:
    """Run every notebook in a fresh kernel, and watch its memory."""
    folders = ("notebooks", "exercises", "solutions", "class")
    for path in (p for f in folders for p in sorted((ROOT / f).glob("*.ipynb"))):
        seconds, peak, error = run_watched(path)
        stem = path.relative_to(ROOT).with_suffix("").as_posix()
        name = f"{stem} (stopped by an error)" if error else stem
        yield Row(f"{name}, all cells", seconds, "s", 5)
        yield Row(f"{name}, peak memory", peak, "MB", 200)


def run_watched(path: Path) -> tuple[float, float, BaseException | None]:
    """Run a notebook; return its seconds, its kernel's peak in MB, and its error."""
    client = runner(nbformat.read(path, as_version=4), path.parent)
    start, peak = time.perf_counter(), 0.0
    with surroundings() as env, ThreadPoolExecutor(1) as pool:
        running = pool.submit(client.execute, env=env)
        while not running.done():
            peak = max(peak, _children_megabytes())
            time.sleep(0.02)
    return time.perf_counter() - start, peak, running.exception()


def widget_rows() -> Iterator[Row]:
    """Measure 100 actions of every widget, and in a browser where there is one."""
    for what, where, times in bench_widgets.measured():
        budget = AIMS[where]
        for name, value in zip(("median", "95th percentile"), percentiles(times)):
            yield Row(f"{what}, {where}, {name}", value, "ms", budget)


def site_rows() -> Iterator[Row]:
    """Measure the built site, where there is a browser and npm for Pyodide."""
    for what, value, unit, budget in bench_site.measured():
        yield Row(what, value, unit, budget)


def import_rows() -> Iterator[Row]:
    """Measure what it takes to import the kit, and each of its modules, anew."""
    found = pkgutil.iter_modules([str(ROOT / "raqqakit")], "raqqakit.")
    for module in ("raqqakit", *(info.name for info in found)):
        what = f"import {module}, beyond"
        yield Row(f"{what} bare Python", import_seconds(module), "s")
        beyond = import_seconds(module, "import matplotlib.pyplot")
        yield Row(f"{what} matplotlib", beyond, "s", 0.15)


def import_seconds(module: str, before: str = "") -> float:
    """Return the median of five imports, each in a Python of its own."""
    code = IMPORT.format(before=before, module=module)
    command = [sys.executable, "-c", code]
    return statistics.median(
        float(subprocess.check_output(command, cwd=ROOT)) for _ in range(5)
    )


def grade_rows() -> Iterator[Row]:
    """Measure the grading of made-up classes of 500, files and tables together."""
    seconds = grade_seconds(lambda folder: pretend_class(folder, 500))
    yield Row("kit.py grade, a class of 500", seconds, "s")
    yield Row("answers files graded", 500 / seconds, "a second")
    seconds = grade_seconds(
        lambda folder: pretend_records(folder, 500, only=["lesson02"])
    )
    yield Row("kit.py grade, 500 records of one lesson", seconds, "s")
    seconds = grade_seconds(lambda folder: pretend_records(folder, 500))
    yield Row("kit.py grade, 500 records of all lessons and sets", seconds, "s")


def grade_seconds(pretend: Callable[[Path], None]) -> float:
    """Return how long it takes to grade a folder, as a function fills it."""
    with tempfile.TemporaryDirectory() as name:
        pretend(Path(name))
        command = [sys.executable, "kit.py", "grade", name]
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start


def agree_rows() -> Iterator[Row]:
    """Measure a made-up class of 500 that marked the whole text, and one that read one.

    The marks are those of all labels in all sentences, before and after a talk.
    """
    for what, write in (("marks", pretend_marks), ("readings", pretend_readings)):
        with tempfile.TemporaryDirectory() as name:
            write(Path(name), 500)
            command = [sys.executable, "kit.py", "agree", name]
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
            seconds = time.perf_counter() - start
        yield Row(f"kit.py agree, {what} of a class of 500", seconds, "s")


def test_rows() -> Iterator[Row]:
    """Measure the whole proof once."""
    start = time.perf_counter()
    proof = [sys.executable, "-m", "tools.check"]
    failed = subprocess.call(proof, cwd=ROOT, stdout=subprocess.DEVNULL)
    what = "kit.py test (some steps failed)" if failed else "kit.py test"
    yield Row(what, time.perf_counter() - start, "s", 600)


def megabytes(folder: Path) -> float:
    """Return how much the files in a folder hold together."""
    files = (path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())
    return sum(files) / 1e6


def _address(kit: "subprocess.Popen[str]") -> tuple[str, str]:
    said = ""
    for line in kit.stdout or ():
        said += line
        if found := re.search(r"(http://[\d.:]+/)\S*token=(\w+)", line):
            return found[1], found[2]
    raise SystemExit(f"JupyterLab did not start:\n{said}")


def _wait_for_answer(base: str, token: str) -> None:
    header = {"Authorization": f"token {token}"}
    request = urllib.request.Request(f"{base}api/status", headers=header)
    while True:
        try:
            urllib.request.urlopen(request, timeout=10).close()
            return
        except urllib.error.URLError:
            time.sleep(0.02)


def _children_megabytes() -> float:
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            total += process.memory_info().rss / 1e6
        except psutil.NoSuchProcess:
            continue
    return total


if __name__ == "__main__":
    sys.exit(main())
