"""Bringing the lessons to the learner, whose own work is never overwritten.

The kit's notebooks are copied to my-lessons/, and its exercises to the folder of that
name in there, without their results. What was delivered is remembered by its hash, so
that an untouched copy can be renewed and a changed one left alone.
"""

import hashlib
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from raqqakit import files
from tools.notes import read_note

KIT, BEGUN = "raqqakit", "begun"  # in the metadata of a copy
# What the kit's own notebooks say of their kernel.
PLAIN = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
LINKS = (
    (rb"\]\(\.\./notebooks/", b"](../"),
    # From what a class does together to the same in an edition.
    (rb"\]\(\.\./class/(\w+)/", rb"](../\1/class/"),
    (rb"\]\(\.\./(exercises|class)/", rb"](\1/"),
    # From an edition, which lies in a folder of its own.
    (rb"\]\(\.\./\.\./notebooks/\w+/", b"](../"),
    (rb"\]\(\.\./\.\./notebooks/", b"](../../"),
    (rb"\]\(\.\./\.\./(exercises|class)/\w+/", rb"](\1/"),
    (rb"\]\(\.\./\.\./(exercises|class)/", rb"](../\1/"),
)


def deliver(kit: Path, mine: Path) -> list[str]:
    """Bring every notebook of a folder to the learner; return what there is to say."""
    mine.mkdir(parents=True, exist_ok=True)
    delivered = read_note(mine / files.DELIVERED)
    said = [_deliver(lesson, mine, delivered) for lesson in sorted(kit.glob("*.ipynb"))]
    files.replace(mine / files.DELIVERED, json.dumps(delivered, indent=1))
    return [sentence for sentence in said if sentence]


def _deliver(lesson: Path, mine: Path, delivered: dict[str, str]) -> str:
    """Bring one lesson, note it in `delivered`, and return what there is to say."""
    plain, target = prepared(lesson), mine / lesson.name
    before, now = delivered.get(lesson.name), _hash(plain)
    delivered[lesson.name] = now
    content = with_kernel(plain, this_kernel())
    if not target.exists():
        files.create(target, content)
        return ""
    # A newer Python makes no newer lesson.
    present = _hash(with_kernel(target.read_bytes(), PLAIN))
    if now in (before, present):
        return ""
    if present != before:
        return _put_beside(target, content)
    files.replace(target, content)
    return ""


def prepared(notebook: Path) -> bytes:
    """What the learner gets of a notebook: no results, and links that fit.

    It notes in itself what its cells were, so that one can tell later, wherever it
    was taken, what in it is the learner's.
    """
    return with_beginning(with_links_of_copies(without_outputs(notebook.read_bytes())))


def with_kernel(content: bytes, kernel: dict[str, Any]) -> bytes:
    """A notebook that says by which kernel it runs; another text as it is.

    JupyterLab writes in what the kernel says of itself, and of a notebook that was only
    opened it would ask whether to save it: so that stands there already.
    """

    def say(notebook: dict[str, Any]) -> None:
        notebook["metadata"] |= kernel

    return _changed(content, say)


def this_kernel() -> dict[str, Any]:
    """What ipykernel says of itself here, by the names of the format of notebooks."""
    major = sys.version_info.major
    language = {
        "name": "python",
        "version": sys.version.split()[0],
        "mimetype": "text/x-python",
        "codemirror_mode": {"name": "ipython", "version": major},
        "pygments_lexer": "ipython3",
        "nbconvert_exporter": "python",
        "file_extension": ".py",
    }
    name = {"display_name": f"Python {major} (ipykernel)"}
    return {"kernelspec": PLAIN["kernelspec"] | name, "language_info": language}


def with_beginning(content: bytes) -> bytes:
    """A notebook that says in its metadata what its cells are now, by their hash."""

    def note(notebook: dict[str, Any]) -> None:
        notebook["metadata"][KIT] = {BEGUN: hash_of_cells(notebook)}

    return _changed(content, note)


def hash_of_cells(notebook: dict[str, Any]) -> str:
    """The hash of what stands in a notebook's cells; results are no part of it.

    The site finds the same in JavaScript: tools/site/learner/lessons.js.
    """
    cells = [[c["cell_type"], "".join(c["source"])] for c in notebook["cells"]]
    text = json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
    return _hash(text.encode("utf-8", errors="surrogatepass"))[:16]


def with_links_of_copies(content: bytes) -> bytes:
    """A notebook whose links lead from copy to copy.

    In the kit the exercises lie beside the folder of the lessons, in my-lessons/ they
    lie in it, and those of an edition in the folder of its lessons.
    """
    for kit, mine in LINKS:
        content = re.sub(kit, mine, content)
    return content


def without_outputs(content: bytes) -> bytes:
    """A notebook without its results, so that a learner can predict them first.

    Takes and returns the bytes of a notebook; what is no notebook comes back as it is.
    """

    def clear(notebook: dict[str, Any]) -> None:
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell |= {"outputs": [], "execution_count": None}

    return _changed(content, clear)


def _changed(content: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """A notebook with a change; what is no notebook, as it is."""
    try:
        notebook = json.loads(content)
        change(notebook)
    except (ValueError, KeyError, TypeError):
        return content
    return _written(notebook)


def _written(notebook: object) -> bytes:
    return f"{json.dumps(notebook, indent=1, ensure_ascii=False)}\n".encode()


def _put_beside(target: Path, content: bytes) -> str:
    """Write a newer lesson next to the learner's own under a name that is free."""
    beside = files.create(target.with_suffix(f".new{target.suffix}"), content)
    return (
        f"The kit has a newer {target.name}: yours is kept as it is, and the new one "
        f"lies beside it as {beside.name}."
    )


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
