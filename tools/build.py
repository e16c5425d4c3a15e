"""python3 kit.py build: from the text in source/ to executed notebooks.

A lesson gives one notebook. A set of exercises gives two, one without the answers
and one with them, and the file that tells the package what the text says of each
problem. Building twice changes no byte. `--check` builds and compares without writing;
`--take-back NOTEBOOK` brings an edit made in JupyterLab back into the text.
"""

import argparse
import base64
import os
import random
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from raqqakit.errors import InputError
from raqqakit.exercises.sets import problems_of
from tools import bound, editions, tags
from tools.copies import PLAIN
from tools.kernels import started
from tools.lesson_texts import lesson_text
from tools.problem_texts import set_text
from tools.tags import EXERCISES, KINDS, LESSONS, SOLUTIONS, Kind
from tools.user_error import UserError

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "source" / "lessons"
NOTEBOOKS = ROOT / "notebooks"
SETS = ROOT / "raqqakit" / "exercises" / "sets"
OFFLINE = ROOT / "tests" / "offline"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
KERNEL = PLAIN["kernelspec"]
PICTURE = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=]+)")
# A folded line is a button: a finger needs 24 pixels (WCAG 2.2, 2.5.8). The text
# in source/ stays plain.
PLAIN_FOLD, TALL_FOLD = "<summary>", '<summary style="padding:0.3em 0">'
# What the package needs of each text, and how the name of its file begins.
READERS = {EXERCISES.home: ("{}", set_text), LESSONS.home: ("lesson{}", lesson_text)}
# Two machines may draw a line a hair apart; this much of 255 is not seen.
PIXEL_TOLERANCE = 2.0
STAYS_BEHIND = (
    "A picture that was pasted cannot stand in a text, so {} stays behind in {}: keep "
    "that notebook, and let the lesson draw the picture or describe it in words."
)
COUNTING = "00"  # says how many problems each set has
NO_LONGER_BOUND = (
    "The numbers of these passages stand in the text as they were printed, because the "
    "words around them were changed; bind them again: {}"
)
LEFT_BEHIND = (
    "{} leaves {} in the folder in which it runs: let it write where the variable "
    "RAQQAKIT_MINE says, and build again."
)


def sources(kind: Kind = LESSONS) -> list[Path]:
    """The texts of the lessons or of the exercises, in their order.

    Of an edition, its own texts and those that it has other words for.
    """
    found = sorted(folder(kind).glob("*.md"))
    return editions.texts(kind.edition, found) if kind.edition else found


def folder(kind: Kind) -> Path:
    """Where the texts of a kind of notebook lie."""
    lessons = kind.source == LESSONS.source
    return SOURCE if lessons else SOURCE.parent / kind.source


def target(path: Path, kind: Kind = LESSONS) -> Path:
    """Where the notebook of a text lies."""
    return ROOT / kind.folder / f"{path.stem}.ipynb"


def prepare(path: Path, kind: Kind = LESSONS) -> Any:
    """Turn a text into a notebook that has not been run.

    Takes the path of a MyST text and the kind of notebook. Returns a notebook whose
    cell ids come from the name of the text and the place of the cell in it, so that
    they repeat.
    """
    notebook = read_source(path, kind.edition)
    notebook.cells = [cell for cell in notebook.cells if kind.keeps(cell)]
    return notebook


def read_source(path: Path, edition: str = "") -> Any:
    """All cells of a text, whatever notebook they are for, in an edition's words."""
    notebook = deepcopy(_as_notebook(path.read_text(encoding="utf-8")))
    notebook.metadata = nbformat.from_dict(PLAIN)
    # A cell that is in no notebook counts with the cell before it.
    number = -1
    for cell in notebook.cells:
        part = tags.part(cell)
        number += part not in tags.SILENT
        cell.id = f"{path.stem.split('_')[0]}-{number:03}"
        cell.id += f"-{part}" * (part in tags.SILENT)
    for cell in notebook.cells:
        cell.source = cell.source.replace(PLAIN_FOLD, TALL_FOLD)
    if edition:
        editions.put_in_words(notebook, edition, path.stem)
    return notebook


@cache
def _as_notebook(text: str) -> Any:
    """A text as a notebook, which is many times as fast to copy as to make."""
    return jupytext.reads(text, fmt="md:myst")


def execute(notebook: Any, folder: Path = NOTEBOOKS) -> Any:
    """Run a notebook from a fresh kernel without network, and tidy what it left.

    Takes a notebook and the folder to run it in. Returns the same notebook with
    its outputs. Raises nbclient's CellExecutionError at the first error.
    """
    folder.mkdir(exist_ok=True)
    with surroundings() as env:
        started(lambda: runner(notebook, folder).execute(env=env))()
    tidy(notebook)
    return notebook


@contextmanager
def surroundings() -> Iterator[dict[str, str]]:
    """The variables a notebook runs under: no network, and own files elsewhere.

    What a lesson writes for the learner goes into a folder that is gone afterwards.
    """
    # The kit that lies here, and not one that is installed elsewhere.
    paths = os.pathsep.join([str(OFFLINE), str(ROOT)])
    with TemporaryDirectory(ignore_cleanup_errors=True) as mine:
        own = {"PYTHONPATH": paths, "RAQQAKIT_MINE": mine}
        yield os.environ | own


def runner(notebook: Any, folder: Path) -> NotebookClient:
    """What runs a notebook in a folder, the same way for building and measuring."""
    client = NotebookClient(
        notebook,
        timeout=120,
        startup_timeout=300,  # a busy computer may take its time
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        extra_arguments=["--log-level=50"],  # it says what stops it in a cell
        coalesce_streams=True,
        record_timing=False,
        store_widget_state=False,
    )
    return bound.bind(client)


def tidy(notebook: Any) -> None:
    """Drop what differs from run to run: widget models and the Python's version."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {**PLAIN["language_info"]}
    for output in outputs(notebook):
        output.get("data", {}).pop(WIDGET_VIEW, None)


def outputs(notebook: Any) -> Iterator[Any]:
    """All outputs of a notebook's code cells."""
    for cell in notebook.cells:
        yield from cell.get("outputs", [])


def build(path: Path, kind: Kind = LESSONS) -> str:
    """Build one notebook. Takes the path of its text; returns the notebook's JSON.

    It runs in an empty folder. Raises UserError, with the cell and what it said, where
    the notebook stops, and if it leaves a file behind.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as empty:
        try:
            ran = execute(prepare(path, kind), Path(empty))
        except (CellExecutionError, UserError) as trouble:
            where = f"{path.name} stopped in {kind.folder}/.{_also_by(path, kind)}"
            raise UserError(f"{where} {trouble}") from None
        left = sorted(file.name for file in Path(empty).iterdir())
    if left:
        raise UserError(LEFT_BEHIND.format(path.name, ", ".join(left)))
    text: str = nbformat.writes(ran)
    return text.rstrip("\n") + "\n"


def build_notebooks(only: str = "") -> dict[Path, str]:
    """Build the notebooks, two at a time; what each file holds, by its path.

    With `only`, those of the texts whose names begin so, and beside a set the lessons
    that count and name its problems.
    """
    texts = {kind: sources(kind) for kind in KINDS}
    meant = (only, COUNTING, only[2:4]) if only.startswith("ex") else only
    jobs = [(p, k) for k in KINDS for p in texts[k] if p.name.startswith(meant)]
    # In an order of chance: no notebook may need that another ran before it.
    order = random.sample(jobs, len(jobs))
    with ThreadPoolExecutor(max_workers=2) as workers:
        built = dict(zip(order, workers.map(lambda job: build(*job), order)))
    return {target(*job): built[job] for job in jobs}


def require_text(only: str) -> None:
    """Raise UserError where no text has a name that begins so."""
    if not any(path.name.startswith(only) for kind in KINDS for path in sources(kind)):
        raise UserError(f'No text in source/ begins with "{only}": write 03 or ex03.')


def build_sets(only: str = "") -> dict[Path, str]:
    """What the package needs of the texts, by the path of its file.

    A lesson that asks nothing needs none.
    """
    found = dict[Path, str]()
    for kind in (one for one in KINDS if one.home in READERS):
        name, read = READERS[kind.home]
        ending = f".{kind.edition}.json" if kind.edition else ".json"
        for path in (p for p in sources(kind) if p.name.startswith(only)):
            stem = name.format(path.stem.split("_")[0])
            found[SETS / f"{stem}{ending}"] = _in_words_of(path, kind, read)
    return {path: text for path, text in found.items() if text}


def _in_words_of(path: Path, kind: Kind, read: Callable[[Path, Any], str]) -> str:
    """What a reader makes of a text; what it refuses is the catalogue's, if any."""
    try:
        return read(path, read_source(path, kind.edition))
    except UserError as trouble:
        raise UserError(f"{trouble}{_also_by(path, kind)}") from None


def _also_by(path: Path, kind: Kind) -> str:
    """Where the words of a text may stand as well, if it is read in an edition's."""
    where = tags.catalogue(kind.edition, path.stem)
    there = kind.edition and where.exists()
    return f" (In the words of {_name(where)}.)" if there else ""


def check_halves(built: Iterable[Path]) -> None:
    """Raise UserError where a set in Python and what was built of its text disagree."""
    try:
        for path in built:
            problems_of(*path.stem.split("."))
    except InputError as trouble:
        raise UserError(str(trouble)) from None


def differences(path: Path, built: str) -> str:
    """Say how a stored notebook differs from what its text gives; '' if it does not."""
    if not path.exists():
        return "is missing"
    if path.suffix == ".json":
        same = path.read_text(encoding="utf-8") == built
        return "" if same else "does not agree with its text in source/"
    stored, made = nbformat.read(path, 4), nbformat.reads(built, 4)
    old_images, new_images = _take_images(stored), _take_images(made)
    if stored != made:
        return "does not agree with its text in source/"
    pairs = zip(old_images, new_images)
    same = all(_look_alike(old, new) for old, new in pairs)
    return "" if same else "holds a picture that is drawn differently now"


def _take_images(notebook: Any) -> list[bytes]:
    """Take the pictures out of a notebook's outputs, so that the rest compares."""
    found = []
    for output in outputs(notebook):
        html = output.get("data", {}).get("text/html", "")
        found += [base64.b64decode(data) for data in PICTURE.findall(html)]
        if html:
            output["data"]["text/html"] = PICTURE.sub("", html)
    return found


def _look_alike(one: bytes, other: bytes) -> bool:
    if one == other:
        return True
    import numpy as np
    from PIL import Image

    a, b = (
        np.asarray(Image.open(BytesIO(x)).convert("RGB"), float) for x in (one, other)
    )
    return a.shape == b.shape and float(np.abs(a - b).mean()) < PIXEL_TOLERANCE


def check(only: str = "") -> int:
    """Compare stored files with their texts. Returns 0 when all agree.

    With `only`, those of the texts whose names begin so.
    """
    built = build_sets(only)
    wrong = _wrong(built)
    # The notebooks run with what is stored of the sets: they are built when it agrees.
    if not wrong:
        check_halves(built)
        built |= build_notebooks(only)
        lost = set() if only else _stored() - built.keys()
        wrong = _wrong(built) | dict.fromkeys(lost, "has no text in source/")
    lines = [f"{_name(path)} {what}." for path, what in wrong.items()]
    agree = f"All {len(built)} files agree with their texts."
    again = f"Run: python3 kit.py build{f' --only {only}' * bool(only)}"
    print("\n".join([*lines, again]) if wrong else "\n".join([agree, *behind(only)]))
    return 1 if wrong else 0


def _wrong(built: dict[Path, str]) -> dict[Path, str]:
    """How stored files differ from what was built, for those that do."""
    said = {path: differences(path, text) for path, text in built.items()}
    return {path: what for path, what in said.items() if what}


def _stored() -> set[Path]:
    """All files that a build makes, as they are stored."""
    notebooks = [p for kind in KINDS for p in (ROOT / kind.folder).glob("*.ipynb")]
    return {*notebooks, *SETS.glob("*.json")}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def write(only: str = "") -> int:
    """Build everything, or `only` some, and write the files that have changed.

    The sets come first, for the notebooks run with them.
    """
    built = build_sets(only)
    _write_sets(built)
    _write(build_notebooks(only))
    for said in behind(only):
        print(said)
    write_cover(min(NOTEBOOKS.glob("*.ipynb")))
    return 0


def behind(only: str = "") -> Iterator[str]:
    """A sentence for each catalogue of an edition that is behind its text."""
    for kind in (one for one in KINDS if one.edition and one.home != SOLUTIONS.home):
        for path in (p for p in sources(kind) if p.name.startswith(only)):
            if said := editions.to_be_done(kind.edition, path.stem, read_source(path)):
                yield said


def _write_sets(built: dict[Path, str]) -> None:
    """Write what the package needs of the texts, and keep it if no half is missing.

    A set reads its words from there, so that it can be checked with them there only.
    """
    before = {path: path.read_bytes() for path in built if path.exists()}
    written = [*_written(built)]
    try:
        check_halves(built)
    except UserError:
        for path in written:
            if path in before:
                path.write_bytes(before[path])
            else:
                path.unlink()
        raise
    _say(written)


def _write(built: dict[Path, str]) -> None:
    _say(_written(built))


def _written(built: dict[Path, str]) -> Iterator[Path]:
    """Write the files that have changed; which they are."""
    for path, text in built.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            yield path


def _say(written: Iterable[Path]) -> None:
    for path in written:
        print(f"wrote {_name(path)}")


def write_cover(first: Path) -> None:
    """Keep the first picture of a notebook as docs/chart.png, for the README."""
    picture = _take_images(nbformat.read(first, 4))[0]
    (ROOT / "docs" / "chart.png").write_bytes(picture)


def take_back(notebook: Path) -> int:
    """Write an edited notebook back as text; the text before is kept beside it."""
    kind = tags.kind_of(notebook)
    if kind.edition:
        print(f"An edition is changed in source/editions/{kind.edition}/.")
        return 1
    text = folder(kind) / f"{notebook.stem}.md"
    if not notebook.exists() or not text.exists():
        print(f"There is no lesson {notebook.name} to take back. Check its name.")
        return 1
    edited = nbformat.read(notebook, 4)
    tags.links_of_kit(edited, kind)
    typed = bound.loosen(edited)
    tags.put_in(edited, read_source(text), kind)
    shutil.copyfile(text, text.with_suffix(".md.before"))
    pasted = tags.pasted_pictures(edited)
    text.write_text(as_text(edited), encoding="utf-8", newline="\n")
    print(f"wrote {text.name}; the text before it is in {text.name}.before")
    if typed:
        print(NO_LONGER_BOUND.format("; ".join(typed)))
    if pasted:
        print(STAYS_BEHIND.format(", ".join(pasted), notebook.name))
    return 0


def as_text(notebook: Any) -> str:
    """A notebook as MyST text, without outputs: what stands in source/."""
    notebook.metadata = nbformat.from_dict(
        {
            "jupytext": {"notebook_metadata_filter": "kernelspec,-jupytext"},
            "kernelspec": {k: KERNEL[k] for k in ("display_name", "name")},
        }
    )
    for cell in notebook.cells:
        cell.source = cell.source.replace(TALL_FOLD, PLAIN_FOLD)
        tags = cell.metadata.get("tags")
        cell.metadata = nbformat.from_dict({"tags": tags} if tags else {})
    text: str = jupytext.writes(notebook, fmt="md:myst")
    return text


def main(arguments: list[str]) -> int:
    """Do what the arguments say; returns the exit code."""
    parser = argparse.ArgumentParser(prog="kit.py build", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--take-back", type=Path, metavar="NOTEBOOK")
    parser.add_argument("--only", default="", metavar="NAME", help="such as ex02")
    wanted = parser.parse_args(arguments)
    if wanted.take_back:
        return take_back(wanted.take_back)
    try:
        require_text(wanted.only)
        return check(wanted.only) if wanted.check else write(wanted.only)
    except UserError as trouble:
        print(trouble)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
