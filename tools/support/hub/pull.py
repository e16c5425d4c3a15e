"""python -m tools.support.hub.pull: nbgitpuller's link, twice, with an edit between.

A repository of this computer stands for the teacher's. The learner pulls it, writes
into lesson 02 and beside it; the teacher changes the same lesson and adds a file; the
learner pulls again. What is then in the learner's folder is printed.
"""

import asyncio
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tools.environment import ROOT
from tools.support.hub import place
from tools.support.hub.plan import LESSON
from tools.support.hub.service import Service
from tools.support.hub.visit import Visit

NAME = "learner01"
GIT = ("git", "-c", "user.name=Teacher", "-c", "user.email=teacher@school.example")
MINE, THEIRS = "\nThe learner's own sentence.", "\nThe teacher's new sentence."
BOTH = 1  # a cell into which both write


def link(repository: str, folder: str, branch: str = "main") -> str:
    """The part of nbgitpuller's link behind the hub's address, as docs/hub.md has it.

    Takes the address of the repository, the folder it becomes, and the branch.
    """
    asked = {
        "repo": repository,
        "branch": branch,
        "targetpath": folder,
        "urlpath": f"lab/tree/{folder}/{LESSON}",
    }
    return f"/hub/user-redirect/git-pull?{urlencode(asked)}"


def repository(folder: Path) -> Path:
    """A repository with the lessons without results, as a teacher may have one."""
    from tools.copies import deliver

    deliver(ROOT / "notebooks", folder)
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _commit(folder, "The lessons")
    return folder


def teacher_changes(folder: Path) -> None:
    """The teacher writes into two cells of lesson 02, and adds a file."""
    _write_into(folder / LESSON, -1, THEIRS)
    _write_into(folder / LESSON, BOTH, THEIRS)
    (folder / "homework.md").write_text("Read step 3 again.\n", encoding="utf-8")
    _commit(folder, "Homework")


def learner_changes(folder: Path) -> None:
    """The learner writes into two cells of lesson 02, and has marks beside it."""
    _write_into(folder / LESSON, 0, MINE)
    _write_into(folder / LESSON, BOTH, MINE)
    (folder / "my-marks-lesson-02-article.jsonl").write_text("{}\n", encoding="utf-8")
    (folder / "homework.md").write_text("My own homework.\n", encoding="utf-8")


def found(folder: Path) -> dict[str, bool]:
    """What is in the learner's folder after the second pull."""
    notebook = json.loads((folder / LESSON).read_text(encoding="utf-8"))
    texts = ["".join(cell["source"]) for cell in notebook["cells"]]
    files = [path.read_text(encoding="utf-8") for path in folder.glob("homework*")]
    return {
        "the learner's sentence is in the lesson": MINE in texts[0],
        "where both wrote, the learner's stands": MINE in texts[BOTH],
        "the learner's marks are there": any(folder.glob("my-marks-*.jsonl")),
        "the learner's file of the same name is there": "My own homework.\n" in files,
        "the teacher's new file is there": "Read step 3 again.\n" in files,
        "the teacher's sentence is in the lesson": THEIRS in texts[-1],
        "the lesson is a whole notebook": notebook["nbformat"] == 4,
    }


async def tried() -> dict[str, bool]:
    """Pull twice on a real hub; return `found`."""
    with tempfile.TemporaryDirectory(prefix="reading-raqqa-pull-") as name:
        service = Service(place.room(Path(name)), place.python(), place.proxy())
        teacher = repository(Path(name, "teacher"))
        home = service.room.home(NAME)
        visit = Visit(service.room.address, NAME)
        try:
            await service.start()
            await visit.login()
            await visit.server()
            await _pull(visit, teacher)
            learner_changes(home / "class")
            teacher_changes(teacher)
            await _pull(visit, teacher)
            return found(home / "class")
        finally:
            await visit.close()
            await asyncio.to_thread(service.stop)


async def _pull(visit: Visit, teacher: Path) -> None:
    """Follow the link, and then do what its page does, until that says it is done."""
    path = link(teacher.as_uri(), "class")
    page = await visit.page(path)
    asked = path.partition("?")[2]
    said = await visit.page(f"/user/{NAME}/git-pull/api?{asked}", mode="same-origin")
    if '"phase": "finished"' not in said.text:
        raise RuntimeError(f"{page.url} ended with {said.text[-300:]}")


def _write_into(path: Path, number: int, words: str) -> None:
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][number]["source"].append(words)
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8")


def _commit(folder: Path, words: str) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", words)


def _git(folder: Path, *told: str) -> None:
    subprocess.run([*GIT, *told], cwd=folder, check=True)


if __name__ == "__main__":
    for what, yes in asyncio.run(tried()).items():
        print(f"{'yes' if yes else 'no ':4}{what}")
